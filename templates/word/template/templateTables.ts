import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { TemplateCell } from '../../../functions/core/report/template/templateMap';
import { HintReader } from './hintReader';

/** A table cell with the places in the XML text where something can be put into it. */
export interface CellInXml extends TemplateCell {
  /** Paragraphs directly in the cell: where each begins and ends, and where its text runs begin. */
  readonly paragraphs: readonly ParagraphInXml[];
  /** Runs that only say where to write: “click here to enter text”, the blanks of a form field. */
  readonly hints: readonly Range[];
  /** Tags that would make Word show the hint again. */
  readonly hintTags: readonly Range[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ParagraphInXml extends Range {
  /** `<w:p/>`: nothing can be put inside without opening it. */
  readonly selfClosing: boolean;
}

interface OpenCell extends Omit<CellInXml, 'text' | 'continued' | 'paragraphs' | 'hints' | 'hintTags'> {
  text: string;
  continued: boolean;
  paragraphs: ParagraphInXml[];
  hints: Range[];
  hintTags: Set<Range>;
  hasTable: boolean;
  span: number;
}

interface OpenTable {
  readonly table: number;
  row: number;
  cell: number;
  column: number;
  current?: OpenCell;
}

/** Whether a tag draws a box. */
export const isBoxTag = (tag: string): boolean =>
  isBox({
    'w:char': /w:char="([^"]*)"/.exec(tag)?.[1] ?? '',
    'w:font': /w:font="([^"]*)"/.exec(tag)?.[1] ?? '',
  });

/** The cells of all tables of a document part, tables inside cells included, in the order they begin. */
export function templateTables(xml: string, part?: string): readonly CellInXml[] {
  const reader = new TableReader(xml, part);
  const parser = new SaxesParser();
  // Positions are those of the text as it stands: the parser counts the characters it was given.
  parser.on('opentag', (tag) => reader.open(tag, parser.position));
  parser.on('closetag', (tag) => reader.close(tag, parser.position));
  parser.on('text', (text) => reader.text(text));
  parser.write(xml).close();
  return reader.cells;
}

/** Boxes drawn as symbols: by their code point, or by their place in Wingdings (o, ¨, ©, x, þ). */
const isBox = ({ 'w:char': code = '', 'w:font': font = '' }: Readonly<Record<string, string>>): boolean =>
  /^26(?:10|11|12)$/.test(code) ||
  (/^Wingdings/.test(font) && /^(?:F0|00)(?:6F|A8|A9|78|FE|FD)$/i.test(code));

class TableReader {
  readonly cells: CellInXml[] = [];
  readonly #open: OpenTable[] = [];
  #tables = 0;
  #inText = false;
  /** The paragraph of a cell that is being read, and how many it holds that are not closed yet (text boxes). */
  #paragraph: { start: number; depth: number; inner: number } | undefined;

  /** Inside what only older readers see, a copy of a shape before it. */
  #copies = 0;
  readonly #hints = new HintReader();

  constructor(
    private readonly xml: string,
    private readonly part: string | undefined,
  ) {}

  open(tag: SaxesTagPlain, position: number): void {
    if (tag.name === 'mc:Fallback') this.#copies += 1;
    if (this.#copies > 0) return;
    const { name, attributes, isSelfClosing } = tag;
    const table = this.#open.at(-1);
    const cell = table?.current;
    this.#hints.open(tag, this.#tagAt(position));
    switch (name) {
      case 'w:tbl':
        this.#tables += 1;
        this.#open.push({ table: this.#tables, row: 0, cell: 0, column: 0 });
        break;
      case 'w:gridBefore':
        if (table) table.column += Number(attributes['w:val'] ?? 0);
        break;
      case 'w:tr':
        if (table) Object.assign(table, { row: table.row + 1, cell: 0, column: 0 });
        break;
      case 'w:tc':
        if (table) this.#openCell(table);
        break;
      case 'w:gridSpan':
        if (cell) cell.span = Number(attributes['w:val'] ?? 1);
        break;
      case 'w:vMerge':
        if (cell) cell.continued = attributes['w:val'] !== 'restart';
        break;
      case 'w:p':
        if (cell && isSelfClosing) {
          cell.text += '\n';
          cell.paragraphs.push({
            start: this.xml.lastIndexOf('<', position - 1),
            end: position,
            selfClosing: true,
          });
        } else if (this.#paragraph?.depth === this.#open.length) this.#paragraph.inner += 1;
        else if (cell && this.#paragraph === undefined)
          this.#paragraph = {
            start: this.xml.lastIndexOf('<', position - 1),
            depth: this.#open.length,
            inner: 0,
          };
        break;
      case 'w:t':
        this.#inText = !isSelfClosing;
        break;
      case 'w:br':
      case 'w:cr':
        if (cell) cell.text += '\n';
        break;
      case 'w:tab':
        // Tab stops in the properties of a paragraph have a value, tabs of the text have none.
        if (cell && attributes['w:val'] === undefined) cell.text += '\t';
        break;
      case 'w:sym':
        if (cell && isBox(attributes)) cell.text += '☐';
        break;
      case 'w:checkBox':
        if (cell) cell.text += '☐';
        break;
    }
  }

  close(tag: SaxesTagPlain, position: number): void {
    if (tag.name === 'mc:Fallback') this.#copies -= 1;
    if (this.#copies > 0) return;
    const { name, isSelfClosing } = tag;
    const table = this.#open.at(-1);
    const hint = this.#hints.close(tag, position);
    if (hint && table?.current) {
      table.current.hints.push(hint.run);
      for (const one of hint.tags) table.current.hintTags.add(one);
    }
    switch (name) {
      case 'w:tbl':
        this.#open.pop();
        // A table in a cell has an empty line behind it that is no room to write in (ECMA-376 part 1, 17.4.65).
        if (this.#open.at(-1)?.current) this.#open.at(-1)!.current!.hasTable = true;
        break;
      case 'w:tc':
        if (table?.current) this.#closeCell(table, table.current);
        break;
      case 'w:p':
        if (isSelfClosing || table?.current === undefined) break;
        if (this.#paragraph?.depth === this.#open.length && this.#paragraph.inner > 0)
          this.#paragraph.inner -= 1;
        else if (this.#paragraph?.depth === this.#open.length) {
          table.current.paragraphs.push({ start: this.#paragraph.start, end: position, selfClosing: false });
          this.#paragraph = undefined;
        }
        table.current.text += '\n';
        break;
      case 'w:t':
        this.#inText = false;
        break;
    }
  }

  text(text: string): void {
    if (this.#copies > 0) return;
    this.#hints.text(text);
    const cell = this.#open.at(-1)?.current;
    if (cell && this.#inText && !this.#hints.isPlaceholder) cell.text += text;
  }

  #tagAt(position: number): Range {
    return { start: this.xml.lastIndexOf('<', position - 1), end: position };
  }

  #openCell(table: OpenTable): void {
    table.cell += 1;
    table.current = {
      ...(this.part === undefined ? {} : { part: this.part }),
      table: table.table,
      row: table.row,
      cell: table.cell,
      column: table.column,
      text: '',
      continued: false,
      paragraphs: [],
      hints: [],
      hintTags: new Set(),
      hasTable: false,
      span: 1,
    };
  }

  #closeCell(table: OpenTable, { span, text, hintTags, hasTable, ...cell }: OpenCell): void {
    const hasRoom = !hasTable && text.trim() !== '' && /\n\s*\n$/.test(text);
    this.cells.push({
      ...cell,
      text: text.trim(),
      hintTags: [...hintTags],
      ...(hasRoom ? { hasRoom } : {}),
      ...(hasTable ? { hasTable } : {}),
    });
    table.column += span;
    delete table.current;
  }
}

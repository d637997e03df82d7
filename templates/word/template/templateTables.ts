import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { TemplateCell } from '../../../functions/core/report/template/templateMap';

/** A table cell with the places in the XML text where something can be put into it. */
export interface CellInXml extends TemplateCell {
  /** Paragraphs directly in the cell: where each begins and ends, and where its text runs begin. */
  readonly paragraphs: readonly ParagraphInXml[];
}

export interface ParagraphInXml {
  readonly start: number;
  readonly end: number;
  /** `<w:p/>`: nothing can be put inside without opening it. */
  readonly selfClosing: boolean;
}

interface OpenCell extends Omit<CellInXml, 'text' | 'continued' | 'paragraphs'> {
  text: string;
  continued: boolean;
  paragraphs: ParagraphInXml[];
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
export function templateTables(xml: string): readonly CellInXml[] {
  const reader = new TableReader(xml);
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

  constructor(private readonly xml: string) {}

  open({ name, attributes, isSelfClosing }: SaxesTagPlain, position: number): void {
    const table = this.#open.at(-1);
    const cell = table?.current;
    switch (name) {
      case 'w:tbl':
        this.#tables += 1;
        this.#open.push({ table: this.#tables, row: 0, cell: 0, column: 0 });
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
        if (cell && isSelfClosing)
          cell.paragraphs.push({
            start: this.xml.lastIndexOf('<', position - 1),
            end: position,
            selfClosing: true,
          });
        else if (this.#paragraph?.depth === this.#open.length) this.#paragraph.inner += 1;
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
      case 'w:sym':
        if (cell && isBox(attributes)) cell.text += '☐';
        break;
    }
  }

  close({ name, isSelfClosing }: SaxesTagPlain, position: number): void {
    const table = this.#open.at(-1);
    switch (name) {
      case 'w:tbl':
        this.#open.pop();
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
    const cell = this.#open.at(-1)?.current;
    if (cell && this.#inText) cell.text += text;
  }

  #openCell(table: OpenTable): void {
    table.cell += 1;
    table.current = {
      table: table.table,
      row: table.row,
      cell: table.cell,
      column: table.column,
      text: '',
      continued: false,
      paragraphs: [],
      span: 1,
    };
  }

  #closeCell(table: OpenTable, { span, text, ...cell }: OpenCell): void {
    this.cells.push({ ...cell, text: text.trim() });
    table.column += span;
    delete table.current;
  }
}

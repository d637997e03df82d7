import {
  boxPattern,
  type TemplateMap,
  type TemplateMapEntry,
} from '../../../functions/core/report/template/templateMap';
import { escapeXml } from '../xmlText';
import { isBoxTag, type CellInXml, type ParagraphInXml } from './templateTables';

interface Insertion {
  readonly at: number;
  /** Characters taken out. */
  readonly take: number;
  readonly put: string;
}

/** Writes the placeholders of a mapping into the cells of a document; nothing else of its text changes. */
export function placeFields(xml: string, cells: readonly CellInXml[], map: TemplateMap): string {
  const at = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const insertions = map.cells.flatMap((entry) => insertionsOf(xml, entry, at)).sort((a, b) => b.at - a.at);
  return insertions.reduce(
    (text, { at: from, take, put }) => text.slice(0, from) + put + text.slice(from + take),
    xml,
  );
}

type Place = Pick<CellInXml, 'table' | 'row' | 'cell'>;
const placeKey = ({ table, row, cell }: Place): string => `${String(table)}.${String(row)}.${String(cell)}`;

function insertionsOf(
  xml: string,
  entry: TemplateMapEntry,
  at: ReadonlyMap<string, CellInXml>,
): readonly Insertion[] {
  if (entry.field === '') return [];
  const cell = at.get(placeKey(entry));
  if (cell === undefined) return [];
  switch (entry.how) {
    case 'fill':
      return intoParagraph(xml, cell.paragraphs[0], `{{${entry.field}}}`);
    case 'append':
      return intoParagraph(xml, lastWithText(xml, cell), ` {{${entry.field}}}`);
    case 'tick':
      return cell.paragraphs.flatMap((paragraph) => ticks(xml, paragraph, entry.field));
    case 'rows': {
      const last = entry.columns.length - 1;
      return entry.columns.flatMap((column, index) => {
        const target = at.get(placeKey({ ...entry, cell: entry.cell + index }));
        const text =
          (index === 0 ? `{{#${entry.field}}}` : '') +
          (column === '' ? '' : `{{${column}}}`) +
          (index === last ? `{{/${entry.field}}}` : '');
        return text === '' ? [] : intoParagraph(xml, target?.paragraphs[0], text);
      });
    }
  }
}

const lastWithText = (xml: string, { paragraphs }: CellInXml): ParagraphInXml | undefined =>
  [...paragraphs].reverse().find(({ start, end }) => /<w:t[ >]/.test(xml.slice(start, end))) ??
  paragraphs.at(-1);

function intoParagraph(
  xml: string,
  paragraph: ParagraphInXml | undefined,
  text: string,
): readonly Insertion[] {
  if (paragraph === undefined) return [];
  const { start, end, selfClosing } = paragraph;
  // A line drawn with underscores makes room for the answer.
  const line = /<w:t(?: [^>]*)?>([_＿][\s_＿]*)<\/w:t>/.exec(xml.slice(start, end));
  if (line !== null) {
    const at = start + line.index + line[0].indexOf('>') + 1;
    return [{ at, take: line[1]!.length, put: escapeXml(text) }];
  }
  const own = xml.slice(start, end);
  const run = `<w:r>${lookOf(own)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  if (selfClosing) return [{ at: end - 2, take: 2, put: `>${run}</w:p>` }];
  return [{ at: end - '</w:p>'.length, take: 0, put: run }];
}

/** The look of the text that stands there, or the one the paragraph keeps for text to come. */
function lookOf(paragraph: string): string {
  const run = /<w:r\b[^>]*>\s*(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)/s.exec(paragraph)?.[1];
  const mark = /<w:pPr>(?:(?!<\/w:pPr>).)*?(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)/s.exec(paragraph)?.[1];
  return run ?? mark ?? '';
}

interface Character {
  readonly char: string;
  readonly at: number;
  /** How much of the XML text it takes: a symbol is a tag. */
  readonly length: number;
}

const textOrSymbol = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:sym [^>]*\/>/g;

function charactersOf(xml: string, { start, end }: ParagraphInXml): readonly Character[] {
  return [...xml.slice(start, end).matchAll(textOrSymbol)].flatMap((found): readonly Character[] => {
    const at = start + found.index;
    if (found[1] === undefined) return isBoxTag(found[0]) ? [{ char: '☐', at, length: found[0].length }] : [];
    let from = at + found[0].indexOf('>') + 1;
    return [...found[1]].map((char) => {
      from += char.length;
      return { char, at: from - char.length, length: char.length };
    });
  });
}

/** Each box becomes a ticked one where the field has the answer behind it, an empty one elsewhere. */
function ticks(xml: string, paragraph: ParagraphInXml, field: string): readonly Insertion[] {
  const characters = charactersOf(xml, paragraph);
  const text = characters.map(({ char }) => char).join('');
  return [...text.matchAll(boxPattern)].map((found) => {
    const box = characters[[...text.slice(0, found.index)].length]!;
    const name = `${field}=${escapeXml(found[1] ?? '')}`;
    const signs = `{{#${name}}}☑{{/}}{{^${name}}}☐{{/}}`;
    const isTag = xml[box.at] === '<';
    return { at: box.at, take: box.length, put: isTag ? `<w:t>${signs}</w:t>` : signs };
  });
}

import { boxAnswers, countBoxes } from '../../../functions/core/report/template/boxAnswers';
import {
  placeKey,
  type TemplateMap,
  type TemplateMapEntry,
} from '../../../functions/core/report/template/templateMap';
import { escapeXml } from '../xmlText';
import { tickMarks } from './tickMarks';
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
      return intoCell(xml, cell, cell.paragraphs[0], `{{${entry.field}}}`);
    case 'append':
      return behind(xml, cell, entry.field);
    case 'tick':
      return cell.paragraphs.flatMap((paragraph) => ticks(xml, paragraph, entry.field));
    case 'rows':
      return [
        ...wholeRow(xml, entry, at, entry.row, `#${entry.field}`, entry.columns),
        // As many of the empty rows below stay as the table does not need.
        ...Array.from({ length: entry.spare ?? 0 }, (_, index) =>
          wholeRow(xml, entry, at, entry.row + index + 1, `^${entry.field}≥${String(index + 2)}`, []),
        ).flat(),
      ];
  }
}

/** Puts a section around a row, and its columns into the cells. */
function wholeRow(
  xml: string,
  entry: Extract<TemplateMapEntry, { how: 'rows' }>,
  at: ReadonlyMap<string, CellInXml>,
  row: number,
  section: string,
  columns: readonly string[],
): readonly Insertion[] {
  const last = entry.columns.length - 1;
  return entry.columns.flatMap((_, index) => {
    const target = at.get(placeKey({ ...entry, row, cell: entry.cell + index }));
    const column = columns[index] ?? '';
    const text =
      (index === 0 ? `{{${section}}}` : '') +
      (column === '' ? '' : `{{${column}}}`) +
      (index === last ? '{{/}}' : '');
    if (text === '' || target === undefined) return [];
    if (column === '') return intoParagraph(xml, target.paragraphs[0], text);
    return [...withoutText(xml, target), ...intoCell(xml, target, target.paragraphs[0], text)];
  });
}

/** The number a row was printed with makes room for its own. */
function withoutText(xml: string, { text, paragraphs }: CellInXml): readonly Insertion[] {
  if (text === '') return [];
  return paragraphs.flatMap(({ start, end }) =>
    [...xml.slice(start, end).matchAll(/<w:t(?: [^>]*)?>([^<]+)<\/w:t>/g)].map((found) => ({
      at: start + found.index + found[0].indexOf('>') + 1,
      take: found[1]!.length,
      put: '',
    })),
  );
}

/** In place of what only says where to write, where the cell has that. */
function intoCell(
  xml: string,
  { hints, hintTags }: CellInXml,
  paragraph: ParagraphInXml | undefined,
  text: string,
): readonly Insertion[] {
  const [first, ...others] = hints;
  if (first === undefined) return intoParagraph(xml, paragraph, text);
  const look = /<w:rPr>.*?<\/w:rPr>/s.exec(xml.slice(first.start, first.end))?.[0] ?? '';
  const plain = look.replace(/<w:rStyle\b[^>]*\/>/, '').replace('<w:rPr></w:rPr>', '');
  const run = `<w:r>${plain}<w:t xml:space="preserve">${escapeXml(text.trim())}</w:t></w:r>`;
  const gone = [...others, ...hintTags].map(({ start, end }) => ({ at: start, take: end - start, put: '' }));
  return [{ at: first.start, take: first.end - first.start, put: run }, ...gone];
}

/** Behind the text of a cell, or on the first empty line below it. */
function behind(xml: string, cell: CellInXml, field: string): readonly Insertion[] {
  const { paragraphs } = cell;
  const hasText = ({ start, end }: ParagraphInXml): boolean => /<w:t[ >]/.test(xml.slice(start, end));
  const last = paragraphs.map(hasText).lastIndexOf(true);
  const below = cell.hasRoom === true ? paragraphs[last + 1] : undefined;
  if (below) return intoCell(xml, cell, below, `{{${field}}}`);
  return intoCell(xml, cell, paragraphs[last] ?? paragraphs.at(-1), ` {{${field}}}`);
}

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

/** Below 6 points: what gives an empty line its height, in half points. */
const unreadable = /<w:sz(?:Cs)? w:val="(?:\d|1[01])"\/>/g;

/** The look of the text that stands there, or the one the paragraph keeps for text to come. */
function lookOf(paragraph: string): string {
  const run = /<w:r\b[^>]*>\s*(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)/s.exec(paragraph)?.[1];
  const mark = /<w:pPr>(?:(?!<\/w:pPr>).)*?(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)/s.exec(paragraph)?.[1];
  return (run ?? mark ?? '').replace(unreadable, '');
}

interface Character {
  readonly char: string;
  readonly at: number;
  /** How much of the XML text it takes: a symbol is a tag. */
  readonly length: number;
  /** The check box of a form field, which has no sign of its own. */
  readonly isField?: boolean;
}

const textOrBox =
  /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:sym [^>]*\/>|<w:(?:br|cr|tab)(?: [^>]*)?\/>|<w:checkBox>.*?<\/w:checkBox>|<w:checkBox\/>/gs;

function charactersOf(xml: string, { start, end }: ParagraphInXml): readonly Character[] {
  return [...xml.slice(start, end).matchAll(textOrBox)].flatMap((found): readonly Character[] => {
    const [all, text] = found;
    const at = start + found.index;
    if (text === undefined) {
      if (/^<w:(?:br|cr|tab)\b/.test(all)) return [{ char: '\n', at, length: all.length }];
      const isField = all.startsWith('<w:checkBox');
      return isField || isBoxTag(all) ? [{ char: '☐', at, length: all.length, isField }] : [];
    }
    let from = at + all.indexOf('>') + 1;
    return [...text.matchAll(/&[^;]+;|./gsu)].map(([written]) => {
      from += written.length;
      return { char: entities[written] ?? written, at: from - written.length, length: written.length };
    });
  });
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Each box becomes a ticked one where the field has its answer, and stays as it is elsewhere. */
function ticks(xml: string, paragraph: ParagraphInXml, field: string): readonly Insertion[] {
  const lines = linesOf(charactersOf(xml, paragraph));
  return lines.flatMap((characters) => {
    const text = characters.map(({ char }) => char).join('');
    if (countBoxes(text) === 0) return [];
    return boxAnswers(text).boxes.flatMap(({ at, answers }): readonly Insertion[] => {
      const box = characters[[...text.slice(0, at)].length]!;
      if (answers.length === 0) return [];
      return [ticked(xml, box, field, answers.map(escapeXml).join('|'))];
    });
  });
}

function linesOf(characters: readonly Character[]): readonly (readonly Character[])[] {
  const lines: Character[][] = [[]];
  for (const one of characters)
    if (one.char === '\n') lines.push([]);
    else lines.at(-1)!.push(one);
  return lines;
}

function ticked(xml: string, box: Character, field: string, answers: string): Insertion {
  const choice = (yes: string, no: string): string =>
    `{{#${field}=${answers}}}${yes}{{/}}{{^${field}=${answers}}}${no}{{/}}`;
  if (box.isField === true) {
    const at = Math.max(xml.lastIndexOf('<w:r>', box.at), xml.lastIndexOf('<w:r ', box.at));
    const mark = `<w:r><w:t xml:space="preserve">${choice(tickMarks.on, tickMarks.off)}</w:t></w:r>`;
    return { at, take: 0, put: mark };
  }
  if (xml[box.at] === '<') return { at: box.at, take: box.length, put: `<w:t>${choice('☑', '☐')}</w:t>` };
  if (/[☐□]/u.test(box.char)) return { at: box.at, take: box.length, put: choice('☑', box.char) };
  // What the customer ticked stays ticked while the case says nothing of it.
  const given = `{{#${field}}}${choice('☑', '☐')}{{/}}{{^${field}}}${box.char}{{/}}`;
  return { at: box.at, take: box.length, put: given };
}

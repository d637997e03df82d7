import { matchHeading } from '../../register/headings/matchHeading';
import {
  boxPattern,
  checkTemplateMap,
  placeKey,
  type CellPlace,
  type TemplateCell,
  type TemplateMap,
  type TemplateMapEntry,
} from './templateMap';
import { findColumn, findTemplateName, templateNames, type TemplateName } from './templateNames';

/** Labels without numbering, units and marks: `2. Part No.: *` is Part No. */
const labelText = (text: string): string =>
  text
    .replace(/[_＿.…]{2,}/g, '')
    .replace(/^\s*(?:D\d|\d+|[（(]\d+[)）])\s*[.、:：)）-]?\s+/i, '')
    .replace(/[*＊]/g, '')
    .trim()
    .replace(/[:：]$/, '')
    .trim();

/** Names a label may mean, best first. A bilingual label is read whole, then language by language. */
function fieldsOf(label: string): readonly string[] {
  const forms = [
    label,
    ...label.split(
      /\n|\s*[/／|]\s*|(?<=[\u4e00-\u9fff])\s+(?=[A-Za-z])|(?<=[A-Za-z.])\s+(?=[\u4e00-\u9fff])/,
    ),
  ]
    .map(labelText)
    .filter((form) => form !== '');
  const exact = forms.flatMap((form) => findTemplateName(form) ?? []).filter(({ kind }) => kind === 'text');
  const headings = forms.flatMap((form) => matchHeading([form]).matches).filter(({ score }) => score >= 0.7);
  return [...new Set([...exact.map((one) => one.key), ...headings.map(({ field }) => field)])];
}

/**
 * Proposes what belongs into the cells of a form from the labels beside or above them. Proposals that a person has to
 * decide carry alternatives; cells whose label says nothing known are left alone.
 */
export function proposeTemplateMap(cells: readonly TemplateCell[]): TemplateMap {
  const at = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const taken = new Set<string>();
  const entries: TemplateMapEntry[] = [];
  const claim = (entry: TemplateMapEntry): void => {
    if (taken.has(placeKey(entry))) return;
    taken.add(placeKey(entry));
    entries.push(entry);
  };
  for (const row of rowsOf(cells)) {
    const repeated = repeatedRow(row, cells);
    if (repeated !== undefined) {
      for (const cell of row) taken.add(placeKey(cell));
      claim(repeated);
      for (const cell of rowBelow(row[0]!, cells)) taken.add(placeKey(cell));
    }
  }
  for (const cell of cells) {
    if (cell.continued || cell.text.trim() === '' || taken.has(placeKey(cell))) continue;
    const answer = answerPlace(cell, at, cells);
    const [field, ...others] = answer === undefined ? [] : fieldsOf(answer.words);
    if (answer !== undefined && field !== undefined) claim(entryOf(answer, field, others));
  }
  return { cells: entries };
}

/**
 * Labels with room for an answer that a mapping says nothing of, for a person to decide. They stand in a mapping
 * without a field and change nothing until they get one.
 */
export function undecidedPlaces(
  cells: readonly TemplateCell[],
  map: TemplateMap,
): readonly TemplateMapEntry[] {
  const at = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const taken = new Set(map.cells.flatMap((entry) => placesOf(entry)));
  return cells.flatMap((cell): readonly TemplateMapEntry[] => {
    if (cell.continued || cell.text.trim() === '' || taken.has(placeKey(cell))) return [];
    const answer = answerPlace(cell, at, cells);
    if (answer === undefined || taken.has(placeKey(answer.target))) return [];
    taken.add(placeKey(answer.target));
    return [entryOf(answer, '', [])];
  });
}

/** The entries that still fit a template that was changed, with what is proposed for the rest of it. */
export function carryTemplateMap(
  map: TemplateMap,
  cells: readonly TemplateCell[],
): { readonly map: TemplateMap; readonly lost: readonly TemplateMapEntry[] } {
  const fits = (entry: TemplateMapEntry): boolean => checkTemplateMap({ cells: [entry] }, cells).length === 0;
  const kept = map.cells.filter(fits);
  const taken = new Set(kept.flatMap((entry) => placesOf(entry)));
  const more = proposeTemplateMap(cells).cells.filter((entry) =>
    placesOf(entry).every((place) => !taken.has(place)),
  );
  return { map: { cells: [...kept, ...more] }, lost: map.cells.filter((entry) => !fits(entry)) };
}

/** The cells an entry speaks for: those it fills, and its label or headings. */
function placesOf(entry: TemplateMapEntry): readonly string[] {
  const width = entry.how === 'rows' ? entry.columns.length : 1;
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => [
    placeKey({ ...entry, cell: entry.cell + index }),
    placeKey({ ...entry.labelCell, cell: entry.labelCell.cell + index }),
  ]);
}

/** The headings above the cells of a repeated row. */
export const headingsOf = (
  { labelCell, columns }: Extract<TemplateMapEntry, { how: 'rows' }>,
  cells: readonly TemplateCell[],
): readonly string[] => {
  const at = new Map(cells.map((cell) => [placeKey(cell), cell]));
  return columns.map(
    (_, index) => at.get(placeKey({ ...labelCell, cell: labelCell.cell + index }))?.text ?? '',
  );
};

/** The columns of a table that headings mean; empty texts where they mean none. */
export function columnsFor(tableKey: string, headings: readonly string[]): readonly string[] {
  const table = findTemplateName(tableKey);
  return headings.map((text) => (table === undefined ? '' : columnOf(table, text)));
}

/** Where the answer to a label belongs. */
interface AnswerPlace {
  readonly target: TemplateCell;
  readonly how: 'fill' | 'append' | 'tick';
  readonly label: TemplateCell;
  /** What of the label's cell names the answer. */
  readonly words: string;
}

const answerPlace = (
  cell: TemplateCell,
  at: ReadonlyMap<string, TemplateCell>,
  cells: readonly TemplateCell[],
): AnswerPlace | undefined => tickPlace(cell, at) ?? targetOf(cell, at, cells);

const entryOf = (
  { target, how, label }: AnswerPlace,
  field: string,
  others: readonly string[],
): TemplateMapEntry => ({
  ...place(target),
  how,
  field,
  label: label.text,
  labelCell: place(label),
  ...(others.length === 0 ? {} : { alternatives: others }),
});

const place = ({ table, row, cell }: CellPlace): CellPlace => ({ table, row, cell });

function rowsOf(cells: readonly TemplateCell[]): readonly (readonly TemplateCell[])[] {
  const rows = new Map<string, TemplateCell[]>();
  for (const cell of cells) {
    const name = `${String(cell.table)}.${String(cell.row)}`;
    const row = rows.get(name);
    if (row) row.push(cell);
    else rows.set(name, [cell]);
  }
  return [...rows.values()];
}

const rowBelow = (cell: TemplateCell, cells: readonly TemplateCell[]): readonly TemplateCell[] =>
  cells.filter(({ table, row }) => table === cell.table && row === cell.row + 1);

/** A row of headings of one 8D table above an empty row. */
function repeatedRow(
  headings: readonly TemplateCell[],
  cells: readonly TemplateCell[],
): TemplateMapEntry | undefined {
  const [first] = headings;
  if (first === undefined || headings.length < 2) return undefined;
  const below = rowBelow(first, cells);
  if (
    below.length !== headings.length ||
    below.some(({ text, continued }) => text.trim() !== '' || continued)
  )
    return undefined;
  const found = templateNames
    .filter(({ kind }) => kind === 'rows')
    .map((table) => ({ table, columns: headings.map(({ text }) => columnOf(table, text)) }))
    .map((one) => ({ ...one, hits: one.columns.filter((column) => column !== '').length }))
    .filter(({ hits }) => hits >= 2 && hits * 2 >= headings.length)
    .sort((a, b) => b.hits - a.hits);
  const [best] = found;
  if (best === undefined) return undefined;
  const alike = found.slice(1).filter(({ hits }) => hits === best.hits);
  return {
    ...place(below[0]!),
    how: 'rows',
    field: best.table.key,
    label: first.text,
    labelCell: place(first),
    columns: best.columns,
    ...(alike.length === 0 ? {} : { alternatives: alike.map(({ table }) => table.key) }),
  };
}

function columnOf(table: TemplateName, text: string): string {
  for (const form of [text, ...text.split(/\n|\s*[/／|]\s*/)]) {
    const column = findColumn(table, labelText(form));
    if (column !== undefined) return column;
  }
  return '';
}

/** A cell with boxes: the answer's label stands before the first box or in the cell to the left. */
function tickPlace(cell: TemplateCell, at: ReadonlyMap<string, TemplateCell>): AnswerPlace | undefined {
  if ([...cell.text.matchAll(boxPattern)].length < 2) return undefined;
  const before = cell.text.slice(0, cell.text.search(/[☐□☑☒■]/u));
  const label = before.trim() === '' ? at.get(placeKey({ ...cell, cell: cell.cell - 1 })) : cell;
  if (label === undefined) return undefined;
  return { target: cell, how: 'tick', label, words: label === cell ? before : label.text };
}

/** Where the answer to a label goes: the empty cell beside it, the one below, or behind its own colon. */
function targetOf(
  label: TemplateCell,
  at: ReadonlyMap<string, TemplateCell>,
  cells: readonly TemplateCell[],
): AnswerPlace | undefined {
  const isFree = (cell: TemplateCell | undefined): cell is TemplateCell =>
    cell !== undefined && !cell.continued && /^[\s_＿]*$/.test(cell.text);
  const from = { label, words: label.text };
  const right = at.get(placeKey({ ...label, cell: label.cell + 1 }));
  if (isFree(right)) return { ...from, target: right, how: 'fill' };
  const below = rowBelow(label, cells).find(({ column }) => column === label.column);
  if (isFree(below)) return { ...from, target: below, how: 'fill' };
  return /[:：][\s_＿]*$/.test(label.text) ? { ...from, target: label, how: 'append' } : undefined;
}

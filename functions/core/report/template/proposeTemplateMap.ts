import { boxAnswers, countBoxes } from './boxAnswers';
import { fieldsOf, labelForms, namedFields } from './labelForms';
import { columnOf, tableRows } from './proposeRows';
import {
  checkTemplateMap,
  placeKey,
  placeOf,
  sameTable,
  type TemplateCell,
  type TemplateMap,
  type TemplateMapEntry,
} from './templateMap';
import { findTemplateName } from './templateNames';

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
    if (row.some((cell) => taken.has(placeKey(cell)))) continue;
    const { entries: found, cells: spoken } = tableRows(row, cells);
    for (const entry of found) claim(entry);
    for (const cell of spoken) taken.add(placeKey(cell));
  }
  const vague = new Set(
    rowsOf(cells)
      .flatMap((row) => vagueHeadings(row, cells))
      .map(placeKey),
  );
  for (const cell of cells) {
    if (isNoLabel(cell) || taken.has(placeKey(cell)) || vague.has(placeKey(cell))) continue;
    const answer = answerPlace(cell, at, cells);
    if (answer === undefined || isAnybodys(answer.words)) continue;
    const [field, ...others] = fieldsOf(answer.words);
    if (field !== undefined) claim(entryOf(answer, field, others));
  }
  const order = new Map(cells.map((cell, index) => [placeKey(cell), index]));
  const rank = (entry: TemplateMapEntry): number => order.get(placeKey(entry)) ?? cells.length;
  return { cells: [...entries].sort((a, b) => rank(a) - rank(b)) };
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
    if (isNoLabel(cell) || taken.has(placeKey(cell))) return [];
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
  ...placeOf(target),
  how,
  field,
  label: label.text,
  labelCell: placeOf(label),
  ...(others.length === 0 ? {} : { alternatives: others }),
});

/** Nothing to read in it, or only a number. */
const isNoLabel = ({ continued, text }: TemplateCell): boolean =>
  continued || /^\s*(?:\d+[.、)）]?)?\s*$/.test(text);

function rowsOf(cells: readonly TemplateCell[]): readonly (readonly TemplateCell[])[] {
  const rows = new Map<string, TemplateCell[]>();
  for (const cell of cells) {
    const name = placeKey({ ...cell, cell: 0 });
    const row = rows.get(name);
    if (row) row.push(cell);
    else rows.set(name, [cell]);
  }
  return [...rows.values()];
}

const rowBelow = (cell: TemplateCell, cells: readonly TemplateCell[]): readonly TemplateCell[] =>
  cells.filter((one) => sameTable(one, cell) && one.row === cell.row + 1);

/** Whose date, whose name? A person knows; it stands beside signatures as often as anywhere. */
const isAnybodys = (label: string): boolean => {
  const [whole, ...languages] = labelForms(label);
  const forms = languages.length === 0 ? [whole ?? ''] : languages;
  return forms.every((form) => bareWord.test(form.replace(/\s+/g, '')));
};
const bareWord = /^(?:日期|时间|姓名|名称|签名|签字|date|time|name|signature|signed)$/i;

/** What says nothing of the complaint as the heading of a column. */
const anybodys =
  /^(?:日期|时间|姓名|名称|签名|签字|备注|状态|电话|责任人|date|time|name|signature|remarks?|status|phone|tel|owner)\b/i;

/**
 * Headings of a table nobody knows, over empty cells: three and more in a row, few of which name a field. A heading
 * there that sounds like a field belongs to the table, not to the complaint.
 */
function vagueHeadings(
  row: readonly TemplateCell[],
  cells: readonly TemplateCell[],
): readonly TemplateCell[] {
  const [first] = row;
  if (first === undefined || row.length < 3 || row.some((cell) => isFree(cell) || countBoxes(cell.text) > 0))
    return [];
  const below = rowBelow(first, cells);
  if (below.filter(isFree).length < 2) return [];
  const says = ({ text }: TemplateCell): boolean =>
    namedFields(text).length > 0 && !anybodys.test(text.trim());
  return row.filter(says).length * 2 > row.length ? row.filter((cell) => !says(cell)) : row;
}

/**
 * A cell with boxes: the question stands before the first box, or in the nearest cell to the left that has none; boxes
 * may stand in several cells beside each other.
 */
function tickPlace(cell: TemplateCell, at: ReadonlyMap<string, TemplateCell>): AnswerPlace | undefined {
  const boxes = countBoxes(cell.text);
  if (boxes === 0) return undefined;
  const line = cell.text.split('\n').find((one) => countBoxes(one) > 0) ?? '';
  const above = cell.text.slice(0, cell.text.indexOf(line));
  const words = `${above}${boxAnswers(line).label}`;
  if (words.trim() !== '') return boxes < 2 ? undefined : { target: cell, how: 'tick', label: cell, words };
  const beside = (step: number): TemplateCell | undefined =>
    at.get(placeKey({ ...cell, cell: cell.cell + step }));
  let left = -1;
  while (countBoxes(beside(left)?.text ?? '') > 0) left -= 1;
  const label = beside(left);
  const isAlone = boxes < 2 && left === -1 && countBoxes(beside(1)?.text ?? '') === 0;
  if (label === undefined || isNoLabel(label) || isAlone) return undefined;
  return { target: cell, how: 'tick', label, words: label.text };
}

const isFree = ({ continued, text, hasTable }: TemplateCell): boolean =>
  !continued && hasTable !== true && /^[\s_＿]*$/.test(text);

/** Where the answer to a label goes: the empty cell beside it, the one below, or behind its own colon. */
function targetOf(
  label: TemplateCell,
  at: ReadonlyMap<string, TemplateCell>,
  cells: readonly TemplateCell[],
): AnswerPlace | undefined {
  const from = { label, words: label.text };
  const right = at.get(placeKey({ ...label, cell: label.cell + 1 }));
  if (right && isFree(right)) return { ...from, target: right, how: 'fill' };
  const below = rowBelow(label, cells).find(({ column }) => column === label.column);
  if (below && isFree(below)) return { ...from, target: below, how: 'fill' };
  return label.hasRoom === true || /[:：][\s_＿]*$/.test(label.text)
    ? { ...from, target: label, how: 'append' }
    : undefined;
}

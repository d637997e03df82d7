import { matchHeading } from '../../register/headings/matchHeading';
import { findColumn, findTemplateName, templateNames, type TemplateName } from './templateNames';

/** Place of a table cell in a template: tables in the order they begin, those inside cells included, all from 1. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** A table cell of a template as far as mapping needs it. */
export interface TemplateCell extends CellPlace {
  /** First column of the table's grid it covers, from 0. */
  readonly column: number;
  readonly text: string;
  /** Part of a cell that began in a row above. */
  readonly continued: boolean;
}

/** One cell of a customer's form and what is written into it. */
export type TemplateMapEntry = CellPlace &
  (
    | {
        /** Into an empty cell, behind the text that stands there, or as a tick in one of its boxes. */
        readonly how: 'fill' | 'append' | 'tick';
        /** Name of a field; empty where nobody has decided yet. */
        readonly field: string;
        /** Text the entry was proposed from: if it changes, the entry no longer holds. */
        readonly label: string;
        readonly labelCell: CellPlace;
        readonly alternatives?: readonly string[];
      }
    | {
        /** The row is repeated for each row of an 8D table. */
        readonly how: 'rows';
        readonly field: string;
        readonly label: string;
        readonly labelCell: CellPlace;
        /** Column of the table for each cell of the row; empty texts leave a cell alone. */
        readonly columns: readonly string[];
        readonly alternatives?: readonly string[];
      }
  );

/** A saved mapping of one template. */
export interface TemplateMap {
  readonly cells: readonly TemplateMapEntry[];
}

/** Why a mapping does not fit the template any more. */
export type TemplateMapProblem =
  | (CellPlace & {
      readonly code: 'template.moved';
      readonly entry: number;
      readonly label: string;
      readonly seen: string;
    })
  | (CellPlace & { readonly code: 'template.noCell'; readonly entry: number });

/** Boxes people tick: ☐ □ ☑ ☒ ■, with the answer behind each. */
export const boxPattern = /[☐□☑☒■]\s*([^\s☐□☑☒■/／;；,，、]+)/gu;

const key = ({ table, row, cell }: CellPlace): string => `${String(table)}.${String(row)}.${String(cell)}`;

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
  const at = new Map(cells.map((cell) => [key(cell), cell]));
  const taken = new Set<string>();
  const entries: TemplateMapEntry[] = [];
  const claim = (entry: TemplateMapEntry): void => {
    if (taken.has(key(entry))) return;
    taken.add(key(entry));
    entries.push(entry);
  };
  for (const row of rowsOf(cells)) {
    const repeated = repeatedRow(row, cells);
    if (repeated !== undefined) {
      for (const cell of row) taken.add(key(cell));
      claim(repeated);
      for (const cell of rowBelow(row[0]!, cells)) taken.add(key(cell));
    }
  }
  for (const cell of cells) {
    if (cell.continued || cell.text.trim() === '' || taken.has(key(cell))) continue;
    const ticked = tickEntry(cell, at);
    if (ticked !== undefined) {
      claim(ticked);
      continue;
    }
    const target = targetOf(cell, at, cells);
    const [field, ...others] = target === undefined ? [] : fieldsOf(cell.text);
    if (target === undefined || field === undefined) continue;
    const { table, row, cell: index } = target.cell;
    claim({
      table,
      row,
      cell: index,
      how: target.how,
      field,
      label: cell.text,
      labelCell: place(cell),
      ...(others.length === 0 ? {} : { alternatives: others }),
    });
  }
  return { cells: entries };
}

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
function tickEntry(cell: TemplateCell, at: ReadonlyMap<string, TemplateCell>): TemplateMapEntry | undefined {
  if ([...cell.text.matchAll(boxPattern)].length < 2) return undefined;
  const before = cell.text.slice(0, cell.text.search(/[☐□☑☒■]/u));
  const left = at.get(key({ ...cell, cell: cell.cell - 1 }));
  const label = before.trim() === '' ? left : cell;
  const [field, ...others] = fieldsOf(label === cell ? before : (label?.text ?? ''));
  if (label === undefined || field === undefined) return undefined;
  return {
    ...place(cell),
    how: 'tick',
    field,
    label: label.text,
    labelCell: place(label),
    ...(others.length === 0 ? {} : { alternatives: others }),
  };
}

/** Where the answer to a label goes: the empty cell beside it, the one below, or behind its own colon. */
function targetOf(
  label: TemplateCell,
  at: ReadonlyMap<string, TemplateCell>,
  cells: readonly TemplateCell[],
): { readonly cell: TemplateCell; readonly how: 'fill' | 'append' } | undefined {
  const isFree = (cell: TemplateCell | undefined): cell is TemplateCell =>
    cell !== undefined && !cell.continued && /^[\s_＿]*$/.test(cell.text);
  const right = at.get(key({ ...label, cell: label.cell + 1 }));
  if (isFree(right)) return { cell: right, how: 'fill' };
  const below = rowBelow(label, cells).find(({ column }) => column === label.column);
  if (isFree(below)) return { cell: below, how: 'fill' };
  return /[:：][\s_＿]*$/.test(label.text) ? { cell: label, how: 'append' } : undefined;
}

/** Entries whose label no longer stands where it stood. */
export function checkTemplateMap(
  map: TemplateMap,
  cells: readonly TemplateCell[],
): readonly TemplateMapProblem[] {
  const at = new Map(cells.map((cell) => [key(cell), cell]));
  return map.cells.flatMap((entry, index): readonly TemplateMapProblem[] => {
    if (!at.has(key(entry))) return [{ code: 'template.noCell', entry: index + 1, ...place(entry) }];
    const seen = at.get(key(entry.labelCell))?.text ?? '';
    return seen === entry.label
      ? []
      : [{ code: 'template.moved', entry: index + 1, label: entry.label, seen, ...entry.labelCell }];
  });
}

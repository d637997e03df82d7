import { labelForms } from './labelForms';
import { placeOf, sameTable, type TemplateCell, type TemplateMapEntry } from './templateMap';
import { findColumn, findFixedRow, rowNumber, templateNames, type TemplateName } from './templateNames';

/** What the rows below a row of headings are filled with, and the cells that are spoken for by that. */
interface FoundRows {
  readonly entries: readonly TemplateMapEntry[];
  readonly cells: readonly TemplateCell[];
}

const nothing: FoundRows = { entries: [], cells: [] };

const isEmpty = ({ text, continued, hasTable }: TemplateCell): boolean =>
  text.trim() === '' && !continued && hasTable !== true;
/** Rows to write in are often numbered. */
const isNumbered = ({ text, continued }: TemplateCell): boolean =>
  /^\s*(?:\d{1,2}\s*[.、)）]?)?\s*$/.test(text) && !continued;

/** The column of a table a heading means, in whatever language it is written. */
export function columnOf(table: TemplateName, text: string): string {
  for (const form of labelForms(text)) {
    const column = findColumn(table, form);
    if (column !== undefined) return column;
  }
  return '';
}

/** Rows of an 8D table below a row of its headings: empty ones that repeat, or those of a table with fixed rows. */
export function tableRows(headings: readonly TemplateCell[], cells: readonly TemplateCell[]): FoundRows {
  if (headings.length < 2 || headings.some(({ continued }) => continued)) return nothing;
  const below = rowsBelow(headings[0]!, cells);
  const [first] = below;
  if (first === undefined) return nothing;
  const fit = templateNames
    .filter(({ kind }) => kind === 'rows')
    .map((table) => ({ table, columns: headings.map(({ text }) => columnOf(table, text)) }))
    .map((one) => ({
      ...one,
      hits: one.columns.filter((column) => column !== '' && column !== rowNumber).length,
    }))
    .filter(({ hits }) => hits >= 2 && hits * 2 >= headings.length)
    .sort((a, b) => b.hits - a.hits);
  const fixed = fit
    .map((one) => fixedRows(one.table, one.columns, headings, below))
    .find(({ entries }) => entries.length > 0);
  if (fixed) return { ...fixed, cells: [...headings, ...fixed.cells] };
  const [best] = fit;
  if (best === undefined || first.length !== headings.length || !isToWriteIn(first)) return nothing;
  const others = below.slice(1);
  const end = others.findIndex((row) => row.length !== first.length || !isToWriteIn(row));
  const spare = end < 0 ? others : others.slice(0, end);
  const alike = fit.slice(1).filter(({ hits }) => hits === best.hits);
  const entry: TemplateMapEntry = {
    ...placeOf(first[0]!),
    how: 'rows',
    field: best.table.key,
    label: headings[0]!.text,
    labelCell: placeOf(headings[0]!),
    columns: best.columns.map((column, at) =>
      column === '' && first[at]!.text.trim() !== '' ? rowNumber : column,
    ),
    ...(spare.length === 0 ? {} : { spare: spare.length }),
    ...(alike.length === 0 ? {} : { alternatives: alike.map(({ table }) => table.key) }),
  };
  return { entries: [entry], cells: [...headings, ...first, ...spare.flat()] };
}

/** An empty row, numbered or not. */
const isToWriteIn = ([first, ...others]: readonly TemplateCell[]): boolean =>
  first !== undefined && isNumbered(first) && others.every(isEmpty);

/** Rows that are named in their first cell: locations, documents, the five whys. */
function fixedRows(
  table: TemplateName,
  columns: readonly string[],
  headings: readonly TemplateCell[],
  below: readonly (readonly TemplateCell[])[],
): FoundRows {
  const byColumn = new Map(headings.map((heading, at) => [heading.column, columns[at] ?? '']));
  const found = below.flatMap((row) => {
    const [label, ...rest] = row;
    if (label === undefined || label.text.trim() === '') return [];
    const key = labelForms(label.text)
      .map((form) => findFixedRow(table, form))
      .find((one) => one !== undefined);
    return key === undefined ? [] : [{ key, label, rest, row }];
  });
  if (found.length < 2) return nothing;
  const entries = found.flatMap(({ key, label, rest }) =>
    rest.filter(isEmpty).flatMap((cell): readonly TemplateMapEntry[] => {
      const column = byColumn.get(cell.column) ?? '';
      if (column === '' || column === 'row' || column === rowNumber) return [];
      const field = `${table.key}.${key}.${column}`;
      return [{ ...placeOf(cell), how: 'fill', field, label: label.text, labelCell: placeOf(label) }];
    }),
  );
  return { entries, cells: found.flatMap(({ row }) => row) };
}

/** The rows of the same table below a cell, top down. */
function rowsBelow(cell: TemplateCell, cells: readonly TemplateCell[]): readonly (readonly TemplateCell[])[] {
  const rows = new Map<number, TemplateCell[]>();
  for (const one of cells)
    if (sameTable(one, cell) && one.row > cell.row) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

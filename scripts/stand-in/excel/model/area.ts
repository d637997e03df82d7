import type { CellRange } from '../../../../functions/core/register/grid';
import { cellAddress, columnLetter, columnNumber } from '../../../../functions/core/register/grid';

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export const wholeSheet: CellRange = { top: 1, left: 1, bottom: lastRow, right: lastColumn };

export const isEntireColumn = (a: CellRange): boolean => a.top === 1 && a.bottom === lastRow;
export const isEntireRow = (a: CellRange): boolean => a.left === 1 && a.right === lastColumn;
/** Whole rows or columns: Excel reads no cell values there and refuses to write them. */
export const isUnbounded = (a: CellRange): boolean => isEntireColumn(a) || isEntireRow(a);

export const rowsIn = (a: CellRange): number => a.bottom - a.top + 1;
export const columnsIn = (a: CellRange): number => a.right - a.left + 1;

export const cellArea = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const sameArea = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const containsArea = (outer: CellRange, inner: CellRange): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export function intersect(a: CellRange, b: CellRange): CellRange | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export const bounding = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `area` once `cut` is taken out, as up to four rectangles. */
export function subtract(area: CellRange, cut: CellRange): CellRange[] {
  const hole = intersect(area, cut);
  if (!hole) return [area];
  const rest: CellRange[] = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { top: hole.top, bottom: hole.bottom, left: area.left, right: hole.left - 1 },
    { top: hole.top, bottom: hole.bottom, left: hole.right + 1, right: area.right },
  ];
  return rest.filter((r) => r.top <= r.bottom && r.left <= r.right);
}

export function inSheet(area: CellRange): boolean {
  return area.top >= 1 && area.left >= 1 && area.bottom <= lastRow && area.right <= lastColumn;
}

export function areaText(a: CellRange): string {
  if (isEntireRow(a) && !isEntireColumn(a)) return `${a.top}:${a.bottom}`;
  if (isEntireColumn(a)) return `${columnLetter(a.left)}:${columnLetter(a.right)}`;
  const first = cellAddress(a.top, a.left);
  return a.top === a.bottom && a.left === a.right ? first : `${first}:${cellAddress(a.bottom, a.right)}`;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const columnsPattern = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const rowsPattern = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

function parseCell(text: string): CellRange | undefined {
  const found = cellPattern.exec(text);
  return found ? cellArea(Number(found[2]), columnNumber(found[1]!.toUpperCase())) : undefined;
}

/** `A1`, `$A$1:B2`, `A:C` or `3:5`, without a sheet name; undefined when it is none of these. */
export function parseArea(text: string): CellRange | undefined {
  const columns = columnsPattern.exec(text);
  const rows = rowsPattern.exec(text);
  let area: CellRange | undefined;
  if (columns) {
    const [a, b] = [columnNumber(columns[1]!.toUpperCase()), columnNumber(columns[2]!.toUpperCase())];
    area = { top: 1, bottom: lastRow, left: Math.min(a, b), right: Math.max(a, b) };
  } else if (rows) {
    const [a, b] = [Number(rows[1]), Number(rows[2])];
    area = { left: 1, right: lastColumn, top: Math.min(a, b), bottom: Math.max(a, b) };
  } else {
    const [from, to, more] = text.split(':').map(parseCell);
    area = from && (text.includes(':') ? to && bounding(from, to) : from);
    if (text.split(':').length > 2 || more) return undefined;
  }
  return area && inSheet(area) ? area : undefined;
}

const quoted = new Map<string, string>();

/** A sheet name as it stands in an address: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const known = quoted.get(name);
  if (known !== undefined) return known;
  const plain = /^[A-Za-z_\p{L}][\w\p{L}.]*$/u.test(name) && !parseArea(name);
  const text = plain ? name : `'${name.replaceAll("'", "''")}'`;
  quoted.set(name, text);
  return text;
}

/** Splits `'My sheet'!A1` into sheet and rest; the sheet is undefined where the address names none. */
export function splitAddress(address: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const mark = address.lastIndexOf('!');
  return mark < 0 ? { rest: address } : { sheet: address.slice(0, mark), rest: address.slice(mark + 1) };
}

import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import { isUnbounded, rowsIn, columnsIn } from '../model/area';
import type { CellFormat } from '../model/cellFormat';
import { toR1C1 } from '../model/formulaText';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';

/** Excel reads at most this many cells at a time. */
const mostCells = 5_000_000;

/** One value per cell, rows of columns; null for whole rows and columns, as Excel answers. */
export function perCell(
  area: CellRange,
  read: (row: number, column: number) => Json,
): readonly (readonly Json[])[] | null {
  if (isUnbounded(area)) return null;
  if (rowsIn(area) * columnsIn(area) > mostCells) throw new ExcelError('RangeExceedsLimit');
  const rows: Json[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

/** A value as `values` gives it: blank is `''`, an error is its text. */
export const shownValue = (value: CellValue): Json =>
  value === null ? '' : typeof value === 'object' ? value.error : value;

export function shownFormula(sheet: Worksheet, row: number, column: number, notation: 'A1' | 'R1C1'): Json {
  const cell = sheet.cells.cell(row, column);
  if (cell?.formula === undefined) return shownValue(cell?.value ?? null);
  return notation === 'A1' ? cell.formula : toR1C1(cell.formula, row, column);
}

/** A format property over an area: its value where all cells agree, null where they do not. */
export function commonFormat<K extends keyof CellFormat>(
  sheet: Worksheet,
  areas: readonly CellRange[],
  key: K,
): CellFormat[K] | null {
  let first: CellFormat[K] | undefined;
  const agrees = (format: CellFormat): boolean => {
    first ??= format[key];
    return JSON.stringify(format[key]) === JSON.stringify(first);
  };
  for (const area of areas) {
    // Beyond the stored cells only row and column formats speak; the last stored row stands for them.
    const bottom = Math.min(area.bottom, Math.max(sheet.cells.rows.length, area.top));
    const right = isUnbounded(area) ? Math.min(area.right, Math.max(widest(sheet), area.left)) : area.right;
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= right; column++)
        if (!agrees(sheet.cells.format(row, column))) return null;
  }
  return first ?? null;
}

function widest(sheet: Worksheet): number {
  const used = sheet.cells.used({ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }, false);
  return Math.max(used?.right ?? 1, ...sheet.cells.columns.keys()) + 1;
}

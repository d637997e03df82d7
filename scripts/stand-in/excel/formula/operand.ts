import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';

/** Cells a formula points at; their values are read only when a function asks for them. */
export class CellsOf {
  constructor(
    readonly sheet: Worksheet,
    readonly area: CellRange,
  ) {}

  get isOneCell(): boolean {
    return this.area.top === this.area.bottom && this.area.left === this.area.right;
  }
}

export type Matrix = readonly (readonly CellValue[])[];

/** What parts of a formula come to. */
export type Operand = CellValue | Matrix | CellsOf;

/** An error inside a function: it becomes the cell's value. Not an `Error`: sheets are full of them, stacks are slow. */
export class Fault {
  constructor(readonly error: string) {}
}

/** What a formula can see from where it stands. */
export interface Sight {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  /** The computed value of a cell. */
  readonly value: (sheet: Worksheet, row: number, column: number) => CellValue;
  /** The clock, as a serial number. */
  readonly now: number;
  /** How far from its own cell a rule's formula is looked at: references without `$` move along. */
  readonly moved?: { readonly rows: number; readonly columns: number } | undefined;
  /** Names given by LET. */
  readonly given?: ReadonlyMap<string, Operand>;
}

export const isMatrix = (operand: Operand): operand is Matrix => Array.isArray(operand);

export const isError = (value: Operand): value is { readonly error: string } =>
  typeof value === 'object' && value !== null && 'error' in value;

/** The part of an area in which anything is stored. */
export function usedPart({ sheet, area }: CellsOf): CellRange {
  const bottom = Math.min(area.bottom, Math.max(area.top, sheet.cells.rows.length - 1));
  if (area.right - area.left < 256) return { ...area, bottom };
  let right = area.left;
  for (let r = area.top; r <= bottom; r++)
    right = Math.max(right, (sheet.cells.rows[r]?.cells.length ?? 0) - 1);
  return { ...area, bottom, right: Math.min(area.right, right) };
}

/** All values of an operand in rows; cells beyond what is stored are left out. */
export function matrixOf(operand: Operand, sight: Sight): Matrix {
  if (isMatrix(operand)) return operand;
  if (!(operand instanceof CellsOf)) return [[operand]];
  const { top, left, bottom, right } = usedPart(operand);
  const rows: CellValue[][] = [];
  for (let r = top; r <= bottom; r++) {
    const row: CellValue[] = [];
    for (let c = left; c <= right; c++) row.push(sight.value(operand.sheet, r, c));
    rows.push(row);
  }
  return rows;
}

/** The one value of an operand; the first of several. */
export function singleOf(operand: Operand, sight: Sight): CellValue {
  if (operand instanceof CellsOf) return sight.value(operand.sheet, operand.area.top, operand.area.left);
  return isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;
}

/** Rows and columns of an operand as written, whether used or not. */
export function sizeOf(operand: Operand): { readonly rows: number; readonly columns: number } {
  if (operand instanceof CellsOf) {
    const { top, left, bottom, right } = operand.area;
    return { rows: bottom - top + 1, columns: right - left + 1 };
  }
  return isMatrix(operand)
    ? { rows: operand.length, columns: operand[0]?.length ?? 0 }
    : { rows: 1, columns: 1 };
}

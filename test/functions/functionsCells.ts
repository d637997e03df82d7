import { toExcelSerial, toIsoDate, toLocalTime } from '../../functions/core/calendar';
import { CellError } from '../support/cellRuntime';

/** The serial number Excel has for `2026-03-09` or `2026-03-09T09:30`. */
export function serial(text: string): number {
  const moment = toIsoDate(text) ?? toLocalTime(text);
  if (moment === undefined) throw new Error(`'${text}' is no day or moment`);
  return toExcelSerial(moment);
}

/** Cells of a column. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** Cells of a row. */
export const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];

/** The error a cell shows, as `#N/A 没有…`. */
export function cellError(compute: () => unknown): string {
  try {
    return `no error but ${JSON.stringify(compute())}`;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return `${error.code} ${error.message}`;
  }
}

/** A spilled array with errors shown by their code. */
export const shown = (cells: readonly (readonly unknown[])[]): unknown[][] =>
  cells.map((line) => line.map((cell) => (cell instanceof CellError ? cell.code : cell)));

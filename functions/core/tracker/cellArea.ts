import { columnLetter } from '../register/grid';
import { quotedSheet } from './cellText';

/** A cell or range on a named sheet, written with absolute addresses. */
export interface CellArea {
  readonly reference: string;
}

/** One cell: `'制度与日历'!$C$8`. */
export function cellArea(sheet: string, row: number, column: number): CellArea {
  return { reference: `${quotedSheet(sheet)}!$${columnLetter(column)}$${String(row)}` };
}

/** A part of one column. */
export function columnArea(sheet: string, column: number, from: number, to: number): CellArea {
  const letter = columnLetter(column);
  return { reference: `${quotedSheet(sheet)}!$${letter}$${String(from)}:$${letter}$${String(to)}` };
}

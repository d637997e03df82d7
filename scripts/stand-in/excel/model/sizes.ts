import { displayText } from './valueType';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Points. */
export const rowHeight = (sheet: Worksheet, row: number): number => {
  const line = sheet.cells.rows[row];
  return line?.hidden || line?.filtered ? 0 : (line?.height ?? sheet.standardHeight);
};

/** Points. */
export const columnWidth = (sheet: Worksheet, column: number): number => {
  const known = sheet.cells.columns.get(column);
  return known?.hidden ? 0 : (known?.width ?? sheet.standardWidth);
};

// A column of n characters is 7n + 5 pixels of 0.75 pt in the default font of 11 points.
export const widthFromCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;
export const charactersFromWidth = (points: number): number =>
  Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

/** Width that shows every text of the column on one line; East Asian signs count double. */
export function fittingWidth(
  workbook: Workbook,
  sheet: Worksheet,
  column: number,
  rows: readonly [number, number],
): number {
  let longest = 0;
  sheet.cells.each({ top: rows[0], bottom: rows[1], left: column, right: column }, (cell, row) => {
    const text = displayText(cell.value, sheet.cells.format(row, column).numberFormat, workbook.dateSystem);
    for (const line of text.split('\n')) longest = Math.max(longest, signs(line));
  });
  return longest === 0 ? sheet.standardWidth : widthFromCharacters(Math.min(longest + 1, 255));
}

function signs(line: string): number {
  let width = 0;
  for (const sign of line) width += /[\u1100-\uffef]/u.test(sign) ? 2 : 1;
  return width;
}

import type { CellRange } from '../../functions/core/register/grid';
import { columnNumber } from '../../functions/core/register/grid';

const LAST_ROW = 1_048_576;
const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** The rectangle of `A1:C5`, `B2` or `A:C`; undefined for anything else. */
export function parseRange(ref: string): CellRange | undefined {
  const corner = cells.exec(ref);
  if (corner) {
    const left = columnNumber(corner[1]!.toUpperCase());
    const top = Number(corner[2]);
    const right = corner[3] === undefined ? left : columnNumber(corner[3].toUpperCase());
    return { top, left, bottom: Number(corner[4] ?? top), right };
  }
  const whole = columns.exec(ref);
  if (!whole) return undefined;
  const [left, right] = [columnNumber(whole[1]!.toUpperCase()), columnNumber(whole[2]!.toUpperCase())];
  return { top: 1, left, bottom: LAST_ROW, right };
}

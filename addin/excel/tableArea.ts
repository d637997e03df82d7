import type { CellRange } from '../../functions/core/register/grid';
import { columnNumber } from '../../functions/core/register/grid';

/** The cells of a table's range as a plan writes it, for example `A5:F20`. */
export function tableArea(ref: string): CellRange {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (top === undefined) throw new Error(`table range ${ref} is no range`);
  return { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) };
}

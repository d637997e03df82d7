import type { CellRange } from '../../../../functions/core/register/grid';
import { columnsIn, lastColumn, lastRow, rowsIn } from './area';

/** Cells pushed along by an insertion, or drawn together by a deletion. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  /** First row (or column) inserted or deleted. */
  readonly at: number;
  /** Positive for an insertion, negative for a deletion. */
  readonly count: number;
  /** The columns (or rows) that move; others stay. */
  readonly from: number;
  readonly to: number;
}

export type ShiftDirection = 'Down' | 'Right' | 'Up' | 'Left';

/** The shift that inserting (`Down`, `Right`) or deleting (`Up`, `Left`) these cells causes. */
export function shiftFor(area: CellRange, direction: ShiftDirection): Shift {
  const vertical = direction === 'Down' || direction === 'Up';
  const size = vertical ? rowsIn(area) : columnsIn(area);
  return {
    axis: vertical ? 'rows' : 'columns',
    at: vertical ? area.top : area.left,
    count: direction === 'Down' || direction === 'Right' ? size : -size,
    from: vertical ? area.left : area.top,
    to: vertical ? area.right : area.bottom,
  };
}

/** Where an interval ends up: undefined when all of it is deleted. */
function shiftInterval(
  low: number,
  high: number,
  shift: Shift,
  last: number,
): readonly [number, number] | undefined {
  const { at, count } = shift;
  if (high === last && low === 1) return [low, high];
  if (count > 0)
    return [low >= at ? Math.min(low + count, last) : low, high >= at ? Math.min(high + count, last) : high];
  const end = at - count - 1;
  if (low >= at && high <= end) return undefined;
  const move = (edge: number, inside: number): number =>
    edge < at ? edge : edge > end ? edge + count : inside;
  return [move(low, at), move(high, at - 1)];
}

/** The range after a shift on its sheet; undefined when it is gone (`#REF!`). */
export function shiftRange(range: CellRange, shift: Shift): CellRange | undefined {
  const rows = shift.axis === 'rows';
  const [low, high] = rows ? [range.left, range.right] : [range.top, range.bottom];
  if (low < shift.from || high > shift.to) return range;
  const moved = rows
    ? shiftInterval(range.top, range.bottom, shift, lastRow)
    : shiftInterval(range.left, range.right, shift, lastColumn);
  if (!moved) return undefined;
  return rows ? { ...range, top: moved[0], bottom: moved[1] } : { ...range, left: moved[0], right: moved[1] };
}

import { toComparable } from '../headings/simplified';
import { isTotal, rowPatterns } from '../rows/rowPatterns';
import { within, type SheetView } from '../sheetView';
import { isRepeat, type FoundTable } from './findTables';

/** Rows below the header that look like entries, for judging columns: no totals, sections or notes with few cells. */
export function entryRows(
  view: SheetView,
  { block, top, bottom, left, right }: FoundTable,
): readonly number[] {
  const from = block.rows.length === 0 ? top : block.rows[block.rows.length - 1]! + 1;
  const least = Math.max(2, Math.min(5, block.paths.size * 0.3));
  const rows: number[] = [];
  for (let row = from; row <= bottom; row += 1) {
    if (!view.sheet.rows[row]) continue;
    const filled = within(view.filled(row), left, right);
    if (filled.length < least || isRepeat(view, row, block)) continue;
    if (!isAside(view, row, filled, rows.length < 3)) rows.push(row);
  }
  return rows;
}

/** Totals, carried-forward lines, examples and hints: their cells say nothing about a column. */
function isAside(view: SheetView, row: number, cells: readonly number[], atTop: boolean): boolean {
  const first = toComparable(view.textAt(row, cells[0]!));
  if (
    first.length < 30 &&
    (isTotal(first) || rowPatterns.carryForward.test(first) || rowPatterns.example.test(first))
  )
    return true;
  return (
    atTop &&
    cells.filter((c) => rowPatterns.instructionCell.test(view.textAt(row, c))).length >=
      Math.max(2, cells.length * 0.4)
  );
}

/** Rows looked at, and columns added at most, when a table reaches beyond its headings. */
const SAMPLE = 500;
const MOST_ADDED = 20;

/** First and last column of a table, with columns beside the headings that entries fill. */
export function reachOfEntries(
  view: SheetView,
  { left, right }: FoundTable,
  rows: readonly number[],
): { readonly left: number; readonly right: number } {
  const sample = rows.slice(0, SAMPLE);
  const isFilled = (column: number): boolean =>
    column > 0 &&
    sample.filter((row) => view.textAt(row, column) !== '').length >= Math.max(2, sample.length * 0.05);
  let first = left;
  let last = right;
  while (first > left - MOST_ADDED && isFilled(first - 1)) first -= 1;
  while (last < right + MOST_ADDED && isFilled(last + 1)) last += 1;
  return { left: first, right: last };
}

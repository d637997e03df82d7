import { profileColumn } from '../columns/columnProfile';
import type { SheetView } from '../sheetView';
import type { FoundTable } from './findTables';

const LEAST_ROWS = 4;
const LEAST_COLUMNS = 4;

/**
 * A block of entries without any headings: rows of about the same cells, one column of dates, one of longer texts.
 * Undefined where the sheet does not look like that.
 */
export function findHeadlessTable(view: SheetView): FoundTable | undefined {
  const rows: number[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  view.sheet.rows.forEach((stored, row) => {
    if (!stored) return;
    const filled = view.filled(row);
    if (filled.length < LEAST_COLUMNS) return;
    rows.push(row);
    left = Math.min(left, filled[0]!);
    right = Math.max(right, filled[filled.length - 1]!);
  });
  if (rows.length < LEAST_ROWS) return undefined;
  let hasDates = false;
  let hasTexts = false;
  for (let column = left; column <= right; column += 1) {
    const profile = profileColumn(view, column, rows);
    if (profile.filled < rows.length * 0.4) continue;
    if (profile.date >= 0.7) hasDates = true;
    else if (profile.averageLength >= 6 && profile.number < 0.3 && profile.code < 0.5) hasTexts = true;
  }
  if (!hasDates || !hasTexts) return undefined;
  const block = { rows: [], left, right, paths: new Map<number, readonly string[]>() };
  return { block, top: rows[0]!, bottom: view.lastRow, left, right };
}

import type { PlanCell } from '../../functions/core/tracker/trackerPlan';

export type Entry = string | number | boolean | null;

/** `null` in an array written to a range leaves the cell alone. */
export const leaveAlone = null;

/**
 * What is written to a cell through `formulas`. Every text starts with an apostrophe, which Excel keeps out
 * of the value: without it `00123`, `3-4`, `上午8:00` or `-密封不良` would become numbers, dates or formulas.
 * `dateShift` moves dates into the workbook's date system.
 */
export function cellEntry(cell: PlanCell, moves: boolean, dateShift: number): Entry {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'link':
      return cell.text === '' ? '' : `'${cell.text}`;
    case 'number':
      return moves ? cell.number + dateShift : cell.number;
    case 'boolean':
      return cell.value;
    case 'error':
      return cell.error;
    case 'formula':
      return `=${cell.formula}`;
    case 'filled':
      return leaveAlone;
  }
}

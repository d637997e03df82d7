import { styleAt, valueAt } from '../register/grid';
import type { CompanyCellSource } from './companyCell';
import { isDateFormat } from './dateSystem';
import type { TrackerRow } from './trackerRows';

/**
 * What stands in the register's cell of a company column, with serials of a 1904 workbook moved to the date system
 * the tracker uses.
 */
export function sourceValue(row: TrackerRow, column: number, dateShift: number): CompanyCellSource {
  const { complaint, grid, source } = row;
  const at = source.columns[column]!;
  if (at === 0) return { complaint, value: null, style: undefined };
  const value = valueAt(grid, complaint.row, at);
  if (typeof value !== 'number') return { complaint, value, style: undefined };
  const style = styleAt(grid, complaint.row, at);
  const moved = dateShift !== 0 && isDateFormat(style.numberFormat) ? value + dateShift : value;
  return { complaint, value: moved, style };
}

import { styleAt, valueAt } from '../register/grid';
import type { SourceCell } from './companyCell';
import { isDateFormat } from './dateSystem';
import type { TrackerRow } from './trackerRows';

const none: SourceCell = { value: null, style: undefined };

/**
 * What stands in the register's cell of a company column, with serials of a 1904 workbook moved to the date system
 * the tracker uses.
 */
export function sourceValue(row: TrackerRow, column: number, dateShift: number): SourceCell {
  const { complaint, grid, source } = row;
  const at = source.columns[column]!;
  if (at === 0) return none;
  const value = valueAt(grid, complaint.row, at);
  if (typeof value !== 'number') return { value, style: undefined };
  const style = styleAt(grid, complaint.row, at);
  const moved = dateShift !== 0 && isDateFormat(style.numberFormat) ? value + dateShift : value;
  return { value: moved, style };
}

import type { TrackerColumnRead } from '../../../../functions/core/tracker/readTrackerColumns';
import type { LoggedChange } from '../../../../functions/core/tracker/changeLog';
import { areasOf, type SheetChange } from '../../../excel/touchedRows';
import { fields } from '../../../../functions/core/complaint/fields';
import { ids } from '../../../../functions/core/tracker/kesuColumns';

/** Grades are changed for a reason. */
export const needsReason = ({ columnId, reason }: LoggedChange): boolean =>
  columnId === ids.grade && reason === '';

/** The add-in's own writing in columns nobody else writes needs no second look. */
export function isEcho({ own, address }: SheetChange, columns: readonly TrackerColumnRead[]): boolean {
  if (!own) return false;
  return areasOf(address).every(({ left, right }) => {
    const column = columns.find((one) => one.column === left);
    return left === right && column !== undefined && isLiveColumn(column.id);
  });
}

const isLiveColumn = (id: string): boolean =>
  id === ids.marks || id === ids.rowId || id === ids.proposedGrade || id.startsWith('applies:');

/** Columns whose numbers are dates. */
export const isDateColumn = (column: TrackerColumnRead): boolean =>
  column.id.startsWith('done:') ||
  (column.field !== null && ['date', 'datetime'].includes(fields[column.field].type));

import type { TrackerColumnRead } from '../../../../functions/core/tracker/readTrackerColumns';
import type { LoggedChange } from '../../../../functions/core/tracker/changeLog';
import { fields } from '../../../../functions/core/complaint/fields';
import { ids } from '../../../../functions/core/tracker/kesuColumns';

/** Grades are changed for a reason. */
export const needsReason = ({ columnId, reason }: LoggedChange): boolean =>
  columnId === ids.grade && reason === '';

/** Columns only the live check writes. */
export const isLiveColumn = (id: string): boolean =>
  id === ids.marks || id === ids.rowId || id === ids.proposedGrade || id.startsWith('applies:');

/** Columns whose numbers are dates. */
export const isDateColumn = (column: TrackerColumnRead): boolean =>
  column.id.startsWith('done:') ||
  (column.field !== null && ['date', 'datetime'].includes(fields[column.field].type));

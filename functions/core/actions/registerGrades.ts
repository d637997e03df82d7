import {
  gradeRegister,
  recurrenceFields,
  registerCase,
  type Procedure,
  type RegisterGrade,
} from '../procedure';
import type { ComplaintFields } from '../complaint/complaint';
import { isGiven } from '../tracker/caseNumbers';
import type { TrackerRow } from '../tracker/trackerRows';

/** What the procedure says about the grade of every row: criteria first, then recurrence over the whole tracker. */
export function registerGrades(
  rows: readonly Pick<TrackerRow, 'complaint' | 'kept'>[],
  procedure: Procedure,
  parameters: Readonly<Record<string, unknown>>,
): readonly RegisterGrade[] {
  const same = recurrenceFields(procedure, parameters);
  return gradeRegister(
    procedure,
    rows.map(({ complaint: { fields }, kept }) => {
      const read = registerCase(procedure, fields, parameters);
      const chosen = procedure.gradeNames.find(kept?.chosenGrade?.grade ?? '');
      return {
        case: chosen === undefined ? read : { ...read, enteredGrade: chosen },
        same: Object.fromEntries(
          same.map((key) => {
            const value = fields[key as keyof ComplaintFields];
            return [key, isGiven(value) ? String(value) : undefined];
          }),
        ),
      };
    }),
  );
}

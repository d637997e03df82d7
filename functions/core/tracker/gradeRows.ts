import type { Complaint, ComplaintFields } from '../complaint/complaint';
import {
  gradeRegister,
  recurrenceFields,
  registerCase,
  UNDECIDED_GRADE,
  type Procedure,
  type RegisterCase,
  type RegisterEntry,
  type RegisterGrade,
} from '../procedure';
import { isGiven } from './caseNumbers';
import { ReasonTexts } from './reasonTexts';
import type { TrackerTexts } from './trackerTexts';

/** A grade of the procedure and where it comes from. */
export interface RowGrade {
  readonly grade: string;
  readonly reason: string;
  /** What the procedure proposes, empty where a person has chosen; any other grade in the tracker is a person's own. */
  readonly proposed: string;
}

/** A grade a person chose in an earlier tracker, and its reason; undefined where none was chosen. */
export type ChosenGrade = { readonly grade: string; readonly reason: string } | undefined;

/**
 * Grades of all rows by the procedure: criteria and recurrence first, the register's own word where it is a grade of
 * the procedure, and where it is another company's word for a level, the one grade of that level. What nothing
 * decides stays undecided (catalogue C13, C14); a grade chosen by a person is never changed.
 */
export function gradeRows(
  complaints: readonly Complaint[],
  chosen: readonly ChosenGrade[],
  procedure: Procedure,
  parameters: Readonly<Record<string, unknown>>,
  texts: TrackerTexts,
): RowGrade[] {
  if (procedure.grades.length === 0) return complaints.map(() => ({ grade: '', reason: '', proposed: '' }));
  const same = recurrenceFields(procedure, parameters);
  const reasons = new ReasonTexts(texts);
  const entryOf = ({ fields }: Complaint, at: number): RegisterEntry => ({
    case: withChoice(registerCase(procedure, fields, parameters), chosen[at]),
    same: sameOf(fields, same),
  });
  const answer = (
    complaint: Complaint,
    at: number,
    entry: RegisterEntry,
    graded: RegisterGrade,
  ): RowGrade => {
    const choice = chosen[at];
    if (choice) return { ...choice, proposed: '' };
    const proposed = proposal(complaint, graded, entry.case, procedure, reasons);
    return { ...proposed, proposed: proposed.grade };
  };
  // Without recurrence no case touches another: graded one by one, a large register is never held as cases.
  if (same.length === 0)
    return complaints.map((complaint, at) => {
      const entry = entryOf(complaint, at);
      return answer(complaint, at, entry, gradeRegister(procedure, [entry])[0]!);
    });
  const entries = complaints.map(entryOf);
  const graded = gradeRegister(procedure, entries);
  return complaints.map((complaint, at) => answer(complaint, at, entries[at]!, graded[at]!));
}

/** What makes two complaints the same problem. */
function sameOf(fields: ComplaintFields, keys: readonly string[]): RegisterEntry['same'] {
  return Object.fromEntries(
    keys.map((key) => {
      const value = fields[key as keyof ComplaintFields];
      return [key, isGiven(value) ? String(value) : undefined];
    }),
  );
}

/** The case as if the chosen grade stood in the register. */
const withChoice = (registered: RegisterCase, choice: ChosenGrade): RegisterCase =>
  choice === undefined || choice.grade === UNDECIDED_GRADE
    ? registered
    : { ...registered, enteredGrade: choice.grade };

function proposal(
  { fields }: Complaint,
  graded: RegisterGrade,
  { enteredGrade }: RegisterCase,
  procedure: Procedure,
  reasons: ReasonTexts,
): { readonly grade: string; readonly reason: string } {
  const grade = graded.grade ?? UNDECIDED_GRADE;
  const word = isGiven(fields.grade) ? String(fields.grade) : '';
  if (graded.reasons.length > 0) return { grade, reason: reasons.ofCriteria(graded) };
  if (enteredGrade !== undefined) return { grade, reason: reasons.about('gradeInRegister', word) };
  const sameLevel = procedure.grades.filter((entry) => entry.grade.level === fields.gradeLevel);
  if (word !== '' && sameLevel.length === 1)
    return { grade: sameLevel[0]!.name, reason: reasons.about('gradeByLevel', word) };
  if (grade !== UNDECIDED_GRADE)
    return { grade, reason: graded.needsReview ? reasons.cells.gradeForReview : '' };
  return {
    grade,
    reason: word === '' ? reasons.cells.gradeUndecided : reasons.about('gradeUnknownWord', word),
  };
}

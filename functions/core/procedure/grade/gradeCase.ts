import type { CompiledGrade, Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import { UNDECIDED_GRADE } from '../vocabulary/states';

/** Why a grade was given: one criterion that fired. */
export interface GradeReason {
  /** Letter or key of the criterion in the text. */
  readonly id: string;
  readonly criterion: string;
  readonly clause: string;
  readonly readings: readonly string[];
}

export interface CriteriaGrade {
  /** Name in the profile, 待判定, or null where the procedure has no grades. */
  readonly grade: string | null;
  readonly needsReview: boolean;
  readonly reasons: readonly GradeReason[];
  readonly clause: string | null;
  readonly readings: readonly string[];
  /** Parameters that are empty and could have raised the grade (C14). */
  readonly missingParameters: readonly string[];
}

/**
 * Grade by criteria, before any recurrence (K04, C13, C14): the highest grade of which one criterion holds.
 * @param byHand - Grade a person has entered; where a text gives criteria it can only confirm or raise.
 */
export function gradeCase(procedure: Procedure, view: CaseView, byHand?: string): CriteriaGrade {
  const { grading } = procedure.profile;
  if (procedure.grades.length === 0 || !grading) return noGrades;
  const missing: MissingFigures =
    procedure.profile.parameters.length > 0 ? { ids: [], readings: [] } : noneMissing;
  const note = (id: string): void => void (missing.ids.includes(id) || missing.ids.push(id));
  const seen = missing === noneMissing ? view : { ...view, onMissingParameter: note };
  for (const compiled of procedure.grades) {
    const reasons = reasonsOf(compiled, seen, missing);
    const entered = byHand === compiled.name;
    if (reasons.length === 0 && !entered) continue;
    // What is missing counts only for higher grades: they were tried before this one.
    return found(compiled, reasons, missing, entered && reasons.length === 0);
  }
  const rest = procedure.grades.find((g) => g.grade.catchAll);
  if (rest) return found(rest, noReasons, missing, false);
  const proposed = procedure.grades.find((g) => g.name === grading.unmatched);
  if (proposed)
    return {
      ...found(proposed, noReasons, missing, false),
      needsReview: true,
      // A figure that is missing is what the review is about.
      readings: [...missing.readings, ...grading.readings],
    };
  return {
    ...noGrades,
    grade: UNDECIDED_GRADE,
    needsReview: true,
    clause: grading.clause,
    readings: grading.readings,
    missingParameters: missing.ids,
  };
}

/** Parameters that criteria asked for in vain, and the readings of those criteria. */
interface MissingFigures {
  readonly ids: string[];
  readonly readings: string[];
}

/** For procedures without parameters, shared by all their cases: nothing can be missing. */
const noneMissing: MissingFigures = { ids: [], readings: [] };

const none: readonly string[] = [];
const noReasons: readonly GradeReason[] = [];

const noGrades: CriteriaGrade = {
  grade: null,
  needsReview: false,
  reasons: [],
  clause: null,
  readings: [],
  missingParameters: [],
};

function reasonsOf(
  { criteria }: CompiledGrade,
  view: CaseView,
  missing: MissingFigures,
): readonly GradeReason[] {
  let reasons: GradeReason[] | undefined;
  for (const { criterion, holds } of criteria) {
    const known = missing.ids.length;
    if (holds(view) === true)
      (reasons ??= []).push({
        id: criterion.id,
        criterion: criterion.text.zh,
        clause: criterion.clause,
        readings: criterion.readings,
      });
    if (missing.ids.length > known) missing.readings.push(...criterion.readings);
  }
  return reasons ?? noReasons;
}

function found(
  { grade, name }: CompiledGrade,
  reasons: readonly GradeReason[],
  missing: MissingFigures,
  entered: boolean,
): CriteriaGrade {
  const readings = reasons.length === 0 ? none : reasons.flatMap((r) => r.readings);
  return {
    grade: name,
    needsReview: !entered && missing.ids.length > 0,
    reasons,
    clause: grade.clause,
    // Without a reason the grade rests on what is missing for a higher one.
    readings:
      readings.length > 0
        ? readings
        : missing.readings.length > 0
          ? [...missing.readings, ...grade.readings]
          : grade.readings,
    missingParameters: missing.ids,
  };
}

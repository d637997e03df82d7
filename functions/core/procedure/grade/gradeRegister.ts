import type { RegisterCase } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import { escalateRegister } from './escalateRegister';
import { gradeCase, type CriteriaGrade } from './gradeCase';

/** A complaint of a register with what recurrence compares. */
export interface RegisterEntry {
  readonly case: RegisterCase;
  /** Values of the fields that make "the same problem", by field. */
  readonly same: Readonly<Record<string, string | undefined>>;
}

export interface RegisterGrade extends CriteriaGrade {
  /** Grade by criteria, before escalation. */
  readonly baseGrade: string | null;
  readonly escalated: boolean;
  readonly count: number;
  /**
   * Positions of the earlier complaints that were counted (P05-A4: they are linked). Worked out when asked for:
   * a problem that comes every hour links every complaint with hundreds of others.
   */
  readonly linked: () => readonly number[];
}

/**
 * Grades a whole register: criteria first, then recurrence over all complaints in order of receipt. The cost stays in
 * proportion to the number of complaints, however many of them are about one problem.
 */
export function gradeRegister(
  procedure: Procedure,
  entries: readonly RegisterEntry[],
): readonly RegisterGrade[] {
  const graded = entries.map(({ case: c }) => byCriteria(gradeCase(procedure, c.view, c.enteredGrade)));
  const rule = procedure.profile.grading?.recurrence;
  if (rule) escalateRegister(procedure, rule, entries, graded);
  return graded;
}

const none: readonly number[] = [];
const linksNone = () => none;

/** Spelled out: a register makes one of these for every complaint, and a spread costs several times as much. */
function byCriteria(base: CriteriaGrade): RegisterGrade {
  return {
    grade: base.grade,
    needsReview: base.needsReview,
    reasons: base.reasons,
    clause: base.clause,
    readings: base.readings,
    missingParameters: base.missingParameters,
    baseGrade: base.grade,
    escalated: false,
    count: 1,
    linked: linksNone,
  };
}

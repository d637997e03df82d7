import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import { dayOf } from '../../calendar/isoDate';
import { recurrenceWindow } from '../../calendar/calendarSpans';
import type { Procedure } from '../compileProfile';
import type { Recurrence } from '../profile';
import type { GradeReason } from './gradeCase';

/** An earlier complaint, or the present one, as recurrence sees it. */
export interface GradedComplaint {
  readonly at: IsoDate | LocalTime;
  /** Grade by criteria, before escalation. */
  readonly baseGrade: string;
  readonly finalGrade?: string;
  /** Values of the fields that make "the same problem". */
  readonly same: Readonly<Record<string, string | undefined>>;
}

export interface Escalation {
  readonly grade: string;
  readonly escalated: boolean;
  /** Complaints of the same problem and grade inside the window, the present one included. */
  readonly count: number;
  /** The earlier ones among them. */
  readonly counted: readonly GradedComplaint[];
  readonly reason?: GradeReason;
  readonly readings: readonly string[];
}

/**
 * K05: raises the grade when the same problem has come often enough, by one step unless the rule cascades; a
 * criterion that already gives more stands, because only complaints of the present one's own grade are counted.
 * @returns undefined for a procedure without such a rule.
 */
export function escalateGrade(
  procedure: Procedure,
  present: GradedComplaint,
  history: readonly GradedComplaint[],
  parameters: Readonly<Record<string, unknown>> = {},
): Escalation | undefined {
  const rule = procedure.profile.grading?.recurrence;
  if (!rule) return undefined;
  const inWindow = windowOf(rule, present.at, parameters);
  const keys = groupingOf(rule, parameters);
  const ofGrade = (grade: string) =>
    // The grade is compared first: it is the cheapest way to pass over a complaint.
    history.filter(
      (past) => countedGrade(rule, past) === grade && inWindow(past.at) && isSame(past, present, keys),
    );
  const counted = ofGrade(present.baseGrade);
  const { readings } = rule;
  const result = { grade: present.baseGrade, escalated: false, count: counted.length + 1, counted, readings };
  const raised = raisedGrade(procedure, rule, present.baseGrade, (grade) =>
    grade === present.baseGrade ? result.count : ofGrade(grade).length + 1,
  );
  return raised ? { ...result, ...raised, escalated: true } : result;
}

/**
 * The grade that repetition leads to: one step up, or on and on where the rule cascades.
 * @param countOf - Complaints of a grade inside the window, the present one included.
 */
export function raisedGrade(
  procedure: Procedure,
  rule: Recurrence,
  base: string,
  countOf: (grade: string) => number,
): { readonly grade: string; readonly reason: GradeReason } | undefined {
  if (countOf(base) < rule.count) return undefined;
  let raised = gradeAbove(procedure, base);
  while (raised && rule.cascade && countOf(raised.grade) >= rule.count) {
    const higher = gradeAbove(procedure, raised.grade);
    if (!higher) break;
    raised = higher;
  }
  return raised;
}

function countedGrade(rule: Recurrence, past: GradedComplaint): string {
  return rule.counts === 'final' || rule.cascade ? (past.finalGrade ?? past.baseGrade) : past.baseGrade;
}

function gradeAbove(procedure: Procedure, base: string): { grade: string; reason: GradeReason } | undefined {
  for (const { name, grade } of procedure.grades)
    for (const { id, text, clause, readings, recurrenceOf } of grade.criteria)
      if (recurrenceOf === base) return { grade: name, reason: { id, criterion: text.zh, clause, readings } };
  return undefined;
}

function windowOf(
  rule: Recurrence,
  at: IsoDate | LocalTime,
  parameters: Readonly<Record<string, unknown>>,
): (past: IsoDate | LocalTime) => boolean {
  const day = dayOf(at as LocalTime);
  const from = windowStart(rule, day, parameters);
  return (past) => {
    const pastDay = dayOf(past as LocalTime);
    if (pastDay < from || pastDay > day) return false;
    // On the day itself a later moment is a later complaint; without times of day both count.
    return pastDay < day || past.length <= 10 || at.length <= 10 || past <= at;
  };
}

/** First day of the window that ends on a day (C15, or the calendar month). */
export function windowStart(
  rule: Recurrence,
  day: IsoDate,
  parameters: Readonly<Record<string, unknown>>,
): string {
  const chosen = rule.windowParameter === undefined ? undefined : parameters[rule.windowParameter];
  const kind = chosen === 'calendar' || chosen === 'rolling' ? chosen : rule.windowKind;
  return kind === 'calendar' ? `${day.slice(0, 8)}01` : recurrenceWindow(day, rule.months).from;
}

/** Register fields that make "the same problem" under a procedure; none where it knows no recurrence. */
export function recurrenceFields(
  { profile }: Procedure,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  const rule = profile.grading?.recurrence;
  return rule ? groupingOf(rule, parameters) : [];
}

/** The fields by the rule, or as the company has set them. */
export function groupingOf(
  rule: Recurrence,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  const chosen = rule.sameParameter === undefined ? undefined : parameters[rule.sameParameter];
  if (Array.isArray(chosen)) return chosen.filter((key) => typeof key === 'string');
  return typeof chosen === 'string' ? chosen.split(/[\s,，+、]+/u).filter(Boolean) : rule.same;
}

/** A value that is not given on either side cannot tell two problems apart, but one must be given and agree. */
function isSame(past: GradedComplaint, present: GradedComplaint, keys: readonly string[]): boolean {
  let agreed = 0;
  for (const key of keys) {
    const [a, b] = [past.same[key], present.same[key]];
    if (a === undefined || b === undefined) continue;
    if (a !== b) return false;
    agreed += 1;
  }
  return agreed > 0;
}

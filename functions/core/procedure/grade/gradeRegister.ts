import { recurrenceWindow } from '../../calendar/calendarSpans';
import { dayOf, type LocalTime } from '../../calendar/isoDate';
import type { Moment, RegisterCase } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import type { Recurrence } from '../profile';
import { UNDECIDED_GRADE } from '../vocabulary/states';
import { escalateGrade, type Escalation, type GradedComplaint } from './escalateGrade';
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
  /** Positions of the earlier complaints that were counted (P05-A4: they are linked). */
  readonly linked: readonly number[];
}

/**
 * Grades a whole register: criteria first, then recurrence over all complaints in order of receipt.
 * Groups by problem first, so that the cost stays in proportion to the number of complaints.
 */
export function gradeRegister(
  procedure: Procedure,
  entries: readonly RegisterEntry[],
): readonly RegisterGrade[] {
  const base = entries.map(({ case: c }) => gradeCase(procedure, c.view, c.enteredGrade));
  const graded: RegisterGrade[] = base.map((b) => ({
    ...b,
    baseGrade: b.grade,
    escalated: false,
    count: 1,
    linked: [],
  }));
  const rule = procedure.profile.grading?.recurrence;
  if (!rule) return graded;
  const position = new Map<GradedComplaint, number>();
  entries.forEach((entry, at) => {
    const past = pastOf(entry, graded[at]!);
    if (past) position.set(past, at);
  });
  for (const group of groups(position, rule.same))
    escalateGroup(procedure, rule, group, entries, graded, position);
  return graded;
}

/** Raises the complaints of one problem in order of receipt. `graded` and `position` are filled in on the way. */
function escalateGroup(
  procedure: Procedure,
  rule: Recurrence,
  group: GradedComplaint[],
  entries: readonly RegisterEntry[],
  graded: RegisterGrade[],
  position: Map<GradedComplaint, number>,
): void {
  const ordered = group.sort((a, b) => compare(a.at, b.at) || position.get(a)! - position.get(b)!);
  let first = 0;
  ordered.forEach((present, i) => {
    const reach = recurrenceWindow(dayOf(present.at as LocalTime), rule.months).from;
    while (ordered[first]!.at < reach) first += 1;
    const at = position.get(present)!;
    const { parameters } = entries[at]!.case.view;
    const result = escalateGrade(procedure, present, ordered.slice(first, i), parameters);
    if (!result) return;
    graded[at] = withEscalation(graded[at]!, result, position);
    ordered[i] = { ...present, finalGrade: result.grade };
    position.set(ordered[i], at);
    if (!result.escalated || rule.raises !== 'all') return;
    for (const past of result.counted) {
      const earlier = position.get(past)!;
      graded[earlier] = { ...graded[earlier]!, grade: result.grade, escalated: true };
    }
  });
}

function withEscalation(
  grade: RegisterGrade,
  { grade: raised, escalated, count, counted, reason, readings }: Escalation,
  position: ReadonlyMap<GradedComplaint, number>,
): RegisterGrade {
  if (!escalated) return { ...grade, count };
  const linked = counted.map((past) => position.get(past)!);
  const reasons = reason ? [...grade.reasons, reason] : grade.reasons;
  return { ...grade, grade: raised, escalated, count, linked, reasons, readings };
}

function groups(
  complaints: ReadonlyMap<GradedComplaint, number>,
  keys: readonly string[],
): Iterable<GradedComplaint[]> {
  const found = new Map<string, GradedComplaint[]>();
  for (const complaint of complaints.keys()) {
    const values = keys.map((key) => complaint.same[key]);
    if (values.some((value) => value === undefined || value === '')) continue;
    const key = JSON.stringify(values);
    const group = found.get(key);
    if (group) group.push(complaint);
    else found.set(key, [complaint]);
  }
  return found.values();
}

/** What can be counted: a complaint with a grade and a time of receipt. */
function pastOf(entry: RegisterEntry, { baseGrade }: RegisterGrade): GradedComplaint | undefined {
  const at = entry.case.events.received;
  if (at === undefined || baseGrade === null || baseGrade === UNDECIDED_GRADE) return undefined;
  return { at, baseGrade, same: entry.same };
}

function compare(a: Moment, b: Moment): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { dayOf, type LocalTime } from '../../calendar/isoDate';
import type { Moment } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import type { Recurrence } from '../profile';
import { UNDECIDED_GRADE } from '../vocabulary/states';
import { groupingOf, raisedGrade, windowStart } from './escalateGrade';
import type { RegisterEntry, RegisterGrade } from './gradeRegister';

/** A complaint that can be counted, by its position in the register. */
interface Placed {
  readonly row: number;
  readonly at: Moment;
  readonly base: string;
}

/** The complaints of one problem and one grade in order of receipt, and where the window of the present one begins. */
class CountedGrade {
  private readonly complaints: Placed[] = [];
  private first = 0;
  private raised = 0;

  add(complaint: Placed): void {
    this.complaints.push(complaint);
  }

  /** Complaints received since; the window only ever moves on, so each is passed over once. */
  since(from: string): number {
    while (this.first < this.complaints.length && this.complaints[this.first]!.at < from) this.first += 1;
    return this.complaints.length - this.first;
  }

  /** Positions of the complaints in the window as it stands, worked out when asked for. */
  links(): () => readonly number[] {
    const [from, to] = [this.first, this.complaints.length];
    return () => this.complaints.slice(from, to).map(({ row }) => row);
  }

  /** Those of the window not handed out before. */
  notRaised(): readonly Placed[] {
    const left = this.complaints.slice(Math.max(this.first, this.raised));
    this.raised = this.complaints.length;
    return left;
  }
}

/** Raises repeated complaints of a register (K05); `graded` holds the grades by criteria and is changed in place. */
export function escalateRegister(
  procedure: Procedure,
  rule: Recurrence,
  entries: readonly RegisterEntry[],
  graded: RegisterGrade[],
): void {
  // Figures and grouping are settings of the company, one set for the whole register.
  const parameters = entries[0]?.case.view.parameters ?? {};
  for (const group of groups(entries, graded, groupingOf(rule, parameters)))
    if (group.length > 1) escalateGroup(procedure, rule, parameters, group, graded);
}

/** Raises the complaints of one problem in order of receipt. */
function escalateGroup(
  procedure: Procedure,
  rule: Recurrence,
  parameters: Readonly<Record<string, unknown>>,
  group: Placed[],
  graded: RegisterGrade[],
): void {
  const byGrade = new Map<string, CountedGrade>();
  const counted = (grade: string): CountedGrade => {
    let found = byGrade.get(grade);
    if (!found) byGrade.set(grade, (found = new CountedGrade()));
    return found;
  };
  for (const present of group.sort(byReceipt)) {
    const from = windowStart(rule, dayOf(present.at as LocalTime), parameters);
    const same = counted(present.base);
    const count = same.since(from) + 1;
    const raised = raisedGrade(procedure, rule, present.base, (grade) => counted(grade).since(from) + 1);
    const before = graded[present.row]!;
    if (raised)
      graded[present.row] = {
        ...before,
        grade: raised.grade,
        escalated: true,
        count,
        linked: same.links(),
        reasons: [...before.reasons, raised.reason],
        readings: rule.readings,
      };
    else if (count > 1) graded[present.row] = { ...before, count };
    if (raised && rule.raises === 'all')
      for (const { row } of same.notRaised())
        graded[row] = { ...graded[row]!, grade: raised.grade, escalated: true };
    const final = rule.counts === 'final' || rule.cascade;
    counted(final && raised ? raised.grade : present.base).add(present);
  }
}

function byReceipt(a: Placed, b: Placed): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.row - b.row;
}

/** What can be counted, by problem: complaints with a grade, a time of receipt and a problem. */
function groups(
  entries: readonly RegisterEntry[],
  graded: readonly RegisterGrade[],
  keys: readonly string[],
): Iterable<Placed[]> {
  const found = new Map<string, Placed[]>();
  entries.forEach(({ case: { events }, same }, row) => {
    const at = events.received;
    const base = graded[row]!.baseGrade;
    const problem = problemOf(same, keys);
    if (at === undefined || base === null || base === UNDECIDED_GRADE || problem === undefined) return;
    const group = found.get(problem);
    if (group) group.push({ row, at, base });
    else found.set(problem, [{ row, at, base }]);
  });
  return found.values();
}

/** One text for all that makes a problem the same; undefined where a part of it is not known. */
function problemOf(same: RegisterEntry['same'], keys: readonly string[]): string | undefined {
  let problem = '';
  for (const key of keys) {
    const value = same[key];
    if (value === undefined || value === '') return undefined;
    problem += `${String(value.length)}:${value}`;
  }
  return problem;
}

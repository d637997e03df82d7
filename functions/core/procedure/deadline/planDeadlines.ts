import type { LocalTime } from '../../calendar/isoDate';
import type { WorkingCalendar } from '../../calendar/workingCalendar';
import type { Moment, RegisterCase } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import type { DeadlineRule } from '../profile';
import { deadlineState, type DeadlineState } from './deadlineState';

export interface PlannedDeadline {
  readonly definition: DeadlineRule;
  readonly state: DeadlineState;
  /** Whether the rule applies cannot be told before the grade (or category) is decided. */
  readonly pending: boolean;
}

export interface PlanOptions {
  readonly calendar: WorkingCalendar;
  readonly asOf: LocalTime;
  /** Completion of limits that no event ends, by rule id. */
  readonly completed?: Readonly<Record<string, Moment>>;
  /** Special cases with a recorded reason (C9). */
  readonly special?: boolean;
  /** Times agreed with the customer, by rule id (C10). */
  readonly agreed?: Readonly<Record<string, Moment>>;
}

/** All limits of a procedure for one case, in the order of the text. */
export function planDeadlines(
  registerCase: RegisterCase,
  procedure: Procedure,
  { calendar, asOf, completed = {}, special = false, agreed = {} }: PlanOptions,
): readonly PlannedDeadline[] {
  const { view, events, promised } = registerCase;
  const { parameters } = view;
  return procedure.rules.map((compiled) => {
    const { rule } = compiled;
    const truth = compiled.holds(view);
    const completedAt = rule.completes === undefined ? completed[rule.id] : events[rule.completes];
    // Spelled out: a register asks this a million times, and spreads cost several times as much.
    const input = { events, parameters, asOf, special, promised, agreed: agreed[rule.id], completedAt };
    const state = deadlineState(compiled, truth === true, input, calendar);
    return { definition: rule, state, pending: truth === undefined };
  });
}

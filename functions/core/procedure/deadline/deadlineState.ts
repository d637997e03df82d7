import { promisedDue } from '../../calendar/calendarSpans';
import { dueTime } from '../../calendar/dueTime';
import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import { dayOf } from '../../calendar/isoDate';
import { isOnTime } from '../../calendar/moments';
import type { WorkingCalendar } from '../../calendar/workingCalendar';
import type { CompiledRule } from '../compileProfile';
import type { Truth } from '../condition';
import type { Unit } from '../profile';
import type { EventName } from '../vocabulary/events';
import { NOT_DEFINED, type DeadlineStateWord } from '../vocabulary/states';
import { filledFigure } from './ruleFigures';

export type Moment = IsoDate | LocalTime;

/** What is known of one limit of one case. */
export interface DeadlineInput {
  readonly events: Readonly<Partial<Record<EventName, Moment>>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Time promised to the customer (C10). */
  readonly promised?: Moment | undefined;
  /** Time agreed with the customer, or the end of an agreed extension. */
  readonly agreed?: Moment | undefined;
  /** The case is flagged special and the reason is recorded (C9). */
  readonly special?: boolean;
  readonly completedAt?: Moment | undefined;
  readonly asOf: LocalTime;
}

export interface DeadlineState {
  readonly rule: string;
  readonly applies: boolean;
  readonly due: LocalTime | null;
  /** Lower value of a range. */
  readonly target: LocalTime | null;
  readonly unit: Unit | null;
  readonly state: DeadlineStateWord;
  readonly immediate: boolean;
  /** Parameter that gave the figure or would have to. */
  readonly parameter?: string;
  /** The start is a bare date but the limit needs a time of day. */
  readonly needsTimeOfDay: boolean;
  /** Years without a published calendar the due time rests on. */
  readonly unpublishedYears: readonly number[];
}

/** When one limit ends and how it stands. */
export function deadlineState(
  { rule, figures }: CompiledRule,
  applies: Truth,
  input: DeadlineInput,
  calendar: WorkingCalendar,
): DeadlineState {
  if (applies === false || rule.limit.kind === 'undefined') return emptyState(rule.id);
  const filled = filledFigure(figures, input.parameters);
  const figure = filled ?? (input.special ? figures.special : undefined) ?? figures.normal;
  const unit = figure?.unit ?? null;
  // An open figure is always named; one that replaces "at once" only where it is given.
  const parameter = filled || rule.limit.kind === 'parameter' ? figures.parameter : undefined;
  const fixed = fixedTime(rule, input);
  if (fixed !== undefined) {
    const due = promisedDue(fixed, calendar);
    const state = stateOf(due, input.completedAt, input.asOf);
    return answer(rule, due, null, unit, state, parameter, false, nothing);
  }
  const without = (state: DeadlineStateWord, needsTime = false) =>
    answer(rule, null, null, unit, state, parameter, needsTime, nothing);
  if (rule.limit.kind === 'promised') return without('未起算');
  if (!figure) return without('无时限');
  const start = rule.start === undefined ? undefined : input.events[rule.start];
  if (start === undefined) return without('未起算');
  if (figure.needsTimeOfDay && start.length <= 10) return without('未起算', true);
  const { due, unpublishedYears } = dueTime(start, figure.limit, calendar);
  const lower = figure.target ? dueTime(start, figure.target, calendar).due : null;
  const state = stateOf(due, input.completedAt, input.asOf);
  return answer(rule, due, lower, unit, state, parameter, false, unpublishedYears);
}

const nothing: readonly number[] = [];

/** One literal for all outcomes: a register asks this a million times. */
function answer(
  { id, limit }: CompiledRule['rule'],
  due: LocalTime | null,
  target: LocalTime | null,
  unit: Unit | null,
  state: DeadlineStateWord,
  parameter: string | undefined,
  needsTime: boolean,
  unpublishedYears: readonly number[],
): DeadlineState {
  const immediate = limit.kind === 'immediate';
  const base = {
    rule: id,
    applies: true,
    due,
    target,
    unit,
    state,
    immediate,
    needsTimeOfDay: needsTime,
    unpublishedYears,
  };
  return parameter === undefined ? base : { ...base, parameter };
}

/** State of a limit the procedure does not have. */
export function emptyState(rule: string): DeadlineState {
  return {
    rule,
    applies: false,
    due: null,
    target: null,
    unit: null,
    state: NOT_DEFINED,
    immediate: false,
    needsTimeOfDay: false,
    unpublishedYears: nothing,
  };
}

/** A time set for this one case, where the rule lets it count (C10). */
function fixedTime(rule: CompiledRule['rule'], input: DeadlineInput): Moment | undefined {
  if (rule.limit.kind === 'promised') return input.promised ?? input.agreed;
  if (rule.agreedReplaces) return input.agreed ?? input.promised;
  // Prolonged by a time agreed on, or promised in a case flagged special with its reason.
  return rule.extension ? (input.agreed ?? (input.special ? input.promised : undefined)) : undefined;
}

/** C11. A completion without a time of day counts as in time on the due date itself. */
export function stateOf(due: LocalTime, completedAt: Moment | undefined, asOf: LocalTime): DeadlineStateWord {
  if (completedAt === undefined) return isOnTime(asOf, due) ? '进行中' : '逾期未完成';
  const onTime =
    completedAt.length <= 10 ? completedAt <= dayOf(due) : isOnTime(completedAt as LocalTime, due);
  return onTime ? '按时完成' : '逾期完成';
}

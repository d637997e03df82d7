import { promisedDue } from '../../calendar/calendarSpans';
import { dueTime, needsTimeOfDay, type Limit as CalendarLimit, type LimitUnit } from '../../calendar/dueTime';
import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import { dayOf } from '../../calendar/isoDate';
import { isOnTime } from '../../calendar/moments';
import type { WorkingCalendar } from '../../calendar/workingCalendar';
import type { CompiledRule, Procedure } from '../compileProfile';
import type { Truth } from '../condition';
import type { Duration, Unit } from '../profile';
import type { EventName } from '../vocabulary/events';
import { NOT_DEFINED, type DeadlineStateWord } from '../vocabulary/states';
import { readDuration } from './readDuration';

export type Moment = IsoDate | LocalTime;

/** What is known of one limit of one case. */
export interface DeadlineInput {
  readonly events: Readonly<Partial<Record<EventName, Moment>>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Time promised to the customer (C10). */
  readonly promised?: Moment;
  /** Time agreed with the customer, or the end of an agreed extension. */
  readonly agreed?: Moment;
  /** The case is flagged special and the reason is recorded (C9). */
  readonly special?: boolean;
  readonly completedAt?: Moment;
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
  { rule }: CompiledRule,
  applies: Truth,
  input: DeadlineInput,
  procedure: Procedure,
  calendar: WorkingCalendar,
): DeadlineState {
  if (applies === false || rule.limit.kind === 'undefined') return emptyState(rule.id);
  const { duration, target, parameter } = figureOf(rule, input);
  const unit = duration?.unit ?? null;
  const without = (state: DeadlineStateWord, needsTime = false) =>
    answer(rule, null, null, unit, state, parameter, needsTime, nothing);
  const fixed = fixedTime(rule, input);
  if (fixed !== undefined) {
    const due = promisedDue(fixed, calendar);
    return answer(
      rule,
      due,
      null,
      unit,
      stateOf(due, input.completedAt, input.asOf),
      parameter,
      false,
      nothing,
    );
  }
  if (rule.limit.kind === 'promised') return without('未起算');
  if (!duration) return without('无时限');
  const start = rule.start === undefined ? undefined : input.events[rule.start];
  if (start === undefined) return without('未起算');
  if (start.length <= 10 && needsTimeOfDay(calendarUnits[duration.unit])) return without('未起算', true);
  const mode = rule.mode ?? procedure.profile.mode;
  const { due, unpublishedYears } = dueTime(start, calendarLimit(duration, mode), calendar);
  const lower = target ? dueTime(start, calendarLimit(target, mode), calendar).due : null;
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

interface FigureFound {
  readonly duration?: Duration;
  readonly target?: Duration;
  readonly parameter?: string;
}

function figureOf({ id, limit }: CompiledRule['rule'], input: DeadlineInput): FigureFound {
  switch (limit.kind) {
    case 'fixed': {
      const { amount, unit, target, special } = limit;
      if (input.special && special) return { duration: special };
      return target ? { duration: { amount, unit }, target } : { duration: { amount, unit } };
    }
    case 'parameter': {
      const duration = readDuration(input.parameters[limit.param]);
      return { parameter: limit.param, ...(duration ? { duration } : {}) };
    }
    case 'immediate': {
      // A company may put a figure of its own to "at once" (C8, appendix B) under the id of the rule.
      const own = readDuration(input.parameters[id]);
      if (own) return { duration: own, parameter: id };
      return limit.atMost ? { duration: limit.atMost } : {};
    }
    default:
      return {};
  }
}

/** A time set for this one case, where the rule lets it count (C10). */
function fixedTime(rule: CompiledRule['rule'], input: DeadlineInput): Moment | undefined {
  if (rule.limit.kind === 'promised') return input.promised ?? input.agreed;
  return rule.agreedReplaces || rule.extension ? input.agreed : undefined;
}

/** C11. A completion without a time of day counts as in time on the due date itself. */
export function stateOf(due: LocalTime, completedAt: Moment | undefined, asOf: LocalTime): DeadlineStateWord {
  if (completedAt === undefined) return isOnTime(asOf, due) ? '进行中' : '逾期未完成';
  const onTime =
    completedAt.length <= 10 ? completedAt <= dayOf(due) : isOnTime(completedAt as LocalTime, due);
  return onTime ? '按时完成' : '逾期完成';
}

const calendarUnits: Readonly<Record<Unit, LimitUnit>> = {
  分钟: 'minute',
  小时: 'hour',
  工作时: 'workingHour',
  工作日: 'workingDay',
  天: 'day',
  周: 'week',
  月: 'month',
  年: 'year',
  当天: 'sameDay',
};

function calendarLimit({ amount, unit }: Duration, mode: 'office' | 'strict'): CalendarLimit {
  return { count: amount, unit: calendarUnits[unit], mode };
}

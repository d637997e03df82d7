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
  const base = emptyState(rule.id);
  if (applies === false || rule.limit.kind === 'undefined') return base;
  const figure = figureOf(rule, input);
  const head = {
    ...base,
    applies: true,
    immediate: rule.limit.kind === 'immediate',
    unit: figure.duration?.unit ?? null,
    ...(figure.parameter === undefined ? {} : { parameter: figure.parameter }),
  };
  const fixed = fixedTime(rule, input);
  if (fixed !== undefined) return withDue(head, promisedDue(fixed, calendar), null, [], input);
  if (rule.limit.kind === 'promised') return { ...head, state: '未起算' };
  if (!figure.duration) return { ...head, state: '无时限' };
  const start = rule.start === undefined ? undefined : input.events[rule.start];
  if (start === undefined) return { ...head, state: '未起算' };
  if (start.length <= 10 && needsTimeOfDay(calendarUnits[figure.duration.unit]))
    return { ...head, state: '未起算', needsTimeOfDay: true };
  const mode = rule.mode ?? procedure.profile.mode;
  const { due, unpublishedYears } = dueTime(start, calendarLimit(figure.duration, mode), calendar);
  const target = figure.target ? dueTime(start, calendarLimit(figure.target, mode), calendar).due : null;
  return withDue(head, due, target, unpublishedYears, input);
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
    unpublishedYears: [],
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
      return { duration: { amount, unit }, ...(target ? { target } : {}) };
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

function withDue(
  head: DeadlineState,
  due: LocalTime,
  target: LocalTime | null,
  unpublishedYears: readonly number[],
  { completedAt, asOf }: DeadlineInput,
): DeadlineState {
  return { ...head, due, target, unpublishedYears, state: stateOf(due, completedAt, asOf) };
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

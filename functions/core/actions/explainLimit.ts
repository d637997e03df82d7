import {
  dayKind,
  dayName,
  dayNumber,
  dayOf,
  fromDayNumber,
  lastDayOf,
  type DayKind,
  type IsoDate,
  type LocalTime,
  type WorkingCalendar,
} from '../calendar';
import type { Moment, PlannedDeadline, Procedure } from '../procedure';
import { readDuration } from '../procedure/deadline/readDuration';
import type { DeadlineRule, Duration } from '../procedure/profile';
import type { EventName } from '../procedure/vocabulary/events';
import type { DeadlineStateWord } from '../procedure/vocabulary/states';
import type { Bilingual } from '../shared/language';
import { stateWithClosing, type Closing } from '../tracker/rowDeadlines';

/** A reading a rule rests on, with what it says. */
export interface ExplainedReading {
  readonly id: string;
  readonly text: Bilingual;
}

/** A day that is not an ordinary working day. */
export interface SpecialDay {
  readonly date: IsoDate;
  readonly kind: Exclude<DayKind, 'workday'>;
  /** The holiday the day belongs to, where the calendar names it. */
  readonly name: string | null;
}

/** How long a limit is, as the text or the company gives it. */
export interface ExplainedFigure {
  readonly kind: DeadlineRule['limit']['kind'];
  readonly duration: Duration | null;
  /** Lower value of a range. */
  readonly target: Duration | null;
  /** Parameter that gives the figure or would have to. */
  readonly parameter: string | null;
}

/** One limit of a case with everything its due time rests on. Moments are company wall time. */
export interface ExplainedLimit {
  readonly rule: string;
  readonly name: Bilingual;
  readonly figure: ExplainedFigure;
  readonly startEvent: EventName | null;
  readonly start: Moment | null;
  readonly target: LocalTime | null;
  readonly due: LocalTime | null;
  /** The due time is the one promised to the customer, not counted from the start. */
  readonly promised: boolean;
  readonly completed: Moment | null;
  /** Null where a closed case left it open: closing proves a limit kept, never one missed. */
  readonly state: DeadlineStateWord | null;
  /** Whether the rule applies waits for the grade or category. */
  readonly pending: boolean;
  readonly needsTimeOfDay: boolean;
  /** Days off that were passed over and days that were worked though the week says off, in order. */
  readonly days: readonly SpecialDay[];
  /** Years without a published holiday notice: the due time is provisional. */
  readonly provisionalYears: readonly number[];
  readonly owner: Bilingual | null;
  readonly clause: string;
  readonly readings: readonly ExplainedReading[];
}

export interface LimitContext extends Closing {
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly events: Readonly<Partial<Record<EventName, Moment>>>;
  readonly special: boolean;
  readonly hasPromise: boolean;
  readonly completed: Readonly<Record<string, Moment>>;
}

/** What stands behind one limit of one case. */
export function explainLimit(
  { definition: rule, state, pending }: PlannedDeadline,
  context: LimitContext,
): ExplainedLimit {
  const { procedure, events } = context;
  const figure = figureOf(rule, context);
  const start = (rule.start === undefined ? undefined : events[rule.start]) ?? null;
  const done = (rule.completes === undefined ? context.completed[rule.id] : events[rule.completes]) ?? null;
  const promised =
    context.hasPromise &&
    (rule.limit.kind === 'promised' || rule.agreedReplaces || rule.extension !== undefined);
  const counted = state.due !== null && start !== null && !promised;
  return {
    rule: rule.id,
    name: rule.name,
    figure,
    startEvent: rule.start ?? null,
    start,
    target: state.target,
    due: state.due,
    promised: promised && state.due !== null,
    completed: done,
    state: stateWithClosing(state.state, state.due, done ?? undefined, context) || null,
    pending,
    needsTimeOfDay: state.needsTimeOfDay,
    days: counted ? daysBehind(start, state.due, figure.duration, context.calendar) : [],
    provisionalYears: state.unpublishedYears,
    owner: roleOf(procedure, rule.owner),
    clause: rule.clause,
    readings: readingsOf(procedure, rule.readings),
  };
}

function figureOf({ id, limit }: DeadlineRule, { parameters, special }: LimitContext): ExplainedFigure {
  const figure = { kind: limit.kind, duration: null, target: null, parameter: null };
  switch (limit.kind) {
    case 'fixed': {
      if (special && limit.special) return { ...figure, duration: limit.special };
      const { amount, unit, target } = limit;
      return { ...figure, duration: { amount, unit }, target: target ?? null };
    }
    case 'parameter':
      return { ...figure, duration: readDuration(parameters[limit.param]) ?? null, parameter: limit.param };
    case 'immediate': {
      const own = readDuration(parameters[id]);
      return own
        ? { ...figure, duration: own, parameter: id }
        : { ...figure, duration: limit.atMost ?? null };
    }
    default:
      return figure;
  }
}

const calendarUnits = { 天: 'day', 周: 'week', 月: 'month', 年: 'year' } as const;

/**
 * Days that made the due time later, or sooner, than an ordinary week would have. Limits in working time pass over
 * days off all the way; limits in calendar days only where their end was moved (C5); elapsed time never does.
 */
function daysBehind(
  start: Moment,
  due: LocalTime,
  duration: Duration | null,
  calendar: WorkingCalendar,
): readonly SpecialDay[] {
  if (duration === null) return [];
  const { unit, amount } = duration;
  if (unit === '工作日') return specialDays(dayNumber(start) + 1, dayNumber(due), calendar);
  if (unit === '工作时') return specialDays(dayNumber(start), dayNumber(due), calendar);
  if (!Object.hasOwn(calendarUnits, unit)) return [];
  const last = lastDayOf(start, amount, calendarUnits[unit as keyof typeof calendarUnits]);
  return dayOf(due) > last ? specialDays(dayNumber(last), dayNumber(due), calendar) : [];
}

function specialDays(from: number, to: number, calendar: WorkingCalendar): readonly SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let day = from; day <= to; day += 1) {
    const date = fromDayNumber(day);
    const kind = dayKind(date, calendar);
    if (kind !== 'workday') days.push({ date, kind, name: dayName(date, calendar) ?? null });
  }
  return days;
}

/** A role by its name in the procedure, in both languages. */
export function roleOf({ profile, roles }: Procedure, name: string | null | undefined): Bilingual | null {
  if (name === null || name === undefined) return null;
  const canonical = roles.find(name) ?? name;
  return profile.roles.find((role) => role.name.zh === canonical)?.name ?? { zh: name, en: name };
}

export function readingsOf({ profile }: Procedure, ids: readonly string[]): readonly ExplainedReading[] {
  return ids.flatMap((id) => {
    const reading = profile.readings.find((one) => one.id === id);
    return reading === undefined ? [] : [{ id, text: reading.text }];
  });
}

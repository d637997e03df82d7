import {
  dayNumber,
  dayOf,
  localTimeOf,
  secondOfDay,
  toIsoDate,
  toLocalTime,
  workingMinutesBetween,
  type IsoDate,
  type LocalTime,
} from '../calendar';
import type { WorkingCalendar } from '../calendar';
import type { Complaint, ComplaintFields } from '../complaint/complaint';
import {
  deadlineState,
  caseView,
  type CaseView,
  type DeadlineInput,
  type Moment,
  type Procedure,
} from '../procedure';
import { readDuration } from '../procedure/deadline/readDuration';
import { eventNames, events, type EventName } from '../procedure/vocabulary/events';
import { UNDECIDED_GRADE, type DeadlineStateWord } from '../procedure/vocabulary/states';
import { statePriority } from './deadlineFormulas';
import type { TrackerLimit } from './trackerLimits';
import { SERIAL_OF_EPOCH } from './workingDayIndex';

/** What a limit's due cell says when it holds no time. */
export type DueMark = '' | 'needsTime' | 'outsideCalendar';

/** The limits of one row as they stand at the clock's time. */
export interface RowDeadlines {
  /** Serial per limit, NaN without one. */
  readonly due: readonly number[];
  readonly marks: readonly DueMark[];
  /** Working seconds since the index began at the end of limits in working hours; NaN for others. */
  readonly totals: readonly number[];
  /** C11 word per limit; empty where the rule does not apply or a closed case leaves it open. */
  readonly states: readonly (DeadlineStateWord | '')[];
  readonly applies: readonly boolean[];
  readonly provisional: boolean;
  readonly state: DeadlineStateWord | '';
  /** Serial, NaN where nothing is due. */
  readonly nextDue: number;
  /** Position of the limit that is due next, −1 where none is. */
  readonly next: number;
  /** Days until then. */
  readonly timeLeft: number;
}

export interface RowCase {
  readonly complaint: Complaint;
  readonly grade: string;
  /** Completion of limits without an event of their own, by rule id. */
  readonly done: Readonly<Record<string, Moment>>;
  readonly special: boolean;
}

export interface DeadlineContext {
  readonly procedure: Procedure;
  readonly limits: readonly TrackerLimit[];
  readonly calendar: WorkingCalendar;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asOf: LocalTime;
  /** First day the working-day index knows, as a serial. */
  readonly firstIndexed: number;
}

/** Grades, due times and states of one row by the core's own engine: the values the formulas are cached with. */
export function rowDeadlines(row: RowCase, context: DeadlineContext): RowDeadlines {
  const { limits, calendar, asOf } = context;
  const { fields } = row.complaint;
  const input = deadlineInput(row, context);
  const view = viewOf(row, context);
  const due = limits.map(() => NaN);
  const totals = limits.map(() => NaN);
  const marks: DueMark[] = [];
  const states: (DeadlineStateWord | '')[] = [];
  const applies: boolean[] = [];
  const closing = { closed: isClosed(fields), closedAt: momentOf(fields.closedAt) };
  let provisional = false;
  limits.forEach((limit, at) => {
    const holds = limit.compiled.holds(view) === true;
    const done = doneMoment(limit, row);
    const answer = deadlineState(
      limit.compiled,
      holds,
      done === undefined ? input : { ...input, completedAt: done },
      calendar,
    );
    applies.push(holds);
    const start = limit.startField === null ? undefined : momentOf(fields[limit.startField]);
    const outside =
      answer.due !== null &&
      needsIndex(answer.unit) &&
      start !== undefined &&
      serialOf(start) < context.firstIndexed;
    marks.push(!holds ? '' : outside ? 'outsideCalendar' : answer.needsTimeOfDay ? 'needsTime' : '');
    if (holds && answer.due !== null && !outside) due[at] = serialOf(answer.due);
    if (limit.needsTotal && start !== undefined && serialOf(start) >= context.firstIndexed)
      totals[at] = workedTotal(start, limit, row, context);
    if (answer.unpublishedYears.length > 0) provisional = true;
    states.push(!holds ? '' : outside ? '未起算' : stateWithClosing(answer.state, answer.due, done, closing));
  });
  return { due, marks, totals, states, applies, provisional, ...summary(due, states, asOf) };
}

/** The value of `workedTotalFormula`: where the limit ends on a tape that runs only in working time. */
function workedTotal(start: Moment, limit: TrackerLimit, row: RowCase, context: DeadlineContext): number {
  const { calendar, firstIndexed, parameters } = context;
  const moment = start.length > 10 ? (start as LocalTime) : localTimeOf(dayNumber(start as IsoDate), 0);
  const origin = localTimeOf(firstIndexed - SERIAL_OF_EPOCH, 0);
  const hours = limitAmount(limit, row.special, parameters);
  return Math.round(workingMinutesBetween(origin, moment, calendar) * 60) + Math.round(hours * 3600);
}

/** The figure the formula finds in the limit's cell, whatever its unit; an empty cell counts as nothing. */
function limitAmount(
  { compiled }: TrackerLimit,
  special: boolean,
  parameters: Readonly<Record<string, unknown>>,
): number {
  const { limit, id } = compiled.rule;
  if (limit.kind === 'fixed') return special && limit.special ? limit.special.amount : limit.amount;
  const parameter = limit.kind === 'parameter' ? limit.param : id;
  return readDuration(parameters[parameter])?.amount ?? 0;
}

/** A closed case has finished every step by its closing: that proves a limit kept, never one missed. */
export function stateWithClosing(
  state: DeadlineStateWord,
  due: LocalTime | null,
  done: Moment | undefined,
  { closed, closedAt }: Closing,
): DeadlineStateWord | '' {
  if (due === null || done !== undefined || !closed) return state;
  return closedAt !== undefined && serialOf(closedAt) <= serialOf(due) ? '按时完成' : '';
}

/** Whether a case is closed, and when where that is known. */
export interface Closing {
  readonly closed: boolean;
  readonly closedAt: Moment | undefined;
}

export function isClosed(fields: ComplaintFields): boolean {
  return (
    fields.status === 'closed' || fields.status === 'cancelled' || momentOf(fields.closedAt) !== undefined
  );
}

function summary(due: readonly number[], states: readonly (DeadlineStateWord | '')[], asOf: LocalTime) {
  let nextDue = NaN;
  let next = -1;
  for (let at = 0; at < states.length; at += 1) {
    const open = states[at] === '进行中' || states[at] === '逾期未完成';
    if (open && !(due[at]! >= nextDue)) {
      nextDue = due[at]!;
      next = at;
    }
  }
  const state: DeadlineStateWord | '' =
    states.length === 0 ? '本制度未规定' : (statePriority.find((word) => states.includes(word)) ?? '');
  return { state, nextDue, next, timeLeft: daysBetween(serialOf(asOf), nextDue) };
}

/** Days to the second, so that binary noise does not show. */
const daysBetween = (from: number, to: number): number =>
  (Math.round(to * 86_400) - Math.round(from * 86_400)) / 86_400;

function deadlineInput(row: RowCase, { parameters, asOf }: DeadlineContext): DeadlineInput {
  const { fields } = row.complaint;
  const moments: Partial<Record<EventName, Moment>> = {};
  for (const name of eventNames) {
    const moment = momentOf(fields[events[name].field]);
    if (moment !== undefined) moments[name] = moment;
  }
  const promised = momentOf(fields.promisedAt);
  return {
    events: moments,
    parameters,
    asOf,
    special: row.special,
    ...(promised === undefined ? {} : { promised, agreed: promised }),
  };
}

/** When the step of a limit was finished, from the field of its event or the column the tracker keeps for it. */
export function doneMoment(
  limit: TrackerLimit,
  { complaint, done }: Pick<RowCase, 'complaint' | 'done'>,
): Moment | undefined {
  return limit.doneField === null
    ? done[limit.compiled.rule.id]
    : momentOf(complaint.fields[limit.doneField]);
}

/** The case as the engine sees it, with the grade that stands in the tracker. */
const viewOf = ({ complaint, grade }: RowCase, { procedure, parameters }: DeadlineContext): CaseView =>
  caseView(procedure, complaint.fields, parameters, decidedGrade(grade));

/** The grade in a tracker's cell as conditions see it. */
export const decidedGrade = (grade: string): string | undefined =>
  grade === '' || grade === UNDECIDED_GRADE ? undefined : grade;

const elapsed: ReadonlySet<string> = new Set(['分钟', '小时', '当天']);
const needsIndex = (unit: string | null): boolean => unit !== null && !elapsed.has(unit);

/**
 * A field's date or moment. Midnight in a workbook is a date without a time of day: a cell cannot tell the two apart.
 */
export function momentOf(value: unknown): Moment | undefined {
  if (typeof value !== 'string' || value < '1900-03-01') return undefined;
  if (value.length <= 10) return toIsoDate(value);
  const moment = toLocalTime(value);
  return moment !== undefined && secondOfDay(moment) === 0 ? dayOf(moment) : moment;
}

/** Excel serial of a day or moment (1900 date system). */
export function serialOf(moment: Moment): number {
  const day = dayNumber(dayOf(moment as LocalTime)) + SERIAL_OF_EPOCH;
  return moment.length > 10 ? day + secondOfDay(moment as LocalTime) / 86_400 : day;
}

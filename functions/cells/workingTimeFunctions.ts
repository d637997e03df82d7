import {
  addWorkingDays,
  addWorkingMinutes,
  closingOf,
  subtractWorkingDays,
  subtractWorkingMinutes,
  workingDayAfter,
  workingDaysBetween,
  workingMinutesBetween,
} from '../core/calendar';
import { readCalendar } from './cellArguments';
import { inCell } from './cellProblem';
import {
  hasTime,
  isBlank,
  readFlag,
  reject,
  requireMoment,
  requireNumber,
  requireTime,
  requireWholeNumber,
  toSerial,
} from './cellValue';
import { spill } from './spill';

/**
 * 起日之后到止日（含）的工作日数，按中国放假与调休安排；止日在前为负数。 | Working days after the first day up to and including the second, by the official calendar with make-up days; negative when the second comes first.
 * @customfunction WORKDAYS
 * @param from 起：开始日期，当天不计。 | First day, not counted itself.
 * @param to 止：结束日期，当天计入。 | Last day, counted.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 工作日数 | Working days
 */
export function workdays(from: unknown, to: unknown, calendar?: unknown): unknown {
  return inCell(() => workdaysCell(from, to, calendar));
}

/**
 * 多行的工作日数，结果溢出。 | Working days of many rows at once; the result spills.
 * @customfunction WORKDAYS.RANGE
 * @param from 起：一列开始日期。 | Column of first days.
 * @param to 止：一列结束日期。 | Column of last days.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 工作日数 | Working days
 */
export function workdaysRange(from: unknown[][], to: unknown[][], calendar?: unknown): unknown[][] {
  return inCell(() => spill(fromTo(from, to), ([a, b]) => workdaysCell(a, b, calendar)));
}

/**
 * 起日之后第 n 个工作日（负数向前），按中国放假与调休安排。 | The nth working day after a day (before it for negative numbers), by the official calendar with make-up days.
 * @customfunction WORKDAYPLUS
 * @param start 开始时间：开始日期，当天不计。 | First day, not counted itself.
 * @param days 天数：工作日数。 | Number of working days.
 * @param [closing] 下班时刻：是否带当天下班时刻，省略时只给日期。 | Whether to add closing time; a bare day when omitted.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 日期（请设为日期格式） | The day (format the cell as a date)
 */
export function workdayPlus(start: unknown, days: unknown, closing?: unknown, calendar?: unknown): unknown {
  return inCell(() => workdayPlusCell(start, days, closing, calendar));
}

/**
 * 多行的第 n 个工作日，结果溢出。 | The nth working day for many rows at once; the result spills.
 * @customfunction WORKDAYPLUS.RANGE
 * @param starts 开始时间：一列开始日期。 | Column of first days.
 * @param days 天数：一个或一列工作日数。 | One number of working days, or a column of them.
 * @param [closing] 下班时刻：是否带当天下班时刻，省略时只给日期。 | Whether to add closing time; bare days when omitted.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 日期（请设为日期格式） | The days (format the cells as dates)
 */
export function workdayPlusRange(
  starts: unknown[][],
  days: unknown[][],
  closing?: unknown,
  calendar?: unknown,
): unknown[][] {
  return inCell(() =>
    spill(
      [
        { argument: 'start', range: starts },
        { argument: 'days', range: days },
      ],
      ([start, count]) => workdayPlusCell(start, count, closing, calendar),
    ),
  );
}

/**
 * 两个时间之间的工作小时数（只计上班时间）；只有日期时按当日 0 点。 | Working hours between two times, counted in working time only; a bare day is its midnight.
 * @customfunction WORKHOURS
 * @param from 起：开始时间。 | Start time.
 * @param to 止：结束时间。 | End time.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 工作小时数 | Working hours
 */
export function workhours(from: unknown, to: unknown, calendar?: unknown): unknown {
  return inCell(() => workhoursCell(from, to, calendar));
}

/**
 * 多行的工作小时数，结果溢出。 | Working hours of many rows at once; the result spills.
 * @customfunction WORKHOURS.RANGE
 * @param from 起：一列开始时间。 | Column of start times.
 * @param to 止：一列结束时间。 | Column of end times.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 工作小时数 | Working hours
 */
export function workhoursRange(from: unknown[][], to: unknown[][], calendar?: unknown): unknown[][] {
  return inCell(() => spill(fromTo(from, to), ([a, b]) => workhoursCell(a, b, calendar)));
}

/**
 * 开始时间之后若干工作小时的时刻（负数向前）；下班后开始的从下次上班算起。 | The moment so many working hours after a start (before it for negative numbers); a start outside working time moves to the next opening.
 * @customfunction WORKHOURPLUS
 * @param start 开始时间：开始时间，须有时刻。 | Start, with its time of day.
 * @param hours 小时数：工作小时数，如 8 或 1.5。 | Working hours, for example 8 or 1.5.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 时刻（请设为日期时间格式） | The moment (format the cell as a date with time)
 */
export function workhourPlus(start: unknown, hours: unknown, calendar?: unknown): unknown {
  return inCell(() => workhourPlusCell(start, hours, calendar));
}

/**
 * 多行的若干工作小时之后，结果溢出。 | Moments so many working hours after many starts; the result spills.
 * @customfunction WORKHOURPLUS.RANGE
 * @param starts 开始时间：一列开始时间。 | Column of starts.
 * @param hours 小时数：一个或一列工作小时数。 | One number of working hours, or a column of them.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 时刻（请设为日期时间格式） | The moments (format the cells as dates with time)
 */
export function workhourPlusRange(starts: unknown[][], hours: unknown[][], calendar?: unknown): unknown[][] {
  return inCell(() =>
    spill(
      [
        { argument: 'start', range: starts },
        { argument: 'hours', range: hours },
      ],
      ([start, count]) => workhourPlusCell(start, count, calendar),
    ),
  );
}

const fromTo = (from: unknown[][], to: unknown[][]) =>
  [
    { argument: 'from', range: from },
    { argument: 'to', range: to },
  ] as const;

/** A row without dates stays empty; one date without the other is a gap to be seen. */
const noDate = (a: unknown, b: unknown): boolean => (isBlank(a) || a === 0) && (isBlank(b) || b === 0);

function workdaysCell(from: unknown, to: unknown, calendar: unknown): number | string {
  if (noDate(from, to)) return '';
  return workingDaysBetween(requireMoment(from, 'from'), requireMoment(to, 'to'), readCalendar(calendar));
}

function workhoursCell(from: unknown, to: unknown, calendar: unknown): number | string {
  if (noDate(from, to)) return '';
  return workingMinutesBetween(requireTime(from, 'from'), requireTime(to, 'to'), readCalendar(calendar)) / 60;
}

function workdayPlusCell(
  start: unknown,
  days: unknown,
  closing: unknown,
  calendar: unknown,
): number | string {
  if (isBlank(start) || start === 0) return '';
  const first = requireMoment(start, 'start');
  const count = requireWholeNumber(days, 'days');
  const known = readCalendar(calendar);
  const atClosing = readFlag(closing, 'closing');
  if (count < 0) {
    const day = subtractWorkingDays(first, -count, known);
    return toSerial(atClosing ? closingOf(day, known) : day);
  }
  return toSerial(atClosing ? addWorkingDays(first, count, known) : workingDayAfter(first, count, known));
}

function workhourPlusCell(start: unknown, hours: unknown, calendar: unknown): number | string {
  if (isBlank(start) || start === 0) return '';
  const first = requireMoment(start, 'start');
  if (!hasTime(first)) reject('cell.needsTime', 'start', first);
  // Hours come as binary fractions: 0.1 h is six minutes, not 6.000000000000001.
  const minutes = Math.round(requireNumber(hours, 'hours') * 60 * 1e6) / 1e6;
  if (!Number.isSafeInteger(minutes)) reject('cell.wholeMinutes', 'hours', hours);
  const known = readCalendar(calendar);
  return toSerial(
    minutes < 0 ? subtractWorkingMinutes(first, -minutes, known) : addWorkingMinutes(first, minutes, known),
  );
}

import type { IsoDate, LocalTime } from './isoDate';
import { dayNumber, dayOf, daysInMonth, fromDayNumber, isoDateOf, localTimeOf } from './isoDate';
import { requireCount } from './requireCount';
import type { WorkingCalendar } from './workingCalendar';
import { closingOf, sameOrNextWorkingDay } from './workingDays';

/** Units counted on the calendar, rest days included. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/**
 * How a limit in days, weeks, months or years ends: `office` moves a day off to the next working day and ends at
 * closing time (catalogue C5); `strict` (round-the-clock services, safety duties) stays and ends at 23:59:59 (C6).
 */
export type EndMode = 'office' | 'strict';

const LAST_SECOND = 86_399;

/** End of a limit in days (天, 日). The start date is not counted. @throws RangeError for negative or broken counts. */
export function addCalendarDays(
  start: IsoDate | LocalTime,
  days: number,
  calendar: WorkingCalendar,
  mode: EndMode = 'office',
): LocalTime {
  return endOf(lastDayOf(start, days, 'day'), calendar, mode);
}

/** End of a limit in weeks of seven days (周). @throws RangeError for negative or broken counts. */
export function addCalendarWeeks(
  start: IsoDate | LocalTime,
  weeks: number,
  calendar: WorkingCalendar,
  mode: EndMode = 'office',
): LocalTime {
  return endOf(lastDayOf(start, weeks, 'week'), calendar, mode);
}

/** End of a limit in months (月). @throws RangeError for negative or broken counts. */
export function addCalendarMonths(
  start: IsoDate | LocalTime,
  months: number,
  calendar: WorkingCalendar,
  mode: EndMode = 'office',
): LocalTime {
  return endOf(lastDayOf(start, months, 'month'), calendar, mode);
}

/** End of a limit in years (年). @throws RangeError for negative or broken counts. */
export function addCalendarYears(
  start: IsoDate | LocalTime,
  years: number,
  calendar: WorkingCalendar,
  mode: EndMode = 'office',
): LocalTime {
  return endOf(lastDayOf(start, years, 'year'), calendar, mode);
}

/**
 * Last day of a period before any move. Months and years end on the same day number, or on the month's last day
 * where it has none: 31 January + 1 month is 28 or 29 February (Civil Code art. 202).
 * @throws RangeError when `count` is negative or not whole.
 */
export function lastDayOf(start: IsoDate | LocalTime, count: number, unit: CalendarUnit): IsoDate {
  requireCount(`${unit}s`, count);
  const day = dayOf(start);
  if (unit === 'day' || unit === 'week')
    return fromDayNumber(dayNumber(day) + count * (unit === 'week' ? 7 : 1));
  return shiftMonths(day, unit === 'year' ? count * 12 : count);
}

/** Ends a last day as the mode demands. */
export function endOf(lastDay: IsoDate, calendar: WorkingCalendar, mode: EndMode): LocalTime {
  return mode === 'strict'
    ? endOfSameDay(lastDay)
    : closingOf(sameOrNextWorkingDay(lastDay, calendar), calendar);
}

/** End of a same-day limit (当天, 当日): 23:59:59 of the start date, working day or not (catalogue C7). */
export function endOfSameDay(start: IsoDate | LocalTime): LocalTime {
  return localTimeOf(dayNumber(start), LAST_SECOND);
}

/** A promised time stands as it is, unmoved; a bare date means closing time of that date (catalogue C10). */
export function promisedDue(promised: IsoDate | LocalTime, calendar: WorkingCalendar): LocalTime {
  return promised.length > 10 ? (promised as LocalTime) : closingOf(promised as IsoDate, calendar);
}

/**
 * The window in which recurring complaints are counted, both days included: from the same day number `months`
 * earlier (or that month's last day) to the day itself (catalogue C15).
 * @throws RangeError when `months` is negative or not whole.
 * @example recurrenceWindow(toIsoDate('2026-03-31')!, 1) // { from: '2026-02-28', to: '2026-03-31' }
 */
export function recurrenceWindow(
  day: IsoDate | LocalTime,
  months: number,
): { readonly from: IsoDate; readonly to: IsoDate } {
  requireCount('months', months);
  return { from: shiftMonths(dayOf(day), -months), to: dayOf(day) };
}

function shiftMonths(day: IsoDate, months: number): IsoDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const shifted = isoDateOf(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
  if (shifted === undefined) throw new RangeError(`${day} and ${months} months leave the years 1 to 9999`);
  return shifted;
}

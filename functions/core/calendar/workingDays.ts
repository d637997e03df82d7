import type { DayNumber, IsoDate, LocalTime } from './isoDate';
import { dayNumber, fromDayNumber, localTimeOf } from './isoDate';
import { ordinaryDayAt, ordinaryDaysBefore } from './weekPattern';
import { requireCount } from './requireCount';
import type { WorkingCalendar } from './workingCalendar';
import { isWorkingDay } from './workingCalendar';

/**
 * The end of a limit in working days (工作日): closing time of the nth working day after the start date, which is
 * not counted itself; the time of day of the start does not matter (catalogue C4, Civil Code art. 201).
 * Zero days end on the start date, or on the next working day when that is a day off.
 * @throws RangeError when `days` is negative or not whole.
 * @example addWorkingDays(toIsoDate('2026-02-13')!, 1, china) // '2026-02-14T17:30', a Saturday worked in lieu
 */
export function addWorkingDays(
  start: IsoDate | LocalTime,
  days: number,
  calendar: WorkingCalendar,
): LocalTime {
  return localTimeOf(nthWorkingDay(start, days, calendar), closingSecond(calendar));
}

/** The nth working day after a day; with zero, the day itself or the next working day. Depends on the days between. */
export function workingDayAfter(
  start: IsoDate | LocalTime,
  days: number,
  calendar: WorkingCalendar,
): IsoDate {
  return fromDayNumber(nthWorkingDay(start, days, calendar));
}

function nthWorkingDay(start: IsoDate | LocalTime, days: number, calendar: WorkingCalendar): DayNumber {
  requireCount('working days', days);
  const day = dayNumber(start);
  const first = workingDaysBefore(days === 0 ? day : day + 1, calendar);
  return workingDayAt(first + Math.max(days - 1, 0), calendar);
}

/**
 * The nth working day before a day; with zero, the day itself or the working day before it. For warnings such as
 * "the last three working days before the due date".
 * @throws RangeError when `days` is negative or not whole.
 */
export function subtractWorkingDays(
  end: IsoDate | LocalTime,
  days: number,
  calendar: WorkingCalendar,
): IsoDate {
  requireCount('working days', days);
  const day = dayNumber(end);
  const last = workingDaysBefore(days === 0 ? day + 1 : day, calendar);
  return fromDayNumber(workingDayAt(last - Math.max(days, 1), calendar));
}

/** Working days after `from` up to and including `to`; negative when `to` comes first. Time of day does not matter. */
export function workingDaysBetween(
  from: IsoDate | LocalTime,
  to: IsoDate | LocalTime,
  calendar: WorkingCalendar,
): number {
  return workingDaysBefore(dayNumber(to) + 1, calendar) - workingDaysBefore(dayNumber(from) + 1, calendar);
}

/** The day itself when it is worked, else the next working day (office mode, Civil Code art. 203). */
export function sameOrNextWorkingDay(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isWorkingDay(date, calendar) ? date : workingDayAfter(date, 1, calendar);
}

/** Closing time of a day, worked or not: the end of its last period, 17:30 by default. 24:00 is 00:00 of the next day. */
export function closingOf(date: IsoDate, calendar: WorkingCalendar): LocalTime {
  return localTimeOf(dayNumber(date), closingSecond(calendar));
}

function closingSecond(calendar: WorkingCalendar): number {
  return calendar.periods.at(-1)!.to;
}

/**
 * Working days from a fixed origin up to the day before this one: differences count working days, and the tracker
 * writes them as its index. One binary search.
 */
export function workingDaysBefore(day: DayNumber, calendar: WorkingCalendar): number {
  return ordinaryDaysBefore(day, calendar.week) + calendar.gains[firstAtLeast(calendar.exceptions, day)]!;
}

/** The working day that has `index` working days before it: the inverse of `workingDaysBefore`, as quick. */
export function workingDayAt(index: number, calendar: WorkingCalendar): DayNumber {
  const passed = firstAtLeast(calendar.countsBefore, index + 1);
  if (passed > 0) {
    const gained = calendar.gains[passed]! - calendar.gains[passed - 1]!;
    if (gained === 1 && calendar.countsBefore[passed - 1] === index) return calendar.exceptions[passed - 1]!;
  }
  return ordinaryDayAt(index - calendar.gains[passed]!, calendar.week);
}

/** Position of the first entry ≥ `value` in an ascending list. */
function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

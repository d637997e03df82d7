import type { IsoDate, LocalTime } from './isoDate';
import { dayNumber, dayOf, localTimeOf, secondOfDay } from './isoDate';
import { requireCount } from './requireCount';
import type { WorkingCalendar } from './workingCalendar';
import { isWorkingDay } from './workingCalendar';
import { workingDayAt, workingDaysBefore } from './workingDays';

/**
 * The end of a limit counted only inside working time (工作小时, 工作时). A start outside working time moves to the
 * next opening; a limit used up exactly at the end of a period falls on that end, 12:00 or 17:30 (catalogue C3).
 * Zero minutes end at the start, or at the next opening when the start lies outside.
 * @param minutes - whole minutes from 0 up; working hours × 60
 * @throws RangeError when `minutes` is negative or not whole.
 */
export function addWorkingMinutes(start: LocalTime, minutes: number, calendar: WorkingCalendar): LocalTime {
  requireCount('minutes', minutes);
  if (minutes === 0 && isWorkingTime(start, calendar)) return start;
  const before = workingSecondsBefore(start, calendar);
  if (minutes === 0) return momentAfter(before, calendar);
  const total = before + minutes * 60;
  const days = Math.ceil(total / calendar.secondsPerDay) - 1;
  const rest = total - days * calendar.secondsPerDay; // more than none, at most a full day
  const period = calendar.periods.find((p) => p.before + p.to - p.from >= rest)!;
  return localTimeOf(workingDayAt(days, calendar), period.from + rest - period.before);
}

/**
 * The latest moment from which `minutes` of working time remain until `end`; an exact start of a period falls on its
 * opening. Zero minutes give the end itself, or the closing before it when it lies outside working time.
 * @throws RangeError when `minutes` is negative or not whole.
 */
export function subtractWorkingMinutes(
  end: LocalTime,
  minutes: number,
  calendar: WorkingCalendar,
): LocalTime {
  requireCount('minutes', minutes);
  if (minutes === 0) return isWorkingTime(end, calendar) ? end : closingBefore(end, calendar);
  return momentAfter(workingSecondsBefore(end, calendar) - minutes * 60, calendar);
}

/** Working minutes from one moment to the other, negative when `to` comes first; seconds give fractions. */
export function workingMinutesBetween(from: LocalTime, to: LocalTime, calendar: WorkingCalendar): number {
  return (workingSecondsBefore(to, calendar) - workingSecondsBefore(from, calendar)) / 60;
}

/** Whether a moment lies in working time, opening and closing included. */
export function isWorkingTime(moment: LocalTime, calendar: WorkingCalendar): boolean {
  const second = secondOfDay(moment);
  if (isWorkingDay(moment, calendar) && calendar.periods.some((p) => p.from <= second && second <= p.to))
    return true;
  return second === 0 && calendar.periods.at(-1)!.to === 86_400 && isWorkingDay(dayBefore(moment), calendar);
}

function dayBefore(moment: LocalTime): IsoDate {
  return dayOf(localTimeOf(dayNumber(moment) - 1, 0));
}

/** Working seconds from a fixed origin up to a moment: a measuring tape on which only working time counts. */
function workingSecondsBefore(moment: LocalTime, calendar: WorkingCalendar): number {
  const days = workingDaysBefore(dayNumber(moment), calendar);
  if (!isWorkingDay(moment, calendar)) return days * calendar.secondsPerDay;
  const second = secondOfDay(moment);
  const today = calendar.periods.reduce(
    (sum, p) => sum + Math.min(Math.max(second - p.from, 0), p.to - p.from),
    0,
  );
  return days * calendar.secondsPerDay + today;
}

/** The last moment at this place of the tape: the opening, where a closing and the next opening share one place. */
function momentAfter(total: number, calendar: WorkingCalendar): LocalTime {
  const days = Math.floor(total / calendar.secondsPerDay);
  const rest = total - days * calendar.secondsPerDay;
  const period = calendar.periods.filter((p) => p.before <= rest).at(-1)!;
  return localTimeOf(workingDayAt(days, calendar), period.from + rest - period.before);
}

function closingBefore(moment: LocalTime, calendar: WorkingCalendar): LocalTime {
  const day = dayNumber(moment);
  const second = secondOfDay(moment);
  const today = isWorkingDay(moment, calendar) && calendar.periods.filter((p) => p.to <= second).at(-1);
  if (today) return localTimeOf(day, today.to);
  return localTimeOf(
    workingDayAt(workingDaysBefore(day, calendar) - 1, calendar),
    calendar.periods.at(-1)!.to,
  );
}

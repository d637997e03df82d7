import type { LocalTime } from './isoDate';
import { dayNumber, localTimeOf, secondOfDay } from './isoDate';
import { requireCount } from './requireCount';

/**
 * The end of a limit in minutes or hours: elapsed clock time through nights, weekends and holidays (catalogue C2).
 * The company clock is China Standard Time, +08:00 all year; the summer time of 1986 to 1991 is out of scope.
 * @throws RangeError when `minutes` is negative or not whole.
 */
export function addMinutes(start: LocalTime, minutes: number): LocalTime {
  requireCount('minutes', minutes);
  return momentAt(secondsSinceEpoch(start) + minutes * 60);
}

/** Elapsed minutes from one moment to the other, negative when `to` comes first; seconds give fractions. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return (secondsSinceEpoch(to) - secondsSinceEpoch(from)) / 60;
}

/** Order of two moments, compared to the second: −1, 0 or 1. */
export function compareMoments(a: LocalTime, b: LocalTime): -1 | 0 | 1 {
  // The text form is fixed-width apart from omitted zero seconds, so it sorts as time does.
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Finished at or before the due time, compared to the second (catalogue C11). */
export function isOnTime(finished: LocalTime, due: LocalTime): boolean {
  return compareMoments(finished, due) <= 0;
}

/** Wall-clock seconds from 1970-01-01T00:00 in the same, unnamed zone. */
export function secondsSinceEpoch(moment: LocalTime): number {
  return dayNumber(moment) * 86_400 + secondOfDay(moment);
}

export function momentAt(seconds: number): LocalTime {
  const day = Math.floor(seconds / 86_400);
  return localTimeOf(day, seconds - day * 86_400);
}

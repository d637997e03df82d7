import type { CalendarUnit, EndMode } from './calendarSpans';
import { endOf, endOfSameDay, lastDayOf } from './calendarSpans';
import type { IsoDate, LocalTime } from './isoDate';
import { dayNumber, dayOf, fromDayNumber, secondOfDay } from './isoDate';
import { addMinutes } from './moments';
import type { WorkingCalendar } from './workingCalendar';
import { unpublishedYears } from './workingCalendar';
import { closingOf, sameOrNextWorkingDay, workingDayAfter } from './workingDays';
import { addWorkingMinutes } from './workingMinutes';

export type LimitUnit = 'minute' | 'hour' | 'workingHour' | 'workingDay' | 'sameDay' | CalendarUnit;

/** One length of time as a procedure states it. Ranges (catalogue C9) are two of these, target and limit. */
export interface Limit {
  /** Ignored for `sameDay`. Whole, but hours may be broken as long as they make whole minutes (1.5 working hours). */
  readonly count: number;
  readonly unit: LimitUnit;
  /** Only for days, weeks, months and years; `office` when absent. */
  readonly mode?: EndMode;
}

export interface DueTime {
  readonly due: LocalTime;
  /** Years the due time depends on without a published notice; not empty means provisional. */
  readonly unpublishedYears: readonly number[];
}

/** Whether a limit of this unit starts at a time of day; a bare date cannot start it. */
export function needsTimeOfDay(unit: LimitUnit): boolean {
  return unit === 'minute' || unit === 'hour' || unit === 'workingHour';
}

/**
 * When a limit ends that starts at `start` (catalogue C2 to C7), and on which unpublished years that rests.
 * @throws RangeError for a negative or broken count.
 * @throws TypeError when a bare date starts a limit that `needsTimeOfDay`.
 */
export function dueTime(start: IsoDate | LocalTime, limit: Limit, calendar: WorkingCalendar): DueTime {
  const depends = (from: IsoDate, to: IsoDate) => unpublishedYears(from, to, calendar);
  switch (limit.unit) {
    case 'minute':
    case 'hour':
      return { due: addMinutes(momentOf(start, limit.unit), minutesOf(limit)), unpublishedYears: [] };
    case 'workingHour': {
      const due = addWorkingMinutes(momentOf(start, limit.unit), minutesOf(limit), calendar);
      return { due, unpublishedYears: depends(dayOf(start), lastWorkedDay(due)) };
    }
    case 'workingDay': {
      const day = workingDayAfter(start, limit.count, calendar);
      // The start date is not counted, so its year matters only where the limit is zero.
      const first = limit.count === 0 ? dayOf(start) : lastDayOf(start, 1, 'day');
      return { due: closingOf(day, calendar), unpublishedYears: depends(first, day) };
    }
    case 'sameDay':
      return { due: endOfSameDay(start), unpublishedYears: [] };
    default: {
      const day = lastDayOf(start, limit.count, limit.unit);
      const mode = limit.mode ?? 'office';
      const moved = mode === 'office' ? depends(day, sameOrNextWorkingDay(day, calendar)) : [];
      return { due: endOf(day, calendar, mode), unpublishedYears: moved };
    }
  }
}

function minutesOf(limit: Limit): number {
  return limit.unit === 'minute' ? limit.count : Math.round(limit.count * 60 * 1e6) / 1e6;
}

function momentOf(start: IsoDate | LocalTime, unit: LimitUnit): LocalTime {
  if (start.length <= 10)
    throw new TypeError(`a limit in ${unit}s cannot start at ${start} without a time of day`);
  return start as LocalTime;
}

/** The day whose closing a due time is: 00:00 closes the day before when working time runs to 24:00. */
function lastWorkedDay(due: LocalTime): IsoDate {
  return secondOfDay(due) === 0 ? fromDayNumber(dayNumber(due) - 1) : dayOf(due);
}

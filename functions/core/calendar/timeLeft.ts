import type { LocalTime } from './isoDate';
import { minutesBetween } from './moments';
import type { WorkingCalendar } from './workingCalendar';
import { workingDaysBetween } from './workingDays';
import { workingMinutesBetween } from './workingMinutes';

/** What remains until a due time; every figure is negative once it has passed. */
export interface TimeLeft {
  /** Elapsed minutes, nights and days off included. */
  readonly minutes: number;
  readonly workingMinutes: number;
  /** Working days after today up to and including the due date; 0 on the due date itself. */
  readonly workingDays: number;
}

export function timeLeft(now: LocalTime, due: LocalTime, calendar: WorkingCalendar): TimeLeft {
  return {
    minutes: minutesBetween(now, due),
    workingMinutes: workingMinutesBetween(now, due, calendar),
    workingDays: workingDaysBetween(now, due, calendar),
  };
}

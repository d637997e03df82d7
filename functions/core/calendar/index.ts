export type { DayNumber, IsoDate, LocalTime } from './isoDate';
export {
  dayNumber,
  dayOf,
  daysInMonth,
  fromDayNumber,
  isoDateOf,
  localTimeOf,
  secondOfDay,
  toIsoDate,
  toLocalTime,
  weekday,
} from './isoDate';
export { readTypedMoment } from './typedMoment';
export type { DateSystem } from './excelSerial';
export { fromExcelSerial, toExcelSerial } from './excelSerial';
export type { CalendarFile, CalendarProblem } from './calendarFile';
export { readCalendarFile } from './calendarFile';
export type { DayKind, WorkingCalendar, WorkingPeriod } from './workingCalendar';
export {
  compileCalendar,
  dayKind,
  dayName,
  isPublished,
  isWorkingDay,
  unpublishedYears,
} from './workingCalendar';
export {
  addWorkingDays,
  closingOf,
  sameOrNextWorkingDay,
  subtractWorkingDays,
  workingDayAfter,
  workingDayAt,
  workingDaysBefore,
  workingDaysBetween,
} from './workingDays';
export {
  addWorkingMinutes,
  isWorkingTime,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from './workingMinutes';
export type { CalendarUnit, EndMode } from './calendarSpans';
export {
  addCalendarDays,
  addCalendarMonths,
  addCalendarWeeks,
  addCalendarYears,
  endOfSameDay,
  lastDayOf,
  promisedDue,
  recurrenceWindow,
} from './calendarSpans';
export { addMinutes, compareMoments, isOnTime, minutesBetween } from './moments';
export {
  COMPANY_OFFSET,
  epochFromLocalTime,
  formatWithOffset,
  localTimeFromEpoch,
  parseInstant,
} from './companyClock';
export type { DueTime, Limit, LimitUnit } from './dueTime';
export { dueTime, needsTimeOfDay } from './dueTime';
export type { TimeLeft } from './timeLeft';
export { timeLeft } from './timeLeft';

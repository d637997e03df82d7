import type { CalendarFile } from './calendarFile';
import type { DayNumber, IsoDate, LocalTime } from './isoDate';
import { dayNumber, dayOf, toIsoDate } from './isoDate';
import type { WeekPattern } from './weekPattern';
import { isOrdinaryDay, ordinaryDaysBefore, weekPatternOf } from './weekPattern';

/** A stretch of working time inside one day, in seconds after midnight; `to` may be 86,400 (24:00). */
export interface WorkingPeriod {
  readonly from: number;
  readonly to: number;
  /** Working seconds of the day before this period. */
  readonly before: number;
}

/**
 * A calendar file made ready for questions. Only days that differ from the ordinary week are kept, sorted, with
 * running counts: counting is one binary search, and outside the published years the ordinary week goes on
 * without end. Make it once with `compileCalendar`; it is plain data and never changes.
 */
export interface WorkingCalendar {
  readonly file: CalendarFile;
  readonly week: WeekPattern;
  readonly periods: readonly WorkingPeriod[];
  /** Working seconds of a working day: 28,800 for 08:30–12:00 and 13:00–17:30. */
  readonly secondsPerDay: number;
  /** Days that are worked though the week says off, or off though the week says worked; ascending. */
  readonly exceptions: readonly DayNumber[];
  /** Working days before each exception, counted from the origin of `ordinaryDaysBefore`. */
  readonly countsBefore: readonly number[];
  /** Working days gained (or lost, negative) by the first i exceptions; one entry more than `exceptions`. */
  readonly gains: readonly number[];
  readonly kinds: ReadonlyMap<DayNumber, DayKind>;
  /** Years with a published notice, ascending. */
  readonly publishedYears: readonly number[];
  /** First and last published day; null when the file holds no year. Gaps show in `publishedYears`. */
  readonly coverage: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/** What a day is: the ordinary week, then the notice of its year, then the company's own dates decide. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeupWorkday' | 'companyOff' | 'companyWork';

export function compileCalendar(file: CalendarFile): WorkingCalendar {
  const week = weekPatternOf(file.weekend);
  const kinds = listedDays(file);
  const exceptions = [...kinds.keys()]
    .filter((day) => worked(kinds.get(day)!) !== isOrdinaryDay(day, week))
    .sort((a, b) => a - b);
  const gains = [0];
  for (const day of exceptions) gains.push(gains.at(-1)! + (worked(kinds.get(day)!) ? 1 : -1));
  const periods = periodsOf(file.workingTime);
  const last = periods.at(-1)!;
  const publishedYears = file.years.map((entry) => entry.year).sort((a, b) => a - b);
  return {
    file,
    week,
    periods,
    secondsPerDay: last.before + last.to - last.from,
    exceptions,
    countsBefore: exceptions.map((day, i) => ordinaryDaysBefore(day, week) + gains[i]!),
    gains,
    kinds,
    publishedYears,
    coverage:
      publishedYears.length === 0
        ? null
        : {
            from: toIsoDate(`${publishedYears[0]}-01-01`)!,
            to: toIsoDate(`${publishedYears.at(-1)}-12-31`)!,
          },
  };
}

export function dayKind(date: IsoDate | LocalTime, calendar: WorkingCalendar): DayKind {
  const day = dayNumber(date);
  return calendar.kinds.get(day) ?? (isOrdinaryDay(day, calendar.week) ? 'workday' : 'weekend');
}

/** The holiday a day off or a make-up day belongs to, where the calendar file names it. */
export function dayName(date: IsoDate | LocalTime, calendar: WorkingCalendar): string | undefined {
  return calendar.file.names[dayOf(date)];
}

export function isWorkingDay(date: IsoDate | LocalTime, calendar: WorkingCalendar): boolean {
  return worked(dayKind(date, calendar));
}

/** Whether the notice of the day's year is in the calendar; if not, its working days are only ordinary weeks. */
export function isPublished(date: IsoDate | LocalTime, calendar: WorkingCalendar): boolean {
  return calendar.publishedYears.includes(Number(date.slice(0, 4)));
}

/**
 * Years of an interval (both days included, in either order) without a published notice. A limit that depends on
 * such a year is provisional and carries the warning `calendar.notPublished`, one per year.
 */
export function unpublishedYears(
  from: IsoDate | LocalTime,
  to: IsoDate | LocalTime,
  calendar: WorkingCalendar,
): readonly number[] {
  const [start, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  // Nearly every limit lies within one published year.
  if (start === end && calendar.publishedYears.includes(start)) return none;
  const [first, last] = [Math.min(start, end), Math.max(start, end)];
  const years: number[] = [];
  for (let year = first; year <= last; year++) if (!calendar.publishedYears.includes(year)) years.push(year);
  return years;
}

const none: readonly number[] = [];

function listedDays(file: CalendarFile): Map<DayNumber, DayKind> {
  const kinds = new Map<DayNumber, DayKind>();
  const list = (dates: readonly IsoDate[], kind: DayKind) =>
    dates.forEach((date) => kinds.set(dayNumber(date), kind));
  for (const entry of file.years) {
    list(entry.off, 'holiday');
    list(entry.work, 'makeupWorkday');
  }
  list(file.companyOff, 'companyOff');
  list(file.companyWork, 'companyWork');
  return kinds;
}

function worked(kind: DayKind): boolean {
  return kind === 'workday' || kind === 'makeupWorkday' || kind === 'companyWork';
}

function periodsOf(workingTime: CalendarFile['workingTime']): WorkingPeriod[] {
  const periods: WorkingPeriod[] = [];
  let before = 0;
  for (const [from, to] of workingTime) {
    const period = { from: secondsOf(from), to: secondsOf(to), before };
    before += period.to - period.from;
    periods.push(period);
  }
  return periods;
}

function secondsOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60;
}

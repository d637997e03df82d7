import type { Branded } from '../shared/brand';

declare const isoDate: unique symbol;
declare const localTime: unique symbol;

/** A calendar day `yyyy-mm-dd` in the company's own time zone. Days are strings so that no zone can move them. */
export type IsoDate = Branded<string, typeof isoDate>;

/**
 * A wall-clock moment `yyyy-mm-ddThh:mm` (seconds only when they are not zero) in the company's time zone.
 * Never carries a zone; `formatWithOffset` adds it at the border.
 */
export type LocalTime = Branded<string, typeof localTime>;

/** Days since 1970-01-01 on the proleptic Gregorian calendar. */
export type DayNumber = number;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const MS_PER_DAY = 86_400_000;

/** The day with this year, month (1–12) and day, or undefined where the calendar has no such day. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Reads `yyyy-mm-dd`; undefined for anything else, impossible days included. */
export function toIsoDate(text: string): IsoDate | undefined {
  const match = pattern.exec(text);
  return match ? isoDateOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Reads `yyyy-mm-ddThh:mm[:ss]`; undefined for anything else. */
export function toLocalTime(text: string): LocalTime | undefined {
  const match = timePattern.exec(text);
  if (!match || !toIsoDate(match[1]!)) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return localTimeOf(dayNumber(match[1] as IsoDate), hour * 3600 + minute * 60 + second);
}

/** The moment `seconds` after midnight (0–86399) of a day. */
export function localTimeOf(day: DayNumber, seconds: number): LocalTime {
  const rest = seconds % 60;
  const clock = `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}`;
  return `${fromDayNumber(day)}T${clock}${rest === 0 ? '' : `:${pad(rest, 2)}`}` as LocalTime;
}

/** The day a moment lies on. */
export function dayOf(moment: LocalTime): IsoDate {
  return moment.slice(0, 10) as IsoDate;
}

/** Seconds since midnight of a moment. */
export function secondOfDay(moment: LocalTime): number {
  return Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19) || 0);
}

export function dayNumber(date: IsoDate): DayNumber {
  return Math.round(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY,
  );
}

export function fromDayNumber(day: DayNumber): IsoDate {
  const date = new Date(day * MS_PER_DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as IsoDate;
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekday(day: DayNumber): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((day + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7; // 1970-01-01 was a Thursday
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

import type { Branded } from '../shared/brand';

// Brands exist for the compiler only; the lint rule wants every constant used at run time.
/* eslint-disable @typescript-eslint/no-unused-vars */
declare const isoDate: unique symbol;
declare const localTime: unique symbol;
/* eslint-enable @typescript-eslint/no-unused-vars */

/** A calendar day `yyyy-mm-dd` in the company's own time zone. Days are strings so that no zone can move them. */
export type IsoDate = Branded<string, typeof isoDate>;

/**
 * A wall-clock moment `yyyy-mm-ddThh:mm` (seconds only when they are not zero) in the company's time zone.
 * Never carries a zone; `formatWithOffset` adds it at the border.
 */
export type LocalTime = Branded<string, typeof localTime>;

/** Days since 1970-01-01 on the proleptic Gregorian calendar. */
export type DayNumber = number;

const timePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const twoDigits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
const MARCH_ERA = 719_468; // days from 0000-03-01 to 1970-01-01
const FIRST_DAY = -719_162; // 0001-01-01
const LAST_DAY = 2_932_896; // 9999-12-31

/** The day with this year, month (1–12) and day, or undefined where the calendar has no such day. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return formatDay(year, month, day);
}

/** Reads `yyyy-mm-dd`; undefined for anything else, impossible days included. */
export function toIsoDate(text: string): IsoDate | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return undefined;
  return text as IsoDate;
}

/** Reads `yyyy-mm-ddThh:mm[:ss]`; undefined for anything else. */
export function toLocalTime(text: string): LocalTime | undefined {
  const match = timePattern.exec(text);
  if (!match || !toIsoDate(match[1]!)) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return localTimeOf(dayNumber(match[1] as IsoDate), hour * 3600 + minute * 60 + second);
}

/** The moment `seconds` after midnight (0–86399) of a day; a full 86,400 is midnight of the next day. @throws RangeError for others. */
export function localTimeOf(day: DayNumber, seconds: number): LocalTime {
  if (seconds === 86_400) return localTimeOf(day + 1, 0);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 86_400)
    throw new RangeError(`${seconds} is not a whole second of a day`);
  const rest = seconds % 60;
  const clock = `${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}`;
  return `${fromDayNumber(day)}T${clock}${rest === 0 ? '' : `:${pad2(rest)}`}` as LocalTime;
}

/** The day a moment lies on; a day is its own. */
export function dayOf(moment: IsoDate | LocalTime): IsoDate {
  return moment.slice(0, 10) as IsoDate;
}

/** Seconds since midnight of a moment. */
export function secondOfDay(moment: LocalTime): number {
  const seconds = moment.length > 16 ? digits(moment, 17, 19) : 0;
  return digits(moment, 11, 13) * 3600 + digits(moment, 14, 16) * 60 + seconds;
}

/** Days from 1970-01-01 to this day, or to the day of a moment. Integer arithmetic (Gregorian eras of 146,097 days), so no time zone takes part. */
export function dayNumber(date: IsoDate | LocalTime): DayNumber {
  const month = digits(date, 5, 7);
  // Years counted from 1 March put the leap day last, where it disturbs no month length.
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - MARCH_ERA;
}

/** The day with this number. @throws RangeError outside the years 1 to 9999, which no `yyyy-mm-dd` can name. */
export function fromDayNumber(day: DayNumber): IsoDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    throw new RangeError(`day number ${day} lies outside 0001-01-01 to 9999-12-31`);
  const shifted = day + MARCH_ERA;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return formatDay(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekday(day: DayNumber): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((day + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7; // 1970-01-01 was a Thursday
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function formatDay(year: number, month: number, day: number): IsoDate {
  return `${pad2(Math.floor(year / 100))}${pad2(year % 100)}-${pad2(month)}-${pad2(day)}` as IsoDate;
}

/**
 * Reads digits in place: days are parsed thousands of times per register, and slices cost most of it.
 * NaN where anything else stands there.
 */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function pad2(value: number): string {
  return twoDigits[value]!;
}

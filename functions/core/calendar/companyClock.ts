import type { LocalTime } from './isoDate';
import { dayNumber, toIsoDate } from './isoDate';
import { momentAt, secondsSinceEpoch } from './moments';

/** China Standard Time. No summer time since 1991; earlier years do not occur in complaint registers. */
export const COMPANY_OFFSET = '+08:00';

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/** A company moment with its offset, for JSON and file properties: `2026-03-09T17:30:00+08:00`. */
export function formatWithOffset(moment: LocalTime, offset: string = COMPANY_OFFSET): string {
  return `${moment}${moment.length === 16 ? ':00' : ''}${offset}`;
}

/**
 * Reads an ISO moment as company wall time. With `Z` or an offset it is converted; without one it is company time
 * already. Fractions of a second are dropped (moments compare to the second), `24:00` is the next midnight.
 * A bare date, an impossible day or time and anything else give undefined.
 * @example parseInstant('2026-03-09T09:30:00Z') // '2026-03-09T17:30'
 */
export function parseInstant(text: string, offset: string = COMPANY_OFFSET): LocalTime | undefined {
  const match = instantPattern.exec(text.trim());
  const day = match && toIsoDate(match[1]!);
  if (!match || !day) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 59) return undefined;
  const company = requireOffset(offset);
  const written = match[5] === undefined ? company : offsetSeconds(match[5]);
  if (written === undefined) return undefined;
  const seconds = dayNumber(day) * 86_400 + hour * 3600 + minute * 60 + second;
  return withinRange(seconds - written + company);
}

/** The company wall time of a machine clock reading (`Date.now()` in a shell), whatever the machine's own zone. */
export function localTimeFromEpoch(milliseconds: number, offset: string = COMPANY_OFFSET): LocalTime {
  return momentAt(Math.floor(milliseconds / 1000) + requireOffset(offset));
}

/** The machine clock reading of a company wall time: the inverse of `localTimeFromEpoch`. */
export function epochFromLocalTime(moment: LocalTime, offset: string = COMPANY_OFFSET): number {
  return (secondsSinceEpoch(moment) - requireOffset(offset)) * 1000;
}

function requireOffset(offset: string): number {
  const seconds = offsetSeconds(offset);
  if (seconds === undefined) throw new RangeError(`'${offset}' is not an offset such as +08:00`);
  return seconds;
}

function offsetSeconds(offset: string): number | undefined {
  if (offset === 'Z' || offset === 'z') return 0;
  const match = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(offset);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 14 || minutes > 59) return undefined; // the largest offset in use is +14:00
  return (match[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

function withinRange(seconds: number): LocalTime | undefined {
  const day = Math.floor(seconds / 86_400);
  return day < dayNumber(toIsoDate('0001-01-01')!) || day > dayNumber(toIsoDate('9999-12-31')!)
    ? undefined
    : momentAt(seconds);
}

import type { IsoDate } from '../../calendar/isoDate';
import { dayNumber, fromDayNumber, localTimeOf, weekday } from '../../calendar/isoDate';
import type { ClockTime } from './clockTime';
import { takeClockTime } from './clockTime';
import type { DateRole } from './dateRole';
import { plainDateToken, scanDateTokens, tidyDateText } from './dateToken';
import {
  isDeadlinePhrase,
  isDoneWord,
  isDoubted,
  isNotYet,
  isVagueTime,
  remainingWords,
  takeWeekday,
  withoutReportMarks,
} from './dateWords';
import { resolveDate } from './resolveDate';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

/** A day or moment read from a text. */
export interface DateTextReading {
  /** `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm` where a time of day stands beside it. */
  readonly value: string | null;
  readonly issues: readonly ValueIssue[];
}

const OFFSET_CHINA = 480; // the contract's dates are local, Asia/Shanghai; no summer time since 1991

/** Reads a date typed as text; one date, or none and why. */
export function readDateText(text: string, role: DateRole, context: ValueContext): DateTextReading {
  const plain = plainDateToken(text);
  if (plain) {
    const { date, issues } = resolveDate(plain, role, context);
    return { value: date, issues };
  }
  const tidy = withoutReportMarks(splitLongDigits(tidyDateText(text)));
  const clock = takeClockTime(tidy);
  const named = takeWeekday(clock.rest);
  const { tokens, rest } = scanDateTokens(named.rest);
  if (tokens.length === 0)
    return { value: null, issues: [clock.time ? issue('date.timeOnly') : withoutDate(tidy)] };
  if (isVagueTime(rest) || (tokens.length === 1 && /^(?:\d+年)?\d+月[初底中末上下份]/.test(tidy)))
    return { value: null, issues: [issue('date.vague')] };
  const found = tokens.map((token) => resolveDate(token, role, context));
  const days = [...new Set(found.map((one) => one.date))];
  if (days.length > 1 || (tokens.length === 1 && /\d/.test(rest)))
    return { value: null, issues: [issue('date.several')] };
  const { date, issues } = found[0]!;
  if (date === null) return { value: null, issues };
  const words = wordIssues(rest, date, role);
  if (words?.severity === 'error') return { value: null, issues: [words] };
  return withTime(date, clock.time, [
    ...issues,
    ...(words ? [words] : []),
    ...(clock.unclear ? [issue('date.timeUnreadable')] : []),
    ...weekdayIssues(date, named.weekday),
  ]);
}

/** `20240305143012` as date and time. */
function splitLongDigits(text: string): string {
  return text.replace(/(?<!\d)(\d{8})t?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d)/g, '$1 $2:$3');
}

function withoutDate(text: string): ValueIssue {
  if (isNotYet(text)) return issue('date.notYet');
  if (isVagueTime(text)) return issue('date.vague');
  if (isDoneWord(text)) return issue('date.closedWithoutDate');
  return issue('date.unreadable');
}

function wordIssues(rest: string, date: IsoDate, role: DateRole): ValueIssue | undefined {
  const { usual, unknown } = remainingWords(rest);
  if (unknown === '') return usual ? issue('date.extraWords', { params: { words: rest.trim() } }) : undefined;
  const params = { words: unknown };
  if (isDoubted(unknown, role === 'due')) return issue('date.doubtfulWord', { suggest: date, params });
  if (role === 'due' && isDeadlinePhrase(unknown)) return issue('date.extraWords', { params });
  return issue('date.unknownWords', { params });
}

function weekdayIssues(date: IsoDate, named: number | null): readonly ValueIssue[] {
  if (named === null || weekday(dayNumber(date)) === named) return [];
  return [issue('date.weekdayMismatch', { params: { weekday: weekday(dayNumber(date)) } })];
}

function withTime(date: IsoDate, time: ClockTime | null, issues: readonly ValueIssue[]): DateTextReading {
  if (time === null) return { value: date, issues };
  if (time.offset === undefined || time.offset === OFFSET_CHINA)
    return { value: moment(dayNumber(date), time.seconds), issues };
  const seconds = time.seconds + (OFFSET_CHINA - time.offset) * 60;
  const days = Math.floor(seconds / 86_400);
  const value = moment(dayNumber(date) + days, seconds - days * 86_400);
  return { value, issues: [...issues, issue('date.zoneConverted', { params: { local: value } })] };
}

/** A moment to the minute; midnight is the day alone, as Excel stores no difference. */
export function moment(day: number, seconds: number): string {
  return seconds < 60 ? fromDayNumber(day) : localTimeOf(day, seconds).slice(0, 16);
}

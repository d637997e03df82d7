import * as v from 'valibot';
import type { Result } from '../shared/result';
import { failed, ok } from '../shared/result';
import { findContradictions } from './calendarContradictions';
import { toIsoDate } from './isoDate';

/** Something in a calendar file that keeps it from being used. The sentence is made in `core/messages`. */
export interface CalendarProblem {
  readonly code: string;
  /** Where it stands, as a person would point at it: `years[0].off[3]`. */
  readonly path: string;
  /** What stood there, as JSON; empty when nothing did. */
  readonly seen: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const objectMessage = (issue: v.StrictObjectIssue): string => {
  if (issue.expected === 'never') return 'calendar.fieldUnknown';
  if (issue.received === 'undefined') return 'calendar.fieldMissing';
  return 'calendar.notAnObject';
};

const date = v.pipe(
  v.string('calendar.dateUnreadable'),
  v.check((text) => toIsoDate(text) !== undefined, 'calendar.dateUnreadable'),
  v.transform((text) => toIsoDate(text)!),
);
const dates = v.array(date, 'calendar.notAList');

const clockTime = v.pipe(
  v.string('calendar.timeUnreadable'),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'calendar.timeUnreadable'),
);

const period = v.pipe(
  v.array(clockTime, 'calendar.periodUnreadable'),
  v.length(2, 'calendar.periodUnreadable'),
  v.transform(([from, to]): [from: string, to: string] => [from!, to!]),
);

const publishedYear = v.strictObject(
  {
    year: v.pipe(
      v.number('calendar.yearUnreadable'),
      v.integer('calendar.yearUnreadable'),
      v.minValue(1900, 'calendar.yearUnreadable'),
      v.maxValue(9999, 'calendar.yearUnreadable'),
    ),
    source: v.pipe(v.string('calendar.textMissing'), v.trim(), v.nonEmpty('calendar.textMissing')),
    off: dates,
    work: dates,
  },
  objectMessage,
);

const calendarSchema = v.strictObject(
  {
    region: v.pipe(v.string('calendar.textMissing'), v.trim(), v.nonEmpty('calendar.textMissing')),
    years: v.array(publishedYear, 'calendar.notAList'),
    workingTime: v.pipe(v.array(period, 'calendar.notAList'), v.nonEmpty('calendar.workingTimeMissing')),
    weekend: v.array(
      v.pipe(
        v.number('calendar.weekdayUnreadable'),
        v.integer('calendar.weekdayUnreadable'),
        v.minValue(1, 'calendar.weekdayUnreadable'),
        v.maxValue(7, 'calendar.weekdayUnreadable'),
      ),
      'calendar.notAList',
    ),
    companyOff: v.optional(dates, []),
    companyWork: v.optional(dates, []),
    /** Names of holidays and of the holidays that make-up days belong to, for display only. */
    names: v.optional(v.record(date, v.string('calendar.textMissing'), 'calendar.notAnObject'), {}),
  },
  objectMessage,
);

/**
 * Holidays and make-up days per published year, working time and the company's own exceptions, as data.
 * `off` and `work` are what the State Council notice of the year says; company dates overrule them.
 * Weekdays are ISO numbers, Monday 1 to Sunday 7; times are company wall time, `24:00` ends a day.
 */
export type CalendarFile = v.InferOutput<typeof calendarSchema>;

/**
 * Reads a calendar file at the door. Unknown fields are refused: a misspelt `companyOff` that is silently
 * ignored would give wrong dates that look right.
 */
export function readCalendarFile(input: unknown): Result<CalendarFile, readonly CalendarProblem[]> {
  const parsed = v.safeParse(calendarSchema, input);
  if (!parsed.success) return failed(parsed.issues.map(toProblem));
  const contradictions = findContradictions(parsed.output);
  return contradictions.length === 0 ? ok(parsed.output) : failed(contradictions);
}

const LONGEST_SEEN = 80;

function toProblem(issue: v.BaseIssue<unknown>): CalendarProblem {
  const seen = issue.input === undefined ? '' : (JSON.stringify(issue.input) ?? '');
  const path = (issue.path ?? []).map((step) => step.key).reduce<string>(joinPath, '');
  return {
    code: path === '' ? 'calendar.notACalendar' : issue.message,
    path,
    seen: seen.length > LONGEST_SEEN ? `${seen.slice(0, LONGEST_SEEN)}…` : seen,
  };
}

function joinPath(path: string, key: unknown): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? String(key) : `${path}.${String(key)}`;
}

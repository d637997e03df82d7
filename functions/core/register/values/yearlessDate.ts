import type { IsoDate } from '../../calendar/isoDate';
import { dayNumber, isoDateOf } from '../../calendar/isoDate';
import type { DateRole } from './dateRole';
import { complaintDay } from './dateRole';
import { onlyFitting, yearsAround } from './neighbours';
import type { ValueContext, YearContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

/** A day, or why there is none; with what a person should know. */
export interface DateReading {
  readonly date: IsoDate | null;
  readonly issues: readonly ValueIssue[];
}

export const noDate = (...issues: readonly ValueIssue[]): DateReading => ({ date: null, issues });

/** A step this long after the complaint, or goods this much older, more likely is a slip than a turn of the year. */
const LONGEST_STEP = 270;

/**
 * Gives a month and day its year. A later step takes the year of the row's complaint, or the next one if it would
 * fall before the complaint; goods and orders take the year that puts them before it. Without a complaint date
 * the year of section, title or sheet holds, then that of the dates above and below.
 */
export function readYearless(month: number, day: number, role: DateRole, context: ValueContext): DateReading {
  if (isoDateOf(2024, month, day) === undefined) return noDate(issue('date.impossible')); // not even in a leap year
  const complaint = role === 'complaint' ? null : complaintDay(context);
  if (complaint !== null) return besideComplaint(month, day, role, complaint as IsoDate, context);
  if (context.year) {
    const date = isoDateOf(context.year.year, month, day);
    if (!date) return noDate(issue('date.impossible', { params: { year: context.year.year } }));
    const turned = isoDateOf(yearBeyond(month, role, context.year), month, day);
    if (turned && turned !== date) return noDate(eitherYear(date, turned));
    return { date, issues: [inferred(date, context.year.from)] };
  }
  const candidates = yearsAround(context.row, context.evidence)
    .map((year) => isoDateOf(year, month, day))
    .filter((date) => date !== undefined);
  const date = onlyFitting(candidates, context.row, context.evidence);
  return date ? { date, issues: [inferred(date, 'neighbours')] } : noDate(issue('date.yearUnknown'));
}

const HALF_A_YEAR = 6;

/** 12.30 among the entries of January: more likely the end of the year before. Only a month's own sheet or section tells. */
function yearBeyond(month: number, role: DateRole, { year, month: current, isMonthly }: YearContext): number {
  if (!isMonthly || current === undefined) return year;
  if (month - current > HALF_A_YEAR && (role === 'complaint' || role === 'earlier')) return year - 1;
  return current - month > HALF_A_YEAR && role !== 'earlier' ? year + 1 : year;
}

const eitherYear = (...alternatives: readonly (IsoDate | undefined)[]): ValueIssue =>
  issue('date.ambiguous', { params: { alternatives: alternatives.filter(Boolean).sort().join(' / ') } });

function besideComplaint(
  month: number,
  day: number,
  role: DateRole,
  complaint: IsoDate,
  context: ValueContext,
): DateReading {
  const base = Number(complaint.slice(0, 4));
  const same = isoDateOf(base, month, day);
  const fits = (date: IsoDate): boolean => (role === 'earlier' ? date <= complaint : date >= complaint);
  const turned = isoDateOf(role === 'earlier' ? base - 1 : base + 1, month, day);
  const date = same && fits(same) ? same : turned;
  if (!date) return noDate(issue('date.impossible', { params: { year: base } }));
  if (date !== same && Math.abs(dayNumber(date) - dayNumber(complaint)) > LONGEST_STEP)
    return noDate(eitherYear(same, turned));
  const byContext = context.year ? isoDateOf(context.year.year, month, day) : undefined;
  if (byContext && byContext !== date && fits(byContext))
    return { date, issues: [issue('date.yearDoubtful', { params: { year: base, other: byContext } })] };
  const from = date === same ? (byContext === date ? context.year!.from : 'complaint') : 'turnOfYear';
  return { date, issues: [inferred(date, from)] };
}

const inferred = (date: IsoDate, from: string): ValueIssue =>
  issue('date.yearInferred', { params: { year: Number(date.slice(0, 4)), from } });

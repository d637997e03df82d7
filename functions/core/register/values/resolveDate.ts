import type { IsoDate } from '../../calendar/isoDate';
import { isoDateOf } from '../../calendar/isoDate';
import type { DateRole } from './dateRole';
import { complaintDay, plausibleFor } from './dateRole';
import type { DateToken } from './dateToken';
import { onlyFitting } from './neighbours';
import { readSerial } from './serialDate';
import type { ValueContext, YearRange } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';
import type { DateReading } from './yearlessDate';
import { noDate, readYearless } from './yearlessDate';

/** Decides what day a date-like piece of text means, by its own form first, then by heading, column and neighbours. */
export function resolveDate(token: DateToken, role: DateRole, context: ValueContext): DateReading {
  switch (token.kind) {
    case 'yearFirst':
      return readYearFirst(token, role, context);
    case 'named':
      return token.year === undefined
        ? readYearless(Number(token.month), Number(token.day), role, context)
        : withYear(token.year, token.month, token.day, role, context);
    case 'yearLast':
      return readYearLast(token.parts, role, context);
    case 'short':
      return readShort(token.parts, role, context);
    case 'chineseMonthDay':
      return readYearless(Number(token.month), Number(token.day), role, context);
    case 'monthDay': {
      const [a, b] = token.parts.map(Number) as [number, number];
      return context.evidence.monthDayOrder === 'dm'
        ? readYearless(b, a, role, context)
        : readYearless(a, b, role, context);
    }
    case 'digits':
      return readDigits(token.digits, role, context);
    case 'dayOnly':
      return readDayOnly(Number(token.day), role, context);
    case 'monthOnly':
      return noDate(issue('date.vague'));
  }
}

const eraStart = { roc: 1911, reiwa: 2018 } as const;

function readYearFirst(
  token: Extract<DateToken, { kind: 'yearFirst' }>,
  role: DateRole,
  context: ValueContext,
): DateReading {
  const { year, month, day } = token;
  // a three-digit year counts from 1912 even where 民國 is not written
  const era = token.era ?? (year.length === 3 ? 'roc' : undefined);
  if (era === undefined) return withYear(year, month, day, role, context);
  const full = Number(year) + eraStart[era];
  return certain(isoDateOf(full, Number(month), Number(day)), role, context, [
    issue('date.rocYear', { params: { year: full } }),
  ]);
}

/** A full year, or a two-digit one of this century. */
function withYear(
  year: string,
  month: string,
  day: string,
  role: DateRole,
  context: ValueContext,
): DateReading {
  if (year.length === 1 || year.length === 3) return noDate(issue('date.unreadable'));
  const isShort = year.length === 2;
  const full = Number(year) + (isShort ? 2000 : 0);
  return certain(
    isoDateOf(full, Number(month), Number(day)),
    role,
    context,
    isShort ? [issue('date.twoDigitYear', { params: { year: full } })] : [],
  );
}

/** `05/03/2024`: both orders exist, so heading or column must prove one unless only one is a day. */
function readYearLast(
  parts: readonly [string, string, string],
  role: DateRole,
  context: ValueContext,
): DateReading {
  const [a, b, year] = parts.map(Number) as [number, number, number];
  return readEitherOrder(isoDateOf(year, b, a), isoDateOf(year, a, b), role, context);
}

function readEitherOrder(
  dayFirst: IsoDate | undefined,
  monthFirst: IsoDate | undefined,
  role: DateRole,
  context: ValueContext,
): DateReading {
  const order = context.evidence.yearLastOrder;
  const proved = order === 'dmy' ? dayFirst : order === 'mdy' ? monthFirst : undefined;
  const other = order === 'dmy' ? monthFirst : order === 'mdy' ? dayFirst : undefined;
  const noted = (by: string): readonly ValueIssue[] => [
    issue('date.orderInferred', { params: { order: by } }),
  ];
  if (proved) return certain(proved, role, context, dayFirst === monthFirst ? [] : noted(order!));
  if (order !== null) return noDate(issue('date.impossible', other ? { suggest: other } : {}));
  if (!dayFirst && !monthFirst) return noDate(issue('date.impossible'));
  if (dayFirst === monthFirst) return certain(dayFirst, role, context);
  if (!dayFirst || !monthFirst) return certain(dayFirst ?? monthFirst, role, context, noted('only'));
  const fitting = onlyFitting([dayFirst, monthFirst], context.row, context.evidence);
  if (fitting) return certain(fitting, role, context, noted('neighbours'));
  return noDate(ambiguous(dayFirst, monthFirst));
}

const ambiguous = (...alternatives: readonly (IsoDate | undefined)[]): ValueIssue =>
  issue('date.ambiguous', {
    params: { alternatives: [...new Set(alternatives.filter(Boolean))].join(' / ') },
  });

/**
 * `24.3.5`: year first is the custom here and is taken where it gives a plausible year and nothing proves otherwise;
 * day or month first needs proof.
 */
function readShort(
  parts: readonly [string, string, string],
  role: DateRole,
  context: ValueContext,
): DateReading {
  const [a, b, c] = parts;
  const yearFirst = a.length === 2 ? isoDateOf(2000 + Number(a), Number(b), Number(c)) : undefined;
  const dayFirst = c.length === 2 ? isoDateOf(2000 + Number(c), Number(b), Number(a)) : undefined;
  const monthFirst = c.length === 2 ? isoDateOf(2000 + Number(c), Number(a), Number(b)) : undefined;
  const range = plausibleFor(role, context.plausibleYears);
  const twoDigit = (date: IsoDate): ValueIssue =>
    issue('date.twoDigitYear', { params: { year: Number(date.slice(0, 4)) } });
  const order = context.evidence.yearLastOrder;
  const proved = order === 'dmy' ? dayFirst : order === 'mdy' ? monthFirst : undefined;
  if (proved && isPlausible(proved, range)) {
    if (yearFirst && yearFirst !== proved && isPlausible(yearFirst, range))
      return fitOrAmbiguous([yearFirst, proved], role, context);
    return certain(proved, role, context, [
      twoDigit(proved),
      issue('date.orderInferred', { params: { order: order! } }),
    ]);
  }
  if (yearFirst && isPlausible(yearFirst, range))
    return certain(yearFirst, role, context, [twoDigit(yearFirst)]);
  const others = [dayFirst, monthFirst].filter((d) => d !== undefined && isPlausible(d, range)) as IsoDate[];
  if (others.length > 0) return fitOrAmbiguous(others, role, context);
  if (yearFirst) return certain(yearFirst, role, context, [twoDigit(yearFirst)]);
  return noDate(issue('date.impossible'));
}

function fitOrAmbiguous(candidates: readonly IsoDate[], role: DateRole, context: ValueContext): DateReading {
  const fitting = onlyFitting(candidates, context.row, context.evidence);
  if (!fitting) return noDate(ambiguous(...candidates));
  return certain(fitting, role, context, [
    issue('date.twoDigitYear', { params: { year: Number(fitting.slice(0, 4)) } }),
    issue('date.orderInferred', { params: { order: 'neighbours' } }),
  ]);
}

/** Digits without separators: yyyymmdd, ROC yyymmdd, yymmdd, or the serial number of a day. */
export function readDigits(digits: string, role: DateRole, context: ValueContext): DateReading {
  const range = plausibleFor(role, context.plausibleYears);
  const at = (...cuts: readonly number[]): string[] =>
    cuts.slice(1).map((end, i) => digits.slice(cuts[i], end));
  switch (digits.length) {
    case 5: {
      const serial = readSerial(Number(digits), context.dateSystem);
      if (!serial || !isPlausible(serial.date, range)) return noDate(issue('date.unreadable'));
      return certain(serial.date, role, context, [issue('date.serial')]);
    }
    case 6: {
      const [year, month, day] = at(0, 2, 4, 6) as [string, string, string];
      const date = isoDateOf(2000 + Number(year), Number(month), Number(day));
      const asMonth = isoDateOf(Number(digits.slice(0, 4)), Number(day), 1);
      if (asMonth && isPlausible(asMonth, range)) return noDate(issue('date.vague'));
      if (!date || !isPlausible(date, range)) return noDate(issue('date.unreadable'));
      return withYear(year, month, day, role, context);
    }
    case 7: {
      const [year, month, day] = at(0, 3, 5, 7) as [string, string, string];
      return readYearFirst({ kind: 'yearFirst', year, month, day, era: 'roc' }, role, context);
    }
    case 8: {
      const [year, month, day] = at(0, 4, 6, 8) as [string, string, string];
      return withYear(year, month, day, role, context);
    }
    default:
      return noDate(issue('date.unreadable'));
  }
}

function readDayOnly(day: number, role: DateRole, context: ValueContext): DateReading {
  const month = context.year?.month;
  if (month === undefined) return noDate(issue('date.vague'));
  const found = readYearless(month, day, role, context);
  return found.date === null
    ? found
    : { date: found.date, issues: [...found.issues, issue('date.monthInferred', { params: { month } })] };
}

const isPlausible = (date: IsoDate, range: YearRange): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= range.from && year <= range.to;
};

/** A day that follows from the cell; a year out of the register's time is kept as typed and questioned. */
export function certain(
  date: IsoDate | undefined,
  role: DateRole,
  context: ValueContext,
  issues: readonly ValueIssue[] = [],
): DateReading {
  if (date === undefined) return noDate(issue('date.impossible'));
  if (isPlausible(date, plausibleFor(role, context.plausibleYears))) return { date, issues };
  const year = Number(complaintDay(context)?.slice(0, 4) ?? context.year?.year ?? Number.NaN);
  const suggest = Number.isNaN(year)
    ? undefined
    : isoDateOf(year, Number(date.slice(5, 7)), Number(date.slice(8)));
  return {
    date,
    issues: [
      ...issues,
      issue('date.suspiciousYear', {
        params: { year: Number(date.slice(0, 4)) },
        ...(suggest === undefined ? {} : { suggest }),
      }),
    ],
  };
}

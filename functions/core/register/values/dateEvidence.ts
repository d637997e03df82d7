import type { IsoDate } from '../../calendar/isoDate';
import { isoDateOf, toIsoDate } from '../../calendar/isoDate';
import type { ColumnCell, ColumnEvidence, EvidenceOptions } from './columnEvidence';
import type { DateRole } from './dateRole';
import { plausibleFor } from './dateRole';
import type { DateToken } from './dateToken';
import { plainDateToken, scanDateTokens, tidyDateText } from './dateToken';
import { numberFormatOf } from './numberFormat';
import { readSerial } from './serialDate';
import type { YearRange } from './valueContext';

type DateEvidence = Pick<
  ColumnEvidence,
  'yearLastOrder' | 'monthDayOrder' | 'maybeSwapped' | 'dateOrder' | 'firmDates'
>;

interface Orders {
  dayFirst: number;
  monthFirst: number;
  either: number;
}

interface Tally {
  /** Year-last dates that only day first, only month first, or both orders can read. */
  readonly yearLast: Orders;
  /** The same for two-digit years, and the dates among them that begin with the year. */
  readonly short: Orders & { yearFirst: number };
  readonly monthDay: { dayFirst: number; monthFirst: number };
  /** True dates whose day could be a month, and all true dates. */
  readonly trueDates: { swappable: number; all: number };
  readonly firm: FirmDate[];
}

interface FirmDate {
  readonly row: number;
  readonly date: IsoDate;
  /** Set for `3/5`, which holds only as long as no yearless date of the column is day first. */
  readonly ifMonthFirst?: true;
}

const ENOUGH_SLIPS = 3;
const ENOUGH_PAIRS = 5;
const ORDERLY = 0.95;

/** What the cells and the heading of a date column prove about the order of day, month and of the rows. */
export function gatherDateEvidence(
  cells: Iterable<ColumnCell>,
  role: DateRole,
  heading: string,
  options: EvidenceOptions,
): DateEvidence {
  const tally = tallyCells(cells, role, options);
  const byHeading = orderInHeading(heading);
  const { dayFirst, monthFirst, either } = tally.yearLast;
  // one date that begins with its year, and the others most likely do so too
  const byCells =
    orderOfCells(tally.yearLast) ?? (tally.short.yearFirst === 0 ? orderOfCells(tally.short) : null);
  const yearLastOrder = byHeading === 'ymd' ? null : (byHeading ?? byCells);
  const cellsAreDayFirst = tally.monthDay.dayFirst > 0 && tally.monthDay.monthFirst === 0;
  const isDayFirst = byHeading === 'dmy' || (byHeading === null && cellsAreDayFirst);
  const isMonthFirst = !isDayFirst && tally.monthDay.dayFirst === 0;
  const firmDates = tally.firm.filter((firm) => isMonthFirst || !firm.ifMonthFirst);
  return {
    yearLastOrder,
    monthDayOrder: isDayFirst ? 'dm' : null,
    // Excel set to month first turns 05/03/2024 into 3 May and leaves 13/03/2024 as text: only the latter is seen
    maybeSwapped:
      dayFirst >= ENOUGH_SLIPS &&
      monthFirst + either === 0 &&
      tally.trueDates.all >= ENOUGH_SLIPS &&
      tally.trueDates.swappable === tally.trueDates.all,
    dateOrder: orderOf(firmDates.map((firm) => firm.date)),
    firmDates,
  };
}

/** The one order that every cell fits and not every cell fits the other way round. */
function orderOfCells({ dayFirst, monthFirst }: Orders): 'dmy' | 'mdy' | null {
  if (dayFirst > 0 && monthFirst === 0) return 'dmy';
  return monthFirst > 0 && dayFirst === 0 ? 'mdy' : null;
}

/** The order a heading names: `dd/mm/yyyy`, `日/月/年`, `YYYY-MM-DD`. */
function orderInHeading(heading: string): 'dmy' | 'mdy' | 'ymd' | null {
  const text = heading.toLowerCase().replace(/\s+/g, '');
  if (/(?<![a-z0-9])(?:dd?[-./]mm?(?:m?[-./]y{2,4})?)(?![a-z])|日[-./]月/.test(text)) return 'dmy';
  if (/(?<![a-z])(?:mm?[-./]dd?[-./]y{2,4})(?![a-z])|月[-./]日[-./]年/.test(text)) return 'mdy';
  if (/(?<![a-z])(?:y{2,4}[-./]mm?[-./]dd?)(?![a-z])|年[-./]月[-./]日/.test(text)) return 'ymd';
  return null;
}

function tallyCells(cells: Iterable<ColumnCell>, role: DateRole, options: EvidenceOptions): Tally {
  const tally: Tally = {
    yearLast: { dayFirst: 0, monthFirst: 0, either: 0 },
    short: { dayFirst: 0, monthFirst: 0, either: 0, yearFirst: 0 },
    monthDay: { dayFirst: 0, monthFirst: 0 },
    trueDates: { swappable: 0, all: 0 },
    firm: [],
  };
  const range = plausibleFor(role, options.plausibleYears);
  for (const cell of cells) {
    // a later step may lie in the year after the one of the sheet
    const year = role === 'complaint' ? cell.year?.year : undefined;
    const found =
      typeof cell.value === 'number'
        ? numberDate(cell, year, options, tally)
        : textDate(cell, year, range, tally);
    if (found?.date && isWithin(found.date, range))
      tally.firm.push(
        found.ifMonthFirst
          ? { row: cell.row, date: found.date, ifMonthFirst: true }
          : { row: cell.row, date: found.date },
      );
  }
  return tally;
}

type Firm = { readonly date: IsoDate | undefined; readonly ifMonthFirst?: true } | undefined;

function numberDate(
  cell: ColumnCell,
  year: number | undefined,
  options: EvidenceOptions,
  tally: Tally,
): Firm {
  const value = cell.value as number;
  const { kind } = numberFormatOf(cell.style);
  if (kind !== 'date' && kind !== 'datetime') {
    const monthDay = /^(\d{1,2})\.(\d{2})$/.exec(String(value));
    return monthDay && year !== undefined
      ? { date: isoDateOf(year, Number(monthDay[1]), Number(monthDay[2])) }
      : undefined;
  }
  const date = readSerial(value, options.dateSystem)?.date;
  if (date === undefined) return undefined;
  tally.trueDates.all++;
  if (Number(date.slice(8)) <= 12) tally.trueDates.swappable++;
  return { date };
}

function textDate(cell: ColumnCell, year: number | undefined, range: YearRange, tally: Tally): Firm {
  if (typeof cell.value !== 'string' || !/\d/.test(cell.value)) return undefined;
  const plain = plainDateToken(cell.value);
  const tokens = plain ? [plain] : scanDateTokens(tidyDateText(cell.value)).tokens;
  const [token] = tokens;
  return tokens.length === 1 && token ? firmDate(token, year, range, tally) : undefined;
}

/** The day of a piece of text that has one reading only; counts what the others say about the order. */
function firmDate(token: DateToken, year: number | undefined, range: YearRange, tally: Tally): Firm {
  switch (token.kind) {
    case 'yearFirst':
    case 'named':
      return token.year?.length === 4
        ? { date: isoDateOf(Number(token.year), Number(token.month), Number(token.day)) }
        : undefined;
    case 'digits':
      return { date: toIsoDate(token.digits.replace(/^(.{4})(..)(..)$/, '$1-$2-$3')) };
    case 'chineseMonthDay':
      return year === undefined
        ? undefined
        : { date: isoDateOf(year, Number(token.month), Number(token.day)) };
    case 'yearLast':
      return yearLastDate(token.parts, 0, tally.yearLast);
    case 'short': {
      const [a, b, c] = token.parts;
      const yearFirst = a.length === 2 ? isoDateOf(2000 + Number(a), Number(b), Number(c)) : undefined;
      if (yearFirst && isWithin(yearFirst, range)) tally.short.yearFirst++;
      else if (c.length === 2) yearLastDate(token.parts, 2000, tally.short);
      return undefined;
    }
    case 'monthDay':
      return monthDayDate(token.parts, year, tally);
    default:
      return undefined;
  }
}

function yearLastDate(parts: readonly [string, string, string], century: number, orders: Orders): Firm {
  const [a, b, year] = parts.map(Number) as [number, number, number];
  const dayFirst = isoDateOf(century + year, b, a);
  const monthFirst = isoDateOf(century + year, a, b);
  if (dayFirst === monthFirst) return { date: dayFirst };
  if (dayFirst && monthFirst) orders.either++;
  else if (dayFirst) orders.dayFirst++;
  else orders.monthFirst++;
  return dayFirst && monthFirst ? undefined : { date: dayFirst ?? monthFirst };
}

function monthDayDate(parts: readonly [string, string], year: number | undefined, tally: Tally): Firm {
  const [a, b] = parts.map(Number) as [number, number];
  if (a > 12 && a <= 31 && b <= 12) tally.monthDay.dayFirst++;
  else if (b > 12 && b <= 31 && a <= 12) tally.monthDay.monthFirst++;
  return year === undefined ? undefined : { date: isoDateOf(year, a, b), ifMonthFirst: true };
}

function isWithin(date: IsoDate, { from, to }: YearRange): boolean {
  const year = Number(date.slice(0, 4));
  return year >= from && year <= to;
}

function orderOf(dates: readonly IsoDate[]): 'ascending' | 'descending' | null {
  let up = 0;
  let down = 0;
  for (let i = 1; i < dates.length; i++) {
    if (dates[i]! > dates[i - 1]!) up++;
    else if (dates[i]! < dates[i - 1]!) down++;
  }
  if (up + down < ENOUGH_PAIRS) return null;
  if (up >= ORDERLY * (up + down)) return 'ascending';
  return down >= ORDERLY * (up + down) ? 'descending' : null;
}

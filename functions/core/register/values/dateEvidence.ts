import type { IsoDate } from '../../calendar/isoDate';
import { isoDateOf, toIsoDate } from '../../calendar/isoDate';
import type { ColumnCell, ColumnEvidence, EvidenceOptions } from './columnEvidence';
import type { DateRole } from './dateRole';
import { plausibleFor } from './dateRole';
import type { DateToken } from './dateToken';
import { plainDateToken, scanDateTokens, tidyDateText } from './dateToken';
import { numberFormatOf } from './numberFormat';
import { readSerial } from './serialDate';

type DateEvidence = Pick<
  ColumnEvidence,
  'yearLastOrder' | 'monthDayOrder' | 'maybeSwapped' | 'dateOrder' | 'firmDates'
>;

interface Tally {
  /** Year-last dates that only day first, only month first, or both orders can read. */
  readonly yearLast: { dayFirst: number; monthFirst: number; either: number };
  readonly monthDay: { dayFirst: number; monthFirst: number };
  /** True dates whose day could be a month, and all true dates. */
  readonly trueDates: { swappable: number; all: number };
  readonly firm: { readonly row: number; readonly date: IsoDate }[];
}

const ENOUGH_SLIPS = 3;
const ENOUGH_PAIRS = 5;
const ORDERLY = 0.95;

/** What the cells and the heading of a date column prove about the order of day, month and of the rows. */
export function gatherDateEvidence(
  cells: readonly ColumnCell[],
  role: DateRole,
  heading: string,
  options: EvidenceOptions,
): DateEvidence {
  const tally = tallyCells(cells, role, options);
  const byHeading = orderInHeading(heading);
  const { dayFirst, monthFirst, either } = tally.yearLast;
  const byCells = dayFirst > 0 && monthFirst === 0 ? 'dmy' : monthFirst > 0 && dayFirst === 0 ? 'mdy' : null;
  const yearLastOrder = byHeading === 'ymd' ? null : (byHeading ?? byCells);
  const cellsAreDayFirst = tally.monthDay.dayFirst > 0 && tally.monthDay.monthFirst === 0;
  return {
    yearLastOrder,
    monthDayOrder: byHeading === 'dmy' || (byHeading === null && cellsAreDayFirst) ? 'dm' : null,
    // Excel set to month first turns 05/03/2024 into 3 May and leaves 13/03/2024 as text: only the latter is seen
    maybeSwapped:
      dayFirst >= ENOUGH_SLIPS &&
      monthFirst + either === 0 &&
      tally.trueDates.all >= ENOUGH_SLIPS &&
      tally.trueDates.swappable === tally.trueDates.all,
    dateOrder: orderOf(tally.firm.map((firm) => firm.date)),
    firmDates: tally.firm,
  };
}

/** The order a heading names: `dd/mm/yyyy`, `日/月/年`, `YYYY-MM-DD`. */
function orderInHeading(heading: string): 'dmy' | 'mdy' | 'ymd' | null {
  const text = heading.toLowerCase().replace(/\s+/g, '');
  if (/(?<![a-z0-9])(?:dd?[-./]mm?(?:m?[-./]y{2,4})?)(?![a-z])|日[-./]月/.test(text)) return 'dmy';
  if (/(?<![a-z])(?:mm?[-./]dd?[-./]y{2,4})(?![a-z])|月[-./]日[-./]年/.test(text)) return 'mdy';
  if (/(?<![a-z])(?:y{2,4}[-./]mm?[-./]dd?)(?![a-z])|年[-./]月[-./]日/.test(text)) return 'ymd';
  return null;
}

function tallyCells(cells: readonly ColumnCell[], role: DateRole, options: EvidenceOptions): Tally {
  const tally: Tally = {
    yearLast: { dayFirst: 0, monthFirst: 0, either: 0 },
    monthDay: { dayFirst: 0, monthFirst: 0 },
    trueDates: { swappable: 0, all: 0 },
    firm: [],
  };
  const range = plausibleFor(role, options.plausibleYears);
  for (const cell of cells) {
    const date = typeof cell.value === 'number' ? trueDate(cell, options, tally) : textDate(cell, tally);
    const year = Number(date?.slice(0, 4));
    if (date && year >= range.from && year <= range.to) tally.firm.push({ row: cell.row, date });
  }
  return tally;
}

function trueDate(cell: ColumnCell, options: EvidenceOptions, tally: Tally): IsoDate | undefined {
  const { kind } = numberFormatOf(cell.style);
  if (kind !== 'date' && kind !== 'datetime') return undefined;
  const date = readSerial(cell.value as number, options.dateSystem)?.date;
  if (date === undefined) return undefined;
  tally.trueDates.all++;
  if (Number(date.slice(8)) <= 12) tally.trueDates.swappable++;
  return date;
}

function textDate(cell: ColumnCell, tally: Tally): IsoDate | undefined {
  if (typeof cell.value !== 'string' || !/\d/.test(cell.value)) return undefined;
  const plain = plainDateToken(cell.value);
  const tokens = plain ? [plain] : scanDateTokens(tidyDateText(cell.value)).tokens;
  const [token] = tokens;
  return tokens.length === 1 && token ? firmDate(token, cell, tally) : undefined;
}

/** The day of a piece of text that has one reading only; counts what the others say about the order. */
function firmDate(token: DateToken, cell: ColumnCell, tally: Tally): IsoDate | undefined {
  switch (token.kind) {
    case 'yearFirst':
      return token.year.length === 4
        ? isoDateOf(Number(token.year), Number(token.month), Number(token.day))
        : undefined;
    case 'digits':
      return token.digits.length === 8
        ? toIsoDate(token.digits.replace(/^(.{4})(..)(..)$/, '$1-$2-$3'))
        : undefined;
    case 'chineseMonthDay':
      return cell.year ? isoDateOf(cell.year.year, Number(token.month), Number(token.day)) : undefined;
    case 'named':
      return token.year?.length === 4
        ? isoDateOf(Number(token.year), Number(token.month), Number(token.day))
        : undefined;
    case 'yearLast': {
      const [a, b, year] = token.parts.map(Number) as [number, number, number];
      const dayFirst = isoDateOf(year, b, a);
      const monthFirst = isoDateOf(year, a, b);
      if (dayFirst && monthFirst && dayFirst !== monthFirst) tally.yearLast.either++;
      else if (dayFirst && !monthFirst) tally.yearLast.dayFirst++;
      else if (monthFirst && !dayFirst) tally.yearLast.monthFirst++;
      return dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst);
    }
    case 'monthDay': {
      const [a, b] = token.parts.map(Number) as [number, number];
      if (a > 12 && a <= 31 && b <= 12) tally.monthDay.dayFirst++;
      else if (b > 12 && b <= 31 && a <= 12) tally.monthDay.monthFirst++;
      else return undefined; // 3/5 could still turn out to be day first
      return cell.year && b > 12 ? isoDateOf(cell.year.year, a, b) : undefined;
    }
    default:
      return undefined;
  }
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

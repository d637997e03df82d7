import { isoDateOf, type IsoDate } from '../../calendar/isoDate';
import { toSimplified } from '../headings/simplified';
import type { ColumnInspection } from '../inspection';
import { sourceRow, type SheetView } from '../sheetView';
import type { YearContext } from '../values';

/** Columns that hold the year, month or day beside or instead of a date. */
export interface PartColumns {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Year, month and day of a row as its own columns state them. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const headings = {
  year: /^(年|年份|年度|year)$/i,
  month: /^(月|月份|月度|month)$/i,
  day: /^(日|day)$/i,
} as const;

/** Finds 年, 月 and 日 among the unmapped columns. */
export function partColumns(columns: readonly ColumnInspection[]): PartColumns {
  const found: { year?: number; month?: number; day?: number } = {};
  for (const part of ['year', 'month', 'day'] as const) {
    const column = columns.find(
      (c) => c.field === null && headings[part].test(toSimplified(c.header.trim())),
    );
    if (column) found[part] = column.column;
  }
  return found;
}

export const noParts: DateParts = {};

/** The parts a row states; year and month hold on for the rows below that leave them out. */
export function partsOf(view: SheetView, row: number, columns: PartColumns, above: DateParts): DateParts {
  if (columns.year === undefined && columns.month === undefined && columns.day === undefined) return noParts;
  const read = (column: number | undefined, least: number, most: number): number | undefined => {
    if (column === undefined) return undefined;
    const text = view.textAt(sourceRow(view, row, column), column).normalize('NFKC');
    const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
    return number >= least && number <= most ? number : undefined;
  };
  const year = read(columns.year, 1990, 2099) ?? above.year;
  const month = read(columns.month, 1, 12) ?? (year === above.year ? above.month : undefined);
  const day = read(columns.day, 1, 31);
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** The context of a row: the year and month of its own columns go before those of section, title or sheet. */
export function yearOfParts({ year, month }: DateParts, context: YearContext | null): YearContext | null {
  if (year === undefined) return context && month !== undefined ? { ...context, month } : context;
  return { year, ...(month !== undefined && { month }), from: 'given' };
}

/** The day that 年, 月 and 日 give together; the year may come from the sheet. */
export function dateOfParts(
  { year, month, day }: DateParts,
  context: YearContext | null,
): IsoDate | undefined {
  const inYear = year ?? context?.year;
  return inYear === undefined || month === undefined || day === undefined
    ? undefined
    : isoDateOf(inYear, month, day);
}

import { fromExcelSerial, type DateSystem } from '../../calendar/excelSerial';
import type { IsoDate } from '../../calendar/isoDate';
import { styleAt } from '../grid';
import type { SheetView } from '../sheetView';
import type { YearContext, YearRange } from '../values';

/** A year that fewer than this share of the dates carry may be a slip. */
const RARE = 0.04;
const LATEST = 2099;

/**
 * The years a register covers: those its title, sections and sheet name state and those many of its true dates carry.
 *
 * @param column - Column of the complaint dates, if there is one.
 */
export function plausibleYears(
  view: SheetView,
  rows: readonly { readonly row: number; readonly year: YearContext | null }[],
  column: number | undefined,
  dateSystem: DateSystem,
  asOf: IsoDate | undefined,
): YearRange {
  const stated = new Set<number>();
  const counts = new Map<number, number>();
  let dates = 0;
  for (const { row, year } of rows) {
    if (year) stated.add(year.year);
    const found = column === undefined ? undefined : yearOf(view, row, column, dateSystem);
    if (found === undefined) continue;
    dates += 1;
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= Math.max(1, dates * RARE)).map(([year]) => year);
  const usual = common.filter((year) => counts.get(year)! > 1 || common.length <= 2);
  const years = [...stated, ...(usual.length > 0 ? usual : common)];
  if (years.length === 0) return { from: 1990, to: asOf ? Number(asOf.slice(0, 4)) : LATEST };
  return { from: Math.min(...years), to: Math.max(...years) };
}

/** The year of a true date or of a date text that starts with four digits. */
function yearOf(view: SheetView, row: number, column: number, dateSystem: DateSystem): number | undefined {
  const value = view.valueAt(row, column);
  if (typeof value === 'number') {
    const isDate = /[yd年日]/i.test(styleAt(view.sheet, row, column).numberFormat.replace(/general/i, ''));
    const at = isDate || value > 30_000 ? fromExcelSerial(value, dateSystem) : undefined;
    return at ? Number(at.date.slice(0, 4)) : undefined;
  }
  const match =
    typeof value === 'string' ? /^\s*((?:19|20)\d\d)\s*[-./年]/.exec(value.normalize('NFKC')) : null;
  return match ? Number(match[1]) : undefined;
}

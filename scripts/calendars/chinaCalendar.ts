import data from 'chinese-days/dist/chinese-days.json';
import chineseDays from 'chinese-days/package.json';
import type { CalendarFile } from '../../functions/core/calendar/index';
import { readCalendarFile } from '../../functions/core/calendar/index';
import { formatNotice, stateCouncilNotices } from './stateCouncilNotices';

/** Mid-autumn is missing on purpose: where it meets National Day the two share one holiday under one name. */
const EVERY_YEAR = ['元旦', '春节', '清明', '劳动节', '端午', '国庆节'];
const FIRST_YEAR_OF_SEVEN = 2008; // the 2007 revision of 全国年节及纪念日放假办法 added 清明, 端午 and 中秋

/** The China calendar from the package chinese-days; throws where package and notices do not fit each other. */
export function chinaCalendar(): CalendarFile {
  const off = listed(data.holidays);
  const work = listed(data.workdays);
  const years = [...new Set(stateCouncilNotices.map((notice) => notice.year))].sort((a, b) => a - b);
  const lastInPackage = Math.max(...[...off.keys()].map((date) => Number(date.slice(0, 4))));
  if (lastInPackage !== years.at(-1))
    throw new Error(
      `chinese-days goes to ${lastInPackage}, the notices to ${years.at(-1)}: add the missing notice`,
    );
  const file = {
    region: 'CN',
    years: years.map((year) => ({
      year,
      source: sourceOf(year, off, work),
      off: ofYear(off, year),
      work: ofYear(work, year),
    })),
    workingTime: [
      ['08:30', '12:00'],
      ['13:00', '17:30'],
    ],
    weekend: [6, 7],
    companyOff: [],
    companyWork: [],
    names: Object.fromEntries(
      [...off, ...work]
        .filter(([date]) => Number(date.slice(0, 4)) >= years[0]!)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  for (const entry of file.years) requireAllHolidays(entry.year, entry.off, off);
  const read = readCalendarFile(file);
  if (!read.ok) throw new Error(`chinese-days gives a calendar we refuse: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** Package entries are `date → "English name,Chinese name,statutory days"`. */
function listed(entries: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(entries).map(([date, text]) => [date, text.split(',')[1]!]));
}

function ofYear(days: ReadonlyMap<string, string>, year: number): string[] {
  return [...days.keys()].filter((date) => date.startsWith(`${year}-`)).sort();
}

function sourceOf(year: number, ...lists: readonly ReadonlyMap<string, string>[]): string {
  const own = stateCouncilNotices.filter((notice) => notice.year === year).map(formatNotice);
  const next = stateCouncilNotices.find((notice) => notice.year === year + 1);
  // A New Year holiday in December was moved there by the notice for the year that begins with it.
  const newYearInDecember = lists.some((days) =>
    [...days].some(([date, name]) => date.startsWith(`${year}-12-`) && name === '元旦'),
  );
  const lent = newYearInDecember && next ? [`12月的元旦调休依${formatNotice(next)}`] : [];
  return `${[...own, ...lent].join('；')}；via chinese-days ${chineseDays.version} (MIT)`;
}

/** A half-entered year would pass for a complete one, and its missing holidays for working days. */
function requireAllHolidays(
  year: number,
  dates: readonly string[],
  names: ReadonlyMap<string, string>,
): void {
  if (year < FIRST_YEAR_OF_SEVEN) return;
  const found = new Set(dates.map((date) => names.get(date)));
  const missing = EVERY_YEAR.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`chinese-days has no ${missing.join(', ')} in ${year}`);
}

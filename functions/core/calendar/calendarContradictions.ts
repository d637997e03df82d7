import type { CalendarFile, CalendarProblem } from './calendarFile';
import type { IsoDate } from './isoDate';

/** What is readable field by field but cannot be true together: dates outside their year, day off and worked … */
export function findContradictions(file: CalendarFile): CalendarProblem[] {
  return [
    ...file.years.flatMap((entry, index) => [
      ...outsideYear(entry.off, entry.year, `years[${index}].off`),
      ...outsideYear(entry.work, entry.year, `years[${index}].work`),
      ...repeated(entry.off, `years[${index}].off`),
      ...repeated(entry.work, `years[${index}].work`),
      ...inBoth(entry.off, entry.work, `years[${index}].work`),
    ]),
    ...repeated(
      file.years.map((entry) => entry.year),
      'years',
      'calendar.yearTwice',
    ),
    ...repeated(file.companyOff, 'companyOff'),
    ...repeated(file.companyWork, 'companyWork'),
    ...inBoth(file.companyOff, file.companyWork, 'companyWork'),
    ...periodProblems(file.workingTime),
    ...weekendProblems(file.weekend),
  ];
}

function outsideYear(dates: readonly IsoDate[], year: number, path: string): CalendarProblem[] {
  return dates.flatMap((date, index) =>
    Number(date.slice(0, 4)) === year
      ? []
      : [{ code: 'calendar.dateOutsideYear', path: `${path}[${index}]`, seen: date, params: { year } }],
  );
}

function repeated(
  values: readonly (string | number)[],
  path: string,
  code = 'calendar.dateTwice',
): CalendarProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [{ code, path: `${path}[${index}]`, seen: String(value) }],
  );
}

function inBoth(off: readonly IsoDate[], work: readonly IsoDate[], path: string): CalendarProblem[] {
  return work.flatMap((date, index) =>
    off.includes(date) ? [{ code: 'calendar.offAndWork', path: `${path}[${index}]`, seen: date }] : [],
  );
}

function periodProblems(periods: CalendarFile['workingTime']): CalendarProblem[] {
  return periods.flatMap(([from, to], index): CalendarProblem[] => {
    const path = `workingTime[${index}]`;
    const seen = `${from}–${to}`;
    if (to <= from) return [{ code: 'calendar.periodReversed', path, seen, params: { from, to } }];
    const previous = periods[index - 1];
    if (previous && from < previous[1])
      return [{ code: 'calendar.periodsOverlap', path, seen, params: { previous: previous.join('–') } }];
    return [];
  });
}

function weekendProblems(weekend: readonly number[]): CalendarProblem[] {
  if (new Set(weekend).size === 7)
    return [{ code: 'calendar.noWorkingWeekday', path: 'weekend', seen: JSON.stringify(weekend) }];
  return repeated(weekend, 'weekend', 'calendar.weekdayTwice');
}

import type { CalendarFile } from '../../../../functions/core/calendar/index';

/**
 * Working time as slowly and plainly as it can be said: day by day and minute by minute with the platform's own
 * `Date` in UTC, sharing no code with the calendar it checks. Moments are `yyyy-mm-ddThh:mm` without seconds.
 */
export function naiveOracle(file: CalendarFile) {
  const off = new Set<string>(file.years.flatMap((entry) => entry.off));
  const work = new Set<string>(file.years.flatMap((entry) => entry.work));
  const companyOff = new Set<string>(file.companyOff);
  const companyWork = new Set<string>(file.companyWork);
  const closing = file.workingTime.at(-1)![1];

  const isWorked = (date: string): boolean => {
    if (companyOff.has(date)) return false;
    if (companyWork.has(date)) return true;
    if (work.has(date)) return true;
    if (off.has(date)) return false;
    return !file.weekend.includes(new Date(`${date}T00:00Z`).getUTCDay() || 7);
  };
  const shift = (moment: string, minutes: number): string =>
    new Date(Date.parse(`${moment}Z`) + minutes * 60_000).toISOString().slice(0, 16);
  const nextDay = (date: string, by = 1): string => shift(`${date}T00:00`, by * 1440).slice(0, 10);
  const close = (date: string): string =>
    closing === '24:00' ? `${nextDay(date)}T00:00` : `${date}T${closing}`;

  return {
    isWorked,
    addWorkingDays(start: string, days: number): string {
      let date = start.slice(0, 10);
      if (days === 0) while (!isWorked(date)) date = nextDay(date);
      for (let left = days; left > 0;) {
        date = nextDay(date);
        if (isWorked(date)) left--;
      }
      return close(date);
    },
    subtractWorkingDays(end: string, days: number): string {
      let date = end.slice(0, 10);
      if (days === 0) while (!isWorked(date)) date = nextDay(date, -1);
      for (let left = days; left > 0;) {
        date = nextDay(date, -1);
        if (isWorked(date)) left--;
      }
      return date;
    },
    workingDaysBetween(from: string, to: string): number {
      let days = 0;
      for (let date = nextDay(from.slice(0, 10)); date <= to.slice(0, 10); date = nextDay(date))
        if (isWorked(date)) days++;
      return days;
    },
    addWorkingMinutes(start: string, minutes: number): string {
      let moment = start;
      for (let left = minutes; left > 0; moment = shift(moment, 1)) if (runs(moment)) left--;
      return moment;
    },
    workingMinutesBetween(from: string, to: string): number {
      let minutes = 0;
      for (let moment = from; moment < to; moment = shift(moment, 1)) if (runs(moment)) minutes++;
      return minutes;
    },
    officeEnd(date: string): string {
      let last = date;
      while (!isWorked(last)) last = nextDay(last);
      return close(last);
    },
  };

  /** Whether the minute that begins at this moment is working time. */
  function runs(moment: string): boolean {
    const clock = moment.slice(11);
    return (
      isWorked(moment.slice(0, 10)) && file.workingTime.some(([from, to]) => from <= clock && clock < to)
    );
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarFile, IsoDate, LocalTime } from '../../../../functions/core/calendar/index';
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingMinutes,
  compileCalendar,
  dayNumber,
  fromDayNumber,
  isWorkingDay,
  isWorkingTime,
  localTimeOf,
  recurrenceWindow,
  subtractWorkingDays,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
} from '../../../../functions/core/calendar/index';
import { shippedCalendar } from '../../../../templates/calendars/index';
import { aCalendarFile, day } from './calendars';
import { naiveOracle } from './naiveOracle';

// Around the ends of the China calendar and, for made-up calendars, around the two years they fill.
const FIRST = dayNumber(day('2023-06-01'));
const LAST = dayNumber(day('2027-06-30'));

const anyDate: fc.Arbitrary<IsoDate> = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);
/** Whole minutes, openings and closings more often than others. */
const anyMinute = fc.oneof(
  fc.integer({ min: 0, max: 1439 }),
  fc.constantFrom(0, 480, 510, 719, 720, 721, 780, 1049, 1050, 1051, 1439),
);
const anyMoment: fc.Arbitrary<LocalTime> = fc
  .tuple(fc.integer({ min: FIRST, max: LAST }), anyMinute)
  .map(([number, minute]) => localTimeOf(number, minute * 60));

const datesOf = (year: number) =>
  fc.uniqueArray(
    fc
      .integer({ min: dayNumber(day(`${year}-01-01`)), max: dayNumber(day(`${year}-12-31`)) })
      .map(fromDayNumber),
    { maxLength: 60 },
  );
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Weeks, periods and exceptions of every kind, national and of the company, runs of them included. */
const madeUp: fc.Arbitrary<CalendarFile> = fc
  .record({
    off: datesOf(2025),
    work: datesOf(2025),
    companyOff: datesOf(2026),
    companyWork: datesOf(2026),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    cuts: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 7 }),
  })
  .map(({ off, work, companyOff, companyWork, weekend, cuts }) => {
    const sorted = [...cuts].sort((a, b) => a - b).slice(0, cuts.length - (cuts.length % 2));
    return aCalendarFile({
      years: [{ year: 2025, source: 'made up', off: off.filter((d) => !work.includes(d)), work }],
      companyOff: companyOff.filter((d) => !companyWork.includes(d)),
      companyWork,
      weekend,
      workingTime: sorted.flatMap((cut, i) => (i % 2 === 0 ? [[clock(cut), clock(sorted[i + 1]!)]] : [])),
    });
  });
const anyFile = fc.oneof(fc.constant(shippedCalendar('CN')), madeUp);

const china = compileCalendar(shippedCalendar('CN'));

describe('equal to counting day by day and minute by minute', () => {
  it('in working days', () => {
    fc.assert(
      fc.property(anyFile, anyMoment, anyMoment, fc.nat(80), (file, start, other, days) => {
        const calendar = compileCalendar(file);
        const naive = naiveOracle(file);
        expect(isWorkingDay(start, calendar)).toBe(naive.isWorked(start.slice(0, 10)));
        expect(addWorkingDays(start, days, calendar)).toBe(naive.addWorkingDays(start, days));
        expect(subtractWorkingDays(start, days, calendar)).toBe(naive.subtractWorkingDays(start, days));
        const [from, to] = start < other ? [start, other] : [other, start];
        expect(workingDaysBetween(from, to, calendar)).toBe(naive.workingDaysBetween(from, to));
      }),
      { numRuns: 300 },
    );
  });

  it('in working minutes', () => {
    fc.assert(
      fc.property(
        anyFile,
        anyMoment,
        fc.integer({ min: 1, max: 600 }),
        fc.nat(4000),
        (file, start, minutes, on) => {
          const calendar = compileCalendar(file);
          const naive = naiveOracle(file);
          // A made-up day may hold a single working minute: keep the slow walk short.
          const asked = Math.min(minutes, Math.ceil(calendar.secondsPerDay / 60) * 3);
          expect(addWorkingMinutes(start, asked, calendar)).toBe(naive.addWorkingMinutes(start, asked));
          const to = localTimeOf(
            dayNumber(day(start.slice(0, 10))) + Math.floor(on / 1440),
            (on % 1440) * 60,
          );
          const [a, b] = start < to ? [start, to] : [to, start];
          expect(workingMinutesBetween(a, b, calendar)).toBe(naive.workingMinutesBetween(a, b));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('in days of office mode', () => {
    fc.assert(
      fc.property(anyFile, anyDate, fc.nat(60), (file, start, days) => {
        const last = fromDayNumber(dayNumber(start) + days);
        expect(addCalendarDays(start, days, compileCalendar(file))).toBe(naiveOracle(file).officeEnd(last));
      }),
    );
  });
});

describe('laws of counting', () => {
  it('a longer limit never ends earlier, a working day longer ends later', () => {
    fc.assert(
      fc.property(anyFile, anyMoment, fc.nat(3000), (file, start, n) => {
        const calendar = compileCalendar(file);
        expect(addWorkingMinutes(start, n, calendar) <= addWorkingMinutes(start, n + 1, calendar)).toBe(true);
        expect(addWorkingDays(start, n + 1, calendar) < addWorkingDays(start, n + 2, calendar)).toBe(true);
        expect(addWorkingDays(start, 0, calendar) <= addWorkingDays(start, 1, calendar)).toBe(true);
        expect(addCalendarDays(start, n, calendar) <= addCalendarDays(start, n + 1, calendar)).toBe(true);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyFile, anyMoment, anyMoment, fc.nat(3000), (file, a, b, n) => {
        const calendar = compileCalendar(file);
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(addWorkingMinutes(first, n, calendar) <= addWorkingMinutes(second, n, calendar)).toBe(true);
        expect(addWorkingDays(first, n, calendar) <= addWorkingDays(second, n, calendar)).toBe(true);
      }),
    );
  });

  it('counting back what was added gives it again', () => {
    fc.assert(
      fc.property(anyFile, anyMoment, fc.nat(3000), (file, start, n) => {
        const calendar = compileCalendar(file);
        const due = addWorkingMinutes(start, n, calendar);
        expect(workingMinutesBetween(start, due, calendar)).toBe(n);
        expect(workingMinutesBetween(due, start, calendar)).toBe(0 - n);
        const back = subtractWorkingMinutes(due, n, calendar);
        expect(workingMinutesBetween(back, due, calendar)).toBe(n);
        expect(isWorkingTime(due, calendar) && isWorkingTime(back, calendar)).toBe(true);
      }),
    );
  });

  it('does so in working days, where a day ends on its own date', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 3000 }), (start, n) => {
        const due = addWorkingDays(start, n, china);
        expect(workingDaysBetween(start, due, china)).toBe(n);
        expect(workingDaysBetween(subtractWorkingDays(due, n, china), due, china)).toBe(n);
      }),
    );
  });

  it('limits one after the other add up', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat(2000), fc.nat(2000), (start, m, n) => {
        const onTheWay = addWorkingMinutes(start, m, china);
        if (n > 0) expect(addWorkingMinutes(onTheWay, n, china)).toBe(addWorkingMinutes(start, m + n, china));
        if (m > 0 && n > 0)
          expect(addWorkingDays(addWorkingDays(start, m, china), n, china)).toBe(
            addWorkingDays(start, m + n, china),
          );
      }),
    );
  });

  it('an interval split anywhere adds up', () => {
    fc.assert(
      fc.property(anyFile, anyMoment, anyMoment, anyMoment, (file, a, b, c) => {
        const calendar = compileCalendar(file);
        const minutes = (x: LocalTime, y: LocalTime) => workingMinutesBetween(x, y, calendar);
        const days = (x: LocalTime, y: LocalTime) => workingDaysBetween(x, y, calendar);
        expect(minutes(a, b) + minutes(b, c)).toBe(minutes(a, c));
        expect(days(a, b) + days(b, c)).toBe(days(a, c));
      }),
    );
  });

  it('a recurrence window of one month is 28 to 31 days back and never starts after the day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { from, to } = recurrenceWindow(date, 1);
        const length = dayNumber(to) - dayNumber(from);
        expect(to).toBe(date);
        expect(length).toBeGreaterThanOrEqual(28);
        expect(length).toBeLessThanOrEqual(31);
      }),
    );
  });
});

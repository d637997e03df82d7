import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  sameOrNextWorkingDay,
  subtractWorkingDays,
  workingDayAfter,
  workingDayAt,
  workingDaysBefore,
  workingDaysBetween,
  dayNumber,
} from '../../../../functions/core/calendar/index';
import { aCalendar, at, china, day } from './calendars';

describe('addWorkingDays (C4)', () => {
  it.each([
    { start: '2026-03-09T09:00', days: 1, due: '2026-03-10T17:30', why: 'the start date is not counted' },
    {
      start: '2026-03-09T00:00',
      days: 1,
      due: '2026-03-10T17:30',
      why: 'midnight belongs to the day it begins',
    },
    {
      start: '2026-03-09T23:59:59',
      days: 1,
      due: '2026-03-10T17:30',
      why: 'the time of day does not matter',
    },
    { start: '2026-03-06T09:00', days: 2, due: '2026-03-10T17:30', why: 'a weekend between' },
    { start: '2026-03-07T09:00', days: 1, due: '2026-03-09T17:30', why: 'start on a Saturday' },
    { start: '2026-03-08T20:00', days: 1, due: '2026-03-09T17:30', why: 'start on a Sunday evening' },
    { start: '2026-02-13T09:00', days: 1, due: '2026-02-14T17:30', why: 'a Saturday worked in lieu counts' },
    {
      start: '2026-02-14T09:00',
      days: 1,
      due: '2026-02-24T17:30',
      why: 'start on a make-up Saturday, holiday after',
    },
    {
      start: '2026-02-17T09:00',
      days: 3,
      due: '2026-02-26T17:30',
      why: 'start on the first day of the lunar year',
    },
    {
      start: '2026-02-25T09:00',
      days: 3,
      due: '2026-02-28T17:30',
      why: 'the limit ends on a make-up Saturday',
    },
    {
      start: '2025-12-31T09:00',
      days: 2,
      due: '2026-01-05T17:30',
      why: 'over New Year: Sunday 4 January is worked',
    },
    { start: '2020-01-23T09:00', days: 1, due: '2020-02-03T17:30', why: 'Spring Festival 2020 as extended' },
    {
      start: '2026-12-31T09:00',
      days: 1,
      due: '2027-01-01T17:30',
      why: 'no notice for 2027: an ordinary Friday',
    },
    {
      start: '2026-03-09T09:00',
      days: 0,
      due: '2026-03-09T17:30',
      why: 'zero days end the same working day',
    },
    {
      start: '2026-03-07T09:00',
      days: 0,
      due: '2026-03-09T17:30',
      why: 'zero days from a day off end the next one',
    },
  ])('$start + $days: $why', ({ start, days, due }) => {
    expect(addWorkingDays(at(start), days, china)).toBe(due);
    expect(addWorkingDays(day(start.slice(0, 10)), days, china)).toBe(due);
    expect(workingDayAfter(at(start), days, china)).toBe(due.slice(0, 10));
  });

  it('ends at the closing time of the company, 24:00 being the next midnight', () => {
    expect(addWorkingDays(day('2026-03-09'), 1, aCalendar({ workingTime: [['07:00', '16:00']] }))).toBe(
      '2026-03-10T16:00',
    );
    expect(addWorkingDays(day('2026-03-09'), 1, aCalendar({ workingTime: [['00:00', '24:00']] }))).toBe(
      '2026-03-11T00:00',
    );
  });

  it('counts far outside every notice', () => {
    expect(addWorkingDays(day('2026-12-31'), 500_000, china)).toBe('3943-07-15T17:30'); // 100,000 weeks later
    expect(addWorkingDays(day('1999-12-31'), 5, china)).toBe('2000-01-07T17:30');
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('refuses %s days', (days) => {
    expect(() => addWorkingDays(day('2026-03-09'), days, china)).toThrow(RangeError);
    expect(() => subtractWorkingDays(day('2026-03-09'), days, china)).toThrow(RangeError);
  });

  it('refuses to leave the years a date can name', () => {
    expect(() => addWorkingDays(day('2026-03-09'), 10_000_000, china)).toThrow(RangeError);
  });
});

describe('counting back', () => {
  it.each([
    { end: '2026-02-24', days: 1, start: '2026-02-14', why: 'over the holiday to the make-up Saturday' },
    { end: '2026-03-10', days: 3, start: '2026-03-05', why: 'over a weekend' },
    { end: '2026-03-08', days: 1, start: '2026-03-06', why: 'from a Sunday' },
    {
      end: '2026-03-08',
      days: 0,
      start: '2026-03-06',
      why: 'zero days from a day off: the working day before',
    },
    { end: '2026-03-09', days: 0, start: '2026-03-09', why: 'zero days from a working day: itself' },
  ])('$end − $days: $why', ({ end, days, start }) => {
    expect(subtractWorkingDays(day(end), days, china)).toBe(start);
  });

  it.each([
    { from: '2026-03-09', to: '2026-03-09', days: 0, why: 'the first day is not counted' },
    { from: '2026-03-06', to: '2026-03-09', days: 1, why: 'Friday to Monday' },
    { from: '2026-03-06', to: '2026-03-08', days: 0, why: 'a weekend holds no working day' },
    {
      from: '2026-02-13',
      to: '2026-02-28',
      days: 6,
      why: 'two make-up Saturdays around the Spring Festival',
    },
    { from: '2026-03-10', to: '2026-03-06', days: -2, why: 'backwards is negative' },
    {
      from: '2025-12-31',
      to: '2026-12-31',
      days: 248,
      why: '261 weekdays, 19 off among them, 6 weekend days worked',
    },
  ])('$from to $to is $days: $why', ({ from, to, days }) => {
    expect(workingDaysBetween(day(from), day(to), china)).toBe(days);
    expect(workingDaysBetween(at(`${from}T23:00`), at(`${to}T01:00`), china)).toBe(days);
  });
});

describe('the working day index', () => {
  it('finds each working day again by its position', () => {
    for (let number = dayNumber(day('2006-01-01')); number <= dayNumber(day('2028-12-31')); number++) {
      const index = workingDaysBefore(number, china);
      const next = workingDaysBefore(number + 1, china);
      if (next > index) expect(workingDayAt(index, china)).toBe(number);
    }
  });

  it('moves a day off to the next working day and leaves others', () => {
    expect(sameOrNextWorkingDay(day('2026-10-01'), china)).toBe('2026-10-08');
    expect(sameOrNextWorkingDay(day('2026-10-10'), china)).toBe('2026-10-10');
  });
});

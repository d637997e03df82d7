import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  addCalendarMonths,
  addCalendarWeeks,
  addCalendarYears,
  endOfSameDay,
  lastDayOf,
  promisedDue,
  recurrenceWindow,
} from '../../../../functions/core/calendar/index';
import { aCalendar, at, china, day } from './calendars';

const add = {
  day: addCalendarDays,
  week: addCalendarWeeks,
  month: addCalendarMonths,
  year: addCalendarYears,
};

describe('days, weeks, months and years in office mode (C5)', () => {
  it.each([
    {
      start: '2026-03-09T23:00',
      count: 3,
      unit: 'day',
      due: '2026-03-12T17:30',
      why: 'the start date is not counted',
    },
    {
      start: '2026-03-04T09:00',
      count: 3,
      unit: 'day',
      due: '2026-03-09T17:30',
      why: 'Saturday moves to Monday',
    },
    {
      start: '2026-02-11T09:00',
      count: 3,
      unit: 'day',
      due: '2026-02-14T17:30',
      why: 'a make-up Saturday does not move',
    },
    {
      start: '2026-02-12T09:00',
      count: 3,
      unit: 'day',
      due: '2026-02-24T17:30',
      why: 'moves over the Spring Festival',
    },
    {
      start: '2026-03-02T09:00',
      count: 1,
      unit: 'week',
      due: '2026-03-09T17:30',
      why: 'a week is seven days',
    },
    {
      start: '2026-09-24T09:00',
      count: 1,
      unit: 'week',
      due: '2026-10-08T17:30',
      why: 'a week into National Day',
    },
    {
      start: '2026-01-31T09:00',
      count: 1,
      unit: 'month',
      due: '2026-02-28T17:30',
      why: 'no 31 February: its last day',
    },
    {
      start: '2028-01-31T09:00',
      count: 1,
      unit: 'month',
      due: '2028-02-29T17:30',
      why: 'in a leap year the 29th',
    },
    {
      start: '2026-01-15T09:00',
      count: 1,
      unit: 'month',
      due: '2026-02-24T17:30',
      why: '15 February is a holiday',
    },
    {
      start: '2025-11-30T09:00',
      count: 3,
      unit: 'month',
      due: '2026-02-28T17:30',
      why: 'over the year, end of month',
    },
    {
      start: '2024-02-29T09:00',
      count: 1,
      unit: 'year',
      due: '2025-02-28T17:30',
      why: 'a leap day has no anniversary',
    },
    {
      start: '2026-03-07T09:00',
      count: 0,
      unit: 'day',
      due: '2026-03-09T17:30',
      why: 'zero days from a Saturday move',
    },
  ] as const)('$start + $count $unit: $why', ({ start, count, unit, due }) => {
    expect(add[unit](at(start), count, china)).toBe(due);
    expect(add[unit](day(start.slice(0, 10)), count, china, 'office')).toBe(due);
  });
});

describe('the same units in strict mode (C6)', () => {
  it.each([
    {
      start: '2026-03-05T09:00',
      count: 2,
      unit: 'day',
      due: '2026-03-07T23:59:59',
      why: 'a Saturday does not move',
    },
    {
      start: '2026-02-13T09:00',
      count: 3,
      unit: 'day',
      due: '2026-02-16T23:59:59',
      why: 'nor does a holiday',
    },
    {
      start: '2026-03-09T09:00',
      count: 1,
      unit: 'week',
      due: '2026-03-16T23:59:59',
      why: 'end of the day, not of work',
    },
    {
      start: '2026-03-31T09:00',
      count: 1,
      unit: 'month',
      due: '2026-04-30T23:59:59',
      why: 'April has no 31st',
    },
  ] as const)('$start + $count $unit: $why', ({ start, count, unit, due }) => {
    expect(add[unit](at(start), count, china, 'strict')).toBe(due);
  });
});

describe('same day (C7) and promised times (C10)', () => {
  it.each(['2026-03-09T00:00', '2026-03-09T17:31', '2026-03-09T23:59:59', '2026-03-09'])(
    '%s ends with its date',
    (t) => {
      expect(endOfSameDay(t.length > 10 ? at(t) : day(t))).toBe('2026-03-09T23:59:59');
    },
  );

  it('ends on a holiday too', () => {
    expect(endOfSameDay(at('2026-10-01T10:00'))).toBe('2026-10-01T23:59:59');
  });

  it('takes a promise as it stands', () => {
    expect(promisedDue(at('2026-03-08T22:15'), china)).toBe('2026-03-08T22:15');
    expect(promisedDue(day('2026-03-08'), china)).toBe('2026-03-08T17:30');
    expect(promisedDue(day('2026-03-08'), aCalendar({ workingTime: [['08:00', '16:00']] }))).toBe(
      '2026-03-08T16:00',
    );
  });
});

describe('the recurrence window (C15)', () => {
  it.each([
    { at: '2026-03-15', months: 1, from: '2026-02-15', why: 'the same day number' },
    { at: '2026-03-31', months: 1, from: '2026-02-28', why: 'no 31 February: its last day' },
    { at: '2028-03-30', months: 1, from: '2028-02-29', why: 'the last day of February in a leap year' },
    { at: '2026-03-28', months: 1, from: '2026-02-28', why: 'the 28th exists' },
    { at: '2026-01-10', months: 1, from: '2025-12-10', why: 'over New Year' },
    { at: '2026-05-31', months: 3, from: '2026-02-28', why: 'three months' },
    { at: '2024-02-29', months: 12, from: '2023-02-28', why: 'a year back from a leap day' },
    { at: '2026-05-31', months: 0, from: '2026-05-31', why: 'no months: the day alone' },
  ])('$months back from $at starts $from: $why', ({ at: to, months, from }) => {
    expect(recurrenceWindow(day(to), months)).toEqual({ from, to });
    expect(recurrenceWindow(at(`${to}T09:00`), months)).toEqual({ from, to });
  });
});

describe('what cannot be counted', () => {
  it.each([-1, 1.5, Number.NaN])('refuses %s', (count) => {
    expect(() => addCalendarDays(day('2026-03-09'), count, china)).toThrow(RangeError);
    expect(() => lastDayOf(day('2026-03-09'), count, 'month')).toThrow(RangeError);
    expect(() => recurrenceWindow(day('2026-03-09'), count)).toThrow(RangeError);
  });

  it('refuses to leave the years a date can name', () => {
    expect(() => addCalendarYears(day('9999-03-09'), 1, china)).toThrow(RangeError);
    expect(() => recurrenceWindow(day('0001-01-09'), 1)).toThrow(RangeError);
  });
});

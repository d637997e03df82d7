import { describe, expect, it } from 'vitest';
import type { Limit } from '../../../../functions/core/calendar/index';
import { dueTime, needsTimeOfDay } from '../../../../functions/core/calendar/index';
import { aCalendar, at, china, day } from './calendars';

describe('dueTime', () => {
  const cases: { start: string; limit: Limit; due: string; years: number[]; why: string }[] = [
    {
      start: '2026-12-31T23:30',
      limit: { count: 60, unit: 'minute' },
      due: '2027-01-01T00:30',
      years: [],
      why: 'minutes need no calendar',
    },
    {
      start: '2026-12-31T10:00',
      limit: { count: 24, unit: 'hour' },
      due: '2027-01-01T10:00',
      years: [],
      why: 'nor do hours',
    },
    {
      start: '2026-03-09T10:00',
      limit: { count: 0.5, unit: 'hour' },
      due: '2026-03-09T10:30',
      years: [],
      why: 'half an hour',
    },
    {
      start: '2026-03-09T10:00',
      limit: { count: 1.1, unit: 'hour' },
      due: '2026-03-09T11:06',
      years: [],
      why: '1.1 h is 66 minutes though 1.1 × 60 is not',
    },
    {
      start: '2026-03-09T10:00',
      limit: { count: 8, unit: 'workingHour' },
      due: '2026-03-10T10:00',
      years: [],
      why: 'working hours',
    },
    {
      start: '2026-12-31T16:30',
      limit: { count: 1, unit: 'workingHour' },
      due: '2026-12-31T17:30',
      years: [],
      why: 'used up before New Year',
    },
    {
      start: '2026-12-31T16:30',
      limit: { count: 2, unit: 'workingHour' },
      due: '2027-01-01T09:30',
      years: [2027],
      why: 'runs into an unpublished year',
    },
    {
      start: '2026-12-30T10:00',
      limit: { count: 1, unit: 'workingDay' },
      due: '2026-12-31T17:30',
      years: [],
      why: 'ends in the published year',
    },
    {
      start: '2026-12-30T10:00',
      limit: { count: 2, unit: 'workingDay' },
      due: '2027-01-01T17:30',
      years: [2027],
      why: 'New Year’s Day is not yet known to be off',
    },
    {
      start: '2006-12-31T10:00',
      limit: { count: 1, unit: 'workingDay' },
      due: '2007-01-04T17:30',
      years: [],
      why: 'the start date is not counted, so its year does not matter',
    },
    {
      start: '2006-12-31T10:00',
      limit: { count: 0, unit: 'workingDay' },
      due: '2007-01-04T17:30',
      years: [2006],
      why: 'with zero days it does',
    },
    {
      start: '2026-12-31T10:00',
      limit: { count: 1, unit: 'sameDay' },
      due: '2026-12-31T23:59:59',
      years: [],
      why: 'same day',
    },
    {
      start: '2026-12-01T10:00',
      limit: { count: 1, unit: 'month' },
      due: '2027-01-01T17:30',
      years: [2027],
      why: 'the last day may move',
    },
    {
      start: '2026-12-01T10:00',
      limit: { count: 1, unit: 'month', mode: 'strict' },
      due: '2027-01-01T23:59:59',
      years: [],
      why: 'strict mode asks no calendar',
    },
    {
      start: '2026-06-01T10:00',
      limit: { count: 3, unit: 'day' },
      due: '2026-06-04T17:30',
      years: [],
      why: 'three days',
    },
    {
      start: '2026-06-01T10:00',
      limit: { count: 2, unit: 'week' },
      due: '2026-06-15T17:30',
      years: [],
      why: 'two weeks',
    },
    {
      start: '2025-06-01T10:00',
      limit: { count: 1, unit: 'year' },
      due: '2026-06-01T17:30',
      years: [],
      why: 'a year',
    },
  ];

  it.each(cases)('$start + $limit.count $limit.unit: $why', ({ start, limit, due, years }) => {
    expect(dueTime(at(start), limit, china)).toEqual({ due, unpublishedYears: years });
  });

  it('takes a bare date where the time of day does not matter, and only there', () => {
    expect(dueTime(day('2026-03-09'), { count: 1, unit: 'workingDay' }, china).due).toBe('2026-03-10T17:30');
    for (const unit of ['minute', 'hour', 'workingHour'] as const) {
      expect(needsTimeOfDay(unit)).toBe(true);
      expect(() => dueTime(day('2026-03-09'), { count: 1, unit }, china)).toThrow(TypeError);
    }
    expect(needsTimeOfDay('sameDay')).toBe(false);
  });

  it('refuses hours that are no whole minutes', () => {
    expect(() => dueTime(at('2026-03-09T09:00'), { count: 0.333, unit: 'hour' }, china)).toThrow(RangeError);
  });

  it('does not depend on the next year when a shift ends at midnight of 31 December', () => {
    const night = aCalendar({
      years: [{ year: 2026, source: 'x', off: [], work: [] }],
      workingTime: [['16:00', '24:00']],
    });
    expect(dueTime(at('2026-12-31T16:00'), { count: 8, unit: 'workingHour' }, night)).toEqual({
      due: '2027-01-01T00:00',
      unpublishedYears: [],
    });
  });
});

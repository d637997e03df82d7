import { describe, expect, it } from 'vitest';
import {
  dayKind,
  dayName,
  isPublished,
  isWorkingDay,
  unpublishedYears,
} from '../../../../functions/core/calendar/index';
import { aCalendar, at, china, day } from './calendars';

describe('what a day is', () => {
  it.each([
    { date: '2026-11-20', kind: 'workday', why: 'an ordinary Friday' },
    { date: '2026-11-21', kind: 'weekend', why: 'an ordinary Saturday' },
    { date: '2026-10-01', kind: 'holiday', why: 'National Day' },
    { date: '2026-10-04', kind: 'holiday', why: 'a Sunday inside the National Day holiday' },
    { date: '2026-10-10', kind: 'makeupWorkday', why: 'a Saturday worked in lieu' },
    { date: '2027-02-06', kind: 'weekend', why: 'no notice for 2027: an ordinary Saturday' },
  ])('$date: $why', ({ date, kind }) => {
    expect(dayKind(day(date), china)).toBe(kind);
    expect(isWorkingDay(day(date), china)).toBe(kind === 'workday' || kind === 'makeupWorkday');
  });

  it('names the holiday of days off and of days worked for it', () => {
    expect(dayName(day('2026-10-04'), china)).toBe('国庆节');
    expect(dayName(at('2026-10-10T09:00'), china)).toBe('国庆节');
    expect(dayName(day('2026-11-20'), china)).toBeUndefined();
  });

  it('lets the company overrule week and notice', () => {
    const plant = aCalendar({
      years: [{ year: 2026, source: 'x', off: ['2026-10-01'], work: ['2026-10-10'] }],
      companyOff: ['2026-10-10', '2026-10-12', '2026-10-17'],
      companyWork: ['2026-10-01', '2026-10-18', '2026-10-19'],
    });
    const kinds = ['10-01', '10-10', '10-12', '10-17', '10-18', '10-19'].map((d) =>
      dayKind(day(`2026-${d}`), plant),
    );
    expect(kinds).toEqual([
      'companyWork',
      'companyOff',
      'companyOff',
      'companyOff',
      'companyWork',
      'companyWork',
    ]);
    const worked = ['10-01', '10-10', '10-12', '10-17', '10-18', '10-19'].map((d) =>
      isWorkingDay(day(`2026-${d}`), plant),
    );
    expect(worked).toEqual([true, false, false, false, true, true]);
  });

  it('follows another week', () => {
    const friday = aCalendar({ weekend: [5] });
    expect(dayKind(day('2026-11-20'), friday)).toBe('weekend');
    expect(dayKind(day('2026-11-22'), friday)).toBe('workday');
  });
});

describe('coverage', () => {
  const gap = aCalendar({
    years: [2026, 2023, 2024].map((year) => ({ year, source: 'x', off: [], work: [] })),
  });

  it('says from when to when notices are known, gaps apart', () => {
    expect(gap.coverage).toEqual({ from: '2023-01-01', to: '2026-12-31' });
    expect(gap.publishedYears).toEqual([2023, 2024, 2026]);
    expect(isPublished(day('2025-06-01'), gap)).toBe(false);
    expect(isPublished(at('2026-12-31T23:59:59'), gap)).toBe(true);
  });

  it.each([
    { from: '2023-03-01', to: '2024-03-01', years: [], why: 'both years published' },
    { from: '2024-12-31', to: '2025-01-01', years: [2025], why: 'one day into the gap' },
    { from: '2022-12-31', to: '2027-01-01', years: [2022, 2025, 2027], why: 'before, between and after' },
    {
      from: '2027-01-01',
      to: '2022-12-31',
      years: [2022, 2025, 2027],
      why: 'the order of the ends does not matter',
    },
    { from: '2025-05-01', to: '2025-05-01', years: [2025], why: 'a single day' },
  ])('$from to $to: $why', ({ from, to, years }) => {
    expect(unpublishedYears(day(from), day(to), gap)).toEqual(years);
  });

  it('is nothing without years', () => {
    expect(aCalendar().coverage).toBeNull();
    expect(unpublishedYears(day('2026-01-01'), day('2026-01-01'), aCalendar())).toEqual([2026]);
  });
});

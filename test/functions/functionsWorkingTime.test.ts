import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import '../support/cellRuntime';
import { shippedCalendar } from '../../templates/calendars';
import {
  compileCalendar,
  fromDayNumber,
  workingDayAfter,
  workingDaysBetween,
} from '../../functions/core/calendar';
import {
  workdayPlus,
  workdayPlusRange,
  workdays,
  workdaysRange,
  workhourPlus,
  workhourPlusRange,
  workhours,
  workhoursRange,
} from '../../functions/cells/workingTimeFunctions';
import { cellError, column, serial, shown } from './functionsCells';

const calendar = compileCalendar(shippedCalendar('CN'));

describe('working days', () => {
  it.each([
    { from: '2026-03-06', to: '2026-03-09', days: 1, why: 'a weekend between' },
    { from: '2026-03-06', to: '2026-03-06', days: 0, why: 'the same day' },
    { from: '2026-02-13', to: '2026-02-14', days: 1, why: 'Saturday worked in lieu' },
    { from: '2026-03-09', to: '2026-03-06', days: -1, why: 'backwards' },
    { from: '2026-03-06T23:00', to: '2026-03-09T01:00', days: 1, why: 'the time of day does not matter' },
  ])('KESU.WORKDAYS counts $days: $why', ({ from, to, days }) => {
    expect(workdays(serial(from), serial(to))).toBe(days);
  });

  it.each([
    { start: '2026-02-13', days: 1, day: '2026-02-14', why: 'Saturday worked in lieu' },
    { start: '2026-02-14', days: 1, day: '2026-02-24', why: 'Spring Festival' },
    { start: '2026-03-07', days: 0, day: '2026-03-09', why: 'zero days from a Saturday' },
    { start: '2026-03-09', days: -1, day: '2026-03-06', why: 'backwards' },
  ])('KESU.WORKDAYPLUS $start + $days is $day: $why', ({ start, days, day }) => {
    expect(workdayPlus(serial(start), days)).toBe(serial(day));
    expect(workdayPlus(serial(start), days, '是')).toBe(serial(`${day}T17:30`));
  });

  it('agree with the core on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 20_800 }), fc.integer({ min: 0, max: 60 }), (day, count) => {
        const start = fromDayNumber(day);
        const after = workingDayAfter(start, count, calendar);
        expect(workdayPlus(serial(start), count)).toBe(serial(after));
        expect(workdays(serial(start), serial(after))).toBe(workingDaysBetween(start, after, calendar));
      }),
    );
  });

  it('spill, each cell with its own error', () => {
    const starts = column(serial('2026-02-13'), '', 'soon');
    expect(shown(workdayPlusRange(starts, column(1)))).toEqual([[serial('2026-02-14')], [''], ['#VALUE!']]);
    const ends = column(serial('2026-02-14'), '', serial('2026-02-14'));
    expect(shown(workdaysRange(starts, ends))).toEqual([[1], [''], ['#VALUE!']]);
    expect(shown(workdaysRange(column(serial('2026-02-13')), column('')))).toEqual([['#VALUE!']]);
  });
});

describe('working hours', () => {
  it.each([
    {
      from: '2026-03-06T17:00',
      to: '2026-03-09T09:00',
      hours: 1,
      why: 'half an hour on each side of a weekend',
    },
    { from: '2026-03-06T12:00', to: '2026-03-06T13:00', hours: 0, why: 'the lunch break' },
    { from: '2026-03-06', to: '2026-03-07', hours: 8, why: 'bare days are their midnights' },
    { from: '2026-03-09T09:00', to: '2026-03-06T17:00', hours: -1, why: 'backwards' },
  ])('KESU.WORKHOURS counts $hours: $why', ({ from, to, hours }) => {
    expect(workhours(serial(from), serial(to))).toBe(hours);
  });

  it.each([
    { start: '2026-03-06T16:30', hours: 8, end: '2026-03-09T16:30', why: 'over a weekend' },
    {
      start: '2026-03-06T11:00',
      hours: 1,
      end: '2026-03-06T12:00',
      why: 'used up at the end of the morning',
    },
    {
      start: '2026-03-06T20:00',
      hours: 0.1,
      end: '2026-03-09T08:36',
      why: 'a tenth of an hour from after work',
    },
    { start: '2026-03-09T09:00', hours: -1, end: '2026-03-06T17:00', why: 'backwards' },
  ])('KESU.WORKHOURPLUS $start + $hours is $end: $why', ({ start, hours, end }) => {
    expect(workhourPlus(serial(start), hours)).toBe(serial(end));
  });

  it('spill', () => {
    const starts = column(serial('2026-03-06T16:30'), null);
    expect(workhourPlusRange(starts, column(8))).toEqual([[serial('2026-03-09T16:30')], ['']]);
    expect(workhoursRange(starts, column(serial('2026-03-06T17:30'), 0))).toEqual([[1], ['']]);
  });
});

it.each([
  { compute: () => workdayPlus(46000, 1.5), error: /^#VALUE! “天数”应为整数，不能是“1.5”/ },
  { compute: () => workdayPlus(46000, ''), error: /^#VALUE! “天数”不能为空/ },
  { compute: () => workdayPlus(46000, '三'), error: /^#VALUE! “天数”的“三”不是数字/ },
  { compute: () => workdayPlus(46000, 1, '也许'), error: /^#VALUE! “下班时刻”应为是或否.*也许/ },
  { compute: () => workdayPlus(46000, 1, '', 'JP'), error: /^#N\/A 没有编号为“JP”的日历。可用：.*CN/ },
  { compute: () => workhourPlus(46000, 1), error: /^#VALUE! “开始时间”只有日期“2025-12-09”，没有时刻/ },
  { compute: () => workhourPlus(46000.5, 0.001), error: /^#VALUE! “小时数”应折合整数分钟/ },
  { compute: () => workdays(46000, ''), error: /^#VALUE! “止”不能为空/ },
  { compute: () => workdayPlus(46000, 9_000_000), error: /^#VALUE! 时间超出可计算的范围/ },
])('says what is wrong: $error', ({ compute, error }) => {
  expect(cellError(compute)).toMatch(error);
});

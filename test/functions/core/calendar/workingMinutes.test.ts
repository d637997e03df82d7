import { describe, expect, it } from 'vitest';
import {
  addWorkingMinutes,
  isWorkingTime,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from '../../../../functions/core/calendar/index';
import { aCalendar, at, china } from './calendars';

const H = 60;

describe('addWorkingMinutes (C3)', () => {
  it.each([
    { start: '2026-03-09T09:00', minutes: 2 * H, due: '2026-03-09T11:00', why: 'inside the morning' },
    {
      start: '2026-03-09T10:00',
      minutes: 2 * H,
      due: '2026-03-09T12:00',
      why: 'used up exactly at lunch ends at 12:00',
    },
    {
      start: '2026-03-09T10:00',
      minutes: 2 * H + 1,
      due: '2026-03-09T13:01',
      why: 'one minute more ends after lunch',
    },
    { start: '2026-03-09T11:00', minutes: 2 * H, due: '2026-03-09T14:00', why: 'lunch does not count' },
    {
      start: '2026-03-09T08:30',
      minutes: 8 * H,
      due: '2026-03-09T17:30',
      why: 'a full day from opening ends at closing',
    },
    {
      start: '2026-03-09T08:30',
      minutes: 8 * H + 1,
      due: '2026-03-10T08:31',
      why: 'one minute more is the next morning',
    },
    { start: '2026-03-09T17:30', minutes: 8 * H, due: '2026-03-10T17:30', why: 'start exactly at closing' },
    {
      start: '2026-03-09T17:30',
      minutes: 1,
      due: '2026-03-10T08:31',
      why: 'closing time has no working time left',
    },
    { start: '2026-03-09T12:00', minutes: 1 * H, due: '2026-03-09T14:00', why: 'start exactly at lunch' },
    {
      start: '2026-03-09T12:30',
      minutes: 1 * H,
      due: '2026-03-09T14:00',
      why: 'start inside lunch moves to 13:00',
    },
    { start: '2026-03-09T13:00', minutes: 1 * H, due: '2026-03-09T14:00', why: 'start exactly after lunch' },
    { start: '2026-03-09T06:00', minutes: 1 * H, due: '2026-03-09T09:30', why: 'start before opening' },
    { start: '2026-03-09T20:00', minutes: 1 * H, due: '2026-03-10T09:30', why: 'start in the evening' },
    { start: '2026-03-07T10:00', minutes: 1 * H, due: '2026-03-09T09:30', why: 'start on a Saturday' },
    {
      start: '2026-02-14T16:30',
      minutes: 2 * H,
      due: '2026-02-24T09:30',
      why: 'a make-up Saturday, then the holiday',
    },
    {
      start: '2026-02-14T08:30',
      minutes: 8 * H,
      due: '2026-02-14T17:30',
      why: 'a make-up Saturday is a full day',
    },
    { start: '2026-03-09T16:59:30', minutes: 1 * H, due: '2026-03-10T08:59:30', why: 'seconds are kept' },
    {
      start: '2026-03-09T10:00',
      minutes: 0,
      due: '2026-03-09T10:00',
      why: 'zero ends at a start in working time',
    },
    {
      start: '2026-03-09T12:00',
      minutes: 0,
      due: '2026-03-09T12:00',
      why: 'zero at the end of a period stays there',
    },
    {
      start: '2026-03-09T12:01',
      minutes: 0,
      due: '2026-03-09T13:00',
      why: 'zero outside moves to the next opening',
    },
    {
      start: '2026-02-15T09:00',
      minutes: 0,
      due: '2026-02-24T08:30',
      why: 'zero on a holiday moves to the next opening',
    },
    {
      start: '2026-03-09T10:00',
      minutes: 80 * H,
      due: '2026-03-23T10:00',
      why: 'ten working days later, same hour',
    },
  ])('$start + $minutes min: $why', ({ start, minutes, due }) => {
    expect(addWorkingMinutes(at(start), minutes, china)).toBe(due);
  });

  it.each([-1, 0.5, Number.NaN])('refuses %s minutes', (minutes) => {
    expect(() => addWorkingMinutes(at('2026-03-09T10:00'), minutes, china)).toThrow(RangeError);
    expect(() => subtractWorkingMinutes(at('2026-03-09T10:00'), minutes, china)).toThrow(RangeError);
  });
});

describe('other working times', () => {
  const shifts = aCalendar({
    workingTime: [
      ['00:00', '02:00'],
      ['10:00', '12:00'],
      ['12:00', '13:00'],
      ['23:00', '24:00'],
    ],
  });

  it.each([
    {
      start: '2026-03-09T10:30',
      minutes: 2.5 * H,
      due: '2026-03-09T13:00',
      why: 'touching periods run through',
    },
    {
      start: '2026-03-09T12:30',
      minutes: 90,
      due: '2026-03-10T00:00',
      why: 'a day closing at 24:00 ends at 00:00',
    },
    { start: '2026-03-09T12:30', minutes: 91, due: '2026-03-10T00:01', why: 'the next shift begins at once' },
    {
      start: '2026-03-06T23:30',
      minutes: 60,
      due: '2026-03-09T00:30',
      why: 'Friday night shift, then Monday',
    },
    {
      start: '2026-03-07T00:00',
      minutes: 0,
      due: '2026-03-07T00:00',
      why: 'Friday 24:00 is still working time',
    },
  ])('$start + $minutes min: $why', ({ start, minutes, due }) => {
    expect(addWorkingMinutes(at(start), minutes, shifts)).toBe(due);
  });

  it('counts every minute of a seven-day round-the-clock service', () => {
    const always = aCalendar({ weekend: [], workingTime: [['00:00', '24:00']] });
    expect(addWorkingMinutes(at('2026-02-27T23:30'), 26 * H, always)).toBe('2026-03-01T01:30');
    expect(workingMinutesBetween(at('2026-02-27T23:30'), at('2026-03-01T01:30'), always)).toBe(26 * H);
  });
});

describe('counting back and between', () => {
  it.each([
    { end: '2026-03-10T09:30', minutes: 2 * H, start: '2026-03-09T16:30', why: 'over the night' },
    {
      end: '2026-03-09T14:00',
      minutes: 1 * H,
      start: '2026-03-09T13:00',
      why: 'an exact start falls on the opening',
    },
    { end: '2026-03-09T14:00', minutes: 2 * H, start: '2026-03-09T11:00', why: 'over lunch' },
    { end: '2026-03-08T10:00', minutes: 1 * H, start: '2026-03-06T16:30', why: 'from a Sunday' },
    {
      end: '2026-03-08T10:00',
      minutes: 0,
      start: '2026-03-06T17:30',
      why: 'zero outside falls on the closing before',
    },
    {
      end: '2026-03-09T12:30',
      minutes: 0,
      start: '2026-03-09T12:00',
      why: 'zero inside lunch falls on 12:00',
    },
    { end: '2026-03-09T10:00', minutes: 0, start: '2026-03-09T10:00', why: 'zero in working time stays' },
    { end: '2026-02-24T09:00', minutes: 1 * H, start: '2026-02-14T17:00', why: 'over the Spring Festival' },
  ])('$end − $minutes min: $why', ({ end, minutes, start }) => {
    expect(subtractWorkingMinutes(at(end), minutes, china)).toBe(start);
  });

  it.each([
    { from: '2026-03-09T08:00', to: '2026-03-09T18:00', minutes: 480, why: 'a whole day' },
    { from: '2026-03-09T12:00', to: '2026-03-09T13:00', minutes: 0, why: 'lunch' },
    { from: '2026-03-06T17:00', to: '2026-03-09T09:00', minutes: 60, why: 'over a weekend' },
    { from: '2026-03-09T09:00', to: '2026-03-06T17:00', minutes: -60, why: 'backwards is negative' },
    { from: '2026-03-09T09:00:00', to: '2026-03-09T09:00:30', minutes: 0.5, why: 'half a minute' },
    { from: '2026-02-13T17:30', to: '2026-02-24T08:30', minutes: 480, why: 'only the make-up Saturday' },
  ])('$from to $to is $minutes: $why', ({ from, to, minutes }) => {
    expect(workingMinutesBetween(at(from), at(to), china)).toBe(minutes);
  });

  it.each([
    ['2026-03-09T08:30', true],
    ['2026-03-09T08:29:59', false],
    ['2026-03-09T12:00', true],
    ['2026-03-09T12:00:01', false],
    ['2026-03-07T10:00', false],
    ['2026-02-14T10:00', true],
  ])('%s in working time: %s', (moment, expected) => {
    expect(isWorkingTime(at(moment), china)).toBe(expected);
  });
});

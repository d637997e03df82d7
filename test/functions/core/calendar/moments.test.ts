import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  compareMoments,
  isOnTime,
  minutesBetween,
  timeLeft,
} from '../../../../functions/core/calendar/index';
import { at, china } from './calendars';

describe('addMinutes (C2)', () => {
  it.each([
    { start: '2026-03-09T16:50', minutes: 60, due: '2026-03-09T17:50', why: 'runs past closing time' },
    { start: '2026-02-14T17:00', minutes: 24 * 60, due: '2026-02-15T17:00', why: 'runs into a holiday' },
    { start: '2026-12-31T23:30', minutes: 60, due: '2027-01-01T00:30', why: 'over the year' },
    {
      start: '2026-03-08T02:30',
      minutes: 60,
      due: '2026-03-08T03:30',
      why: 'summer time begins elsewhere that night',
    },
    { start: '2028-02-28T12:00', minutes: 48 * 60, due: '2028-03-01T12:00', why: 'over a leap day' },
    { start: '2026-03-09T09:00:59', minutes: 1, due: '2026-03-09T09:01:59', why: 'seconds are kept' },
    { start: '2026-03-09T09:00', minutes: 0, due: '2026-03-09T09:00', why: 'zero stays' },
  ])('$start + $minutes min: $why', ({ start, minutes, due }) => {
    expect(addMinutes(at(start), minutes)).toBe(due);
    expect(minutesBetween(at(start), at(due))).toBe(minutes);
    expect(minutesBetween(at(due), at(start))).toBe(0 - minutes);
  });

  it.each([-1, 0.25, Number.NaN])('refuses %s minutes', (minutes) => {
    expect(() => addMinutes(at('2026-03-09T09:00'), minutes)).toThrow(RangeError);
  });
});

describe('on time, compared to the second (C11)', () => {
  const due = at('2026-03-09T17:30');
  it.each([
    { finished: '2026-03-09T17:29:59', order: -1, why: 'a second early' },
    { finished: '2026-03-09T17:30:00', order: 0, why: 'at the due time' },
    { finished: '2026-03-09T17:30:01', order: 1, why: 'a second late' },
    { finished: '2026-03-09T17:31', order: 1, why: 'a minute late' },
    { finished: '2026-03-10T00:00', order: 1, why: 'the next day' },
    { finished: '2026-03-08T23:59:59', order: -1, why: 'the day before' },
  ])('$finished: $why', ({ finished, order }) => {
    expect(compareMoments(at(finished), due)).toBe(order);
    expect(isOnTime(at(finished), due)).toBe(order <= 0);
  });
});

describe('time left', () => {
  it.each([
    {
      now: '2026-03-09T09:00',
      left: { minutes: 510, workingMinutes: 450, workingDays: 0 },
      why: 'due today',
    },
    {
      now: '2026-03-06T17:00',
      left: { minutes: 4350, workingMinutes: 510, workingDays: 1 },
      why: 'weekend between',
    },
    {
      now: '2026-03-09T17:30',
      left: { minutes: 0, workingMinutes: 0, workingDays: 0 },
      why: 'at the due time',
    },
    {
      now: '2026-03-10T08:40',
      left: { minutes: -910, workingMinutes: -10, workingDays: -1 },
      why: 'overdue',
    },
  ])('$now: $why', ({ now, left }) => {
    expect(timeLeft(at(now), at('2026-03-09T17:30'), china)).toEqual(left);
  });
});

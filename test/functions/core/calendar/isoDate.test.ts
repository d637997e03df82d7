import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../functions/core/calendar/index';
import {
  dayNumber,
  fromDayNumber,
  localTimeOf,
  secondOfDay,
  toIsoDate,
  toLocalTime,
  weekday,
} from '../../../../functions/core/calendar/index';
import { at, day } from './calendars';

describe('days and day numbers', () => {
  it.each([
    { date: '1970-01-01', number: 0, why: 'the origin' },
    { date: '1969-12-31', number: -1, why: 'the day before the origin' },
    { date: '2000-02-29', number: 11_016, why: 'a century divisible by 400 is a leap year' },
    { date: '1900-03-01', number: -25_508, why: '1900 is not a leap year' },
    { date: '0001-01-01', number: -719_162, why: 'the first day a date text can name' },
    { date: '0099-12-31', number: -683_004, why: 'a year below 100 is not taken for 1999' },
    { date: '9999-12-31', number: 2_932_896, why: 'the last day a date text can name' },
  ])('$date is day $number: $why', ({ date, number }) => {
    expect(dayNumber(day(date))).toBe(number);
    expect(fromDayNumber(number)).toBe(date);
  });

  it('agrees with the platform calendar on every kind of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const date = new Date(number * 86_400_000);
        expect(fromDayNumber(number)).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(fromDayNumber(number))).toBe(number);
        expect(weekday(number) % 7).toBe(date.getUTCDay());
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([-719_163, 2_932_897, 0.5, Number.NaN])(
    'refuses day number %s, which no date text can name',
    (number) => {
      expect(() => fromDayNumber(number)).toThrow(RangeError);
    },
  );

  it.each([
    ['2026-02-29', 'no leap year'],
    ['2026-13-01', 'no month 13'],
    ['2026-04-31', 'April has 30 days'],
    ['0000-01-01', 'there is no year 0'],
    ['2026-3-9', 'digits are missing'],
    [' 2026-03-09', 'a blank in front'],
  ])('does not read %s: %s', (text) => {
    expect(toIsoDate(text)).toBeUndefined();
  });

  it('keeps plain strings out', () => {
    // @ts-expect-error a plain string is not an IsoDate
    const wrong: IsoDate = '2026-03-09';
    expect(wrong).toBe('2026-03-09');
  });
});

describe('moments', () => {
  it.each([
    ['2026-03-09T17:30', '2026-03-09T17:30'],
    ['2026-03-09T17:30:00', '2026-03-09T17:30'],
    ['2026-03-09T23:59:59', '2026-03-09T23:59:59'],
  ])('reads %s as %s', (text, expected) => {
    expect(toLocalTime(text)).toBe(expected);
  });

  it.each(['2026-03-09', '2026-03-09T24:00', '2026-03-09T17:60', '2026-03-09T17:30Z', '2026-02-30T08:00'])(
    'does not read %s',
    (text) => {
      expect(toLocalTime(text)).toBeUndefined();
    },
  );

  it('writes what it reads, to the second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (number, second) => {
          const moment = localTimeOf(number, second);
          expect(toLocalTime(moment)).toBe(moment);
          expect(secondOfDay(moment)).toBe(second);
        },
      ),
    );
  });

  it('takes the end of a day for the start of the next', () => {
    expect(localTimeOf(dayNumber(day('2026-12-31')), 86_400)).toBe(at('2027-01-01T00:00'));
  });

  it.each([-1, 86_401, 0.5])('refuses second %s of a day', (second) => {
    expect(() => localTimeOf(0, second)).toThrow(RangeError);
  });
});

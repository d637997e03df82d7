import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  epochFromLocalTime,
  formatWithOffset,
  localTimeFromEpoch,
  parseInstant,
} from '../../../../functions/core/calendar/index';
import { at } from './calendars';

describe('moments of the outside world', () => {
  it.each([
    { text: '2026-03-09T17:30:00+08:00', local: '2026-03-09T17:30', why: 'company offset' },
    { text: '2026-03-09T09:30:00Z', local: '2026-03-09T17:30', why: 'UTC' },
    { text: '2026-03-09T09:30Z', local: '2026-03-09T17:30', why: 'without seconds' },
    { text: '2026-03-09T09:30:15.999Z', local: '2026-03-09T17:30:15', why: 'fractions are dropped' },
    { text: '2026-12-31T16:00:00z', local: '2027-01-01T00:00', why: 'another day and year in Shanghai' },
    {
      text: '2026-03-08T02:30:00-05:00',
      local: '2026-03-08T15:30',
      why: 'an hour that New York skips that night',
    },
    { text: '2026-03-09T12:00:00+0530', local: '2026-03-09T14:30', why: 'offset without colon' },
    {
      text: '2026-03-09T12:00:00+14',
      local: '2026-03-09T06:00',
      why: 'offset in hours, the largest there is',
    },
    { text: '2026-03-09T17:30', local: '2026-03-09T17:30', why: 'no offset is company time' },
    { text: '2026-03-09 17:30:05', local: '2026-03-09T17:30:05', why: 'a blank instead of T' },
    { text: '2026-03-09T24:00', local: '2026-03-10T00:00', why: '24:00 is the next midnight' },
  ])('$text is $local: $why', ({ text, local }) => {
    expect(parseInstant(text)).toBe(local);
  });

  it.each([
    ['2026-03-09', 'a bare date is the caller’s business'],
    ['2026-02-30T10:00Z', 'no such day'],
    ['2026-03-09T24:30', 'after midnight of the same day'],
    ['2026-03-09T25:00', 'no such hour'],
    ['2026-03-09T10:60', 'no such minute'],
    ['2026-03-09T10:00:60', 'no leap seconds'],
    ['2026-03-09T10:00+25:00', 'no such offset'],
    ['9999-12-31T23:00-05:00', 'outside the years a date can name'],
    ['0001-01-01T00:00+14:00', 'before the first year'],
    ['next Monday', 'not a moment'],
  ])('%s gives nothing: %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('writes the offset at the border', () => {
    expect(formatWithOffset(at('2026-03-09T17:30'))).toBe('2026-03-09T17:30:00+08:00');
    expect(formatWithOffset(at('2026-03-09T23:59:59'))).toBe('2026-03-09T23:59:59+08:00');
  });

  it('serves plants in other zones', () => {
    expect(parseInstant('2026-03-09T09:30:00Z', '-03:00')).toBe('2026-03-09T06:30');
    expect(parseInstant('2026-03-09T09:30', '-03:00')).toBe('2026-03-09T09:30');
    expect(formatWithOffset(at('2026-03-09T06:30'), '-03:00')).toBe('2026-03-09T06:30:00-03:00');
    expect(() => parseInstant('2026-03-09T09:30', 'CST')).toThrow(RangeError);
  });

  it('agrees with the platform on every instant, and reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 4e9 }), fc.integer({ min: 0, max: 999 }), (seconds, ms) => {
        const instant = new Date(seconds * 1000 + ms);
        const local = localTimeFromEpoch(instant.getTime());
        expect(parseInstant(instant.toISOString())).toBe(local);
        expect(parseInstant(formatWithOffset(local))).toBe(local);
        expect(epochFromLocalTime(local)).toBe(seconds * 1000);
        expect(Date.parse(formatWithOffset(local))).toBe(seconds * 1000);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  fromExcelSerial,
  localTimeOf,
  toExcelSerial,
} from '../../../../functions/core/calendar/index';
import { at, day } from './calendars';

describe('Excel serial numbers', () => {
  it.each([
    { serial: 46_090, date: '2026-03-09', why: 'an ordinary date' },
    { serial: 1, date: '1900-01-01', why: 'the first day of Excel' },
    { serial: 59, date: '1900-02-28', why: 'the day before the leap day that never was' },
    { serial: 61, date: '1900-03-01', why: 'the day after it' },
    { serial: 2_958_465, date: '9999-12-31', why: 'the last day of Excel' },
  ])('$serial is $date: $why', ({ serial, date }) => {
    expect(fromExcelSerial(serial)).toEqual({ date, time: null });
    expect(toExcelSerial(day(date))).toBe(serial);
  });

  it('reads 1904 workbooks 1,462 days later', () => {
    expect(fromExcelSerial(46_090 - 1_462, '1904')?.date).toBe('2026-03-09');
    expect(toExcelSerial(day('2026-03-09'), '1904')).toBe(44_628);
  });

  it.each([60, 0, -1, 2_958_466, Number.NaN])('%s is no day', (serial) => {
    expect(fromExcelSerial(serial)).toBeUndefined();
  });

  it('gives back every moment to the second, though a serial is a binary fraction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(day('1901-01-01')), max: dayNumber(day('2199-12-31')) }),
        fc.integer({ min: 1, max: 86_399 }),
        (number, second) => {
          const moment = localTimeOf(number, second);
          expect(fromExcelSerial(toExcelSerial(moment))?.time).toBe(moment);
        },
      ),
    );
  });

  it('keeps a time of day beside its date', () => {
    expect(fromExcelSerial(46_090 + 17.5 / 24)).toEqual({
      date: day('2026-03-09'),
      time: at('2026-03-09T17:30'),
    });
  });
});

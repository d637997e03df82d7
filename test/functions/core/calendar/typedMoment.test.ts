import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, localTimeOf, readTypedMoment } from '../../../../functions/core/calendar';

describe('readTypedMoment', () => {
  it.each([
    { text: '2026-11-22', read: '2026-11-22', why: 'as it is shown' },
    { text: '2026/11/22', read: '2026-11-22', why: 'as Windows in Chinese writes it' },
    { text: '2026.3.5', read: '2026-03-05', why: 'without leading zeros' },
    { text: '2026年3月5日', read: '2026-03-05', why: 'in Chinese' },
    { text: '２０２６－０３－０５', read: '2026-03-05', why: 'from a Chinese keyboard at full width' },
    { text: ' 2026-03-05 ', read: '2026-03-05', why: 'with blanks around, as pasted' },
    { text: '2026-03-05T09:30', read: '2026-03-05T09:30', why: 'as the product keeps it' },
    { text: '2026-03-05 9:30', read: '2026-03-05T09:30', why: 'as cells show it' },
    { text: '2026/3/5　９：３０', read: '2026-03-05T09:30', why: 'with a full-width blank and colon' },
    { text: '2026年3月5日9时05分', read: '2026-03-05T09:05', why: 'in Chinese to the minute' },
    { text: '2026-03-05 09:30:15', read: '2026-03-05T09:30:15', why: 'with seconds' },
  ])('reads $text: $why', ({ text, read }) => {
    expect(readTypedMoment(text)).toBe(read);
  });

  it.each([
    { text: '', why: 'nothing' },
    { text: '11/22/2026', why: 'the year comes last: 3/5 would be May or March' },
    { text: '26-11-22', why: 'a year of two digits' },
    { text: '11-22', why: 'no year' },
    { text: '2026-02-29', why: 'no such day' },
    { text: '2026-13-01', why: 'no such month' },
    { text: '2026-03-05 24:10', why: 'no such hour' },
    { text: '2026-03-05 9', why: 'an hour without minutes' },
    { text: '2026-11-221:30', why: 'the 2nd at 21:30, or the 22nd at 1:30' },
    { text: '2026-03-05 9:30 PM', why: 'words beside it' },
    { text: '20261122', why: 'a number as well as a day' },
    { text: '昨天', why: 'a word' },
  ])('leaves “$text”: $why', ({ text }) => {
    expect(readTypedMoment(text)).toBeUndefined();
  });

  it('reads every day and minute back as it is shown', () => {
    const moments = fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 1439 }));
    fc.assert(
      fc.property(moments, ([day, minute]) => {
        expect(readTypedMoment(fromDayNumber(day))).toBe(fromDayNumber(day));
        const moment = localTimeOf(day, minute * 60);
        expect(readTypedMoment(moment.replace('T', ' '))).toBe(moment);
      }),
    );
  });
});

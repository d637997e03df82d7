import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareUnits, wordUnits } from '../../../../functions/core/report/columnShares';

it('gives every column room and leaves no unit over', () => {
  const weights = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(weights, (given) => {
      const spans = shareUnits(given, 24);
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(24);
      expect(Math.min(...spans)).toBeGreaterThanOrEqual(1);
    }),
  );
});

it('gives every heading the units it needs where there is room for all', () => {
  const columns = fc.array(
    fc.record({
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
      least: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(columns, (given) => {
      const least = given.map((column) => column.least);
      const spans = shareUnits(
        given.map(({ weight }) => weight),
        24,
        least,
      );
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(24);
      if (least.reduce((sum, span) => sum + span, 0) <= 24)
        for (const [at, span] of spans.entries()) expect(span).toBeGreaterThanOrEqual(least[at]!);
    }),
  );
});

it.each([
  { main: '责任部门', units: 1, why: 'Chinese breaks anywhere' },
  { main: 'Responsible department', units: 4, why: 'the longest word has to fit' },
  { main: 'No.', units: 2, why: 'a short word' },
])('asks for $units units for $main: $why', ({ main, units }) => {
  expect(wordUnits({ main }, { orientation: 'portrait', density: 'dense' })).toBe(units);
});

it('shares by weight', () => {
  expect(shareUnits([1, 2, 1], 8)).toEqual([2, 4, 2]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareUnits } from '../../../../functions/core/report/columnShares';

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

it('shares by weight', () => {
  expect(shareUnits([1, 2, 1], 8)).toEqual([2, 4, 2]);
});

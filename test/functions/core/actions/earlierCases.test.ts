import { describe, expect, it } from 'vitest';
import { earlierCases } from '../../../../functions/core/actions/earlierCases';

const crack = { productName: '水泵', description: '外壳开裂漏水' };
const cases = [
  { ...crack, receivedAt: '2026-03-05' },
  { ...crack, receivedAt: '2026-03-02T09:00' },
  { productName: '电机', description: '少发两箱', receivedAt: '2026-01-05' },
  { ...crack, receivedAt: '2026-03-05' },
  { ...crack, receivedAt: null },
].map((fields, index) => ({ fields, index }));

describe('earlier cases a failure may repeat', () => {
  it.each([
    { one: 0, found: [1], why: 'received before, wherever it stands' },
    { one: 1, found: [], why: 'nothing before the first' },
    { one: 3, found: [0, 1], why: 'on the same day what stands above' },
    { one: 4, found: [0, 1, 3], why: 'without a day what stands above' },
    { one: 2, found: [], why: 'another problem' },
  ])('$why', ({ one, found }) => {
    const earlier = earlierCases(cases, cases[one]!);
    expect(earlier.map((other) => other.one.index).sort()).toEqual(found);
  });
});

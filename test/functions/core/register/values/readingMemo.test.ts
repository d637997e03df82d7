import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields, type FieldKey } from '../../../../../functions/core/complaint/fields';
import type { CellValue } from '../../../../../functions/core/register/grid';
import { readCell, ReadingMemo, type ValueContext } from '../../../../../functions/core/register/values';
import { aStyle, aValueContext } from './aValueContext';

const styles = ['General', 'yyyy/m/d', 'm"月"d"日"', '0.0%', '#,##0"pcs"', '@'].map(aStyle);

/** Rows that differ in all a reading may lean on beside the cell. */
const contexts: readonly ValueContext[] = [
  aValueContext(),
  aValueContext({ row: 9, complaintDate: '2024-03-01' }),
  aValueContext({ row: 12, year: { year: 2023, from: 'section' }, complaintDate: '2031-01-02' }),
  aValueContext({ row: 13, year: null, rowRatio: 0.05 }),
];

const cells: readonly CellValue[] = [
  ...[
    '已结案(1.18)',
    '已结案',
    '3.5',
    '12/31',
    '5',
    '无',
    '同上',
    '1.电机异响 2.漏油',
    '12000元',
    '5%',
    '是',
    'A',
    '',
  ],
  ...[45_366, 45_366.5, 12, 0.05, 3.15, 60_000, 0, -4],
  ...[true, null, { error: '#N/A' }],
];

describe('a column that is read with a memory', () => {
  it('gives every cell the reading it has by itself, whatever was read before', () => {
    const cell = fc.record({
      value: fc.constantFrom(...cells),
      style: fc.constantFrom(...styles),
      context: fc.constantFrom(...contexts),
    });
    const field = fc.constantFrom(...(Object.keys(fields) as FieldKey[]));
    fc.assert(
      fc.property(field, fc.array(cell, { minLength: 2, maxLength: 60 }), (key, column) => {
        const memo = new ReadingMemo(key);
        for (const { value, style, context } of column)
          expect(memo.read(value, style, context)).toEqual(readCell(value, style, key, context));
      }),
      { numRuns: 400 },
    );
  });

  it('reads equal words once', () => {
    const memo = new ReadingMemo('customerName');
    const [style, context] = [styles[0]!, contexts[0]!];
    expect(memo.read('美的', style, context)).toBe(memo.read('美的', style, context));
  });
});

import { describe, expect, it } from 'vitest';
import { similarCases } from '../../../../functions/core/actions/similarCases';
import type { TrackerCase } from '../../../../functions/core/actions/trackerCases';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';

const aCase = (caseNo: string, fields: ComplaintFields, index = 0): TrackerCase => ({
  rowId: caseNo,
  caseNo,
  fields,
  index,
  row: 6 + index,
});

const earlier = [
  aCase('1', { customerName: '华东电器', productName: '水泵', description: '外壳开裂，接缝处漏水' }),
  aCase('2', { customerName: '华东电器', productName: '电机', description: '少发两箱，送货单不符' }),
  aCase('3', { customerName: '海天', productName: '水泵', description: '泵体外壳裂开漏水' }),
];

describe('similar earlier complaints', () => {
  it.each([
    {
      entered: { customerName: '华东电器', productName: '水泵', description: '外壳开裂漏水' },
      found: ['1', '3'],
      why: 'the same problem first, another customer’s too',
    },
    { entered: { customerName: '华东电器' }, found: [], why: 'a customer alone says nothing' },
    { entered: { description: '送货单与实物不符，少发' }, found: ['2'], why: 'the words alone may do' },
    { entered: {}, found: [], why: 'nothing entered yet' },
  ])('$why', ({ entered, found }) => {
    expect(similarCases(earlier, entered).map(({ one }) => one.caseNo)).toEqual(found);
  });

  it('says what is the same', () => {
    const [first] = similarCases(earlier, { productName: '水 泵', description: '外壳开裂' });
    expect(first?.same).toEqual(['productName']);
  });
});

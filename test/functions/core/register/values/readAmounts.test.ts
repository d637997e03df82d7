import { describe, expect, it } from 'vitest';
import { noEvidence } from '../../../../../functions/core/register/values';
import { codesOf, read } from './aValueContext';

describe('a quantity', () => {
  it.each<[string, number | null, string | undefined, string, string]>([
    ['800pcs', 800, 'pcs', '', 'unit beside the number'],
    ['20500PCS', 20500, 'pcs', '', 'pcs in one spelling'],
    ['7SET', 7, 'SET', '', 'other units as written'],
    ['480 瓶', 480, '瓶', '', 'a space between'],
    ['23,600粒', 23600, '粒', '', 'thousands separator'],
    ['23，600粒', 23600, '粒', '', 'full-width separator'],
    ['60,000 sachets', 60000, 'sachets', '', 'English unit'],
    ['３３００个', 3300, '个', '', 'full-width digits'],
    ['1500pcs。', 1500, 'pcs', '', 'full stop'],
    ['共800只', 800, '只', '', 'in all'],
    ['两箱', 2, '箱', '', 'written-out number'],
    ['三百只', 300, '只', '', 'written-out hundreds'],
    ['0.3万片', 3000, '片', '', 'ten thousands'],
    ['1.2w', 12000, undefined, '', 'w is 万 on a keyboard'],
    ['3千', 3000, undefined, '', 'thousands'],
    ['1万2', 12000, undefined, '', 'one wan two'],
    ['10K', 10000, undefined, '', 'K'],
    ['10Kpcs', 10000, 'pcs', '', 'K before a unit'],
    ['10kg', 10, 'kg', '', 'kg is no K'],
    ['5km', 5, 'km', '', 'km is no K'],
    ['0', 0, undefined, '', 'zero is a number'],
    ['约200pcs', 200, 'pcs', 'number.approximate', 'about'],
    ['1500个左右', 1500, '个', 'number.approximate', 'or so'],
    ['4000多只', 4000, '只', 'number.approximate', 'and more'],
    ['約1.2萬多個', 12000, '個', 'number.approximate', 'Traditional characters'],
    ['3箱（72套）', 72, '套', 'number.twoUnits', 'the goods, not the boxes'],
    ['72套（3箱）', 72, '套', 'number.twoUnits', 'the other way round'],
    ['34箱 816只', 816, '只', 'number.twoUnits', 'without brackets'],
    ['325+650', 975, undefined, 'number.sum', 'two lots'],
    ['325+650pcs', 975, 'pcs', 'number.sum', 'unit at the end'],
    ['2\n5', 7, undefined, 'number.sum', 'one lot per line'],
    ['A批：200\nB批：300', 500, undefined, 'number.sum', 'labelled lots'],
    ['3箱*24个', 72, '个', 'number.product', 'boxes times content'],
    ['退回300pcs', 300, 'pcs', 'number.extraWords', 'a verb before'],
    ['800只（不良5）', 800, '只', 'number.extraWords', 'a remark in brackets'],
    ['整批（2000只）', 2000, '只', 'number.extraWords', 'the batch is counted in brackets'],
    ['300套装', 300, '套装', 'number.unitUnknown', 'a unit nobody uses'],
    ['-5', -5, undefined, 'number.negative', 'negative'],
    ['若干', null, undefined, 'number.vague', 'some'],
    ['一批', null, undefined, 'number.vague', 'a batch is no number'],
    ['几十个', null, undefined, 'number.vague', 'tens'],
    ['十几个', null, undefined, 'number.vague', 'ten odd'],
    ['数百', null, undefined, 'number.vague', 'hundreds'],
    ['待确认', null, undefined, 'number.pending', 'to be confirmed'],
    ['100以上', null, undefined, 'number.bound', 'a lower limit'],
    ['>100', null, undefined, 'number.bound', 'a sign for it'],
    ['100-200', null, undefined, 'number.range', 'a range'],
    ['2箱+50只', null, undefined, 'number.mixedUnits', 'boxes and pieces'],
    ['500 PCS/箱', null, undefined, 'number.perUnit', 'pieces per box'],
    ['800只;其中不良5只', null, undefined, 'number.unreadable', 'a part is not added to its whole'],
    ['500/300', null, undefined, 'number.unreadable', 'two numbers'],
    ['M8*30', null, undefined, 'number.unreadable', 'a size'],
    ['第2批', null, undefined, 'number.unreadable', 'an ordinal'],
    ['1,2000', null, undefined, 'number.unreadable', 'separator in the wrong place'],
    ['一般', null, undefined, 'number.unreadable', 'a word that begins with one'],
    ['50%', null, undefined, 'number.unreadable', 'a share is no quantity'],
    ['/', null, undefined, '', 'blank mark'],
    ['不详', null, undefined, '', 'blank mark'],
  ])('%j is %j %j %j: %s', (seen, amount, unit, codes) => {
    const found = read(seen, 'quantity');
    expect([found.value, found.beside?.quantityUnit, codesOf(found)]).toEqual([amount, unit, codes]);
  });

  it.each([
    {
      value: 222,
      heading: '批量\nLot size (pcs)',
      format: 'General',
      amount: 222,
      unit: 'pcs',
      why: 'unit of the heading',
    },
    {
      value: 1.2,
      heading: '数量（万片）',
      format: 'General',
      amount: 12000,
      unit: '片',
      why: '万 of the heading',
    },
    {
      value: '1.2万',
      heading: '数量（万片）',
      format: 'General',
      amount: 12000,
      unit: '片',
      why: '万 does not count twice',
    },
    {
      value: 800,
      heading: '数量',
      format: '0"pcs"',
      amount: 800,
      unit: 'pcs',
      why: 'unit of the number format',
    },
    {
      value: 1.2,
      heading: '数量',
      format: '0.0"万"',
      amount: 12000,
      unit: undefined,
      why: '万 of the number format',
    },
    {
      value: 12000,
      heading: '数量',
      format: '0!.0,"万"',
      amount: 12000,
      unit: undefined,
      why: 'this format divides by itself',
    },
    {
      value: 45356,
      heading: '数量',
      format: 'm/d',
      amount: null,
      unit: undefined,
      why: '3/5 turned into a date by Excel',
    },
  ])('$value under $heading as $format: $why', ({ value, heading, format, amount, unit }) => {
    const found = read(value, 'quantity', { heading }, format);
    expect([found.value, found.beside?.quantityUnit]).toEqual([amount, unit]);
  });

  it('keeps the unit of defective goods apart', () => {
    expect(read('5PCS', 'defectQuantity').beside).toEqual({ defectQuantityUnit: 'pcs' });
  });
});

describe('an amount of money', () => {
  it.each<[string, number | null, string | null | undefined, string, string]>([
    ['¥1,200元', 1200, 'CNY', '', 'both signs'],
    ['￥6,200元', 6200, 'CNY', '', 'full-width sign'],
    ['RMB 1,200', 1200, 'CNY', '', 'RMB'],
    ['4.6万元', 46000, 'CNY', '', '万元'],
    ['1.2萬元', 12000, 'CNY', '', 'Traditional'],
    ['1200块', 1200, 'CNY', '', 'spoken'],
    ['1200元整', 1200, 'CNY', '', 'as on a receipt'],
    ['人民币壹仟元整', 1000, 'CNY', '', 'as on a cheque'],
    ['USD 320.00', 320, 'USD', '', 'US dollars'],
    ['US$320', 320, 'USD', '', 'US dollars'],
    ['US $ 320', 320, 'USD', '', 'with spaces'],
    ['美金1,200', 1200, 'USD', '', 'in Chinese'],
    ['HK$320', 320, 'HKD', '', 'Hong Kong'],
    ['NT$9,000', 9000, 'TWD', '', 'Taiwan'],
    ['€ 120.50', 120.5, 'EUR', '', 'euro'],
    ['5000円', 5000, 'JPY', '', 'yen'],
    ['20,000日元', 20000, 'JPY', '', 'yen in Chinese'],
    ['约1200元', 1200, 'CNY', 'number.approximate', 'about'],
    ['运费193元，返工450元', 643, 'CNY', 'number.sum', 'labelled addends'],
    ['运费193+返工450', 643, 'CNY', 'number.sum money.currencyInferred', 'labelled sum'],
    ['1.2万', 12000, 'CNY', 'money.currencyInferred', 'no currency named'],
    ['1200', 1200, 'CNY', 'money.currencyInferred', 'no currency named'],
    ['1200元（含运费200）', 1200, 'CNY', 'number.extraWords', 'a part in brackets is not added'],
    [
      '合计643（运费193+返工450）',
      643,
      'CNY',
      'number.extraWords money.currencyInferred',
      'the total is given',
    ],
    ['扣款500元', 500, 'CNY', 'number.extraWords', 'words beside'],
    ['(500)元', -500, 'CNY', 'number.negative', 'accounting minus'],
    ['-¥500', -500, 'CNY', 'number.negative', 'minus before the sign'],
    ['$320', 320, null, 'money.currencyAmbiguous', 'half a dozen dollars'],
    ['3000元+USD20', null, undefined, 'number.mixedUnits', 'two currencies'],
    ['50元/只', null, undefined, 'number.perUnit', 'a price'],
    ['单价5元，共500元', null, undefined, 'number.unreadable', 'price and total'],
    ['€1.200', null, undefined, 'number.unreadable', 'twelve hundred or one twenty'],
    ['12,00', null, undefined, 'number.unreadable', 'decimal comma'],
    ['500~800元', null, undefined, 'number.range', 'a range'],
    ['5000元以上', null, undefined, 'number.bound', 'a limit'],
    ['协商中', null, undefined, 'number.pending', 'negotiating'],
    ['财务核算中', null, undefined, 'number.pending', 'being computed'],
    ['未确认', null, undefined, 'number.pending', 'not confirmed'],
    ['若干元', null, undefined, 'number.vague', 'some yuan'],
    ['无', null, undefined, '', 'blank mark'],
    ['nil', null, undefined, '', 'blank mark'],
    ['待定', null, undefined, '', 'blank mark'],
  ])('%j is %j %j %j: %s', (seen, amount, currency, codes) => {
    const found = read(seen, 'lossAmount');
    expect([found.value, found.beside?.lossCurrency, codesOf(found)]).toEqual([amount, currency, codes]);
  });

  it.each([
    {
      value: 1.2,
      heading: '损失（万元）',
      format: 'General',
      amount: 12000,
      currency: 'CNY',
      why: '万元 in the heading',
    },
    {
      value: '1.2万',
      heading: '损失（万元）',
      format: 'General',
      amount: 12000,
      currency: 'CNY',
      why: '万 does not count twice',
    },
    {
      value: '12000元',
      heading: '损失（万元）',
      format: 'General',
      amount: 12000,
      currency: 'CNY',
      why: 'the cell has its own unit',
    },
    {
      value: 5,
      heading: '损失金额(单位:千元)',
      format: 'General',
      amount: 5000,
      currency: 'CNY',
      why: '千元',
    },
    {
      value: 500,
      heading: '费用 Cost(USD)',
      format: 'General',
      amount: 500,
      currency: 'USD',
      why: 'currency in the heading',
    },
    {
      value: '$1,250.00',
      heading: 'Cost (USD)',
      format: 'General',
      amount: 1250,
      currency: 'USD',
      why: 'the heading says which dollar',
    },
    {
      value: '$1,250.00',
      heading: '费用（元）',
      format: 'General',
      amount: 1250,
      currency: null,
      why: 'a heading in yuan does not explain a dollar sign',
    },
    {
      value: 500,
      heading: '损失',
      format: '"¥"#,##0.00',
      amount: 500,
      currency: 'CNY',
      why: 'currency in the format',
    },
    {
      value: 500,
      heading: '损失',
      format: '[$$-409]#,##0.00',
      amount: 500,
      currency: 'USD',
      why: 'dollar with locale',
    },
    {
      value: 500,
      heading: '损失',
      format: '_ [$€-2]* #,##0.00_ ',
      amount: 500,
      currency: 'EUR',
      why: 'accounting format',
    },
    {
      value: 500,
      heading: '损失',
      format: '$#,##0',
      amount: 500,
      currency: null,
      why: 'dollar without locale',
    },
    {
      value: 1.2,
      heading: '损失',
      format: '0.0"万元"',
      amount: 12000,
      currency: 'CNY',
      why: '万元 in the format',
    },
  ])('$value under $heading as $format: $why', ({ value, heading, format, amount, currency }) => {
    const found = read(value, 'lossAmount', { heading }, format);
    expect([found.value, found.beside?.lossCurrency]).toEqual([amount, currency]);
  });

  it('has no currency field beside a claim, so a foreign one is reported', () => {
    const found = read('USD 500', 'claimAmount');
    expect([found.value, found.beside, codesOf(found)]).toEqual([500, undefined, 'money.foreignCurrency']);
  });
});

describe('a share', () => {
  it.each<[string, number | null, string, string]>([
    ['12%', 0.12, '', 'per cent'],
    ['１２％', 0.12, '', 'full-width'],
    ['0.4 %', 0.004, '', 'a space'],
    ['1.1%', 0.011, '', 'no binary dust'],
    ['0.12', 0.12, '', 'a fraction'],
    ['41/813', 41 / 813, '', 'defective of delivered'],
    ['3pcs/100pcs', 0.03, '', 'with units'],
    ['4167PPM', 0.004167, '', 'PPM'],
    ['4,167 PPM', 0.004167, '', 'PPM with separator'],
    ['50dppm', 0.00005, '', 'DPPM'],
    ['0.5‰', 0.0005, '', 'per mille'],
    ['3.2% (32/1000)', 0.032, '', 'both agree'],
    ['20/1000=2%', 0.02, '', 'both agree'],
    ['0', 0, '', 'none'],
    ['100%', 1, '', 'all'],
    ['约2%', 0.02, 'number.approximate', 'about'],
    ['3%（抽检）', 0.03, 'number.extraWords', 'a remark'],
    ['120%', 1.2, 'rate.aboveOne', 'more than all'],
    ['12', null, 'rate.ambiguous', 'nothing proves per cent'],
    ['1', null, 'rate.ambiguous', 'all or one per cent'],
    ['4167', null, 'rate.ambiguous', 'perhaps PPM'],
    ['5% 3/100', null, 'rate.ambiguous', 'they disagree'],
    ['813/41', null, 'rate.ambiguous', 'upside down'],
    ['<1%', null, 'number.bound', 'a limit'],
    ['2-3%', null, 'number.range', 'a range'],
    ['5/0', null, 'number.unreadable', 'of nothing'],
    ['批量', null, 'number.vague', 'a word'],
  ])('%j is %j %j: %s', (seen, share, codes) => {
    const found = read(seen, 'defectRate');
    expect([found.value, codesOf(found)]).toEqual([share, codes]);
  });

  it.each([
    { value: 12, context: { heading: '不良率(%)' }, format: 'General', share: 0.12, why: 'heading' },
    { value: '12', context: { heading: '不良率%' }, format: 'General', share: 0.12, why: 'heading, text' },
    { value: 4167, context: { heading: 'DPPM' }, format: 'General', share: 0.004167, why: 'heading' },
    { value: 0.05, context: { heading: '不良率%' }, format: '0%', share: 0.05, why: 'the cell shows 5%' },
    { value: 12, context: {}, format: '0"%"', share: 0.12, why: 'the format shows 12%' },
    {
      value: 12,
      context: { rowRatio: 0.1204 },
      format: 'General',
      share: 0.12,
      why: 'defective ÷ delivered of the row',
    },
    {
      value: 0.5,
      context: { heading: '不良率%', rowRatio: 0.5 },
      format: 'General',
      share: 0.5,
      why: 'the row beats the heading',
    },
    {
      value: 12,
      context: { evidence: { ...noEvidence, bareRates: 'percent' as const } },
      format: 'General',
      share: 0.12,
      why: 'the column',
    },
    {
      value: 0.5,
      context: { evidence: { ...noEvidence, bareRates: 'mixed' as const } },
      format: 'General',
      share: null,
      why: 'a mixed column',
    },
    { value: 45356, context: {}, format: 'm/d', share: null, why: '3/5 turned into a date by Excel' },
  ])('$value as $format: $why', ({ value, context, format, share }) => {
    expect(read(value, 'defectRate', context, format).value).toBe(share);
  });
});

describe('a serial number or count of days', () => {
  it.each([
    ['seq', 3, 3, ''],
    ['seq', '3', 3, ''],
    ['seq', 'NO.3', 3, ''],
    ['seq', 'KS-01', null, 'seq.unreadable'],
    ['cycleDays', '5天', 5, ''],
    ['cycleDays', '5个工作日', 5, ''],
    ['cycleDays', '48小时', null, 'number.mixedUnits'],
    ['cycleDays', true, null, 'number.unreadable'],
  ] as const)('%s %j is %j %j', (field, seen, value, codes) => {
    const found = read(seen, field);
    expect([found.value, codesOf(found)]).toEqual([value, codes]);
  });
});

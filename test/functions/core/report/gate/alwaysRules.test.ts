import { describe, expect, it } from 'vitest';
import type { ComplaintFields } from '../../../../../functions/core/complaint/complaint';
import type { EightD } from '../../../../../functions/core/report/eightD/eightD';
import { sampleCases } from '../../../../../scripts/documents/sampleCases';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { findingOf, withFields, withTable } from '../../../../support/eightDSamples';

const { fields } = sampleCases.full;

interface Row {
  readonly rule: string;
  readonly eightD: EightD;
  readonly complaint?: ComplaintFields;
  readonly verdict: 'pass' | 'weak' | 'fail';
  readonly names?: readonly string[];
  readonly why: string;
}

const rows: readonly Row[] = [
  // no empty field: a value or "not applicable, because"
  { rule: 'answers.complete', eightD: sampleEightD, verdict: 'pass', why: 'every box is answered' },
  {
    rule: 'answers.complete',
    eightD: withFields({ 'h.supplierNo': null }),
    verdict: 'weak',
    names: ['供应商代码'],
    why: 'a box is empty',
  },
  {
    rule: 'answers.complete',
    eightD: withFields({ 'h.supplierNo': '不适用' }),
    verdict: 'weak',
    names: ['供应商代码'],
    why: 'not applicable without because',
  },
  ...['N/A', '/', '—', '待定', 'TBD', '不适用，因为', '不适用：无', 'not applicable'].map((mark): Row => ({
    rule: 'answers.complete',
    eightD: withFields({ 'h.supplierNo': mark }),
    verdict: 'weak',
    names: ['供应商代码'],
    why: `“${mark}” is no answer`,
  })),
  ...[
    '不适用，因为客户不分配代码',
    '不适用（客户不分配代码）',
    'N/A because the customer assigns none',
    'Not applicable: none assigned',
  ].map((text): Row => ({
    rule: 'answers.complete',
    eightD: withFields({ 'h.supplierNo': text }),
    verdict: 'pass',
    why: `“${text}” gives the reason`,
  })),
  {
    rule: 'answers.complete',
    eightD: withFields({ 'd8.openPoints': '无', 'd2.affected': '无' }),
    verdict: 'pass',
    why: 'there can be none of these',
  },
  {
    rule: 'answers.complete',
    eightD: withFields({ 'd3.marking': '无' }),
    verdict: 'weak',
    names: ['挑选品标识'],
    why: 'of these there has to be one',
  },
  {
    rule: 'answers.complete',
    eightD: { tables: sampleEightD.tables! },
    verdict: 'fail',
    why: 'most boxes are empty',
  },
  // numbers, dates and part numbers identical in register and report
  { rule: 'register.agrees', eightD: sampleEightD, verdict: 'pass', why: 'both say the same' },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.complained': 36 }),
    verdict: 'fail',
    names: ['投诉数量 36（台账 37 件）'],
    why: 'a figure of its own',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.returned': 37 }),
    verdict: 'fail',
    names: ['退回数量 37（台账 4963）'],
    why: 'another quantity returned',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.ownPartNo': 'HR-3108-B' }),
    verdict: 'fail',
    names: ['本公司料号 HR-3108-B（台账 HR-3108-A）'],
    why: 'another part number',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.ownPartNo': '3108-A' }),
    complaint: { ...fields, partNo: '3108' },
    verdict: 'fail',
    why: 'a part number is no figure: 3108-A is not 3108',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.ownPartNo': 'hr 3108 a' }),
    verdict: 'pass',
    why: 'the same part number, written otherwise',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'd8.closed': '2024-07-31' }),
    verdict: 'fail',
    names: ['结案日期 2024-07-31（台账 2024-07-30）'],
    why: 'another day',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.received': '2024-07-08' }),
    verdict: 'pass',
    why: 'the register knows the hour of the same day',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.lots': 'L240625-02、L240626-01' }),
    verdict: 'pass',
    why: 'a further lot of the same fault',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.lots': 'L240626-01' }),
    verdict: 'fail',
    why: 'another lot',
  },
  {
    rule: 'register.agrees',
    eightD: withFields({ 'h.complained': 36 }),
    complaint: {},
    verdict: 'pass',
    why: 'a register without a value contradicts nothing',
  },
  // D2 free of cause words
  {
    rule: 'problem.noCause',
    eightD: withFields({ 'd2.statement': '因模具磨损导致裂纹' }),
    verdict: 'fail',
    names: ['问题陈述（对象、偏差）'],
    why: 'cause in the problem',
  },
  {
    rule: 'problem.noCause',
    eightD: withFields({ 'h.title': '饰条裂纹：操作不当' }),
    verdict: 'fail',
    names: ['标题（对象＋缺陷）'],
    why: 'blame in the title',
  },
  {
    rule: 'problem.noCause',
    eightD: withFields({ 'd2.where': '3# 模穴，由于磨损' }),
    verdict: 'fail',
    names: ['何处'],
    why: 'cause in another box of D2',
  },
  {
    rule: 'problem.noCause',
    eightD: withFields({ 'd2.why': '断裂导致松脱', 'd2.customerWords': '你们员工疏忽' }),
    verdict: 'pass',
    why: 'effects follow from the defect, and the customer speaks for himself',
  },
  {
    rule: 'problem.measured',
    eightD: withFields({ 'd2.measured': '偏小', 'd2.statement': '拔出力不足' }),
    verdict: 'fail',
    why: 'adjectives only',
  },
  {
    rule: 'problem.measured',
    eightD: withFields({ 'd2.requirement': '不适用' }),
    verdict: 'weak',
    why: 'a figure without the specification',
  },
];

describe('rules that always hold', () => {
  it.each(rows)('$rule is $verdict: $why', ({ rule, eightD, complaint, verdict, names }) => {
    const found = findingOf(rule, eightD, complaint ? { complaint } : {});
    expect(found?.verdict).toBe(verdict);
    if (names) expect(found?.names.map(({ zh }) => zh)).toEqual(names);
  });
});

describe('both languages cover the same items', () => {
  const bilingual = (zh: string, en: string): EightD => ({
    fields: { 'd2.statement': zh === '' ? en : `${zh} / ${en}` },
    tables: { rootCauses: [{ row: 'occurrenceTechnical', cause: '圆角磨损 / worn mould radius' }] },
  });

  it('is not asked of a Chinese report', () => {
    expect(findingOf('languages.cover', sampleEightD, { language: 'zh' })).toBeUndefined();
  });

  it.each([
    { language: 'zh-en', eightD: bilingual('根部裂纹', 'crack at the root'), verdict: 'pass', names: [] },
    {
      language: 'zh-en',
      eightD: bilingual('', 'crack at the root'),
      verdict: 'weak',
      names: ['问题陈述（对象、偏差）'],
    },
    {
      language: 'zh-en',
      eightD: bilingual('PFMEA 未列根部裂纹', ''),
      verdict: 'weak',
      names: ['问题陈述（对象、偏差）'],
    },
    { language: 'en', eightD: bilingual('', 'crack at the root'), verdict: 'pass', names: [] },
    {
      language: 'en',
      eightD: withTable('choices', [{ cause: 'x', action: '镶件化' }]),
      verdict: 'weak',
      names: undefined,
    },
    { language: 'en', eightD: { fields: { 'd2.statement': '37/5000' } }, verdict: 'pass', names: [] },
  ] as const)('$language: $verdict $names', ({ language, eightD, verdict, names }) => {
    const found = findingOf('languages.cover', eightD, { language, complaint: {} });
    expect(found?.verdict).toBe(verdict);
    if (names) expect(found?.names.map(({ zh }) => zh)).toEqual(names);
  });

  it('asks a first reply for no later discipline', () => {
    const eightD: EightD = { fields: { 'd5.proof': '试产三百件' } };
    expect(
      findingOf('languages.cover', eightD, { language: 'en', stage: 'D3', complaint: {} })?.verdict,
    ).toBe('pass');
    expect(
      findingOf('languages.cover', eightD, { language: 'en', stage: 'D5', complaint: {} })?.verdict,
    ).toBe('weak');
  });
});

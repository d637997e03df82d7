import { describe, expect, it } from 'vitest';
import { buildLetter } from '../../../../functions/core/report/letter/buildLetter';
import { letterTexts, type LetterKind } from '../../../../functions/core/report/letter/letterTexts';
import { sampleCases } from '../../../../scripts/documents/sampleCases';
import { aContext, partText } from '../../../support/documentModel';

const kinds: readonly LetterKind[] = ['acknowledgement', 'interim', 'final'];
const textOf = (...given: Parameters<typeof buildLetter>): string =>
  partText(buildLetter(...given).parts[0]).join('\n');

describe('buildLetter', () => {
  it('acknowledges with number, person and day of the answer', () => {
    const text = textOf('acknowledgement', sampleCases.full.fields, aContext());
    expect(text).toContain('尊敬的苏州恒润汽车零部件有限公司 周敏：');
    expect(text).toContain('编号为 240703');
    expect(text).toContain('由 陈晓雯 负责跟进，我公司最迟于 2024-07-11');
    expect(text).not.toContain('原因：');
  });

  it('gives cause and action in the final reply only', () => {
    expect(textOf('final', sampleCases.full.fields, aContext())).toContain('原因：3# 模穴卡扣根部圆角');
  });

  it.each([
    {
      description: '断裂 5 件。\n裂纹在 3# 模穴\n要求当日回复',
      text: '断裂 5 件。裂纹在 3# 模穴；要求当日回复',
      language: 'zh',
    },
    {
      description: '5 pcs broken.\n Cracks\nreply today',
      text: '5 pcs broken. Cracks; reply today',
      language: 'en',
    },
  ] as const)(
    'runs the lines of the register on in one paragraph: $text',
    ({ description, text, language }) => {
      const letter = textOf('interim', { ...sampleCases.full.fields, description }, aContext({ language }));
      expect(letter).toContain(text);
    },
  );

  it.each(kinds)('leaves lines to write on in %s, and names what is missing', (kind) => {
    const model = buildLetter(kind, {}, aContext({ number: '' }));
    const text = partText(model.parts[0]).join('\n');
    expect(text).not.toMatch(/[{}]|undefined|（）|\(\)/);
    expect(text).toContain('____');
    expect(model.missing).toContain('receivedAt');
    const blanks = text.match(/_{12}/g) ?? [];
    expect(model.missing, 'every line to write on, and nothing else').toHaveLength(blanks.length);
  });

  it.each(kinds.filter((kind) => kind !== 'final'))('promises no day that is over in %s', (kind) => {
    const fields = { ...sampleCases.full.fields, promisedAt: '2024-07-11T17:30' };
    const on = (issuedOn: string) => buildLetter(kind, fields, aContext({ issuedOn }));
    expect(partText(on('2024-07-11').parts[0]).join('\n')).toContain('最迟于 2024-07-11 17:30 给予');
    expect(partText(on('2024-07-12').parts[0]).join('\n')).toContain('最迟于 ____________ 给予');
    expect(on('2024-07-12').missing).toContain('promisedAt');
  });

  it.each(kinds)('admits nothing in %s before the facts are clear (P01 七)', (kind) => {
    const text = textOf(kind, sampleCases.full.fields, aContext());
    expect(text.includes('歉意')).toBe(kind === 'final');
  });

  it.each([
    { finding: { liability: '客户责任' }, why: 'the customer’s own fault (P08 4.4.1)' },
    { finding: { liability: '明显使用不当' }, why: 'obvious misuse (P21 product ⑸)' },
    { finding: { valid: '无效' }, why: 'a complaint without reason (P12 2.2)' },
    { finding: { valid: '理由不充分' }, why: 'reasons that do not suffice (P19, P27)' },
    { finding: { valid: '不属实' }, why: 'what was said is not so (P10, P25)' },
  ])('explains instead of correcting: $why', ({ finding }) => {
    const fields = { ...sampleCases.full.fields, ...finding, correctiveAction: null };
    const model = buildLetter('final', fields, aContext());
    const text = partText(model.parts[0]).join('\n');
    expect(text).toContain('不属于我公司责任，说明如下：3# 模穴');
    expect(text).not.toMatch(/纠正措施|预防措施|歉意/);
    expect(model.missing).not.toContain('correctiveAction');
    expect(text).toContain('若贵方对上述处理有不同意见');
  });

  it.each([
    {
      fields: { productName: '面板', orderNo: 'PO-7' },
      zh: '就面板（PO-7）向我公司',
      en: 'about 面板 (PO-7).',
    },
    { fields: { productName: '面板' }, zh: '就面板向我公司', en: 'about 面板. We' },
    { fields: { orderNo: 'PO-7' }, zh: '2025-03-01 向我公司', en: 'on 2025-03-01. We' },
    { fields: { productName: '面板[A]' }, zh: '就面板[A]向我公司', en: 'about 面板[A]. We' },
  ])('speaks of the goods as far as they are known: $zh', ({ fields, zh, en }) => {
    const known = { receivedAt: '2025-03-01', ...fields };
    expect(textOf('acknowledgement', known, aContext())).toContain(zh);
    expect(textOf('acknowledgement', known, aContext({ language: 'en' }))).toContain(en);
    expect(buildLetter('acknowledgement', known, aContext()).missing).not.toContain('orderNo');
  });

  it('leaves room for the seal, in English for a signature', () => {
    expect(textOf('final', {}, aContext())).toContain('苏州精塑科技有限公司（盖章）');
    expect(textOf('final', {}, aContext({ company: '' }))).toContain('公司（盖章）');
    expect(textOf('final', {}, aContext({ language: 'en' }))).toContain('____________ 苏州精塑科技有限公司');
  });

  it('answers for a supplier', () => {
    const fields = { ...sampleCases.full.fields, liability: '供应商责任' };
    expect(textOf('final', fields, aContext())).toContain('纠正措施：');
  });

  it('says everything in Chinese, then in English', () => {
    const { parts } = buildLetter('final', sampleCases.full.fields, aContext({ language: 'zh-en' }));
    expect(parts.map((part) => partText(part)[0]?.slice(0, 3))).toEqual(['尊敬的', 'Dea']);
  });

  it('does not take braces in a complaint for places', () => {
    const fields = { ...sampleCases.full.fields, description: '{cause} {owner}' };
    expect(textOf('acknowledgement', fields, aContext())).toContain('情况：{cause} {owner}');
  });

  it('keeps the same places in both languages', () => {
    const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const kind of kinds)
      for (const { zh, en } of letterTexts[kind]) expect(places(en)).toEqual(places(zh));
  });
});

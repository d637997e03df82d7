import { describe, expect, it } from 'vitest';
import { buildForm } from '../../../../functions/core/report/buildForm';
import type { FormDefinition } from '../../../../functions/core/report/formDefinition';
import type { DocumentLanguage, FormModel } from '../../../../functions/core/report/formModel';
import { aContext, aForm, partText } from '../../../support/documentModel';

const quality = { zh: '质量管理部', en: 'Quality' };
const accounts = { zh: '会计科', en: 'Accounts' };
const form = aForm(['客户', '职业*'], {
  filledBy: { zh: '业务部', en: 'Sales' },
  copies: [
    { part: 1, holder: quality },
    { part: 2, holder: accounts },
  ],
  signatures: [
    { purpose: { zh: '批准', en: 'Approval' }, role: { zh: '副总', en: 'Vice president' }, stamp: 'date' },
    { purpose: { zh: '签收', en: 'Receipt' }, role: quality, stamp: 'time' },
    { purpose: { zh: '确认', en: 'Confirmation' }, stamp: 'date' },
  ],
  annex: '附件二',
});

const build = (language: DocumentLanguage, definition: FormDefinition = form): FormModel =>
  buildForm(definition, { fields: {} }, aContext({ language }));
const textsOf = (model: FormModel): readonly string[] => partText(model.parts[0]);

describe('a form in both languages', () => {
  const texts = textsOf(build('zh-en'));

  it.each([
    {
      why: 'the mark of an optional field has a line of its own',
      text: '职业\nOccupation\n（选填 optional）',
    },
    {
      why: 'a signer stands in the box with both names',
      text: /^副总 Vice president\n签字 Signature：\n日期 Date：.*年.*月.*日$/,
    },
    {
      why: 'a receipt has its hour',
      text: /^质量管理部 Quality\n签字 Signature：\n签收时间 Time：.*日.*时.*分$/,
    },
    { why: 'the copies are named in Chinese', text: /^注：本单一式2联：①质量管理部，②会计科。/ },
    { why: 'and in English', text: /^Note: Parts: 1 Quality, 2 Accounts\./ },
  ])('$why', ({ text }) => {
    const lines = texts.flatMap((one) => [one, ...one.split('\n')]);
    expect(lines).toContainEqual(typeof text === 'string' ? text : expect.stringMatching(text));
  });

  it('says whose copy it is and how the pages count', () => {
    const model = build('zh-en');
    expect(model.parts.map(({ copy }) => copy)).toEqual([
      '第一联 Part 1（质量管理部）',
      '第二联 Part 2（会计科）',
    ]);
    expect(model.pageFooter.page).toEqual({ before: '页码 Page：', between: ' / ', after: '' });
  });
});

it('gives a receipt, which takes day and hour, a row of its own', () => {
  const rows = build('zh').parts[0]!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const signers = rows
    .map(({ cells }) => cells.map(({ lines }) => (lines[0]?.kind === 'text' ? lines[0].text : '')))
    .map((cells) => cells.filter((text) => ['填表', '审核', '批准', '签收', '确认'].includes(text)))
    .filter((row) => row.length > 0);
  expect(signers).toEqual([['填表', '审核'], ['批准'], ['签收'], ['确认']]);
});

it.each([
  { language: 'zh' as const, annex: '附件二' },
  { language: 'en' as const, annex: 'Annex 2' },
  { language: 'zh-en' as const, annex: '附件二' },
])('names the annex in $language', ({ language, annex }) => {
  expect(build(language).pageHeader.right).toBe(annex);
});

it('names a choice of the procedure in English on an English log', () => {
  const options = { grade: [{ zh: '甲类投诉', en: 'Class A' }] };
  const log = aForm(['客户', '级别'], { layout: 'log' });
  const model = buildForm(log, { fields: { grade: '甲类投诉' } }, aContext({ language: 'en', options }));
  expect(textsOf(model)).toContain('Class A');
});

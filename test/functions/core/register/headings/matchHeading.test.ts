import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKeys } from '../../../../../functions/core/complaint/fields';
import { headingRules } from '../../../../../functions/core/register/headings/headingRules';
import { foldHeading } from '../../../../../functions/core/register/headings/headingText';
import { matchHeading } from '../../../../../functions/core/register/headings/matchHeading';

const best = (...path: string[]): string | undefined => matchHeading(path).matches[0]?.field;

describe('matchHeading', () => {
  it.each([
    { path: ['序号'], field: 'seq', why: 'plain' },
    { path: ['日  期'], field: 'receivedAt', why: 'spaces inside' },
    { path: ['客訴單號'], field: 'caseNo', why: 'Traditional' },
    { path: ['實際完成日\nActual finish date'], field: 'closedAt', why: 'bilingual with a line break' },
    { path: ['對策簡述Corrective actions'], field: 'correctiveAction', why: 'bilingual without a space' },
    { path: ['Part No.'], field: 'partNo', why: 'English with a full stop' },
    { path: ['received_date'], field: 'receivedAt', why: 'snake case' },
    { path: ['赔款(元)'], field: 'lossAmount', why: 'unit in brackets' },
    { path: ['是否根本解'], field: 'status', why: 'cut off by the column edge' },
    { path: ['投诉数量'], field: 'quantity', why: 'all goods complained of' },
    { path: ['不良数量'], field: 'defectQuantity', why: 'the bad ones' },
    { path: ['要求完成日期'], field: 'closeDueAt', why: 'asked for' },
    { path: ['实际完成日期'], field: 'closedAt', why: 'done' },
    { path: ['回复期限'], field: 'promisedAt', why: 'limit' },
    { path: ['回复日期'], field: 'repliedAt', why: 'done' },
    { path: ['8D完成时间'], field: 'report8DDate', why: '8D has its own date' },
    { path: ['客户料号'], field: 'partNo', why: 'the customer’s number of the part' },
    { path: ['客户编码'], field: 'customerName', why: 'a code of the customer, not of a part' },
    { path: ['规格型号'], field: 'productModel', why: 'two words, one thing' },
    { path: ['客户信息', '名称'], field: 'customerName', why: 'the group says whose name' },
    { path: ['产品信息', '名称'], field: 'productName', why: 'the same leaf in another group' },
    { path: ['纠正措施', '责任人'], field: 'actionOwner', why: 'owner of the action' },
    { path: ['结案', '日期'], field: 'closedAt', why: 'date of the group' },
    { path: ['回访', '日期'], field: 'followUpAt', why: 'date of another group' },
  ])('$path is $field: $why', ({ path, field }) => {
    expect(best(...path)).toBe(field);
  });

  it.each([
    { path: ['料号&品名'], named: ['partNo', 'productName'], field: 'productName' },
    { path: ['责任部门/责任人'], named: ['respDept', 'owner'], field: 'respDept' },
    { path: ['Part No. & Name'], named: ['partNo', 'productName'], field: 'productName' },
  ])('two things in $path', ({ path, named, field }) => {
    expect(matchHeading(path).named).toEqual(named);
    expect(best(...path)).toBe(field);
  });

  it('takes a step’s own date or person for no field of the complaint', () => {
    for (const path of [
      ['临时措施', '责任人'],
      ['临时措施', '日期'],
      ['供应商信息', '日期'],
    ])
      expect(matchHeading(path).matches.every((match) => match.score < 0.5)).toBe(true);
  });

  it('knows nothing of headings about other matters', () => {
    for (const heading of ['扣款单号', 'Debit note', '天气', '入职日', 'zzz', ''])
      expect(matchHeading([heading]).matches.filter((m) => m.score >= 0.6)).toEqual([]);
  });

  it('lists only phrases that are already folded, each once per field', () => {
    for (const field of fieldKeys) {
      const { sure, likely = '' } = headingRules[field];
      const phrases = [...sure.split('|'), ...likely.split('|')].filter((phrase) => phrase !== '');
      expect(phrases.map(foldHeading)).toEqual(phrases);
      expect(new Set(phrases).size, field).toBe(phrases.length);
    }
  });

  it('does not depend on spaces, width or case', () => {
    const sure = fieldKeys.flatMap((field) =>
      headingRules[field].sure.split('|').filter((p) => p.length > 2),
    );
    fc.assert(
      fc.property(fc.constantFrom(...sure), fc.nat(9), (phrase, at) => {
        const cut = at % phrase.length;
        const spaced = `${phrase.slice(0, cut)} ${phrase.slice(cut).toUpperCase()}　`;
        expect(best(spaced)).toBe(best(phrase));
      }),
      { numRuns: 300 },
    );
  });
});

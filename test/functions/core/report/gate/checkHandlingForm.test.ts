import { describe, expect, it } from 'vitest';
import type { ComplaintFields } from '../../../../../functions/core/complaint/complaint';
import { reportMessages } from '../../../../../functions/core/messages/reportMessages';
import { checkHandlingForm } from '../../../../../functions/core/report/gate/checkHandlingForm';
import { handlingRules } from '../../../../../functions/core/report/gate/handlingRules';
import { sampleCases } from '../../../../../scripts/documents/sampleCases';
import { aForm } from '../../../../support/documentModel';
import { today } from '../../../../support/eightDSamples';

const form = aForm(['投诉内容', '数量', '原因分析', '纠正措施', '责任部门', '处理结果']);
const verdictOf = (rule: string, given: ComplaintFields): string | undefined =>
  checkHandlingForm(form, given, today)?.results.find((result) => result.rule === rule)?.verdict;

describe('checkHandlingForm', () => {
  it('lets a good form out and scores it per discipline', () => {
    const result = checkHandlingForm(form, sampleCases.full.fields, today)!;
    expect(result.blocking).toEqual([]);
    expect(result.score).toBe(result.max);
    expect(Object.keys(result.byDiscipline)).toEqual(['D2', 'D4', 'D5', 'D6', 'D8']);
  });

  it('lets a ticket start its way before its causes are known', () => {
    expect(checkHandlingForm(form, sampleCases.sparse.fields, today)!.blocking).toEqual([]);
  });

  it.each([
    {
      rule: 'handling.causeNotWeak',
      given: { rootCause: '员工疏忽' },
      verdict: 'fail',
      why: 'a person is the cause',
    },
    {
      rule: 'handling.causeNotWeak',
      given: { rootCause: 'operator error' },
      verdict: 'fail',
      why: 'the same in English',
    },
    {
      rule: 'handling.causeNotWeak',
      given: { rootCause: '员工疏忽，因防错工装缺失' },
      verdict: 'pass',
      why: 'a process cause stands behind',
    },
    { rule: 'handling.causeNotWeak', given: {}, verdict: undefined, why: 'nothing is said yet' },
    {
      rule: 'handling.actionNotWeak',
      given: { correctiveAction: '加强培训' },
      verdict: 'fail',
      why: 'training only',
    },
    {
      rule: 'handling.actionNotWeak',
      given: { correctiveAction: '加强培训', preventiveAction: '加装防错传感器' },
      verdict: 'pass',
      why: 'something else is done as well',
    },
    {
      rule: 'handling.actionNotInterim',
      given: { correctiveAction: '全检。', interimMeasure: '全检' },
      verdict: 'fail',
      why: 'sorting is no corrective action',
    },
    {
      rule: 'handling.dates',
      given: { receivedAt: '2024-07-08', closedAt: '2024-07-01' },
      verdict: 'fail',
      why: 'closed before it came in',
    },
    {
      rule: 'handling.dates',
      given: { receivedAt: '2024-07-08', implementedAt: '2024-08-02' },
      verdict: 'fail',
      why: 'done tomorrow',
    },
    {
      rule: 'handling.dates',
      given: { receivedAt: '2024-07-08T09:15', repliedAt: '2024-07-08T08:00', closedAt: '2024-08-01' },
      verdict: 'pass',
      why: 'the same day, and today',
    },
    { rule: 'handling.dates', given: { closedAt: '2024-07-01' }, verdict: undefined, why: 'received when?' },
    {
      rule: 'handling.causeNotWeak',
      given: { rootCause: '模具圆角磨损', escapeCause: '检验员漏检' },
      verdict: 'fail',
      why: 'a person is the cause of the escape',
    },
    {
      rule: 'handling.quantity',
      given: {},
      verdict: 'weak',
      why: 'the quantity may be filled in by hand',
    },
    { rule: 'handling.problem', given: {}, verdict: 'fail', why: 'nothing is complained of' },
    { rule: 'handling.action', given: {}, verdict: 'weak', why: 'the actions may follow' },
    {
      rule: 'handling.responsible',
      given: { status: 'closed' },
      verdict: 'fail',
      why: 'closed without a department',
    },
    {
      rule: 'handling.result',
      given: { status: 'closed', disposition: '换货' },
      verdict: 'pass',
      why: 'the disposition is a result',
    },
    {
      rule: 'handling.cause',
      given: { closedAt: '2024-07-01' },
      verdict: 'fail',
      why: 'closed without a cause',
    },
  ])('$rule: $why', ({ rule, given, verdict }) => {
    expect(verdictOf(rule, given)).toBe(verdict);
  });

  it('leaves forms alone that ask for neither cause nor action, and lists', () => {
    expect(checkHandlingForm(aForm(['投诉内容']), {}, today)).toBeUndefined();
    expect(checkHandlingForm({ ...form, layout: 'log' }, {}, today)).toBeUndefined();
  });

  it('is made of rules as data: ids of their own, fields they judge, blocking ones among them', () => {
    const { results } = checkHandlingForm(form, sampleCases.full.fields, today)!;
    expect(new Set(handlingRules.map(({ id }) => id)).size).toBe(handlingRules.length);
    expect(handlingRules.filter(({ blocking }) => blocking).map(({ id }) => id)).toEqual([
      'handling.causeNotWeak',
      'handling.actionNotWeak',
      'handling.dates',
    ]);
    expect(results.every(({ fields }) => fields.length > 0)).toBe(true);
  });

  it('has a sentence for every rule', () => {
    expect(handlingRules.filter(({ id }) => !Object.hasOwn(reportMessages, `gate.${id}`))).toEqual([]);
  });
});

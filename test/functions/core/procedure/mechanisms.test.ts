import { describe, expect, it } from 'vitest';
import { compileCondition, type CaseView } from '../../../../functions/core/procedure/condition';
import type { Condition } from '../../../../functions/core/procedure/schema/condition';
import { askWorkshop } from './workshop';

function itAnswers(cases: readonly { why: string; query: object; answer: object }[]): void {
  it.each(cases)('$why', ({ query, answer }) => expect(askWorkshop(query)).toMatchObject(answer));
}
const D = (rule: string, rest: object = {}) => ({ kind: 'deadline', rule, ...rest });
const informed = { informed: '2026-03-13T16:00:00+08:00' };

describe('limits of every kind', () => {
  itAnswers([
    {
      why: 'a range: lower value is the target, upper the limit (C9)',
      query: D('W-D1', { events: informed }),
      answer: { target: '2026-03-16T09:00:00+08:00', due: '2026-03-16T10:00:00+08:00', unit: '工作时' },
    },
    {
      why: 'a time agreed with the customer replaces it as it stands (C10)',
      query: D('W-D1', { events: informed, agreed: '2026-03-14T20:00:00+08:00' }),
      answer: { due: '2026-03-14T20:00:00+08:00' },
    },
    {
      why: 'the normal value of a pair',
      query: D('W-D2', { events: informed }),
      answer: { due: '2026-03-13T16:30:00+08:00', unit: '分钟' },
    },
    {
      why: 'the special value',
      query: D('W-D2', { events: informed, special: '客户在外地' }),
      answer: { due: '2026-03-13T20:00:00+08:00', unit: '小时' },
    },
    {
      why: 'a special flag with an empty reason is none',
      query: D('W-D2', { events: informed, special: { reason: ' ' } }),
      answer: { unit: '分钟' },
    },
    {
      why: 'strict mode: Sunday stays Sunday, to the last second (C6)',
      query: D('W-D3', { events: { informed: '2026-03-13' } }),
      answer: { due: '2026-03-15T23:59:59+08:00' },
    },
    {
      why: 'an exemption that holds',
      query: D('W-D3', { events: informed, facts: { emergency: true } }),
      answer: { applies: false, due: null },
    },
    {
      why: 'same day, on a Sunday (C7)',
      query: D('W-D4', { events: { solutionDone: '2026-03-15T08:00:00+08:00' } }),
      answer: { due: '2026-03-15T23:59:59+08:00', unit: '当天' },
    },
    {
      why: 'an open figure: the rule exists without one',
      query: D('W-D5', { events: { registered: '2026-03-13T16:00:00+08:00' } }),
      answer: { applies: true, due: null, state: '无时限', parameter: 'W.ticket' },
    },
    {
      why: 'the figure as words',
      query: D('W-D5', {
        events: { registered: '2026-03-13T16:00:00+08:00' },
        params: { 'W.ticket': '2个工作日' },
      }),
      answer: { due: '2026-03-17T17:30:00+08:00', unit: '工作日' },
    },
    {
      why: 'a bare number has the declared unit',
      query: D('W-D5', { events: { registered: '2026-03-13T16:00:00+08:00' }, params: { ticket: 24 } }),
      answer: { due: '2026-03-14T16:00:00+08:00', unit: '小时' },
    },
    {
      why: 'an agreed extension',
      query: D('W-D5', {
        events: { registered: '2026-03-13T16:00:00+08:00' },
        params: { ticket: 24 },
        agreed: '2026-03-20',
      }),
      answer: { due: '2026-03-20T17:30:00+08:00' },
    },
    {
      why: 'an unreadable figure is named',
      query: D('W-D5', { events: {}, params: { 'W.ticket': '很快' } }),
      answer: { error: { code: 'parameter.badValue' } },
    },
    {
      why: 'at once, but with an outer bound',
      query: D('W-D6', { events: { received: '2026-03-13T23:45:00+08:00' } }),
      answer: { immediate: true, due: '2026-03-14T00:15:00+08:00', unit: '分钟' },
    },
    {
      why: 'a promised date ends at closing time, day off or not',
      query: D('W-D7', { promised: '2026-03-15' }),
      answer: { due: '2026-03-15T17:30:00+08:00' },
    },
    {
      why: 'a promised moment stands',
      query: D('W-D7', { promised: '2026-03-15T22:10' }),
      answer: { due: '2026-03-15T22:10:00+08:00' },
    },
    { why: 'nothing promised yet', query: D('W-D7'), answer: { applies: true, due: null, state: '未起算' } },
    { why: 'announced but not given', query: D('W-D8'), answer: { applies: false, state: '本制度未规定' } },
    {
      why: 'one limit in office mode: Friday week moves over the weekend',
      query: D('W-D9', { grade: '轻微', events: { received: '2026-03-08' } }),
      answer: { due: '2026-03-16T17:30:00+08:00', unit: '周' },
    },
    {
      why: 'the exemption handled on the spot',
      query: D('W-D9', { grade: '轻微', facts: { handledOnSpot: true }, events: { received: '2026-03-08' } }),
      answer: { applies: false },
    },
    {
      why: 'facts settle the grade when none is given',
      query: D('W-D9', { facts: { media: true }, events: { received: '2026-03-08' } }),
      answer: { applies: false },
    },
    {
      why: 'an unknown event is named',
      query: D('W-D1', { events: { arrived: '2026-03-08' } }),
      answer: { error: { code: 'event.unknown' } },
    },
    {
      why: 'a day that does not exist is named',
      query: D('W-D4', { events: { solutionDone: '2026-02-30' } }),
      answer: { error: { code: 'moment.unreadable' } },
    },
  ]);
});

describe('grades by figures', () => {
  const grade = (facts: object, rest: object = {}) => ({ kind: 'grade', facts, ...rest });
  itAnswers([
    {
      why: 'a figure that is missing never fires but asks for review (C14)',
      query: grade({ claimAmountYuan: 9e6, handlerLevel: '值班经理' }),
      answer: { grade: '轻微投诉', needsReview: true, missingParameters: ['W.large'] },
    },
    {
      why: 'the figure filled in: reached counts (C12)',
      query: grade({ claimAmountYuan: 50000 }, { params: { 'W.large': 50000 } }),
      answer: { grade: '重大投诉', needsReview: false },
    },
    {
      why: 'a cent below does not',
      query: grade({ claimAmountYuan: 49999.99 }, { params: { 'W.large': '50,000元' } }),
      answer: { grade: '轻微投诉' },
    },
    {
      why: 'the fact set by hand fires without a figure',
      query: grade({ largeClaim: true }),
      answer: { grade: '重大投诉', needsReview: false },
    },
    {
      why: 'above excludes the number',
      query: grade({ amountYuan: 200, handlerLevel: '值班经理' }),
      answer: { grade: '较严重投诉' },
    },
    { why: 'a cent more', query: grade({ amountYuan: 200.01 }), answer: { grade: '重大投诉' } },
    {
      why: 'money from a field of the register',
      query: grade({}, { fields: { claimAmount: 60000 }, params: { large: 50000 } }),
      answer: { grade: '重大投诉' },
    },
    {
      why: 'a parameter of another name is named',
      query: grade({}, { params: { 'W.larg': 1 } }),
      answer: { error: { code: 'parameter.unknown' } },
    },
  ]);
});

describe('money and chains', () => {
  const approval = (rest: object) => ({ kind: 'approval', done: [], ...rest });
  itAnswers([
    {
      why: 'within the own ceiling nobody else approves',
      query: approval({ amountYuan: 100, grade: '轻微投诉' }),
      answer: { chain: [], complete: true, grantedBy: '值班经理', reports: [] },
    },
    {
      why: 'a cent above moves to the next post and grade',
      query: approval({ amountYuan: 100.01, grade: '轻微投诉' }),
      answer: { grantedBy: '督导员', grade: '较严重投诉' },
    },
    {
      why: 'two ceilings at once',
      query: approval({ amountYuan: 300, grade: '轻微投诉' }),
      answer: { grantedBy: '办公室', grade: '重大投诉', reports: ['重大投诉处理报告'] },
    },
    {
      why: 'above all: the general manager approves',
      query: approval({ amountYuan: 300.01, grade: '重大投诉' }),
      answer: { chain: [{ role: '总经理', action: '批准' }], complete: false, next: '总经理' },
    },
    {
      why: 'a small amount of a major case stays with its owner',
      query: approval({ amountYuan: 10, grade: '重大投诉' }),
      answer: { grantedBy: '办公室', reports: ['重大投诉处理报告'] },
    },
    {
      why: 'a chain begins with its first approval',
      query: approval({ disposition: '赔偿' }),
      answer: {
        chain: [
          { role: '总经理', action: '审核' },
          { role: '董事长', action: '批准' },
        ],
        next: '总经理',
      },
    },
    {
      why: 'and goes on',
      query: approval({ disposition: '赔款', done: ['总经理'] }),
      answer: { complete: false, next: '董事长' },
    },
    {
      why: 'the higher post replaces the lower (C17)',
      query: approval({ disposition: '赔款', done: ['董事长'] }),
      answer: { complete: true },
    },
    {
      why: 'both',
      query: approval({ disposition: '赔款', done: ['总经理 审核', { role: '董事长', action: '批准' }] }),
      answer: { complete: true, next: null },
    },
    {
      why: 'one post twice: the first act is the first approval',
      query: approval({ document: '登记簿', done: ['区域经理'] }),
      answer: { next: '品管部' },
    },
    {
      why: 'the second is still owed',
      query: approval({ document: '登记簿', done: ['区域经理', '品管部'] }),
      answer: { next: '区域经理', complete: false },
    },
    {
      why: 'twice done',
      query: approval({ document: '登记簿', done: ['区域经理', '品管部', '区域经理'] }),
      answer: { complete: true },
    },
    {
      why: 'nothing is laid down for a remedy the text does not name',
      query: approval({ disposition: '换货' }),
      answer: { chain: [], next: null },
    },
  ]);
});

describe('what is not known', () => {
  const holds = (condition: Condition, facts: CaseView['facts']) =>
    compileCondition(condition)({ facts, circumstances: {}, parameters: {} });
  it.each([
    { why: 'not of a stated no', condition: { not: 'media' }, facts: { media: false }, truth: true },
    { why: 'not of the unknown stays unknown', condition: { not: 'media' }, facts: {}, truth: undefined },
    { why: 'unless lets the unknown pass', condition: { unless: 'media' }, facts: {}, truth: true },
    {
      why: 'unless lets a stated no pass',
      condition: { unless: 'media' },
      facts: { media: false },
      truth: true,
    },
    { why: 'unless stops at a yes', condition: { unless: 'media' }, facts: { media: true }, truth: false },
  ])('$why', ({ condition, facts, truth }) => expect(holds(condition, facts)).toBe(truth));
});

describe('charts', () => {
  const step = (stage: string, outcome: object = {}, rest: object = {}) => ({
    kind: 'step',
    stage,
    outcome,
    ...rest,
  });
  itAnswers([
    {
      why: 'an answer out of a list',
      query: step('W-S1', { 现场界定结果: '质量' }),
      answer: { next: 'W-S3', requires: [] },
    },
    {
      why: 'another',
      query: step('W-S1', { finding: '难以界定' }),
      answer: { next: 'W-S2', owner: '品管部' },
    },
    {
      why: 'an answer out of no list is named',
      query: step('W-S1', { finding: '天气' }),
      answer: { error: { code: 'decision.badAnswer' } },
    },
    {
      why: 'not true: the way ends, the case is not closed',
      query: step('W-S2', { factsTrue: false }),
      answer: { next: null, closable: false },
    },
    {
      why: 'two decisions together',
      query: step('W-S2', { 是否属实: '属实', 客户是否接受: '接受' }),
      answer: { next: 'W-S3' },
    },
    {
      why: 'a loop back',
      query: step('W-S2', { factsTrue: true, accepted: false }),
      answer: { next: 'W-S1' },
    },
    {
      why: 'one decision is still open',
      query: step('W-S2', { factsTrue: true }),
      answer: { next: null, requires: ['客户是否接受'] },
    },
    {
      why: 'gates to be confirmed keep the case open',
      query: step('W-S3'),
      answer: { next: null, closable: false, requires: ['原因查清', '责任人受到教育'] },
    },
    {
      why: 'one confirmed',
      query: step('W-S3', { 原因: true }),
      answer: { closable: false, requires: ['责任人受到教育'] },
    },
    {
      why: 'both confirmed',
      query: step('W-S3', { causeClear: true, staffTaught: '是' }),
      answer: { closable: true, requires: [] },
    },
    {
      why: 'a gate of one grade',
      query: step('W-S3', { causeClear: true, staffTaught: true }, { grade: '重大' }),
      answer: { closable: false, requires: ['重大报告'] },
    },
    {
      why: 'another chart by category',
      query: { kind: 'step', category: '服务' },
      answer: { next: 'W-S20' },
    },
    { why: 'another chart by name', query: { kind: 'step', flow: '柜面' }, answer: { next: 'W-S20' } },
    { why: 'gates of one chart do not hold another', query: step('W-S20'), answer: { closable: true } },
    {
      why: 'an answer to a question nobody asks is passed over, not lost',
      query: step('W-S20', { weather: true }),
      answer: { ignoredOutcome: ['weather'] },
    },
  ]);
});

describe('routes, scope, forms and the rest', () => {
  const form = (values: object, rest: object = {}) => ({ kind: 'form', form: '登记簿', values, ...rest });
  const filled = { 机组名称: 'A', 起始时间: '上午', 是否追踪: false };
  const signed = ['客服部', '品管部', '区域经理', '区域经理'];
  itAnswers([
    {
      why: 'a route by grade',
      query: { kind: 'route', facts: {}, grade: '重大' },
      answer: { owner: '办公室', to: '总经理', notify: ['总经理'], immediate: true },
    },
    {
      why: 'two rows apply: people and forms of both',
      query: { kind: 'route', facts: { written: true }, grade: '重大' },
      answer: { owner: '办公室', notify: ['总经理', '董事长'], forms: ['登记簿'] },
    },
    { why: 'the rest', query: { kind: 'route', facts: {} }, answer: { owner: '客服部', immediate: false } },
    {
      why: 'outside the scope',
      query: { kind: 'scope', facts: {}, unit: '物流中心' },
      answer: { inScope: false, clause: '5.1' },
    },
    {
      why: 'outside, with a pointer',
      query: { kind: 'scope', complainant: '员工' },
      answer: { inScope: false, instead: '员工投诉制度' },
    },
    { why: 'inside', query: { kind: 'scope', unit: '门店' }, answer: { inScope: true } },
    {
      why: 'groups, one-of, booleans and signatures complete',
      query: form(filled, { signedBy: signed }),
      answer: { complete: true },
    },
    {
      why: 'groups may be nested',
      query: form({ ...filled, 机组名称: undefined, 机组: { 名称: 'A' } }, { signedBy: signed }),
      answer: { complete: true },
    },
    {
      why: 'a field required only when another is filled',
      query: form({ ...filled, 部件序列号: '7' }, { signedBy: signed }),
      answer: { missing: ['部件名称'] },
    },
    {
      why: 'neither of two',
      query: form({ ...filled, 起始时间: '' }, { signedBy: signed }),
      answer: { missing: ['起始时间或完成时间'] },
    },
    {
      why: 'the second signature of the same post',
      query: form(filled, { signedBy: ['客服部', '品管部', '区域经理'] }),
      answer: { missingSignatures: ['区域经理'] },
    },
    {
      why: 'signatories listed by the company',
      query: form(filled, { signers: ['财务'], signedBy: signed }),
      answer: { missingSignatures: ['财务'] },
    },
    {
      why: 'or as parameter',
      query: form(filled, { params: { signers: '财务、总办' }, signedBy: signed }),
      answer: { missingSignatures: ['财务', '办公室'] },
    },
    {
      why: 'a signature of one grade',
      query: form(filled, { grade: '重大', signedBy: signed }),
      answer: { missingSignatures: ['用户'] },
    },
    {
      why: 'unknown labels are named beside the answer',
      query: form({ ...filled, 天气: '晴' }, { signedBy: signed }),
      answer: { complete: true, unknownFields: ['天气'] },
    },
    {
      why: 'one year to the day',
      query: { kind: 'retention', document: '《投诉信》', closedOn: '2025-03-10' },
      answer: { keepUntil: '2026-03-10', destroyFrom: '2026-03-11' },
    },
    {
      why: '29 February ends on the 28th',
      query: { kind: 'retention', document: '投诉信', closedOn: '2024-02-29' },
      answer: { keepUntil: '2025-02-28', destroyFrom: '2025-03-01' },
    },
    {
      why: 'exactly one in a hundred is met',
      query: { kind: 'kpi', month: '2026-03', counts: { total: 300, replied: 300, repeated: 3 } },
      answer: {
        indicators: [
          { met: true, value: 1 },
          { met: true, value: 0.01 },
        ],
      },
    },
    {
      why: 'one more is not',
      query: { kind: 'kpi', month: '2026-03', complaints: 300, answered: 299, repeated: 4 },
      answer: { indicators: [{ met: false }, { met: false }] },
    },
    {
      why: 'no complaints: neither met nor missed',
      query: { kind: 'kpi', month: '2026-03', counts: { complaints: 0, answered: 0, repeated: 0 } },
      answer: { indicators: [{ met: null, value: null }, { met: null }] },
    },
    {
      why: 'a follow-up with its limit',
      query: { kind: 'followup', events: { solutionDone: '2026-03-09T09:00:00+08:00' } },
      answer: { required: true, by: '客服部', form: '登记簿', due: '2026-03-09T23:59:59+08:00' },
    },
    {
      why: 'keys a query does not have are named beside the answer',
      query: { kind: 'route', facts: {}, weather: 1 },
      answer: { owner: '客服部', ignored: ['weather'] },
    },
    {
      why: 'a field of the wrong kind is named',
      query: { kind: 'number' },
      answer: { error: { code: 'query.field' } },
    },
  ]);
});

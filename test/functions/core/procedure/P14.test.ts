import { describe, expect, it } from 'vitest';
import { ask, itAnswers, shipped } from './shippedProcedures';

const D = (rule: string, rest: object) => ({ kind: 'deadline', rule, ...rest });

describe('P14 numbers (K16)', () => {
  const number = (registeredAt: string, existing: readonly string[]) => ({
    kind: 'number',
    registeredAt,
    existing,
  });
  itAnswers('P14', [
    {
      why: 'the example of the catalogue',
      query: number('2024-07-18', ['240701', '240702']),
      answer: { number: '240703', clause: '第八条' },
    },
    {
      why: 'a new month starts again',
      query: number('2024-08-01', ['240701', '240702']),
      answer: { number: '240801' },
    },
    { why: 'a new year too', query: number('2025-01-02', ['241231']), answer: { number: '250101' } },
    {
      why: 'a gap is not filled: never reuse (P14-A3)',
      query: number('2024-07-18', ['240701', '240705']),
      answer: { number: '240706' },
    },
    {
      why: 'order does not matter',
      query: number('2024-07-18', ['240709', '240702']),
      answer: { number: '240710' },
    },
    {
      why: 'the hundredth grows to three digits with a warning',
      query: number('2024-07-31', ['240799']),
      answer: { number: '2407100', reading: 'P14-A3' },
    },
    {
      why: 'and goes on from there',
      query: number('2024-07-31', ['240799', '2407100']),
      answer: { number: '2407101' },
    },
    {
      why: 'numbers of other patterns are passed over and named',
      query: number('2024-07-18', ['KS-1', '240701']),
      answer: { number: '240702', otherPattern: ['KS-1'] },
    },
    { why: 'the first number of all', query: number('2024-07-18', []), answer: { number: '240701' } },
  ]);
  it('warns only when the digits are used up', () => {
    expect(ask({ profile: 'P14', ...number('2024-07-31', ['240798']) })).not.toHaveProperty('warning');
    expect(ask({ profile: 'P14', ...number('2024-07-31', ['240799']) })).toHaveProperty('warning');
  });
});

describe('P14 deadlines', () => {
  itAnswers('P14', [
    {
      why: 'D1 ends on a make-up Saturday',
      query: D('P14-D1', { events: { investigated: '2026-02-11' } }),
      answer: {
        due: '2026-02-14T17:30:00+08:00',
        unit: '天',
        owner: '质量管理部',
        clause: '第九条 (二)',
        reading: 'P14-A5',
      },
    },
    {
      why: 'D1 ending in Spring Festival moves behind it (P14-A5)',
      query: D('P14-D1', { events: { investigated: '2026-02-12T15:00:00+08:00' } }),
      answer: { due: '2026-02-24T17:30:00+08:00' },
    },
    {
      why: 'D1 counts days off inside',
      query: D('P14-D1', { events: { investigated: '2026-03-13' } }),
      answer: { due: '2026-03-16T17:30:00+08:00' },
    },
    {
      why: 'D2 after a Friday ends on Monday',
      query: D('P14-D2', { events: { resultReturned: '2026-03-13' } }),
      answer: { due: '2026-03-16T17:30:00+08:00', owner: '总经理室生产管理组' },
    },
    {
      why: 'D2 on a working day ends the next day',
      query: D('P14-D2', { events: { resultReturned: '2026-03-10' } }),
      answer: { due: '2026-03-11T17:30:00+08:00' },
    },
    {
      why: 'not investigated yet',
      query: D('P14-D1', { events: { received: '2026-03-10' } }),
      answer: { due: null, state: '未起算' },
    },
    {
      why: 'at once has no figure and never becomes overdue (C8)',
      query: D('P14-I1', { events: { received: '2020-01-01T09:00:00+08:00' } }),
      answer: { immediate: true, due: null, state: '无时限', unit: null },
    },
    {
      why: 'a company may give it one',
      query: D('P14-I1', {
        events: { received: '2026-03-09T09:00:00+08:00' },
        params: { 'P14-I1': '2小时' },
      }),
      answer: { immediate: true, due: '2026-03-09T11:00:00+08:00', parameter: 'P14-I1' },
    },
  ]);
});

describe('P14 authority (K14)', () => {
  const params = { 'P14.limitSalesManager': 5000, 'P14.limitVicePresident': 20000 };
  const approval = (amountYuan: number, rest: object = {}) => ({
    kind: 'approval',
    amountYuan,
    done: [],
    ...rest,
  });
  itAnswers('P14', [
    {
      why: 'without limits the general manager decides (P14-A6)',
      query: approval(1),
      answer: {
        chain: [{ role: '总经理', action: '核决' }],
        grantedBy: '总经理',
        next: '总经理',
        reading: 'P14-A6',
      },
    },
    {
      why: 'up to the first limit, inclusive',
      query: approval(5000, { params }),
      answer: { grantedBy: '业务部经理' },
    },
    { why: 'a cent above it', query: approval(5000.01, { params }), answer: { grantedBy: '副总经理' } },
    {
      why: 'up to the second limit, inclusive',
      query: approval(20000, { params }),
      answer: { grantedBy: '副总经理' },
    },
    { why: 'above it', query: approval(20000.01, { params }), answer: { grantedBy: '总经理' } },
    {
      why: 'the second limit missing',
      query: approval(6000, { params: { limitSalesManager: 5000 } }),
      answer: { grantedBy: '总经理', reading: 'P14-A6' },
    },
    {
      why: 'a lower post cannot replace the higher one',
      query: approval(6000, { params, done: ['业务部经理'] }),
      answer: { complete: false, next: '副总经理' },
    },
    {
      why: 'a higher post replaces the lower one (C17)',
      query: approval(100, { params, done: ['总经理'] }),
      answer: { complete: true, next: null },
    },
    {
      why: 'the result is read by the own supervisor',
      query: { kind: 'approval', stage: 'P14-S10', done: [] },
      answer: { next: '业务部主管' },
    },
  ]);
});

describe('P14 form (K17 to K19)', () => {
  const intake = {
    订单编号: 'O1',
    料号: 'M1',
    交运日期: '2026年3月1日',
    数量: 100,
    不良数量: '3 pcs',
    客户要求: '换货',
    异常样品: '1件',
    业务意见: '同意',
  };
  const form = (values: object, rest: object = {}) => ({
    kind: 'form',
    form: '客户抱怨处理表',
    section: 'P14-S1',
    values,
    ...rest,
  });
  const holders = ['质量管理部', '制造部门', '业务部门', '会计科', '总经理室'];
  itAnswers('P14', [
    {
      why: 'five parts with their holders',
      query: form(intake),
      answer: { complete: true, copies: holders.map((holder, i) => ({ part: i + 1, holder })) },
    },
    {
      why: 'the prescribed placeholder counts as filled',
      query: form({ ...intake, 客户要求: '客户加工中未确定' }),
      answer: { complete: true, invalid: [] },
    },
    {
      why: 'other words for it do not',
      query: form({ ...intake, 客户要求: '未确定' }),
      answer: { complete: false, invalid: [{ field: '客户要求', code: 'placeholder' }] },
    },
    {
      why: 'nothing there is missing',
      query: form({ ...intake, 客户要求: '' }),
      answer: { complete: false, missing: ['客户要求'] },
    },
    {
      why: 'the R&D opinion is optional',
      query: { kind: 'form', form: '附表2', section: '研发意见', values: {} },
      answer: { complete: true },
    },
    {
      why: 'signatures of supervisor and approver on the whole form',
      query: { kind: 'form', form: '客户抱怨处理表', values: {}, signedBy: ['副总经理'] },
      answer: { missingSignatures: ['业务部主管'] },
    },
    {
      why: 'negative counts are refused',
      query: form({ ...intake, 不良数量: -1 }),
      answer: { invalid: [{ field: '不良数量', code: 'negative' }] },
    },
  ]);
});

describe('P14 chart, scope, routes', () => {
  const step = (n: number, outcome: object = {}) => ({ kind: 'step', stage: `P14-S${n}`, outcome });
  const owners = ['总经理室生产管理组', '质量管理部', '生产单位', '经理室'];
  itAnswers('P14', [
    ...owners.map((owner, i) => ({
      why: `stage ${i + 1} leads to ${owner}`,
      query: step(i + 1),
      answer: { next: `P14-S${i + 2}`, owner },
    })),
    {
      why: 'R&D is asked only when needed',
      query: step(5, { needsRnD: true }),
      answer: { next: 'P14-S6', owner: '研发部' },
    },
    {
      why: 'otherwise it is passed over: optional stages never block',
      query: step(5),
      answer: { next: 'P14-S7', owner: '总经理室' },
    },
    { why: 'the R&D opinion goes to the check', query: step(6), answer: { next: 'P14-S7' } },
    ...[7, 8, 9, 10, 11, 12].map((n) => ({
      why: `stage ${n} leads on`,
      query: step(n),
      answer: { next: `P14-S${n + 1}` },
    })),
    { why: 'signed off and distributed: closed', query: step(13), answer: { next: null, closable: true } },
    {
      why: 'who does not accept rejects',
      query: step(13, { customerAccepts: false }),
      answer: { next: 'P14-S1', closable: false },
    },
    {
      why: 'not signed off: not closed, and no answer to the question of rejection (C20)',
      query: step(13, { 签字: false }),
      answer: { next: null, closable: false, requires: ['依核决权限核决'] },
    },
    {
      why: 'a word nobody knows does not say that the customer accepts',
      query: step(13, { 归档: '否' }),
      answer: { next: null, closable: false, requires: ['归档'] },
    },
    {
      why: 'parts not distributed: not closed',
      query: step(13, { 五联分送: false }),
      answer: { closable: false, requires: ['五联分送'] },
    },
    {
      why: 'the customer rejects: a new form (八)',
      query: step(13, { 客户是否不接受结论: true }),
      answer: { next: 'P14-S1' },
    },
    {
      why: 'no loss: another form (第三条)',
      query: { kind: 'scope', facts: { lossCaused: false } },
      answer: { inScope: false, instead: '异常处理单' },
    },
    {
      why: 'loss: a complaint',
      query: { kind: 'scope', facts: { lossCaused: true } },
      answer: { inScope: true },
    },
    { why: 'loss not known: a complaint', query: { kind: 'scope', facts: {} }, answer: { inScope: true } },
    {
      why: 'no loss but not handled on the spot: a complaint',
      query: { kind: 'scope', facts: { lossCaused: false, handledOnSpot: false } },
      answer: { inScope: true },
    },
    {
      why: 'the form goes to the production control group',
      query: { kind: 'route', facts: {} },
      answer: { owner: '业务部', to: '总经理室生产管理组', immediate: true },
    },
    {
      why: 'no grades in the text',
      query: { kind: 'grade', facts: { personalSafety: true } },
      answer: { grade: null, state: '本制度未规定' },
    },
  ]);
});

describe('P14 readings are settings', () => {
  it.each([
    {
      why: 'P14-A5 otherwise: working days',
      readings: { 'P14-A5': 'workingDays' },
      query: D('P14-D1', { events: { investigated: '2026-02-13' } }),
      answer: { due: '2026-02-25T17:30:00+08:00', unit: '工作日' },
    },
    {
      why: 'P14-A3 otherwise: no hundredth number',
      readings: { 'P14-A3': 'refuse' },
      query: { kind: 'number', registeredAt: '2024-07-31', existing: ['240799'] },
      answer: { error: { code: 'number.refused' } },
    },
    {
      why: 'P14-A1 otherwise: four digits',
      readings: { 'P14-A1': 'fourDigits' },
      query: { kind: 'number', registeredAt: '2024-07-31', existing: ['20240702'] },
      answer: { number: '20240703' },
    },
    {
      why: 'P14-A6 otherwise: the vice president',
      readings: { 'P14-A6': 'vicePresident' },
      query: { kind: 'approval', amountYuan: 1, done: [] },
      answer: { grantedBy: '副总经理' },
    },
  ])('$why', ({ readings, query, answer }) => {
    expect(ask(query, shipped('P14', readings as unknown as Readonly<Record<string, string>>))).toMatchObject(
      answer,
    );
  });
});

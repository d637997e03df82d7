import { describe, expect, it } from 'vitest';
import { ask, itAnswers, shipped } from './shippedProcedures';

const D = (rule: string, rest: object) => ({ kind: 'deadline', rule, ...rest });

describe('P30 deadlines', () => {
  itAnswers('P30', [
    {
      why: 'D1 is 24 hours of the clock into the holiday',
      query: D('P30-D1', { events: { received: '2026-02-14T20:00:00+08:00' } }),
      answer: { due: '2026-02-15T20:00:00+08:00', unit: '小时', clause: '流程图 a', reading: 'P30-A2' },
    },
    {
      why: 'D2 counts calendar days and moves behind Spring Festival',
      query: D('P30-D2', { events: { received: '2026-02-13' } }),
      answer: { due: '2026-02-24T17:30:00+08:00', unit: '天', reading: 'P30-A3' },
    },
    {
      why: 'D2 on ordinary days',
      query: D('P30-D2', { events: { received: '2026-03-09T18:00:00+08:00' } }),
      answer: { due: '2026-03-12T17:30:00+08:00' },
    },
    {
      why: 'D3 ends on the first working day after the holiday',
      query: D('P30-D3', { events: { received: '2026-02-17' } }),
      answer: { due: '2026-02-24T17:30:00+08:00' },
    },
    {
      why: 'D3 ending on Sunday moves to Monday',
      query: D('P30-D3', { events: { received: '2026-03-08' } }),
      answer: { due: '2026-03-16T17:30:00+08:00' },
    },
    {
      why: 'D4 counts working days over two make-up Saturdays',
      query: D('P30-D4', { events: { returnedGoodsIn: '2026-02-13' } }),
      answer: { due: '2026-03-02T17:30:00+08:00', unit: '工作日', clause: '5.3', reading: 'P30-A1' },
    },
    {
      why: 'no goods came back: D4 has not started',
      query: D('P30-D4', { events: { received: '2026-02-13' } }),
      answer: { due: null, state: '未起算' },
    },
  ]);
  it('P30-A3 otherwise: working days', () => {
    const query = D('P30-D2', { events: { received: '2026-02-13' } });
    expect(ask(query, shipped('P30', { 'P30-A3': 'workingDays' }))).toMatchObject({
      due: '2026-02-25T17:30:00+08:00',
    });
  });
});

describe('P30 chart, routes, approval, form', () => {
  const step = (n: number, outcome: object = {}) => ({ kind: 'step', stage: `P30-S${n}`, outcome });
  const values = {
    日期: '2026-03-09',
    客户: '甲',
    途径: '传真',
    内容: '破损',
    责任: '公司责任',
    措施: '换货',
    结果: '满意',
  };
  itAnswers('P30', [
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      why: `stage ${n} leads to ${n + 1}`,
      query: step(n),
      answer: { next: `P30-S${n + 1}` },
    })),
    { why: 'a plan not approved goes back', query: step(5, { approved: 'no' }), answer: { next: 'P30-S4' } },
    {
      why: 'effective: standards are revised',
      query: step(8, { effective: true }),
      answer: { next: 'P30-S9', owner: '技术科/责任部门' },
    },
    {
      why: 'not effective: back to the cause',
      query: step(8, { 效果: '无效' }),
      answer: { next: 'P30-S4', owner: '责任部门' },
    },
    { why: 'the effect must be known', query: step(8), answer: { next: null, requires: ['改善是否有效'] } },
    { why: 'standardised: closed', query: step(9), answer: { next: null, closable: true } },
    {
      why: 'quality',
      query: { kind: 'route', facts: {}, category: '质量问题' },
      answer: { owner: '品质部', clause: '4.1' },
    },
    {
      why: 'not quality',
      query: { kind: 'route', facts: {}, category: '非质量' },
      answer: { owner: '业务部', clause: '4.2' },
    },
    {
      why: 'nature not known: 业务部 receives all',
      query: { kind: 'route', facts: {} },
      answer: { owner: '业务部', forms: ['客户投诉处理报告'] },
    },
    {
      why: 'an unknown category is named',
      query: { kind: 'route', facts: {}, category: '天气' },
      answer: { error: { code: 'category.unknown' } },
    },
    {
      why: 'one of two approves the plan',
      query: { kind: 'approval', stage: 'P30-S5', done: ['总经理'] },
      answer: { complete: true, next: null },
    },
    {
      why: 'consolidating is work, not approval',
      query: { kind: 'approval', stage: 'P30-S5', done: ['品质部'] },
      answer: { complete: false, next: '管理者代表或总经理' },
    },
    {
      why: 'report complete',
      query: { kind: 'form', form: '客户投诉处理报告', values },
      answer: { complete: true },
    },
    {
      why: 'report without a result',
      query: { kind: 'form', form: '客户投诉处理报告', values: { ...values, 结果: null } },
      answer: { complete: false, missing: ['结果'] },
    },
  ]);
});

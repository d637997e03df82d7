import { describe, expect, it } from 'vitest';
import { ask, itAnswers, shipped } from './shippedProcedures';

const [A, B, C, D] = ['A级 严重顾客投诉', 'B级 一般顾客投诉', 'C级 轻微顾客投诉', 'D级 顾客建议'];
const grade = (facts: object) => ({ kind: 'grade', facts });

describe('P05 criteria', () => {
  itAnswers('P05', [
    {
      why: 'A a: safety with serious consequences',
      query: grade({ personalSafety: true, seriousConsequence: true }),
      answer: { grade: A, needsReview: false, clause: '4.3.1' },
    },
    {
      why: 'A b: failed the supervision test',
      query: grade({ supervisionFail: true }),
      answer: { grade: A, reasons: [{ id: 'b', clause: '4.3.1 b' }] },
    },
    {
      why: 'A c: press and serious harm to reputation',
      query: grade({ media: true, reputationHarm: 'serious' }),
      answer: { grade: A },
    },
    {
      why: 'press without serious harm is B e',
      query: grade({ media: true, reputationHarm: '可能' }),
      answer: { grade: B, reasons: [{ id: 'e' }] },
    },
    {
      why: 'A d: mass return with major loss',
      query: grade({ massReturn: true, majorLoss: true }),
      answer: { grade: A, reasons: [{ id: 'd' }] },
    },
    {
      why: 'A d: business broken off with major loss',
      query: grade({ businessBreak: true, majorLoss: true }),
      answer: { grade: A },
    },
    {
      why: 'A e: other serious consequences',
      query: grade({ seriousConsequence: true }),
      answer: { grade: A, reasons: [{ id: 'e' }] },
    },
    {
      why: 'B a: a few found in the customer inspection',
      query: grade({ foundBy: '顾客检验', defectExtent: '少量不合格', functionImpact: true }),
      answer: { grade: B, reasons: [{ id: 'a' }] },
    },
    {
      why: 'B b: single items in sale or use',
      query: grade({ foundBy: '销售或使用', defectExtent: '个别不合格' }),
      answer: { grade: B, reasons: [{ id: 'b' }] },
    },
    {
      why: 'B c: single items at the final consumer',
      query: grade({ foundBy: '最终消费者', defectExtent: '个别不合格' }),
      answer: { grade: B, reasons: [{ id: 'c' }] },
    },
    {
      why: 'B d: may order less',
      query: grade({ ordersMayDrop: true }),
      answer: { grade: B, reasons: [{ id: 'd' }] },
    },
    {
      why: 'C a: conforming in inspection',
      query: grade({ foundBy: '顾客检验', productConforming: true, functionImpact: true }),
      answer: { grade: C, needsReview: false, reasons: [{ id: 'a' }, { id: 'd' }] },
    },
    {
      why: 'C b: conforming but not suitable',
      query: grade({ foundBy: '销售或使用', productConforming: true }),
      answer: { grade: C, reasons: [{ id: 'b' }] },
    },
    {
      why: 'C c: awkward for the consumer',
      query: grade({ foundBy: '最终消费者', productConforming: true, awkward: true }),
      answer: { grade: C },
    },
    {
      why: 'C e: slight effect on sales',
      query: grade({ slightSalesImpact: true }),
      answer: { grade: C, reasons: [{ id: 'e' }] },
    },
    {
      why: 'D: a suggestion',
      query: grade({ isSuggestion: true }),
      answer: { grade: D, needsReview: false },
    },
    {
      why: 'several grades match: the highest wins (C13)',
      query: grade({ isSuggestion: true, slightSalesImpact: true, ordersMayDrop: true }),
      answer: { grade: B },
    },
    {
      why: 'nothing matches: the lowest real complaint with review (C13)',
      query: grade({ forgivable: true }),
      answer: { grade: C, needsReview: true, reasons: [] },
    },
    {
      why: 'facts of other procedures change nothing',
      query: grade({ isSuggestion: true, wholeBatchScrapped: true }),
      answer: { grade: D },
    },
    {
      why: 'a misspelt fact is named with the nearest',
      query: grade({ suggestion2: true }),
      answer: { error: { code: 'fact.unknown' } },
    },
    {
      why: 'a value out of the list is named',
      query: grade({ foundBy: '仓库' }),
      answer: { error: { code: 'fact.badValue' } },
    },
  ]);
});

const past = (at: string, baseGrade = 'D级', productName: string | null = 'X', problemKey = 'K') => ({
  at,
  productName,
  problemKey,
  baseGrade,
});
const again = (at: string, history: readonly object[], rest: object = {}) => ({
  kind: 'grade',
  facts: { isSuggestion: true },
  at,
  productName: 'X',
  problemKey: 'K',
  history,
  ...rest,
});

describe('P05 recurrence (K05)', () => {
  itAnswers('P05', [
    {
      why: 'two are not enough',
      query: again('2026-03-20', [past('2026-03-10')]),
      answer: { grade: D, escalated: false, count: 2 },
    },
    {
      why: 'the third is raised by one step',
      query: again('2026-03-20', [past('2026-03-10'), past('2026-03-12')]),
      answer: { grade: C, baseGrade: D, escalated: true, count: 3, clause: '4.3.3' },
    },
    {
      why: 'the fourth too (P05-A4)',
      query: again('2026-03-20', [past('2026-03-01'), past('2026-03-10'), past('2026-03-12')]),
      answer: { grade: C, count: 4 },
    },
    {
      why: 'the window opens on the same day number, included (C15)',
      query: again('2026-03-20', [past('2026-02-20'), past('2026-03-12')]),
      answer: { escalated: true, count: 3 },
    },
    {
      why: 'a day earlier is outside',
      query: again('2026-03-20', [past('2026-02-19'), past('2026-03-12')]),
      answer: { escalated: false, count: 2 },
    },
    {
      why: 'the 31st opens on the last day of February',
      query: again('2026-03-31', [past('2026-02-28'), past('2026-03-12')]),
      answer: { escalated: true },
    },
    {
      why: 'not a day before it',
      query: again('2026-03-31', [past('2026-02-27'), past('2026-03-12')]),
      answer: { escalated: false },
    },
    {
      why: 'another product is another problem (P05-A2)',
      query: again('2026-03-20', [past('2026-03-10', 'D级', 'Y'), past('2026-03-12')]),
      answer: { escalated: false, count: 2 },
    },
    {
      why: 'another problem code as well',
      query: again('2026-03-20', [past('2026-03-10', 'D级', 'X', 'L'), past('2026-03-12')]),
      answer: { count: 2 },
    },
    {
      why: 'complaints of other grades do not count (P05-A3)',
      query: again('2026-03-20', [past('2026-03-10', 'C级'), past('2026-03-12')]),
      answer: { escalated: false, count: 2 },
    },
    {
      why: 'C becomes B',
      query: again('2026-03-20', [past('2026-03-10', 'C'), past('2026-03-12', 'C')], {
        facts: {},
        baseGrade: 'C',
      }),
      answer: { grade: B, clause: '4.3.2' },
    },
    {
      why: 'B becomes A',
      query: again('2026-03-20', [past('2026-03-10', B), past('2026-03-12', 'B级')], {
        facts: {},
        baseGrade: 'B级',
      }),
      answer: { grade: A, clause: '4.3.1' },
    },
    {
      why: 'A stays A',
      query: again('2026-03-20', [past('2026-03-10', 'A'), past('2026-03-12', 'A')], {
        facts: {},
        baseGrade: 'A',
      }),
      answer: { grade: A, escalated: false, count: 3 },
    },
    {
      why: 'one step only: raised ones are not counted again (P05-A5)',
      query: again(
        '2026-03-20',
        [1, 2, 3, 4, 5].map((d) => past(`2026-03-0${d}`)),
      ),
      answer: { grade: C, count: 6 },
    },
    {
      why: 'a later complaint of the day is not history',
      query: again('2026-03-20T09:00:00+08:00', [past('2026-03-20T10:00:00+08:00'), past('2026-03-12')]),
      answer: { count: 2 },
    },
    {
      why: 'a company may group by problem code alone',
      query: again('2026-03-20', [past('2026-03-10', 'D级', 'Y'), past('2026-03-12')], {
        params: { 'P05.problemKey': 'problemKey' },
      }),
      answer: { escalated: true },
    },
    {
      why: 'a company may count calendar months',
      query: again('2026-03-20', [past('2026-02-27'), past('2026-03-12')], {
        params: { windowScope: 'calendar' },
      }),
      answer: { count: 2 },
    },
  ]);

  it('a reading changed in the profile has the same effect as its parameter', () => {
    const profile = shipped('P05', { 'P05-A2': 'problem' });
    const query = again('2026-03-20', [past('2026-03-10', 'D级', 'Y'), past('2026-03-12')]);
    expect(ask(query, profile)).toMatchObject({ escalated: true, count: 3 });
  });
});

describe('P05 chart and the rest', () => {
  const step = (n: number, outcome: object = {}) => ({ kind: 'step', stage: `P05-S${n}`, outcome });
  itAnswers('P05', [
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      why: `stage ${n} leads to ${n + 1}`,
      query: step(n),
      answer: { next: `P05-S${n + 1}`, owner: '业务部' },
    })),
    {
      why: 'an ineffective measure goes back to the cause',
      query: step(8, { 验证: 'NG' }),
      answer: { next: 'P05-S6' },
    },
    { why: 'verified: closed', query: step(8, { effective: true }), answer: { next: null, closable: true } },
    {
      why: 'no limits at all',
      query: { kind: 'deadline', rule: 'P05-D1', events: {} },
      answer: { applies: false, state: '本制度未规定' },
    },
    {
      why: '业务部 for everything',
      query: { kind: 'route', facts: {} },
      answer: { owner: '业务部', clause: '3.1' },
    },
    {
      why: 'no forms in the text',
      query: { kind: 'form', form: '客户投诉处理单' },
      answer: { error: { code: 'form.unknown' } },
    },
    {
      why: 'no chain in the text',
      query: { kind: 'approval', done: [] },
      answer: { chain: [], state: '本制度未规定' },
    },
  ]);
});

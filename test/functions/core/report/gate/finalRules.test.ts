import { describe, expect, it } from 'vitest';
import type { EightD, EightDRow } from '../../../../../functions/core/report/eightD/eightD';
import { isFigureWithSample, namesFile } from '../../../../../functions/core/report/gate/proofWords';
import { sampleCases } from '../../../../../scripts/documents/sampleCases';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { findingOf, withFields, withRow, withRows, withTable } from '../../../../support/eightDSamples';

interface Row {
  readonly rule: string;
  readonly eightD: EightD;
  readonly verdict: 'pass' | 'weak' | 'fail';
  readonly names?: readonly string[];
  readonly why: string;
}

/** The sample with its first action changed. */
const firstAction = (change: EightDRow): EightD =>
  withRows('actions', (row, at) => (at === 0 ? { ...row, ...change } : row));
const action = '修复 3# 模穴圆角至 R0.6';

const rows: readonly Row[] = [
  // real dates not in the future and after planning
  { rule: 'actions.dates', eightD: sampleEightD, verdict: 'pass', why: 'planned, done, and in that order' },
  {
    rule: 'actions.dates',
    eightD: firstAction({ done: '2024-08-02' }),
    verdict: 'fail',
    names: [`${action}（实际日期 2024-08-02 晚于今天）`],
    why: 'real date in the future',
  },
  { rule: 'actions.dates', eightD: firstAction({ done: '2024-08-01' }), verdict: 'pass', why: 'done today' },
  {
    rule: 'actions.dates',
    eightD: firstAction({ done: '2024-07-11' }),
    verdict: 'fail',
    names: [`${action}（实际日期 2024-07-11 早于措施决定日 2024-07-12）`],
    why: 'done before it was decided on',
  },
  {
    rule: 'actions.dates',
    eightD: firstAction({ done: '2024-07-12' }),
    verdict: 'pass',
    why: 'done that day',
  },
  {
    rule: 'actions.dates',
    eightD: {
      ...firstAction({ done: '2024-07-07' }),
      fields: { ...sampleEightD.fields, 'd5.decided': null },
    },
    verdict: 'fail',
    why: 'without that day: before the 8D was opened',
  },
  {
    rule: 'actions.dates',
    eightD: {
      ...firstAction({ done: '2024-07-08' }),
      fields: { ...sampleEightD.fields, 'd5.decided': null },
    },
    verdict: 'pass',
    why: 'without that day: on the day the 8D was opened',
  },
  {
    rule: 'actions.dates',
    eightD: firstAction({ done: '' }),
    verdict: 'fail',
    names: [`${action}（无实际日期）`],
    why: 'not done',
  },
  {
    rule: 'actions.dates',
    eightD: firstAction({ planned: '尽快' }),
    verdict: 'fail',
    names: [`${action}（无计划日期）`],
    why: 'as soon as possible is no date',
  },
  { rule: 'actions.dates', eightD: firstAction({ owner: '/' }), verdict: 'fail', why: 'no owner' },
  {
    rule: 'actions.dates',
    eightD: firstAction({ done: '', status: '取消' }),
    verdict: 'pass',
    why: 'a cancelled action is not to be done',
  },
  // figure before and after, with sample
  { rule: 'effect.figures', eightD: sampleEightD, verdict: 'pass', why: '37 of 5000, none of 15000' },
  {
    rule: 'effect.figures',
    eightD: withFields({ 'd6.after': '良好' }),
    verdict: 'fail',
    names: ['改善后（数据、样本）'],
    why: 'no figure after',
  },
  {
    rule: 'effect.figures',
    eightD: withFields({ 'd6.before': '0.74%' }),
    verdict: 'fail',
    names: ['改善前（数据、样本）'],
    why: 'of how many?',
  },
  // break point given
  { rule: 'effect.breakPoint', eightD: sampleEightD, verdict: 'pass', why: 'a day and a lot' },
  {
    rule: 'effect.breakPoint',
    eightD: withFields({ 'd6.breakPoint': '待定' }),
    verdict: 'fail',
    why: 'some day',
  },
  // evidence file for each closed action
  { rule: 'actions.evidence', eightD: sampleEightD, verdict: 'pass', why: 'each names its file' },
  ...['', '已完成', '效果良好', '验收记录', '2024-07-13'].map((evidence): Row => ({
    rule: 'actions.evidence',
    eightD: firstAction({ evidence }),
    verdict: 'fail',
    names: [action],
    why: `“${evidence}” leads to no file`,
  })),
  {
    rule: 'actions.evidence',
    eightD: firstAction({ evidence: '', done: '', status: '完成' }),
    verdict: 'fail',
    names: [action],
    why: 'closed by its state',
  },
  {
    rule: 'actions.evidence',
    eightD: firstAction({ evidence: '', done: '', status: '进行中' }),
    verdict: 'pass',
    why: 'an open action has none yet',
  },
  // FMEA and control plan answered
  { rule: 'documents.answered', eightD: sampleEightD, verdict: 'pass', why: 'each answered' },
  ...(['dfmea', 'pfmea', 'controlPlan'] as const).map((name): Row => ({
    rule: 'documents.answered',
    eightD: withRow('documents', name, undefined),
    verdict: 'fail',
    why: `${name} not answered`,
  })),
  {
    rule: 'documents.answered',
    eightD: withRow('documents', 'pfmea', { date: '' }),
    verdict: 'fail',
    names: ['PFMEA'],
    why: 'FMEA will be updated, some day',
  },
  {
    rule: 'documents.answered',
    eightD: withRow('documents', 'controlPlan', { date: '下月' }),
    verdict: 'fail',
    names: ['控制计划'],
    why: 'next month is no date',
  },
  {
    rule: 'documents.answered',
    eightD: withRow('documents', 'dfmea', { reason: '/' }),
    verdict: 'fail',
    names: ['DFMEA'],
    why: 'not affected, and why?',
  },
  {
    rule: 'documents.answered',
    eightD: withRow('documents', 'workInstruction', undefined),
    verdict: 'pass',
    why: 'the other documents may stay open',
  },
  // read-across answered
  { rule: 'readAcross.answered', eightD: sampleEightD, verdict: 'pass', why: 'six moulds, named' },
  {
    rule: 'readAcross.answered',
    eightD: withRows('readAcross', (row) => ({ ...row, object: '所有产品' })),
    verdict: 'weak',
    why: 'all products named is none named',
  },
  {
    rule: 'readAcross.answered',
    eightD: withRows('readAcross', (row) => ({ ...row, action: '' })),
    verdict: 'weak',
    why: 'and what is done there?',
  },
  { rule: 'readAcross.answered', eightD: withTable('readAcross', []), verdict: 'fail', why: 'not answered' },
  {
    rule: 'readAcross.answered',
    eightD: withTable('readAcross', [{ object: '无' }]),
    verdict: 'fail',
    why: 'none, and why?',
  },
  {
    rule: 'readAcross.answered',
    eightD: withTable('readAcross', [{ object: '不适用，因为仅此一副模具' }]),
    verdict: 'pass',
    why: 'not applicable, because',
  },
  // D3 removal dated
  { rule: 'containment.removed', eightD: sampleEightD, verdict: 'pass', why: 'removed on a day' },
  {
    rule: 'containment.removed',
    eightD: withFields({ 'd6.removed': null }),
    verdict: 'fail',
    why: 'not yet',
  },
  {
    rule: 'containment.removed',
    eightD: withFields({ 'd6.removed': '2024-08-02' }),
    verdict: 'weak',
    why: 'to be removed',
  },
  // hypotheses may leave with an analysis, not with the final report
  { rule: 'causes.proved', eightD: sampleEightD, verdict: 'pass', why: 'nothing is left to prove' },
  {
    rule: 'causes.proved',
    eightD: withRow('rootCauses', 'escapeSystem', { verification: '假设', date: '2024-08-05' }),
    verdict: 'fail',
    names: ['流出 · 体系（检验指导书编制未参照 PFMEA）'],
    why: 'a hypothesis at the end',
  },
  // signatories complete; closing
  { rule: 'signatories.complete', eightD: sampleEightD, verdict: 'pass', why: 'all four are named' },
  {
    rule: 'signatories.complete',
    eightD: withFields({ 'd8.releasedBy': '', 'd1.champion': '待定' }),
    verdict: 'fail',
    names: ['发起人 / 支持者', '批准发布'],
    why: 'nobody checks or approves',
  },
  { rule: 'closing.released', eightD: sampleEightD, verdict: 'pass', why: 'effective, accepted, released' },
  {
    rule: 'closing.released',
    eightD: withFields({ 'd8.accepted': null }),
    verdict: 'weak',
    why: 'acceptance assumed',
  },
  {
    rule: 'closing.released',
    eightD: withFields({ 'd8.accepted': '2024-08-02' }),
    verdict: 'weak',
    why: 'accepted tomorrow',
  },
  {
    rule: 'closing.released',
    eightD: withFields({ 'd8.verdict': '待确认' }),
    verdict: 'fail',
    why: 'no verdict',
  },
];

describe('rules of the final report', () => {
  it.each(rows)('$rule is $verdict: $why', ({ rule, eightD, verdict, names }) => {
    const found = findingOf(rule, eightD);
    expect(found?.verdict).toBe(verdict);
    if (names) expect(found?.names.map(({ zh }) => zh)).toEqual(names);
  });

  it('says that it cannot compare dates where no day of planning is known', () => {
    const eightD: EightD = { tables: { actions: sampleEightD.tables!.actions! } };
    expect(findingOf('actions.dates', eightD, { complaint: {} })).toMatchObject({
      verdict: 'fail',
      says: 'actions.noPlanningDay',
    });
    const { receivedAt } = sampleCases.full.fields;
    expect(findingOf('actions.dates', eightD, { complaint: { receivedAt: receivedAt! } })?.verdict).toBe(
      'pass',
    );
  });
});

describe('isFigureWithSample', () => {
  it.each([
    { text: '0.74%（37/5000）', is: true },
    { text: '0 of 300', is: true },
    { text: 'Cpk 1.67（n=50）', is: true },
    { text: '不良率 0，样本 300', is: true },
    { text: '抽检 200 件，0 不良', is: true },
    { text: '0.2 % (5 lots)', is: true },
    { text: '0.74%', is: false },
    { text: 'Cpk 1.67', is: false },
    { text: '37 件', is: false },
    { text: '2024/07/10 起良好', is: false },
    { text: '7 月 10 日 0.5%', is: false },
    { text: '良好', is: false },
    { text: '', is: false },
  ])('“$text”: $is', ({ text, is }) => expect(isFigureWithSample(text)).toBe(is));
});

describe('namesFile', () => {
  it.each([
    { text: '三坐标报告.pdf', is: true },
    { text: '\\\\srv\\qa\\240703', is: true },
    { text: 'https://example.com/x', is: true },
    { text: 'QR-07-12 B 版', is: true },
    { text: '三坐标报告 M-0710', is: true },
    { text: '编号 2024018', is: true },
    { text: '验收单第 12 号', is: true },
    { text: '验收记录', is: false },
    { text: '模检 2024-018', is: true },
    { text: '拔出力 92-104 N', is: false },
    { text: '高温试验 -40 ℃ 通过', is: false },
    { text: '拔出力 104 N', is: false },
    { text: 'HRC 52', is: false },
    { text: '2024-07-13 已完成', is: false },
    { text: 'OK', is: false },
    { text: '', is: false },
  ])('“$text”: $is', ({ text, is }) => expect(namesFile(text)).toBe(is));
});

import { describe, expect, it } from 'vitest';
import { sampleCases } from '../../../../../scripts/documents/sampleCases';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { findingOf, withFields } from '../../../../support/eightDSamples';

const { fields } = sampleCases.full;

describe('the head of a report', () => {
  it.each([
    { rule: 'head.consistent', answers: {}, verdict: 'pass', why: 'figures and days agree' },
    {
      rule: 'head.consistent',
      answers: { 'h.returned': 5001 },
      verdict: 'fail',
      names: ['退回数量 5001，交货数量 5000'],
      why: 'more returned than delivered',
    },
    {
      rule: 'head.consistent',
      answers: { 'h.complained': 5001 },
      verdict: 'fail',
      names: ['投诉数量 5001，交货数量 5000'],
      why: 'more complained of than delivered',
    },
    { rule: 'head.consistent', answers: { 'h.complained': 5000 }, verdict: 'pass', why: 'all of it' },
    {
      rule: 'head.consistent',
      answers: { 'h.dueD5': '2024-07-09' },
      verdict: 'fail',
      names: ['D5 期限 2024-07-09，D3 期限 2024-07-10'],
      why: 'D5 due before D3',
    },
    {
      rule: 'head.consistent',
      answers: { 'h.dueD3': '2024-07-07' },
      verdict: 'fail',
      why: 'due before the complaint came in',
    },
    {
      rule: 'head.consistent',
      answers: { 'h.opened': '2024-07-07' },
      verdict: 'fail',
      why: 'opened too early',
    },
    {
      rule: 'head.consistent',
      answers: { 'h.received': '2024-08-02', 'h.opened': null },
      verdict: 'fail',
      why: 'received tomorrow',
    },
    {
      rule: 'head.consistent',
      answers: { 'h.partsReceived': null },
      verdict: 'pass',
      why: 'a day not known',
    },
    { rule: 'head.title', answers: {}, verdict: 'pass', why: 'object and defect' },
    { rule: 'head.title', answers: { 'h.title': '卡扣根部裂纹' }, verdict: 'weak', why: 'the defect only' },
    { rule: 'head.title', answers: { 'h.title': '仪表板左饰条' }, verdict: 'weak', why: 'the object only' },
    {
      rule: 'head.title',
      answers: { 'h.title': 'YB-L200 裂纹' },
      verdict: 'pass',
      why: 'the model is an object',
    },
    { rule: 'head.title', answers: { 'h.title': '待定' }, verdict: 'fail', why: 'no title yet' },
    { rule: 'head.identified', answers: {}, verdict: 'pass', why: 'lot and order' },
    { rule: 'head.identified', answers: { 'h.lots': '/' }, verdict: 'pass', why: 'the order is enough' },
    {
      rule: 'head.identified',
      answers: { 'h.lots': '/', 'h.order': '不详' },
      verdict: 'fail',
      why: 'nothing tells which goods',
    },
    { rule: 'head.repeat', answers: { 'h.repeat': '是' }, verdict: 'fail', why: 'a repeat of what?' },
    {
      rule: 'head.repeat',
      answers: { 'h.repeat': '是', 'h.repeatOf': '240311' },
      verdict: 'pass',
      why: 'the earlier case is named',
    },
    { rule: 'head.repeat', answers: { 'h.repeat': null }, verdict: 'fail', why: 'not answered' },
    { rule: 'head.safety', answers: { 'h.safety': null }, verdict: 'fail', why: 'not answered' },
  ])('$rule is $verdict: $why', ({ rule, answers, verdict, names }) => {
    const found = findingOf(rule, withFields(answers));
    expect(found?.verdict).toBe(verdict);
    if (names) expect(found?.names.map(({ zh }) => zh)).toEqual(names);
  });

  it.each([
    { levels: ['critical', 'major', 'minor'], level: 'major', verdict: 'fail', why: 'critical is higher' },
    { levels: ['critical', 'minor'], level: 'critical', verdict: 'pass', why: 'the highest' },
    { levels: ['major', 'minor'], level: 'major', verdict: 'pass', why: 'this procedure has none higher' },
    { levels: ['critical', 'minor'], level: null, verdict: 'fail', why: 'not graded' },
  ] as const)('a safety matter graded $level of $levels: $verdict, $why', ({ levels, level, verdict }) => {
    const complaint = { ...fields, gradeLevel: level };
    const eightD = withFields({ 'h.safety': '是' });
    expect(findingOf('head.safety', eightD, { complaint, levels })?.verdict).toBe(verdict);
  });

  it.each([
    { level: 'minor', verdict: 'fail' },
    { level: 'suggestion', verdict: 'fail' },
    { level: 'major', verdict: 'pass' },
    { level: 'critical', verdict: 'pass' },
  ])('a safety matter of grade $level: $verdict', ({ level, verdict }) => {
    const complaint = { ...fields, gradeLevel: level };
    expect(findingOf('head.safety', withFields({ 'h.safety': '是' }), { complaint })?.verdict).toBe(verdict);
    expect(findingOf('head.safety', sampleEightD, { complaint })?.verdict).toBe('pass');
  });
});

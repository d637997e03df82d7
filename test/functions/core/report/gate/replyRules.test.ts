import { describe, expect, it } from 'vitest';
import type { EightD } from '../../../../../functions/core/report/eightD/eightD';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { findingOf, withFields, withRow, withRows, withTable } from '../../../../support/eightDSamples';

interface Row {
  readonly rule: string;
  readonly eightD: EightD;
  readonly verdict: 'pass' | 'weak' | 'fail';
  readonly names?: readonly string[];
  readonly why: string;
}

const rows: readonly Row[] = [
  // received date, deadline and quantity present
  { rule: 'reply.basics', eightD: sampleEightD, verdict: 'pass', why: 'all three are there' },
  { rule: 'reply.basics', eightD: withFields({ 'h.dueD3': null }), verdict: 'fail', why: 'no deadline' },
  {
    rule: 'reply.basics',
    eightD: withFields({ 'h.dueD3': '待定' }),
    verdict: 'fail',
    why: 'a deadline some day',
  },
  {
    rule: 'reply.basics',
    eightD: withFields({ 'h.received': '2024-02-30' }),
    verdict: 'fail',
    why: 'no calendar has this day',
  },
  {
    rule: 'reply.basics',
    eightD: withFields({ 'h.complained': 0 }),
    verdict: 'fail',
    why: 'nothing complained of',
  },
  {
    rule: 'reply.basics',
    eightD: withFields({ 'h.complained': '若干' }),
    verdict: 'fail',
    why: 'some is no quantity',
  },
  {
    rule: 'reply.basics',
    eightD: withFields({ 'h.complained': '37 件' }),
    verdict: 'pass',
    why: 'a quantity with its unit',
  },
  // D0: decision recorded with name
  { rule: 'start.decided', eightD: sampleEightD, verdict: 'pass', why: 'decided, by whom, why' },
  { rule: 'start.decided', eightD: withFields({ 'd0.reason': '' }), verdict: 'weak', why: 'without reason' },
  { rule: 'start.decided', eightD: withFields({ 'd0.decidedBy': '/' }), verdict: 'fail', why: 'by nobody' },
  // D1
  { rule: 'team.complete', eightD: sampleEightD, verdict: 'pass', why: 'led and of several functions' },
  {
    rule: 'team.complete',
    eightD: withRows('team', (row) => ({ ...row, function: '品管部' })),
    verdict: 'weak',
    why: 'a team of one department',
  },
  { rule: 'team.complete', eightD: withFields({ 'd1.champion': '' }), verdict: 'weak', why: 'no champion' },
  { rule: 'team.complete', eightD: withTable('team', []), verdict: 'fail', why: 'nobody is in it' },
  { rule: 'team.owners', eightD: sampleEightD, verdict: 'pass', why: 'every owner is in the team' },
  {
    rule: 'team.owners',
    eightD: withRow('containment', 'transit', { owner: '周强、李建国' }),
    verdict: 'weak',
    names: ['周强'],
    why: 'one of two owners is not',
  },
  {
    rule: 'team.owners',
    eightD: withRow('containment', 'transit', { owner: '营销部 李建国' }),
    verdict: 'pass',
    why: 'with his department before his name',
  },
  // containment line for each of own plant, transit, customer
  { rule: 'containment.places', eightD: sampleEightD, verdict: 'pass', why: 'each has a line' },
  {
    rule: 'containment.places',
    eightD: withRow('containment', 'transit', undefined),
    verdict: 'fail',
    names: ['在途'],
    why: 'goods in transit forgotten',
  },
  {
    rule: 'containment.places',
    eightD: withRow('containment', 'transit', { stock: null }),
    verdict: 'fail',
    names: ['在途'],
    why: 'how many are in transit?',
  },
  {
    rule: 'containment.places',
    eightD: withRow('containment', 'transit', { stock: 0 }),
    verdict: 'pass',
    why: 'nought is a quantity',
  },
  {
    rule: 'containment.places',
    eightD: withRow('containment', 'transit', { stock: '不适用' }),
    verdict: 'fail',
    names: ['在途'],
    why: 'not applicable, and why?',
  },
  {
    rule: 'containment.places',
    eightD: withRow('containment', 'transit', { stock: '不适用，因为已全部到货' }),
    verdict: 'pass',
    why: 'not applicable, because',
  },
  {
    rule: 'containment.places',
    eightD: withTable('containment', [{ row: 'field', stock: 5 }]),
    verdict: 'fail',
    names: ['本厂', '在途', '客户处'],
    why: 'the field is none of the three',
  },
  // every line has method, owner, date
  { rule: 'containment.lines', eightD: sampleEightD, verdict: 'pass', why: 'every line has all' },
  ...(['method', 'owner', 'date'] as const).flatMap((column): Row[] => [
    {
      rule: 'containment.lines',
      eightD: withRow('containment', 'store', { [column]: '' }),
      verdict: 'fail',
      names: ['成品库'],
      why: `no ${column}`,
    },
    {
      rule: 'containment.lines',
      eightD: withRow('containment', 'store', { [column]: '待定' }),
      verdict: 'fail',
      names: ['成品库'],
      why: `${column} to be told`,
    },
  ]),
  {
    rule: 'containment.lines',
    eightD: withTable('containment', [
      ...(sampleEightD.tables?.containment ?? []),
      { row: 'field', method: '目检' },
    ]),
    verdict: 'fail',
    names: ['市场'],
    why: 'a line without a quantity is a line',
  },
  {
    rule: 'containment.lines',
    eightD: withTable('containment', [
      ...(sampleEightD.tables?.containment ?? []),
      { row: 'field', stock: '不适用，因为未上市' },
    ]),
    verdict: 'pass',
    why: 'nothing to check where nothing can be',
  },
  // figures add up
  { rule: 'containment.sums', eightD: sampleEightD, verdict: 'weak', why: 'sixty pieces still to check' },
  {
    rule: 'containment.sums',
    eightD: withRow('containment', 'customerLine', { checked: 300 }),
    verdict: 'pass',
    why: 'produced less consumed is everywhere, and checked',
  },
  {
    rule: 'containment.sums',
    eightD: withFields({ 'd3.produced': 6000 }),
    verdict: 'fail',
    why: 'a thousand pieces nobody located',
  },
  {
    rule: 'containment.sums',
    eightD: withRow('containment', 'customerLine', { checked: 300, rejected: 301 }),
    verdict: 'fail',
    why: 'more rejected than checked',
  },
  // marking stated
  { rule: 'containment.marking', eightD: sampleEightD, verdict: 'pass', why: 'a green dot' },
  {
    rule: 'containment.marking',
    eightD: withFields({ 'd3.marking': '' }),
    verdict: 'fail',
    why: 'not stated',
  },
  { rule: 'containment.marking', eightD: withFields({ 'd3.marking': '无' }), verdict: 'fail', why: 'none' },
  // customer informed
  { rule: 'customer.informed', eightD: sampleEightD, verdict: 'pass', why: 'the customer agreed' },
  {
    rule: 'customer.informed',
    eightD: withFields({ 'd3.agreed': '否' }),
    verdict: 'weak',
    why: 'told, not agreed',
  },
  { rule: 'customer.informed', eightD: withFields({ 'd3.agreed': null }), verdict: 'fail', why: 'not told' },
];

describe('rules of the first reply', () => {
  it.each(rows)('$rule is $verdict: $why', ({ rule, eightD, verdict, names }) => {
    const found = findingOf(rule, eightD, { stage: 'D3' });
    expect(found?.verdict).toBe(verdict);
    if (names) expect(found?.names.map(({ zh }) => zh)).toEqual(names);
  });

  it('wants the owners of actions in the team once there are actions', () => {
    const eightD = withRows('actions', (row, at) => (at === 0 ? { ...row, owner: '周强' } : row));
    expect(findingOf('team.owners', eightD, { stage: 'D5' })?.verdict).toBe('pass');
    expect(findingOf('team.owners', eightD, { stage: 'D8' })?.names).toEqual([{ zh: '周强', en: '周强' }]);
  });
});

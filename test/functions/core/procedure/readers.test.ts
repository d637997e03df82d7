import { describe, expect, it } from 'vitest';
import {
  compileProfile,
  registerCase,
  planDeadlines,
  currentStage,
  openGates,
} from '../../../../functions/core/procedure';
import { gradeStem } from '../../../../functions/core/procedure/compileProfile';
import { compileCondition, type CaseView } from '../../../../functions/core/procedure/condition';
import { readDuration } from '../../../../functions/core/procedure/deadline/readDuration';
import { indexNames, nearestName } from '../../../../functions/core/procedure/vocabulary/nameIndex';
import { readYesNo } from '../../../../functions/core/procedure/vocabulary/yesNo';
import type { LocalTime } from '../../../../functions/core/calendar';
import { calendar, shipped } from './shippedProcedures';

describe('readDuration', () => {
  it.each([
    { text: '24小时', read: { amount: 24, unit: '小时' } },
    { text: '3 个工作日', read: { amount: 3, unit: '工作日' } },
    { text: '8个工作小时', read: { amount: 8, unit: '工作时' } },
    { text: '1.5工作时', read: { amount: 1.5, unit: '工作时' } },
    { text: '２天', read: { amount: 2, unit: '天' } },
    { text: '当日', read: { amount: 1, unit: '当天' } },
    { text: '2 working days', read: { amount: 2, unit: '工作日' } },
    { text: { amount: 1, unit: '周' }, read: { amount: 1, unit: '周' } },
    { text: '尽快', read: undefined },
    { text: '3', read: undefined },
    { text: -1, read: undefined },
  ])('$text', ({ text, read }) => expect(readDuration(text)).toEqual(read));
  it('a bare number has the declared unit', () =>
    expect(readDuration(3, '工作日')).toEqual({ amount: 3, unit: '工作日' }));
});

describe('names', () => {
  const grades = indexNames(
    [
      { name: '重大投诉' },
      { name: '较严重投诉' },
      { name: '轻微投诉' },
      { name: 'A级 严重顾客投诉', aliases: ['A级'] },
    ],
    gradeStem,
  );
  it.each([
    { text: '重大', name: '重大投诉', why: 'without 投诉' },
    { text: '重大客诉', name: '重大投诉', why: 'another word for complaint' },
    { text: '《重大投诉》 ', name: '重大投诉', why: 'quotes and spaces' },
    { text: 'Ａ', name: 'A级 严重顾客投诉', why: 'full width, without 级' },
    { text: '严重', name: undefined, why: '严重 is not 较严重' },
    { text: '投诉', name: undefined, why: 'fits all and so none' },
  ])('$why', ({ text, name }) => expect(grades.find(text)).toBe(name));
  it('suggests the nearest name, or none', () => {
    expect(nearestName('personalsafty', ['personalSafety', 'media'])).toBe('personalSafety');
    expect(nearestName('天气', ['personalSafety', 'media'])).toBeUndefined();
  });
  it('reads yes and no, and nothing else', () => {
    expect(['是', 'OK', '不通过', 'NG', 1, false, '也许', null].map(readYesNo)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      undefined,
      undefined,
    ]);
  });
});

describe('conditions are true, false or not known', () => {
  const view = (facts: CaseView['facts'], rest: Partial<CaseView> = {}): CaseView => ({
    facts,
    circumstances: {},
    parameters: {},
    ...rest,
  });
  it.each([
    { why: 'a fact not given is not known', of: 'media', view: view({}), is: undefined },
    { why: 'nor is its negation', of: { not: 'media' }, view: view({}), is: undefined },
    {
      why: 'in a register an absent fact is no',
      of: { not: 'media' },
      view: view({}, { absentFactsAreFalse: true }),
      is: true,
    },
    {
      why: 'one false settles all',
      of: { all: ['media', 'police'] },
      view: view({ media: false }),
      is: false,
    },
    { why: 'one true settles any', of: { any: ['media', 'police'] }, view: view({ police: true }), is: true },
    {
      why: 'any with an unknown rest',
      of: { any: ['media', 'police'] },
      view: view({ police: false }),
      is: undefined,
    },
    {
      why: 'several circumstances must hold together',
      of: { grade: 'A', category: ['x', 'y'] },
      view: view({}, { circumstances: { grade: 'A', category: 'z' } }),
      is: false,
    },
    {
      why: 'binary fractions do not spoil cents',
      of: { fact: 'lossYuan', atLeast: 0.3 },
      view: view({ lossYuan: 0.1 + 0.2 }),
      is: true,
    },
    {
      why: 'between two figures',
      of: { fact: 'lossYuan', above: 5000, below: 10000 },
      view: view({ lossYuan: 10000 }),
      is: false,
    },
  ])('$why', ({ of, view: seen, is }) => expect(compileCondition(of)(seen)).toBe(is));
});

describe('a register row', () => {
  const p04 = compileProfile(shipped('P04'));
  const row = registerCase(p04, {
    grade: '重大',
    receivedAt: '2026-03-09T09:00',
    signedAt: '2026-03-09T10:00',
    ticketIssuedAt: '2026-03-09T09:40',
  });
  const options = { calendar, asOf: '2026-03-09T12:00' as LocalTime };

  it('gets all limits of the text in order', () => {
    const plan = planDeadlines(row, p04, options);
    expect(
      plan.map(({ definition, state }) => [definition.id, state.applies, state.due, state.state]),
    ).toEqual([
      ['P04-D1', true, '2026-03-09T10:00', '按时完成'],
      ['P04-D2', false, null, '本制度未规定'],
      ['P04-D3', true, '2026-03-10T10:00', '进行中'],
      ['P04-D4', true, '2026-03-11T17:30', '进行中'],
    ]);
  });

  it('without a grade the limits of grades are pending', () => {
    const ungraded = registerCase(p04, { signedAt: '2026-03-09T10:00' });
    expect(planDeadlines(ungraded, p04, options).map((p) => p.pending)).toEqual([false, true, true, true]);
  });

  it('waits behind the last event', () => expect(currentStage(p04, row)?.id).toBe('P04-S6'));

  it('names what keeps it from being closed', () => {
    expect(openGates(p04, row, { signedAt: '2026-03-09T10:00' }).map((g) => g.name.zh)).toEqual([
      '管理者代表或总经理批准纠正措施',
      '回复客户',
    ]);
  });
});

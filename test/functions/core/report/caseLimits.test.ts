import { describe, expect, it } from 'vitest';
import { toIsoDate, toLocalTime, type LocalTime } from '../../../../functions/core/calendar';
import type { Moment } from '../../../../functions/core/procedure';
import { buildSummary } from '../../../../functions/core/report/summary/buildSummary';
import {
  limitFigures,
  outcomeOf,
  overdueCases,
  overdueItems,
  type CaseLimit,
  type SummaryCase,
} from '../../../../functions/core/report/summary/caseLimits';
import { casesOn } from '../../../../functions/core/report/summary/casesOn';
import { parsePeriod } from '../../../../functions/core/report/summary/period';
import { summaryData } from '../../../../functions/core/report/summary/summaryData';
import { aContext, partText } from '../../../support/documentModel';

const today = toIsoDate('2025-04-10')!;
const at = (text: string): LocalTime => toLocalTime(text)!;

const reply = (due: string, done: string | undefined, state: CaseLimit['state']): CaseLimit => ({
  rule: 'P04-D2',
  name: { zh: '回复', en: 'Reply' },
  due: at(due),
  ...(done === undefined ? {} : { done: done as Moment }),
  state,
});
const ticket = (due: string, done: string, state: CaseLimit['state']): CaseLimit => ({
  ...reply(due, done, state),
  rule: 'P04-D1',
  name: { zh: '发出处理单', en: 'Issue of the ticket' },
});

describe('outcomeOf', () => {
  const open: SummaryCase = { status: 'in_progress' };
  const closed: SummaryCase = { closedAt: '2025-03-07' };
  it.each([
    {
      why: 'kept to the minute',
      limit: reply('2025-03-05T17:30', '2025-03-05T17:30', '按时完成'),
      is: 'kept',
    },
    { why: 'finished late', limit: reply('2025-03-05T17:30', '2025-03-06', '逾期完成'), is: 'late' },
    {
      why: 'past and not finished',
      limit: reply('2025-04-09T17:30', undefined, '逾期未完成'),
      is: 'overdue',
    },
    {
      why: 'over since this noon only',
      limit: reply('2025-04-10T12:00', undefined, '逾期未完成'),
      is: undefined,
    },
    { why: 'still running', limit: reply('2025-04-11T17:30', undefined, '进行中'), is: undefined },
    {
      why: 'finished after the day asked about: it was overdue then',
      limit: reply('2025-03-05T17:30', '2025-04-20', '逾期完成'),
      is: 'overdue',
    },
  ])('$why', ({ limit, is }) => {
    expect(outcomeOf(limit, open, today)).toBe(is);
  });

  it.each([
    { why: 'closed in time proves the step', state: '按时完成' as const, is: 'kept' },
    { why: 'closed later proves nothing', state: '' as const, is: undefined },
  ])('$why', ({ state, is }) => {
    expect(outcomeOf(reply('2025-03-10T17:30', undefined, state), closed, today)).toBe(is);
  });
});

const cases: readonly SummaryCase[] = [
  {
    caseNo: 'A',
    receivedAt: '2024-12-30T10:00',
    closedAt: '2025-01-10',
    limits: [
      ticket('2024-12-30T11:00', '2024-12-30T10:40', '按时完成'),
      reply('2025-01-03T17:30', '2025-01-03T16:00', '按时完成'),
    ],
  },
  {
    caseNo: 'B',
    receivedAt: '2025-01-06T09:00',
    closedAt: '2025-01-16',
    limits: [ticket('2025-01-06T10:00', '2025-01-06T11:00', '逾期完成')],
  },
  {
    caseNo: 'C',
    receivedAt: '2025-02-20T08:30',
    closeDueAt: '2025-03-01',
    limits: [
      ticket('2025-02-20T09:30', '2025-02-20T09:30', '按时完成'),
      reply('2025-02-25T17:30', undefined, '逾期未完成'),
    ],
  },
  { caseNo: 'D', receivedAt: '2025-03-03', promisedAt: '2025-03-06', closeDueAt: '2025-05-01' },
];

describe('limitFigures', () => {
  it('counts every limit for the cases that came in within the period', () => {
    const counted = (period: string) =>
      limitFigures(cases, parsePeriod(period)!, today).map(({ rule, judged, kept, overdue }) => [
        rule,
        judged,
        kept,
        overdue,
      ]);
    expect(counted('2025-Q1')).toEqual([
      ['P04-D1', 2, 1, 0],
      ['P04-D2', 1, 0, 1],
    ]);
    expect(counted('2024-Q4')).toEqual([
      ['P04-D1', 1, 1, 0],
      ['P04-D2', 1, 1, 0],
    ]);
    expect(counted('2025-03').flat()).toEqual(['P04-D1', 0, 0, 0, 'P04-D2', 0, 0, 0]);
  });

  it('stands in the summary beside the quarter before, across the year’s turn', () => {
    const texts = partText(buildSummary(cases, parsePeriod('2025-Q1')!, today, aContext()).parts[0]);
    const row = (name: string): readonly string[] =>
      texts.slice(texts.indexOf(name), texts.indexOf(name) + 6);
    expect(row('发出处理单（P04-D1）')).toEqual(['发出处理单（P04-D1）', '2', '1', '0', '50%', '100%']);
    expect(row('回复（P04-D2）')).toEqual(['回复（P04-D2）', '1', '0', '1', '0%', '100%']);
  });

  it('is left out where nobody has worked out the limits', () => {
    const texts = partText(
      buildSummary([{ caseNo: '1' }], parsePeriod('2025-Q1')!, today, aContext()).parts[0],
    );
    expect(texts).not.toContain('规程时限');
  });
});

describe('overdueItems', () => {
  it('names all that is overdue, limits of the procedure included, the longest first', () => {
    expect(overdueItems(cases[2]!, today).map(({ name, day }) => `${name.zh} ${day}`)).toEqual([
      '回复 2025-02-25',
      '结案 2025-03-01',
    ]);
  });

  it('lists a promised reply although the case itself has time left', () => {
    expect(overdueItems(cases[3]!, today).map(({ name }) => name.zh)).toEqual(['答复客户']);
  });

  it('does not list a promise twice that is a limit of the procedure', () => {
    const promised = {
      promisedAt: '2025-03-06',
      limits: [reply('2025-03-06T17:30', undefined, '逾期未完成')],
    };
    expect(overdueItems(promised, today).map(({ name }) => name.zh)).toEqual(['回复']);
  });

  it('lists no closed case, and the longest overdue case first', () => {
    expect(overdueCases(cases, today).map(({ caseNo }) => caseNo)).toEqual(['C', 'D']);
  });
});

it('notices later that a limit has been met', () => {
  const march = parsePeriod('2025-02')!;
  const met = cases.map((one) =>
    one.caseNo === 'C' ? { ...one, limits: [reply('2025-02-25T17:30', '2025-02-24', '按时完成')] } : one,
  );
  const data = (of: readonly SummaryCase[]) => summaryData(casesOn(of, march, today), march, today);
  expect(data(met)['limits']).not.toEqual(data(cases)['limits']);
  expect(data(met)['overdueList']).not.toEqual(data(cases)['overdueList']);
});

import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../../functions/core/calendar/isoDate';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { buildSummary } from '../../../../functions/core/report/summary/buildSummary';
import {
  monthsOf,
  parsePeriod,
  periodName,
  previousPeriod,
  yearUpTo,
} from '../../../../functions/core/report/summary/period';
import { overdueCases } from '../../../../functions/core/report/summary/caseLimits';
import { summaryFigures } from '../../../../functions/core/report/summary/summaryFigures';
import { aContext, partText } from '../../../support/documentModel';
import { shipped } from '../procedure/shippedProcedures';

const today = toIsoDate('2025-04-01')!;
const march = parsePeriod('2025-03')!;
const cases: readonly ComplaintFields[] = [
  {
    caseNo: '1',
    receivedAt: '2025-02-28T23:59',
    problemKey: '开裂',
    productName: 'A',
    closedAt: '2025-03-03',
    closeDueAt: '2025-03-02',
  },
  {
    caseNo: '2',
    receivedAt: '2025-03-01',
    problemKey: '开裂',
    productName: 'A',
    promisedAt: '2025-03-04T17:30',
    repliedAt: '2025-03-04T17:30',
    grade: '重大投诉',
    lossAmount: 100.1,
    satisfactionLevel: 'satisfied',
    closedAt: '2025-03-20',
    closeDueAt: '2025-03-20T17:30',
  },
  {
    caseNo: '3',
    receivedAt: '2025-03-31T23:59',
    problemKey: '开裂',
    productName: 'B',
    promisedAt: '2025-03-04T17:30',
    repliedAt: '2025-03-04T17:31',
    lossAmount: 0.2,
    closeDueAt: '2025-03-31',
  },
  {
    caseNo: '4',
    receivedAt: '2025-03-15',
    lossAmount: 5,
    lossCurrency: 'USD',
    satisfactionLevel: 'neutral',
    status: 'cancelled',
    closeDueAt: '2025-03-16',
  },
  { caseNo: '5', receivedAt: '2025-04-01', closeDueAt: '2025-04-01' },
  { caseNo: '6', receivedAt: null },
];

describe('periods', () => {
  it.each([
    {
      text: '2025-01',
      before: ['2024-12'],
      name: '2025年1月',
      why: 'the month before January is last year’s',
    },
    {
      text: '2025-Q1',
      before: ['2024-10', '2024-11', '2024-12'],
      name: '2025年第1季度',
      why: 'a quarter before',
    },
  ])('$why', ({ text, before, name }) => {
    const period = parsePeriod(text)!;
    expect(monthsOf(previousPeriod(period))).toEqual(before);
    expect(periodName(period).zh).toBe(name);
  });

  it('shows the twelve months that end with the period', () => {
    const months = yearUpTo(parsePeriod('2025-Q1')!);
    expect([months[0], months.at(-1), months.length]).toEqual(['2024-04', '2025-03', 12]);
  });

  it.each(['2025-13', '2025-Q5', '2025', 'March'])('does not guess %s', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('summaryFigures', () => {
  const figures = summaryFigures(cases, march);
  it.each([
    { figure: 'received' as const, value: 3, why: 'first and last minute of the month count, others do not' },
    { figure: 'closed' as const, value: 2, why: 'closed in the month, whenever received' },
    {
      figure: 'repliedOnTime' as const,
      value: 0.5,
      why: 'the minute counts: 17:30 is in time, 17:31 is late',
    },
    { figure: 'closedOnTime' as const, value: 0.5, why: 'a due day lasts until its end' },
    { figure: 'satisfied' as const, value: 0.5, why: 'of the customers who answered' },
    { figure: 'repeated' as const, value: 1, why: 'same problem of the same product only' },
  ])('$figure: $why', ({ figure, value }) => {
    expect(figures[figure]).toBe(value);
  });

  it('sums money by currency without binary dust', () => {
    expect(figures.loss).toEqual({ CNY: 100.3, USD: 5 });
  });

  it('counts a due reply nobody gave as late, from the day after on', () => {
    const unanswered = [{ receivedAt: '2025-03-02', promisedAt: '2025-03-04' }, ...cases];
    expect(summaryFigures(unanswered, march).repliedOnTime).toBe(0.5);
    expect(summaryFigures(unanswered, march, today).repliedOnTime).toBeCloseTo(1 / 3);
  });

  it.each([
    {
      replied: '2025-03-05T17:30',
      rate: 1,
      why: 'the working day ends at 17:30, that minute included (C10)',
    },
    { replied: '2025-03-05T17:31', rate: 0, why: 'a minute after it' },
    { replied: '2025-03-05', rate: 1, why: 'that day, nobody knows when' },
    { replied: '2025-03-06', rate: 0, why: 'the day after' },
  ])('judges a reply promised for a day: $why', ({ replied, rate }) => {
    const one = [{ receivedAt: '2025-03-03', promisedAt: '2025-03-05', repliedAt: replied }];
    expect(summaryFigures(one, march, today).repliedOnTime).toBe(rate);
  });

  it('counts a case that should have been closed in the period and is open as late', () => {
    const open = { receivedAt: '2025-01-02', closeDueAt: '2025-03-10' };
    const kept = { receivedAt: '2025-03-02', closeDueAt: '2025-03-12', closedAt: '2025-03-12' };
    expect(summaryFigures([open, kept], march, today).closedOnTime).toBe(0.5);
    expect(summaryFigures([open, kept], parsePeriod('2025-02')!, today).closedOnTime).toBeUndefined();
    const dueToday = { receivedAt: '2025-03-02', closeDueAt: '2025-04-01' };
    expect(summaryFigures([dueToday], parsePeriod('2025-04')!, today).closedOnTime).toBeUndefined();
  });

  it('does not call it 0 % repeated where no case names its problem', () => {
    const figures = summaryFigures([{ receivedAt: '2025-03-03', productName: 'A' }], march);
    expect(figures.repeated).toBeUndefined();
    const texts = partText(buildSummary([{ receivedAt: '2025-03-03' }], march, today, aContext()).parts[0]);
    expect(texts[texts.indexOf('重复发生率') + 1]).toBe('—');
    expect(summaryFigures([], march).repeated).toBe(0);
  });

  it.each([
    { first: '2024-12-31', second: '2025-01-02', repeated: 1, why: 'across the turn of the year' },
    { first: '2024-01-02', second: '2025-01-02', repeated: 1, why: 'a year before to the day' },
    { first: '2024-01-01', second: '2025-01-02', repeated: 0, why: 'more than a year before' },
    { first: '2025-01-02', second: '2025-01-02', repeated: 0, why: 'the same day, neither is the later' },
  ])('finds a problem again $why', ({ first, second, repeated }) => {
    const both = [first, second].map((receivedAt) => ({ receivedAt, problemKey: '开裂', productName: 'A' }));
    expect(summaryFigures(both, parsePeriod('2025-01')!).repeated).toBe(repeated);
  });

  it('counts a case closed late in the month it was closed in, and a quarter across the year’s turn', () => {
    const late = { receivedAt: '2024-12-30', closeDueAt: '2024-12-31', closedAt: '2025-01-02' };
    expect(summaryFigures([late], parsePeriod('2024-12')!, today).closedOnTime).toBeUndefined();
    expect(summaryFigures([late], parsePeriod('2025-01')!, today)).toMatchObject({
      received: 0,
      closed: 1,
      closedOnTime: 0,
      meanDays: 3,
    });
    expect(summaryFigures([late], previousPeriod(parsePeriod('2025-Q1')!), today)).toMatchObject({
      received: 1,
      closed: 0,
    });
  });

  it('gives no rate where nothing was counted', () => {
    expect(summaryFigures([], march).repliedOnTime).toBeUndefined();
  });

  it('lists open cases past their day, neither cancelled nor due today', () => {
    expect(overdueCases(cases, today).map(({ caseNo }) => caseNo)).toEqual(['3']);
  });
});

describe('buildSummary', () => {
  const texts = partText(buildSummary(cases, march, today, aContext()).parts[0]);
  it('sets this period beside the one before', () => {
    const at = texts.indexOf('受理件数');
    expect(texts.slice(at, at + 3)).toEqual(['受理件数', '3', '1']);
  });

  it('counts cases without a grade too, so that the sum is right', () => {
    const at = texts.indexOf('按级别');
    expect(texts.slice(at + 6, at + 16)).toEqual([
      '（未填）',
      '2',
      '66.7%',
      '66.7%',
      '1',
      '重大投诉',
      '1',
      '33.3%',
      '100%',
      '0',
    ]);
  });

  it('says how many cases have been answered', () => {
    expect(texts[texts.indexOf('已回复件数') + 1]).toBe('2（66.7%）');
  });

  it('measures the indicators of P31 in a month: all analysed, improved and answered; at most 1 % again', () => {
    const done = { repliedAt: '2025-03-09', rootCause: '模具磨损', correctiveAction: '更换镶件' };
    const own = [
      { receivedAt: '2025-02-03', problemKey: '划伤', ...done },
      { receivedAt: '2025-03-03', problemKey: '划伤', ...done },
      { receivedAt: '2025-03-04', ...done, rootCause: null },
      { receivedAt: '2025-03-05', ...done },
      { receivedAt: '2025-03-06' },
    ];
    const { indicators } = shipped('P31');
    const printed = partText(buildSummary(own, march, today, aContext(), indicators).parts[0]);
    const row = (name: string): readonly string[] =>
      printed.slice(printed.indexOf(name), printed.indexOf(name) + 5);
    expect(row('投诉分析、改善、回复率').slice(1)).toEqual(['≥ 100%', '50%', '未达标', '100%']);
    expect(row('同类投诉重复发生率').slice(1)).toEqual(['≤ 1%', '25%', '未达标', '0%']);
    const quarter = buildSummary(own, parsePeriod('2025-Q1')!, today, aContext(), indicators);
    expect(partText(quarter.parts[0])).not.toContain('规程指标');
  });

  it('names the overdue case', () => {
    expect(texts.slice(texts.indexOf('逾期未结清单') + 7)).toContain('3');
  });
});

it.each([
  { language: 'en' as const, grade: 'Serious', answered: '2 (66.7%)', why: 'by the names of the procedure' },
  { language: 'zh-en' as const, grade: '甲类 Serious', answered: '2（66.7%）', why: 'beside its own' },
])('names grades in $language $why', ({ language, grade, answered }) => {
  const options = { grade: [{ zh: '甲类', en: 'Serious' }] };
  const graded = cases.map((one) => ({ ...one, grade: '甲类', category: '服务' }));
  const { parts } = buildSummary(graded, march, today, aContext({ language, options }));
  const texts = partText(parts[0]);
  expect(texts).toContain(grade);
  expect(texts).toContain(language === 'en' ? 'Service' : '服务 Service');
  expect(texts).toContain(answered);
});

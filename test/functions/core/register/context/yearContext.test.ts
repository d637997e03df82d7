import { describe, expect, it } from 'vitest';
import {
  namedPeriod,
  sectionYear,
  sheetYear,
} from '../../../../../functions/core/register/context/yearContext';

describe('namedPeriod', () => {
  it.each([
    { text: '2024年1月份客诉记录', period: { year: 2024, month: 1 }, why: 'title of a monthly sheet' },
    { text: '2025客诉台账', period: { year: 2025 }, why: 'year without 年' },
    { text: '113年度客訴', period: { year: 2024 }, why: 'ROC year' },
    { text: '24年3月', period: { year: 2024, month: 3 }, why: 'two digits before 年' },
    { text: '12月', period: { month: 12 }, why: 'month only' },
    { text: '十一月', period: { month: 11 }, why: 'month in words' },
    { text: 'Mar 2025', period: { year: 2025, month: 3 }, why: 'English month' },
    { text: '2025.3', period: { year: 2025, month: 3 }, why: 'dotted month' },
    { text: 'FY2025 complaint log', period: { year: 2025 }, why: 'business year' },
    { text: '编号：QR-2019-03', period: {}, why: 'a form number is no year' },
    { text: 'ISO9001:2015 客诉表', period: {}, why: 'a standard is no year' },
    { text: '更新日期 Updated: 2025.11.20', period: {}, why: 'a stamp is no year' },
    { text: '2024-2025年客诉台账', period: {}, why: 'two years are none' },
    { text: '2024年1-12月客诉台账', period: { year: 2024 }, why: 'a range is no month' },
    { text: '2024年一至三月', period: { year: 2024 }, why: 'a range in words' },
    { text: '2024年1月～6月', period: { year: 2024 }, why: 'a range with 月 twice' },
    { text: '2024.01-2024.12', period: { year: 2024 }, why: 'a dotted range' },
    { text: '2024年1、2月', period: { year: 2024 }, why: 'two months' },
    { text: '截至2024年6月', period: { year: 2024 }, why: 'all the months before it' },
    { text: '2024年7月起', period: { year: 2024 }, why: 'all the months after it' },
    { text: '2024-06', period: { year: 2024, month: 6 }, why: 'a month, not a range' },
    { text: '2024年-6月', period: { year: 2024, month: 6 }, why: 'a dash that joins year and month' },
    { text: '上年遗留', period: { isYearBefore: true }, why: 'last year’s open entries' },
    { text: '保修2年以内', period: {}, why: 'a length of time' },
  ])('$text: $why', ({ text, period }) => {
    expect(namedPeriod(text)).toEqual(period);
  });
});

describe('sheetYear and sectionYear', () => {
  it('prefers the title and tells of a sheet name that says otherwise', () => {
    expect(sheetYear('2025', ['2024年客诉台账'])).toEqual({
      context: { year: 2024, from: 'title' },
      conflict: 2025,
    });
    expect(sheetYear('2025年3月', [])).toEqual({
      context: { year: 2025, month: 3, isMonthly: true, from: 'sheetName' },
    });
    expect(sheetYear('Sheet1', ['客诉台账'])).toEqual({ context: null });
  });

  it('lets a section change the month, the year or both', () => {
    const sheet = { year: 2025, from: 'title' } as const;
    expect(sectionYear('3月', sheet)).toEqual({
      year: 2025,
      month: 3,
      isMonthly: true,
      from: 'title',
    });
    expect(sectionYear('2024年12月', sheet)).toEqual({
      year: 2024,
      month: 12,
      isMonthly: true,
      from: 'section',
    });
    expect(sectionYear('上年遗留', sheet)).toEqual({ year: 2024, from: 'section' });
    expect(sectionYear('3月', null)).toBeNull();
  });
});

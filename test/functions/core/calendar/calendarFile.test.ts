import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '../../../../functions/core/calendar/index';
import { calendarMessages } from '../../../../functions/core/messages/calendarMessages';

const good = {
  region: 'CN',
  years: [{ year: 2026, source: '通知', off: ['2026-01-01'], work: ['2026-01-04'] }],
  workingTime: [
    ['08:30', '12:00'],
    ['13:00', '17:30'],
  ],
  weekend: [6, 7],
  companyOff: [],
  companyWork: [],
};
const year = good.years[0]!;

describe('reading a calendar file', () => {
  it('takes the file of the contract as it stands', () => {
    expect(readCalendarFile(good)).toEqual({ ok: true, value: { ...good, names: {} } });
  });

  it.each([
    { change: { companyOff: undefined, companyWork: undefined }, why: 'company days may be left out' },
    { change: { names: { '2026-01-01': '元旦' } }, why: 'holidays may be named' },
    { change: { years: [] }, why: 'a company without notices works ordinary weeks, all provisional' },
    { change: { weekend: [] }, why: 'a plant may work seven days a week' },
    { change: { weekend: [7] }, why: 'a six-day week' },
    { change: { workingTime: [['00:00', '24:00']] }, why: 'round the clock' },
    {
      change: {
        workingTime: [
          ['08:00', '12:00'],
          ['12:00', '16:00'],
        ],
      },
      why: 'periods may touch',
    },
    { change: { companyOff: ['2031-05-04'] }, why: 'company days need no notice' },
  ])('accepts: $why', ({ change }) => {
    expect(readCalendarFile({ ...good, ...change }).ok).toBe(true);
  });

  it.each([
    { change: null, code: 'calendar.notACalendar', path: '', seen: 'null', why: 'an empty file' },
    { change: { region: '' }, code: 'calendar.textMissing', path: 'region', seen: '""', why: 'no region' },
    {
      change: { years: {} },
      code: 'calendar.notAList',
      path: 'years',
      seen: '{}',
      why: 'years not as a list',
    },
    {
      change: { years: [7] },
      code: 'calendar.notAnObject',
      path: 'years[0]',
      seen: '7',
      why: 'a bare number as year',
    },
    {
      change: { years: [{ ...year, off: undefined }] },
      code: 'calendar.notAList',
      path: 'years[0].off',
      seen: '',
      why: 'a year without days off',
    },
    {
      change: { years: [{ year: 2026, source: 'x', off: [] }] },
      code: 'calendar.fieldMissing',
      path: 'years[0].work',
      seen: '',
      why: 'a year without make-up days',
    },
    {
      change: { companyof: ['2026-05-04'] },
      code: 'calendar.fieldUnknown',
      path: 'companyof',
      seen: '"companyof"',
      why: 'a misspelt field would silently give wrong dates',
    },
    {
      change: { years: [{ ...year, year: '2026' }] },
      code: 'calendar.yearUnreadable',
      path: 'years[0].year',
      seen: '"2026"',
      why: 'a year in quotes',
    },
    {
      change: { years: [{ ...year, source: ' ' }] },
      code: 'calendar.textMissing',
      path: 'years[0].source',
      seen: '""',
      why: 'a year without its notice',
    },
    {
      change: { years: [{ ...year, off: ['2026-02-30'] }] },
      code: 'calendar.dateUnreadable',
      path: 'years[0].off[0]',
      seen: '"2026-02-30"',
      why: 'a day that does not exist',
    },
    {
      change: { years: [{ ...year, off: ['2026-01-01', '2025-12-31'] }] },
      code: 'calendar.dateOutsideYear',
      path: 'years[0].off[1]',
      seen: '2025-12-31',
      why: 'a date of another year',
    },
    {
      change: { years: [{ ...year, off: ['2026-01-01', '2026-01-01'] }] },
      code: 'calendar.dateTwice',
      path: 'years[0].off[1]',
      seen: '2026-01-01',
      why: 'a date twice is probably another date mistyped',
    },
    {
      change: { years: [year, { ...year, off: [], work: [] }] },
      code: 'calendar.yearTwice',
      path: 'years[1]',
      seen: '2026',
      why: 'a year twice',
    },
    {
      change: { years: [{ ...year, work: ['2026-01-01'] }] },
      code: 'calendar.offAndWork',
      path: 'years[0].work[0]',
      seen: '2026-01-01',
      why: 'off and worked at once',
    },
    {
      change: { companyOff: ['2026-05-06'], companyWork: ['2026-05-06'] },
      code: 'calendar.offAndWork',
      path: 'companyWork[0]',
      seen: '2026-05-06',
      why: 'off and worked at once by the company',
    },
    {
      change: { workingTime: [] },
      code: 'calendar.workingTimeMissing',
      path: 'workingTime',
      seen: '[]',
      why: 'no working time',
    },
    {
      change: { workingTime: [['08:30']] },
      code: 'calendar.periodUnreadable',
      path: 'workingTime[0]',
      seen: '["08:30"]',
      why: 'half a period',
    },
    {
      change: { workingTime: [['8:30', '12:00']] },
      code: 'calendar.timeUnreadable',
      path: 'workingTime[0][0]',
      seen: '"8:30"',
      why: 'hours need two digits',
    },
    {
      change: { workingTime: [['08:30', '24:30']] },
      code: 'calendar.timeUnreadable',
      path: 'workingTime[0][1]',
      seen: '"24:30"',
      why: 'a day ends at 24:00',
    },
    {
      change: { workingTime: [['22:00', '06:00']] },
      code: 'calendar.periodReversed',
      path: 'workingTime[0]',
      seen: '22:00–06:00',
      why: 'a shift across midnight is two periods',
    },
    {
      change: { workingTime: [['24:00', '24:00']] },
      code: 'calendar.periodReversed',
      path: 'workingTime[0]',
      seen: '24:00–24:00',
      why: 'an empty period',
    },
    {
      change: {
        workingTime: [
          ['13:00', '17:30'],
          ['08:30', '12:00'],
        ],
      },
      code: 'calendar.periodsOverlap',
      path: 'workingTime[1]',
      seen: '08:30–12:00',
      why: 'periods out of order',
    },
    {
      change: {
        workingTime: [
          ['08:30', '13:00'],
          ['12:00', '17:30'],
        ],
      },
      code: 'calendar.periodsOverlap',
      path: 'workingTime[1]',
      seen: '12:00–17:30',
      why: 'lunch counted twice',
    },
    {
      change: { weekend: [0, 6] },
      code: 'calendar.weekdayUnreadable',
      path: 'weekend[0]',
      seen: '0',
      why: 'Sunday is 7, not 0',
    },
    {
      change: { weekend: [7, 7] },
      code: 'calendar.weekdayTwice',
      path: 'weekend[1]',
      seen: '7',
      why: 'a day twice',
    },
    {
      change: { weekend: [1, 2, 3, 4, 5, 6, 7] },
      code: 'calendar.noWorkingWeekday',
      path: 'weekend',
      seen: '[1,2,3,4,5,6,7]',
      why: 'nobody ever works',
    },
    {
      change: { names: { 元旦: '2026-01-01' } },
      code: 'calendar.dateUnreadable',
      path: 'names.元旦',
      seen: '"元旦"',
      why: 'names go from date to name',
    },
  ])('refuses $why', ({ change, code, path, seen }) => {
    const read = readCalendarFile(change === null ? null : { ...good, ...change });
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.problem.map((p) => ({ code: p.code, path: p.path, seen: p.seen }))).toEqual([
      { code, path, seen },
    ]);
    expect(Object.keys(calendarMessages)).toContain(code);
  });

  it('reports every problem at once', () => {
    const read = readCalendarFile({ ...good, weekend: [8], workingTime: [['8:30', '12:00']] });
    expect(read.ok ? [] : read.problem.map((p) => p.path)).toEqual(['workingTime[0][0]', 'weekend[0]']);
  });

  it('shows only the beginning of a long wrong value', () => {
    const read = readCalendarFile({ ...good, region: Array.from({ length: 500 }, () => 'x') });
    expect(read.ok ? '' : read.problem[0]?.seen).toHaveLength(81);
  });

  it('has for every problem a sentence whose placeholders the problem can fill', () => {
    const filled = new Set(['path', 'seen', 'year', 'from', 'to', 'previous']);
    for (const [code, texts] of Object.entries(calendarMessages))
      for (const text of Object.values(texts))
        for (const [, name] of text.matchAll(/\{(.*?)\}/g))
          expect(filled, `${code}: {${name}}`).toContain(name);
  });
});

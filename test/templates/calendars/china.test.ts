import { describe, expect, it } from 'vitest';
import {
  compileCalendar,
  dayKind,
  dayName,
  isWorkingDay,
  toIsoDate,
  workingDaysBetween,
} from '../../../functions/core/calendar/index';
import { chinaCalendar } from '../../../scripts/calendars/chinaCalendar';
import { shippedCalendar, shippedRegions } from '../../../templates/calendars/index';

const china = compileCalendar(shippedCalendar('CN'));
const day = (text: string) => toIsoDate(text)!;

describe('the China calendar', () => {
  it('is what the generator makes of the package', () => {
    expect(shippedCalendar('CN'), 'run: npx tsx scripts/calendars/generateCalendar.ts').toEqual(
      chinaCalendar(),
    );
  });

  it('lists each published year once, without gaps, up to 2026 and no further', () => {
    expect(china.publishedYears).toEqual(Array.from({ length: 20 }, (_, i) => 2007 + i));
    expect(china.coverage).toEqual({ from: '2007-01-01', to: '2026-12-31' });
  });

  it('names a notice of the State Council and the package for each year', () => {
    for (const { year, source } of shippedCalendar('CN').years) {
      expect(source).toMatch(
        new RegExp(`^《国务院办公厅关于${year}年部分节假日安排的通知》（.*\\d{4}-\\d{2}-\\d{2}发布）`),
      );
      expect(source).toMatch(/；via chinese-days \d+\.\d+\.\d+ \(MIT\)$/);
    }
  });

  it('lists only days worked in lieu that are weekend days, and no holiday without a name', () => {
    for (const date of shippedCalendar('CN').years.flatMap((entry) => entry.work))
      expect([0, 6], date).toContain(new Date(`${date}T00:00Z`).getUTCDay());
    for (const date of shippedCalendar('CN').years.flatMap((entry) => [...entry.off, ...entry.work]))
      expect(dayName(date, china), date).toMatch(/\p{Script=Han}/u);
  });

  it('reads every shipped region', () => {
    for (const region of shippedRegions) expect(shippedCalendar(region).region).toBe(region);
  });

  // Typed by hand from the notices; not taken from the package.
  it.each([
    { year: 2026, off: ['01-01', '01-03'], work: ['01-04'], why: '元旦 1月1日至3日，1月4日（周日）上班' },
    { year: 2026, off: ['02-15', '02-23'], work: ['02-14', '02-28'], why: '春节 2月15日至23日，共9天' },
    { year: 2026, off: ['04-04', '04-06'], work: [], why: '清明节 4月4日至6日' },
    { year: 2026, off: ['05-01', '05-05'], work: ['05-09'], why: '劳动节 5月1日至5日，5月9日（周六）上班' },
    { year: 2026, off: ['06-19', '06-21'], work: [], why: '端午节 6月19日至21日' },
    { year: 2026, off: ['09-25', '09-27'], work: [], why: '中秋节 9月25日至27日' },
    { year: 2026, off: ['10-01', '10-07'], work: ['09-20', '10-10'], why: '国庆节 10月1日至7日' },
    { year: 2025, off: ['01-01', '01-01'], work: [], why: '元旦逢周三，只放1天' },
    {
      year: 2025,
      off: ['01-28', '02-04'],
      work: ['01-26', '02-08'],
      why: '春节 1月28日（除夕）至2月4日，1月26日（周日）上班',
    },
    { year: 2025, off: ['05-01', '05-05'], work: ['04-27'], why: '劳动节 5月1日至5日，4月27日（周日）上班' },
    { year: 2025, off: ['05-31', '06-02'], work: [], why: '端午节 5月31日至6月2日' },
    { year: 2025, off: ['10-01', '10-08'], work: ['09-28', '10-11'], why: '国庆节、中秋节 10月1日至8日' },
    {
      year: 2024,
      off: ['02-10', '02-17'],
      work: ['02-04', '02-18'],
      why: '春节 2月10日至17日；除夕2月9日未放假',
    },
    { year: 2024, off: ['04-04', '04-06'], work: ['04-07'], why: '清明节 4月4日至6日，4月7日（周日）上班' },
    { year: 2023, off: ['04-05', '04-05'], work: [], why: '清明节逢周三，只放1天' },
    { year: 2022, off: ['12-31', '12-31'], work: [], why: '2023年元旦从2022年12月31日放起' },
    { year: 2020, off: ['01-24', '02-02'], work: ['01-19'], why: '春节延长至2月2日，2月3日（周一）起上班' },
    { year: 2019, off: ['05-01', '05-04'], work: ['04-28', '05-05'], why: '劳动节调整为5月1日至4日' },
    {
      year: 2018,
      off: ['12-30', '12-31'],
      work: ['12-29'],
      why: '2019年元旦 2018年12月30日放起，12月29日（周六）上班',
    },
    {
      year: 2015,
      off: ['09-03', '09-05'],
      work: ['09-06'],
      why: '抗战胜利70周年 9月3日至5日，9月6日（周日）上班',
    },
    {
      year: 2011,
      off: ['10-01', '10-07'],
      work: ['10-08', '10-09', '12-31'],
      why: '2012年元旦：2011年12月31日（周六）上班',
    },
  ])('$year $why', ({ year, off: [first, last], work }) => {
    const from = new Date(`${year}-${first}T00:00Z`).getTime();
    const to = new Date(`${year}-${last}T00:00Z`).getTime();
    for (let time = from; time <= to; time += 86_400_000) {
      const date = new Date(time).toISOString().slice(0, 10);
      expect(isWorkingDay(day(date), china), date).toBe(false);
    }
    for (const date of work) expect(dayKind(day(`${year}-${date}`), china), date).toBe('makeupWorkday');
  });

  it.each([
    {
      date: '2020-02-01',
      kind: 'holiday',
      why: 'first announced as a make-up day, then part of the extended holiday',
    },
    { date: '2020-02-03', kind: 'workday', why: 'work began again' },
    { date: '2024-02-09', kind: 'workday', why: 'New Year’s Eve 2024 was not a day off by the notice' },
    { date: '2025-01-27', kind: 'workday', why: 'the day before New Year’s Eve' },
    { date: '2026-02-24', kind: 'workday', why: 'the day after the longest Spring Festival' },
    { date: '2026-12-31', kind: 'workday', why: 'unless the notice for 2027 moves it' },
  ])('$date is $kind: $why', ({ date, kind }) => {
    expect(dayKind(day(date), china)).toBe(kind);
  });

  it.each([
    { year: 2024, days: 251 },
    { year: 2025, days: 248 },
    { year: 2026, days: 248 },
  ])('$year has $days working days', ({ year, days }) => {
    expect(workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`), china)).toBe(days);
  });
});

import { toComparable } from '../headings/simplified';
import type { YearContext } from '../values';

/** A year, a month or both, as far as a text names them. */
export interface NamedPeriod {
  readonly year?: number;
  readonly month?: number;
  /** 上年遗留: the year before the sheet's. */
  readonly isYearBefore?: true;
}

const chineseMonths = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The year and month a title, section row or sheet name stands for. Codes and stamps give none: `QR-2023-01`,
 * `ISO9001:2015`, `版本 2023`, `更新日期 2025.11.20`. Two different years (`2024-2025年`) give none either.
 */
export function namedPeriod(text: string): NamedPeriod {
  const plain = toComparable(text).toLowerCase();
  const bare = plain
    .replace(
      /(更新|修订|生效|发布|编制|打印|版本|updated?|rev\.?|version|effective|printed)[^\s]{0,8}[:：\s]*[\d./年月-]+日?/g,
      ' ',
    )
    .replace(/[a-z/]*[a-z]+[-/:.]?\d[\w.:/-]*/g, (code) =>
      /^(year|fy|cy|q[1-4])?\s?(19|20)\d\d$/.test(code) ? code : ' ',
    );
  const years = new Set<number>();
  for (const match of bare.matchAll(/(?<![\d.\-/])((?:19|20)\d{2})(?!\d)/g)) years.add(Number(match[1]));
  for (const match of bare.matchAll(/(?:19|20)\d{2}\s*[-~至到—]+\s*((?:19|20)\d{2})/g))
    years.add(Number(match[1]));
  if (years.size === 0)
    for (const match of bare.matchAll(/(?:民国|(?<!\d))(1[01]\d)\s*年/g)) years.add(1911 + Number(match[1]));
  if (years.size === 0)
    for (const match of bare.matchAll(/(?<![\d.])([12]\d)\s*年(?!以|内|后|前|期|限|保)/g))
      years.add(2000 + Number(match[1]));
  const month = monthIn(bare);
  const isYearBefore = /(上|去|前)年(度)?(遗留|未结|结转|未关闭|转入|未完成)/.test(bare) && years.size === 0;
  return {
    ...(years.size === 1 ? { year: [...years][0]! } : {}),
    ...(month === undefined ? {} : { month }),
    ...(isYearBefore ? { isYearBefore: true } : {}),
  };
}

const oneMonth = '(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})';
/** 1-12月, 1月~3月, 一至三月, 2024.01-2024.12, 截至6月, 7月起: several months, and a day among them may lie in any. */
const severalMonths = new RegExp(
  [
    `(?<!\\d)${oneMonth}\\s*(?:月份?)?\\s*[-~—–至到、,和及与&]\\s*(?:(?:19|20)?\\d{2}\\s*[-./年]\\s*)?${oneMonth}\\s*月`,
    '(?:19|20)\\d{2}[./-]\\d{1,2}\\s*[-~—–至到]\\s*(?:19|20)\\d{2}[./-]\\d{1,2}',
    '(?:截至|截止|自|从).*月',
    '月[份底末]?\\s*(?:止|起|以来|[以之][前后])',
  ].join('|'),
);

function monthIn(text: string): number | undefined {
  if (severalMonths.test(text)) return undefined;
  const months = new Set<number>();
  for (const match of text.matchAll(/(?<![\d.])(\d{1,2})\s*月/g)) months.add(Number(match[1]));
  for (const match of text.matchAll(/(十[一二]|[一二三四五六七八九十])月/g))
    months.add(chineseMonths.indexOf(match[1]!) + 1);
  for (const match of text.matchAll(
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/g,
  ))
    months.add(englishMonths.indexOf(match[1]!) + 1);
  for (const match of text.matchAll(/(?:19|20)\d{2}[-./](\d{1,2})(?![\d./-])/g)) months.add(Number(match[1]));
  const [month] = months;
  return months.size === 1 && month! >= 1 && month! <= 12 ? month : undefined;
}

/** The context of a sheet: its title first, else its name, else the file's; years that differ are told to the caller. */
export function sheetYear(
  name: string,
  titles: readonly string[],
  file = '',
): { readonly context: YearContext | null; readonly conflict?: number } {
  const named = namedPeriod(name);
  const titled = titles.map(namedPeriod);
  const month = titled.find((period) => period.month !== undefined)?.month ?? named.month;
  const withMonth =
    month === undefined ? {} : { month, ...(named.month === undefined ? {} : { isMonthly: true as const }) };
  const title = titled.find((period) => period.year !== undefined)?.year;
  if (title !== undefined) {
    const conflict = named.year !== undefined && named.year !== title ? { conflict: named.year } : {};
    return { context: { year: title, ...withMonth, from: 'title' }, ...conflict };
  }
  if (named.year !== undefined) return { context: { year: named.year, ...withMonth, from: 'sheetName' } };
  const { year } = namedPeriod(file.replace(/\.\w+$/, ''));
  return { context: year === undefined ? null : { year, ...withMonth, from: 'fileName' } };
}

/** The context below a section row: its own year, or the sheet's with the section's month. */
export function sectionYear(text: string, sheet: YearContext | null): YearContext | null {
  const { year, month, isYearBefore } = namedPeriod(text);
  const withMonth = month === undefined ? {} : { month, isMonthly: true as const };
  if (year !== undefined) return { year, ...withMonth, from: 'section' };
  if (isYearBefore && sheet) return { year: sheet.year - 1, from: 'section' };
  return sheet && month !== undefined ? { ...sheet, ...withMonth } : sheet;
}

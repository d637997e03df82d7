import type { Bilingual } from '../../shared/language';

/** A month or a quarter; days are compared as text, so no clock is needed. */
export interface SummaryPeriod {
  readonly kind: 'month' | 'quarter';
  readonly year: number;
  /** First month, 1–12. */
  readonly month: number;
}

/** Reads `2025-03` or `2025-Q1`; undefined for anything else. */
export function parsePeriod(text: string): SummaryPeriod | undefined {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month !== null) return { kind: 'month', year: Number(month[1]), month: Number(month[2]) };
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter === null) return undefined;
  return { kind: 'quarter', year: Number(quarter[1]), month: Number(quarter[2]) * 3 - 2 };
}

/** The period of the same length just before. */
export const previousPeriod = (period: SummaryPeriod): SummaryPeriod =>
  shifted(period, period.kind === 'month' ? -1 : -3);

/** The last whole month or quarter before a day or moment: what a summary without a period is about. */
export function lastPeriod(kind: SummaryPeriod['kind'], asOf: string): SummaryPeriod {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  return previousPeriod({ kind, year, month: kind === 'month' ? month : month - ((month - 1) % 3) });
}

/** Months of the period as `yyyy-mm`. */
export const monthsOf = (period: SummaryPeriod): readonly string[] =>
  Array.from({ length: period.kind === 'month' ? 1 : 3 }, (_, i) => monthText(shifted(period, i)));

/** The twelve months that end with the period, oldest first. */
export function yearUpTo(period: SummaryPeriod): readonly string[] {
  const last = shifted(period, period.kind === 'month' ? 0 : 2);
  return Array.from({ length: 12 }, (_, i) => monthText(shifted(last, i - 11)));
}

/** `2025年3月`, `2025年第1季度`. */
export function periodName({ kind, year, month }: SummaryPeriod): Bilingual {
  if (kind === 'month') {
    return { zh: `${String(year)}年${String(month)}月`, en: monthText({ kind, year, month }) };
  }
  const quarter = String((month + 2) / 3);
  return { zh: `${String(year)}年第${quarter}季度`, en: `${String(year)} Q${quarter}` };
}

/** The text `parsePeriod` reads. */
export const periodText = ({ kind, year, month }: SummaryPeriod): string =>
  kind === 'month' ? monthText({ kind, year, month }) : `${String(year)}-Q${String((month + 2) / 3)}`;

function shifted(period: SummaryPeriod, months: number): SummaryPeriod {
  const index = period.year * 12 + period.month - 1 + months;
  return { ...period, year: Math.floor(index / 12), month: (index % 12) + 1 };
}

const monthText = ({ year, month }: SummaryPeriod): string =>
  `${String(year)}-${String(month).padStart(2, '0')}`;

import type { IsoDate } from '../../calendar';
import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';
import type { Fingerprintable } from '../fingerprint';
import { markedCases, type MarkedBy } from '../markedCases';
import { breakdown } from './breakdown';
import { breakdowns, breakdownsOf } from './breakdowns';
import { figureNames, partNames } from './figureNames';
import { previousPeriod, type SummaryPeriod } from './period';
import { limitFigures, overdueCases, overdueItems, type SummaryCase } from './caseLimits';
import { closedIn, isOpen, receivedIn, summaryFigures } from './summaryFigures';
import { monthFigures } from './summaryTables';

/**
 * What a summary is made from, by what people call it: its figures and lists, and the cases of the period. A later
 * check says by it which of them changed.
 *
 * @param cases - All cases as they stood on the day, from `casesOn`.
 * @param today - The day it is, or was, made on.
 */
export function summaryData(
  cases: readonly SummaryCase[],
  period: SummaryPeriod,
  today: IsoDate,
  by?: MarkedBy,
): Readonly<Record<string, Fingerprintable>> {
  const before = previousPeriod(period);
  const overdue = overdueCases(cases, today);
  const own = new Set([...receivedIn(cases, period), ...closedIn(cases, period)]);
  return {
    ...figures(cases, period, today),
    before: figures(cases, before, today),
    open: cases.filter(isOpen).length,
    overdue: overdue.length,
    overdueList: overdue.map((one) => [
      overdueItems(one, today).map(({ name, day }) => [name.zh, day]),
      ...listed.map((key) => one[key]),
    ]),
    limits: [period, before].flatMap((span) =>
      limitFigures(cases, span, today).map(({ rule, judged, kept, overdue: late }) => [
        rule,
        judged,
        kept,
        late,
      ]),
    ),
    months: monthFigures(cases, period).map(({ received, closed, overdue: late }) => [
      received,
      closed,
      late,
    ]),
    ...Object.fromEntries(
      breakdownsOf(cases).map(({ key }) => [
        `by.${key}`,
        breakdown(cases, period, key, 'zh').map(({ value, count, before: earlier }) => [
          value,
          count,
          earlier,
        ]),
      ]),
    ),
    ...markedCases([...own], (one) => [isOpen(one), ...counted.map((key) => one[key] ?? null)], by),
  };
}

function figures(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  today: IsoDate,
): Readonly<Record<string, Fingerprintable>> {
  return { ...summaryFigures(cases, period, today) };
}

/** What a summary counts a case by. */
const counted: readonly (keyof ComplaintFields)[] = [
  'receivedAt',
  'promisedAt',
  'repliedAt',
  'closeDueAt',
  'closedAt',
  'grade',
  'category',
  'problemKey',
  'respDept',
  'productName',
  'productModel',
  'partNo',
  'satisfactionLevel',
  'lossAmount',
  'lossCurrency',
];

/** What it prints of an overdue case. */
const listed: readonly FieldKey[] = ['caseNo', 'customerName', 'productName', 'respDept', 'owner'];

/** What people call the data of a summary. */
export const summaryDataNames: Readonly<Record<string, Bilingual>> = {
  ...figureNames,
  ...partNames,
  ...Object.fromEntries(breakdowns.map(({ key, title }) => [`by.${key}`, title])),
};

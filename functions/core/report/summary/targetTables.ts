import type { IsoDate } from '../../calendar/isoDate';
import { measureIndicator } from '../../procedure/organise/measureIndicators';
import type { Indicator } from '../../procedure/profile';
import { bannerRow, headingRow, keptTogether, valueCell } from '../cells';
import type { DocumentContext } from '../documentContext';
import type { Row } from '../formModel';
import { inLine, toLabel } from '../label';
import { limitFigures, type SummaryCase } from './caseLimits';
import { partNames } from './figureNames';
import { previousPeriod, type SummaryPeriod } from './period';
import { summaryFigures } from './summaryFigures';
import { inBrackets, percent, plainRow, tableWords, unknown } from './summaryTables';

type Language = DocumentContext['language'];

/** The figures the procedure sets itself targets for, of the kind of period the summary is about. */
export function indicatorRows(
  cases: readonly SummaryCase[],
  period: SummaryPeriod,
  today: IsoDate,
  indicators: readonly Indicator[],
  language: Language,
): readonly Row[] {
  const [now, before] = [period, previousPeriod(period)].map((span) => {
    const { received, handled, repeated } = summaryFigures(cases, span, today);
    return { complaints: received, answered: handled, repeated };
  });
  return [
    bannerRow(toLabel(partNames.indicators, language)),
    headingRow(
      [tableWords.indicator, tableWords.target, tableWords.now, tableWords.met, tableWords.before].map(
        (title, at) => ({
          label: toLabel(title, language),
          span: at === 0 ? 8 : 4,
        }),
      ),
    ),
    ...keptTogether(
      indicators.map((indicator) => {
        const { value, met } = measureIndicator(indicator, now!);
        const earlier = measureIndicator(indicator, before!).value;
        const sign = indicator.direction === 'atLeast' ? '≥' : '≤';
        const verdict = met === null ? unknown : inLine(met ? tableWords.yes : tableWords.no, language);
        return plainRow([
          valueCell(inLine(indicator.name, language), 8),
          valueCell(`${sign} ${percent(indicator.target)}`, 4, 'center'),
          valueCell(percent(value ?? undefined), 4, 'center'),
          valueCell(verdict, 4, 'center'),
          valueCell(percent(earlier ?? undefined), 4, 'center'),
        ]);
      }),
    ),
  ];
}

/** How the limits of the procedure were kept by the cases of the period; nothing where the tracker has none. */
export function limitRows(
  cases: readonly SummaryCase[],
  period: SummaryPeriod,
  today: IsoDate,
  language: Language,
): readonly Row[] {
  const now = limitFigures(cases, period, today);
  const before = limitFigures(cases, previousPeriod(period), today);
  const rate = (kept: number, judged: number): string => percent(judged === 0 ? undefined : kept / judged);
  const columns = [
    partNames.limits,
    tableWords.due,
    tableWords.kept,
    tableWords.open,
    tableWords.rate,
    tableWords.rateBefore,
  ];
  const spans = [8, 3, 3, 4, 3, 3];
  return [
    bannerRow(toLabel(partNames.limits, language)),
    headingRow(columns.map((title, at) => ({ label: toLabel(title, language), span: spans[at]! }))),
    ...keptTogether(
      now.map(({ rule, name, judged, kept, overdue }, at) =>
        plainRow([
          valueCell(`${inLine(name, language)}${inBrackets(rule, language)}`, 8),
          valueCell(String(judged), 3, 'center'),
          valueCell(String(kept), 3, 'center'),
          valueCell(String(overdue), 4, 'center'),
          valueCell(rate(kept, judged), 3, 'center'),
          valueCell(rate(before[at]!.kept, before[at]!.judged), 3, 'center'),
        ]),
      ),
    ),
  ];
}

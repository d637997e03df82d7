import type { IsoDate } from '../../calendar/isoDate';
import type { Bilingual } from '../../shared/language';
import type { Indicator } from '../../procedure/profile';
import { cell } from '../cells';
import { drawingPicture } from '../chart/drawingPicture';
import { pareto } from '../chart/pareto';
import { trend } from '../chart/trend';
import type { DocumentContext } from '../documentContext';
import { documentFrame } from '../documentFrame';
import type { FormSignature } from '../formDefinition';
import { gridUnits, type Block, type FormModel, type Picture, type Row } from '../formModel';
import { inLine } from '../label';
import { withSignatures } from '../signatureRows';
import type { BreakdownLine } from './breakdown';
import type { SummaryCase } from './caseLimits';
import { breakdownsOf } from './breakdowns';
import { periodName, periodText, type SummaryPeriod } from './period';
import { summaryForms } from './summaryForms';
import {
  breakdownRows,
  figureRows,
  monthFigures,
  monthRows,
  overdueRows,
  type MonthFigures,
} from './summaryTables';
import { indicatorRows, limitRows } from './targetTables';

/**
 * The monthly or quarterly summary (K21) as plain data: key figures beside those of the period before, how the limits of
 * the procedure were kept, counts by grade,
 * category, department, product and month, Pareto and trend charts, and the overdue cases.
 *
 * @param cases - All cases of the register, not only those of the period.
 * @param period - From `parsePeriod`.
 * @param today - Day the overdue cases are judged on.
 * @param indicators - Figures the procedure sets itself targets for.
 */
export function buildSummary(
  cases: readonly SummaryCase[],
  period: SummaryPeriod,
  today: IsoDate,
  context: DocumentContext,
  indicators: readonly Indicator[] = [],
): FormModel {
  const { language } = context;
  const form = summaryForms[period.kind];
  const span = periodName(period);
  const name: Bilingual = { zh: `${form.name.zh}（${span.zh}）`, en: `${form.name.en} (${span.en})` };
  const months = monthFigures(cases, period);
  const targets = indicators.filter((one) => one.period === period.kind);
  const tables: readonly (readonly Row[])[] = [
    figureRows(cases, period, today, language),
    ...(targets.length === 0 ? [] : [indicatorRows(cases, period, today, targets, language)]),
    ...(cases.some(({ limits }) => limits !== undefined) ? [limitRows(cases, period, today, language)] : []),
    ...breakdownsOf(cases).map(({ key, title, chart }) =>
      breakdownRows(cases, period, key, title, context, (lines) =>
        chart ? paretoRow(lines, inLine(title, language)) : undefined,
      ),
    ),
    [...monthRows(months, language), trendRow(months, language)],
    withSignatures(overdueRows(cases, today, language), signatures, language),
  ];
  const frame = documentFrame(form.id, name, context, {});
  return {
    ...frame,
    properties: { ...frame.properties, 'Kesu.Period': periodText(period) },
    headLeft: '',
    orientation: 'portrait',
    density: 'dense',
    parts: [{ blocks: tables.map((rows): Block => ({ kind: 'table', rows })) }],
    missing: [],
  };
}

const signatures: readonly FormSignature[] = [
  { purpose: { zh: '编制', en: 'Prepared by' }, stamp: 'date' },
  { purpose: { zh: '审核', en: 'Checked by' }, stamp: 'date' },
];

/** A chart of one bar or none says nothing. */
function paretoRow(lines: readonly BreakdownLine[], title: string): Row | undefined {
  const counted = lines.filter(({ count }) => count > 0);
  if (counted.length < 2) return undefined;
  const bars = counted.map(({ value, count, isRest }) => ({ label: value, count, rest: isRest }));
  return pictureRow(drawingPicture(pareto(bars), `${title} Pareto`, 150));
}

const trendRow = (months: readonly MonthFigures[], language: DocumentContext['language']): Row => {
  const points = months.map(({ month, received, closed, marked }) => ({
    label: month,
    bar: received,
    line: closed,
    marked,
  }));
  const names = {
    bar: inLine({ zh: '受理', en: 'Received' }, language),
    line: inLine({ zh: '结案', en: 'Closed' }, language),
  };
  return pictureRow(
    drawingPicture(trend(points, names), inLine({ zh: '趋势图', en: 'Trend' }, language), 160),
  );
};

const pictureRow = (picture: Picture): Row => ({
  height: picture.height + 3,
  cells: [cell('value', gridUnits, [{ kind: 'picture', picture }], { align: 'center' })],
});

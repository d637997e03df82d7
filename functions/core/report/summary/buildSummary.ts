import type { IsoDate } from '../../calendar/isoDate';
import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';
import { bannerRow, cell, headingRow, rowHeight, textLine, valueCell } from '../cells';
import type { DocumentContext } from '../documentContext';
import { documentFrame } from '../documentFrame';
import type { FormSignature } from '../formDefinition';
import { formatFieldValue } from '../formatFieldValue';
import { gridUnits, type Block, type Cell, type FormModel, type Row } from '../formModel';
import { toLabel } from '../label';
import { plainText } from '../plainText';
import { signatureRows } from '../signatureRows';
import { monthsOf, periodName, previousPeriod, yearUpTo, type SummaryPeriod } from './period';
import { summaryForms } from './summaryForms';
import {
  countBy,
  dayOf,
  dueOf,
  isOpen,
  overdueCases,
  receivedIn,
  summaryFigures,
  type SummaryFigures,
} from './summaryFigures';

/**
 * The monthly or quarterly summary (K21) as plain data: key figures beside those of the period before, counts
 * by grade, category, department and product as Pareto tables, the last twelve months, and the overdue cases.
 *
 * @param cases - All cases of the register, not only those of the period.
 * @param period - From `parsePeriod`.
 * @param today - Day the overdue cases are judged on.
 */
export function buildSummary(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  today: IsoDate,
  context: DocumentContext,
): FormModel {
  const form = summaryForms[period.kind];
  const received = receivedIn(cases, period);
  const span = periodName(period);
  const name: Bilingual = { zh: `${form.name.zh}（${span.zh}）`, en: `${form.name.en} (${span.en})` };
  const tables: readonly (readonly Row[])[] = [
    figureRows(cases, period, today, context),
    ...breakdowns.map(({ key, title }) => paretoRows(received, key, title, context)),
    trendRows(cases, period, context),
    overdueRows(cases, today, context),
    signatureRows(signatures, context.language),
  ];
  return {
    ...documentFrame(form.id, name, context, {}),
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

const breakdowns: readonly { readonly key: FieldKey; readonly title: Bilingual }[] = [
  { key: 'grade', title: { zh: '按级别', en: 'By grade' } },
  { key: 'category', title: { zh: '按类别', en: 'By category' } },
  { key: 'respDept', title: { zh: '按责任部门', en: 'By responsible department' } },
  { key: 'productName', title: { zh: '按产品', en: 'By product' } },
];

function figureRows(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  today: IsoDate,
  { language }: DocumentContext,
): readonly Row[] {
  const now = summaryFigures(cases, period);
  const before = summaryFigures(cases, previousPeriod(period));
  const lines: readonly (readonly [Bilingual, string, string])[] = [
    [{ zh: '受理件数', en: 'Received' }, String(now.received), String(before.received)],
    [{ zh: '结案件数', en: 'Closed' }, String(now.closed), String(before.closed)],
    [{ zh: '按期回复率', en: 'Replied on time' }, percent(now.repliedOnTime), percent(before.repliedOnTime)],
    [{ zh: '按期结案率', en: 'Closed on time' }, percent(now.closedOnTime), percent(before.closedOnTime)],
    [{ zh: '满意率', en: 'Satisfied' }, percent(now.satisfied), percent(before.satisfied)],
    [{ zh: '重复发生件数', en: 'Repeated problems' }, String(now.repeated), String(before.repeated)],
    [{ zh: '损失金额', en: 'Loss' }, lossText(now), lossText(before)],
    [{ zh: '未结案（现在）', en: 'Open (now)' }, String(cases.filter(isOpen).length), ''],
    [{ zh: '已逾期（现在）', en: 'Overdue (now)' }, String(overdueCases(cases, today).length), ''],
  ];
  return [
    bannerRow(toLabel({ zh: '主要指标', en: 'Key figures' }, language)),
    headingRow([
      { label: toLabel({ zh: '指标', en: 'Indicator' }, language), span: 10 },
      { label: toLabel({ zh: '本期', en: 'This period' }, language), span: 7 },
      { label: toLabel({ zh: '上期', en: 'Period before' }, language), span: 7 },
    ]),
    ...lines.map(([caption, value, previous]) =>
      plainRow([
        valueCell(toLabel(caption, language).main, 10),
        valueCell(value, 7, 'center'),
        valueCell(previous, 7, 'center'),
      ]),
    ),
  ];
}

/** Lines of a Pareto table before the rest is summed up. */
const longestPareto = 8;
/** Signs a full bar has. */
const barLength = 20;

function paretoRows(
  received: readonly ComplaintFields[],
  key: FieldKey,
  title: Bilingual,
  { language }: DocumentContext,
): readonly Row[] {
  const other: Bilingual = { zh: '其他', en: 'Others' };
  const blank: Bilingual = { zh: '（未填）', en: '(not given)' };
  const counts = countBy(received, key).map(({ value, count }) => ({
    value: value === '' ? toLabel(blank, language).main : plainText(value),
    count,
  }));
  const rest = counts.slice(longestPareto).reduce((sum, { count }) => sum + count, 0);
  const shown = [
    ...counts.slice(0, longestPareto),
    ...(rest > 0 ? [{ value: toLabel(other, language).main, count: rest }] : []),
  ];
  const most = Math.max(1, ...shown.map(({ count }) => count));
  let sum = 0;
  return [
    bannerRow(toLabel(title, language)),
    headingRow([
      { label: toLabel({ zh: '项目', en: 'Item' }, language), span: 8 },
      { label: toLabel({ zh: '件数', en: 'Cases' }, language), span: 3 },
      { label: toLabel({ zh: '累计', en: 'Cumulated' }, language), span: 3 },
      { label: toLabel({ zh: '图示', en: 'Bar' }, language), span: 10 },
    ]),
    ...shown.map(({ value, count }) => {
      sum += count;
      return plainRow([
        valueCell(value, 8),
        valueCell(String(count), 3, 'center'),
        valueCell(percent(sum / received.length), 3, 'center'),
        valueCell(bar(count / most), 10),
      ]);
    }),
    ...(shown.length === 0
      ? [emptyRow({ zh: '本期无客诉', en: 'No complaint in this period' }, language)]
      : []),
  ];
}

function trendRows(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  { language }: DocumentContext,
): readonly Row[] {
  const months = yearUpTo(period).map((month) => ({
    month,
    received: cases.filter(({ receivedAt }) => dayOf(receivedAt)?.startsWith(month) === true).length,
    closed: cases.filter(({ closedAt }) => dayOf(closedAt)?.startsWith(month) === true).length,
  }));
  const most = Math.max(1, ...months.map(({ received }) => received));
  const marked = monthsOf(period);
  return [
    bannerRow(toLabel({ zh: '近十二个月趋势', en: 'Last twelve months' }, language)),
    headingRow([
      { label: toLabel({ zh: '月份', en: 'Month' }, language), span: 6 },
      { label: toLabel({ zh: '受理', en: 'Received' }, language), span: 4 },
      { label: toLabel({ zh: '结案', en: 'Closed' }, language), span: 4 },
      { label: toLabel({ zh: '图示', en: 'Bar' }, language), span: 10 },
    ]),
    ...months.map(({ month, received, closed }) => ({
      ...plainRow([
        cell('value', 6, [textLine(month, marked.includes(month) ? 'strong' : 'normal')], {
          align: 'center',
        }),
        valueCell(String(received), 4, 'center'),
        valueCell(String(closed), 4, 'center'),
        valueCell(bar(received / most), 10),
      ]),
      keepWithNext: true,
    })),
  ];
}

function overdueRows(
  cases: readonly ComplaintFields[],
  today: IsoDate,
  { language }: DocumentContext,
): readonly Row[] {
  const columns: readonly { readonly key: FieldKey; readonly title: Bilingual; readonly span: number }[] = [
    { key: 'caseNo', title: { zh: '编号', en: 'No.' }, span: 4 },
    { key: 'customerName', title: { zh: '客户', en: 'Customer' }, span: 6 },
    { key: 'productName', title: { zh: '产品', en: 'Product' }, span: 4 },
    { key: 'respDept', title: { zh: '责任部门', en: 'Department' }, span: 3 },
    { key: 'owner', title: { zh: '责任人', en: 'Owner' }, span: 3 },
  ];
  const overdue = overdueCases(cases, today);
  return [
    bannerRow(toLabel({ zh: '逾期未结清单', en: 'Overdue cases' }, language), true),
    {
      ...headingRow(
        [
          ...columns.map(({ title, span }) => ({ label: toLabel(title, language), span })),
          { label: toLabel({ zh: '应完成', en: 'Due' }, language), span: 4 },
        ],
        true,
      ),
    },
    ...overdue.map((complaint) =>
      plainRow([
        ...columns.map(({ key, span }) => valueCell(formatFieldValue(key, complaint, language), span)),
        valueCell(dayOf(dueOf(complaint)) ?? '', 4, 'center'),
      ]),
    ),
    ...(overdue.length === 0 ? [emptyRow({ zh: '无逾期案件', en: 'No overdue case' }, language)] : []),
  ];
}

const plainRow = (cells: readonly Cell[]): Row => ({ height: rowHeight * 0.85, cells });

const emptyRow = (text: Bilingual, language: DocumentContext['language']): Row =>
  plainRow([valueCell(toLabel(text, language).main, gridUnits, 'center')]);

/** A bar of blocks; anything above nothing shows at least one. */
const bar = (share: number): string =>
  '■'.repeat(share <= 0 ? 0 : Math.max(1, Math.round(share * barLength)));

const percent = (share: number | undefined): string =>
  share === undefined ? '—' : `${String(Math.round(share * 1000) / 10)}%`;

function lossText({ loss }: SummaryFigures): string {
  const sums = Object.entries(loss).map(
    ([currency, sum]) => `${String(sum)} ${currency === 'CNY' ? '元' : currency}`,
  );
  return sums.length === 0 ? '—' : sums.join('，');
}

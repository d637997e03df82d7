import type { IsoDate } from '../../calendar/isoDate';
import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';
import { bannerRow, cell, headingRow, keptTogether, rowHeight, textLine, valueCell } from '../cells';
import type { DocumentContext } from '../documentContext';
import { translated } from '../choiceLists';
import { currencyName, formatFieldValue } from '../formatFieldValue';
import { gridUnits, type Cell, type Row } from '../formModel';
import { inLine, toLabel } from '../label';
import { figureNames, partNames } from './figureNames';
import { monthsOf, previousPeriod, yearUpTo, type SummaryPeriod } from './period';
import { breakdown, type BreakdownLine } from './breakdown';
import { overdueCases, overdueItems, type SummaryCase } from './caseLimits';
import { dayOf, isOpen, summaryFigures, type SummaryFigures } from './summaryFigures';

type Language = DocumentContext['language'];

/** Key figures of the period beside those of the period before. */
export function figureRows(
  cases: readonly SummaryCase[],
  period: SummaryPeriod,
  today: IsoDate,
  language: Language,
): readonly Row[] {
  const now = summaryFigures(cases, period, today);
  const before = summaryFigures(cases, previousPeriod(period), today);
  const both = (of: (figures: SummaryFigures) => string): readonly [string, string] => [of(now), of(before)];
  const lines: readonly (readonly [Bilingual, readonly [string, string]])[] = [
    [figureNames.received, both(({ received }) => String(received))],
    [figureNames.closed, both(({ closed }) => String(closed))],
    [figureNames.answered, both(({ answered, received }) => withShare(answered, received, language))],
    [figureNames.repliedOnTime, both(({ repliedOnTime }) => percent(repliedOnTime))],
    [figureNames.closedOnTime, both(({ closedOnTime }) => percent(closedOnTime))],
    [figureNames.meanDays, both(({ meanDays }) => decimal(meanDays))],
    [figureNames.satisfied, both(({ satisfied }) => percent(satisfied))],
    [figureNames.repeated, both(({ repeated }) => (repeated === undefined ? unknown : String(repeated)))],
    [
      figureNames.repeatRate,
      both(({ repeated, received }) =>
        percent(repeated === undefined || received === 0 ? undefined : repeated / received),
      ),
    ],
    [figureNames.loss, both((figures) => lossText(figures, language))],
    [figureNames.open, [String(cases.filter(isOpen).length), '']],
    [figureNames.overdue, [String(overdueCases(cases, today).length), '']],
  ];
  return [
    bannerRow(toLabel({ zh: '主要指标', en: 'Key figures' }, language)),
    headingRow([
      { label: toLabel(tableWords.indicator, language), span: 10 },
      { label: toLabel(tableWords.now, language), span: 7 },
      { label: toLabel(tableWords.before, language), span: 7 },
    ]),
    ...lines.map(([caption, [value, previous]]) =>
      plainRow([
        valueCell(inLine(caption, language), 10),
        valueCell(value, 7, 'center'),
        valueCell(previous, 7, 'center'),
      ]),
    ),
  ];
}

/** A grade or category as the procedure calls it in the document's language; any other value as it stands. */
const inWords = (value: string, names: readonly Bilingual[], language: Language): string =>
  inLine(names.find(({ zh }) => zh === value) ?? { zh: value, en: translated(value, 'en') }, language);

/** Captions of the tables. */
export const tableWords = {
  indicator: { zh: '指标', en: 'Indicator' },
  target: { zh: '目标', en: 'Target' },
  met: { zh: '是否达标', en: 'Met' },
  yes: { zh: '达标', en: 'Yes' },
  no: { zh: '未达标', en: 'No' },
  now: { zh: '本期', en: 'This period' },
  before: { zh: '上期', en: 'Period before' },
  share: { zh: '占比', en: 'Share' },
  sum: { zh: '累计', en: 'Cumulated' },
  item: { zh: '项目', en: 'Item' },
  due: { zh: '已到期', en: 'Fell due' },
  kept: { zh: '按时', en: 'In time' },
  open: { zh: '逾期未完成', en: 'Overdue, open' },
  rate: { zh: '按时率', en: 'On time' },
  rateBefore: { zh: '上期按时率', en: 'On time before' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Counts by one field, the most frequent first, with the period before beside them; below it, if wanted, its picture. */
export function breakdownRows(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  key: FieldKey,
  title: Bilingual,
  { language, options }: DocumentContext,
  picture?: (lines: readonly BreakdownLine[]) => Row | undefined,
): readonly Row[] {
  const names = options?.[key] ?? [];
  const lines = breakdown(cases, period, key, language).map((line) => ({
    ...line,
    value: inWords(line.value, names, language),
  }));
  const drawn = picture?.(lines);
  return [
    bannerRow(toLabel(title, language)),
    headingRow([
      { label: toLabel(tableWords.item, language), span: 8 },
      { label: toLabel(tableWords.now, language), span: 4 },
      { label: toLabel(tableWords.share, language), span: 4 },
      { label: toLabel(tableWords.sum, language), span: 4 },
      { label: toLabel(tableWords.before, language), span: 4 },
    ]),
    ...keptTogether([
      ...lines.map(({ value, count, share, sum, before }) =>
        plainRow([
          valueCell(value, 8),
          valueCell(String(count), 4, 'center'),
          valueCell(percent(share), 4, 'center'),
          valueCell(percent(sum), 4, 'center'),
          valueCell(String(before), 4, 'center'),
        ]),
      ),
      ...(lines.length === 0
        ? [emptyRow({ zh: '本期无客诉', en: 'No complaint in this period' }, language)]
        : []),
      ...(drawn === undefined ? [] : [drawn]),
    ]),
  ];
}

/** Received and closed by month, for twelve months up to the period. */
export interface MonthFigures {
  readonly month: string;
  readonly received: number;
  readonly closed: number;
  readonly overdue: number;
  readonly marked: boolean;
}

export const monthFigures = (
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
): readonly MonthFigures[] =>
  yearUpTo(period).map((month) => {
    const inMonth = (value: ComplaintFields[FieldKey]): boolean => dayOf(value)?.startsWith(month) === true;
    return {
      month,
      received: cases.filter(({ receivedAt }) => inMonth(receivedAt)).length,
      closed: cases.filter(({ closedAt }) => inMonth(closedAt)).length,
      overdue: cases.filter(
        (one) => inMonth(one.closedAt) && (dayOf(one.closedAt) ?? '') > (dayOf(one.closeDueAt) ?? '9'),
      ).length,
      marked: monthsOf(period).includes(month),
    };
  });

export function monthRows(months: readonly MonthFigures[], language: Language): readonly Row[] {
  return [
    bannerRow(toLabel(partNames.months, language)),
    headingRow([
      { label: toLabel({ zh: '月份', en: 'Month' }, language), span: 6 },
      { label: toLabel({ zh: '受理', en: 'Received' }, language), span: 6 },
      { label: toLabel({ zh: '结案', en: 'Closed' }, language), span: 6 },
      { label: toLabel({ zh: '其中逾期结案', en: 'of these late' }, language), span: 6 },
    ]),
    ...months.map(({ month, received, closed, overdue, marked }) => ({
      ...plainRow([
        cell('value', 6, [textLine(month, marked ? 'strong' : 'normal')], { align: 'center' }),
        ...[received, closed, overdue].map((figure) => valueCell(String(figure), 6, 'center')),
      ]),
      keepWithNext: true,
    })),
  ];
}

const overdueColumns: readonly {
  readonly key: FieldKey;
  readonly title: Bilingual;
  readonly span: number;
}[] = [
  { key: 'caseNo', title: { zh: '编号', en: 'No.' }, span: 3 },
  { key: 'customerName', title: { zh: '客户', en: 'Customer' }, span: 4 },
  { key: 'productName', title: { zh: '产品', en: 'Product' }, span: 4 },
  { key: 'respDept', title: { zh: '责任部门', en: 'Dept.' }, span: 3 },
  { key: 'owner', title: { zh: '责任人', en: 'Owner' }, span: 3 },
];

/** Open cases of which something is past its day, the longest overdue first, and what that is. */
export function overdueRows(
  cases: readonly SummaryCase[],
  today: IsoDate,
  language: Language,
): readonly Row[] {
  const overdue = overdueCases(cases, today);
  return [
    bannerRow(toLabel(partNames.overdueList, language), true),
    headingRow(
      [
        ...overdueColumns.map(({ title, span }) => ({ label: toLabel(title, language), span })),
        { label: toLabel({ zh: '逾期事项', en: 'What is overdue' }, language), span: 4 },
        { label: toLabel({ zh: '应完成', en: 'Due' }, language), span: 3 },
      ],
      true,
    ),
    ...overdue.map((complaint) => {
      const items = overdueItems(complaint, today);
      return plainRow([
        ...overdueColumns.map(({ key, span }) => valueCell(formatFieldValue(key, complaint, language), span)),
        valueCell(items.map(({ name }) => inLine(name, language)).join(language === 'en' ? ', ' : '、'), 4),
        valueCell(items[0]?.day ?? '', 3, 'center'),
      ]);
    }),
    ...(overdue.length === 0 ? [emptyRow({ zh: '无逾期案件', en: 'No overdue case' }, language)] : []),
  ];
}

export const plainRow = (cells: readonly Cell[]): Row => ({ height: rowHeight * 0.85, cells });

const emptyRow = (text: Bilingual, language: Language): Row =>
  plainRow([valueCell(inLine(text, language), gridUnits, 'center')]);

/** Stands for a figure nobody can tell. */
export const unknown = '—';

export const percent = (share: number | undefined): string =>
  share === undefined ? unknown : `${String(Math.round(share * 1000) / 10)}%`;

/** `3（60%）`, in English `3 (60%)`: a count with its share of all. */
const withShare = (count: number, all: number, language: Language): string =>
  all === 0 ? String(count) : `${String(count)}${inBrackets(percent(count / all), language)}`;

/** A remark after a word, in the brackets of the language. */
export const inBrackets = (text: string, language: Language): string =>
  language === 'en' ? ` (${text})` : `（${text}）`;

const decimal = (figure: number | undefined): string =>
  figure === undefined ? '—' : String(Math.round(figure * 10) / 10);

function lossText({ loss }: SummaryFigures, language: Language): string {
  const sums = Object.entries(loss).map(
    ([currency, sum]) => `${String(sum)} ${currencyName(currency, language)}`,
  );
  return sums.length === 0 ? '—' : sums.join(language === 'en' ? ', ' : '，');
}

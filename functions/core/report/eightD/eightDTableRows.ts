import type { FieldValue } from '../../complaint/complaint';
import {
  captionRow,
  cell,
  headingRow,
  keptTogether,
  labelCell,
  rowHeight,
  textLine,
  valueCell,
} from '../cells';
import { translated } from '../choiceLists';
import { shareUnits, wordUnits } from '../columnShares';
import { formatPlainValue } from '../formatFieldValue';
import { gridUnits, type Cell, type DocumentLanguage, type Label, type Row } from '../formModel';
import { inLine, labelLines, toLabel } from '../label';
import type { Bilingual } from '../../shared/language';
import { answerOf } from '../gate/notApplicable';
import type { EightDRow } from './eightD';
import type { EightDColumn, EightDTableDefinition } from './eightDTables';

/** Share of the width for the names of fixed rows. */
const rowNameShare = 0.19;
const totalCaption: Bilingual = { zh: '合计', en: 'Total' };

/** Caption, headings, rows and totals of an 8D table. */
export function eightDTableRows(
  definition: EightDTableDefinition,
  given: readonly EightDRow[],
  language: DocumentLanguage,
): readonly Row[] {
  const columns = Object.entries(definition.columns);
  const named = definition.fixedRows !== undefined;
  const weights = columns.map(([, { weight }]) => weight);
  const nameWeight = weights.reduce((sum, weight) => sum + weight, 0) * rowNameShare;
  const names = Object.values(definition.fixedRows ?? {}).map((name) => toLabel(name, language));
  const captions = columns.map(([, column]) => toLabel(column, language));
  const units = (label: Label): number => wordUnits(label, { orientation: 'portrait', density: 'dense' });
  const least = [...(named ? [Math.max(...names.map(units))] : []), ...captions.map(units)];
  const spans = shareUnits(named ? [nameWeight, ...weights] : weights, gridUnits, least);
  const valueSpans = named ? spans.slice(1) : spans;
  const heads = [
    ...(named
      ? [{ label: toLabel(definition.rowCaption ?? definition, language), span: spans[0] ?? 1 }]
      : []),
    ...captions.map((label, i) => ({ label, span: valueSpans[i] ?? 1 })),
  ];
  const rows = tableBody(definition, given).map(({ name, values }): Row => ({
    height: rowHeight,
    cells: [
      ...(named
        ? [labelCell(name === undefined ? { main: '' } : toLabel(name, language), spans[0] ?? 1)]
        : []),
      ...columns.map(([key, column], i) => answerCell(column, values[key], valueSpans[i] ?? 1, language)),
    ],
  }));
  const body = [...rows, ...totalRow(columns, given, named ? (spans[0] ?? 1) : 0, valueSpans, language)];
  return [captionRow(toLabel(definition, language)), headingRow(heads), ...keptTogether(body)];
}

interface BodyRow {
  readonly name?: Bilingual;
  readonly values: EightDRow;
}

/** Fixed rows first, each with its answers; rows beside them after, under their own name; blanks to write in. */
function tableBody(definition: EightDTableDefinition, given: readonly EightDRow[]): readonly BodyRow[] {
  const { fixedRows, minRows = 0 } = definition;
  if (fixedRows === undefined) {
    const blanks = Array.from({ length: Math.max(0, minRows - given.length) }, () => ({ values: {} }));
    return [...given.map((values) => ({ values })), ...blanks];
  }
  const ordered = Object.entries(fixedRows).flatMap(([key, name]): BodyRow[] => {
    const rows = given.filter(({ row }) => row === key || row === name.zh || row === name.en);
    return rows.length === 0 ? [{ name, values: {} }] : rows.map((values) => ({ name, values }));
  });
  const shown = new Set(ordered.map(({ values }) => values));
  const others = given
    .filter((values) => !shown.has(values))
    .map((values): BodyRow => {
      const name = formatPlainValue(values['row'], 'zh');
      return { name: { zh: name, en: name }, values };
    });
  return [...ordered, ...others];
}

function answerCell(
  column: EightDColumn,
  value: FieldValue | undefined,
  span: number,
  language: DocumentLanguage,
): Cell {
  const text = formatPlainValue(value, language);
  const align = column.kind === undefined ? 'left' : 'center';
  if (column.options === undefined) return valueCell(text, span, align);
  const lines = labelLines(toLabel({ zh: text, en: translated(text, 'en') }, language));
  return cell('value', span, lines, { align });
}

/** Sums below the columns that have one; a column without any figure shows no zero. */
function totalRow(
  columns: readonly (readonly [string, EightDColumn])[],
  given: readonly EightDRow[],
  nameSpan: number,
  spans: readonly number[],
  language: DocumentLanguage,
): readonly Row[] {
  if (nameSpan === 0 || !columns.some(([, column]) => column.total === true)) return [];
  const caption = cell('total', nameSpan, [textLine(inLine(totalCaption, language))], { align: 'center' });
  return [
    {
      height: rowHeight,
      cells: [
        caption,
        ...columns.map(([key, column], i) => {
          const sum = column.total === true ? sumInFigures(given, key) : '';
          return cell('total', spans[i] ?? 1, [textLine(sum)], { align: 'center' });
        }),
      ],
    },
  ];
}

/** The sum as it is printed: `1260 + ?` where a line says something that is no figure. */
export function sumInFigures(rows: readonly EightDRow[], key: string): string {
  const sum = columnSum(rows, key);
  if (!rows.some((row) => isUnclear(row[key]))) return sum === undefined ? '' : String(sum);
  return sum === undefined ? '?' : `${String(sum)} + ?`;
}

/** Whether a figure was answered in words nobody can reckon with; why there is none of it is clear. */
export const isUnclear = (value: FieldValue | undefined): boolean =>
  typeof value === 'string' && !['blank', 'notApplicable'].includes(answerOf(value));

/** Sum of a column's figures; undefined where there is none. */
export function columnSum(rows: readonly EightDRow[], key: string): number | undefined {
  const figures = rows.map((row) => row[key]).filter((value) => typeof value === 'number');
  if (figures.length === 0) return undefined;
  return Number(figures.reduce((sum, figure) => sum + figure, 0).toPrecision(12));
}

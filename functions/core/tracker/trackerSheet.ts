import { companyCell, momentCell } from './companyCell';
import type { CompanyColumn, CompanyColumns } from './companyColumns';
import { ids, type KesuColumn } from './kesuColumns';
import type { LongTexts } from './longTexts';
import type { DeadlineTable } from './deadlineTable';
import { isClosed, serialOf } from './rowDeadlines';
import { sortableLink, type SourcePlace } from './sourceLink';
import { styles } from './styles';
import {
  FIRST_ROW,
  HEADING_ROW,
  ID_ROW,
  LEGEND_ROW,
  SUBTITLE_ROW,
  TITLE_ROW,
  type TrackerLayout,
} from './trackerLayout';
import type { TrackerLimit } from './trackerLimits';
import { fittedRow } from './rowHeight';
import type { ColumnPlan, PlanCell, RowPlan, StylePlan } from './trackerPlan';
import type { TrackerRow } from './trackerRows';
import type { TrackerTexts } from './trackerTexts';
import { sourceValue } from './sourceValue';

/** What the body of the tracker sheet is written from. */
export interface TrackerBody {
  readonly layout: TrackerLayout;
  readonly company: CompanyColumns;
  readonly kesu: readonly KesuColumn[];
  readonly limits: readonly TrackerLimit[];
  readonly rows: readonly TrackerRow[];
  readonly deadlines: DeadlineTable;
  readonly findingCounts: Uint32Array;
  readonly stages: readonly string[];
  /** Formula of a calculated column for the first data row, by column id. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly dateShift: number;
  readonly placeOf: (sheet: string) => SourcePlace | undefined;
  readonly texts: TrackerTexts;
  readonly longTexts: LongTexts;
  readonly heading: { readonly title: string; readonly subtitle: string };
}

/** The cells of one sheet row of the tracker. */
export function trackerRowPlan(body: TrackerBody, columns: readonly ColumnPlan[], row: number): RowPlan {
  if (row >= FIRST_ROW) {
    const entry = body.rows[row - FIRST_ROW];
    return entry ? fittedRow(bodyCells(body, entry, row - FIRST_ROW), columns) : { cells: emptyCells(body) };
  }
  switch (row) {
    case TITLE_ROW:
      return { cells: [{ kind: 'text', text: body.heading.title, style: styles.title }], height: 26 };
    case SUBTITLE_ROW:
      return { cells: [{ kind: 'text', text: body.heading.subtitle, style: styles.subtitle }] };
    case LEGEND_ROW:
      return { cells: [{ kind: 'text', text: body.texts.tracker.legend, style: styles.subtitle }] };
    case ID_ROW:
      return {
        cells: body.layout.ids.map((text) => ({ kind: 'text', text, style: styles.columnId })),
        hidden: true,
      };
    case HEADING_ROW:
      return { cells: headingCells(body), height: 48 };
    default:
      return { cells: [] };
  }
}

function headingCells({ company, kesu }: TrackerBody): PlanCell[] {
  return [
    ...company.columns.map(({ heading }): PlanCell => ({
      kind: 'text',
      text: heading,
      style: styles.heading,
    })),
    ...kesu.map(({ heading }): PlanCell => ({ kind: 'text', text: heading, style: styles.kesuHeading })),
  ];
}

/** The one row of a register without complaints: an Excel table cannot be without rows. */
function emptyCells({ company, kesu, formulas }: TrackerBody): PlanCell[] {
  return [
    ...company.columns.map((): PlanCell => ({ kind: 'blank', style: styles.text })),
    ...kesu.map(({ id, style }): PlanCell =>
      formulas.has(id) ? { kind: 'filled', result: '', style } : { kind: 'blank', style },
    ),
  ];
}

function bodyCells(body: TrackerBody, row: TrackerRow, at: number): PlanCell[] {
  const { company, kesu, texts, longTexts } = body;
  const cells: PlanCell[] = new Array<PlanCell>(company.columns.length + kesu.length);
  company.columns.forEach((column, index) => {
    const cell = companyColumnCell(body, row, column, index);
    cells[index] = cell?.kind === 'text' ? longTexts.fit(cell, '', 0, 0) : cell;
  });
  const values = kesuValues(body, row, at);
  kesu.forEach((column, index) => {
    cells[company.columns.length + index] = kesuCell(column, values, body, row, texts);
  });
  return cells;
}

/** The cell of one of the company's columns; where the row's own table lacks the column it is empty. */
export function companyColumnCell(
  { texts, dateShift }: Pick<TrackerBody, 'texts' | 'dateShift'>,
  row: TrackerRow,
  column: CompanyColumn,
  index: number,
): PlanCell {
  return companyCell(column, sourceValue(row, index, dateShift), texts);
}

/** Values of Kesu's columns by id; a missing one is an empty cell. */
type KesuValues = ReadonlyMap<string, string | number | undefined>;

function kesuValues(body: TrackerBody, row: TrackerRow, at: number): KesuValues {
  const { limits, texts } = body;
  const deadlines = body.deadlines.at(at);
  const values = new Map<string, string | number | undefined>();
  values.set(ids.grade, row.grade);
  values.set(ids.gradeReason, row.gradeReason);
  values.set(ids.proposedGrade, row.proposedGrade);
  if (row.kept?.special) values.set(ids.special, texts.yes);
  limits.forEach((limit, index) => {
    const due = deadlines.due[index]!;
    const mark = deadlines.marks[index]!;
    values.set(limit.ids.due, mark === '' ? numberOr(due, '') : texts.cells[mark]);
    values.set(limit.ids.state, deadlines.states[index]);
    values.set(limit.ids.total, numberOr(deadlines.totals[index]!, ''));
    values.set(limit.ids.applies, deadlines.applies[index] ? texts.yes : texts.no);
    const done = row.kept?.done[limit.compiled.rule.id];
    if (done !== undefined) values.set(limit.ids.done, serialOf(done));
  });
  values.set(ids.stage, body.stages[at]);
  values.set(ids.nextDue, numberOr(deadlines.nextDue, ''));
  values.set(ids.dueItem, limits[deadlines.next]?.name ?? '');
  values.set(ids.timeLeft, numberOr(deadlines.timeLeft, ''));
  values.set(ids.state, deadlines.state);
  values.set(ids.notice, deadlines.provisional ? texts.cells.provisional : '');
  values.set(ids.findings, body.findingCounts[at]);
  values.set(ids.closed, isClosed(row.complaint.fields) ? 1 : 0);
  values.set(ids.overdueRank, deadlines.state === '逾期未完成' ? overdueRank(deadlines.nextDue, at) : '');
  values.set(ids.rowId, row.id);
  return values;
}

/** The due time made unique by the row, so that the overview's list can look each one up. */
export const overdueRank = (nextDue: number, at: number): number => nextDue + (FIRST_ROW + at) / 1e9;

const numberOr = (number: number, otherwise: string): number | string =>
  Number.isNaN(number) ? otherwise : number;

function kesuCell(
  column: KesuColumn,
  values: KesuValues,
  body: TrackerBody,
  row: TrackerRow,
  texts: TrackerTexts,
): PlanCell {
  const { id, style } = column;
  if (body.formulas.has(id)) return { kind: 'filled', result: values.get(id) ?? '', style };
  if (id === ids.source) return sourceCell(body, row, style);
  if (column.field !== null) return ownFieldCell(column, row, texts);
  const value = values.get(id);
  if (value === undefined || value === '') return { kind: 'blank', style };
  return typeof value === 'number'
    ? { kind: 'number', number: value, style }
    : { kind: 'text', text: value, style };
}

/** A field the register has no column for: what was read of it, or the number Kesu gave. */
function ownFieldCell({ field, style }: KesuColumn, row: TrackerRow, texts: TrackerTexts): PlanCell {
  if (field === 'caseNo')
    return row.caseNo === '' ? { kind: 'blank', style } : { kind: 'text', text: row.caseNo, style };
  const value = row.complaint.fields[field!] ?? null;
  if (field === 'status' && typeof value === 'string' && value in texts.status)
    return { kind: 'text', text: texts.status[value as keyof typeof texts.status], style };
  const moment = momentCell(value);
  if (moment) return moment;
  const raw = value ?? row.complaint.raw[field!] ?? '';
  return raw === '' ? { kind: 'blank', style } : { kind: 'text', text: String(raw), style };
}

function sourceCell({ placeOf }: TrackerBody, row: TrackerRow, style: StylePlan): PlanCell {
  const kept = row.kept?.source;
  const place = placeOf(kept?.sheet ?? row.complaint.sheet);
  if (kept) {
    const parts = /^[A-Z]+(\d+)$/.exec(kept.cell);
    return place && parts ? sortableLink(place, Number(parts[1]), 1) : { kind: 'blank', style };
  }
  return place && row.kept === undefined
    ? sortableLink(place, row.complaint.row, 1)
    : { kind: 'blank', style };
}

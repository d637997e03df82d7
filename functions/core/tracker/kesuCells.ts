import { momentCell } from './companyCell';
import { documentPlanCell, formOfColumn } from './documentColumns';
import { ids, type KesuColumn } from './kesuColumns';
import { isClosed, serialOf, type RowDeadlines } from './rowDeadlines';
import { sortableLink } from './sourceLink';
import { FIRST_ROW } from './trackerLayout';
import type { TrackerLimit } from './trackerLimits';
import type { PlanCell, StylePlan } from './trackerPlan';
import type { TrackerRow } from './trackerRows';
import type { TrackerBody } from './trackerSheet';
import type { TrackerTexts } from './trackerTexts';

/** One complaint with its answers, as Kesu's columns show it. */
export interface KesuEntry {
  readonly row: TrackerRow;
  /** Position among the rows. */
  readonly at: number;
  readonly deadlines: RowDeadlines;
}

/** Makes the cell of one of Kesu's columns in any row. */
export type KesuCell = (entry: KesuEntry) => PlanCell;

/** A missing value is an empty cell. */
type KesuValue = (entry: KesuEntry) => string | number | undefined;

/** Decides once per column where its cells come from: a large tracker has millions of them. */
export function kesuCell(column: KesuColumn, body: TrackerBody): KesuCell {
  const { id, style } = column;
  const value = kesuValue(id, body) ?? noValue;
  if (body.formulas.has(id)) return (entry) => ({ kind: 'filled', result: value(entry) ?? '', style });
  if (id === ids.source) return ({ row }) => sourceCell(body, row, style);
  const form = formOfColumn(id);
  if (form !== undefined) return ({ row }) => documentPlanCell(row.kept?.documents[form]);
  if (column.field !== null) return ({ row }) => ownFieldCell(column, row, body.texts);
  const blank: PlanCell = { kind: 'blank', style };
  return (entry) => {
    const shown = value(entry);
    if (shown === undefined || shown === '') return blank;
    return typeof shown === 'number'
      ? { kind: 'number', number: shown, style }
      : { kind: 'text', text: shown, style };
  };
}

const noValue: KesuValue = () => undefined;

/** What a column shows, by its id; undefined for columns that show no value of their own. */
function kesuValue(id: string, body: TrackerBody): KesuValue | undefined {
  for (const [index, limit] of body.limits.entries()) {
    const value = limitValue(id, limit, index, body);
    if (value) return value;
  }
  const { limits, texts } = body;
  const values: Readonly<Record<string, KesuValue>> = {
    [ids.grade]: ({ row }) => row.grade,
    [ids.gradeReason]: ({ row }) => row.gradeReason,
    [ids.proposedGrade]: ({ row }) => row.proposedGrade,
    [ids.special]: ({ row }) => (row.kept?.special ? texts.yes : undefined),
    [ids.stage]: ({ at }) => body.stages[at],
    [ids.nextDue]: ({ deadlines }) => numberOr(deadlines.nextDue, ''),
    [ids.dueItem]: ({ deadlines }) => limits[deadlines.next]?.name ?? '',
    [ids.timeLeft]: ({ deadlines }) => numberOr(deadlines.timeLeft, ''),
    [ids.state]: ({ deadlines }) => deadlines.state,
    [ids.notice]: ({ deadlines }) => (deadlines.provisional ? texts.cells.provisional : ''),
    [ids.missing]: ({ row }) => body.missing(row),
    [ids.findings]: ({ at }) => body.findingCounts[at],
    [ids.closed]: ({ row }) => (isClosed(row.complaint.fields) ? 1 : 0),
    [ids.overdueRank]: ({ at, deadlines }) =>
      deadlines.state === '逾期未完成' ? overdueRank(deadlines.nextDue, at) : '',
    [ids.rowId]: ({ row }) => row.id,
  };
  return values[id];
}

/** The columns of one limit. */
function limitValue(
  id: string,
  limit: TrackerLimit,
  index: number,
  { texts }: TrackerBody,
): KesuValue | undefined {
  switch (id) {
    case limit.ids.due:
      return ({ deadlines }) => {
        const mark = deadlines.marks[index]!;
        return mark === '' ? numberOr(deadlines.due[index]!, '') : texts.cells[mark];
      };
    case limit.ids.state:
      return ({ deadlines }) => deadlines.states[index];
    case limit.ids.total:
      return ({ deadlines }) => numberOr(deadlines.totals[index]!, '');
    case limit.ids.applies:
      return ({ deadlines }) => (deadlines.applies[index] ? texts.yes : texts.no);
    case limit.ids.done:
      return ({ row }) => {
        const done = row.kept?.done[limit.compiled.rule.id];
        return done === undefined ? undefined : serialOf(done);
      };
    default:
      return undefined;
  }
}

/** The due time made unique by the row, so that the overview's list can look each one up. */
export const overdueRank = (nextDue: number, at: number): number => nextDue + (FIRST_ROW + at) / 1e9;

const numberOr = (number: number, otherwise: string): number | string =>
  Number.isNaN(number) ? otherwise : number;

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

import { isGiven } from './caseNumbers';
import { ids } from './kesuColumns';
import { planOverviewSheet, type CountedRow, type OverdueEntry } from './overviewSheet';
import type { PreparedTracker, TrackerInput } from './prepareTracker';
import { isClosed, momentOf } from './rowDeadlines';
import type { SheetPlan } from './trackerPlan';
import { requiredColumns } from './trackerFormats';
import type { FieldKey } from '../complaint/fields';
import { overdueRank } from './kesuCells';

/** Counts the prepared rows for the overview sheet; its formulas count the same again in the workbook. */
export function planOverview(
  input: TrackerInput,
  prepared: PreparedTracker,
  sheet: string,
  subtitle: string,
): SheetPlan {
  const { layout, rows, deadlines } = prepared;
  const columnOf = (field: FieldKey) =>
    layout.has(`field:${field}`) ? `field:${field}` : layout.has(`own:${field}`) ? `own:${field}` : undefined;
  const counted = rows.map((row, at): CountedRow => ({
    grade: row.grade,
    state: deadlines.state(at),
    department: textOf(row.complaint.fields.respDept),
    month: momentOf(row.complaint.fields.receivedAt)?.slice(0, 7) ?? '',
    closed: isClosed(row.complaint.fields),
  }));
  const columns = {
    ...optional('department', columnOf('respDept')),
    ...optional('received', columnOf('receivedAt')),
    ...optional('caseNo', columnOf('caseNo')),
    ...optional('customer', columnOf('customerName')),
  };
  const keyColumns = requiredColumns(layout).filter((id) => id !== ids.grade);
  return planOverviewSheet({
    sheet,
    layout,
    rows: counted,
    grades: input.procedure.grades.map(({ name }) => name),
    columns,
    keyColumns: keyColumns.length > 0 ? keyColumns : [ids.rowId],
    overdue: overdueEntries(prepared),
    subtitle,
    texts: input.texts,
  });
}

function overdueEntries({ rows, deadlines, limits }: PreparedTracker): OverdueEntry[] {
  return rows
    .map((_row, at) => ({ at, rank: overdueRank(deadlines.nextDue(at), at) }))
    .filter(({ at }) => deadlines.state(at) === '逾期未完成')
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 20)
    .map(({ at }) => {
      const deadline = deadlines.at(at);
      const { complaint, caseNo } = rows[at]!;
      return {
        position: at + 1,
        caseNo: caseNo === '' ? textOf(complaint.fields.caseNo) : caseNo,
        customer: textOf(complaint.fields.customerName),
        item: limits[deadline.next]?.name ?? '',
        due: deadline.nextDue,
        timeLeft: deadline.timeLeft,
        department: textOf(complaint.fields.respDept),
      };
    });
}

const textOf = (value: string | number | boolean | null | undefined): string =>
  isGiven(value) ? String(value) : '';

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

import type { CompanyColumn } from './companyColumns';
import { ids } from './kesuColumns';
import { names } from './names';
import { signals } from './styles';
import { ID_ROW, type TrackerLayout } from './trackerLayout';
import type { TrackerLimit } from './trackerLimits';
import type { ConditionalFormatPlan } from './trackerPlan';
import { cellOfField } from './trackerLimits';

export interface FormatInput {
  readonly layout: TrackerLayout;
  readonly company: readonly CompanyColumn[];
  readonly limits: readonly TrackerLimit[];
  /** Columns without which a complaint cannot be handled. */
  readonly required: readonly string[];
}

/** Colours that follow the values: closed, overdue, due soon, provisional, unreadable and missing. */
export function trackerFormats({ layout, company, limits, required }: FormatInput): ConditionalFormatPlan[] {
  const formats: Omit<ConditionalFormatPlan, 'priority'>[] = [];
  const closed = `${layout.cell(ids.closed)}=1`;
  for (const column of company)
    if (
      ['date', 'datetime', 'number', 'quantity', 'money', 'rate'].includes(column.type) &&
      column.field !== 'seq'
    ) {
      const cell = layout.cell(column.id);
      formats.push({
        ref: layout.range(column.id),
        formula: `AND(ISTEXT(${cell}),LEN(${cell})>0)`,
        ...signals.unreadable,
      });
    }
  for (const id of required)
    formats.push({
      ref: layout.range(id),
      formula: `AND(LEN(TRIM(${layout.cell(id)}))=0,${closed.replace('=1', '=0')})`,
      ...signals.missing,
    });
  // The row of hidden column ids says which column a cell stands in, so that one rule does for all of them.
  formats.push({
    ref: layout.dataRange,
    formula: `ISNUMBER(FIND("|"&A$${String(ID_ROW)}&"|",${layout.cell(ids.marks)}))`,
    ...signals.missing,
  });
  formats.push({ ref: layout.dataRange, formula: closed, ...signals.closed, stopIfTrue: true });
  for (const limit of limits) {
    const [due, state] = [layout.cell(limit.ids.due), layout.cell(limit.ids.state)];
    const both = `${layout.range(limit.ids.due)} ${layout.range(limit.ids.state)}`;
    formats.push({ ref: both, formula: `${state}="逾期未完成"`, ...signals.overdue });
    formats.push({ ref: both, formula: `${state}="逾期完成"`, ...signals.late });
    formats.push({ ref: both, formula: `AND(${state}="进行中",${soon(due)})`, ...signals.dueSoon });
    formats.push({
      ref: layout.range(limit.ids.due),
      formula: `AND(ISNUMBER(${due}),${due}>${names.publishedTo}+1)`,
      ...signals.provisional,
    });
  }
  const [next, state] = [layout.cell(ids.nextDue), layout.cell(ids.state)];
  for (const id of [ids.nextDue, ids.dueItem, ids.timeLeft, ids.state]) {
    formats.push({ ref: layout.range(id), formula: `${state}="逾期未完成"`, ...signals.overdue });
    formats.push({
      ref: layout.range(id),
      formula: `AND(ISNUMBER(${next}),${soon(next)})`,
      ...signals.dueSoon,
    });
  }
  const found = layout.cell(ids.findings);
  formats.push({
    ref: layout.range(ids.findings),
    formula: `AND(ISNUMBER(${found}),${found}>0)`,
    ...signals.dueSoon,
  });
  return formats.map((format, index) => ({ ...format, priority: index + 1 }));
}

const soon = (due: string): string => `${due}-${names.now}<=${names.soonDays}`;

/** The columns whose emptiness is shown, of those the tracker has. */
export function requiredColumns(layout: TrackerLayout): string[] {
  const fields = ['caseNo', 'receivedAt', 'customerName', 'description'] as const;
  const present = fields.flatMap((field) => {
    if (cellOfField(layout, field) === undefined) return [];
    return [layout.has(`field:${field}`) ? `field:${field}` : `own:${field}`];
  });
  return layout.has(ids.grade) ? [...present, ids.grade] : present;
}

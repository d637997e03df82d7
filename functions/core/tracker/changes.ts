import type { Complaint } from '../complaint/complaint';
import type { Finding } from '../shared/finding';
import { cellAddress, type CellValue } from '../register/grid';
import type { CompanyColumn } from './companyColumns';
import type { PlanCell } from './trackerPlan';

/** Why a value looks different from what stood in the register, where no finding says it. */
export type CleaningRule =
  | 'clean.date'
  | 'clean.number'
  | 'clean.word'
  | 'clean.text'
  | 'clean.blankMark'
  | 'clean.filled'
  | 'clean.numberAsText'
  | 'clean.trimmed';

/** Whether the tracker's cell says something else than the register's. Formats do not count as a change. */
export function isChanged(before: CellValue, after: PlanCell): boolean {
  switch (after?.kind) {
    case 'number':
      return typeof before !== 'number' || Math.abs(before - after.number) > 1e-9 * Math.abs(before);
    case 'text':
      return before !== after.text;
    case 'boolean':
      return before !== after.value;
    case 'error':
      return typeof before !== 'object' || before?.error !== after.error;
    default:
      return before !== null && before !== '';
  }
}

/** Why a value changed: the finding at the register's cell, or what the column's type did to it. */
export function cleaningReason(
  complaint: Complaint,
  sourceColumn: number,
  column: CompanyColumn,
  before: CellValue,
  after: PlanCell,
): Finding | CleaningRule {
  const address = cellAddress(complaint.row, sourceColumn);
  const told = complaint.findings.find(
    (finding) => finding.cell === address && finding.field === column.field,
  );
  if (told) return told;
  if (after === null || after.kind === 'blank') return 'clean.blankMark';
  if (before === null || before === '') return 'clean.filled';
  return ruleOfType(column, before, after);
}

function ruleOfType(column: CompanyColumn, before: CellValue, after: PlanCell): CleaningRule {
  if (column.type === 'date' || column.type === 'datetime') return 'clean.date';
  if (after?.kind === 'number') return 'clean.number';
  if (column.type === 'choice' || column.type === 'boolean') return 'clean.word';
  if (typeof before === 'string' && after?.kind === 'text' && squeezed(before) === squeezed(after.text))
    return 'clean.trimmed';
  return typeof before === 'number' ? 'clean.numberAsText' : 'clean.text';
}

const squeezed = (text: string): string => text.replace(/[\s\u0000-\u001F]+/g, '');

import type { Finding, Severity } from '../shared/finding';

/** Every code raised while sheets, headings and rows are read, with its severity; values have `valueSeverity`. */
export const registerSeverity = {
  'caseNo.gap': 'info',
  'caseNo.repeated': 'error',
  'cell.formulaWithoutValue': 'warning',
  'cell.merged': 'info',
  'cell.mergedAmount': 'warning',
  'cell.nothingAbove': 'error',
  'cell.sameAsAbove': 'info',
  'cell.struck': 'warning',
  'cell.twoThings': 'info',
  'column.ambiguous': 'warning',
  'column.hidden': 'info',
  'column.kept': 'info',
  'column.noHeading': 'warning',
  'column.taken': 'warning',
  'column.twoThings': 'info',
  'column.unsure': 'warning',
  'customer.severalFit': 'warning',
  'customer.variant': 'warning',
  'date.afterReceived': 'warning',
  'date.beforeReceived': 'warning',
  'date.fromParts': 'info',
  'register.noHeader': 'error',
  'register.notFound': 'error',
  'row.continuation': 'warning',
  'row.duplicate': 'warning',
  'row.hidden': 'info',
  'row.nearDuplicate': 'warning',
  'row.struck': 'warning',
  'row.unclear': 'warning',
  'row.withoutHead': 'warning',
  'sheet.hidden': 'info',
  'sheet.severalTables': 'info',
  'sheet.transposed': 'warning',
  'sheet.yearConflict': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type RegisterCode = keyof typeof registerSeverity;

/** A finding with the severity its code has. */
export function registerFinding(code: RegisterCode, place: Omit<Finding, 'code' | 'severity'>): Finding {
  return { code, severity: registerSeverity[code], ...place };
}

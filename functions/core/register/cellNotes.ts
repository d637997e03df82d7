import type { Finding } from '../shared/finding';
import { cellAddress } from './grid';
import type { ColumnInspection } from './inspection';
import { registerFinding, type RegisterCode } from './registerFinding';
import type { SheetView } from './sheetView';
import type { ValueIssue } from './values';

/** Notes something about one cell: what a value reader raised, or a code of this area. */
export type Note = (
  issue: ValueIssue | (Pick<Finding, 'suggest' | 'params'> & { readonly code: RegisterCode }),
) => void;

/** A function that turns issues of one cell into findings with its place. */
export function noteAt(
  view: SheetView,
  row: number,
  column: ColumnInspection,
  seen: string,
  findings: Finding[],
): Note {
  return (issue) => {
    const place = {
      sheet: view.sheet.name,
      cell: cellAddress(row, column.column),
      field: column.field ?? column.header,
      seen,
    };
    if ('severity' in issue) findings.push({ ...place, ...issue });
    else {
      const { code, ...more } = issue;
      findings.push(registerFinding(code, { ...place, ...more }));
    }
  };
}

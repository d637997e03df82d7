import { fields } from '../complaint/fields';
import type { Finding } from '../shared/finding';
import type { AssignedColumn, CandidateColumn } from './columns/assignColumns';
import { cellAddress, columnLetter } from './grid';

/** What should be known about the mapping of one table's columns. */
export function columnFindings(
  sheet: string,
  headerRow: number | undefined,
  columns: readonly (CandidateColumn & { readonly hidden: boolean })[],
  assigned: readonly AssignedColumn[],
): readonly Finding[] {
  return columns.flatMap((column, at) => {
    const result = assigned[at]!;
    const heading = column.path[column.path.length - 1] ?? '';
    const at1 = {
      sheet,
      ...(headerRow === undefined ? {} : { cell: cellAddress(headerRow, column.column) }),
    };
    const base = { ...at1, field: result.field ?? (heading || columnLetter(column.column)), seen: heading };
    const found: Finding[] = [];
    if (column.fixed !== undefined) return found;
    if (column.path.length === 0) {
      if (headerRow !== undefined && column.profile.filled > 0)
        found.push({
          code: 'column.noHeading',
          severity: 'warning',
          ...base,
          params: { column: columnLetter(column.column) },
        });
      return found;
    }
    if (result.lostTo && !(result.field !== null && result.confidence >= 0.8))
      found.push({
        code: 'column.ambiguous',
        severity: 'warning',
        ...base,
        suggest: null,
        params: {
          alternatives: [result.lostTo.field, ...result.alternatives].map(nameOf).join('、'),
          taken: columnLetter(result.lostTo.column),
        },
      });
    else if (
      result.field !== null &&
      (result.alternatives.length > 0 ? result.confidence < 0.95 : result.confidence < 0.6)
    )
      found.push({
        code: result.alternatives.length > 0 ? 'column.ambiguous' : 'column.unsure',
        severity: 'warning',
        ...base,
        suggest: result.field,
        params: { alternatives: result.alternatives.map(nameOf).join('、'), taken: '' },
      });
    else if (result.field === null)
      found.push({
        code: 'column.kept',
        severity: 'info',
        ...base,
        params: { column: columnLetter(column.column) },
      });
    if (result.named.length > 1)
      found.push({
        code: 'column.twoThings',
        severity: 'info',
        ...base,
        params: { fields: result.named.map(nameOf).join('、') },
      });
    if (column.hidden)
      found.push({
        code: 'column.hidden',
        severity: 'info',
        ...base,
        params: { column: columnLetter(column.column) },
      });
    return found;
  });
}

const nameOf = (field: keyof typeof fields): string => `${field} ${fields[field].zh}`;

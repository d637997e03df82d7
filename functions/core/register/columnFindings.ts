import { fields, type FieldKey } from '../complaint/fields';
import type { Finding } from '../shared/finding';
import type { AssignedColumn, CandidateColumn } from './columns/assignColumns';
import { cellAddress, columnLetter } from './grid';
import { registerFinding } from './registerFinding';

/** Above this a second column for the same field is no doubt worth telling. */
const SURE_ENOUGH = 0.8;
const NO_DOUBT = 0.95;
const DOUBTFUL = 0.6;

/** What should be known about the mapping of one table's columns. */
export function columnFindings(
  sheet: string,
  headerRow: number | undefined,
  columns: readonly (CandidateColumn & { readonly hidden: boolean })[],
  assigned: readonly AssignedColumn[],
): readonly Finding[] {
  return columns.flatMap((column, at) => {
    const result = assigned[at]!;
    const letter = columnLetter(column.column);
    const seen = column.path[column.path.length - 1] ?? '';
    const cell = headerRow === undefined ? {} : { cell: cellAddress(headerRow, column.column) };
    const place = { sheet, ...cell, field: result.field ?? (seen || letter), seen };
    if (column.fixed !== undefined) return [];
    if (seen === '')
      return headerRow === undefined
        ? []
        : [registerFinding('column.noHeading', { ...place, params: { column: letter } })];
    const found = doubts(result, place);
    if (result.field === null && found.length === 0)
      found.push(registerFinding('column.kept', { ...place, params: { column: letter } }));
    if (result.named.length > 1)
      found.push(
        registerFinding('column.twoThings', { ...place, params: { fields: namesOf(result.named) } }),
      );
    if (column.hidden) found.push(registerFinding('column.hidden', { ...place, params: { column: letter } }));
    return found;
  });
}

function doubts(
  { field, confidence, alternatives, lostTo }: AssignedColumn,
  place: Omit<Finding, 'code' | 'severity'>,
): Finding[] {
  if (lostTo && (field === null || confidence < SURE_ENOUGH)) {
    const params = {
      alternatives: namesOf([lostTo.field, ...alternatives]),
      taken: columnLetter(lostTo.column),
    };
    return [registerFinding('column.taken', { ...place, suggest: null, params })];
  }
  if (field === null) return [];
  if (alternatives.length > 0 && confidence < NO_DOUBT)
    return [
      registerFinding('column.ambiguous', {
        ...place,
        suggest: field,
        params: { alternatives: namesOf(alternatives) },
      }),
    ];
  return confidence < DOUBTFUL ? [registerFinding('column.unsure', { ...place, suggest: field })] : [];
}

/** Fields by Chinese name and key, as a map file would name them. */
const namesOf = (list: readonly FieldKey[]): string =>
  [...new Set(list)].map((field) => `${fields[field].zh} ${field}`).join('、');

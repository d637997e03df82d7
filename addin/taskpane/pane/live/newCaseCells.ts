import { checkMarks, computedValues } from '../../../../functions/core/actions/liveCheck';
import type { CellValue } from '../../../../functions/core/register/grid';
import { ids } from '../../../../functions/core/tracker/kesuColumns';
import type { CasePreview, NewCase } from './liveServices';

/** Everything a new row holds besides its formulas, by column id. */
export function newCaseCells(
  values: NewCase,
  rowId: string,
  { cases, one, findings }: CasePreview,
): ReadonlyMap<string, CellValue> {
  return new Map<string, CellValue>([
    ...values,
    ...computedValues(cases, one),
    [ids.rowId, rowId],
    [ids.marks, checkMarks(findings)],
  ]);
}

import { freshId } from '../../../../functions/core/tracker/changeLog';
import { ids } from '../../../../functions/core/tracker/kesuColumns';
import { isRowId } from '../../../../functions/core/tracker/rowIds';
import type { TouchedRow, TouchedTable } from '../../../excel/touchedRows';

export interface IdentifiedRows {
  readonly rows: readonly TouchedRow[];
  /** New ids by 1-based sheet row. */
  readonly given: ReadonlyMap<number, string>;
}

/**
 * Gives rows without an id, and copies that brought another row's along, an id of their own. Blank rows need none, and
 * a co-author's new row gets its id where it was typed.
 *
 * @param known - Ids of the rows known before.
 */
export function identifyRows(
  table: TouchedTable,
  known: ReadonlySet<string>,
  isAnothers: (row: number) => boolean,
  chance: () => number,
): IdentifiedRows {
  const counts = new Map<string, number>();
  for (const id of table.rowIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const given = new Map<number, string>();
  const idAt = table.columnIds.indexOf(ids.rowId);
  const rows = table.rows.flatMap((row): TouchedRow[] => {
    const copied = (counts.get(row.rowId) ?? 0) > 1 && known.has(row.rowId);
    if (isRowId(row.rowId) && !copied) return [row];
    if (isBlank(row, table) || isAnothers(row.row)) return [];
    if (copied) counts.set(row.rowId, counts.get(row.rowId)! - 1);
    const rowId = freshId('K', chance);
    given.set(row.row, rowId);
    const values = row.values.values.map((value, at) => (at === idAt ? rowId : value));
    return [{ ...row, rowId, values: { ...row.values, values } }];
  });
  return { rows, given };
}

const isBlank = ({ values }: TouchedRow, { columnIds }: TouchedTable): boolean =>
  !columnIds.some((id, at) => /^(field|own|extra):/.test(id) && values.values[at] !== null);

import type { Finding } from '../shared/finding';
import { columnFindings } from './columnFindings';
import { fixedFields, type ColumnMap } from './columnMap';
import { assignColumns, type AssignedColumn } from './columns/assignColumns';
import { profileColumn } from './columns/columnProfile';
import { columnLetter } from './grid';
import type { ColumnInspection, TableInspection } from './inspection';
import { entryRows, reachOfEntries } from './layout/entryRows';
import type { FoundTable } from './layout/findTables';
import type { SheetView } from './sheetView';

/** Maps the columns of one table; findings and the map entries used are added to the collections given. */
export function mapTable(
  view: SheetView,
  found: FoundTable,
  map: ColumnMap | undefined,
  findings: Finding[],
  usedEntries: Set<string>,
): TableInspection {
  const rows = entryRows(view, found);
  const { left, right } = reachOfEntries(view, found, rows);
  const candidates = [];
  for (let column = left; column <= right; column += 1) {
    const path = found.block.paths.get(column) ?? [];
    const profile = profileColumn(view, column, rows);
    if (profile.filled === 0 && (path.length === 0 || isCovered(view, found, column))) continue;
    candidates.push({ column, path, profile, hidden: view.sheet.hiddenColumns.has(column) });
  }
  const fixed = fixedFields(map, view.sheet.name, candidates, usedEntries);
  const columns = candidates.map((c) => {
    const choice = fixed.get(c.column);
    return choice === undefined ? c : { ...c, fixed: choice };
  });
  const assigned = assignColumns(columns);
  findings.push(
    ...columnFindings(view.sheet.name, found.block.rows[found.block.rows.length - 1], columns, assigned),
  );
  return {
    headerRows: found.block.rows,
    firstDataRow: null,
    lastDataRow: null,
    top: found.top,
    bottom: found.bottom,
    left,
    right,
    columns: columns.map((column, at) => inspected(column, assigned[at]!)),
  };
}

function inspected(
  {
    column,
    path,
    hidden,
  }: { readonly column: number; readonly path: readonly string[]; readonly hidden: boolean },
  { field, confidence, named }: AssignedColumn,
): ColumnInspection {
  const header = path[path.length - 1] ?? '';
  const base = { letter: columnLetter(column), column, header, path, field, confidence, hidden };
  return named.length > 1 ? { ...base, also: named } : base;
}

/** An empty column under the right part of a heading merged for width. */
function isCovered(view: SheetView, { block }: FoundTable, column: number): boolean {
  const merge = view.mergeAt(block.rows[block.rows.length - 1] ?? 0, column);
  return merge !== undefined && merge.left < column;
}

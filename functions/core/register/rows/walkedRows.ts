import type { SheetGrid } from '../grid';
import type { TableInspection } from '../inspection';
import type { SheetView } from '../sheetView';
import type { YearContext } from '../values';
import { walkRows, type WalkedRow } from './walkRows';

interface Walk {
  readonly sheet: SheetGrid;
  readonly rows: readonly WalkedRow[];
}

/** Walks that found where the entries of each table end, by the tables with that knowledge. */
const walks = new WeakMap<readonly TableInspection[], Walk>();

/** Keeps the walk of an inspection for `walkedRows`, so that a large register is walked once. */
export function keepWalk(tables: readonly TableInspection[], walk: Walk): void {
  walks.set(tables, walk);
}

/**
 * What every row of a register sheet is. Rows below the last entry are walked again where that is known by now,
 * because a line across the sheet is no section there.
 */
export function walkedRows(
  view: SheetView,
  tables: readonly TableInspection[],
  year: YearContext | null,
): readonly WalkedRow[] {
  const kept = walks.get(tables);
  walks.delete(tables); // a hundred thousand rows that nobody asks for again
  const [table] = tables;
  if (kept?.sheet !== view.sheet || !table || tables.length > 1) return [...walkRows(view, tables, year)];
  if (table.lastDataRow === null) return kept.rows;
  const entries = kept.rows.filter(({ row }) => row <= table.lastDataRow!);
  const complaints = entries.filter(({ kind }) => kind === 'complaint').length;
  const state = { afterGap: false, lastKind: 'complaint', complaints, inForeignList: false } as const;
  const start = { row: table.lastDataRow, year: entries.at(-1)!.year, states: [state] };
  return [...entries, ...walkRows(view, tables, year, start)];
}

import type { DateSystem } from '../calendar/excelSerial';
import type { FieldKey } from '../complaint/fields';
import type { Finding } from '../shared/finding';
import { columnFindings } from './columnFindings';
import { fixedFields, type ColumnMap } from './columnMap';
import { assignColumns } from './columns/assignColumns';
import { profileColumn } from './columns/columnProfile';
import { firstHeaderRow, sheetContext } from './context/sheetContext';
import { columnLetter, type SheetGrid } from './grid';
import type { ColumnInspection, SheetInspection, SheetRole, TableInspection } from './inspection';
import { findHeadlessTable } from './layout/findHeadlessTable';
import { findTables, isRepeat, type FoundTable } from './layout/findTables';
import { isTransposed, otherRole } from './layout/sheetRole';
import { toSimplified } from './headings/simplified';
import { rowPatterns } from './rows/rowPatterns';
import { registerFinding } from './registerFinding';
import { walkRows } from './rows/walkRows';
import { viewSheet, type SheetView } from './sheetView';

/** A sheet inspected, with what was noticed on the way and the map entries it used. */
export interface InspectedSheet {
  readonly sheet: SheetInspection;
  readonly findings: readonly Finding[];
  readonly usedEntries: ReadonlySet<string>;
}

/** Finds the tables of one sheet and maps their columns. */
export function inspectSheet(
  grid: SheetGrid,
  dateSystem: DateSystem,
  map: ColumnMap | undefined,
): InspectedSheet {
  const view = viewSheet(grid, dateSystem);
  const found = findTables(view);
  const headless =
    found.registers.length === 0 && found.others.length === 0 ? findHeadlessTable(view) : undefined;
  const tables = headless ? [headless] : found.registers;
  if (tables.length === 0) {
    if (!isTransposed(view))
      return { sheet: plain(grid, otherRole(view, found)), findings: [], usedEntries: new Set() };
    const turned = registerFinding('sheet.transposed', { sheet: grid.name, params: { sheet: grid.name } });
    return { sheet: plain(grid, 'notes'), findings: [turned], usedEntries: new Set() };
  }
  const findings: Finding[] = [];
  const usedEntries = new Set<string>();
  const mapped = tables.map((table) => mapTable(view, table, map, findings, usedEntries));
  const inspections = withDataRows(view, mapped);
  const context = sheetContext(view, firstHeaderRow(inspections));
  findings.push(...sheetFindings(grid, inspections, context));
  const first = inspections[0]!;
  const { headerRows, firstDataRow, lastDataRow, columns } = first;
  const sheet = {
    ...plain(grid, 'register'),
    headerRows,
    firstDataRow,
    lastDataRow,
    columns,
    tables: inspections,
  };
  return { sheet, findings, usedEntries };
}

/** What should be known about the sheet as a whole. */
function sheetFindings(
  grid: SheetGrid,
  tables: readonly TableInspection[],
  context: ReturnType<typeof sheetContext>,
): readonly Finding[] {
  const { name: sheet, visibility } = grid;
  const found: Finding[] = [];
  if (tables[0]!.headerRows.length === 0)
    found.push(registerFinding('register.noHeader', { sheet, params: { sheet } }));
  if (context.conflict !== undefined && context.context)
    found.push(
      registerFinding('sheet.yearConflict', {
        sheet,
        params: { sheet, title: context.context.year, name: context.conflict },
      }),
    );
  if (tables.length > 1)
    found.push(registerFinding('sheet.severalTables', { sheet, params: { sheet, count: tables.length } }));
  if (visibility !== 'visible') found.push(registerFinding('sheet.hidden', { sheet, params: { sheet } }));
  return found;
}

function plain(grid: SheetGrid, role: SheetRole): SheetInspection {
  const hidden = grid.visibility !== 'visible';
  return {
    name: grid.name,
    role,
    hidden,
    headerRows: [],
    firstDataRow: null,
    lastDataRow: null,
    columns: [],
    tables: [],
  };
}

function mapTable(
  view: SheetView,
  found: FoundTable,
  map: ColumnMap | undefined,
  findings: Finding[],
  usedEntries: Set<string>,
): TableInspection {
  const rows = entryRows(view, found);
  const right = widen(view, found, rows);
  const candidates = [];
  for (let column = found.left; column <= right; column += 1) {
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
    left: found.left,
    right,
    columns: columns.map(({ column, path, hidden }, at): ColumnInspection => {
      const { field, confidence, named } = assigned[at]!;
      const also = named.length > 1 ? { also: named satisfies readonly FieldKey[] } : {};
      return {
        letter: columnLetter(column),
        column,
        header: path[path.length - 1] ?? '',
        path,
        field,
        confidence,
        hidden,
        ...also,
      };
    }),
  };
}

/** An empty column under the right part of a heading merged for width. */
function isCovered(view: SheetView, { block }: FoundTable, column: number): boolean {
  const merge = view.mergeAt(block.rows[block.rows.length - 1] ?? 0, column);
  return merge !== undefined && merge.left < column;
}

/** Rows below the header that look like entries, for judging columns: no totals, sections or notes with few cells. */
function entryRows(view: SheetView, { block, top, bottom, left, right }: FoundTable): readonly number[] {
  const from = block.rows.length === 0 ? top : block.rows[block.rows.length - 1]! + 1;
  const least = Math.max(2, Math.min(5, block.paths.size * 0.3));
  const rows: number[] = [];
  for (let row = from; row <= bottom; row += 1) {
    if (!view.sheet.rows[row]) continue;
    const filled = view.filled(row).filter((c) => c >= left && c <= right);
    if (filled.length < least || isRepeat(view, row, block)) continue;
    if (!isAside(view, row, filled, rows.length < 3)) rows.push(row);
  }
  return rows;
}

/** Totals, carried-forward lines, examples and hints: their cells say nothing about a column. */
function isAside(view: SheetView, row: number, cells: readonly number[], atTop: boolean): boolean {
  const first = toSimplified(view.textAt(row, cells[0]!).normalize('NFKC'));
  if (
    first.length < 30 &&
    [rowPatterns.total, rowPatterns.carryForward, rowPatterns.example].some((p) => p.test(first))
  )
    return true;
  return (
    atTop &&
    cells.filter((c) => rowPatterns.instructionCell.test(view.textAt(row, c))).length >=
      Math.max(2, cells.length * 0.4)
  );
}

/** Columns to the right of the last heading that entries fill. */
function widen(view: SheetView, found: FoundTable, rows: readonly number[]): number {
  let right = found.right;
  const isFilled = (column: number): boolean =>
    rows.filter((row) => view.textAt(row, column) !== '').length >= Math.max(2, rows.length * 0.05);
  const sample = rows.slice(0, 500);
  while (sample.length > 0 && right < found.right + 20 && isFilled(right + 1)) right += 1;
  return right;
}

function withDataRows(view: SheetView, tables: readonly TableInspection[]): readonly TableInspection[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const { row, complaintOf } of walkRows(
    view,
    tables,
    sheetContext(view, firstHeaderRow(tables)).context,
  ))
    for (const at of complaintOf) {
      if (!first.has(at)) first.set(at, row);
      last.set(at, row);
    }
  return tables.map((table, at) => ({
    ...table,
    firstDataRow: first.get(at) ?? null,
    lastDataRow: last.get(at) ?? null,
  }));
}

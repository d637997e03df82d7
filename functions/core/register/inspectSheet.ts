import type { Finding } from '../shared/finding';
import type { ColumnMap } from './columnMap';
import { firstHeaderRow, sheetContext } from './context/sheetContext';
import type { SheetGrid, WorkbookGrid } from './grid';
import type { SheetInspection, SheetRole, TableInspection } from './inspection';
import { findHeadlessTable } from './layout/findHeadlessTable';
import { findTables } from './layout/findTables';
import { isTransposed, otherRole } from './layout/sheetRole';
import { mapTable } from './mapTable';
import { registerFinding } from './registerFinding';
import { keepWalk } from './rows/walkedRows';
import { walkRows } from './rows/walkRows';
import { viewSheet, type SheetView } from './sheetView';
import type { YearContext } from './values';

/** A sheet inspected, with what was noticed on the way and the map entries it used. */
export interface InspectedSheet {
  readonly sheet: SheetInspection;
  readonly findings: readonly Finding[];
  readonly usedEntries: ReadonlySet<string>;
}

/** Finds the tables of one sheet and maps their columns. */
export function inspectSheet(
  grid: SheetGrid,
  workbook: Pick<WorkbookGrid, 'file' | 'dateSystem'>,
  map: ColumnMap | undefined,
): InspectedSheet {
  const view = viewSheet(grid, workbook.dateSystem);
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
  const context = sheetContext(view, firstHeaderRow(mapped), workbook.file);
  const inspections = withDataRows(view, mapped, context.context);
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

function withDataRows(
  view: SheetView,
  tables: readonly TableInspection[],
  year: YearContext | null,
): readonly TableInspection[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const rows = [...walkRows(view, tables, year)];
  for (const { row, complaintOf } of rows)
    for (const at of complaintOf) {
      if (!first.has(at)) first.set(at, row);
      last.set(at, row);
    }
  const withRows = tables.map((table, at) => ({
    ...table,
    firstDataRow: first.get(at) ?? null,
    lastDataRow: last.get(at) ?? null,
  }));
  keepWalk(withRows, { sheet: view.sheet, rows });
  return withRows;
}

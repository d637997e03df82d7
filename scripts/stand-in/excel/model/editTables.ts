import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { cellArea, intersect, rowsIn } from './area';
import { uniqueHeading, valueText } from './editCells';
import { growTable } from './growTables';
import { deleteCells, insertCells } from './moveCells';
import { isValidName } from './names';
import type { Table } from './table';
import { bodyArea } from './table';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export function requireTableName(workbook: Workbook, name: string, own?: Table): void {
  if (!isValidName(name)) throw new ExcelError('InvalidArgument', `${name} is no table name`);
  const taken = workbook.table(name);
  const named = workbook.names.some((n) => n.name.toLowerCase() === name.toLowerCase());
  if ((taken && taken !== own) || named) throw new ExcelError('ItemAlreadyExists', name);
}

function requireFree(sheet: Worksheet, area: CellRange, own?: Table): void {
  const overlaps =
    sheet.tables.some((t) => t !== own && intersect(t.area, area)) ||
    sheet.merges.some((m) => intersect(m, area));
  if (overlaps) throw new ExcelError('MergedRangeConflict');
}

/** Turns a range into a table; without headings a row of `Column1 …` is put above the data. */
export function addTable(workbook: Workbook, sheet: Worksheet, range: CellRange, hasHeaders: boolean): Table {
  if (sheet.protection) throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
  let area = range;
  if (!hasHeaders) {
    const below = { ...range, bottom: range.top };
    requireFree(sheet, range);
    insertCells(workbook, sheet, below, 'Down');
    area = { ...range, bottom: range.bottom + 1 };
  } else if (rowsIn(range) === 1) {
    area = { ...range, bottom: range.bottom + 1 };
  }
  requireFree(sheet, area);
  let n = workbook.tables.length + 1;
  while (workbook.table(`Table${n}`)) n++;
  const table: Table = {
    id: workbook.newId(),
    name: `Table${n}`,
    sheet,
    area,
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filter: { area, criteria: new Map() },
    sort: { fields: [], matchCase: false },
    nextColumnId: 1,
    ...(hasHeaders && rowsIn(range) === 1 ? { awaitsRow: true } : {}),
  };
  for (let column = area.left; column <= area.right; column++) readHeading(table, column);
  sheet.tables.push(table);
  workbook.tell({ kind: 'tableAdded', table });
  return table;
}

/** Takes the heading of one more column from its cell, making it a unique text. */
function readHeading(table: Table, column: number): void {
  const { cells } = table.sheet;
  const others = table.columns.map((c) => c.name.toLowerCase());
  const name = uniqueHeading(valueText(cells.value(table.area.top, column)), others);
  const cell = cells.cellToWrite(table.area.top, column);
  cell.value = name;
  delete cell.formula;
  table.columns.push({ id: table.nextColumnId++, name });
}

export function resizeTable(workbook: Workbook, table: Table, area: CellRange): void {
  if (table.sheet.protection) throw new ExcelError('AccessDenied', `${table.sheet.name} is protected`);
  if (!intersect(table.area, area) || area.top !== table.area.top)
    throw new ExcelError(
      'InvalidArgument',
      'the new range must overlap the old one and keep its heading row',
    );
  if (rowsIn(area) < 2) throw new ExcelError('InvalidArgument', 'a table keeps at least one row of data');
  requireFree(table.sheet, area, table);
  const names = new Map(table.columns.map((c, i) => [table.area.left + i, c]));
  table.area = table.filter.area = area;
  table.columns = [];
  for (let column = area.left; column <= area.right; column++) {
    const known = names.get(column);
    if (known) table.columns.push(known);
    else readHeading(table, column);
  }
  workbook.tell({ kind: 'layout', sheet: table.sheet });
}

/** Removes the table, keeping its cells. */
export function dissolveTable(workbook: Workbook, table: Table): void {
  if (table.sheet.protection) throw new ExcelError('AccessDenied', `${table.sheet.name} is protected`);
  table.sheet.tables = table.sheet.tables.filter((t) => t !== table);
  workbook.tell({ kind: 'tableDeleted', table });
}

/** Inserts blank rows before a 0-based data row, or at the end; the cells below the table move down. */
export function insertTableRows(
  workbook: Workbook,
  table: Table,
  index: number | undefined,
  count: number,
): number {
  if (table.sheet.protection) throw new ExcelError('AccessDenied', `${table.sheet.name} is protected`);
  const body = bodyArea(table);
  const at = index ?? rowsIn(body);
  if (at < 0 || at > rowsIn(body)) throw new ExcelError('InvalidArgument', `there is no row ${at}`);
  const first = body.top + at;
  const added = { ...body, top: first, bottom: first + count - 1 };
  if (at === rowsIn(body) && !table.showTotals) {
    const below = table.sheet.cells.used({ ...added, bottom: 1_048_576 }, true);
    if (below) insertCells(workbook, table.sheet, added, 'Down');
    growTable(table, added.bottom);
    table.filter.area = table.area;
  } else {
    insertCells(workbook, table.sheet, added, 'Down');
  }
  return first;
}

/** Adds rows as `insertTableRows` does; where the table has no row but the blank one that waits, that is the first. */
export function addTableRows(
  workbook: Workbook,
  table: Table,
  index: number | undefined,
  count: number,
): number {
  const body = bodyArea(table);
  const waits = table.awaitsRow === true && rowsIn(body) === 1 && !table.sheet.cells.used(body, true);
  delete table.awaitsRow;
  if (!waits || (index ?? 0) !== 0) return insertTableRows(workbook, table, index, count);
  if (count > 1) insertTableRows(workbook, table, undefined, count - 1);
  return body.top;
}

export function deleteTableRows(workbook: Workbook, table: Table, index: number, count: number): void {
  const body = bodyArea(table);
  if (index < 0 || index + count > rowsIn(body)) throw new ExcelError('ItemNotFound', `row ${index}`);
  const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === rowsIn(body)) {
    // The last row of a table is emptied, not removed.
    table.sheet.cells.each({ ...area, bottom: area.top }, (cell) => {
      cell.value = null;
      delete cell.formula;
    });
    if (count === 1) return;
    deleteCells(workbook, table.sheet, { ...area, top: area.top + 1 }, 'Up');
  } else deleteCells(workbook, table.sheet, area, 'Up');
}

/** Inserts a column before a 0-based position, or at the end. */
export function insertTableColumn(workbook: Workbook, table: Table, index: number | undefined): number {
  if (table.sheet.protection) throw new ExcelError('AccessDenied', `${table.sheet.name} is protected`);
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length)
    throw new ExcelError('InvalidArgument', `there is no column ${at}`);
  const left = table.area.left + at;
  const strip = { ...table.area, left, right: left };
  if (at < table.columns.length) {
    insertCells(workbook, table.sheet, strip, 'Right');
    if (at === 0) table.area = { ...table.area, left };
    if (at === 0) table.columns.unshift({ id: table.nextColumnId++, name: '' });
  } else {
    if (table.sheet.cells.used(strip, true)) insertCells(workbook, table.sheet, strip, 'Right');
    table.area = { ...table.area, right: left };
    table.columns.push({ id: table.nextColumnId++, name: '' });
  }
  table.filter.area = table.area;
  return at;
}

export function renameTableColumn(table: Table, index: number, name: string): void {
  const column = table.columns[index]!;
  const others = table.columns.filter((c) => c !== column).map((c) => c.name.toLowerCase());
  column.name = uniqueHeading(name, others);
  if (table.showHeaders)
    table.sheet.cells.cellToWrite(table.area.top, table.area.left + index).value = column.name;
}

export const headingCell = (table: Table, index: number): CellRange =>
  cellArea(table.area.top, table.area.left + index);

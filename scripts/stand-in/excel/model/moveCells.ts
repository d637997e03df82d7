import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import {
  columnsIn,
  containsArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  rowsIn,
} from './area';
import type { Cell } from './cellStore';
import type { DataChangeType } from './changes';
import { shiftFormula } from './formulaText';
import { requireAllowed, requireUnlocked } from './guards';
import type { Shift } from './shift';
import { shiftFor, shiftRange } from './shift';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Inserts blank cells in place of an area and pushes the others down or right. */
export function insertCells(
  workbook: Workbook,
  sheet: Worksheet,
  area: CellRange,
  direction: 'Down' | 'Right',
): void {
  checkProtection(sheet, area, direction === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
  const shift = shiftFor(area, direction);
  requireRoom(sheet, shift);
  moveCells(workbook, sheet, area, shift);
  workbook.tell({ kind: 'cells', sheet, area, changeType: changeTypeOf(area, 'Inserted') });
}

/** Deletes cells and draws the others up or left. */
export function deleteCells(
  workbook: Workbook,
  sheet: Worksheet,
  area: CellRange,
  direction: 'Up' | 'Left',
): void {
  checkProtection(sheet, area, direction === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  moveCells(workbook, sheet, area, shiftFor(area, direction));
  workbook.tell({ kind: 'cells', sheet, area, changeType: changeTypeOf(area, 'Deleted') });
}

const isEntire = (area: CellRange): boolean => isEntireRow(area) || isEntireColumn(area);

function checkProtection(sheet: Worksheet, area: CellRange, option: string): void {
  if (!sheet.protection) return;
  if (!isEntire(area)) throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
  requireAllowed(sheet, option);
}

function changeTypeOf(area: CellRange, what: 'Inserted' | 'Deleted'): DataChangeType {
  const unit = isEntireRow(area) ? 'Row' : isEntireColumn(area) ? 'Column' : 'Cell';
  return `${unit}${what}`;
}

function requireRoom(sheet: Worksheet, shift: Shift): void {
  const edge: CellRange =
    shift.axis === 'rows'
      ? { top: lastRow - shift.count + 1, bottom: lastRow, left: shift.from, right: shift.to }
      : { left: lastColumn - shift.count + 1, right: lastColumn, top: shift.from, bottom: shift.to };
  if (sheet.cells.used(edge, true)) throw new ExcelError('NonBlankCellOffSheet');
}

/** The cells a shift moves or removes. */
const zoneOf = (shift: Shift): CellRange =>
  shift.axis === 'rows'
    ? { top: shift.at, bottom: lastRow, left: shift.from, right: shift.to }
    : { left: shift.at, right: lastColumn, top: shift.from, bottom: shift.to };

function requireNothingTorn(sheet: Worksheet, shift: Shift): void {
  const zone = zoneOf(shift);
  const torn = (area: CellRange): boolean => {
    const common = intersect(area, zone);
    if (!common) return false;
    // Whole in the moving lane: it moves, grows or shrinks. Sticking out of the lane: it would be torn.
    return shift.axis === 'rows'
      ? area.left < shift.from || area.right > shift.to
      : area.top < shift.from || area.bottom > shift.to;
  };
  if (sheet.tables.some((t) => torn(t.area)))
    throw new ExcelError('InsertDeleteConflict', 'a table is only partly affected');
  if (sheet.merges.some(torn))
    throw new ExcelError('InvalidOperation', 'merged cells are only partly affected');
  const headings = sheet.tables.filter((t) => t.showHeaders).map((t) => ({ ...t.area, bottom: t.area.top }));
  const removed = shift.count < 0 ? deletedArea(shift) : undefined;
  const beheaded =
    removed && shift.axis === 'rows'
      ? sheet.tables.some(
          (t, i) => intersect(headings[i] ?? t.area, removed) && !containsArea(removed, t.area),
        )
      : false;
  if (beheaded) throw new ExcelError('InsertDeleteConflict', 'a heading row cannot be deleted');
}

const deletedArea = (shift: Shift): CellRange =>
  shift.axis === 'rows'
    ? { top: shift.at, bottom: shift.at - shift.count - 1, left: shift.from, right: shift.to }
    : { left: shift.at, right: shift.at - shift.count - 1, top: shift.from, bottom: shift.to };

/** Moves the cells and everything in the workbook that points at them. */
export function moveCells(workbook: Workbook, sheet: Worksheet, area: CellRange, shift: Shift): void {
  requireNothingTorn(sheet, shift);
  sheet.cells.shift(shift, isEntire(area));
  const moved = (areas: readonly CellRange[]): CellRange[] =>
    areas.map((a) => shiftRange(a, shift)).filter((a) => a !== undefined);
  sheet.merges = moved(sheet.merges);
  sheet.validations = sheet.validations
    .map((v) => ({ ...v, areas: moved(v.areas) }))
    .filter((v) => v.areas.length > 0);
  for (const cf of sheet.conditionalFormats) cf.areas = moved(cf.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((cf) => cf.areas.length > 0);
  sheet.page.printArea = moved(sheet.page.printArea);
  if (sheet.filter) {
    const filtered = shiftRange(sheet.filter.area, shift);
    if (filtered) sheet.filter.area = filtered;
    else sheet.filter = undefined;
  }
  moveTables(sheet, shift);
  moveFormulas(workbook, sheet, shift);
  workbook.moved(sheet, shift);
}

function moveTables(sheet: Worksheet, shift: Shift): void {
  sheet.tables = sheet.tables.filter((table) => {
    const after = shiftRange(table.area, shift);
    if (!after) return false;
    const torn = shift.axis === 'columns' && intersect(table.area, zoneOf(shift)) !== undefined;
    if (torn) reshapeColumns(table, shift);
    table.area = table.filter.area = after;
    return true;
  });
}

function reshapeColumns(table: Worksheet['tables'][number], { at, count }: Shift): void {
  const offset = at - table.area.left;
  if (count < 0) {
    const from = Math.max(offset, 0);
    table.columns.splice(from, Math.max(0, offset - count - from));
  } else if (offset > 0 && offset < table.columns.length) {
    const fresh = Array.from({ length: count }, () => ({ id: table.nextColumnId++, name: '' }));
    table.columns.splice(offset, 0, ...fresh);
    fresh.forEach((column, i) => {
      const taken = new Set(table.columns.map((c) => c.name.toLowerCase()));
      let n = 1;
      while (taken.has(`column${n}`)) n++;
      column.name = `Column${n}`;
      if (table.showHeaders) table.sheet.cells.cellToWrite(table.area.top, at + i).value = column.name;
    });
  }
}

function moveFormulas(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  for (const other of workbook.sheets) {
    const home = other.name;
    other.cells.each({ top: 1, left: 1, bottom: lastRow, right: lastColumn }, (cell) => {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, home, sheet.name, shift);
    });
    for (const name of other.names) name.formula = shiftFormula(name.formula, home, sheet.name, shift);
    for (const cf of other.conditionalFormats) cf.formula = shiftFormula(cf.formula, home, sheet.name, shift);
  }
  for (const name of workbook.names) name.formula = shiftFormula(name.formula, '', sheet.name, shift);
}

interface Cells {
  readonly sheet: Worksheet;
  readonly area: CellRange;
}

/** Cuts cells and pastes them elsewhere; references to them are not rewritten (the README says so). */
export function moveCellsTo(workbook: Workbook, source: Cells, target: Cells): void {
  requireUnlocked(source.sheet, source.area);
  const area = {
    ...target.area,
    bottom: target.area.top + rowsIn(source.area) - 1,
    right: target.area.left + columnsIn(source.area) - 1,
  };
  requireUnlocked(target.sheet, area);
  const taken: { readonly cell: Cell; readonly row: number; readonly column: number }[] = [];
  source.sheet.cells.each(source.area, (cell, row, column) => {
    taken.push({ cell: { ...cell }, row: row - source.area.top, column: column - source.area.left });
    cell.value = null;
    delete cell.formula;
    delete cell.format;
    delete cell.link;
  });
  for (const { cell, row, column } of taken)
    target.sheet.cells.rowToWrite(area.top + row).cells[area.left + column] = cell;
  workbook.tell({ kind: 'cells', sheet: source.sheet, area: source.area, changeType: 'RangeEdited' });
  workbook.tell({ kind: 'cells', sheet: target.sheet, area, changeType: 'RangeEdited' });
}

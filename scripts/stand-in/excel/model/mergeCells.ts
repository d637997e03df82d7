import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { containsArea, intersect } from './area';
import { requireUnlocked } from './guards';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Merges an area (or each of its rows); only the top-left value stays. */
export function mergeCells(workbook: Workbook, sheet: Worksheet, area: CellRange, across: boolean): void {
  requireUnlocked(sheet, area);
  if (sheet.tables.some((t) => intersect(t.area, area)))
    throw new ExcelError('InvalidOperation', 'cells of a table cannot be merged');
  if (sheet.merges.some((m) => intersect(m, area) && !containsArea(area, m)))
    throw new ExcelError('InvalidOperation', 'the range cuts through merged cells');
  sheet.merges = sheet.merges.filter((m) => !intersect(m, area));
  const rows = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
        ...area,
        top: area.top + i,
        bottom: area.top + i,
      }))
    : [area];
  for (const merge of rows) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    keepFirstValue(sheet, merge);
    sheet.merges.push(merge);
  }
  workbook.tell({ kind: 'formats', sheet, area });
}

function keepFirstValue(sheet: Worksheet, merge: CellRange): void {
  let first: { value: unknown; formula?: string } | undefined;
  sheet.cells.each(merge, (cell, row, column) => {
    if (cell.value === null && cell.formula === undefined) return;
    if (first) {
      cell.value = null;
      delete cell.formula;
      return;
    }
    first = cell;
    if (row === merge.top && column === merge.left) return;
    const corner = sheet.cells.cellToWrite(merge.top, merge.left);
    corner.value = cell.value;
    if (cell.formula !== undefined) corner.formula = cell.formula;
    cell.value = null;
    delete cell.formula;
  });
}

export function unmergeCells(workbook: Workbook, sheet: Worksheet, area: CellRange): void {
  requireUnlocked(sheet, area);
  sheet.merges = sheet.merges.filter((m) => !intersect(m, area));
  workbook.tell({ kind: 'formats', sheet, area });
}

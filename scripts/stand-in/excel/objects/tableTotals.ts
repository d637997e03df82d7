import type { CellRange } from '../../../../functions/core/register/grid';
import { insertCells, deleteCells } from '../model/moveCells';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import { ExcelError } from '../protocol/excelError';

export function totalsArea(table: Table): CellRange {
  if (!table.showTotals) throw new ExcelError('ItemNotFound', 'the totals row is hidden');
  return { ...table.area, top: table.area.bottom };
}

/** Shows a totals row below the data (what stands there moves down) or takes it away again. */
export function setTotals(workbook: Workbook, table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  const { sheet, area } = table;
  if (show) {
    const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    if (sheet.cells.used({ ...below, bottom: 1_048_576 }, true)) insertCells(workbook, sheet, below, 'Down');
    table.area = { ...area, bottom: area.bottom + 1 };
    sheet.cells.cellToWrite(below.top, below.left).value = '汇总';
  } else {
    const row = totalsArea(table);
    table.area = { ...area, bottom: area.bottom - 1 };
    deleteCells(workbook, sheet, row, 'Up');
  }
  table.showTotals = show;
  workbook.tell({ kind: 'layout', sheet });
}

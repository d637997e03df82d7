import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { columnsIn } from './area';
import { valueText } from './editCells';
import { requireUnlocked } from './guards';
import { deleteCells } from './moveCells';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export interface DuplicatesRemoved {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Deletes the rows of an area that repeat an earlier one in the given columns (0-based). */
export function removeDuplicates(
  workbook: Workbook,
  sheet: Worksheet,
  area: CellRange,
  columns: readonly number[],
  includesHeader: boolean,
): DuplicatesRemoved {
  requireUnlocked(sheet, area);
  if (columns.some((c) => !Number.isInteger(c) || c < 0 || c >= columnsIn(area)))
    throw new ExcelError('InvalidArgument', 'a column lies outside the range');
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (let row = area.top + (includesHeader ? 1 : 0); row <= area.bottom; row++) {
    const key = JSON.stringify(
      columns.map((c) => valueText(sheet.cells.value(row, area.left + c)).toLowerCase()),
    );
    if (seen.has(key)) repeated.push(row);
    seen.add(key);
  }
  for (const row of repeated.reverse())
    deleteCells(workbook, sheet, { ...area, top: row, bottom: row }, 'Up');
  return { removed: repeated.length, uniqueRemaining: seen.size };
}

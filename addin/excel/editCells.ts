import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { PlainCellEdit, PlainEditOutcome } from '../taskpane/pane/workbookPort';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { writeUnlessChanged } from './writeUnlessChanged';

/**
 * Changes cells of a sheet by address, all or none. The sheet's own cells are unlocked where people may write, so a
 * protected sheet stays protected. A cell that somebody else changed since is not overwritten.
 */
export async function editCells(
  context: Excel.RequestContext,
  sheetName: string,
  edits: readonly PlainCellEdit[],
): Promise<Result<PlainEditOutcome, ExcelProblem>> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('name');
    await context.sync();
    if (sheet.isNullObject) return ok({ kind: 'gone' });
    const cells = edits.map(({ cell }) => sheet.getRange(cell).load('values'));
    await context.sync();
    const conflicts = writeUnlessChanged(edits, cells);
    if (conflicts.length > 0)
      return ok({ kind: 'conflict', cells: conflicts.map(({ cell, now }) => ({ cell, now })) });
    await context.sync();
    return ok({ kind: 'written' });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

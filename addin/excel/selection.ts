import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { Selection } from '../taskpane/pane/workbookPort';
import type { ExcelProblem } from './excelProblem';
import { excelProblemOf, toExcelProblem } from './excelProblem';
import type { RowIds } from './tableRows';

/** Goes to a cell. False where the sheet is gone; a hidden sheet is left hidden and counts as gone. */
export async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: string,
): Promise<Result<boolean, ExcelProblem>> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') return ok(false);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
    return ok(true);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/** Goes to the row with this id: its first cell in sight beside the id. */
export async function selectRow(
  context: Excel.RequestContext,
  { table: tableName, heading }: RowIds,
  id: string,
): Promise<Result<boolean, ExcelProblem>> {
  try {
    const table = context.workbook.tables.getItemOrNullObject(tableName);
    const idCells = table.columns.getItem(heading).getDataBodyRange().load('values');
    await context.sync();
    if (table.isNullObject) return ok(false);
    const at = idCells.values.findIndex(([value]) => String(value) === id);
    if (at < 0) return ok(false);
    table.worksheet.activate();
    table.getDataBodyRange().getRow(at).select();
    await context.sync();
    return ok(true);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/**
 * Tells where the person goes. The id is read when the selection changes, because sorting moves rows.
 * An answer that Excel refuses (another workbook in front, a cell being edited) is no selection.
 */
export async function watchSelection(
  ids: RowIds,
  listener: (selection: Selection) => void,
): Promise<() => void> {
  const watch = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const handle = context.workbook.worksheets.onSelectionChanged.add(() => tell(ids, listener));
    await context.sync();
    return handle;
  });
  await tell(ids, listener);
  return () => {
    void Excel.run(watch.context, async (context) => {
      watch.remove();
      await context.sync();
    }).catch((problem: unknown) => {
      // A handler that Excel has let go of, or does not let go of now, tells nobody any more.
      if (!excelProblemOf(problem)) throw problem;
    });
  };
}

async function tell(ids: RowIds, listener: (selection: Selection) => void): Promise<void> {
  try {
    const selection = await Excel.run((context) => readSelection(context, ids));
    listener(selection);
  } catch (problem) {
    if (!excelProblemOf(problem)) throw problem;
  }
}

async function readSelection(context: Excel.RequestContext, ids: RowIds): Promise<Selection> {
  const cell = context.workbook.getActiveCell().load('rowIndex');
  const { worksheet } = cell;
  worksheet.load('name');
  const table = context.workbook.tables.getItemOrNullObject(ids.table);
  const home = table.worksheet.load('name');
  await context.sync();
  const place = { sheet: worksheet.name, row: cell.rowIndex + 1 };
  if (table.isNullObject || home.name !== worksheet.name) return place;
  const idCell = table.columns
    .getItem(ids.heading)
    .getDataBodyRange()
    .getIntersectionOrNullObject(cell.getEntireRow())
    .load('values');
  await context.sync();
  return idCell.isNullObject ? place : { ...place, rowId: String(idCell.values[0]![0]) };
}

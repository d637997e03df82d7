import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { written, type RowIds, type Shown } from './tableRows';

/** One cell of the tracker's table, by row id and heading. */
export interface TableCellEdit {
  readonly id: string;
  readonly heading: string;
  /** What was read there; another value there now is somebody else's edit. */
  readonly was: Shown;
  readonly value: Shown;
}

/** What became of each edit, in their order. */
export type TableCellOutcome = 'written' | 'same' | 'gone' | { readonly now: Shown };

/**
 * Changes cells of many rows, each on its own: a cell somebody else changed since keeps its value. Two requests read,
 * one writes.
 */
export async function writeCells(
  context: Excel.RequestContext,
  { table: name, heading: idHeading }: RowIds,
  edits: readonly TableCellEdit[],
): Promise<Result<readonly TableCellOutcome[], ExcelProblem>> {
  if (edits.length === 0) return ok([]);
  try {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const idCells = table.columns.getItem(idHeading).getDataBodyRange().load('values');
    const headings = table.getHeaderRowRange().load('values');
    await context.sync();
    if (table.isNullObject) return ok(edits.map(() => 'gone'));
    const body = table.getDataBodyRange();
    const rows = new Map(idCells.values.map(([id], at) => [String(id), at]));
    const columns = new Map(headings.values[0]!.map((heading, at) => [String(heading), at]));
    const cells = edits.map(({ id, heading }) => {
      const [row, column] = [rows.get(id), columns.get(heading)];
      if (row === undefined || column === undefined) return undefined;
      return { cell: body.getCell(row, column).load('values'), row };
    });
    const still = table.columns.getItem(idHeading).getDataBodyRange().load('values');
    await context.sync();
    const outcomes = edits.map(({ id, was, value }, at): TableCellOutcome => {
      const found = cells[at];
      if (!found) return 'gone';
      const now = found.cell.values[0]![0] as Shown;
      // Sorted between the two requests: this cell is another row's now.
      if (String(still.values[found.row]?.[0]) !== id) return { now };
      if (now === value) return 'same';
      return now === was ? 'written' : { now };
    });
    outcomes.forEach((outcome, at) => {
      if (outcome === 'written') cells[at]!.cell.values = [[written(edits[at]!.value)]];
    });
    if (outcomes.includes('written')) await context.sync();
    return ok(outcomes);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

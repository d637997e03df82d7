import type { LinkBackPlan } from '../../functions/core/actions/linkBack';
import { TABLE_NAME } from '../../functions/core/tracker';
import { documentFormula, type DocumentCell } from '../../functions/core/tracker/documentColumns';
import { ids } from '../../functions/core/tracker/kesuColumns';

/** How the rows of the open tracker came out. */
export interface LinkedRows {
  readonly written: number;
  /** Ids of rows that are not there any more. */
  readonly gone: readonly string[];
}

/**
 * Writes the links of a plan (`planLinkBack` over the open workbook) into the tracker's table. Columns and rows are
 * found anew by their ids at the moment of writing, so sorting, filtering and co-authors between do no harm.
 *
 * @returns undefined where the workbook has no tracker table any more
 */
export async function linkRows(
  context: Excel.RequestContext,
  plan: LinkBackPlan,
): Promise<LinkedRows | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(TABLE_NAME);
  await context.sync();
  if (table.isNullObject) return undefined;
  await addColumns(context, table, plan);
  const idCells = table.getHeaderRowRange().getOffsetRange(-1, 0).load('values');
  const body = table.getDataBodyRange().load('values');
  await context.sync();
  const columns = (idCells.values[0] ?? []).map(String);
  const rowIds = body.values.map((row) => String(row[columns.indexOf(ids.rowId)]));
  const gone: string[] = [];
  let written = 0;
  for (const { rowId, columnId, cell } of plan.edits) {
    const [row, column] = [rowIds.indexOf(rowId), columns.indexOf(columnId)];
    if (row < 0 || column < 0) {
      gone.push(rowId);
      continue;
    }
    writeCell(body.getCell(row, column), cell);
    written += 1;
  }
  await context.sync();
  return { written, gone };
}

/** The column's id goes into the hidden row above the heading, where a later run looks for it. */
async function addColumns(
  context: Excel.RequestContext,
  table: Excel.Table,
  { newColumns }: LinkBackPlan,
): Promise<void> {
  if (newColumns.length === 0) return;
  const header = table.getHeaderRowRange().load('columnCount,values');
  const idRow = header.getOffsetRange(-1, 0).load('values');
  await context.sync();
  const standing = new Set((idRow.values[0] ?? []).map(String));
  const rowCount = table.rows.getCount();
  await context.sync();
  for (const { id, heading } of newColumns) {
    if (standing.has(id)) continue; // another pane was faster
    const blank = Array.from({ length: rowCount.value }, () => ['']);
    const column = table.columns.add(-1, [[heading], ...blank]);
    column.getHeaderRowRange().getOffsetRange(-1, 0).values = [[id]];
    column.getRange().format.columnWidth = COLUMN_POINTS;
  }
  await context.sync();
}

const COLUMN_POINTS = 120;

function writeCell(range: Excel.Range, cell: DocumentCell): void {
  const formula = documentFormula(cell);
  if (formula !== undefined) range.formulas = [[`=${formula}`]];
  else if (cell.link === '') range.values = [[cell.text]];
  else range.hyperlink = { address: cell.link, textToDisplay: cell.text };
}

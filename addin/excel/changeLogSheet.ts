import type { ChangeLogTexts } from '../../functions/core/messages/changeMessages';
import { columnLetter } from '../../functions/core/register/grid';
import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import {
  changeCells,
  CHANGE_COLUMNS,
  ENTRY_ID_COLUMN,
  HIDDEN_CHANGE_COLUMNS,
  readChange,
  REASON_COLUMN,
  type LoggedChange,
  type LoggedKey,
} from '../../functions/core/tracker/changeLog';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { written } from './tableRows';

const LAST = columnLetter(CHANGE_COLUMNS);
/** Widths in points, in the order of the columns. */
const WIDTHS = [110, 90, 100, 160, 160, 180, 80, 90, 80, 80, 80];

/**
 * Writes entries below the last one; the sheet is made at the first. The range is written directly, never through a
 * table's rows, so that co-authors merge; what two of them write into the same rows at once is noticed by
 * `readChanges` and written again by whoever misses an entry.
 */
export async function appendChanges(
  context: Excel.RequestContext,
  changes: readonly LoggedChange[],
  texts: ChangeLogTexts,
): Promise<Result<void, ExcelProblem>> {
  if (changes.length === 0) return ok(undefined);
  try {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(texts.sheet).load('name');
    const used = found.getUsedRangeOrNullObject(true).load('rowIndex, rowCount');
    await context.sync();
    const sheet = found.isNullObject ? createSheet(context, texts) : found;
    const next = found.isNullObject || used.isNullObject ? 2 : used.rowIndex + used.rowCount + 1;
    const area = sheet.getRange(`A${String(next)}:${LAST}${String(next + changes.length - 1)}`);
    area.format.wrapText = true;
    area.format.verticalAlignment = 'Top';
    area.values = changes.map((change) => changeCells(change, texts.origins).map(written));
    await context.sync();
    return ok(undefined);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

function createSheet({ workbook }: Excel.RequestContext, texts: ChangeLogTexts): Excel.Worksheet {
  const sheet = workbook.worksheets.add(texts.sheet);
  const heading = sheet.getRange(`A1:${LAST}1`);
  heading.values = [texts.headings.map(written)];
  heading.format.font.bold = true;
  heading.format.fill.color = '#DDEBF7';
  WIDTHS.forEach((width, at) => {
    const letter = columnLetter(at + 1);
    const column = sheet.getRange(`${letter}:${letter}`);
    column.format.columnWidth = width;
    if ((HIDDEN_CHANGE_COLUMNS as readonly number[]).includes(at)) column.columnHidden = true;
  });
  sheet.freezePanes.freezeRows(1);
  sheet.tabColor = '#7F7F7F';
  return sheet;
}

/** The entries of the log as far as they tell one another apart; none where there is no log. */
export async function readChanges(
  context: Excel.RequestContext,
  texts: ChangeLogTexts,
): Promise<Result<readonly LoggedKey[], ExcelProblem>> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(texts.sheet);
    const used = sheet.getUsedRangeOrNullObject(true).load('values, columnIndex');
    await context.sync();
    if (used.isNullObject || used.columnIndex !== 0) return ok([]);
    return ok(used.values.flatMap((row) => readChange(row) ?? []));
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/** Puts the reason of a change into its entry. @returns false where the entry is gone or has a reason already */
export async function writeReason(
  context: Excel.RequestContext,
  entryId: string,
  reason: string,
  texts: ChangeLogTexts,
): Promise<Result<boolean, ExcelProblem>> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(texts.sheet);
    const used = sheet.getUsedRangeOrNullObject(true).load('values, rowIndex, columnIndex');
    await context.sync();
    if (used.isNullObject || used.columnIndex !== 0) return ok(false);
    const at = used.values.findIndex((row) => row[ENTRY_ID_COLUMN] === entryId);
    if (at < 0 || used.values[at]![REASON_COLUMN] !== '') return ok(false);
    sheet.getCell(used.rowIndex + at, REASON_COLUMN).values = [[written(reason)]];
    await context.sync();
    return ok(true);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

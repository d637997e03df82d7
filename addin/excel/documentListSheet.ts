import {
  documentCells,
  planDocumentList,
  type IssuedDocument,
} from '../../functions/core/actions/documentList/documentList';
import { columnLetter } from '../../functions/core/register/grid';
import type { Language } from '../../functions/core/shared/language';
import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import { companionSheets } from '../../functions/core/tracker/companionSheets';
import { isDateFormat, SHIFT_OF_1904 } from '../../functions/core/tracker/dateSystem';
import type { StylePlan } from '../../functions/core/tracker/trackerPlan';
import { cellEntry } from './cellEntry';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { queueStyle } from './queueStyle';
import { sheetOperations } from './sheetOperations';
import { dateSystemOf } from './workbookState';

/**
 * Writes documents that were issued below the last line of the sheet 文件清单, under either of its names; a tracker
 * without it gets the sheet as a build would make it. Written directly, as the change log is, so that co-authors merge.
 */
export async function appendDocuments(
  context: Excel.RequestContext,
  documents: readonly IssuedDocument[],
  language: Language,
): Promise<Result<void, ExcelProblem>> {
  if (documents.length === 0) return ok(undefined);
  try {
    const { workbook } = context;
    const names = Object.values(companionSheets.documents);
    const sheets = names.map((name) => workbook.worksheets.getItemOrNullObject(name).load('name'));
    const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('rowIndex, rowCount'));
    const millennium = workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();
    const at = sheets.findIndex((sheet) => !sheet.isNullObject);
    const area = used[at];
    const last = area === undefined || area.isNullObject ? 1 : area.rowIndex + area.rowCount;
    const shift = dateSystemOf(millennium) === '1904' ? -SHIFT_OF_1904 : 0;
    queueLines(sheets[at] ?? createSheet(workbook, language), last + 1, documents, shift);
    await context.sync();
    return ok(undefined);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

function createSheet({ worksheets }: Excel.Workbook, language: Language): Excel.Worksheet {
  const plan = planDocumentList([], language);
  const sheet = worksheets.add(plan.name);
  for (const { queue } of sheetOperations(plan, sheet, 0)) queue();
  return sheet;
}

function queueLines(
  sheet: Excel.Worksheet,
  top: number,
  documents: readonly IssuedDocument[],
  shift: number,
): void {
  documents.map(documentCells).forEach((cells, line) => {
    const row = String(top + line);
    const looks = cells.map((cell): StylePlan | undefined => cell?.style);
    looks.forEach((style, column) => {
      if (style === undefined) return;
      const cell = sheet.getRange(`${columnLetter(column + 1)}${row}`);
      queueStyle(cell.format, style);
      if (style.numberFormat !== undefined) cell.numberFormat = [[style.numberFormat]];
    });
    sheet.getRange(`A${row}:${columnLetter(cells.length)}${row}`).formulas = [
      cells.map((cell, at) => cellEntry(cell, isDateFormat(looks[at]?.numberFormat ?? ''), shift)),
    ];
  });
}

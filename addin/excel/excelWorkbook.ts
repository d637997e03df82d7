import { failed, ok, type Result } from '../../functions/core/shared/result';
import type { WorkbookPort } from '../taskpane/pane/workbookPort';
import { applyPlan } from './applyPlan';
import { appendChanges, readChanges, writeReason } from './changeLogSheet';
import { appendDocuments } from './documentListSheet';
import { editCells } from './editCells';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { freezeFormulas } from './freezeFormulas';
import { readGrids } from './readGrids';
import { readValues } from './readValues';
import { selectCell, selectRow, watchSelection } from './selection';
import { appendRow, editRow } from './tableRows';
import { frozenState, thawFormulas } from './thawFormulas';
import { giveRowIds, readTouchedTable } from './touchedRows';
import { undoBuild } from './undoBuild';
import { watchSheets } from './watchSheets';
import { readWorkbookState } from './workbookState';
import { writeCells } from './writeCells';

/** Work in the open workbook; it waits while somebody is editing a cell. */
async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Result<T, ExcelProblem>>,
): Promise<Result<T, ExcelProblem>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** The open workbook through Office.js, for the pane. */
export const excelWorkbook: WorkbookPort = {
  look: () =>
    inExcel(async (context) => {
      const { sheets, readOnly, record } = await readWorkbookState(context);
      return ok({
        sheets: sheets.map(({ id, name, visibility }) => ({
          id,
          name,
          visibility: visibilities[visibility],
        })),
        readOnly,
        lastBuild: record,
      });
    }),
  readGrids: (options) => inExcel((context) => readGrids(context, options)),
  readValues: (sheets) => inExcel((context) => readValues(context, sheets)),
  applyPlan: (plan, options) => inExcel((context) => applyPlan(context, plan, options)),
  undoBuild: () => inExcel(undoBuild),
  editRow: (ids, id, edits) => inExcel((context) => editRow(context, ids, id, edits)),
  appendRow: (table, values) => inExcel((context) => appendRow(context, table, values)),
  editCells: (sheet, edits) => inExcel((context) => editCells(context, sheet, edits)),
  selectCell: (sheet, cell) => inExcel((context) => selectCell(context, sheet, cell)),
  selectRow: (ids, id) => inExcel((context) => selectRow(context, ids, id)),
  readTouched: (ids, changes, dateShift) =>
    inExcel((context) => readTouchedTable(context, ids, changes, dateShift)),
  giveRowIds: (ids, idColumn, given) => inExcel((context) => giveRowIds(context, ids, idColumn, given)),
  writeCells: (ids, edits) => inExcel((context) => writeCells(context, ids, edits)),
  appendChanges: (changes, texts) => inExcel((context) => appendChanges(context, changes, texts)),
  readChanges: (texts) => inExcel((context) => readChanges(context, texts)),
  writeReason: (id, reason, texts) => inExcel((context) => writeReason(context, id, reason, texts)),
  appendDocuments: (documents, language) =>
    inExcel((context) => appendDocuments(context, documents, language)),
  writeEightD: async (order) => {
    // The many words of an 8D are no part of the first load.
    const { writeEightD } = await import(/* webpackChunkName: "eight-d-sheet" */ './eightDSheet');
    return inExcel((context) => writeEightD(context, order));
  },
  linkRows: (plan) =>
    inExcel(async (context) => {
      const { linkRows } = await import(/* webpackChunkName: "sharepoint" */ '../sharepoint/linkRows');
      return ok(await linkRows(context, plan));
    }),
  watchSheets: (table, settings, listeners) =>
    inExcel((context) => watchSheets(context, table, settings, listeners)),
  freeze: (order) => inExcel((context) => freezeFormulas(context, order)),
  thaw: () => inExcel(thawFormulas),
  frozen: () => inExcel(frozenState),
  watchSelection,
};

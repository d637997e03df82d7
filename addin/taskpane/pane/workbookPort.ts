import type { IssuedDocument } from '../../../functions/core/actions/documentList/documentList';
import type { EightDOrder } from '../../../functions/core/actions/eightDSheet/planEightDEdits';
import type { LinkBackPlan } from '../../../functions/core/actions/linkBack';
import type { Language } from '../../../functions/core/shared/language';
import type { Result } from '../../../functions/core/shared/result';
import type { SheetVisibility, WorkbookGrid } from '../../../functions/core/register/grid';
import type { ChangeLogTexts } from '../../../functions/core/messages/changeMessages';
import type { LoggedChange, LoggedKey } from '../../../functions/core/tracker/changeLog';
import type { WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import type { AppliedPlan, ApplyOptions } from '../../excel/applyPlan';
import type { BuildRecord } from '../../excel/buildRecord';
import type { EightDWritten } from '../../excel/eightDSheet';
import type { ExcelProblem } from '../../excel/excelProblem';
import type { FreezeOrder, FreezeOutcome } from '../../excel/freezeFormulas';
import type { FrozenRecord } from '../../excel/frozenRecord';
import type { ThawOutcome } from '../../excel/thawFormulas';
import type { SheetChange, TouchedTable } from '../../excel/touchedRows';
import type { LinkedRows } from '../../sharepoint/linkRows';
import type { SheetListeners } from '../../excel/watchSheets';
import type { TableCellEdit, TableCellOutcome } from '../../excel/writeCells';
import type { ReadOptions } from '../../excel/readGrids';
import type { ReadSheets } from '../../excel/readValues';
import type { AppendOutcome, CellEdit, RowEditOutcome, RowIds, Shown } from '../../excel/tableRows';

/** A sheet as the sheet tabs show it. */
export interface SheetLook {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** What can be learned of the open workbook without reading cells. */
export interface WorkbookLook {
  readonly sheets: readonly SheetLook[];
  readonly readOnly: boolean;
  /** The build undo would take out. */
  readonly lastBuild: BuildRecord | undefined;
}

/** One cell outside the tracker's table, for example a yellow cell of the settings sheet. */
export interface PlainCellEdit {
  /** A1 address. */
  readonly cell: string;
  /** What stood there when the person decided; another value there now is somebody else's edit. */
  readonly was: Shown;
  readonly value: Shown;
}

export type PlainEditOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'conflict'; readonly cells: readonly { readonly cell: string; readonly now: Shown }[] };

/** Where the person is in the workbook. */
export interface Selection {
  readonly sheet: string;
  /** 1-based sheet row. */
  readonly row: number;
  /** Id of the tracker row, where the selection is in one. */
  readonly rowId?: string;
}

/**
 * All the pane asks of the open workbook, named by need. `addin/excel/excelWorkbook` answers through Office.js; tests
 * answer from memory. Refusals of Excel are values; sentences in `core/messages/excelMessages`.
 */
export interface WorkbookPort {
  look(): Promise<Result<WorkbookLook, ExcelProblem>>;
  readGrids(options?: ReadOptions): Promise<Result<WorkbookGrid, ExcelProblem>>;
  /** Values and number formats only, dates in the 1900 system: for what is read often. */
  readValues(sheets: readonly string[]): Promise<Result<ReadSheets, ExcelProblem>>;
  applyPlan(plan: WorkbookPlan, options?: ApplyOptions): Promise<Result<AppliedPlan, ExcelProblem>>;
  /** Takes the last build out again; undefined where there is none. */
  undoBuild(): Promise<Result<BuildRecord | undefined, ExcelProblem>>;
  editRow(ids: RowIds, id: string, edits: readonly CellEdit[]): Promise<Result<RowEditOutcome, ExcelProblem>>;
  appendRow(table: string, values: ReadonlyMap<string, Shown>): Promise<Result<AppendOutcome, ExcelProblem>>;
  /** Changes cells of a sheet, protected or not; nothing is overwritten that somebody else changed. */
  editCells(sheet: string, edits: readonly PlainCellEdit[]): Promise<Result<PlainEditOutcome, ExcelProblem>>;
  /** Goes to a cell. @returns false where sheet or cell are no longer there */
  selectCell(sheet: string, cell: string): Promise<Result<boolean, ExcelProblem>>;
  /** Goes to the tracker row with this id, wherever it is now. @returns false where it is gone */
  selectRow(ids: RowIds, id: string): Promise<Result<boolean, ExcelProblem>>;
  /** The rows of the tracker's table that changes touched, and the ids of all. */
  readTouched(
    ids: RowIds,
    changes: readonly SheetChange[],
    dateShift: number,
  ): Promise<Result<TouchedTable | undefined, ExcelProblem>>;
  /** Gives rows their ids, by 1-based sheet row. */
  giveRowIds(
    ids: RowIds,
    idColumn: number,
    given: ReadonlyMap<number, string>,
  ): Promise<Result<void, ExcelProblem>>;
  /** Changes cells of many rows, each on its own; what somebody else changed stays. */
  writeCells(
    ids: RowIds,
    edits: readonly TableCellEdit[],
  ): Promise<Result<readonly TableCellOutcome[], ExcelProblem>>;
  /** Writes entries of the change log below the last one. */
  appendChanges(changes: readonly LoggedChange[], texts: ChangeLogTexts): Promise<Result<void, ExcelProblem>>;
  readChanges(texts: ChangeLogTexts): Promise<Result<readonly LoggedKey[], ExcelProblem>>;
  /** Puts the reason into an entry. @returns false where it is gone or has one */
  writeReason(entryId: string, reason: string, texts: ChangeLogTexts): Promise<Result<boolean, ExcelProblem>>;
  /** Writes documents that were issued below the last one of the sheet 文件清单; the sheet is made at the first. */
  appendDocuments(
    documents: readonly IssuedDocument[],
    language: Language,
  ): Promise<Result<void, ExcelProblem>>;
  /**
   * Writes answers of one case into the sheet 8D数据, all or none; nothing is overwritten that somebody else changed. Lines
   * and sheet are made where they are missing.
   */
  writeEightD(order: EightDOrder): Promise<Result<EightDWritten, ExcelProblem>>;
  /** Puts links of published documents into their rows; undefined where the tracker's table is gone. */
  linkRows(plan: LinkBackPlan): Promise<Result<LinkedRows | undefined, ExcelProblem>>;
  /** Hears of changes of the tracker's table and its settings. @returns A function that ends it */
  watchSheets(
    table: string,
    settings: string,
    listeners: SheetListeners,
  ): Promise<Result<() => void, ExcelProblem>>;
  /** Turns the formulas of the add-in into native ones or values, for colleagues without it. */
  freeze(order: FreezeOrder): Promise<Result<FreezeOutcome, ExcelProblem>>;
  /** Puts them back. */
  thaw(): Promise<Result<ThawOutcome, ExcelProblem>>;
  /** What is frozen since when; undefined where nothing is. */
  frozen(): Promise<Result<FrozenRecord | undefined, ExcelProblem>>;
  /** Tells where the person goes, from now on. @returns A function that ends it */
  watchSelection(ids: RowIds, listener: (selection: Selection) => void): Promise<() => void>;
}

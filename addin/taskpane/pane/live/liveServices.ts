import type { LiveFinding } from '../../../../functions/core/actions/liveCheck';
import type { TrackerCase, TrackerCases } from '../../../../functions/core/actions/trackerCases';
import type { TrackerChange } from '../../../../functions/core/actions/trackerChanges';
import type { LocalTime } from '../../../../functions/core/calendar';
import type { ChangeLogTexts } from '../../../../functions/core/messages/changeMessages';
import type { CellValue, WorkbookGrid } from '../../../../functions/core/register/grid';
import type { Language } from '../../../../functions/core/shared/language';
import type { LoggedChange } from '../../../../functions/core/tracker/changeLog';
import type { ExcelProblem } from '../../../excel/excelProblem';
import type { WorkbookPort } from '../workbookPort';

/** What the live check asks of the open workbook. */
export type LivePort = Pick<
  WorkbookPort,
  | 'readValues'
  | 'editRow'
  | 'appendRow'
  | 'readTouched'
  | 'giveRowIds'
  | 'writeCells'
  | 'appendChanges'
  | 'readChanges'
  | 'writeReason'
  | 'watchSheets'
>;

/** What the live check needs from outside itself. */
export interface LiveServices {
  readonly workbook: LivePort;
  /** The cases of a tracker as of now; undefined where the sheets hold none. */
  readonly read: (grid: WorkbookGrid) => TrackerCases | undefined;
  readonly now: () => LocalTime;
  readonly chance: () => number;
  /** Who works here, as far as it is known. */
  readonly person: () => string;
  /** Does something later. @returns A function that calls it off */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  readonly texts: Readonly<Record<Language, ChangeLogTexts>>;
}

/** What the live check knows. */
export interface LiveState {
  readonly cases: TrackerCases;
  /** By row id; rows without findings are absent. */
  readonly findings: ReadonlyMap<string, readonly LiveFinding[]>;
  /** Changes of grades by people here that still lack a reason. */
  readonly unexplained: readonly LoggedChange[];
  /** What co-authors changed since the pane was opened, newest last. */
  readonly remote: readonly TrackerChange[];
  /** Why marks or the change log could not be written; it is tried again with the next change. */
  readonly problem: ExcelProblem | undefined;
}

/** What a new case begins with, by column id. */
export type NewCase = ReadonlyMap<string, CaseEdit['value']>;

/** A case that is not written yet, as the procedure sees it. */
export interface CasePreview {
  readonly cases: TrackerCases;
  readonly one: TrackerCase;
  readonly findings: readonly LiveFinding[];
}

export type AppendedCase =
  | { readonly kind: 'written'; readonly rowId: string }
  /** Something stands below the table. */
  | { readonly kind: 'blocked' }
  /** Too little to be a case. */
  | { readonly kind: 'incomplete' };

/** A value for a cell of the tracker. */
export interface CaseEdit {
  readonly columnId: string;
  /** Dates as serials of the 1900 system. */
  readonly value: Exclude<CellValue, { readonly error: string }>;
}

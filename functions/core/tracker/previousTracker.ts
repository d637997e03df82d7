import type { IsoDate } from '../calendar';
import type { Inspection } from '../register';
import type { Finding } from '../shared/finding';
import type { SheetGrid, WorkbookGrid } from '../register/grid';
import type { FieldKey } from '../complaint/fields';
import type { ReadingSettings } from '../procedure';
import type { Moment } from '../procedure/deadline/deadlineState';
import type { FindingWords } from './findingSheet';
import type { DocumentCell } from './documentColumns';
import type { ChosenGrade } from './gradeRows';
import type { PlanCell } from './trackerPlan';

/** What a tracker row knew beside the company's columns. */
export interface KeptRow {
  readonly id: string;
  /** Set where a person chose another grade than the one proposed. */
  readonly chosenGrade: ChosenGrade;
  readonly stage: string;
  readonly special: boolean;
  /** Completion of limits without an event column, by rule id. */
  readonly done: Readonly<Record<string, Moment>>;
  /** Published documents of the case, by form. */
  readonly documents: Readonly<Record<string, DocumentCell>>;
  /** Where the complaint was adopted from. */
  readonly source: { readonly sheet: string; readonly cell: string } | undefined;
}

/** A tracker this product wrote, taken apart again. */
export interface PreviousTracker {
  readonly profileId: string;
  readonly company?: string;
  /** JSON of the company's own procedure, where the tracker carries one. */
  readonly ownProfile?: string;
  /** Readings of the procedure the company chose otherwise, by id. */
  readonly readings: ReadingSettings;
  /** The tracker sheet alone, as a register for the ordinary reading. */
  readonly register: WorkbookGrid;
  readonly inspection: Inspection;
  /** Fields of columns Kesu had added, which stay Kesu's. */
  readonly ownFields: ReadonlySet<FieldKey>;
  /** Forms that have a document column, and its heading. */
  readonly documentColumns: readonly { readonly form: string; readonly heading: string }[];
  /** By sheet row of the tracker. */
  readonly rows: ReadonlyMap<number, KeptRow>;
  /** Copied originals, and the names they had in the register. */
  readonly originals: readonly { readonly grid: SheetGrid; readonly name: string }[];
  /** The cleaning log is a history and only grows. */
  readonly cleaning: readonly KeptChange[];
  /** Findings whose cell may still be unsettled, by row id. */
  readonly findings: readonly KeptFinding[];
  readonly settings: KeptSettings;
}

/** What people changed on the settings sheet. */
export interface KeptSettings {
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly companyOff: readonly IsoDate[];
  readonly companyWork: readonly IsoDate[];
  readonly workingTime: readonly (readonly [string, string])[];
  readonly soonDays: number | undefined;
}

/** A finding of an earlier run, tied to its row; empty for findings about a sheet. */
export interface KeptFinding {
  readonly rowId: string;
  readonly finding: Finding;
  readonly words: FindingWords;
  /** What a person decided about it; empty where nothing. */
  readonly settled: string;
}

/** An entry of the cleaning log: the cells as they were, and the place they link to. */
export interface KeptChange {
  readonly cells: readonly PlanCell[];
  readonly place: { readonly sheet: string; readonly cell: string } | undefined;
}

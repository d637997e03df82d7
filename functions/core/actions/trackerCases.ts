import type { IsoDate, LocalTime, WorkingCalendar } from '../calendar';
import type { ComplaintFields } from '../complaint/complaint';
import type { Procedure, RegisterGrade } from '../procedure';
import { readRegister } from '../register';
import type { SheetGrid, WorkbookGrid } from '../register/grid';
import type { Finding } from '../shared/finding';
import type { Language } from '../shared/language';
import {
  prepareTracker,
  readPreviousTracker,
  type FindingWords,
  type PreparedTracker,
  type PreviousTracker,
  type TrackerInput,
  type TrackerTexts,
} from '../tracker';
import { readMeta } from '../tracker/metaSheet';
import { findIdRow, trackerColumns, type TrackerColumnRead } from '../tracker/readTrackerColumns';
import type { CaseRecord } from './explainCase';
import { registerGrades } from './registerGrades';

/** What a tracker is read with besides its own sheets. */
export interface TrackerSurroundings {
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  /** The clock, in the company's time zone. */
  readonly asOf: LocalTime;
  readonly texts: Readonly<Record<Language, TrackerTexts>>;
  readonly describe: (finding: Finding, language: Language) => FindingWords;
}

/** One case of an open tracker. */
export interface TrackerCase {
  /** Stable id in the hidden column; rows are found by it, never by position. */
  readonly rowId: string;
  readonly caseNo: string;
  /** With the number and the grade that stand in the tracker. */
  readonly fields: ComplaintFields;
  /** Position among the rows of `prepared`. */
  readonly index: number;
  /** 1-based row of `sheet` when it was read; people sort, so only the id finds it again. */
  readonly row: number;
}

/** A tracker with everything the core knows about its cases. */
export interface TrackerCases {
  readonly grid: WorkbookGrid;
  /** The tracker sheet itself. */
  readonly sheet: SheetGrid;
  readonly idRow: number;
  readonly columns: readonly TrackerColumnRead[];
  /** Language the tracker was written in, whatever the reader speaks. */
  readonly language: Language;
  readonly previous: PreviousTracker;
  readonly input: TrackerInput;
  readonly prepared: PreparedTracker;
  readonly cases: readonly TrackerCase[];
  readonly caseById: ReadonlyMap<string, TrackerCase>;
  /** What the procedure says to the grade of every row; worked out when first asked for. */
  readonly graded: () => readonly RegisterGrade[];
}

/**
 * Reads the cases of a tracker and answers all their limits as of now.
 *
 * @param grid - At least the tracker's own sheets (`trackerSheets`), in the 1900 date system.
 * @returns undefined for a workbook without a tracker, or one whose row of column ids was deleted.
 */
export function trackerCases(grid: WorkbookGrid, around: TrackerSurroundings): TrackerCases | undefined {
  const meta = readMeta(grid);
  const sheet = grid.sheets.find(({ name }) => name === meta?.trackerSheet);
  const previous = readPreviousTracker(grid);
  const idRow = sheet && findIdRow(sheet);
  if (!meta || !sheet || !previous || idRow === undefined) return undefined;
  const { procedure } = around;
  const language = meta.settingsSheet.startsWith(around.texts.en.sheets.settings) ? 'en' : 'zh';
  const input = trackerInput(grid, previous, around, language);
  const prepared = prepareTracker(input, sheet.name);
  const cases = prepared.rows.map(caseOf);
  let graded: readonly RegisterGrade[] | undefined;
  return {
    grid,
    sheet,
    idRow,
    columns: trackerColumns(sheet, idRow),
    language,
    previous,
    input,
    prepared,
    cases,
    caseById: new Map(cases.map((one) => [one.rowId, one])),
    graded: () => (graded ??= registerGrades(prepared.rows, procedure, input.parameters)),
  };
}

function trackerInput(
  source: WorkbookGrid,
  previous: PreviousTracker,
  { procedure, calendar, asOf, texts, describe }: TrackerSurroundings,
  language: Language,
): TrackerInput {
  const { inspection, register, ownProfile, company, readings, settings } = previous;
  return {
    source,
    inspection,
    lines: [...readRegister(register, inspection, { asOf: asOf.slice(0, 10) as IsoDate })],
    procedure,
    ...(ownProfile === undefined ? {} : { ownProfile }),
    ...(company === undefined ? {} : { company }),
    readings,
    parameters: settings.parameters,
    calendar,
    asOf,
    clock: 'live',
    formulas: 'native',
    texts: texts[language],
    describe: (finding) => describe(finding, language),
    ...(settings.soonDays === undefined ? {} : { soonDays: settings.soonDays }),
    previous,
  };
}

/** Names of the sheets `trackerCases` reads, from the sheet of facts; empty where there is no tracker. */
export function trackerSheets(grid: WorkbookGrid): readonly string[] {
  const meta = readMeta(grid);
  if (!meta) return [];
  return [meta.trackerSheet, meta.settingsSheet, meta.longTextSheet].filter((name) => name !== '');
}

/** The case as `explainCase` wants it. */
export function caseRecord(open: TrackerCases, { caseNo, index }: TrackerCase): CaseRecord {
  const { complaint, grade, gradeReason, kept } = open.prepared.rows[index]!;
  const graded = open.graded()[index]!;
  return {
    caseNo,
    fields: complaint.fields,
    grade,
    gradeReason,
    graded,
    linkedCases: graded.linked().map((at) => open.cases[at]!.caseNo),
    done: kept?.done ?? {},
    special: kept?.special ?? false,
  };
}

function caseOf(
  { id, complaint, caseNo, grade }: PreparedTracker['rows'][number],
  index: number,
): TrackerCase {
  const number = caseNo === '' ? complaint.fields.caseNo : caseNo;
  return {
    rowId: id,
    caseNo: number === null || number === undefined ? '' : String(number),
    fields: {
      ...complaint.fields,
      ...(caseNo === '' ? {} : { caseNo }),
      ...(grade === '' ? {} : { grade }),
    },
    index,
    row: complaint.row,
  };
}

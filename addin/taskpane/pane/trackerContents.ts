import type { IsoDate, LocalTime } from '../../../functions/core/calendar';
import type { ComplaintFields } from '../../../functions/core/complaint/complaint';
import { describeFinding } from '../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../functions/core/messages/trackerMessages';
import { readRegister } from '../../../functions/core/register';
import type { SheetGrid, WorkbookGrid } from '../../../functions/core/register/grid';
import type { Bilingual, Language } from '../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import {
  prepareTracker,
  readPreviousTracker,
  TABLE_NAME,
  type PreparedTracker,
  type PreviousTracker,
  type TrackerInput,
} from '../../../functions/core/tracker';
import { ids } from '../../../functions/core/tracker/kesuColumns';
import { META_SHEET } from '../../../functions/core/tracker/metaSheet';
import type { RowIds } from '../../excel/tableRows';
import { excelText } from './excelText';
import type { TrackerHead } from './trackerHead';
import { paneTexts } from './paneTexts';
import type { WorkbookPort } from './workbookPort';

/** One complaint of the open tracker. */
export interface TrackerCase {
  /** Stable id in the hidden column; address rows by it, never by position. */
  readonly rowId: string;
  readonly caseNo: string;
  readonly fields: ComplaintFields;
  /** Position in `prepared.rows`, `prepared.deadlines` and `prepared.stageOfRow`. */
  readonly index: number;
}

/** The rows of the open tracker with everything the core knows of them. */
export interface TrackerContents {
  /** Where Excel finds rows by their ids; for `editRow`, `selectRow`, `watchSelection`. */
  readonly rowIds: RowIds;
  /** Heading of each table column by its stable id (`field:closedAt`, `own:owner`, `extra:…`, `kesu:grade`, `done:…`). */
  readonly headings: ReadonlyMap<string, string>;
  readonly grid: WorkbookGrid;
  readonly previous: PreviousTracker;
  readonly input: TrackerInput;
  readonly prepared: PreparedTracker;
  readonly cases: readonly TrackerCase[];
}

export interface ContentsOptions {
  readonly asOf: LocalTime;
  readonly language: Language;
}

/** Reads the open tracker's own sheets and answers every limit of every row with the core's engine. */
export async function readTrackerContents(
  workbook: WorkbookPort,
  { meta, procedure, settings, calendar }: TrackerHead,
  { asOf, language }: ContentsOptions,
): Promise<Result<TrackerContents, Bilingual>> {
  const read = await workbook.readGrids({ sheets: ownSheets(meta) });
  if (!read.ok) return failed(excelText(read.problem));
  const grid = read.value;
  const previous = readPreviousTracker(grid);
  if (previous === undefined) return failed(paneTexts.trackerDamaged);
  const { inspection, register } = previous;
  const input: TrackerInput = {
    source: grid,
    inspection,
    lines: [...readRegister(register, inspection, { asOf: asOf.slice(0, 10) as IsoDate })],
    procedure,
    ...(previous.ownProfile === undefined ? {} : { ownProfile: previous.ownProfile }),
    parameters: settings.parameters,
    calendar,
    asOf,
    clock: 'live',
    ...(settings.soonDays === undefined ? {} : { soonDays: settings.soonDays }),
    formulas: 'native',
    texts: trackerMessages[language],
    describe: (finding) => describeFinding(finding, language),
    previous,
  };
  const prepared = prepareTracker(input, meta.trackerSheet);
  const headings = headingsOf(grid.sheets.find(({ name }) => name === meta.trackerSheet));
  const rowIds = { table: TABLE_NAME, heading: headings.get(ids.rowId)! };
  return ok({ rowIds, headings, grid, previous, input, prepared, cases: casesOf(prepared) });
}

const ownSheets = (meta: TrackerHead['meta']): string[] =>
  [
    META_SHEET,
    meta.trackerSheet,
    meta.settingsSheet,
    meta.longTextSheet,
    ...meta.findingSheets,
    ...meta.cleaningSheets,
  ].filter((name) => name !== '');

/** The hidden row of ids stands right above the headings; people may have put lines above both. */
function headingsOf(sheet: SheetGrid | undefined): Map<string, string> {
  const rows = sheet?.rows ?? [];
  const at = rows.findIndex((row) => row?.values.includes(ids.rowId));
  const names = rows[at + 1]?.values ?? [];
  const found = new Map<string, string>();
  rows[at]?.values.forEach((id, column) => {
    if (typeof id === 'string' && id !== '' && !found.has(id)) found.set(id, String(names[column] ?? ''));
  });
  return found;
}

function casesOf({ rows }: PreparedTracker): TrackerCase[] {
  return rows.map(({ id, caseNo, grade, complaint: { fields } }, index) => {
    const number = caseNo === '' ? fields.caseNo : caseNo;
    return {
      rowId: id,
      caseNo: number === null || number === undefined ? '' : String(number),
      fields: { ...fields, ...(caseNo === '' ? {} : { caseNo }), ...(grade === '' ? {} : { grade }) },
      index,
    };
  });
}

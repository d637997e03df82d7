import { trackerSheets, type TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { META_SHEET, readMeta } from '../../../../functions/core/tracker/metaSheet';
import type { ExcelProblem } from '../../../excel/excelProblem';
import type { LiveServices } from './liveServices';

/** Names of the sheets of a tracker. */
export interface TrackerSheetNames {
  readonly all: readonly string[];
  /** Where the company fills in its figures; empty where it was deleted. */
  readonly settings: string;
}

/** What a tracker says, and what its dates are off by. */
export interface TrackerReading {
  readonly cases: TrackerCases;
  readonly dateShift: number;
}

/** Names of the sheets of the open workbook's tracker; undefined where it has none. */
export async function readTrackerSheets({
  workbook,
}: LiveServices): Promise<Result<TrackerSheetNames | undefined, ExcelProblem>> {
  const meta = await workbook.readValues([META_SHEET]);
  if (!meta.ok) return meta;
  const settings = readMeta(meta.value.grid)?.settingsSheet;
  return ok(settings === undefined ? undefined : { all: trackerSheets(meta.value.grid), settings });
}

/** The cases on the sheets of a tracker; undefined where they hold none. */
export async function readSheets(
  services: LiveServices,
  { all }: TrackerSheetNames,
): Promise<Result<TrackerReading | undefined, ExcelProblem>> {
  const read = await services.workbook.readValues([META_SHEET, ...all]);
  if (!read.ok) return failed(read.problem);
  const cases = services.read(read.value.grid);
  return ok(cases && { cases, dateShift: read.value.dateShift });
}

/** The cases of the open workbook's tracker; undefined where it has none. */
export async function readTracker(
  services: LiveServices,
): Promise<Result<TrackerReading | undefined, ExcelProblem>> {
  const sheets = await readTrackerSheets(services);
  if (!sheets.ok) return sheets;
  return sheets.value ? readSheets(services, sheets.value) : ok(undefined);
}

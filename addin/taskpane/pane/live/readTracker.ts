import { trackerSheets, type TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { META_SHEET } from '../../../../functions/core/tracker/metaSheet';
import type { ExcelProblem } from '../../../excel/excelProblem';
import type { LiveServices } from './liveServices';

/** The sheet where the company fills in its figures; empty where it was deleted. */
export const settingsSheetOf = ({ grid, sheet }: TrackerCases): string =>
  trackerSheets(grid).find((name) => name !== sheet.name) ?? '';

/** The cases of the open workbook's tracker, and what its dates are off by; undefined where it has none. */
export async function readTracker(
  services: LiveServices,
): Promise<Result<{ readonly cases: TrackerCases; readonly dateShift: number } | undefined, ExcelProblem>> {
  const meta = await services.workbook.readValues([META_SHEET]);
  if (!meta.ok) return meta;
  const names = trackerSheets(meta.value.grid);
  if (names.length === 0) return ok(undefined);
  const read = await services.workbook.readValues([META_SHEET, ...names]);
  if (!read.ok) return failed(read.problem);
  const cases = services.read(read.value.grid);
  return ok(cases && { cases, dateShift: read.value.dateShift });
}

import { compileCalendar, type WorkingCalendar } from '../../../functions/core/calendar';
import type { Procedure, ReadingSettings } from '../../../functions/core/procedure';
import type { Bilingual } from '../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import type { KeptSettings } from '../../../functions/core/tracker';
import { META_SHEET, readMeta, type TrackerMeta } from '../../../functions/core/tracker/metaSheet';
import { readKeptSettings, withKeptCalendar } from '../../../functions/core/tracker/readKeptSettings';
import { shippedCalendar } from '../../../templates/calendars';
import { excelText } from './excelText';
import type { WorkbookPort } from './workbookPort';

/** The tracker of the open workbook as far as it is known without reading its rows. */
export interface TrackerHead {
  readonly meta: TrackerMeta;
  readonly procedure: Procedure;
  /** What the company filled in on the settings sheet. */
  readonly settings: KeptSettings;
  /** The shipped calendar with the company's own days and hours. */
  readonly calendar: WorkingCalendar;
}

/** Gives a procedure by its id, or from the JSON a workbook carries, with readings; loaded when first needed. */
export type FindProcedure = (
  id: string,
  ownProfile: string,
  readings: ReadingSettings,
) => Promise<Result<Procedure, Bilingual>>;

/**
 * Looks for a tracker in the open workbook: its hidden sheet says so, its settings sheet what holds in it.
 *
 * @returns undefined for a workbook without a tracker
 */
export async function readTrackerHead(
  workbook: WorkbookPort,
  findProcedure: FindProcedure,
): Promise<Result<TrackerHead | undefined, Bilingual>> {
  const hidden = await workbook.readValues([META_SHEET]);
  if (!hidden.ok) return failed(excelText(hidden.problem));
  const meta = readMeta(hidden.value.grid);
  if (meta === undefined) return ok(undefined);
  const [procedure, shown] = await Promise.all([
    findProcedure(meta.profile, meta.ownProfile, meta.readings),
    workbook.readValues([meta.settingsSheet]),
  ]);
  if (!procedure.ok) return procedure;
  if (!shown.ok) return failed(excelText(shown.problem));
  const settings = readKeptSettings(shown.value.grid.sheets[0]);
  const calendar = compileCalendar(withKeptCalendar(shippedCalendar(), settings));
  return ok({ meta, procedure: procedure.value, settings, calendar });
}

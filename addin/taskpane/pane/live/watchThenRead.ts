import { ok, type Result } from '../../../../functions/core/shared/result';
import { TABLE_NAME } from '../../../../functions/core/tracker';
import type { ExcelProblem } from '../../../excel/excelProblem';
import type { SheetListeners } from '../../../excel/watchSheets';
import type { LiveServices } from './liveServices';
import { readSheets, readTrackerSheets, type TrackerReading } from './readTracker';

export interface WatchedTracker {
  readonly reading: TrackerReading;
  readonly stop: () => void;
  /** Tells what was heard while the tracker was read, and from now on everything. */
  readonly passOn: (listeners: SheetListeners) => void;
}

/**
 * Watches the open workbook's tracker and then reads it, in this order: what somebody changes during the reading would
 * be neither read nor heard of the other way round.
 *
 * @returns undefined where the workbook has no tracker
 */
export async function watchThenRead(
  services: LiveServices,
): Promise<Result<WatchedTracker | undefined, ExcelProblem>> {
  const sheets = await readTrackerSheets(services);
  if (!sheets.ok) return sheets;
  if (!sheets.value) return ok(undefined);
  const heard: ((to: SheetListeners) => void)[] = [];
  let listeners: SheetListeners | undefined;
  const hear = (tell: (to: SheetListeners) => void): void => {
    if (listeners) tell(listeners);
    else heard.push(tell);
  };
  const watched = await services.workbook.watchSheets(TABLE_NAME, sheets.value.settings, {
    changed: (change) => hear((to) => to.changed(change)),
    settingsChanged: () => hear((to) => to.settingsChanged()),
  });
  const read = await readSheets(services, sheets.value);
  if (read.ok && read.value && watched.ok) {
    const passOn = (to: SheetListeners): void => {
      listeners = to;
      for (const tell of heard.splice(0)) tell(to);
    };
    return ok({ reading: read.value, stop: watched.value, passOn });
  }
  if (watched.ok) watched.value();
  if (!read.ok) return read;
  // Sheets without cases are no tracker, whether they can be watched or not.
  return read.value && !watched.ok ? watched : ok(undefined);
}

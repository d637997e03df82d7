import { trackerCases, type TrackerCases } from '../../../functions/core/actions/trackerCases';
import type { LocalTime } from '../../../functions/core/calendar';
import { describeFinding } from '../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../functions/core/messages/trackerMessages';
import type { Bilingual } from '../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import { TABLE_NAME } from '../../../functions/core/tracker';
import { ids } from '../../../functions/core/tracker/kesuColumns';
import { META_SHEET } from '../../../functions/core/tracker/metaSheet';
import type { RowIds } from '../../excel/tableRows';
import { excelText } from './excelText';
import { paneTexts } from './paneTexts';
import type { TrackerHead } from './trackerHead';
import type { WorkbookPort } from './workbookPort';

/** Reads the open tracker's rows and answers every limit of every row with the core's engine. */
export async function readTrackerCases(
  workbook: WorkbookPort,
  { meta, procedure, calendar }: TrackerHead,
  asOf: LocalTime,
): Promise<Result<TrackerCases, Bilingual>> {
  const sheets = [META_SHEET, meta.trackerSheet, meta.settingsSheet, meta.longTextSheet];
  const read = await workbook.readValues(sheets.filter((name) => name !== ''));
  if (!read.ok) return failed(excelText(read.problem));
  const cases = trackerCases(read.value.grid, {
    procedure,
    calendar,
    asOf,
    texts: trackerMessages,
    describe: describeFinding,
  });
  return cases ? ok(cases) : failed(paneTexts.trackerDamaged);
}

/** Where Excel finds rows by their ids; for `editRow`, `selectRow`, `watchSelection`. */
export function rowIdsOf({ columns }: TrackerCases): RowIds {
  const column = columns.find(({ id }) => id === ids.rowId);
  if (!column) throw new Error('a tracker without its column of row ids was read');
  return { table: TABLE_NAME, heading: column.heading };
}

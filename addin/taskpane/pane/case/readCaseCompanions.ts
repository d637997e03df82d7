import { readCompanions, type Companions } from '../../../../functions/core/actions/companions';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { companionSheets } from '../../../../functions/core/tracker/companionSheets';
import { excelText } from '../excelText';
import type { WorkbookPort } from '../workbookPort';

/** What the open tracker knows beside its rows: the 8D data, and the documents issued so far. */
export async function readCaseCompanions(
  workbook: Pick<WorkbookPort, 'readValues'>,
): Promise<Result<Companions, Bilingual>> {
  const names = Object.values(companionSheets).flatMap(({ zh, en }) => [zh, en]);
  const read = await workbook.readValues(names);
  return read.ok ? ok(readCompanions(read.value.grid)) : failed(excelText(read.problem));
}

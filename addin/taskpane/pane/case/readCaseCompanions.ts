import { readCompanions } from '../../../../functions/core/actions/companions';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { companionSheets } from '../../../../functions/core/tracker/companionSheets';
import type { CaseCompanions } from '../eightD/caseMaterial';
import { excelText } from '../excelText';
import type { PaneMemory } from '../paneMemory';
import type { WorkbookPort } from '../workbookPort';

/**
 * What the open tracker knows beside its rows: the 8D data, and the documents issued so far.
 *
 * @param drafts - Memory of the document, for the photographs chosen on this machine.
 */
export async function readCaseCompanions(
  workbook: Pick<WorkbookPort, 'readValues'>,
  drafts?: PaneMemory,
): Promise<Result<CaseCompanions, Bilingual>> {
  const names = Object.values(companionSheets).flatMap(({ zh, en }) => [zh, en]);
  const read = await workbook.readValues(names);
  if (!read.ok) return failed(excelText(read.problem));
  const companions = readCompanions(read.value.grid);
  if (!drafts) return ok(companions);
  const { PhotoShelf } = await import(/* webpackChunkName: "photos" */ '../eightD/photoShelf');
  return ok({ ...companions, photos: await PhotoShelf.of(drafts).all() });
}

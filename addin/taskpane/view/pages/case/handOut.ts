import type { Companions } from '../../../../../functions/core/actions/companions';
import type { Bilingual, Language } from '../../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../../functions/core/shared/result';
import { renderDocument, type CaseDocument } from '../../../pane/case/caseDocuments';
import { readCaseCompanions } from '../../../pane/case/readCaseCompanions';
import { excelText } from '../../../pane/excelText';
import type { PaneServices } from '../../../pane/paneServices';
import { caseTexts } from './caseTexts';

/**
 * Hands a document out as it stands at this moment: what the sheets 8D数据 and 文件清单 say is read once more, so that a
 * colleague's issue counts. A final document that left gets its line in the list.
 *
 * @param language - Of the tracker.
 * @returns What the person is told.
 */
export async function handOut(
  { workbook, saveFile }: Pick<PaneServices, 'workbook' | 'saveFile'>,
  make: (companions: Companions) => CaseDocument,
  language: Language,
): Promise<Result<Bilingual, Bilingual>> {
  const companions = await readCaseCompanions(workbook);
  if (!companions.ok) return companions;
  const { model, fileName, blocked, revision, record } = make(companions.value);
  if (blocked) return failed(caseTexts.held);
  const bytes = await renderDocument(model);
  if (!(await saveFile(fileName, bytes))) return failed(caseTexts.noDownloads);
  if (!record) return ok(caseTexts.made(fileName));
  const listed = await workbook.appendDocuments([record], language);
  return listed.ok
    ? ok(caseTexts.listed(fileName, revision))
    : failed(caseTexts.notListed(excelText(listed.problem)));
}

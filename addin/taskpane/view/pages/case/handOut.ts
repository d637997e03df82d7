import type { Bilingual, Language } from '../../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../../functions/core/shared/result';
import type { CaseDocument } from '../../../pane/case/caseDocuments';
import type { PrintDocument } from '../../../pane/case/printDocument';
import { companionsChanged } from '../../../pane/case/companionsChanged';
import { readCaseCompanions } from '../../../pane/case/readCaseCompanions';
import type { CaseCompanions } from '../../../pane/eightD/caseMaterial';
import { excelText } from '../../../pane/excelText';
import type { PaneServices } from '../../../pane/paneServices';
import { keepIssued } from '../../../pane/publish/issuedFiles';
import { caseTexts } from './caseTexts';

/** A document of one case, or over all. */
export type HandedOut = Pick<CaseDocument, 'fileName' | 'blocked' | 'revision' | 'record'>;

/**
 * Hands a document out as it stands at this moment: what the sheets 8D数据 and 文件清单 say is read once more, so that a
 * colleague's issue counts. A final document that left gets its line in the list.
 *
 * @param language - Of the tracker.
 * @returns What the person is told.
 */
export async function handOut<Document extends HandedOut>(
  { workbook, drafts, saveFile }: Pick<PaneServices, 'workbook' | 'drafts' | 'saveFile'>,
  make: (companions: CaseCompanions) => Document,
  print: (document: Document) => ReturnType<PrintDocument>,
  language: Language,
): Promise<Result<Bilingual, Bilingual>> {
  const companions = await readCaseCompanions(workbook, drafts);
  if (!companions.ok) return companions;
  const document = make(companions.value);
  const { fileName, blocked, revision, record } = document;
  if (blocked) return failed(caseTexts.held);
  const bytes = await print(document);
  if (!bytes.ok) return bytes;
  if (!(await saveFile(fileName, bytes.value))) return failed(caseTexts.noDownloads);
  if (!record) return ok(caseTexts.made(fileName));
  // Only documents of a case are published from here.
  if (record.caseNo !== '') await keepIssued(record, bytes.value);
  const listed = await workbook.appendDocuments([record], language);
  companionsChanged.dispatchEvent(new Event('change'));
  return listed.ok
    ? ok(caseTexts.listed(fileName, revision))
    : failed(caseTexts.notListed(excelText(listed.problem)));
}

import { zipSync } from 'fflate';
import type { IssuedDocument } from '../../../../../functions/core/actions/documentList/documentList';
import type { TrackerCase } from '../../../../../functions/core/actions/trackerCases';
import type { Bilingual, Language } from '../../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../../functions/core/shared/result';
import type { CaseDocument } from '../../../pane/case/caseDocuments';
import type { PrintDocument } from '../../../pane/case/printDocument';
import { companionsChanged } from '../../../pane/case/companionsChanged';
import { readCaseCompanions } from '../../../pane/case/readCaseCompanions';
import type { CaseCompanions } from '../../../pane/eightD/caseMaterial';
import { excelText } from '../../../pane/excelText';
import type { WorkControl } from '../../../pane/pane';
import type { PaneServices } from '../../../pane/paneServices';
import { keepIssued } from '../../../pane/publish/issuedFiles';
import { caseTexts } from './caseTexts';

export interface ManyOrder {
  readonly cases: readonly TrackerCase[];
  readonly make: (one: TrackerCase, companions: CaseCompanions) => CaseDocument;
  readonly print: PrintDocument;
  /** What the gate holds back is left out, or comes as a draft. */
  readonly draftsToo: boolean;
  /** Of the one file they are handed out in: browsers ask before a page saves a second file. */
  readonly fileName: string;
  /** Of the tracker. */
  readonly language: Language;
}

/**
 * Hands out the documents of many cases in one file and enters those that are final in the list. Cancelled, it leaves
 * nothing behind.
 *
 * @returns What the person is told.
 */
export async function handOutMany(
  { workbook, drafts, saveFile }: Pick<PaneServices, 'workbook' | 'drafts' | 'saveFile'>,
  { cases, make, print, draftsToo, fileName, language }: ManyOrder,
  { progress, signal }: WorkControl,
): Promise<Result<Bilingual, Bilingual>> {
  const read = await readCaseCompanions(workbook, drafts);
  if (!read.ok) return read;
  const files: Record<string, Uint8Array> = {};
  const records: IssuedDocument[] = [];
  const held: string[] = [];
  for (const [at, one] of cases.entries()) {
    progress(at / cases.length);
    await pause();
    if (signal.aborted) return failed(caseTexts.manyCancelled);
    const documents = [...read.value.documents, ...records];
    const document = make(one, { ...read.value, documents });
    const { fileName: name, blocked, record } = document;
    if (blocked) held.push(one.caseNo);
    if (blocked && !draftsToo) continue;
    const own = freeName(name, files);
    const printed = await print(document);
    if (!printed.ok) return printed;
    files[own] = printed.value;
    if (record) records.push({ ...record, file: own });
  }
  if (signal.aborted) return failed(caseTexts.manyCancelled);
  const made = Object.keys(files).length;
  if (made === 0) return failed(caseTexts.noneMade(held));
  const bytes = zipSync(files, { level: 0 });
  if (!(await saveFile(fileName, bytes))) return failed(caseTexts.noDownloads);
  for (const record of records) await keepIssued(record, files[record.file]!);
  const listed = await workbook.appendDocuments(records, language);
  companionsChanged.dispatchEvent(new Event('change'));
  return listed.ok
    ? ok(caseTexts.manyMade({ fileName, made, listed: records.length, held, draftsToo }))
    : failed(caseTexts.notListed(excelText(listed.problem)));
}

/** Two rows may bear one number until somebody puts it right. */
function freeName(name: string, files: Readonly<Record<string, unknown>>): string {
  let free = name;
  for (let number = 2; Object.hasOwn(files, free); number += 1)
    free = name.replace(/(\.[^.]+)$/, ` (${String(number)})$1`);
  return free;
}

/** Lets the pane draw its progress and hear the button. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

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
import { caseTexts, type RefusedCase } from './caseTexts';

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
 * Hands out the documents of many cases in one file and enters those that are final in the list. Cancelled, it hands
 * out what is finished by then and names the rest; the one that was being made is finished first, so none is half made.
 * A document that cannot be made stops no other.
 *
 * @returns What the person is told.
 */
export async function handOutMany(
  { workbook, drafts, saveFile }: Pick<PaneServices, 'workbook' | 'drafts' | 'saveFile'>,
  order: ManyOrder,
  control: WorkControl,
): Promise<Result<Bilingual, Bilingual>> {
  const read = await readCaseCompanions(workbook, drafts);
  if (!read.ok) return read;
  const { files, records, ...run } = await makeMany(order, read.value, control);
  const made = Object.keys(files).length;
  if (made === 0) return failed(nothingMade(run));
  const { fileName, language, draftsToo } = order;
  const bytes = zipSync(files, { level: 0 });
  if (!(await saveFile(fileName, bytes))) return failed(caseTexts.noDownloads);
  for (const record of records) await keepIssued(record, files[record.file]!);
  const listed = await workbook.appendDocuments(records, language);
  companionsChanged.dispatchEvent(new Event('change'));
  return listed.ok
    ? ok(caseTexts.manyMade({ ...run, fileName, made, listed: records.length, draftsToo }))
    : failed(caseTexts.notListed(excelText(listed.problem)));
}

/** What a run over many cases came to, as far as it got. */
interface ManyRun {
  readonly files: Record<string, Uint8Array>;
  /** Of the final ones among them. */
  readonly records: IssuedDocument[];
  /** Numbers of cases the gate held back. */
  readonly held: string[];
  readonly refused: RefusedCase[];
  /** Numbers of cases nobody got to, because the run was cancelled. */
  readonly notDone: readonly string[];
}

async function makeMany(
  { cases, make, print, draftsToo }: ManyOrder,
  companions: CaseCompanions,
  { progress, signal }: WorkControl,
): Promise<ManyRun> {
  const run: Omit<ManyRun, 'notDone'> = { files: {}, records: [], held: [], refused: [] };
  const { files, records, held, refused } = run;
  for (const [at, one] of cases.entries()) {
    progress(at / cases.length);
    await pause();
    if (signal.aborted) return { ...run, notDone: cases.slice(at).map(({ caseNo }) => caseNo) };
    const documents = [...companions.documents, ...records];
    const document = make(one, { ...companions, documents });
    if (document.blocked) held.push(one.caseNo);
    if (document.blocked && !draftsToo) continue;
    const printed = await print(document);
    if (!printed.ok) {
      refused.push({ caseNo: one.caseNo, reason: printed.problem });
      continue;
    }
    const own = freeName(document.fileName, files);
    files[own] = printed.value;
    if (document.record) records.push({ ...document.record, file: own });
  }
  return { ...run, notDone: [] };
}

/** Why there is no file at all: because of the person, of the first that could not be made, or of the gate. */
function nothingMade({ notDone, refused, held }: Pick<ManyRun, 'notDone' | 'refused' | 'held'>): Bilingual {
  if (notDone.length > 0) return caseTexts.manyCancelled;
  return refused[0]?.reason ?? caseTexts.noneMade(held);
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

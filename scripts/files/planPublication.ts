import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DocumentStatus } from '../../functions/core/publish/documentStore';
import {
  documentKey,
  type DocumentToPublish,
  type FailedDocument,
} from '../../functions/core/publish/publishDocuments';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import type { PersonalContact } from '../../functions/core/publish/maskContacts';
import { recogniseScan } from '../../functions/core/publish/recogniseScan';
import { ContactLeftError, maskDocument } from '../../templates/word/maskDocument';
import type { CaseFacts } from '../../functions/core/actions/publishing/caseFacts';
import { readDocumentFacts, type WrittenFacts } from './documentFacts';
import { placeOfDocument, type DocumentSource } from './documentSources';
import { pdfText } from './pdfText';

/** What is to be published, and what cannot be. */
export interface PlannedPublication {
  readonly documents: readonly DocumentToPublish[];
  readonly notices: readonly PublishNotice[];
  readonly failed: readonly FailedDocument[];
}

/** Documents as they were written, filed by case where they are ours. */
export async function planDocuments(
  sources: readonly DocumentSource[],
  rule: string,
  cases: CaseFacts | undefined,
  withContacts: boolean,
): Promise<PlannedPublication> {
  const documents: DocumentToPublish[] = [];
  const notices: PublishNotice[] = [];
  const failed: FailedDocument[] = [];
  for (const source of sources) {
    const bytes = await readFile(source.path);
    const written = readDocumentFacts(bytes);
    const masked =
      withContacts || written.caseNo === undefined ? bytes : hidden(bytes, cases?.contact(written.caseNo));
    if (masked === undefined) {
      const parts = { file: basename(source.path) };
      failed.push({
        key: source.path,
        label: source.path,
        code: 'mask.left',
        message: 'contact left',
        resumable: false,
        parts,
      });
      continue;
    }
    if (masked !== bytes) notices.push({ code: 'notice.masked', parts: {} });
    const facts = { ...written, ...cases?.of(written.caseNo) };
    const place = placeOfDocument(source, facts, rule);
    notices.push(...place.notices);
    documents.push({
      key: documentKey(facts, place.path),
      label: source.path,
      path: place.path,
      facts: { ...facts, status: statusOf(written, cases) },
      bytes: () => Promise.resolve(masked),
    });
  }
  return { documents, notices, failed };
}

/** Undefined where the details cannot be hidden everywhere. */
function hidden(bytes: Uint8Array, known: PersonalContact | undefined): Uint8Array | undefined {
  try {
    return maskDocument(bytes, known);
  } catch (error) {
    if (error instanceof ContactLeftError) return undefined;
    throw error;
  }
}

/** Forms with places for signatures come back as scans. */
function statusOf({ form, draft }: WrittenFacts, cases: CaseFacts | undefined): DocumentStatus {
  if (draft === 'true') return 'draft';
  return form !== undefined && cases?.isSigned(form) ? 'toSign' : 'published';
}

/** Signed scans, recognised by number and form and filed beside their documents. */
export async function planScans(
  sources: readonly DocumentSource[],
  rule: string,
  cases: CaseFacts,
): Promise<PlannedPublication> {
  const documents: DocumentToPublish[] = [];
  const notices: PublishNotice[] = [];
  const failed: FailedDocument[] = [];
  for (const source of sources) {
    const file = basename(source.path);
    const found = recogniseScan(file, await pdfText(source.path), cases.known);
    if ('code' in found) {
      failed.push({ key: source.path, label: source.path, message: found.code, resumable: false, ...found });
      continue;
    }
    const { caseNo, form, fingerprint: paper } = found;
    const received = cases.received(caseNo);
    const row = cases.fingerprint(caseNo, form);
    if (paper !== undefined && row !== undefined && paper !== row)
      notices.push({ code: 'scan.otherData', parts: { file, paper, row } });
    const extension = /\.[^.]+$/.exec(file)?.[0].toLowerCase() ?? '';
    const facts = { caseNo, form, ...cases.of(caseNo), ...(received === undefined ? {} : { received }) };
    const named = { path: `${caseNo} ${form} 签字${extension}`.replaceAll('/', '／'), below: source.below };
    const place = placeOfDocument(named, facts, rule);
    documents.push({
      key: documentKey(facts, place.path),
      label: source.path,
      path: place.path,
      facts: { ...facts, status: 'signed', ...(paper === undefined ? {} : { fingerprint: paper }) },
      bytes: () => readFile(source.path),
    });
  }
  return { documents, notices, failed };
}

import { readPdfText } from '../../../../templates/pdf/readPdfText';
import { recogniseScan } from '../../../../functions/core/publish/recogniseScan';
import type { Publishable, PublishView } from './publishables';
import type { HeldDocument, Prepared, PreparedDocument } from './preparePublication';

/** A signed paper as it was scanned, and what it is. */
export interface Scan {
  readonly id: string;
  readonly file: File;
  readonly caseNo: string;
  readonly form: string;
  /** Whether the text inside told what the file name did not. */
  readonly byText?: boolean;
  /** Fingerprint printed on the paper, where it can be read. */
  readonly paper?: string;
  /** What the file did not say, for the person to look at. */
  readonly unsure?: 'scanGuess' | 'scanManyCases' | 'scanNoForm';
  /** The numbers in the name, where there are several. */
  readonly cases?: string;
}

/** Kinds a signed paper comes as. */
const SCAN_KINDS = /\.(?:pdf|jpe?g|png|tiff?|webp|heic|bmp)$/i;
export const SCAN_ACCEPT = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.webp,.heic,.bmp';

export const isScan = ({ name }: File): boolean => SCAN_KINDS.test(name);

/** What the scanner or Word put into a PDF; empty for pictures, and where it cannot be read. */
export async function scanText(file: File): Promise<string> {
  if (!/\.pdf$/i.test(file.name)) return '';
  try {
    return await readPdfText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // The reader comes over the network at its first use: without it a scan is known by its name, and none is lost.
    return '';
  }
}

/**
 * Recognises a scan by its name, then by the text inside; what both leave open is filled with the present case, and
 * said.
 */
export function toScan(
  file: File,
  text: string,
  { facts, documents }: PublishView,
  presentCase: string,
): Scan {
  const id = `${file.name}\u0001${String(file.size)}\u0001${String(file.lastModified)}`;
  const known = {
    ...facts.known,
    // Who has the paper in hand issued it: one form on the list is what was signed, whatever the row says.
    waiting: (caseNo: string) => {
      const waiting = facts.known.waiting(caseNo);
      const issued = documents.filter(({ issued: one }) => one.caseNo === caseNo).map(({ form }) => form);
      return waiting.length > 0 ? waiting : [...new Set(issued)];
    },
  };
  const found = recogniseScan(file.name, text, known);
  if (!('code' in found)) {
    const { caseNo, form, fingerprint: paper } = found;
    const byText = text !== '' && 'code' in recogniseScan(file.name, '', known);
    return { id, file, caseNo, form, byText, ...(paper === undefined ? {} : { paper }) };
  }
  if (found.code === 'scan.manyCases')
    return { id, file, caseNo: '', form: '', unsure: 'scanManyCases', cases: found.parts['cases'] ?? '' };
  if (found.code === 'scan.noForm')
    return { id, file, caseNo: found.parts['case'] ?? '', form: '', unsure: 'scanNoForm' };
  const named = recogniseScan(`${presentCase} ${file.name}`, text, known);
  return { id, file, caseNo: presentCase, form: 'code' in named ? '' : named.form, unsure: 'scanGuess' };
}

/** The newest issue of what was signed; undefined where it was never issued from this tracker. */
export const issueOf = (
  { documents }: PublishView,
  { caseNo, form }: Pick<Scan, 'caseNo' | 'form'>,
): Publishable | undefined =>
  documents.filter((one) => one.issued.caseNo === caseNo && one.form === form).at(-1);

/** The forms a scan of a case may be, those that were issued first. */
export function formsFor({ facts, documents }: PublishView, caseNo: string): readonly string[] {
  const issued = documents.filter(({ issued: one }) => one.caseNo === caseNo).map(({ form }) => form);
  return [...new Set([...issued, ...facts.known.forms])];
}

/** What still has to be entered before a scan can be filed. */
export function scanProblem(
  { facts }: PublishView,
  { caseNo, form }: Scan,
): 'needsCase' | 'needsForm' | undefined {
  if (facts.rowId(caseNo) === undefined) return 'needsCase';
  return form === '' ? 'needsForm' : undefined;
}

/** Scans on their way beside their documents; pages of one paper get numbers. */
export function prepareScans(
  scans: readonly Scan[],
  { facts, documents }: PublishView,
  signature: { readonly by: string; readonly on: string },
): Prepared {
  const pages = new Map<string, number>();
  const prepared: PreparedDocument[] = [];
  const held: HeldDocument[] = [];
  for (const scan of scans) {
    const { id, file, caseNo, form } = scan;
    const received = facts.received(caseNo);
    const rowId = facts.rowId(caseNo);
    if (rowId === undefined || received === undefined) {
      held.push({ id, label: file.name, code: 'noDay', parts: { file: file.name } });
      continue;
    }
    const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
    const stem = `${caseNo} ${form} 签字`;
    const page = (pages.get(stem + extension) ?? 0) + 1;
    pages.set(stem + extension, page);
    const issue = issueOf({ facts, documents }, scan);
    prepared.push({
      id,
      rowId,
      signature,
      facts: {
        ...facts.of(caseNo),
        caseNo,
        form,
        status: 'signed',
        ...(issue ? { fingerprint: issue.issued.fingerprint, revision: String(issue.issued.revision) } : {}),
      },
      received,
      fileName: `${stem}${page === 1 ? '' : ` ${String(page)}`}${extension}`,
      render: async () => new Uint8Array(await file.arrayBuffer()),
    });
  }
  return { documents: prepared, held };
}

import type { Result } from '../shared/result';
import type { StoreProblem } from './documentStore';
import {
  endsTheRun,
  publishDocuments,
  type DocumentToPublish,
  type FailedDocument,
  type PublishedDocument,
  type PublishReport,
  type PublishTools,
} from './publishDocuments';
import type { PublishNotice } from './publishNotice';

/** Makes PDFs of documents where they are filed. */
export interface PdfMaker {
  /**
   * @param path - of the filed document, as its store gave it
   * @returns `pdf.refused` for a file that cannot be converted, `pdf.noService` where nothing can
   */
  toPdf(path: string): Promise<Result<Uint8Array, StoreProblem>>;
}

/**
 * Keeps PDFs between runs. Converting a document again gives other bytes (the time is in them), so an interrupted
 * upload can only go on with the PDF it began with, and what was not changed is not converted again.
 */
export interface PdfShelf {
  read(key: string, madeFrom: string): Promise<Uint8Array | undefined>;
  /** Returns once the PDF survives a crash; what was kept under the key before may go. */
  keep(key: string, madeFrom: string, pdf: Uint8Array): Promise<void>;
}

export interface PdfTools extends PublishTools {
  readonly maker: PdfMaker;
  readonly shelf: PdfShelf;
}

export interface PdfReport extends PublishReport {
  /** Which documents have no PDF, and why. */
  readonly notices: readonly PublishNotice[];
}

/** A file that is not ours stands where a PDF should go; it may be the signed scan. */
export const placeTaken = (path: string): StoreProblem => ({
  code: 'pdf.placeTaken',
  message: 'a file nobody knows stands there',
  resumable: true,
  parts: { path },
});

/**
 * Files the PDF of every Word document beside it. Run again after any interruption it completes the work, like
 * `publishDocuments`: a PDF belongs to the content it was made from, and stays until that changes. A document nothing
 * can convert is a notice, not a failure: the document itself is filed.
 *
 * @param filed - what `publishDocuments` reported
 */
export async function publishPdfs(filed: readonly PublishedDocument[], tools: PdfTools): Promise<PdfReport> {
  const taken = new Set(filed.map(({ path }) => path.toLowerCase()));
  const pdfs: DocumentToPublish[] = [];
  const failures: FailedDocument[] = [];
  const refused: string[] = [];
  let ending: StoreProblem | undefined;
  const convertible = filed.filter(({ path }) => WORD.test(path));
  for (const [index, document] of convertible.entries()) {
    tools.onProgress?.(index, convertible.length, document.label);
    const pdf = pdfOf(document, tools.shelf);
    if (tools.cancelled?.()) ending ??= { code: 'store.cancelled', message: 'cancelled', resumable: true };
    const problem = taken.has(pathOf(pdf).toLowerCase())
      ? placeTaken(pathOf(pdf))
      : (ending ?? (await convert(document, pdf.key, tools)));
    if (problem === undefined) pdfs.push(pdf);
    else if (problem.code === 'pdf.refused') refused.push(document.path);
    else if (problem.code !== 'pdf.noService')
      failures.push({ key: pdf.key, label: document.label, ...problem });
    if (problem && (endsTheRun.has(problem.code) || problem.code === 'pdf.noService')) ending = problem;
  }
  const report = await publishDocuments(pdfs, tools);
  return {
    published: report.published,
    failed: [...failures, ...report.failed],
    notices: [
      ...(refused.length === 0
        ? []
        : [{ code: 'pdf.refused', parts: { path: refused.join('、') } } as const]),
      ...(ending?.code === 'pdf.noService'
        ? [{ code: 'pdf.noService', parts: ending.parts ?? {} } as const]
        : []),
    ],
  };
}

const WORD = /\.(?:docx?|rtf|odt)$/i;

const PDF_KEY = 'pdf ';

/** The key of the document a PDF was made of, by the key of the PDF. */
export const documentOfPdf = (key: string): string => key.slice(PDF_KEY.length);

/** The PDF goes where its document stands, which a colleague may have moved. */
function pdfOf({ key, label, path, facts, hash }: PublishedDocument, shelf: PdfShelf): DocumentToPublish {
  const at = path.lastIndexOf('/');
  const pdfKey = `${PDF_KEY}${key}`;
  return {
    key: pdfKey,
    label,
    path: { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1).replace(WORD, '.pdf') },
    facts,
    madeFrom: hash,
    bytes: async () => {
      const pdf = await shelf.read(pdfKey, hash);
      if (pdf === undefined) throw new Error(`the PDF of ${path} was kept and is not there`);
      return pdf;
    },
  };
}

const pathOf = ({ path: { folder, name } }: DocumentToPublish): string =>
  folder === '' ? name : `${folder}/${name}`;

async function convert(
  { path, hash }: PublishedDocument,
  key: string,
  { maker, shelf }: PdfTools,
): Promise<StoreProblem | undefined> {
  if ((await shelf.read(key, hash)) !== undefined) return undefined;
  const made = await maker.toPdf(path);
  if (!made.ok) return made.problem;
  await shelf.keep(key, hash, made.value);
  return undefined;
}

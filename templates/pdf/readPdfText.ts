import type { PdfDocument } from 'pdfjs-dist/legacy/build/pdf.min.mjs';

/** A paper says what it is on its first pages; a scan of a whole folder need not be read to its end. */
const PAGES = 5;

/**
 * The text of a PDF's first pages: what Word printed, or the scanner read. Empty for pictures, locked and damaged
 * files. Runs where it is called, without a worker, evaluated code or a download; the library comes with the first call.
 */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const [{ getDocument }, worker] = await Promise.all([
    import(/* webpackChunkName: "pdf-text" */ 'pdfjs-dist/legacy/build/pdf.min.mjs'),
    import(/* webpackChunkName: "pdf-text" */ 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  ]);
  // PDF.js looks here before it starts a worker of its own, whose address it could only guess.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const loading = getDocument({
    // A copy: PDF.js takes the buffer away, and refuses Node's own kind.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    return await textOf(await loading.promise);
  } catch {
    return ''; // locked, damaged or no PDF at all: it is then known by its name alone
  } finally {
    await loading.destroy();
  }
}

async function textOf(pdf: PdfDocument): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES); number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str)).join(''));
  }
  return pages.join('\n');
}

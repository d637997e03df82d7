import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PdfMaker } from '../../functions/core/publish/pdfDocuments';
import { failed, ok } from '../../functions/core/shared/result';
import { convertWithLibreOffice, findLibreOffice } from '../excel/read/libreOffice';

/** PDFs of the documents in a folder, converted with LibreOffice where it is installed. */
export function localPdf(root: string): PdfMaker {
  return {
    async toPdf(path) {
      const soffice = await findLibreOffice();
      const problem = { message: 'LibreOffice', resumable: false };
      if (soffice === undefined)
        return failed({ ...problem, code: 'pdf.noService', parts: { path, status: 'LibreOffice' } });
      try {
        const asked = { extension: extname(path), target: 'pdf' };
        return ok(await convertWithLibreOffice(soffice, join(root, path), asked, (made) => readFile(made)));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failed({ ...problem, code: 'pdf.refused', message: reason, parts: { path, status: reason } });
      }
    },
  };
}

import type { PdfShelf } from '../../functions/core/publish/pdfDocuments';
import { done, openDatabase } from '../browser/database';

const STORE = 'pdfs';

interface KeptPdf {
  readonly madeFrom: string;
  readonly pdf: Uint8Array;
}

/**
 * Keeps PDFs in the browser's database, one for each document: that of its newest content. Where the browser allows no
 * database they last as long as the publication, and a PDF is converted again next time.
 *
 * @param name - one database for each place documents go to
 */
export async function browserPdfShelf(name: string): Promise<PdfShelf> {
  const database = await openDatabase(`kesu.pdf.${name}`, STORE, {});
  if (!database) return shortLived();
  return {
    async read(key, madeFrom) {
      const request = database.transaction(STORE).objectStore(STORE).get(key);
      const kept = await done(request as IDBRequest<KeptPdf | undefined>);
      return kept?.madeFrom === madeFrom ? kept.pdf : undefined;
    },
    async keep(key, madeFrom, pdf) {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.objectStore(STORE).put({ madeFrom, pdf } satisfies KeptPdf, key);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('the PDF cannot be kept'));
      });
    },
  };
}

function shortLived(): PdfShelf {
  const kept = new Map<string, KeptPdf>();
  return {
    read: (key, madeFrom) => {
      const one = kept.get(key);
      return Promise.resolve(one?.madeFrom === madeFrom ? one.pdf : undefined);
    },
    keep: (key, madeFrom, pdf) => {
      kept.set(key, { madeFrom, pdf });
      return Promise.resolve();
    },
  };
}

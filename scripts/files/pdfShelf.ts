import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PdfShelf } from '../../functions/core/publish/pdfDocuments';

/** Keeps PDFs in a folder beside the journal: one for each document, that of its newest content. */
export function filePdfShelf(folder: string): PdfShelf {
  const pathOf = (key: string, madeFrom: string): string =>
    join(folder, `${nameOf(key)}-${madeFrom.slice(0, 16)}.pdf`);
  return {
    read: (key, madeFrom) =>
      readFile(pathOf(key, madeFrom)).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }),
    async keep(key, madeFrom, pdf) {
      const path = pathOf(key, madeFrom);
      await mkdir(folder, { recursive: true });
      const handle = await open(`${path}.tmp`, 'w', 0o600);
      try {
        await handle.writeFile(pdf);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${path}.tmp`, path);
      for (const name of await readdir(folder))
        if (name.startsWith(`${nameOf(key)}-`) && join(folder, name) !== path)
          await rm(join(folder, name), { force: true });
    },
  };
}

/** Keys hold numbers and names people wrote. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

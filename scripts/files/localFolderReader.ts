import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderReader, StoredFile } from '../../functions/core/publish/findScans';
import { failed, ok } from '../../functions/core/shared/result';
import { diskProblem } from './diskProblem';
import { readJournal } from './fileJournal';

/**
 * Shows what lies in the folders of a local store. A folder has no columns, so the PDFs Kesu made are known by the
 * journal that was written with them.
 *
 * @param journal - file of that journal; need not exist
 */
export function localFolderReader(root: string, journal: string): FolderReader {
  const base = resolve(root);
  return {
    async list(folder) {
      const place = resolve(base, folder);
      if (place !== base && !place.startsWith(base + sep)) throw new Error(`${folder} leaves ${root}`);
      try {
        const made = await hashesIn(journal);
        const entries = await readdir(place, { withFileTypes: true });
        const files: StoredFile[] = [];
        for (const { name } of entries.filter((entry) => entry.isFile()))
          files.push(await storedFile(place, folder, name, made));
        return ok(files);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok([]);
        return failed(diskProblem(error, folder));
      }
    },
  };
}

async function storedFile(
  place: string,
  folder: string,
  name: string,
  made: ReadonlySet<string>,
): Promise<StoredFile> {
  const file = join(place, name);
  const path = folder === '' ? name : `${folder}/${name}`;
  const isDocument =
    made.size > 0 &&
    /\.pdf$/i.test(name) &&
    made.has(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  return {
    name,
    path,
    isDocument,
    read: () =>
      readFile(file).then(
        (bytes) => ok(bytes),
        (error: unknown) => failed(diskProblem(error, path)),
      ),
    link: () => Promise.resolve(ok(pathToFileURL(file).href)),
  };
}

async function hashesIn(journal: string): Promise<ReadonlySet<string>> {
  const entries = await readJournal(journal);
  return new Set(entries.flatMap((entry) => (entry.step === 'filed' ? [entry.hash] : [])));
}

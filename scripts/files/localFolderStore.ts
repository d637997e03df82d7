import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentStore, StorePath } from '../../functions/core/publish/documentStore';
import { failed, ok } from '../../functions/core/shared/result';

/** Earlier versions of `report.docx` are kept as `.versions/report.docx/1.docx`, `2.docx` … in its folder. */
const VERSIONS = '.versions';

/**
 * A `DocumentStore` on disk: the embedded default, and what a synchronised SharePoint folder looks like.
 * It differs from SharePoint in having no columns, no check-out and no permissions of its own.
 */
export function localFolderStore(root: string): DocumentStore {
  const base = resolve(root);
  return {
    async put(path, bytes) {
      const folder = insideOf(base, path);
      if (folder === undefined)
        return failed({
          code: 'invalidPath',
          message: `${path.folder}/${path.name} leaves ${root}`,
          resumable: false,
        });
      try {
        const target = join(folder, path.name);
        await mkdir(folder, { recursive: true });
        const action = await putFile(folder, path.name, bytes);
        return ok({ webUrl: pathToFileURL(target).href, action });
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'generalException';
        return failed({
          code,
          message: error instanceof Error ? error.message : String(error),
          resumable: true,
        });
      }
    },
  };
}

/** The folder of a path, or undefined where it would climb out of the root. */
function insideOf(base: string, path: StorePath): string | undefined {
  const folder = resolve(base, path.folder);
  const inside = folder === base || folder.startsWith(base + sep);
  const plainName = path.name !== '' && path.name !== '.' && path.name !== '..' && !/[\\/]/.test(path.name);
  return inside && plainName ? folder : undefined;
}

async function putFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<'created' | 'versioned' | 'unchanged'> {
  const target = join(folder, name);
  const before = await readOptional(target);
  if (before !== undefined && digest(before) === digest(bytes)) return 'unchanged';
  if (before !== undefined) await keepVersion(folder, name);
  // Beside and renamed: a crash leaves the old document whole, and the next run puts the new one.
  const beside = join(folder, `.${name}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return before === undefined ? 'created' : 'versioned';
}

/** Copies the document as it stands to the next free version number, once per content. */
async function keepVersion(folder: string, name: string): Promise<void> {
  const shelf = join(folder, VERSIONS, name);
  await mkdir(shelf, { recursive: true });
  const extension = /\.[^.]+$/.exec(name)?.[0] ?? '';
  const numbers = (await readdir(shelf)).map((file) => Number.parseInt(file, 10)).filter(Number.isInteger);
  const last = Math.max(0, ...numbers);
  const current = await readFile(join(folder, name));
  if (last > 0) {
    const kept = await readOptional(join(shelf, `${last}${extension}`));
    if (kept !== undefined && digest(kept) === digest(current)) return; // kept by a run that was interrupted
  }
  await copyFile(join(folder, name), join(shelf, `${last + 1}${extension}`), constants.COPYFILE_EXCL);
}

async function readOptional(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentStore, StorePath } from '../../functions/core/publish/documentStore';
import { placeTaken } from '../../functions/core/publish/pdfDocuments';
import { failed, ok } from '../../functions/core/shared/result';
import { diskProblem } from './diskProblem';

/** Earlier versions of `report.docx` are kept as `.versions/report.docx/1.docx`, `2.docx` … in its folder. */
const VERSIONS = '.versions';

/**
 * A `DocumentStore` on disk: the embedded default, and what a synchronised SharePoint folder looks like.
 * It differs from SharePoint in having no columns, no check-out, no links and no permissions of its own, and in
 * needing no journal: a file is renamed into place whole or not at all. Only for PDFs the journal says which are ours:
 * a signed scan may have the same name.
 */
export function localFolderStore(root: string): DocumentStore {
  const base = resolve(root);
  return {
    async put({ path, bytes, hash, madeFrom }, { known, remember }) {
      const folder = insideOf(base, path);
      if (folder === undefined)
        return failed({
          code: 'store.invalidName',
          message: `leaves ${root}`,
          resumable: false,
          parts: { path: fullPath(path) },
        });
      try {
        const other = await namedAlike(base, path);
        if (other !== undefined)
          return failed({
            code: 'store.nameClash',
            message: 'the names differ in case only',
            resumable: false,
            parts: { path: fullPath(path), other },
          });
        const standing = madeFrom === undefined ? undefined : await readOptional(join(folder, path.name));
        if (standing && digest(standing) !== digest(bytes) && digest(standing) !== known?.hash)
          return failed(placeTaken(fullPath(path)));
        await mkdir(folder, { recursive: true });
        const action = await putFile(folder, path.name, bytes);
        const webUrl = pathToFileURL(join(folder, path.name)).href;
        if (madeFrom !== undefined && known?.hash !== hash)
          await remember({ step: 'filed', hash, itemId: fullPath(path), cTag: hash, link: webUrl });
        return ok({ webUrl, action, path: fullPath(path), notices: [] });
      } catch (error) {
        return failed(diskProblem(error, fullPath(path)));
      }
    },
  };
}

const fullPath = ({ folder, name }: StorePath): string => (folder === '' ? name : `${folder}/${name}`);

/** The folder of a path, or undefined where it would climb out of the root. */
function insideOf(base: string, path: StorePath): string | undefined {
  const folder = resolve(base, path.folder);
  const inside = folder === base || folder.startsWith(base + sep);
  const plainName = path.name !== '' && path.name !== '.' && path.name !== '..' && !/[\\/]/.test(path.name);
  return inside && plainName ? folder : undefined;
}

/** A file or folder along the path whose name differs in case only: Windows and SharePoint would merge the two. */
async function namedAlike(base: string, path: StorePath): Promise<string | undefined> {
  let at = base;
  for (const segment of [...path.folder.split('/').filter((part) => part !== ''), path.name]) {
    const names = await readdir(at).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const alike = names.find((name) => name !== segment && name.toLowerCase() === segment.toLowerCase());
    if (alike !== undefined)
      return join(at, alike)
        .slice(base.length + 1)
        .split(sep)
        .join('/');
    at = join(at, segment);
  }
  return undefined;
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
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
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
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

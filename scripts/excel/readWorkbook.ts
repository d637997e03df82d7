import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { WorkbookGrid } from '../../functions/core/register/grid';
import { InputProblem } from './inputProblem';
import { fileKindOf, type FileKind } from './read/fileKind';
import { convertWithLibreOffice, findLibreOffice } from './read/libreOffice';
import { readDelimited } from './read/readDelimited';
import { defaultReadLimits, type ReadLimits } from './read/readLimits';
import { readXlsx } from './read/readXlsx';
import type { ReadProgress } from './read/readSheet';
import { openZipPackage, type ZipPackage } from './read/zipPackage';

export interface ReadWorkbookOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Path of LibreOffice; null for "there is none". Looked for where absent. */
  readonly libreOffice?: string | null;
  /** Told now and then which row of which sheet has been reached. */
  readonly onProgress?: ReadProgress;
}

/**
 * Reads a register from disk, whatever its kind: .xlsx, .xlsm, .xltx, .csv and other text tables directly;
 * .xls, .et, .ods, .xlsb and web pages through LibreOffice where it is installed. The kind is told by the content,
 * because many an .xls is really a web page. The file itself is only ever opened for reading.
 *
 * @throws InputProblem whose sentence names the file and the part or sheet at fault
 */
export async function readWorkbook(path: string, options: ReadWorkbookOptions = {}): Promise<WorkbookGrid> {
  const file = basename(path);
  const limits = { ...defaultReadLimits, ...options.limits };
  const kind = await kindOf(path, file, limits);
  switch (kind.kind) {
    case 'zip':
      return readZip(path, file, limits, options);
    case 'text':
      return readDelimited(kind.text, file);
    case 'encrypted':
      throw new InputProblem('input.passwordProtected', file);
    case 'legacy':
      return readLegacy(path, file, kind, limits, options);
    case 'other':
      throw new InputProblem('input.notAWorkbook', file, { found: kind.found });
  }
}

const HEAD = 4096;

async function kindOf(path: string, file: string, limits: ReadLimits): Promise<FileKind> {
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw new InputProblem('input.folder', file);
      const head = Buffer.alloc(HEAD);
      const { bytesRead } = await handle.read(head, 0, HEAD, 0);
      if (bytesRead === 0) throw new InputProblem('input.empty', file);
      const whole = (): Buffer => {
        // Texts become one string, whose length V8 bounds at 512 Mi characters.
        const most = limits.expandedBytes / 8;
        const limit = `${Math.round(most / 1024 / 1024)} MiB`;
        if (stat.size > most) throw new InputProblem('input.tooLarge', file, { part: file, limit });
        return readFileSync(path);
      };
      return fileKindOf(head.subarray(0, bytesRead), extname(path).toLowerCase(), whole);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof InputProblem ? error : unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): InputProblem {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InputProblem('input.missing', file, {}, { cause: error });
  if (code === 'EISDIR') return new InputProblem('input.folder', file, {}, { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new InputProblem('input.unreadable', file, { reason }, { cause: error });
}

async function readZip(
  path: string,
  file: string,
  limits: ReadLimits,
  options: ReadWorkbookOptions,
): Promise<WorkbookGrid> {
  const zip = await openZipPackage(path, file, limits);
  try {
    const kind = await zipKind(zip);
    if (kind === undefined) return await readXlsx(zip, limits, options.onProgress);
    if (kind.kind === 'legacy') return await readLegacy(path, file, kind, limits, options);
    if (kind.kind === 'encrypted') throw new InputProblem('input.passwordProtected', file);
    throw new InputProblem('input.notAWorkbook', file, { found: kind.kind === 'other' ? kind.found : 'zip' });
  } finally {
    zip.close();
  }
}

/** Zip archives that are no Office Open XML workbook; undefined for those that are. */
async function zipKind(zip: ZipPackage): Promise<FileKind | undefined> {
  if (zip.has('xl/workbook.bin')) return { kind: 'legacy', name: 'Excel binary (.xlsb)', extension: '.xlsb' };
  if (zip.has('[Content_Types].xml'))
    return ['word', 'ppt', 'visio'].some((folder) =>
      zip.names().some((name) => name.startsWith(`${folder}/`)),
    )
      ? { kind: 'other', found: zip.has('word/document.xml') ? 'Word' : 'Office' }
      : undefined;
  if (!zip.has('mimetype')) {
    // A workbook that lost its content types is incomplete; any other archive is no workbook at all.
    if (zip.names().some((name) => name.startsWith('xl/'))) return undefined;
    return { kind: 'other', found: zip.has('Index/Document.iwa') ? 'Apple Numbers' : 'zip' };
  }
  const type = (await zip.bytes('mimetype')).toString('latin1').trim();
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return { kind: 'other', found: type };
  const manifest = zip.has('META-INF/manifest.xml')
    ? await zip.bytes('META-INF/manifest.xml')
    : Buffer.alloc(0);
  if (manifest.includes('encryption-data')) return { kind: 'encrypted' };
  return { kind: 'legacy', name: 'OpenDocument (.ods)', extension: '.ods' };
}

async function readLegacy(
  path: string,
  file: string,
  { name: kind, extension }: { readonly name: string; readonly extension: string },
  limits: ReadLimits,
  options: ReadWorkbookOptions,
): Promise<WorkbookGrid> {
  const soffice = options.libreOffice === undefined ? await findLibreOffice() : options.libreOffice;
  if (!soffice) throw new InputProblem('input.needsLibreOffice', file, { kind });
  try {
    return await convertWithLibreOffice(soffice, path, { extension, target: 'xlsx' }, async (converted) => {
      const zip = await openZipPackage(converted, file, limits);
      try {
        return await readXlsx(zip, limits, options.onProgress);
      } finally {
        zip.close();
      }
    });
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputProblem('input.conversionFailed', file, { kind, reason }, { cause: error });
  }
}

import type { Readable } from 'node:stream';
import { createInflateRaw, crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { InputProblem } from '../inputProblem';
import type { ReadLimits } from './readLimits';

const CHUNK = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The parts of an Office package, expanded one at a time under the limits given. */
export interface ZipPackage {
  readonly file: string;
  has(part: string): boolean;
  /** Part names as they stand in the archive. */
  names(): readonly string[];
  /**
   * The expanded bytes of a part, in chunks.
   *
   * @throws InputProblem missing part, damaged zip, zip bomb, too large
   */
  chunks(part: string): AsyncGenerator<Buffer>;
  /** A small part as a whole. */
  bytes(part: string): Promise<Buffer>;
  close(): void;
}

/**
 * Opens a zip archive by its central directory; nothing is expanded yet.
 *
 * @throws InputProblem damaged zip, too many entries
 */
export async function openZipPackage(path: string, file: string, limits: ReadLimits): Promise<ZipPackage> {
  const damaged = (error: unknown): InputProblem =>
    new InputProblem('input.damagedZip', file, { reason: reasonOf(error) }, { cause: error });
  const zip = await yauzl
    .openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
    .catch((error: unknown) => {
      throw damaged(error);
    });
  try {
    const entries = await listEntries(zip, file, limits);
    return new OpenZipPackage(file, zip, entries, limits);
  } catch (error) {
    zip.close();
    throw error instanceof InputProblem ? error : damaged(error);
  }
}

async function listEntries(
  zip: yauzl.ZipFile,
  file: string,
  limits: ReadLimits,
): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > limits.entries)
    throw new InputProblem('input.tooManyEntries', file, { limit: limits.entries });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    // Names are looked up, never used as paths, so `..` or `/x` in them does no harm.
    const name = yauzl.getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      false,
    );
    entries.set(partKey(name), Object.assign(entry, { fileName: name }));
  }
  return entries;
}

/** Part names compare without case (OPC, ECMA-376 part 2, 6.2.2.3). */
const partKey = (part: string): string => part.replace(/^\/+/, '').toLowerCase();

class OpenZipPackage implements ZipPackage {
  private expanded = 0;

  constructor(
    readonly file: string,
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly limits: ReadLimits,
  ) {}

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.fileName);
  }

  async bytes(part: string): Promise<Buffer> {
    const all: Buffer[] = [];
    for await (const chunk of this.chunks(part)) all.push(chunk);
    return all.length === 1 ? all[0]! : Buffer.concat(all);
  }

  async *chunks(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(partKey(part));
    if (!entry) throw new InputProblem('input.missingPart', this.file, { part });
    const stream = await this.open(entry, part);
    let size = 0;
    let sum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.expanded += chunk.length;
        this.checkSize(part, size, entry);
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof InputProblem ? error : this.damaged(part, error);
    } finally {
      stream.destroy();
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32)
      throw this.damaged(part, new Error('checksum does not match'));
  }

  close(): void {
    this.zip.close();
  }

  private async open(entry: yauzl.Entry, part: string): Promise<Readable> {
    if (entry.isEncrypted()) throw new InputProblem('input.passwordProtected', this.file);
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
      throw this.damaged(part, new Error(`compression method ${entry.compressionMethod}`));
    if (this.expanded + entry.uncompressedSize > this.limits.expandedBytes) throw this.tooLarge(part);
    try {
      const raw = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
      if (entry.compressionMethod === STORED) return raw;
      const inflate = createInflateRaw({ chunkSize: CHUNK });
      raw.on('error', (error) => inflate.destroy(error));
      inflate.on('close', () => raw.destroy());
      return raw.pipe(inflate);
    } catch (error) {
      throw this.damaged(part, error);
    }
  }

  /** The directory's sizes may lie, so what really comes out is counted as well. */
  private checkSize(part: string, size: number, entry: yauzl.Entry): void {
    if (this.expanded > this.limits.expandedBytes) throw this.tooLarge(part);
    if (size > this.limits.ratioFrom && size > this.limits.ratio * entry.compressedSize)
      throw new InputProblem('input.zipBomb', this.file, { part, limit: this.limits.ratio });
    if (size > entry.uncompressedSize) throw this.damaged(part, new Error('longer than its directory says'));
  }

  private tooLarge(part: string): InputProblem {
    const limit = `${Math.round(this.limits.expandedBytes / 1024 / 1024)} MiB`;
    return new InputProblem('input.tooLarge', this.file, { part, limit });
  }

  private damaged(part: string, error: unknown): InputProblem {
    const reason = `${part}: ${reasonOf(error)}`;
    return new InputProblem('input.damagedZip', this.file, { reason }, { cause: error });
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

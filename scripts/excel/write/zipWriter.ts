import { writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, type ZlibOptions } from 'node:zlib';
import { OutputProblem } from '../outputProblem';

const VERSION = 20;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
const LIMIT = 0xffffffff;
const CHUNK = 256 * 1024;
/** Chunks that may be under compression while the next ones are made. */
const MOST_WAITING = 3;
/** An empty last block (RFC 1951, 3.2.6): it ends what the chunks before it left open. */
const LAST_BLOCK = Buffer.from([3, 0]);

const compress = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  packed: number;
  size: number;
}

/**
 * Writes a zip archive entry by entry: chunks are compressed in zlib's threads while the next ones are made, each on
 * its own up to a byte border, and each header is completed once its sizes are known, so that no entry needs a data
 * descriptor (APPNOTE.TXT 4.3).
 */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private readonly waiting: Promise<void>[] = [];
  private offset = 0;
  private level = 0;
  private isStopped = false;

  constructor(
    private readonly descriptor: number,
    private readonly file: string,
    private readonly modified: Date,
  ) {}

  /** @param level - zlib level; 1 keeps up with the row writer, 6 packs small parts tighter */
  open(name: string, level: number): void {
    const entry = { name: Buffer.from(name), offset: this.offset, crc: 0, packed: 0, size: 0 };
    this.append(this.localHeader(entry));
    this.entries.push(entry);
    this.level = level;
  }

  /** Resolves as soon as another chunk may come. */
  async write(chunk: Uint8Array): Promise<void> {
    const entry = this.entries.at(-1)!;
    entry.crc = crc32(chunk, entry.crc);
    entry.size += chunk.length;
    const packed = compress(chunk, {
      level: this.level,
      memLevel: 9,
      chunkSize: CHUNK,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    const before = this.waiting.at(-1);
    const written = (async () => {
      const bytes = await packed;
      await before;
      this.appendTo(entry, bytes);
    })();
    written.catch(() => undefined); // it is awaited later
    this.waiting.push(written);
    if (this.waiting.length > MOST_WAITING) await this.waiting.shift();
  }

  async close(): Promise<void> {
    for (const written of this.waiting.splice(0)) await written;
    const entry = this.entries.at(-1)!;
    this.appendTo(entry, LAST_BLOCK);
    if (entry.size > LIMIT || this.offset > LIMIT)
      throw new OutputProblem('output.tooLarge', this.file, { part: entry.name.toString() });
    writeSync(this.descriptor, this.localHeader(entry), 0, 30, entry.offset);
  }

  /** From now on nothing is written, whatever is still under compression: the file may be closed. */
  stop(): void {
    this.isStopped = true;
  }

  /** Writes the directory; the archive is complete then. */
  finish(): void {
    const from = this.offset;
    for (const entry of this.entries) this.append(this.directoryRecord(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.offset - from, 12);
    end.writeUInt32LE(from, 16);
    this.append(end);
  }

  private appendTo(entry: Entry, bytes: Uint8Array): void {
    this.append(bytes);
    entry.packed += bytes.length;
  }

  private append(bytes: Uint8Array): void {
    if (this.isStopped) throw new Error('the archive is given up');
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.descriptor, bytes, done, bytes.length - done, this.offset + done);
    this.offset += bytes.length;
  }

  private localHeader({ name, crc, packed, size }: Entry): Buffer {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    this.common(header, 4, crc, packed, size);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, name]);
  }

  private directoryRecord({ name, offset, crc, packed, size }: Entry): Buffer {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(VERSION, 4);
    this.common(record, 6, crc, packed, size);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(offset, 42);
    return Buffer.concat([record, name]);
  }

  /** The fields that a local header and a directory record have in the same order. */
  private common(record: Buffer, at: number, crc: number, packed: number, size: number): void {
    const day = this.modified;
    const date =
      ((Math.max(day.getUTCFullYear(), 1980) - 1980) << 9) |
      ((day.getUTCMonth() + 1) << 5) |
      day.getUTCDate();
    const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1);
    record.writeUInt16LE(VERSION, at);
    record.writeUInt16LE(UTF8_NAME, at + 2);
    record.writeUInt16LE(DEFLATED, at + 4);
    record.writeUInt16LE(time, at + 6);
    record.writeUInt16LE(date, at + 8);
    record.writeUInt32LE(crc, at + 10);
    record.writeUInt32LE(Math.min(packed, LIMIT), at + 14);
    record.writeUInt32LE(Math.min(size, LIMIT), at + 18);
  }
}

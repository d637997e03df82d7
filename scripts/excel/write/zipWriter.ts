import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { OutputProblem } from '../outputProblem';

const VERSION = 20;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
const LIMIT = 0xffffffff;
const CHUNK = 256 * 1024;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/**
 * Writes a zip archive entry by entry: compression runs in zlib's thread while the next bytes are made, and each
 * header is completed once its sizes are known, so that no entry needs a data descriptor (APPNOTE.TXT 4.3).
 */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private offset = 0;

  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
    private readonly modified: Date,
  ) {}

  /** @param level - zlib level; 1 keeps up with the row writer, 6 packs small parts tighter */
  async add(name: string, chunks: Iterable<Buffer> | AsyncIterable<Buffer>, level: number): Promise<void> {
    const nameBytes = Buffer.from(name);
    const offset = this.offset;
    await this.append(this.localHeader({ name: nameBytes, offset, crc: 0, packed: 0, size: 0 }));
    const dataFrom = this.offset;
    let crc = 0;
    let size = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        yield chunk;
      }
    };
    const source = Readable.from(counted(), { objectMode: true, highWaterMark: 4 });
    const deflate = createDeflateRaw({ level, chunkSize: CHUNK, memLevel: 9 });
    source.on('error', (error) => deflate.destroy(error));
    try {
      for await (const packed of source.pipe(deflate) as AsyncIterable<Buffer>) await this.append(packed);
    } finally {
      source.destroy();
    }
    const entry: Entry = { name: nameBytes, offset, crc, packed: this.offset - dataFrom, size };
    if (size > LIMIT || this.offset > LIMIT)
      throw new OutputProblem('output.tooLarge', this.file, { part: name });
    await this.handle.write(this.localHeader(entry), 0, 30, offset);
    this.entries.push(entry);
  }

  /** Writes the directory; the archive is complete then. */
  async finish(): Promise<void> {
    const from = this.offset;
    for (const entry of this.entries) await this.append(this.directoryRecord(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.offset - from, 12);
    end.writeUInt32LE(from, 16);
    await this.append(end);
  }

  private async append(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, this.offset + done);
      done += bytesWritten;
    }
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

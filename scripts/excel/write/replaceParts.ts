import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One entry of a zip file as its central directory describes it. */
interface ZipRecord {
  readonly name: string;
  /** The directory's own 46 bytes and what follows them. */
  readonly header: Buffer;
  /** Local header, name, content, and what a writer put behind it. */
  readonly local: Buffer;
}

/** A package in memory whose parts can be read, and written anew while all others stay byte for byte. */
export class PackageParts {
  readonly #records: readonly ZipRecord[];
  readonly #changed = new Map<string, Buffer>();

  /** @throws Error for bytes that are no zip file, or one beyond 4 GB */
  constructor(bytes: Buffer) {
    this.#records = readDirectory(bytes);
  }

  get names(): readonly string[] {
    return [...new Set([...this.#records.map(({ name }) => name), ...this.#changed.keys()])];
  }

  /** Text of a part; undefined where there is none. */
  read(name: string): string | undefined {
    const changed = this.#changed.get(name);
    if (changed) return changed.toString('utf8');
    const record = this.#records.find((one) => one.name === name);
    return record && contentOf(record).toString('utf8');
  }

  write(name: string, text: string): void {
    this.#changed.set(name, Buffer.from(text, 'utf8'));
  }

  /** The package with what was written. */
  pack(): Buffer {
    const known = new Set(this.#records.map(({ name }) => name));
    const added = [...this.#changed.keys()].filter((name) => !known.has(name));
    const entries = [
      ...this.#records.map((record) => {
        const content = this.#changed.get(record.name);
        return content === undefined ? record : packed(record.name, content);
      }),
      ...added.map((name) => packed(name, this.#changed.get(name)!)),
    ];
    return joined(entries);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

function readDirectory(bytes: Buffer): readonly ZipRecord[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('no zip directory');
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0xffff || bytes.readUInt32LE(end + 16) === 0xffffffff) throw new Error('zip64 package');
  const found: { name: string; header: Buffer; from: number }[] = [];
  let at = bytes.readUInt32LE(end + 16);
  const directory = at;
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error(`zip entry ${String(entry)} has no header`);
    const name = bytes.readUInt16LE(at + 28);
    const length = 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    found.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      header: bytes.subarray(at, at + length),
      from: bytes.readUInt32LE(at + 42),
    });
    at += length;
  }
  const starts = found.map(({ from }) => from).sort((a, b) => a - b);
  return found.map(({ name, header, from }) => {
    const to = starts.find((start) => start > from) ?? directory;
    return { name, header, local: bytes.subarray(from, to) };
  });
}

function contentOf({ name, header, local }: ZipRecord): Buffer {
  const from = 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const content = local.subarray(from, from + header.readUInt32LE(20));
  const method = header.readUInt16LE(10);
  if (method === 0) return content;
  if (method === 8) return inflateRawSync(content);
  throw new Error(`part ${name} is packed by method ${String(method)}`);
}

const UTF8 = 0x0800;

function packed(name: string, content: Buffer): ZipRecord {
  const bytes = deflateRawSync(content);
  const path = Buffer.from(name, 'utf8');
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(UTF8, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt16LE(0x0021, 14); // 1 January 1980
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(bytes.length, 20);
  header.writeUInt32LE(content.length, 24);
  header.writeUInt16LE(path.length, 28);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  header.copy(local, 4, 6, 30);
  return { name, header: Buffer.concat([header, path]), local: Buffer.concat([local, path, bytes]) };
}

function joined(entries: readonly ZipRecord[]): Buffer {
  let at = 0;
  const headers = entries.map(({ header, local }) => {
    const moved = Buffer.from(header);
    moved.writeUInt32LE(at, 42);
    at += local.length;
    return moved;
  });
  const size = headers.reduce((sum, header) => sum + header.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...entries.map(({ local }) => local), ...headers, end]);
}

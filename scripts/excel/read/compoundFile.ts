const FREE = 0xfffffff9; // end of chain, free and special sectors lie above
const HEADER = 512;
/** Enough of a stream to look at its first records. */
const STREAM_HEAD = 4096;

/**
 * The streams of an OLE compound file by name, each with its first bytes where it is large enough to stand in
 * sectors of its own ([MS-CFB] 2). Damaged chains simply end: the answer is for telling kinds apart only.
 */
export function compoundStreams(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const streams = new Map<string, Buffer>();
  if (bytes.length < HEADER) return streams;
  const sectorSize = 1 << bytes.readUInt16LE(30);
  const sector = (index: number): Buffer =>
    bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize);
  const table = allocationTable(bytes, sector, sectorSize);
  const chain = (first: number, limit: number): Buffer => {
    const parts: Buffer[] = [];
    let size = 0;
    for (let at = first; at < FREE && size < limit; at = table[at] ?? FREE) {
      parts.push(sector(at));
      size += sectorSize;
    }
    return Buffer.concat(parts);
  };
  const directory = chain(bytes.readUInt32LE(48), 1 << 20);
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64);
    if (length < 2 || length > 64) continue;
    const name = directory.toString('utf16le', at, at + length - 2);
    const isLarge = directory.readUInt32LE(at + 120) >= 4096;
    streams.set(name, isLarge ? chain(directory.readUInt32LE(at + 116), STREAM_HEAD) : Buffer.alloc(0));
  }
  return streams;
}

/** Next sector by sector, from the first 109 table sectors listed in the header (files up to 7 MB; heads beyond). */
function allocationTable(
  bytes: Buffer,
  sector: (index: number) => Buffer,
  sectorSize: number,
): readonly number[] {
  const table: number[] = [];
  for (let at = 76; at < HEADER; at += 4) {
    const index = bytes.readUInt32LE(at);
    if (index >= FREE) break;
    const entries = sector(index);
    for (let i = 0; i + 4 <= Math.min(entries.length, sectorSize); i += 4)
      table.push(entries.readUInt32LE(i));
  }
  return table;
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/**
 * A minimal OLE compound file ([MS-CFB]) with these streams; short ones only get a directory entry, which is all
 * that telling kinds apart looks at.
 */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const next: number[] = [TABLE, END]; // sector 0: allocation table, sector 1: directory
  const sectors: Buffer[] = [Buffer.alloc(SECTOR, 0xff), Buffer.alloc(SECTOR)];
  const directory = sectors[1]!;
  writeEntry(directory, 0, 'Root Entry', 5, END, 0);
  Object.entries(streams).forEach(([name, content], index) => {
    const isLarge = content.length >= 4096;
    writeEntry(directory, index + 1, name, 2, isLarge ? sectors.length : END, content.length);
    if (!isLarge) return;
    for (let at = 0; at < content.length; at += SECTOR) {
      const last = at + SECTOR >= content.length;
      next.push(last ? END : sectors.length + 1);
      sectors.push(Buffer.concat([content.subarray(at, at + SECTOR)], SECTOR));
    }
  });
  next.forEach((value, index) => sectors[0]!.writeUInt32LE(value, index * 4));
  return Buffer.concat([header(), ...sectors]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30); // sectors of 512 bytes
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48); // the directory stands in sector 1
  bytes.writeUInt32LE(4096, 56);
  bytes.fill(0xff, 76);
  bytes.writeUInt32LE(0, 76); // the allocation table stands in sector 0
  return bytes;
}

function writeEntry(
  directory: Buffer,
  index: number,
  name: string,
  kind: number,
  first: number,
  size: number,
): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(kind, at + 66);
  for (const link of [68, 72, 76]) directory.writeUInt32LE(FREE, at + link);
  directory.writeUInt32LE(first, at + 116);
  directory.writeUInt32LE(size, at + 120);
}

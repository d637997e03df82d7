import { deflateSync } from 'fflate';

/** One file of a package, packed once and written as often as needed. */
export interface ZipEntry {
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** 8 deflated, 0 stored. */
  readonly method: 0 | 8;
}

/** Levels of deflate: parts that are kept may take their time, text of one document packs well at once. */
export const packLevel = { kept: 9, once: 4 } as const;

const encoder = new TextEncoder();

/** Packs a text part. */
export function packText(path: string, text: string, level: 4 | 9 = packLevel.once): ZipEntry {
  const bytes = encoder.encode(text);
  return { path, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level }), method: 8 };
}

/** Takes bytes that are compressed already, pictures for one, as they are. */
export const storeBytes = (path: string, bytes: Uint8Array): ZipEntry => ({
  path,
  crc: crc32(bytes),
  size: bytes.length,
  packed: bytes,
  method: 0,
});

/** 1 January 1980, the first day a zip knows: the moment of packing says nothing, equal documents are equal files. */
const dosDate = 0x0021;
const utf8Names = 0x0800;

/** A zip file of entries (PKWARE APPNOTE 6.3.3, without zip64: no document comes near its limits). */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ path }) => encoder.encode(path));
  const local = entries.reduce((sum, { packed }, at) => sum + 30 + names[at]!.length + packed.length, 0);
  const central = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(local + central + 22);
  const view = new DataView(bytes.buffer);
  let [at, directory] = [0, local];
  entries.forEach((entry, index) => {
    const name = names[index]!;
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    writeFacts(view, directory + 6, entry, name.length);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + 46);
    at += 30 + name.length + entry.packed.length;
    directory += 46 + name.length;
  });
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, central, true);
  view.setUint32(directory + 16, local, true);
  return bytes;
}

/** What local and central header share: version needed to length of the name. */
function writeFacts(view: DataView, at: number, { crc, size, packed, method }: ZipEntry, name: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name, true);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = crcTable[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

import { pngChunks, webpChunks, type Chunk } from './imageChunks';

/** What the first bytes of a picture say. */
export interface ImageHeader {
  readonly type: 'jpeg' | 'png' | 'gif' | 'bmp' | 'webp' | 'heic' | 'avif' | 'tiff' | 'svg' | 'webPage';
  /** Pixels as stored, before turning; 0 for kinds that are not opened. */
  readonly width: number;
  readonly height: number;
  /** Exif orientation 1–8 (Exif 2.32, 4.6.4); 1 where the file says nothing. */
  readonly orientation: number;
}

/** Kind, size and orientation of a picture without decoding it; undefined for anything that is no picture. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(from, Math.min(from + length, bytes.length)));
  if (bytes.length < 26) return undefined;
  if (view.getUint16(0) === 0xffd8) return jpegHeader(view);
  if (view.getUint32(0) === 0x89504e47)
    return plain(
      'png',
      view.getUint32(16),
      view.getUint32(20),
      chunkOrientation(view, pngChunks(view), 'eXIf'),
    );
  if (ascii(0, 4) === 'GIF8') return plain('gif', view.getUint16(6, true), view.getUint16(8, true));
  if (ascii(0, 2) === 'BM') return plain('bmp', view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
  if (ascii(0, 4) === 'RIFF' && ascii(8, 4) === 'WEBP') return webpHeader(view, ascii(12, 4));
  if (ascii(4, 4) === 'ftyp' && /^avi[fs]/.test(ascii(8, 4))) return plain('avif', 0, 0);
  if (ascii(4, 4) === 'ftyp' && /^(?:hei[cfsx]|hev[cx]|mif1|msf1)/.test(ascii(8, 4)))
    return plain('heic', 0, 0);
  if (/^(?:II\*\0|MM\0\*)/.test(ascii(0, 4))) return plain('tiff', 0, 0);
  const text = ascii(0, 400).trimStart();
  if (/^(?:ï»¿)?(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/is.test(text))
    return plain('svg', 0, 0);
  if (/^(?:ï»¿)?\s*<(?:!doctype html|html|head|body)\b/i.test(text)) return plain('webPage', 0, 0);
  return undefined;
}

const plain = (type: ImageHeader['type'], width: number, height: number, orientation = 1): ImageHeader => ({
  type,
  width,
  height,
  orientation,
});

/** The orientation in the Exif chunk of a PNG (third edition, 11.3.4.3) or a WebP (RFC 9649, 2.7.1.5). */
function chunkOrientation(view: DataView, chunks: Iterable<Chunk>, wanted: string): number {
  for (const { type, start, length } of chunks)
    if (type === wanted) return tiffOrientation(view, tiffStart(view, start, length), start + length) ?? 1;
  return 1;
}

/** Some writers keep the name JPEG gives the data before it. */
const tiffStart = (view: DataView, start: number, length: number): number =>
  length >= 6 && start + 6 <= view.byteLength && view.getUint32(start) === 0x45786966 ? start + 6 : start;

/** Segments up to the first frame header (ITU T.81, B.1.1); the orientation stands in APP1. */
function jpegHeader(view: DataView): ImageHeader | undefined {
  let orientation = 1;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = exifOrientation(view, at + 4, length - 2) ?? orientation;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame)
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    at += 2 + length;
  }
  // It ends before its first frame.
  return plain('jpeg', 0, 0);
}

function exifOrientation(view: DataView, from: number, length: number): number | undefined {
  const end = Math.min(from + length, view.byteLength);
  if (from + 14 > end || view.getUint32(from) !== 0x45786966) return undefined;
  return tiffOrientation(view, from + 6, end);
}

function tiffOrientation(view: DataView, tiff: number, limit: number): number | undefined {
  const end = Math.min(limit, view.byteLength);
  if (tiff + 8 > end) return undefined;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return undefined;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > end) return undefined;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The three bitstreams of WebP (RFC 9649). */
function webpHeader(view: DataView, chunk: string): ImageHeader | undefined {
  if (view.byteLength < 30) return undefined;
  const three = (at: number): number =>
    view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X')
    return plain('webp', three(24) + 1, three(27) + 1, chunkOrientation(view, webpChunks(view), 'EXIF'));
  if (chunk === 'VP8 ')
    return plain('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return plain('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

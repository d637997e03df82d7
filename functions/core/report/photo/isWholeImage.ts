import { pngChunks, webpChunks } from './imageChunks';
import type { ImageHeader } from './imageHeader';

/**
 * Whether a picture file reaches its end. Decoders draw what there is of a file that was cut short and leave the rest
 * grey, and a photograph of which half is missing is no evidence.
 */
export function isWholeImage(bytes: Uint8Array, { type }: ImageHeader): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'jpeg':
      return hasEndOfJpeg(view);
    case 'png':
      for (const chunk of pngChunks(view)) if (chunk.type === 'IEND') return chunk.end <= bytes.length;
      return false;
    case 'webp': {
      let last = 12;
      for (const { start, length } of webpChunks(view)) last = start + length;
      return last <= bytes.length && view.getUint32(4, true) + 8 <= bytes.length + 1;
    }
    case 'gif':
      return hasEndOfGif(view);
    case 'bmp':
      return view.getUint32(2, true) <= bytes.length;
    default:
      return true;
  }
}

/** Walks the segments and scans to the marker that ends the picture (ITU T.81, B.1.1.2); more may follow it. */
function hasEndOfJpeg(view: DataView): boolean {
  for (let at = 2; at + 1 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) {
      at += 1;
      continue;
    }
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return true;
    // Fill bytes, stuffed zeros and restarts have no length.
    const isBare = marker === 0xff || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (isBare) at += marker === 0xff ? 1 : 2;
    else if (at + 3 < view.byteLength) at += 2 + view.getUint16(at + 2);
    else return false;
  }
  return false;
}

/** Walks the blocks to the trailer (GIF89a, 17 to 27). */
function hasEndOfGif(view: DataView): boolean {
  const palette = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  const byte = (at: number): number => (at < view.byteLength ? view.getUint8(at) : -1);
  let at = 13 + palette(byte(10));
  while (at < view.byteLength) {
    const kind = byte(at);
    if (kind === 0x3b) return true;
    if (kind === 0x2c) at += 11 + palette(byte(at + 9));
    else if (kind === 0x21) at += 2;
    else return false;
    while (byte(at) > 0) at += byte(at) + 1;
    at += 1;
  }
  return false;
}

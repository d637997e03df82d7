import { pngChunks, webpChunks, type Chunk } from './imageChunks';

/**
 * A picture without its Exif and XMP data (orientation, place, thumbnail). Some decoders turn by Exif themselves and some
 * do not; without it all of them give the pixels as stored.
 */
export function withoutExif(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return bytes;
  if (view.getUint16(0) === 0xffd8) return jpegWithout(view, bytes);
  if (view.getUint32(0) === 0x89504e47) return chunksWithout(bytes, 8, pngChunks(view), /^eXIf$/);
  if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) {
    const rest = chunksWithout(bytes, 12, webpChunks(view), /^(?:EXIF|XMP )$/);
    return rest === bytes ? bytes : withLength(rest);
  }
  return bytes;
}

/** APP1 holds Exif and XMP; segments may be led by fill bytes (ITU T.81, B.1.1.2). */
function jpegWithout(view: DataView, bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    if (bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const length = 2 + view.getUint16(at + 2);
    if (bytes[at + 1] !== 0xe1) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  return joined([...kept, bytes.subarray(at)]);
}

function chunksWithout(
  bytes: Uint8Array,
  head: number,
  chunks: Iterable<Chunk>,
  unwanted: RegExp,
): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, head)];
  let all = true;
  for (const { type, from, end } of chunks)
    if (unwanted.test(type)) all = false;
    else kept.push(bytes.subarray(from, end));
  return all ? bytes : joined(kept);
}

/** A WebP says its own length, and in its first chunk what it holds: neither Exif (8) nor XMP (4) any more. */
function withLength(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer);
  view.setUint32(4, webp.length - 8, true);
  if (view.getUint32(12) === 0x56503858) view.setUint8(20, view.getUint8(20) & ~0x0c);
  return webp;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A JPEG without its APP1 segments (Exif and XMP: orientation, place, thumbnail); anything else as it is. Some decoders
 * turn by Exif themselves and some do not; without it all of them give the pixels as stored.
 */
export function withoutExif(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (bytes[at + 1] !== 0xe1) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  return joined([...kept, bytes.subarray(at)]);
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

const BITS = 160;
const BYTES = BITS / 8;
const SHIFT = 11;

/**
 * The hash SharePoint gives for every file (`file.hashes.quickXorHash`), in base 64.
 * Source: learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash.
 *
 * @example quickXorHash(new Uint8Array([0x4a])) // 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='
 */
export function quickXorHash(bytes: Uint8Array): string {
  const hash = new Uint8Array(BYTES);
  let bit = 0;
  for (const byte of bytes) {
    const at = bit >> 3;
    const shifted = byte << (bit & 7);
    hash[at] = hash[at]! ^ (shifted & 0xff);
    if (shifted > 0xff) {
      const next = at + 1 === BYTES ? 0 : at + 1;
      hash[next] = hash[next]! ^ (shifted >> 8);
    }
    bit = (bit + SHIFT) % BITS;
  }
  // The length, 64 bits little endian, goes over the last eight bytes.
  let length = bytes.length;
  for (let at = BYTES - 8; at < BYTES; at += 1) {
    hash[at] = hash[at]! ^ (length & 0xff);
    length = Math.floor(length / 256);
  }
  return base64(hash);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The core has no `btoa`. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let part = 0; part < 4; part += 1)
      text += at + part > bytes.length ? '=' : LETTERS.charAt((three >> (18 - 6 * part)) & 63);
  }
  return text;
}

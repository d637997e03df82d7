/** Plain data a fingerprint can be made of. */
export type Fingerprintable =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Fingerprintable[]
  | { readonly [key: string]: Fingerprintable };

/** Crockford's base 32: no I, L, O, U, so it can be read out over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short fingerprint of data, such as `7G2K-9QXW-4T0M-3`, equal for equal data whatever the order of keys.
 * Empty values (null, undefined, empty text) count as absent, so adding an empty column changes nothing.
 * It tells an edited row from the row a paper was printed from; it is no protection against a forger
 * (64-bit FNV-1a, not a cryptographic hash).
 *
 * @example fingerprint({ b: 1, a: '' }) === fingerprint({ b: 1 }) // true
 */
export function fingerprint(data: Fingerprintable): string {
  const text = canonical(data);
  return base32(hash32(text, 0x811c9dc5, 0x01000193), hash32(text, 0x9747b28c, 0x9e3779b1));
}

/** JSON with sorted keys and without empty values. */
function canonical(data: Fingerprintable): string {
  if (data === null || data === undefined || typeof data !== 'object') return JSON.stringify(data ?? null);
  if (isList(data)) return `[${data.map(canonical).join(',')}]`;
  const entries = Object.keys(data)
    .filter((key) => !isEmpty(data[key]))
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(data[key])}`);
  return `{${entries.join(',')}}`;
}

const isList = (data: object): data is readonly Fingerprintable[] => Array.isArray(data);

function isEmpty(value: Fingerprintable): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  return isList(value) ? value.length === 0 : Object.values(value).every(isEmpty);
}

/** FNV-1a over UTF-16 units with murmur3's finish; two seeds and primes give 64 bits without big integers. */
function hash32(text: string, seed: number, prime: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 64 bits as 13 characters in groups of four. */
function base32(high: number, low: number): string {
  const digits = ((BigInt(high) << 32n) | BigInt(low)).toString(32).padStart(13, '0');
  return digits.replace(/./g, (digit) => alphabet.charAt(parseInt(digit, 32))).replace(/(.{4})(?=.)/g, '$1-');
}

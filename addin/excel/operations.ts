/** One or a few queued calls and about how many bytes they add to the request. */
export interface Operation {
  readonly weight: number;
  readonly queue: () => void;
}

/**
 * Excel on the web refuses requests above 5 MB; we stay below 4 MB, and leave room for what the client adds
 * to each call (object paths, the parts it cuts large writes into).
 */
export const requestLimit = 3_500_000;

/** Calls beside their arguments, as measured on the client's request bodies. */
export const callWeight = 220;

/** Bytes of a text or JSON value in UTF-8, quotation marks included; escapes count double. */
export function jsonWeight(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return 6 + String(value).length;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit < 0x20) bytes += 6;
    else if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x80) bytes += 1;
    else bytes += unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

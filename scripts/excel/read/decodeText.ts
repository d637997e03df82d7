/**
 * Text of a file in the encodings Chinese Excel and WPS export: UTF-8 and UTF-16 with a byte order mark, UTF-16
 * without one, UTF-8, and GB18030 (which holds GBK and GB2312). Undefined where none fits.
 */
export function decodeText(bytes: Buffer): string | undefined {
  const mark = bytes.toString('hex', 0, 3);
  if (mark === 'efbbbf') return decode(bytes, 'utf-8');
  if (mark.startsWith('fffe')) return decode(bytes, 'utf-16le');
  if (mark.startsWith('feff')) return decode(bytes, 'utf-16be');
  const wide = wideOrder(bytes);
  if (wide) return decode(bytes, wide);
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not this encoding: the next one is tried
  }
}

/** Separators and line ends of UTF-16 have a zero byte on one side; other texts have no zero bytes. */
function wideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, 4096);
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at++)
    if (bytes[at] === 0)
      if (at % 2 === 0) even++;
      else odd++;
  if (odd > 1 && even === 0) return 'utf-16le';
  return even > 1 && odd === 0 ? 'utf-16be' : undefined;
}

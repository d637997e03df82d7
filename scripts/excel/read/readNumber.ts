const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * The number written in ASCII between `from` and `to`; NaN where it is none.
 * Up to 15 digits with a plain decimal point come out exactly without a string being made: both the digits and
 * the power of ten are exact doubles, so one division rounds correctly. The rest goes through `Number`.
 */
export function readNumber(bytes: Buffer, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let point = -1;
  const first = at;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) mantissa = mantissa * 10 + byte - 48;
    else if (byte === 46 && point < 0) point = at;
    else return viaString(bytes, from, to);
  }
  const count = to - first - (point < 0 ? 0 : 1);
  if (count === 0 || count > 15) return viaString(bytes, from, to);
  const value = point < 0 ? mantissa : mantissa / POWERS[to - point - 1]!;
  return negative ? -value : value;
}

function viaString(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString('latin1', from, to).trim();
  return text === '' ? NaN : Number(text);
}

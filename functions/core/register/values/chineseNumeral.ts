const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a written-out number may hold. */
export const chineseNumeralLetters = '〇零一二两三四五六七八九十百千';

/**
 * The value of a written-out number up to 9999 (`二十三`, `一百零五`, `二〇二四`); undefined for anything else.
 * 万 is a multiplier of the amount, not part of the numeral.
 */
export function readChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  if ([...text].every((c) => c in digits)) return Number([...text].map((c) => digits[c]).join(''));
  let total = 0;
  let pending = -1;
  let last = Infinity;
  for (const letter of text) {
    const digit = digits[letter];
    const unit = units[letter];
    if (digit !== undefined) {
      if (pending > 0) return undefined;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= last) return undefined; // 十十 and 百千 are no numbers
      last = unit;
      total += (pending < 0 ? 1 : pending) * unit;
      pending = -1;
    } else return undefined;
  }
  return total + Math.max(pending, 0);
}

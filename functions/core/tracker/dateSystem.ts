/** Serial numbers of the 1904 date system lie this many days before those of the 1900 system. */
export const SHIFT_OF_1904 = 1_462;

const known = new Map<string, boolean>();

/** Whether a number format shows a date, so that its serial must move when the workbook's date system changes. */
export function isDateFormat(format: string): boolean {
  let answer = known.get(format);
  if (answer === undefined) {
    const codes = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    answer =
      /[yd年]|m{1,5}(?![^hs]*[0#?])/i.test(codes) &&
      !/^general/i.test(codes) &&
      !/^\s*\[?h+\]?:/i.test(codes);
    known.set(format, answer);
  }
  return answer;
}

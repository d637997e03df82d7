const MAX_NAME = 31;
// Excel also refuses a leading or trailing apostrophe and the reserved name History.
const FORBIDDEN = /[*?:\\/[\]\u0000-\u001F]/g;

/** Hands out sheet names that Excel accepts and that differ from one another, capital letters aside. */
export class SheetNames {
  readonly #taken: Set<string>;

  /** @param taken - Names of sheets that are there already. */
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  }

  /**
   * The wanted name, shortened or numbered where Excel would refuse it.
   *
   * @example names.take('原_1月') // '原_1月', and at the next call '原_1月 (2)'
   */
  take(wanted: string): string {
    const clean = wanted.replace(FORBIDDEN, '_').replace(/^'+|'+$/g, '_') || '_';
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${String(count)})`;
      const name = clipped(clean, MAX_NAME - suffix.length) + suffix;
      const key = name.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }
}

function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}

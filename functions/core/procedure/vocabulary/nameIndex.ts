/**
 * Finds canonical names by any spelling people use (C19): quotes, width, spaces and letter case do not matter, and a
 * remark in brackets behind a name is passed over.
 */
export interface NameIndex {
  readonly names: readonly string[];
  /** The canonical name, or undefined. */
  find(text: string): string | undefined;
  /** The one name that the text is a part of (交期 of 交期延误), or undefined. */
  containing(text: string): string | undefined;
  /** The one name that is a part of the text (调查 of 调查原因), the longest where several are, or undefined. */
  within(text: string): string | undefined;
}

export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * @param stem - Optional reduction (a grade without 级 or 投诉); used only where it leads to exactly one name.
 */
export function indexNames(entries: readonly Named[], stem?: (text: string) => string): NameIndex {
  const exact = new Map<string, string>();
  const stems = new Map<string, string | null>();
  for (const { name } of entries) exact.set(spelling(name), name);
  for (const { name, aliases = [] } of entries) {
    for (const alias of aliases) if (!exact.has(spelling(alias))) exact.set(spelling(alias), name);
    if (!stem) continue;
    for (const form of [name, ...aliases]) {
      const key = stem(spelling(form));
      const other = stems.get(key);
      stems.set(key, other === undefined || other === name ? name : null);
    }
  }
  // Registers repeat the same few words in thousands of rows: each wording is worked out once.
  const known = new Map<string, string | undefined>();
  const plain = (text: string) =>
    exact.get(spelling(text)) ?? (stem && stems.get(stem(spelling(text)))) ?? undefined;
  const search = (text: string) =>
    plain(text) ??
    remarked(text)
      .map(plain)
      .find((name) => name !== undefined);
  return {
    names: entries.map((e) => e.name),
    find(text) {
      const before = known.get(text);
      if (before !== undefined || known.has(text)) return before;
      const found = search(text);
      if (known.size < REMEMBERED) known.set(text, found);
      return found;
    },
    containing(text) {
      const part = spelling(text);
      return part.length < 2 ? undefined : only([...exact].filter(([name]) => name.includes(part)));
    },
    within(text) {
      const whole = spelling(text);
      const parts = [...exact].filter(([name]) => name.length >= 2 && whole.includes(name));
      const longest = Math.max(...parts.map(([name]) => name.length));
      return only(parts.filter(([name]) => name.length === longest));
    },
  };
}

/** The canonical name all entries lead to, if it is one. */
function only(entries: readonly (readonly [string, string])[]): string | undefined {
  const names = new Set(entries.map(([, name]) => name));
  return names.size === 1 ? [...names][0] : undefined;
}

/** `written file (书面文件)`: what stands before the brackets and what stands in them. */
function remarked(text: string): readonly string[] {
  const [, before, inside] = /^(.*[^(])\(([^()]+)\)\s*$/u.exec(text.normalize('NFKC')) ?? [];
  return before === undefined || inside === undefined ? [] : [before, inside];
}

/** Enough for the wordings of a register, and no more memory than a short list. */
const REMEMBERED = 2000;

/** One spelling for all ways of writing a name. */
export function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s《》〈〉【】「」『』“”‘’"'()（）、,，/_-]/gu, '')
    .toLowerCase();
}

/** The known name most like an unknown one, for "did you mean"; undefined where nothing is near. */
export function nearestName(text: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestScore = 0.3; // fewer common pairs than this is another word, not a slip
  const wanted = pairs(spelling(text));
  for (const name of names) {
    const candidate = pairs(spelling(name));
    const common = [...wanted].filter((p) => candidate.has(p)).length;
    const score = (2 * common) / Math.max(1, wanted.size + candidate.size);
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i < text.length - 1; i++) found.add(text.slice(i, i + 2));
  if (text.length === 1) found.add(text);
  return found;
}

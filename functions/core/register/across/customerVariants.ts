import { customerKey } from './customerKey';

/** What a name may stand for. */
export interface CustomerVariant {
  /** The fuller or more common form; null where several customers fit. */
  readonly suggest: string | null;
  readonly candidates: readonly string[];
}

/** Names beyond this many are only compared by their bare form: telling parts apart would cost too much memory. */
const MOST_COMPARED = 5_000;
const SHORTEST = 2;
const LONGEST_PART = 10;

/**
 * Names that seem to mean the same customer: 恒澜 or 恒澜精密 for 苏州恒澜精密, NORVIK for Norvik AB.
 *
 * @param counts - How often each name is written.
 * @returns The shorter or rarer forms, each with what it may stand for.
 */
export function customerVariants(counts: ReadonlyMap<string, number>): ReadonlyMap<string, CustomerVariant> {
  const byKey = new Map<string, string[]>();
  for (const name of counts.keys()) {
    const key = customerKey(name);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const best = new Map<string, string>();
  for (const [key, names] of byKey) best.set(key, mostCommon(names, counts));
  const variants = new Map<string, CustomerVariant>();
  for (const [key, names] of byKey)
    for (const name of names)
      if (name !== best.get(key))
        variants.set(name, { suggest: best.get(key)!, candidates: [best.get(key)!] });
  const fuller = fullerKeys([...byKey.keys()].slice(0, MOST_COMPARED));
  for (const [key, keys] of fuller) {
    const roots = keys.filter(
      (other) => !keys.some((third) => third !== other && fuller.get(other)?.includes(third)),
    );
    // 顺捷贸易 is 顺捷紧固件贸易 with the middle left out, where both are called 顺捷 for short.
    const middleLeftOut = roots.filter((other) =>
      roots.some((longer) => longer !== other && isSubsequence(other, longer)),
    );
    const distinct = roots.filter((other) => !middleLeftOut.includes(other));
    const candidates = distinct.map((other) => best.get(other)!);
    if (candidates.length === 1)
      for (const name of middleLeftOut.flatMap((other) => byKey.get(other)!))
        variants.set(name, { suggest: candidates[0]!, candidates });
    for (const name of byKey.get(key)!)
      variants.set(name, { suggest: candidates.length === 1 ? candidates[0]! : null, candidates });
  }
  return variants;
}

/** Whether the letters of one name stand in the other in the same order. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.length < long.length;
}

function mostCommon(names: readonly string[], counts: ReadonlyMap<string, number>): string {
  return [...names].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length || (a < b ? -1 : 1),
  )[0]!;
}

/** For each key, the longer keys that contain it or share its Latin name; found through an index of parts. */
function fullerKeys(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lengths = new Set(
    keys.map((key) => key.length).filter((length) => length >= SHORTEST && length <= LONGEST_PART),
  );
  const short = new Set(keys.filter((key) => lengths.has(key.length)));
  const fuller = new Map<string, Set<string>>();
  for (const key of keys)
    for (const length of lengths)
      for (let at = 0; length < key.length && at + length <= key.length; at += 1) {
        const part = key.slice(at, at + length);
        if (!short.has(part) || part === key || isGeneric(part)) continue;
        fuller.set(part, (fuller.get(part) ?? new Set<string>()).add(key));
      }
  addSharedNames(keys, fuller);
  return new Map([...fuller].map(([key, set]) => [key, [...set]]));
}

/** 佐久间电机 Sakuma and Sakuma Denki share a Latin name that stands nowhere else. */
function addSharedNames(keys: readonly string[], fuller: Map<string, Set<string>>): void {
  const byLatin = new Map<string, string[]>();
  for (const key of keys) {
    const latin = /[\u3400-\u9fff]/.test(key) ? /[a-z]{4,}/.exec(key)?.[0] : undefined;
    if (latin) byLatin.set(latin, [...(byLatin.get(latin) ?? []), key]);
  }
  for (const [latin, mixed] of byLatin)
    for (const key of keys)
      for (const own of mixed)
        if (key !== own && key.startsWith(latin) && !mixed.includes(key))
          fuller.set(own, (fuller.get(own) ?? new Set<string>()).add(key));
}

/** Parts that many names contain say nothing. */
const isGeneric = (part: string): boolean =>
  /^(电子|科技|精密|机械|汽车|五金|塑胶|实业|贸易|食品|集团|工业|电器|制造|中国|上海|北京|深圳|广州|苏州|东莞|宁波|杭州|国际)$/.test(
    part,
  );

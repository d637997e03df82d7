import { nameOf } from '../load/readShape';
import type { Profile } from '../profile';

/** One difference between two profiles. */
export interface ProfileDifference {
  /** Section of the profile (`deadlines`, `grades` …). */
  readonly section: string;
  /** Id, key or name of the rule; empty for sections that are one thing. */
  readonly rule: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What changed inside the rule. */
  readonly changes: readonly ProfileChange[];
}

export interface ProfileChange {
  readonly path: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/**
 * What the second profile has otherwise than the first, rule by rule. Rules are matched by id, so a copy of a
 * procedure shows exactly what its company changed. Ids, titles and English glosses are passed over.
 */
export function diffProfiles(first: Profile, second: Profile): readonly ProfileDifference[] {
  const sections = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return sections
    .filter((section) => !['id', 'title', 'source', '$schema'].includes(section))
    .flatMap((section) => diffSection(section, valueAt(first, section), valueAt(second, section)));
}

function valueAt(node: unknown, key: string): unknown {
  return (node as Readonly<Record<string, unknown>>)[key];
}

function diffSection(section: string, from: unknown, to: unknown): readonly ProfileDifference[] {
  if (!Array.isArray(from) || !Array.isArray(to) || ![...from, ...to].every(isNamed)) {
    if (from === undefined && to !== undefined) return [{ section, rule: '', kind: 'added', changes: [] }];
    if (from !== undefined && to === undefined) return [{ section, rule: '', kind: 'removed', changes: [] }];
    const changes = diffValues([], from, to);
    return changes.length === 0 ? [] : [{ section, rule: '', kind: 'changed', changes }];
  }
  const [before, after] = [byName(from), byName(to)];
  const rules = [...new Set([...before.keys(), ...after.keys()])];
  return rules.flatMap((rule): ProfileDifference[] => {
    const [a, b] = [before.get(rule), after.get(rule)];
    if (a === undefined) return [{ section, rule, kind: 'added', changes: [] }];
    if (b === undefined) return [{ section, rule, kind: 'removed', changes: [] }];
    const changes = diffValues([], a, b);
    return changes.length === 0 ? [] : [{ section, rule, kind: 'changed', changes }];
  });
}

function isNamed(item: unknown): boolean {
  return typeof item === 'object' && nameOf(item) !== undefined;
}

function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(list.map((item) => [nameOf(item)!, item]));
}

function diffValues(path: readonly string[], from: unknown, to: unknown): readonly ProfileChange[] {
  if (isList(from) && isList(to)) {
    if ([...from, ...to].every(isNamed)) return diffNamed(path, byName(from), byName(to));
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [change(path, from, to)];
  }
  if (!isRecord(from) || !isRecord(to)) return from === to ? [] : [change(path, from, to)];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) => key !== 'en');
  return keys.flatMap((key) => diffValues(key === 'zh' ? path : [...path, key], from[key], to[key]));
}

function diffNamed(
  path: readonly string[],
  from: ReadonlyMap<string, unknown>,
  to: ReadonlyMap<string, unknown>,
): readonly ProfileChange[] {
  const names = [...new Set([...from.keys(), ...to.keys()])];
  return names.flatMap((name) => diffValues([...path, name], from.get(name), to.get(name)));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function change(path: readonly string[], from: unknown, to: unknown): ProfileChange {
  return {
    path,
    ...(from === undefined ? {} : { from: wordsOf(from) }),
    ...(to === undefined ? {} : { to: wordsOf(to) }),
  };
}

/** A value short enough to read: names stand for whole rules. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(wordsOf).join('、');
  return nameOf(value) ?? JSON.stringify(value);
}

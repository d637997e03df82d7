import * as v from 'valibot';
import { failed, ok, type Result } from '../../shared/result';
import { nearestName } from '../vocabulary/nameIndex';
import type { ProfileProblem, ProfileProblemCode } from './profileProblem';

/** Reads data by a schema; what does not fit is told with ids instead of list positions. */
export function readShape<T extends v.GenericSchema>(
  schema: T,
  data: unknown,
): Result<v.InferOutput<T>, readonly ProfileProblem[]> {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? ok(parsed.output) : failed(parsed.issues.map((issue) => problemOf(issue, data)));
}

type AnyIssue = v.BaseIssue<unknown>;

function problemOf(issue: AnyIssue, data: unknown): ProfileProblem {
  const deepest = deepestIssue(issue);
  const keys = [...pathOf(issue), ...(deepest === issue ? [] : pathOf(deepest))];
  const seen = seenText(deepest.input);
  const expected = expectedText(deepest, keys, data);
  return {
    code: codeOf(deepest),
    path: namedPath(keys, data),
    ...(seen === undefined ? {} : { seen }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** Of a choice of shapes, the one that was meant is the one that fits furthest. */
function deepestIssue(issue: AnyIssue): AnyIssue {
  const inner = issue.issues?.filter((i) => i.path !== undefined);
  if (!inner || inner.length === 0) return issue;
  const depth = (i: AnyIssue) => i.path?.length ?? 0;
  return inner.reduce((best, next) => (depth(next) > depth(best) ? next : best));
}

function pathOf(issue: AnyIssue): readonly (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function codeOf(issue: AnyIssue): ProfileProblemCode {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'profile.unknownKey';
    if (issue.received === 'undefined') return 'profile.missing';
    return 'profile.wrongType';
  }
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant')
    return issue.received === 'undefined' ? 'profile.missing' : 'profile.notInList';
  if (issue.kind === 'validation') return 'profile.badValue';
  return issue.received === 'undefined' ? 'profile.missing' : 'profile.wrongType';
}

function seenText(input: unknown): string | undefined {
  if (input === undefined) return undefined;
  const written = JSON.stringify(input);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

function expectedText(
  issue: AnyIssue,
  keys: readonly (string | number)[],
  data: unknown,
): string | undefined {
  if (issue.expected !== 'never') return issue.expected ?? undefined;
  const wrong = String(keys.at(-1));
  const parent = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], data);
  return nearestName(
    wrong,
    Object.keys(parent as object).filter((k) => k !== wrong),
  );
}

/** A path with ids, keys or names in the place of list positions, which people do not count. */
export function namedPath(keys: readonly (string | number)[], data: unknown): readonly (string | number)[] {
  let at: unknown = data;
  return keys.map((key) => {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined;
    return typeof key === 'number' ? (nameOf(at) ?? key + 1) : key;
  });
}

/** What an element of a list is called: its id, key or name. */
export function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, key, name } = item as { id?: unknown; key?: unknown; name?: unknown };
  if (typeof id === 'string') return id;
  if (typeof key === 'string') return key;
  if (typeof name === 'string') return name;
  const zh = (name as { zh?: unknown } | undefined)?.zh;
  return typeof zh === 'string' ? zh : undefined;
}

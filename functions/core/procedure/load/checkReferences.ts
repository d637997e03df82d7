import type { Profile } from '../profile';
import type { Condition } from '../schema/condition';
import { nearestName } from '../vocabulary/nameIndex';
import type { ProfileProblem } from './profileProblem';
import { nameOf } from './readShape';
import { declaredNames, problemCodes, referenceKeys, type ReferenceKind } from './references';

type Path = readonly (string | number)[];

/** Finds names that nothing declares, and ids given twice. */
export function checkReferences(profile: Profile): readonly ProfileProblem[] {
  const known = declaredNames(profile);
  const problems: ProfileProblem[] = [];
  const refer = (kind: ReferenceKind, name: string, path: Path) => {
    if (known[kind].has(name)) return;
    const nearest = nearestName(name, known[kind]);
    problems.push({
      code: problemCodes[kind],
      path,
      seen: name,
      ...(nearest === undefined ? {} : { expected: nearest }),
    });
  };
  for (const id of profile.modeReadings) refer('reading', id, ['modeReadings']);
  for (const [section, content] of Object.entries(profile))
    if (section !== 'readings' && section !== 'modeReadings') walk(content, [section], refer);
  for (const flow of profile.flows) {
    refer('stage', flow.start, ['flows', flow.id, 'start']);
    problems.push(...unknownDecisions(flow));
  }
  return [...problems, ...duplicates(profile)];
}

type Refer = (kind: ReferenceKind, name: string, path: Path) => void;

function walk(node: unknown, path: Path, refer: Refer): void {
  if (Array.isArray(node)) {
    node.forEach((item, i) => walk(item, [...path, nameOf(item) ?? i + 1], refer));
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (key === 'when') walkCondition(value as Condition, here, refer);
    else if (Object.hasOwn(referenceKeys, key) && isNames(value))
      for (const name of typeof value === 'string' ? [value] : value) refer(referenceKeys[key]!, name, here);
    else walk(value, here, refer);
  }
}

function isNames(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

const conditionKinds: Readonly<Record<string, ReferenceKind>> = {
  grade: 'grade',
  category: 'category',
  channel: 'channel',
  liability: 'liability',
  disposition: 'disposition',
  stage: 'stage',
};

function walkCondition(condition: Condition, path: Path, refer: Refer): void {
  if (typeof condition === 'string') return refer('fact', condition, path);
  for (const [key, value] of Object.entries(condition)) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      for (const part of value as readonly Condition[]) walkCondition(part, here, refer);
    } else if (key === 'not' || key === 'unless') walkCondition(value as Condition, here, refer);
    else if (key === 'fact') refer('fact', value as string, here);
    else if (Object.hasOwn(conditionKinds, key) && isNames(value))
      for (const name of typeof value === 'string' ? [value] : value) refer(conditionKinds[key]!, name, here);
    else if (typeof value === 'object' && value !== null && 'param' in value)
      refer('parameter', (value as { param: string }).param, here);
  }
}

/** A branch may ask only what its stage decides. */
function unknownDecisions(flow: Profile['flows'][number]): readonly ProfileProblem[] {
  return flow.stages.flatMap((stage) => {
    if (!Array.isArray(stage.next)) return [];
    const keys = stage.decisions.map((d) => d.key);
    const asked = stage.next.flatMap((branch) => (branch.when === undefined ? [] : decisionsOf(branch.when)));
    return asked
      .filter((key) => !keys.includes(key))
      .map((key): ProfileProblem => {
        const path = ['flows', flow.id, 'stages', stage.id, 'next'];
        return { code: 'profile.unknownDecision', path, seen: key, expected: keys.join(', ') };
      });
  });
}

/** Decisions a condition asks about. */
export function decisionsOf(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [];
  if ('decision' in condition) return [condition.decision];
  if ('all' in condition) return condition.all.flatMap(decisionsOf);
  if ('any' in condition) return condition.any.flatMap(decisionsOf);
  if ('unless' in condition) return decisionsOf(condition.unless);
  return 'not' in condition ? decisionsOf(condition.not) : [];
}

function duplicates(profile: Profile): readonly ProfileProblem[] {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    ...Object.fromEntries(Object.entries(profile).filter(([, content]) => Array.isArray(content))),
    modeReadings: [],
    flows: profile.flows,
    stages: profile.flows.flatMap((flow) => flow.stages),
  };
  return Object.entries(lists).flatMap(([section, items]) => {
    const seen = new Set<string>();
    return items.flatMap((item): ProfileProblem[] => {
      const name = nameOf(item);
      if (name === undefined || !seen.has(name)) {
        if (name !== undefined) seen.add(name);
        return [];
      }
      return [{ code: 'profile.duplicateId', path: [section, name], seen: name }];
    });
  });
}

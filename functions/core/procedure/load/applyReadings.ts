import { failed, ok, type Result } from '../../shared/result';
import type { Profile, Reading } from '../profile';
import { nearestName } from '../vocabulary/nameIndex';
import type { ProfileProblem } from './profileProblem';
import { nameOf } from './readShape';

/** Which alternative of a reading a company has chosen, by reading id (`{ "P04-A3": "workingTime" }`). */
export type ReadingSettings = Readonly<Record<string, string>>;

/** Carries out the changes of every reading that is not left at its default. The profile given stays as it is. */
export function applyReadings<T extends Pick<Profile, 'readings'>>(
  profile: T,
  settings: ReadingSettings,
): Result<T, readonly ProfileProblem[]> {
  const problems: ProfileProblem[] = [];
  let changed = profile;
  for (const [id, chosen] of Object.entries(settings)) {
    const reading = profile.readings.find((r) => r.id === id);
    const alternative = reading?.alternatives.find((a) => a.key === chosen);
    if (!reading || !alternative) {
      problems.push(unknownSetting(profile, id, chosen, reading));
      continue;
    }
    for (const change of alternative.changes) {
      const next = changeAt(changed, change.at, change.to);
      if (next === undefined)
        problems.push({ code: 'profile.readingPath', path: ['readings', id, chosen, ...change.at] });
      else changed = next as T;
    }
  }
  return problems.length === 0 ? ok(changed) : failed(problems);
}

function unknownSetting(
  profile: Pick<Profile, 'readings'>,
  id: string,
  chosen: string,
  reading: Reading | undefined,
): ProfileProblem {
  const names = reading ? reading.alternatives.map((a) => a.key) : profile.readings.map((r) => r.id);
  const nearest = reading ? names.join(', ') : nearestName(id, names);
  return {
    code: reading ? 'profile.unknownAlternative' : 'profile.unknownReading',
    path: ['readings', id],
    seen: reading ? chosen : id,
    ...(nearest === undefined ? {} : { expected: nearest }),
  };
}

/** A copy with one place changed (or removed where `to` is undefined); undefined when there is no such place. */
function changeAt(node: unknown, at: readonly (string | number)[], to: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return to;
  if (Array.isArray(node)) {
    const position = typeof step === 'number' ? step : node.findIndex((item) => nameOf(item) === step);
    if (position < 0 || position >= node.length) return undefined;
    if (rest.length === 0 && to === undefined) return node.filter((_, i) => i !== position);
    const inner = changeAt(node[position], rest, to);
    return inner === undefined ? undefined : node.map((item: unknown, i) => (i === position ? inner : item));
  }
  if (typeof node !== 'object' || node === null) return undefined;
  const record = node as Readonly<Record<string, unknown>>;
  if (rest.length === 0) {
    if (to !== undefined) return { ...record, [step]: to };
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== String(step)));
  }
  const inner = changeAt(record[step], rest, to);
  return inner === undefined ? undefined : { ...record, [step]: inner };
}

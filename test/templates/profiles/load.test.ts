import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compileProfile,
  loadProfile,
  readFormLibrary,
  type Profile,
} from '../../../functions/core/procedure';
import { formLibrary, profileFiles } from '../../../templates/profiles';

const library = readFormLibrary(formLibrary);
const forms = library.ok ? library.value : {};
const ids = Object.keys(profileFiles);

function load(id: string): Profile {
  const loaded = loadProfile(profileFiles[id], { forms });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, null, 1));
  return loaded.value;
}

describe('shared forms', () => {
  it('are readable', () => expect(library.ok ? [] : library.problem).toEqual([]));
});

describe('shipped profiles', () => {
  it('are listed in index.ts, each under its own id', () => {
    const files = readdirSync(new URL('../../../templates/profiles', import.meta.url));
    const names = files.flatMap((file) => /^(P\d+)\.json$/.exec(file)?.[1] ?? []);
    expect(ids).toEqual(names.sort());
    for (const id of ids) expect((profileFiles[id] as { id: string }).id).toBe(id);
  });

  it.each(ids)('%s loads without a problem', (id) => {
    const loaded = loadProfile(profileFiles[id], { forms });
    expect(loaded.ok ? [] : loaded.problem).toEqual([]);
  });

  it.each(ids)('%s: every alternative of every reading gives a profile that loads and compiles', (id) => {
    for (const reading of load(id).readings)
      for (const { key } of reading.alternatives) {
        const loaded = loadProfile(profileFiles[id], { forms, readings: { [reading.id]: key } });
        expect(loaded.ok ? [] : loaded.problem, `${reading.id} ${key}`).toEqual([]);
        if (loaded.ok) expect(compileProfile(loaded.value).profile.id).toBe(id);
      }
  });

  it.each(ids)('%s: the default of every reading is one of its alternatives and changes nothing', (id) => {
    for (const reading of load(id).readings) {
      const standard = reading.alternatives.find((a) => a.key === reading.default);
      expect(standard, reading.id).toBeDefined();
      expect(standard?.changes, reading.id).toEqual([]);
    }
  });

  it.each(ids)('%s: the start of every limit happens at some stage', (id) => {
    const profile = load(id);
    const produced = new Set(profile.flows.flatMap((f) => f.stages.flatMap((s) => s.produces)));
    for (const { id: rule, start } of profile.deadlines)
      if (start !== undefined) expect(produced.has(start), `${rule} starts at ${start}`).toBe(true);
  });

  it.each(ids)('%s: no parameter has a default', (id) => {
    for (const parameter of load(id).parameters) expect(parameter).not.toHaveProperty('default');
  });
});

import { describeProfileProblem } from '../../../functions/core/messages/procedureMessages';
import {
  compileProfile,
  loadProfile,
  readFormLibrary,
  type FormLibrary,
  type Procedure,
  type ReadingSettings,
} from '../../../functions/core/procedure';
import type { Bilingual } from '../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import { formLibrary, profileFiles } from '../../../templates/profiles';

/*
 * Every shipped procedure with all its prose: too much for the first load, so this file is always imported on demand.
 */

/** Ids of the shipped procedures, in catalogue order. */
export const shippedIds: readonly string[] = Object.keys(profileFiles).sort();

const compiled = new Map<string, Procedure>();

/** A shipped procedure, or the company's own from the JSON its workbook carries, with the readings it chose. */
export function findProcedure(
  id: string,
  ownProfile = '',
  readings: ReadingSettings = {},
): Result<Procedure, Bilingual> {
  if (ownProfile !== '') return own(id, ownProfile, readings);
  const found = shipped(id);
  return !found.ok || Object.keys(readings).length === 0 ? found : own(id, profileFiles[id], readings);
}

function shipped(id: string): Result<Procedure, Bilingual> {
  const known = compiled.get(id);
  if (known) return ok(known);
  if (!Object.hasOwn(profileFiles, id))
    return failed({
      zh: `这个工作簿使用的制度 ${id} 不在本加载项中。请升级加载项，或在“制度”页另选一个制度。`,
      en: `This workbook uses procedure ${id}, which this add-in does not have. Update the add-in, or choose another procedure on the Procedure page.`,
    });
  const loaded = loadProfile(profileFiles[id], { forms: sharedForms() });
  if (!loaded.ok) throw new Error(`shipped profile ${id} is broken: ${JSON.stringify(loaded.problem)}`);
  const procedure = compileProfile(loaded.value);
  compiled.set(id, procedure);
  return ok(procedure);
}

function own(id: string, profile: unknown, readings: ReadingSettings): Result<Procedure, Bilingual> {
  const parsed = typeof profile === 'string' ? parseJson(profile) : profile;
  const loaded = parsed === undefined ? undefined : loadProfile(parsed, { forms: sharedForms(), readings });
  if (loaded?.ok) return ok(compileProfile(loaded.value));
  const reasons = (language: 'zh' | 'en') =>
    (loaded?.problem ?? []).map((problem) => describeProfileProblem(problem, language)).join('\n');
  return failed({
    zh: `工作簿里保存的本公司制度 ${id} 无法使用，请重新指定制度。\n${reasons('zh')}`.trim(),
    en: `The company's own procedure ${id} kept in this workbook cannot be used; choose a procedure again.\n${reasons('en')}`.trim(),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

let shared: FormLibrary | undefined;

function sharedForms(): FormLibrary {
  if (shared) return shared;
  const read = readFormLibrary(formLibrary);
  if (!read.ok) throw new Error(`templates/profiles/forms.json is broken: ${JSON.stringify(read.problem)}`);
  return (shared = read.value);
}

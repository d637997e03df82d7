import { failed, ok, type Result } from '../../shared/result';
import { profileSchema, type FormLibrary, type Profile } from '../profile';
import { applyReadings, type ReadingSettings } from './applyReadings';
import { checkReferences } from './checkReferences';
import type { ProfileProblem } from './profileProblem';
import { readShape } from './readShape';
import { resolveForms } from './resolveForms';

export interface LoadOptions {
  /** Shared form definitions, for profiles that use them (`templates/profiles/forms.json`). */
  readonly forms?: FormLibrary;
  /** Readings a company has chosen otherwise. */
  readonly readings?: ReadingSettings;
}

/**
 * Reads a profile from JSON data: checks its shape, puts in shared forms, applies the chosen readings (which may
 * concern forms too) and checks that every name used is declared.
 * @param json - Parsed content of a profile file.
 * @returns The profile, or everything that is wrong with it (sentences: `describeProfileProblem`).
 */
export function loadProfile(
  json: unknown,
  { forms = {}, readings = {} }: LoadOptions = {},
): Result<Profile, readonly ProfileProblem[]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return failed([{ code: 'profile.notObject', path: [] }]);
  const shaped = readShape(profileSchema, json);
  if (!shaped.ok) return shaped;
  const resolved = resolveForms(shaped.value.forms, forms);
  if (!resolved.ok) return resolved;
  // Shared forms come first: a reading may change what a form demands.
  const whole = { ...shaped.value, forms: [...resolved.value] };
  const read = applyReadings(whole, readings);
  if (!read.ok) return read;
  const changed = read.value === whole ? read : rereadProfile(read.value);
  if (!changed.ok) return changed;
  const profile: Profile = changed.value;
  const problems = checkReferences(profile);
  return problems.length === 0 ? ok(profile) : failed(problems);
}

/** A change of a reading may be of the wrong shape itself, and leaves out what may be left out. */
function rereadProfile(json: unknown): Result<Profile, readonly ProfileProblem[]> {
  const shaped = readShape(profileSchema, json);
  if (!shaped.ok) return shaped;
  const forms = resolveForms(shaped.value.forms, {});
  return forms.ok ? ok({ ...shaped.value, forms: forms.value }) : forms;
}

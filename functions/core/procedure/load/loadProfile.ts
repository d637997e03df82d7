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
 * Reads a profile from JSON data: checks its shape, applies the chosen readings, puts in shared forms and checks
 * that every name used is declared.
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
  const read = applyReadings(shaped.value, readings);
  if (!read.ok) return read;
  // A change may be of the wrong shape itself, so a changed profile is read once more.
  const again = read.value === shaped.value ? shaped : readShape(profileSchema, read.value);
  if (!again.ok) return again;
  const resolved = resolveForms(again.value.forms, forms);
  if (!resolved.ok) return resolved;
  const profile: Profile = { ...again.value, forms: resolved.value };
  const problems = checkReferences(profile);
  return problems.length === 0 ? ok(profile) : failed(problems);
}

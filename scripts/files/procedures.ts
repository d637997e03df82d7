import { describeProfileProblem } from '../../functions/core/messages/procedureMessages';
import type { FormLibrary, Procedure, Profile, ReadingSettings } from '../../functions/core/procedure';
import { compileProfile, loadProfile, readFormLibrary } from '../../functions/core/procedure';
import { formLibrary, profileFiles } from '../../templates/profiles';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { readJsonFile } from './jsonFile';

/** Ids of the shipped procedures, in catalogue order. */
export const shippedProfileIds: readonly string[] = Object.keys(profileFiles).sort();

/**
 * A procedure by the id of a shipped profile, or from a company's own profile file.
 *
 * @throws CommandError listing everything that is wrong with the file, or the ids there are
 */
export async function readProfile(
  shell: Shell,
  idOrPath: string,
  readings: ReadingSettings = {},
): Promise<Profile> {
  const shipped = profileFiles[idOrPath];
  if (shipped === undefined && !/[./\\]/.test(idOrPath))
    throw new CommandError(
      shell.say(
        '没有制度 {id}；可用：{known}，或给出制度文件（.json）',
        'there is no procedure {id}; known are {known}, or give a profile file (.json)',
        {
          id: idOrPath,
          known: shippedProfileIds.join(', '),
        },
      ),
    );
  return checkedProfile(shell, idOrPath, shipped ?? (await readJsonFile(shell, idOrPath)), readings);
}

/**
 * A profile from its JSON.
 *
 * @param name - What the person knows it by, for the sentences about it
 * @throws CommandError listing everything that is wrong with it
 */
export function checkedProfile(
  shell: Shell,
  name: string,
  json: unknown,
  readings: ReadingSettings = {},
): Profile {
  const read = loadProfile(json, { forms: sharedForms(), readings });
  if (read.ok) return read.value;
  const sentences = read.problem.map((problem) => describeProfileProblem(problem, shell.lang));
  throw new CommandError(`${name}\n${sentences.join('\n')}`);
}

/** Every shipped procedure as data, in catalogue order. */
export function shippedProfiles(): Profile[] {
  return shippedProfileIds.map(shippedProfile);
}

/** All shipped procedures, compiled the first time they are asked for. */
export function shippedProcedures(): Map<string, Procedure> {
  return new LazyProcedures();
}

let shared: FormLibrary | undefined;

/** The forms profiles share, read once. */
function sharedForms(): FormLibrary {
  if (shared) return shared;
  const read = readFormLibrary(formLibrary);
  if (!read.ok) throw new Error(`templates/profiles/forms.json is broken: ${JSON.stringify(read.problem)}`);
  return (shared = read.value);
}

function shippedProfile(id: string): Profile {
  const read = loadProfile(profileFiles[id], { forms: sharedForms() });
  if (!read.ok) throw new Error(`shipped profile ${id} is broken: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** Compiles a shipped profile when it is first asked for, so that one question does not wait for 39 profiles. */
class LazyProcedures extends Map<string, Procedure> {
  override get(id: string): Procedure | undefined {
    const known = super.get(id);
    if (known !== undefined || !Object.hasOwn(profileFiles, id)) return known;
    const procedure = compileProfile(shippedProfile(id));
    this.set(id, procedure);
    return procedure;
  }

  override has(id: string): boolean {
    return Object.hasOwn(profileFiles, id) || super.has(id);
  }

  override keys(): MapIterator<string> {
    return new Set([...Object.keys(profileFiles), ...super.keys()]).values();
  }
}

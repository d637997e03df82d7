import type { Profile, ReadingSettings } from '../../functions/core/procedure';
import type { PreviousTracker } from '../../functions/core/tracker';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { readJsonFile } from './jsonFile';
import { checkedProfile, readProfile, shippedProfileIds } from './procedures';

const DEFAULT_PROFILE = 'P04';

/** A procedure, and its JSON where it is the company's own and the workbook has to carry it. */
export interface ChosenProfile {
  readonly profile: Profile;
  readonly ownProfile?: string;
  /** Readings it follows where they are not its defaults. */
  readonly readings: ReadingSettings;
}

/**
 * The procedure of this run: the option's, else the one the tracker carries or names, else the default.
 *
 * @throws CommandError where it is unknown or has faults
 */
export async function chooseProfile(
  shell: Shell,
  option: unknown,
  previous: PreviousTracker | undefined,
  chosen: ReadingSettings,
): Promise<ChosenProfile> {
  const ownProfile = previous?.ownProfile;
  // Readings belong to the procedure they were chosen for.
  const goesOn = option === undefined || option === previous?.profileId;
  const readings = goesOn ? { ...previous?.readings, ...chosen } : chosen;
  // The id of the company's own procedure is no file and no shipped id: it can only mean the one carried along.
  if (ownProfile !== undefined && goesOn)
    return {
      profile: checkedProfile(shell, previous!.profileId, parsed(shell, ownProfile), readings),
      ownProfile,
      readings,
    };
  const id = String(option ?? previous?.profileId ?? DEFAULT_PROFILE);
  if (shippedProfileIds.includes(id) || !/[./\\]/.test(id))
    return { profile: await readProfile(shell, id, readings), readings };
  const json = await readJsonFile(shell, id);
  return { profile: checkedProfile(shell, id, json, readings), ownProfile: JSON.stringify(json), readings };
}

function parsed(shell: Shell, json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new CommandError(
      shell.say(
        '台账内保存的制度已损坏，请用 --profile 指定制度文件',
        'the procedure kept in the tracker is damaged; name the profile file with --profile',
      ),
    );
  }
}

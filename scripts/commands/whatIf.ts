import type { CaseChange, LimitChange, LimitDue } from '../../functions/core/actions/compareProcedures';
import { compareProcedures } from '../../functions/core/actions/compareProcedures';
import { formatWithOffset } from '../../functions/core/calendar';
import { compileProfile, type Procedure } from '../../functions/core/procedure';
import { readProfile } from '../files/procedures';
import { readSettingsFile } from '../files/settingsFile';
import { readTrackerInput } from '../files/trackerInput';
import type { Shell } from '../shell/shell';

/** `track --what-if B`: what another procedure would change for the open cases. Nothing is written. */
export async function whatIf(
  shell: Shell,
  path: string,
  options: Readonly<Record<string, unknown>>,
): Promise<undefined> {
  const input = await readTrackerInput(shell, path, options);
  const other = await otherProcedure(shell, String(options['whatIf']), options['settings']);
  const changes = compareProcedures(input, other);
  if (shell.json)
    shell.out(
      JSON.stringify({
        profile: input.procedure.profile.id,
        other: other.profile.id,
        whatIf: changes.map((change) => ({ ...change, limits: change.limits.map(toContract) })),
      }),
    );
  else describe(shell, changes, other);
  return undefined;
}

/** The company's readings apply where the other procedure knows them; the others belong to its own procedure. */
async function otherProcedure(shell: Shell, id: string, settings: unknown): Promise<Procedure> {
  const profile = await readProfile(shell, id);
  const { readings } = await readSettingsFile(shell, settings);
  const known = Object.entries(readings).filter(([key]) => profile.readings.some((one) => one.id === key));
  return compileProfile(
    known.length === 0 ? profile : await readProfile(shell, id, Object.fromEntries(known)),
  );
}

const toContract = ({ from, to }: LimitChange): object => ({ from: withOffset(from), to: withOffset(to) });

const withOffset = (limit: LimitDue | null): object | null =>
  limit === null ? null : { ...limit, due: limit.due === null ? null : formatWithOffset(limit.due) };

function describe(shell: Shell, changes: readonly CaseChange[], { profile }: Procedure): void {
  shell.out(
    shell.say(
      '若改用 {id}，{count} 件未结投诉的级别或到期时间会变。',
      'Under {id}, {count} open complaints would change grade or due times.',
      { id: profile.id, count: changes.length },
    ),
  );
  for (const { case: caseNo, grade, limits } of changes) {
    shell.out(grade.from === grade.to ? caseNo : `${caseNo}\t${grade.from ?? '–'} → ${grade.to ?? '–'}`);
    for (const { from, to } of limits) shell.out(`  ${limitText(from)} → ${limitText(to)}`);
  }
}

const limitText = (limit: LimitDue | null): string =>
  limit === null ? '–' : `${limit.rule} ${limit.name} ${limit.due?.replace('T', ' ') ?? '–'}`;

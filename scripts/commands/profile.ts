import {
  describeContradiction,
  describeDifference,
} from '../../functions/core/messages/contradictionMessages';
import type { DeadlineRule, Profile } from '../../functions/core/procedure';
import { checkProfile, diffProfiles } from '../../functions/core/procedure';
import { readProfile, shippedProfileIds } from '../files/procedures';
import { CommandError, exitCode } from '../shell/exit';
import { writeNew } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** `profile list`, `show ID`, `check FILE`, `diff A B`, `new --from P04 --id ACME`. */
export const run: Run = async (shell, [verb, name, other], options) => {
  switch (verb) {
    case 'list':
      return list(shell);
    case 'show':
      return show(shell, await readProfile(shell, required(shell, name)));
    case 'check':
      return check(shell, await readProfile(shell, required(shell, name)), options.strict ?? false);
    case 'diff':
      return diff(
        shell,
        await readProfile(shell, required(shell, name)),
        await readProfile(shell, required(shell, other)),
      );
    case 'new':
      return copy(shell, required(shell, options['from']), required(shell, options['id']), options['out']);
    default:
      throw new CommandError(`profile ${String(verb)}: list | show | check | diff | new`);
  }
};

function required(shell: Shell, name: unknown): string {
  if (typeof name === 'string') return name;
  throw new CommandError(shell.say('请给出制度编号或制度文件', 'name a procedure or a profile file'));
}

async function list(shell: Shell): Promise<undefined> {
  const profiles = await Promise.all(shippedProfileIds.map((id) => readProfile(shell, id)));
  if (shell.json) shell.out(JSON.stringify(profiles.map(({ id, title, source }) => ({ id, title, source }))));
  else for (const { id, title } of profiles) shell.out(`${id}\t${title[shell.lang]}`);
  return undefined;
}

function show(shell: Shell, profile: Profile): undefined {
  if (shell.json) shell.out(JSON.stringify(profile));
  else
    for (const line of [...heading(shell, profile), ...limits(shell, profile), ...stages(shell, profile)])
      shell.out(line);
  return undefined;
}

function heading({ lang }: Shell, { id, title, grades }: Profile): string[] {
  const words = grades.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ');
  return [
    `${id} ${title[lang]}`,
    ...(words === '' ? [] : [`${lang === 'zh' ? '级别' : 'Grades'}: ${words}`]),
  ];
}

function limits({ lang }: Shell, { deadlines }: Profile): string[] {
  return deadlines.map(
    (rule) => `  ${rule.id}\t${rule.name[lang]}\t${limitText(rule)}\t${rule.owner ?? '–'}\t${rule.clause}`,
  );
}

function limitText({ limit }: DeadlineRule): string {
  switch (limit.kind) {
    case 'fixed':
      return `${limit.target ? `${String(limit.target.amount)}–` : ''}${String(limit.amount)} ${limit.unit}`;
    case 'parameter':
      return limit.param;
    case 'promised':
      return '承诺时间';
    case 'immediate':
      return limit.atMost ? `立即，最迟 ${String(limit.atMost.amount)} ${limit.atMost.unit}` : '立即';
    case 'undefined':
      return '本制度未规定';
  }
}

function stages({ lang }: Shell, { flows }: Profile): string[] {
  return flows.flatMap((flow) =>
    flow.stages.map((stage) => `  ${stage.id}\t${stage.name[lang]}\t${stage.owner ?? '–'}\t${stage.clause}`),
  );
}

/** Contradictions in words; under `--strict` an error among them gives exit code 1. */
function check(shell: Shell, profile: Profile, strict: boolean): number {
  const problems = checkProfile(profile).map((found) => ({
    ...found,
    message: describeContradiction(found, shell.lang),
  }));
  if (shell.json) shell.out(JSON.stringify({ id: profile.id, problems }));
  else if (problems.length === 0)
    shell.out(
      shell.say('{id}：可以使用，没有发现矛盾', '{id}: can be used, no contradictions found', {
        id: profile.id,
      }),
    );
  else for (const { severity, message } of problems) shell.out(`${severity}\t${message}`);
  return strict && problems.some(({ severity }) => severity === 'error')
    ? exitCode.strictFindings
    : exitCode.done;
}

function diff(shell: Shell, first: Profile, second: Profile): undefined {
  const differences = diffProfiles(first, second).map((difference) => ({
    ...difference,
    messages: describeDifference(difference, shell.lang),
  }));
  if (shell.json) shell.out(JSON.stringify({ from: first.id, to: second.id, differences }));
  else if (differences.length === 0) shell.out(shell.say('没有差别', 'no differences'));
  else for (const { messages } of differences) shell.out([messages].flat().join('\n'));
  return undefined;
}

/** Writes an editable copy of a procedure, its shared forms spelled out so that the file stands alone. */
async function copy(shell: Shell, from: string, id: string, out: unknown): Promise<undefined> {
  if (!/^[\p{L}\p{N}_]+$/u.test(id))
    throw new CommandError(
      shell.say('--id {id}：只能用字母、数字和下划线', '--id {id}: letters, digits and _ only', { id }),
    );
  const profile = { ...(await readProfile(shell, from)), id };
  const path = out === undefined ? `${id}.json` : String(out);
  await writeNew(shell, path, `${JSON.stringify(profile, null, 2)}\n`);
  shell.tell(
    '已写入 {path}。修改后运行：kesu profile check {path}',
    'Wrote {path}. After editing run: kesu profile check {path}',
    { path },
  );
  if (shell.json) shell.out(JSON.stringify({ id, from, out: path }));
  return undefined;
}

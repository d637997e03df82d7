import type { DeadlineRule, Profile } from '../../functions/core/procedure';
import { readProfile, shippedProfileIds } from '../files/procedures';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** `profile list`, `profile show ID`, `profile check FILE`. */
export const run: Run = async (shell, [verb, name]) => {
  switch (verb) {
    case 'list':
      return list(shell);
    case 'show':
      return show(shell, await readProfile(shell, required(shell, name)));
    case 'check':
      return check(shell, await readProfile(shell, required(shell, name)));
    default:
      throw new CommandError(
        shell.say('profile {verb}：list | show | check', 'profile {verb}: list | show | check', {
          verb: String(verb),
        }),
      );
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

function check(shell: Shell, profile: Profile): undefined {
  if (shell.json) shell.out(JSON.stringify({ id: profile.id, problems: [] }));
  else shell.out(shell.say('{id}：可以使用', '{id}: can be used', { id: profile.id }));
  return undefined;
}

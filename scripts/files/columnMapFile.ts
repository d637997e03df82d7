import { columnMapMessages } from '../../functions/core/messages/registerMessages';
import { readColumnMap } from '../../functions/core/register';
import type { ColumnMap, ColumnMapProblem } from '../../functions/core/register';
import { fillSentence } from '../../functions/core/shared/fillSentence';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { readJsonFile } from './jsonFile';

/** Reads `--map FILE`; undefined where the option was not given. */
export async function readColumnMapFile(shell: Shell, option: unknown): Promise<ColumnMap | undefined> {
  if (option === undefined) return undefined;
  const path = String(option);
  const map = readColumnMap(await readJsonFile(shell, path));
  if (map.ok) return map.value;
  throw mapError(shell, path, [map.problem]);
}

/** Says which entries of a map cannot be used, and why. */
export function mapError(shell: Shell, path: string, problems: readonly ColumnMapProblem[]): CommandError {
  const sentences = problems.map(({ code, entry, seen = '' }) =>
    fillSentence(columnMapMessages[code][shell.lang], { entry, seen }),
  );
  return new CommandError([path, ...sentences].join('\n'));
}

import { readColumnMap } from '../../functions/core/register';
import type { ColumnMap, ColumnMapProblem } from '../../functions/core/register';
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
  return new CommandError(problems.map((problem) => sentence(shell, path, problem)).join('\n'));
}

function sentence(shell: Shell, path: string, { code, entry, seen = '' }: ColumnMapProblem): string {
  const parts = { path, entry, seen };
  switch (code) {
    case 'map.notAnObject':
      return shell.say(
        '{path} 应为 JSON 对象，例如 {"客户": "customerName"}',
        '{path} should be a JSON object such as {"客户": "customerName"}',
        parts,
      );
    case 'map.unknownField':
      return shell.say(
        '{path} 的“{entry}”：没有字段 {seen}',
        '{path}, “{entry}”: there is no field {seen}',
        parts,
      );
    case 'map.unknownSheet':
      return shell.say(
        '{path} 的“{entry}”：工作簿中没有这个台账工作表',
        '{path}, “{entry}”: the workbook has no such register sheet',
        parts,
      );
    case 'map.unknownColumn':
      return shell.say('{path} 的“{entry}”：没有这一列', '{path}, “{entry}”: there is no such column', parts);
  }
}

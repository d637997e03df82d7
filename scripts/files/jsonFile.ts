import { readFile } from 'node:fs/promises';
import { CommandError } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';

/**
 * Reads a JSON file named by an option or argument.
 *
 * @throws CommandError naming the file and, for broken JSON, the place
 */
export async function readJsonFile(shell: Shell, path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(
      shell.say('无法读取 {path}：{reason}', 'cannot read {path}: {reason}', {
        path,
        reason: reasonOf(shell, error),
      }),
    );
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      shell.say('{path} 不是有效的 JSON：{reason}', '{path} is not valid JSON: {reason}', { path, reason }),
    );
  }
}

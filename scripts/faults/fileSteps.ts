import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before the command (`node --import`): counts what it does with files of one folder, and kills the process at
 * one of these steps. KESU_STEP is `<number>:before`, `<number>:after`, or `write:half` with half of the bytes written.
 */

type Act = (...values: unknown[]) => Promise<unknown>;

const folder = process.env['KESU_STEP_FOLDER'] ?? '';
const [aim = '', cut = ''] = (process.env['KESU_STEP'] ?? '').split(':');
let steps = 0;

const kill = (): void => void process.kill(process.pid, 'SIGKILL');

function counted(act: Act): Act {
  return async (...values) => {
    steps += 1;
    const isAim = aim === String(steps);
    if (isAim && cut === 'before') kill();
    try {
      return await act(...values);
    } finally {
      if (isAim && cut === 'after') kill();
    }
  };
}

function replace(where: object, name: string, by: (real: Act) => Act): void {
  const members = where as Record<string, Act>;
  members[name] = by(members[name]!.bind(where));
}

const isOurs = (path: unknown): boolean => typeof path === 'string' && path.startsWith(folder);

/** A write is one step, and its half another. */
function countHandle(handle: object): void {
  for (const name of ['writeFile', 'sync', 'close']) replace(handle, name, counted);
  if (aim === 'write')
    replace(handle, 'writeFile', (write) => async (bytes) => {
      await write((bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2));
      kill();
    });
}

for (const name of ['stat', 'access', 'readFile', 'open', 'rename', 'rm'])
  replace(files, name, (real) => async (...values) => {
    if (!isOurs(values[0])) return real(...values);
    const answer = await counted(real)(...values);
    if (name === 'open') countHandle(answer as object);
    return answer;
  });
syncBuiltinESMExports();

import { resolve } from 'node:path';
import * as v from 'valibot';
import { readJsonFile } from '../files/jsonFile';
import { CommandError } from '../shell/exit';
import { InUseError } from '../files/processLock';
import { reasonOf } from '../shell/localFile';
import { startSharePoint } from '../stand-in/sharepoint/startSharePoint';
import { readFaults, type FaultRule } from '../stand-in/sharepoint/server/faults';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** Runs the stand-in SharePoint until it is stopped. */
export const run: Run = async (shell, _args, options) => {
  const port = Number(options['port'] ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CommandError(`--port ${String(options['port'])}: 0–65535`);
  const root = resolve(String(options['folder'] ?? options['root']));
  const faults = await faultsOf(shell, options['faults']);
  const running = await startSharePoint({ root, port, faults, settings: { makeOnDemand: true } }).catch(
    (error: unknown) => {
      if (error instanceof InUseError)
        throw new CommandError(
          shell.say(
            '{root} 已有一个模拟 SharePoint 在运行（进程 {pid}）',
            'a stand-in SharePoint runs over {root} already (process {pid})',
            { root, pid: error.message },
          ),
        );
      throw new CommandError(
        shell.say('无法在端口 {port} 启动：{reason}', 'cannot start on port {port}: {reason}', {
          port,
          reason: reasonOf(shell, error),
        }),
      );
    },
  );
  const site = `${running.origin}/sites/quality`;
  if (shell.json)
    shell.out(JSON.stringify({ url: running.origin, graph: `${running.origin}/v1.0`, site, root }));
  else shell.out(running.origin);
  shell.tell(
    '模拟 SharePoint 已就绪，文件在 {root}。发布：kesu publish 文件夹 --to {site}',
    'The stand-in SharePoint is ready; files are in {root}. Publish with: kesu publish DIR --to {site}',
    { root, site },
  );
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await running.close();
  return undefined;
};

async function faultsOf(shell: Shell, path: unknown): Promise<readonly FaultRule[]> {
  if (path === undefined) return [];
  const json = await readJsonFile(shell, String(path));
  try {
    return readFaults(json);
  } catch (error) {
    const reason = error instanceof v.ValiError ? v.summarize(error.issues as never) : String(error);
    throw new CommandError(
      shell.say('--faults {path}：{reason}', '--faults {path}: {reason}', { path: String(path), reason }),
    );
  }
}

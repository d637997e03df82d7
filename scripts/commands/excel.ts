import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startTryOut } from '../stand-in/page/server/startTryOut';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** Serves the add-in inside a stand-in Excel on this machine until it is interrupted. */
export const run: Run = async (shell, _args, options) => {
  const folder = resolve(String(options['out']));
  if (options['demo'] === true) await (await import('./demo')).run(shell, [], options);
  shell.tell(
    '正在准备试用页……（首次约 20 秒）',
    'Preparing the try-out page … (about 20 seconds the first time)',
  );
  const { url, sharePoint, close } = await start(shell, readPort(shell, options['port']), folder);
  if (shell.json) shell.out(JSON.stringify({ url, folder, sharePoint: sharePoint.site }));
  else {
    shell.out(
      shell.say('在浏览器中试用（Ctrl+C 结束）：{url}', 'Try it in a browser (Ctrl+C ends it): {url}', {
        url,
      }),
    );
    shell.out(shell.say('试用中保存的文件：{folder}', 'What you save there: {folder}', { folder }));
    shell.out(
      shell.say(
        '试用中发布到的 SharePoint（本机模拟）：{site}，文件在 {folder}',
        'The SharePoint it publishes to (played on this machine): {site}, files in {folder}',
        { ...sharePoint },
      ),
    );
  }
  if (options['open'] !== false) openBrowser(url);
  await interrupted();
  await close();
  return undefined;
};

function readPort(shell: Shell, text: unknown): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError(
      shell.say('--port {port}：不是端口号', '--port {port}: not a port', { port: String(text) }),
    );
  return port;
}

async function start(shell: Shell, port: number, folder: string): ReturnType<typeof startTryOut> {
  try {
    return await startTryOut({ port, folder });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw problem;
    shell.tell('端口 {port} 已被占用，改用其他端口。', 'Port {port} is taken; using another one.', { port });
    return startTryOut({ port: 0, folder });
  }
}

/** Opens the person's browser where there is one; where there is none the address stands on the screen. */
function openBrowser(url: string): void {
  const { platform, env } = process;
  const hasScreen =
    platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (!hasScreen || env['CI'] !== undefined) return;
  const [command, ...args] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  // No browser to be found: the address has been printed.
  child.on('error', () => undefined);
  child.unref();
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

import { execFile } from 'node:child_process';

/** What one run of the command line left behind. */
export interface KesuRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in a process of its own. */
export function kesu(
  args: readonly string[],
  { input, env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<KesuRun> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/launch/kesu.mjs', ...args],
      { env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env }, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 70) : 0, stdout, stderr });
      },
    );
    child.stdin?.end(input ?? '');
  });
}

import { runCommand } from '../../scripts/shell/run';
import type { ShellIo } from '../../scripts/shell/shell';

const commands = {
  report: () => import('../../scripts/commands/report'),
  summary: () => import('../../scripts/commands/summary'),
  track: () => import('../../scripts/commands/track'),
  verify: () => import('../../scripts/commands/verify'),
};

/** What one run left behind. */
export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command's module in this process as of a moment: its options as commander gives them, JSON, English. */
export const commandAt =
  (asOf: string) =>
  async (
    name: keyof typeof commands,
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<CommandRun> => {
    const said = { stdout: '', stderr: '' };
    const io: ShellIo = {
      stdout: (text) => (said.stdout += text),
      stderr: (text) => (said.stderr += text),
      stderrIsTerminal: false,
      env: {},
      now: () => asOf,
      milliseconds: () => 0,
    };
    const { run } = await commands[name]();
    const code = await runCommand(io, { json: true, lang: 'en', asOf, ...options }, (shell, all) =>
      run(shell, args, all),
    );
    return { code, ...said };
  };

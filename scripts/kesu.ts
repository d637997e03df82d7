import { Command, CommanderError } from 'commander';
import type { AllOptions } from './commands/index';
import { commands } from './commands/index';
import { exitCode } from './shell/exit';
import { addCommonOptions, runCommand } from './shell/run';
import type { ShellIo } from './shell/shell';

/** The real process; tests of commands hand in their own. */
const io: ShellIo = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stderrIsTerminal: process.stderr.isTTY,
  env: process.env,
  now: () => new Date().toISOString(),
  milliseconds: () => performance.now(),
};

const program = new Command('kesu')
  .description('客诉台账 → 跟踪台账、期限、表单。Customer complaints: register to tracker, deadlines, forms.')
  .exitOverride()
  .showHelpAfterError()
  .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });

for (const { usage, description, configure, load } of commands) {
  const command = addCommonOptions(program.command(usage).description(description));
  configure(command);
  command.exitOverride().action(async (...parts: unknown[]) => {
    const options = command.opts<AllOptions>();
    const args = parts.slice(0, -2) as (string | readonly string[])[];
    process.exitCode = await runCommand(io, options, async (shell, all) => (await load())(shell, args, all));
  });
}

// A reader that goes away early (`kesu read F | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.unusableInput;
}

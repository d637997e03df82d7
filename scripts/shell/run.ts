import type { Command } from 'commander';
import { parseInstant, formatWithOffset } from '../../functions/core/calendar';
import { CommandError, exitCode } from './exit';
import type { Shell, ShellIo, ShellOptions } from './shell';
import { createShell } from './shell';

/** The options every command takes (contract section 1). */
export interface CommonOptions extends ShellOptions {
  readonly strict?: boolean;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON on stdout')
    .option('--as-of <time>', 'take this ISO time as now')
    .option('--lang <zh|en>', 'language of the messages')
    .option('--quiet', 'no messages, only results')
    .option('--strict', 'exit with 1 when a finding of severity error exists');
}

/** What a command answers with: the exit code, done (0) where it says nothing. */
export type CommandBody<Options> = (shell: Shell, options: Options) => Promise<number | undefined>;

/**
 * Runs a command body and turns every failure into a sentence and an exit code.
 * An error that nobody foresaw is ours: it prints its stack so that it can be reported.
 */
export async function runCommand<Options extends CommonOptions>(
  io: ShellIo,
  options: Options,
  body: CommandBody<Options>,
): Promise<number> {
  const shell = createShell(options, io);
  try {
    checkCommon(shell, options);
    return (await body(withInstant(shell), options)) ?? exitCode.done;
  } catch (error) {
    shell.progress('', null);
    const code = error instanceof CommandError ? error.code : 70;
    if (error instanceof CommandError) io.stderr(`kesu: ${error.message}\n`);
    else
      io.stderr(
        `${shell.say('kesu 内部错误，请连同以下内容反馈：', 'kesu: internal error, please report it with this text:')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return code;
  }
}

function checkCommon(shell: Shell, options: CommonOptions): void {
  if (options.lang !== undefined && !['zh', 'en', 'zh-en'].includes(options.lang))
    throw new CommandError(`--lang ${options.lang}: zh | en`);
  if (options.asOf !== undefined && parseInstant(options.asOf) === undefined)
    throw new CommandError(
      shell.say(
        '--as-of {time}：不是 ISO 时间（例如 2026-03-09T08:30+08:00）',
        '--as-of {time}: not an ISO time (for example 2026-03-09T08:30+08:00)',
        { time: options.asOf },
      ),
    );
}

/** The clock as wall time of the company, so that no command touches the machine's zone. */
function withInstant(shell: Shell): Shell {
  const local = parseInstant(shell.asOf);
  return local === undefined ? shell : { ...shell, asOf: formatWithOffset(local) };
}

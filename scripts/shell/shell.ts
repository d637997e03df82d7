import type { Language } from '../../functions/core/shared/language';

/** What every command is given: the options all commands share and where words go. */
export interface Shell {
  readonly lang: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  /** The clock of this run, `--as-of` or now, as an ISO instant. */
  readonly asOf: string;
  /** Data for programs: one line on stdout. */
  readonly out: (line: string) => void;
  /** A sentence for the person, on stderr, in the person's language; silent under `--quiet`. */
  readonly tell: (zh: string, en: string, parts?: Readonly<Record<string, string | number>>) => void;
  /** The same sentence as a string. */
  readonly say: (zh: string, en: string, parts?: Readonly<Record<string, string | number>>) => string;
  /** Moves the progress line when stderr is a terminal. `done` null ends it. */
  readonly progress: (label: string, done: number | null, total?: number) => void;
}

export interface ShellOptions {
  readonly lang?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly asOf?: string | undefined;
}

/** Builds the shell of one run from its options and the process around it. */
export function createShell(options: ShellOptions, io: ShellIo): Shell {
  const lang = languageOf(options.lang, io.env);
  const say: Shell['say'] = (zh, en, parts = {}) =>
    (lang === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
  const quiet = options.quiet ?? false;
  return {
    lang,
    json: options.json ?? false,
    quiet,
    asOf: options.asOf ?? io.now(),
    out: (line) => io.stdout(`${line}\n`),
    say,
    tell: (zh, en, parts) => {
      if (!quiet) io.stderr(`${say(zh, en, parts)}\n`);
    },
    progress: createProgress(io, quiet),
  };
}

/** The process as seen by a shell; tests pass their own. */
export interface ShellIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stderrIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => string;
  readonly milliseconds: () => number;
}

function languageOf(option: string | undefined, env: ShellIo['env']): Language {
  const wish = option ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return /^zh/i.test(wish) ? 'zh' : 'en';
}

/** A line that rewrites itself, drawn only on a terminal and only once a second of work has passed. */
function createProgress(io: ShellIo, quiet: boolean): Shell['progress'] {
  const begun = io.milliseconds();
  let drawn = 0;
  return (label, done, total) => {
    if (quiet || !io.stderrIsTerminal) return;
    const now = io.milliseconds();
    if (done === null) {
      if (drawn > 0) io.stderr('\r\u001b[K');
      return;
    }
    if (now - begun < 1000 || now - drawn < 100) return;
    drawn = now;
    const share = total ? ` ${Math.floor((100 * done) / total)} %` : '';
    io.stderr(`\r\u001b[K${label} ${done}${total ? `/${total}` : ''}${share}`);
  };
}

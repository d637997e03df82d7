import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { devDependencies } from '../../package.json';
import { projectRoot } from '../files/projectRoot';

/** What one publication of many documents, killed again and again, came to. */
export interface KillOutcome {
  readonly documents: number;
  readonly kills: number;
  readonly wrong: readonly string[];
}

/** The real command, where its documents lie, and what it publishes to. */
export interface KillJob {
  readonly program: string;
  readonly documents: string;
  readonly origin: string;
}

export interface PublishRun {
  readonly killed: boolean;
  /** What the command printed. */
  readonly report: string;
}

export interface RunOptions {
  /** Further arguments of `kesu publish`. */
  readonly args?: readonly string[];
  /** Arguments of Node, for what is loaded before the command. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Gets what kills the process. */
  readonly onStart?: (kill: () => void) => void;
}

/** Publishes all documents with the real command in a process of its own. */
export function publishInProcess(
  { program, documents, origin }: KillJob,
  { args = [], node = [], env = {}, onStart }: RunOptions = {},
): Promise<PublishRun> {
  const child = spawn(
    process.execPath,
    [...node, program, 'publish', documents, '--to', `${origin}/sites/quality`, '--json', ...args],
    {
      cwd: projectRoot(),
      env: { ...process.env, KESU_SMALL_UPLOAD: '10000', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onStart?.(() => child.kill('SIGKILL'));
  let report = '';
  child.stdout.on('data', (text: Buffer) => (report += text.toString('utf8')));
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve({ killed: signal === 'SIGKILL', report }));
  });
}

/** CommonJS packages inside a module ask for "require". */
const REQUIRE =
  "import{createRequire as requireOfBundle$}from'node:module';const require=requireOfBundle$(import.meta.url);";

/** The command as it is, bundled once so that every start takes a fraction of a second. */
export async function bundledCommand(folder: string): Promise<string> {
  const outdir = join(projectRoot(), 'node_modules/.cache/kesu-faults', basename(folder));
  await build({
    // As scripts/launch does it: the thread that writes workbooks lies beside the program.
    entryPoints: [
      'scripts/kesu.ts',
      'scripts/excel/write/writingThread.ts',
      'scripts/faults/fileSteps.ts',
    ].map((path) => ({ in: join(projectRoot(), path), out: basename(path, '.ts') })),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Packages within, so that a start does not look for hundreds of files.
    external: [...Object.keys(devDependencies), '@napi-rs/canvas'],
    banner: { js: REQUIRE },
    minifyWhitespace: true,
    outdir,
    splitting: true, // the command loads only what it needs
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
  return join(outdir, 'kesu.mjs');
}

/** Every tenth document goes through an upload session of three slices. */
const sizeOf = (number: number): number => (number % 10 === 9 ? 700_000 : 500);
export const caseOf = (number: number): string => `TS${String(number).padStart(3, '0')}`;

/** Writes the documents to publish; another edition has other content. */
export function writeDocuments(folder: string, count: number, edition: number): void {
  for (let number = 0; number < count; number += 1) {
    const facts = {
      Case: caseOf(number),
      Form: '8D报告',
      Revision: String(edition),
      Received: '2026-03-09',
    };
    const properties = Object.entries(facts)
      .map(([name, value]) => `<property name="Kesu.${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`)
      .join('');
    const custom = `<Properties xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`;
    const parts = {
      'docProps/custom.xml': strToU8(custom),
      'word/document.xml': new Uint8Array(sizeOf(number)).fill(number + edition),
    };
    const name = `${caseOf(number)} 8D报告.docx`;
    writeFileSync(join(folder, name), zipSync(parts, { level: 0, mtime: '1980-01-01' }));
  }
}

/** Documents whose last line in the journal does not say that they are filed. */
export function openSteps(documents: string): string[] {
  const folder = join(documents, '.kesu');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as { readonly key: string; readonly step: string });
  const last = new Map(lines.map(({ key, step }) => [key, step]));
  return [...last]
    .filter(([, step]) => step !== 'filed')
    .map(([key, step]) => `journal ends with ${step}: ${key}`);
}

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { readPreviousTracker } from '../../functions/core/tracker';
import { readWorkbook } from '../excel/readWorkbook';
import { projectRoot } from '../files/projectRoot';
import type { FaultRule } from '../stand-in/sharepoint/server/faults';
import { startSharePoint, type RunningSharePoint } from '../stand-in/sharepoint/startSharePoint';
import { checkStore } from './checkStore';

/** What one publication of many documents, killed again and again, came to. */
export interface KillOutcome {
  readonly documents: number;
  readonly kills: number;
  readonly wrong: readonly string[];
}

export interface KillPlan {
  readonly documents: number;
  /** Every how many-th new request the process is killed; 1 is each. */
  readonly every: number;
  /** Publish other content in their place afterwards, killed in the same way. */
  readonly reissue: boolean;
}

/**
 * Publishes with the real command in a process of its own, kills it with SIGKILL at one request after the other, each
 * time started again on what the last one left, and compares library, journal and report in the end. A process is
 * killed twice at each place: before the request has an effect, and after it with the answer unheard.
 */
export async function killAtEveryStep(folder: string, plan: KillPlan): Promise<KillOutcome> {
  const program = await bundledCommand(folder);
  const root = mkdtempSync(join(folder, 'kill-'));
  const documents = join(root, 'documents');
  mkdirSync(documents);
  const victim: Victim = { kill: () => undefined };
  const running = await startSharePoint({
    root: join(root, 'sharepoint'),
    settings: { makeOnDemand: true },
    onCut: () => victim.kill(),
  });
  const job = { program, documents, running, victim };
  let kills = 0;
  let report = '';
  try {
    for (const edition of plan.reissue ? [1, 2] : [1]) {
      writeDocuments(documents, plan.documents, edition);
      const counted = await killUntilDone(job, plan.every);
      kills += counted.kills;
      report = counted.report;
    }
    const wrong = [...compare(running, documents, report, plan), ...openSteps(documents)];
    return { documents: plan.documents, kills, wrong };
  } finally {
    await running.close();
    rmSync(dirname(program), { recursive: true, force: true });
  }
}

/**
 * Publishes with a tracker and kills the process while it puts the links into the rows, at ever later moments; then
 * lets one run finish and compares every row with the library.
 */
export async function killWhileLinking(
  folder: string,
  documents: number,
  kills: number,
): Promise<KillOutcome> {
  const program = await bundledCommand(folder);
  const root = mkdtempSync(join(folder, 'rows-'));
  const home = join(root, 'documents');
  const tracker = join(root, 'tracker.xlsx');
  mkdirSync(home);
  writeDocuments(home, documents, 1);
  const victim: Victim = { kill: () => undefined };
  const running = await startSharePoint({ root: join(root, 'sharepoint'), settings: { makeOnDemand: true } });
  const job = { program, documents: home, running, victim };
  try {
    await makeTracker(job, tracker, documents);
    // The first run with a tracker fills columns as well; the second shows how long the rows take.
    const copy = join(root, 'copy.xlsx');
    writeFileSync(copy, readFileSync(tracker));
    await runOnce(job, [], ['--tracker', copy]);
    writeFileSync(copy, readFileSync(tracker));
    const { requests, rest } = await timeRows(running, () => runOnce(job, [], ['--tracker', copy]));
    let killed = 0;
    for (let turn = 0; turn < kills; turn += 1) {
      const unwatch = afterRequests(running, requests, (rest * turn) / kills, () => victim.kill());
      killed += (await runOnce(job, [], ['--tracker', tracker])).killed ? 1 : 0;
      unwatch();
    }
    const { report } = await runOnce(job, [], ['--tracker', tracker]);
    const wrong = await compareRows(tracker, report, documents);
    return { documents, kills: killed, wrong };
  } finally {
    await running.close();
    rmSync(dirname(program), { recursive: true, force: true });
  }
}

/** How many requests a run sends, and how many milliseconds it works on after the last of them. */
async function timeRows(
  running: RunningSharePoint,
  run: () => Promise<unknown>,
): Promise<{ readonly requests: number; readonly rest: number }> {
  const from = running.requests.length;
  let seen = from;
  let lastAt = Date.now();
  const timer = setInterval(() => {
    if (running.requests.length > seen) lastAt = Date.now();
    seen = running.requests.length;
  }, 2);
  await run();
  clearInterval(timer);
  return { requests: running.requests.length - from, rest: Date.now() - lastAt };
}

/** Acts some milliseconds after a run has sent so many requests: what is left for it to do is the rows. */
function afterRequests(
  running: RunningSharePoint,
  count: number,
  delay: number,
  act: () => void,
): () => void {
  const from = running.requests.length;
  let then: NodeJS.Timeout | undefined;
  const timer = setInterval(() => {
    if (running.requests.length - from < count) return;
    clearInterval(timer);
    then = setTimeout(act, delay);
  }, 2);
  return () => {
    clearInterval(timer);
    clearTimeout(then);
  };
}

/** A tracker with a row for each document, made by the product itself. */
function makeTracker({ program }: Job, tracker: string, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, number) => `${nameOf(number).slice(0, 5)},恒澜精密,2026-03-09,孔径超差`,
  );
  const register = join(dirname(tracker), 'register.csv');
  writeFileSync(register, `客诉编号,客户名称,接诉时间,投诉内容\n${rows.join('\n')}\n`);
  const child = spawn(
    process.execPath,
    [program, 'track', register, '--profile', 'P04', '--out', tracker, '--quiet'],
    {
      cwd: projectRoot(),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return new Promise((resolve) => child.on('close', () => resolve()));
}

async function compareRows(tracker: string, report: string, count: number): Promise<string[]> {
  const { published } = JSON.parse(report) as { readonly published: readonly { readonly webUrl: string }[] };
  const previous = readPreviousTracker(await readWorkbook(tracker));
  const links = [...(previous?.rows.values() ?? [])].map(({ documents }) => documents['8D报告']?.link);
  const wrong = published.flatMap(({ webUrl }, at) =>
    links[at] === webUrl ? [] : [`row ${at}: ${String(links[at])}`],
  );
  if (published.length !== count || links.length !== count)
    wrong.push(`${published.length} published, ${links.length} rows`);
  return wrong;
}

interface Victim {
  kill: () => void;
}

interface Job {
  readonly program: string;
  readonly documents: string;
  readonly running: RunningSharePoint;
  readonly victim: Victim;
}

/** First at every request of a run's beginning, then at every step of the next document, until a run reaches the end. */
async function killUntilDone(
  job: Job,
  every: number,
): Promise<{ readonly kills: number; readonly report: string }> {
  let kills = 0;
  for (let turn = 0; ; turn += every)
    for (const cut of ['before', 'after'] as const) {
      const inBeginning = turn < BEGINNING;
      const at = inBeginning ? turn + 1 : LOOKING_UP + requestsOfFinished(job) + 1 + (turn % STEPS);
      const run = await runOnce(job, [{ at, cut }]);
      if (!run.killed) return { kills, report: run.report };
      kills += 1;
    }
}

/** Requests of a first run before its first document: token, site, library, list, and one for each column. */
const BEGINNING = 14;
/** Requests of a later run before its first document. */
const LOOKING_UP = 5;
/** Requests of one document at most, so that every step of every document comes up. */
const STEPS = 13;

/** A run looks every finished document up before it comes to new work. */
function requestsOfFinished({ documents }: Job): number {
  const finished = new Set<string>();
  for (const line of journalLines(documents)) {
    if (line.step === 'filed') finished.add(line.key);
    else finished.delete(line.key);
  }
  return finished.size;
}

function runOnce(
  { program, documents, running, victim }: Job,
  faults: readonly FaultRule[],
  more: readonly string[] = [],
): Promise<{ readonly killed: boolean; readonly report: string }> {
  running.setFaults(faults);
  const child = spawn(
    process.execPath,
    [program, 'publish', documents, '--to', `${running.origin}/sites/quality`, '--json', ...more],
    {
      cwd: projectRoot(),
      env: { ...process.env, KESU_SMALL_UPLOAD: '10000' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  victim.kill = () => child.kill('SIGKILL');
  let report = '';
  child.stdout.on('data', (text: Buffer) => (report += text.toString('utf8')));
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve({ killed: signal === 'SIGKILL', report }));
  });
}

/** The command as it is, bundled once so that every start takes a fraction of a second. */
async function bundledCommand(folder: string): Promise<string> {
  const outdir = join(projectRoot(), 'node_modules/.cache/kesu-faults', basename(folder));
  await build({
    // As scripts/launch does it: the thread that writes workbooks lies beside the program.
    entryPoints: ['scripts/kesu.ts', 'scripts/excel/write/writingThread.ts'].map((path) => ({
      in: join(projectRoot(), path),
      out: basename(path, '.ts'),
    })),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir,
    splitting: true, // the command loads only what it needs
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
  return join(outdir, 'kesu.mjs');
}

/** Every tenth document goes through an upload session. */
const sizeOf = (number: number): number => (number % 10 === 9 ? 700_000 : 500);
const nameOf = (number: number): string => `TS${String(number).padStart(3, '0')} 8D报告.docx`;

function writeDocuments(folder: string, count: number, edition: number): void {
  for (let number = 0; number < count; number += 1) {
    const facts = {
      Case: nameOf(number).slice(0, 5),
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
    writeFileSync(join(folder, nameOf(number)), zipSync(parts, { level: 0, mtime: '1980-01-01' }));
  }
}

interface JournalLine {
  readonly key: string;
  readonly step: string;
}

function journalLines(documents: string): JournalLine[] {
  const folder = join(documents, '.kesu');
  const files = readdirSafe(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line) as JournalLine];
        } catch {
          return []; // the line the killed process was writing
        }
      }),
  );
}

function readdirSafe(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // killed before it wrote anything
  }
}

function openSteps(documents: string): string[] {
  const last = new Map(journalLines(documents).map(({ key, step }) => [key, step]));
  return [...last]
    .filter(([, step]) => step !== 'filed')
    .map(([key, step]) => `journal ends with ${step}: ${key}`);
}

function compare(
  { sharePoint }: RunningSharePoint,
  documents: string,
  report: string,
  plan: KillPlan,
): string[] {
  const { published, failed } = JSON.parse(report) as {
    readonly published: readonly { readonly file: string; readonly path: string; readonly webUrl: string }[];
    readonly failed: readonly unknown[];
  };
  const wrong = checkStore(
    sharePoint,
    published.map(({ file, path, webUrl }) => ({
      path,
      bytes: readFileSync(file),
      versions: plan.reissue ? 2 : 1,
      link: webUrl,
    })),
  );
  if (published.length !== plan.documents)
    wrong.push(`${published.length} of ${plan.documents} in ${documents}`);
  if (failed.length > 0) wrong.push(`failed in the end: ${JSON.stringify(failed)}`);
  return wrong;
}

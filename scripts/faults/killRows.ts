import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPreviousTracker } from '../../functions/core/tracker';
import { readWorkbook } from '../excel/readWorkbook';
import { projectRoot } from '../files/projectRoot';
import { startSharePoint } from '../stand-in/sharepoint/startSharePoint';
import {
  bundledCommand,
  caseOf,
  publishInProcess,
  writeDocuments,
  type KillJob,
  type KillOutcome,
} from './killJob';

/**
 * Publishes with a tracker, and kills the process at every step it takes with the tracker's file: before the step,
 * after it, and with half of the new file written. After each kill the file is the old one or the new one, and one
 * more run puts every link into its row.
 *
 * @param tried - the steps that are tried, counted from 1; all where absent
 */
export async function killWhileLinking(
  folder: string,
  documents: number,
  tried?: readonly number[],
): Promise<KillOutcome> {
  const program = await bundledCommand(folder);
  const root = mkdtempSync(join(folder, 'rows-'));
  const home = join(root, 'documents');
  const tracker = join(root, 'tracker', 'tracker.xlsx');
  mkdirSync(home);
  mkdirSync(dirname(tracker));
  writeDocuments(home, documents, 1);
  const running = await startSharePoint({ root: join(root, 'sharepoint'), settings: { makeOnDemand: true } });
  const job = { program, documents: home, origin: running.origin };
  const wrong: string[] = [];
  let kills = 0;
  const tryStep = async (step: string): Promise<boolean> => {
    writeFileSync(tracker, original);
    const { killed } = await linkInProcess(job, tracker, step);
    if (!killed) return false;
    kills += 1;
    wrong.push(...(await runAfterKill(job, tracker, original, documents)).map((text) => `${step}: ${text}`));
    return true;
  };
  let original: Buffer = Buffer.alloc(0);
  try {
    await makeTracker(job, tracker, documents);
    original = readFileSync(tracker);
    await publishInProcess(job);
    for (const step of tried ?? everyStep()) {
      if (!(await tryStep(`${step}:before`))) break;
      await tryStep(`${step}:after`);
    }
    if (!(await tryStep('write:half'))) wrong.push('no write was seen');
    return { documents, kills, wrong };
  } finally {
    await running.close();
    rmSync(dirname(program), { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  }
}

function* everyStep(): Generator<number, never> {
  for (let step = 1; ; step += 1) yield step;
}

const linkInProcess = (job: KillJob, tracker: string, step: string): ReturnType<typeof publishInProcess> =>
  publishInProcess(job, {
    args: ['--tracker', tracker],
    node: ['--import', join(dirname(job.program), 'fileSteps.mjs')],
    env: { KESU_STEP: step, KESU_STEP_FOLDER: dirname(tracker) },
  });

/** What is wrong with the file as the killed process left it, and after one more run. */
async function runAfterKill(
  job: KillJob,
  tracker: string,
  original: Uint8Array,
  documents: number,
): Promise<string[]> {
  const left = readFileSync(tracker);
  const { report } = await publishInProcess(job, { args: ['--tracker', tracker] });
  const wrong = await compareRows(tracker, report, documents);
  if (!left.equals(original) && !left.equals(readFileSync(tracker))) wrong.push('neither old nor new');
  return wrong;
}

/** A tracker with a row for each document, made by the product itself. */
function makeTracker({ program }: KillJob, tracker: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => `${caseOf(number)},恒澜精密,2026-03-09,孔径超差`);
  const register = join(dirname(tracker), 'register.csv');
  writeFileSync(register, `客诉编号,客户名称,接诉时间,投诉内容\n${rows.join('\n')}\n`);
  const child = spawn(
    process.execPath,
    [program, 'track', register, '--profile', 'P04', '--out', tracker, '--quiet'],
    { cwd: projectRoot(), stdio: ['ignore', 'ignore', 'inherit'] },
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

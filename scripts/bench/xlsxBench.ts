import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureNode, measureOpenpyxl, middle, type Measure } from './measure';

const job = join(import.meta.dirname, 'xlsxJob.ts');
const kesu = join(import.meta.dirname, '..', 'launch', 'kesu.mjs');

type Task = 'read' | 'write' | 'track' | 'exceljs' | 'sheetjs' | 'openpyxl';

const words: Readonly<Record<Task, string>> = {
  read: 'Kesu: read the register',
  write: 'Kesu: write 40 + 20 columns',
  track: 'Kesu: track, whole command',
  exceljs: '(a) ExcelJS load + save',
  sheetjs: '(b) SheetJS read + write',
  openpyxl: '(c) openpyxl load + save',
};

/**
 * Measures reading, writing and the whole of `track` against the usual libraries on generated registers of
 * 20 columns, every task in a fresh process and all in one run, so that the ratios hold on any machine.
 *
 * @param runs - Rounds through all tasks, of which each counts with its middle one: a shared machine is not equally
 * fast from minute to minute.
 */
export async function benchXlsx(
  sizes: readonly number[],
  runs: number,
  say: (line: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-bench-'));
  try {
    const figures = new Map<string, Measure>();
    for (const rows of sizes) {
      const register = join(folder, `register${rows}.xlsx`);
      await measureNode(job, ['generate', String(rows), register], folder);
      say(`${rows} complaints × 20 columns, ${Math.round((await stat(register)).size / 1024)} KiB`);
      const rounds = new Map<Task, Measure[]>();
      for (let round = 1; round <= runs; round++)
        for (const task of Object.keys(words) as Task[]) {
          const found = await runTask(task, rows, register, folder);
          say(line(words[task], found));
          if (found) rounds.set(task, [...(rounds.get(task) ?? []), found]);
        }
      for (const [task, measures] of rounds) figures.set(`${task} ${rows}`, middle(measures));
    }
    for (const text of verdicts(sizes, figures)) say(text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runTask(task: Task, rows: number, register: string, folder: string): Promise<Measure | undefined> {
  const output = join(folder, `${task}${rows}.xlsx`);
  if (task === 'openpyxl') return measureOpenpyxl(register, output, folder);
  if (task === 'track')
    return measureNode(
      kesu,
      ['track', register, '--profile', 'P04', '--out', output, '--json', '--quiet'],
      folder,
    );
  return measureNode(job, [task, String(rows), register, output], folder);
}

function line(what: string, found: Measure | undefined): string {
  if (!found) return `  ${what.padEnd(30)} not installed, left out`;
  return `  ${what.padEnd(30)} ${found.seconds.toFixed(2).padStart(7)} s  (processor ${found.cpuSeconds.toFixed(2).padStart(6)} s) ${found.megabytes.toFixed(0).padStart(6)} MB`;
}

/** The aims for the largest size, as ratios to the peers. */
function verdicts(sizes: readonly number[], figures: ReadonlyMap<string, Measure>): readonly string[] {
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const at = (task: Task, rows = largest): Measure | undefined => figures.get(`${task} ${rows}`);
  const track = at('track');
  if (!track) return [];
  const aim = (what: string, value: number | undefined, most: number, unit = ''): string =>
    value === undefined
      ? `${what}: not measured`
      : `${what}: ${value.toFixed(2)}${unit} (aim ≤ ${most}${unit}: ${value <= most ? 'met' : 'MISSED'})`;
  const over = (other: Measure | undefined): number | undefined => other && track.seconds / other.seconds;
  return [
    aim('track / ExcelJS', over(at('exceljs')), 0.5),
    aim('track / SheetJS', over(at('sheetjs')), 1),
    aim('track / openpyxl', over(at('openpyxl')), 1),
    aim('track, peak memory', track.megabytes, 700, ' MB'),
    ...(largest === smallest
      ? []
      : [aim(`track ${largest} / ${smallest}`, over(at('track', smallest)), 1.1 * (largest / smallest))]),
  ];
}

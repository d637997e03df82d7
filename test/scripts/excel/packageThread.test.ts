import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanCell, WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../../../scripts/excel/outputProblem';
import { PackageFile } from '../../../scripts/excel/write/packageFile';
import { PackageThread } from '../../../scripts/excel/write/packageThread';
import { reviveProblem, sendProblem } from '../../../scripts/excel/write/sentProblem';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const now = new Date('2025-11-21T09:00:00Z');
const ROWS = 20_000;

/** An empty folder of its own for each test. */
function fresh(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

const bold = { bold: true, fill: 'FFFFF2CC' } as const;

/** A row with every kind of cell; texts, numbers and results change from row to row. */
function everyKind(row: number): readonly PlanCell[] {
  return [
    { kind: 'text', text: `第${row}行`, style: bold },
    { kind: 'text', text: row % 3 === 0 ? '=1+1' : '待定' },
    { kind: 'number', number: row * 7 - 3 },
    { kind: 'number', number: row / 7, style: bold },
    { kind: 'number', number: -2_147_483_648 * row },
    { kind: 'boolean', value: row % 2 === 0 },
    null,
    { kind: 'blank', style: bold },
    { kind: 'error', error: '#N/A' },
    { kind: 'formula', formula: `IF(A${row}<>"&",1,2)`, result: row % 2 ? 1.5 : '“引号” & <' },
    { kind: 'link', text: `行 ${row}`, target: `#'表'!A${row}` },
    { kind: 'filled', result: [null, 3, true, '超期', '很长的结果'.repeat(9)][row % 5]! },
  ];
}

const plan = (row: (row: number) => readonly PlanCell[] = everyKind): WorkbookPlan => ({
  title: '客诉跟踪',
  names: [{ name: '今天', refersTo: 'TODAY()' }],
  sheets: [
    {
      name: '表',
      visibility: 'visible',
      columns: [{ width: 20, style: bold }],
      rowCount: ROWS,
      row: (number) =>
        number === 1
          ? { cells: Array.from({ length: 12 }, (_, i) => ({ kind: 'text', text: `列${i}` })), height: 30 }
          : { cells: row(number), ...(number % 100 === 0 && { hidden: true }) },
      table: {
        name: '客诉',
        ref: `A1:L${ROWS}`,
        style: 'TableStyleMedium2',
        columns: Array.from({ length: 12 }, (_, i) => ({
          heading: `列${i}`,
          ...(i === 11 && { formula: 'A2&"<"' }),
        })),
      },
    },
    { name: '空', visibility: 'visible', columns: [], rowCount: 3, row: () => ({ cells: [] }) },
  ],
});

describe('a workbook written in a thread of its own', () => {
  it('is byte for byte the one written without', async () => {
    const here = fresh('同');
    const [plain, threaded] = [join(here, 'plain.xlsx'), join(here, 'threaded.xlsx')];
    await writeWorkbook(plan(), plain, { now });
    await writeWorkbook(plan(), threaded, { now, thread: new PackageThread() });
    expect(readFileSync(threaded).equals(readFileSync(plain))).toBe(true);
    expect(readdirSync(here).sort()).toEqual(['plain.xlsx', 'threaded.xlsx']);
  });

  it('is given up when its plan fails half way: nothing left behind, the old file as it was', async () => {
    const here = fresh('中途');
    const path = join(here, 'x.xlsx');
    writeFileSync(path, '旧内容');
    const failing = plan((row) => {
      if (row === ROWS - 5) throw new Error('our own bug');
      return everyKind(row);
    });
    const written = writeWorkbook(failing, path, { thread: new PackageThread() });
    await expect(written).rejects.toThrow('our own bug');
    expect(readdirSync(here)).toEqual(['x.xlsx']);
    expect(readFileSync(path, 'utf8')).toBe('旧内容');
  });

  it('is given up when the thread ends half way', async () => {
    const here = fresh('线程');
    const thread = new PackageThread();
    const onProgress = (): void => void thread.end();
    const written = writeWorkbook(plan(), join(here, 'x.xlsx'), { thread, onProgress });
    await expect(written).rejects.toThrow('the writing thread ended');
    expect(readdirSync(here)).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('reports a full disk and leaves nothing behind', () => {
    const here = fresh('满');
    const script = join(folder, 'full.mts');
    const source = (name: string): string => JSON.stringify(join(process.cwd(), 'scripts/excel', name));
    writeFileSync(
      script,
      `import { randomBytes } from 'node:crypto';
       import { PackageFile } from '../../../scripts/excel/write/packageFile';
import { PackageThread } from ${source('write/packageThread.ts')};
       import { writeWorkbook } from ${source('writeWorkbook.ts')};
       const row = () => ({ cells: [{ kind: 'text', text: randomBytes(60).toString('hex') }] });
       const sheets = [{ name: '表', visibility: 'visible', columns: [], rowCount: 60000, row }];
       const path = ${JSON.stringify(join(here, 'x.xlsx'))};
       await writeWorkbook({ title: 'x', names: [], sheets }, path, { thread: new PackageThread() }).catch(
         (error) => process.stdout.write(error.sentence('zh')),
       );`,
    );
    const command = `ulimit -f 2000; exec "${process.execPath}" --import tsx "${script}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    expect({ stdout, stderr, status }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/磁盘.*x\.xlsx/);
    expect(readdirSync(here)).toEqual([]);
  });

  it('does not finish a package that a call sent just before could not go on with', async () => {
    const path = join(fresh('只读'), 'x.xlsx');
    writeFileSync(path, '');
    const descriptor = openSync(path, 'r');
    const thread = new PackageThread();
    try {
      await thread.start(descriptor, path, now);
      await thread.open('a.xml', 1); // sent, not yet answered
      await expect(thread.finish()).rejects.toMatchObject({ syscall: 'write' });
    } finally {
      await thread.end();
      closeSync(descriptor);
    }
  });

  it('need not be started for nothing: a thread without work ends at once', async () => {
    await expect(new PackageThread().end()).resolves.toBeUndefined();
  });
});

it('writes nothing any more once it has ended, though chunks are still under compression', async () => {
  const path = join(fresh('止'), 'x.xlsx');
  const descriptor = openSync(path, 'w');
  const file = new PackageFile();
  await file.start(descriptor, path, now);
  await file.open('a.xml', 6);
  await file.text('一段文字'.repeat(500_000));
  await file.end();
  const { size } = fstatSync(descriptor);
  await expect(file.close()).rejects.toThrow('given up');
  expect(fstatSync(descriptor).size).toBe(size);
  closeSync(descriptor);
});

describe('a problem on its way from one thread to the other', () => {
  const across = (error: unknown): Error => reviveProblem(structuredClone(sendProblem(error)));

  it('keeps the sentence for the person', () => {
    const problem = new OutputProblem('output.tooLarge', '/夹/x.xlsx', { part: 'xl/a.xml' });
    const arrived = across(problem);
    expect(arrived).toBeInstanceOf(OutputProblem);
    expect((arrived as OutputProblem).sentence('zh')).toBe(problem.sentence('zh'));
  });

  it('keeps what the operating system answered, and where our own bugs were made', () => {
    const full = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', syscall: 'write' });
    expect(across(full)).toMatchObject({ message: 'ENOSPC: write', code: 'ENOSPC', syscall: 'write' });
    const bug = new TypeError('x is no y');
    expect(across(bug)).toMatchObject({ message: 'x is no y', stack: bug.stack });
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { outputMessages } from '../../../functions/core/messages/outputMessages';
import type { WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem, toOutputProblem } from '../../../scripts/excel/outputProblem';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

const plan = (rowCount = 1, row = (): void => undefined): WorkbookPlan => ({
  title: 'x',
  names: [],
  sheets: [
    {
      name: '表',
      visibility: 'visible',
      columns: [],
      rowCount,
      row: (number) => {
        row();
        return { cells: [{ kind: 'text', text: `第${number}行的一段文字` }] };
      },
    },
  ],
});

async function problemOf(path: string): Promise<OutputProblem> {
  const problem: unknown = await writeWorkbook(plan(), path).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(OutputProblem);
  return problem as OutputProblem;
}

/** An empty folder of its own for each test. */
function fresh(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe('an output that cannot be written', () => {
  it.each([
    { lock: '~$跟踪.xlsx', why: 'open in Excel' },
    { lock: '.~跟踪.xlsx', why: 'open in WPS' },
    { lock: '.~lock.跟踪.xlsx#', why: 'open in LibreOffice' },
  ])('is refused while $why, and stays as it was', async ({ lock, why }) => {
    const here = fresh(why);
    const path = join(here, '跟踪.xlsx');
    writeFileSync(path, '旧内容');
    writeFileSync(join(here, lock), '');
    const problem = await problemOf(path);
    expect(problem.code).toBe('output.open');
    expect(problem.sentence('zh')).toContain(lock);
    expect(readFileSync(path, 'utf8')).toBe('旧内容');
    expect(readdirSync(here).sort()).toEqual([lock, '跟踪.xlsx'].sort());
  });

  it('tells a missing folder, a file in place of a folder and a folder in place of the file', async () => {
    expect((await problemOf(join(folder, '没有', 'x.xlsx'))).code).toBe('output.noFolder');
    const file = join(folder, '文件');
    writeFileSync(file, '');
    expect((await problemOf(join(file, 'x.xlsx'))).code).toBe('output.noFolder');
    const inPlace = join(fresh('外层'), 'x.xlsx');
    mkdirSync(inPlace);
    expect((await problemOf(inPlace)).code).toBe('output.isFolder');
  });

  it.each([
    ['EBUSY', 'output.locked'],
    ['EPERM', 'output.locked'],
    ['EACCES', 'output.noPermission'],
    ['EROFS', 'output.readOnly'],
    ['ENOSPC', 'output.diskFull'],
    ['EIO', 'output.failed'],
  ])('knows what %s means', (code, expected) => {
    const error = Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
    const problem = toOutputProblem(error, '/文件夹/跟踪.xlsx') as OutputProblem;
    expect(problem.code).toBe(expected);
    expect(problem.sentence('zh')).toContain('/文件夹/跟踪.xlsx');
    expect(problem.sentence('en')).not.toMatch(/\{\w+\}/);
  });

  it('leaves nothing behind when the plan itself fails half way', async () => {
    const here = fresh('中途');
    let rows = 0;
    const failing = plan(50_000, () => {
      if (++rows === 40_000) throw new Error('our own bug');
    });
    await expect(writeWorkbook(failing, join(here, 'x.xlsx'))).rejects.toThrow('our own bug');
    expect(readdirSync(here)).toEqual([]);
  });
});

/** A script that writes ever changing texts, so that the file grows fast. */
function writerScript(path: string, rows: number): string {
  const source = join(process.cwd(), 'scripts/excel/writeWorkbook.ts');
  return `
    import { randomBytes } from 'node:crypto';
    import { writeWorkbook } from ${JSON.stringify(source)};
    const row = () => ({ cells: [{ kind: 'text', text: randomBytes(60).toString('hex') }] });
    const sheets = [{ name: '表', visibility: 'visible', columns: [], rowCount: ${rows}, row }];
    writeWorkbook({ title: 'x', names: [], sheets }, ${JSON.stringify(path)}).catch((error) => {
      process.stdout.write(error.code ?? String(error));
      process.exitCode = 2;
    });`;
}

describe('another process', () => {
  const canLimit = process.platform !== 'win32';

  it.runIf(canLimit)('reports a full disk and leaves nothing behind', () => {
    const here = fresh('满');
    const script = join(folder, 'full.mts');
    writeFileSync(script, writerScript(join(here, 'x.xlsx'), 60_000));
    // A limit on file sizes makes writes fail half way as a full disk does.
    const command = `ulimit -f 2000; exec "${process.execPath}" --import tsx "${script}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    expect({ stdout, stderr, status }).toMatchObject({ stdout: 'output.diskFull', status: 2 });
    expect(readdirSync(here)).toEqual([]);
  });

  it.runIf(canLimit)('stopped by Ctrl-C leaves no half-written file and keeps the old one', async () => {
    const here = fresh('中断');
    const path = join(here, 'x.xlsx');
    writeFileSync(path, '旧内容');
    const script = join(folder, 'interrupted.mts');
    writeFileSync(script, writerScript(path, 1_000_000));
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('exit', (_, signal) => resolve(signal)),
    );
    while (readdirSync(here).length < 2 && child.exitCode === null) await wait(20);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(here)).toEqual(['x.xlsx']);
    expect(readFileSync(path, 'utf8')).toBe('旧内容');
  });
});

it('has a Chinese and an English sentence for every problem', () => {
  for (const [code, { zh, en }] of Object.entries(outputMessages)) {
    expect(zh, code).toMatch(/[\u4e00-\u9fff].*。/);
    expect([...zh.matchAll(/\{\w+\}/g)].map(String).sort(), code).toEqual(
      [...en.matchAll(/\{\w+\}/g)].map(String).sort(),
    );
  }
});

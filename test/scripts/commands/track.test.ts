import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectValidOpenXml } from '../../support/openXml';
import { kesu } from '../../support/kesu';

const register = 'test/cases/registers/s02-pcb-two-row-header.xlsx';
const asOf = ['--as-of', '2025-11-21T09:00:00+08:00'];
const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const digest = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

describe('from a register to a tracker and its documents', () => {
  let folder = '';
  let tracker = '';
  let before = '';
  let first: Record<string, unknown> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-track-'));
    tracker = join(folder, '客诉跟踪.xlsx');
    before = await digest(register);
    const run = await kesu(['track', register, '--profile', 'P30', '--out', tracker, '--json', ...asOf]);
    expect(run.stderr).toBe('');
    first = parse(run.stdout);
  });

  it('accounts for every row and counts what it found', () => {
    expect(first).toMatchObject({ complaints: 118, out: tracker });
    expect(Number(first['complaints']) + Number(first['notComplaint'])).toBe(first['rowsRead']);
  });

  it('leaves the register as it was', async () => {
    expect(await digest(register)).toBe(before);
  });

  it('writes a workbook Microsoft’s validator accepts', async () => {
    await expectValidOpenXml(tracker);
  });

  it('continues its own tracker: same complaints, same states, nothing twice', async () => {
    const again = join(folder, 'again.xlsx');
    const run = await kesu(['track', tracker, '--out', again, '--json', ...asOf]);
    expect(parse(run.stdout)).toMatchObject({
      complaints: 118,
      byState: first['byState'],
      byGrade: first['byGrade'],
    });
  });

  it('groups what is overdue by department and owner', async () => {
    const run = await kesu(['digest', tracker, '--json', ...asOf]);
    const { overdue, groups } = parse(run.stdout) as {
      overdue: number;
      groups: { department: string; items: unknown[] }[];
    };
    expect(overdue).toBeGreaterThan(0);
    expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBeGreaterThanOrEqual(overdue);
    expect(groups.map(({ department }) => department)).toContain('线路');
  });

  it('writes the draft of an 8D report and files it by year, month and number', async () => {
    const documents = join(folder, 'docs');
    const run = await kesu([
      'report',
      tracker,
      '--case',
      'KS-2503-033',
      '--form',
      '8D报告',
      '--out',
      documents,
      '--draft',
      '--json',
      ...asOf,
    ]);
    const { written } = parse(run.stdout) as { written: { case: string; file: string; missing: string[] }[] };
    expect(written).toMatchObject([
      { case: 'KS-2503-033', file: join(documents, 'KS-2503-033 8D报告 草稿.docx') },
    ]);
    await expectValidOpenXml(written[0]!.file);
    const library = join(folder, 'library');
    await kesu(['publish', documents, '--to', library, '--json']);
    expect(await readdir(join(library, '2025', '03', 'KS-2503-033'))).toEqual([
      'KS-2503-033 8D报告 草稿.docx',
    ]);
  });

  it('sums a month up', async () => {
    const run = await kesu(['summary', tracker, '--month', '2025-03', '--out', folder, '--json', ...asOf]);
    const { file, received } = parse(run.stdout) as { file: string; received: number };
    expect(received).toBe(14);
    await expectValidOpenXml(file);
  });

  it.each([
    {
      args: ['report', 'TRACKER', '--case', 'KS-0000', '--form', '8D报告', '--out', 'x'],
      says: 'KS-0000',
      why: 'a case that is not there',
    },
    {
      args: ['report', 'TRACKER', '--all', '--form', '没有的表', '--out', 'x'],
      says: '没有的表',
      why: 'a form the procedure does not have',
    },
    {
      args: ['report', register, '--all', '--form', '8D报告', '--out', 'x'],
      says: 'kesu track',
      why: 'a register is no tracker',
    },
    {
      args: ['track', register, '--profile', 'P77', '--out', 'x.xlsx'],
      says: 'P77',
      why: 'an unknown procedure',
    },
    { args: ['track', 'package.json', '--out', 'x.xlsx'], says: 'package.json', why: 'not a workbook' },
    {
      args: ['track', register, '--out', '/nowhere/x.xlsx'],
      says: '/nowhere',
      why: 'a folder that does not exist',
    },
    { args: ['digest', 'TRACKER', '--within', 'soon'], says: 'soon', why: 'an unreadable span' },
    {
      args: ['summary', 'TRACKER', '--month', 'March', '--out', 'x'],
      says: 'March',
      why: 'an unreadable month',
    },
  ])('answers 2 and names $why', async ({ args, says }) => {
    const run = await kesu(args.map((arg) => (arg === 'TRACKER' ? tracker : arg)));
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) });
  });
});

describe('kesu read', () => {
  it('gives one line per non-empty row, complaints first, with findings in words', async () => {
    const { stdout } = await kesu([
      'read',
      'test/cases/registers/s01-injection-register.xlsx',
      '--lang',
      'zh',
    ]);
    const lines = stdout.trimEnd().split('\n').map(parse);
    const complaints = lines.filter((line) => 'fields' in line);
    expect(complaints).toHaveLength(96);
    expect(lines.slice(0, 96)).toEqual(complaints);
    expect(lines.slice(96).map(({ notComplaint }) => notComplaint)).toContain('title');
    const findings = complaints.flatMap(({ findings }) => findings as Record<string, unknown>[]);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      expect(finding).toMatchObject({ sheet: '客诉登记', message: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it('exits with 1 under --strict where something needs a person', async () => {
    const { code } = await kesu([
      'read',
      'test/cases/registers/s01-injection-register.xlsx',
      '--strict',
      '--quiet',
    ]);
    expect(code).toBe(1);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPreviousTracker } from '../../../functions/core/tracker';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { kesu } from '../../support/kesu';

const register = 'test/cases/registers/s02-pcb-two-row-header.xlsx';
const asOf = ['--as-of', '2025-11-21T09:00:00+08:00', '--json'];

it('keeps the company’s own procedure in the tracker: later runs need no file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-own-'));
  const [profile, tracker] = [join(folder, 'ACME.json'), join(folder, 'tracker.xlsx')];
  const copied = await kesu(['profile', 'new', '--from', 'P30', '--id', 'ACME', '--out', profile]);
  expect(copied.code, copied.stderr).toBe(0);
  const made = await kesu(['track', register, '--profile', profile, '--out', tracker, ...asOf]);
  expect(made.code, made.stderr).toBe(0);
  await rm(profile);
  const again = join(folder, 'again.xlsx');
  const continued = await kesu(['track', tracker, '--out', again, ...asOf]);
  expect(continued.code, continued.stderr).toBe(0);
  const { byState } = JSON.parse(made.stdout) as { byState: unknown };
  expect(JSON.parse(continued.stdout)).toMatchObject({ byState });
  const compared = await kesu(['track', again, '--what-if', 'P30', ...asOf]);
  expect(JSON.parse(compared.stdout)).toEqual({ profile: 'ACME', other: 'P30', whatIf: [] });
});

it('keeps the company’s name, and readings as long as the procedure stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-readings-'));
  const settings = { company: '苏州凯诺', readings: { 'P04-A4': 'ticketIssued' } };
  const at = (name: string) => join(folder, name);
  await writeFile(at('settings.json'), JSON.stringify(settings));
  const track = async (...args: string[]) => {
    const run = await kesu(['track', ...args, '--lang', 'zh', ...asOf]);
    expect(run.code, run.stderr).toBe(0);
    const workbook = await readWorkbook(args[args.indexOf('--out') + 1]!);
    const shown = workbook.sheets.find(({ name }) => name === '制度与日历')!;
    const words = shown.rows.map((row) => row?.values.join(' ') ?? '');
    const { readings, company } = readPreviousTracker(workbook)!;
    return { words, readings, company };
  };
  const first = [register, '--profile', 'P04', '--settings', at('settings.json'), '--out', at('1.xlsx')];
  for (const { words, readings, company } of [
    await track(...first),
    await track(at('1.xlsx'), '--out', at('2.xlsx')),
  ]) {
    expect({ readings, company }).toEqual(settings);
    expect(words.find((line) => line.startsWith('P04-D2'))).toContain('处理单发出');
    expect(words.find((line) => line.startsWith('P04-A4'))).toContain('自处理单发出起算');
  }
  const other = await track(at('2.xlsx'), '--profile', 'P30', '--out', at('3.xlsx'));
  expect(other).toMatchObject({ company: '苏州凯诺', readings: {} });
});

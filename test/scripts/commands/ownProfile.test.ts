import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kesu } from '../../support/kesu';

const register = 'test/cases/registers/s02-pcb-two-row-header.xlsx';
const asOf = ['--as-of', '2025-11-21T09:00:00+08:00', '--json'];

it(
  'keeps the company’s own procedure in the tracker: later runs need no file',
  { timeout: 60_000 },
  async () => {
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
  },
);

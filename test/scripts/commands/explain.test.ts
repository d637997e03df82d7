import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kesu } from '../../support/kesu';

const register = 'test/cases/registers/s02-pcb-two-row-header.xlsx';
const asOf = ['--as-of', '2025-11-21T09:00:00+08:00'];

it('explains a case of a tracker and says what another procedure would change', async () => {
  const tracker = join(await mkdtemp(join(tmpdir(), 'kesu-explain-')), 'tracker.xlsx');
  const made = await kesu(['track', register, '--profile', 'P30', '--out', tracker, '--json', ...asOf]);
  expect(made.code, made.stderr).toBe(0);
  const compared = await kesu(['track', tracker, '--what-if', 'P04', '--json', ...asOf]);
  expect(compared.code, compared.stderr).toBe(0);
  const { whatIf } = JSON.parse(compared.stdout) as { whatIf: { case: string }[] };
  expect(whatIf.length).toBeGreaterThan(0);
  const caseNo = whatIf[0]!.case;
  const explained = await kesu(['explain', tracker, '--case', caseNo, '--json', ...asOf]);
  expect(explained.code, explained.stderr).toBe(0);
  expect(JSON.parse(explained.stdout)).toMatchObject({ case: caseNo, profile: 'P30', closed: false });
});

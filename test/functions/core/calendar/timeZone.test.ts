import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const probe = fileURLToPath(new URL('./zoneProbe.ts', import.meta.url));
const zones = [
  { zone: 'Asia/Shanghai', machineHour: 17 },
  { zone: 'America/New_York', machineHour: 5 },
  { zone: 'UTC', machineHour: 9 },
];

async function answersIn(zone: string): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', probe], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('the machine’s time zone', () => {
  let answers: Record<string, unknown>[];
  beforeAll(async () => {
    answers = await Promise.all(zones.map(({ zone }) => answersIn(zone)));
  });

  it('really differs between the three runs', () => {
    expect(answers.map(({ zone, machineHour }) => ({ zone, machineHour }))).toEqual(zones);
  });

  it('changes no answer', () => {
    const [first, ...others] = answers.map((all) => ({ ...all, zone: '', machineHour: 0 }));
    for (const other of others) expect(other).toEqual(first);
  });

  it('is not what the answers are given in', () => {
    expect(answers[1]).toMatchObject({
      clock: '2026-03-10T00:00',
      instants: ['2026-03-09T17:30', '2026-03-08T15:30', '2026-03-09T17:30'],
      serials: [46_090, '2026-03-09T17:30'],
      window: { from: '2026-02-28', to: '2026-03-31' },
    });
  });
});

import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kesu } from '../../support/kesu';

describe('kesu profile', () => {
  it('copies a procedure that stands alone, checks it, and says what was changed', async () => {
    const own = join(await mkdtemp(join(tmpdir(), 'kesu-profile-')), 'ACME.json');
    expect(await kesu(['profile', 'new', '--from', 'P04', '--id', 'ACME', '--out', own])).toMatchObject({
      code: 0,
    });
    expect(await kesu(['profile', 'diff', 'P04', own])).toMatchObject({
      code: 0,
      stdout: 'no differences\n',
    });
    const text = await readFile(own, 'utf8');
    const profile = JSON.parse(text) as { deadlines: { id: string; limit: { amount: number } }[] };
    profile.deadlines.find(({ id }) => id === 'P04-D2')!.limit.amount = 5;
    await writeFile(own, JSON.stringify(profile));
    const { stdout } = await kesu(['profile', 'diff', 'P04', own, '--lang', 'zh']);
    expect(stdout).toContain('P04-D2');
    expect(stdout).toContain('3 → 5');
  });

  it('never overwrites an edited copy', async () => {
    const own = join(await mkdtemp(join(tmpdir(), 'kesu-profile-')), 'ACME.json');
    await writeFile(own, 'mine');
    const run = await kesu(['profile', 'new', '--from', 'P04', '--id', 'ACME', '--out', own]);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining(own) });
    expect(await readFile(own, 'utf8')).toBe('mine');
  });

  it('names a contradiction and what to do about it', async () => {
    const own = join(await mkdtemp(join(tmpdir(), 'kesu-profile-')), 'ACME.json');
    await kesu(['profile', 'new', '--from', 'P04', '--id', 'ACME', '--out', own]);
    const profile = JSON.parse(await readFile(own, 'utf8')) as {
      flows: { stages: { produces: string[] }[] }[];
    };
    for (const { stages } of profile.flows) for (const stage of stages) stage.produces = [];
    await writeFile(own, JSON.stringify(profile));
    const run = await kesu(['profile', 'check', own, '--json', '--strict']);
    const { problems } = JSON.parse(run.stdout) as { problems: { code: string; message: string }[] };
    expect(run.code).toBe(1);
    expect(problems.find(({ code }) => code === 'deadline.startNeverHappens')?.message).toContain('P04-D1');
  });

  it('shows the catalogue’s ids and clauses', async () => {
    const { stdout } = await kesu(['profile', 'show', 'P04', '--json']);
    const profile = JSON.parse(stdout) as {
      deadlines: { id: string; clause: string }[];
      flows: { stages: { id: string }[] }[];
    };
    expect(profile.deadlines.map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      'P04-D1 5.2.2',
      'P04-D2 5.3.1',
      'P04-D3 5.3.1',
      'P04-D4 5.3.1',
    ]);
    expect(profile.flows.flatMap(({ stages }) => stages.map(({ id }) => id))).toContain('P04-S8');
  });
});

describe('kesu ask', () => {
  it('answers line by line in order, and a bad line does not stop the rest', async () => {
    const input = [
      '{"kind":"deadline","profile":"P04","rule":"P04-D1","events":{"received":"2026-02-13T17:20:00+08:00"}}',
      'nonsense',
      '{"kind":"number","profile":"P14","registeredAt":"2024-07-05","existing":["240701","240702"]}',
    ].join('\n');
    const { code, stdout } = await kesu(['ask'], { input });
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { due: '2026-02-13T18:20:00+08:00', clause: '5.2.2' },
      { error: { code: 'query.notJson' } },
      { number: '240703' },
    ]);
  });
});

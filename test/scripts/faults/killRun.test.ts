import { describe, expect, it } from 'vitest';
import { killAtRequest, type KillScenario } from '../../../scripts/faults/killRun';
import { killWhileLinking } from '../../../scripts/faults/killRows';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

/* Fifty documents at every request take an hour (`npx tsx scripts/faults/proof.ts`). */

describe('publishing in a process that is killed', () => {
  it.each<{ why: string; scenario: KillScenario; at: number }>([
    { why: 'a new file arrived and nobody heard of it', scenario: 'new', at: 2 },
    { why: 'a file was checked out and nobody heard of it', scenario: 'replaced', at: 2 },
    { why: 'the columns were filled and nobody heard of it', scenario: 'replaced', at: 6 },
  ])('goes on where it was cut off, and ends as if nothing had happened: $why', async ({ scenario, at }) => {
    const { hit, wrong } = await killAtRequest(folder, 2, scenario, { at, cut: 'after' });
    expect({ hit, wrong }).toEqual({ hit: 2, wrong: [] });
  });

  it('has every link in its row in the end, wherever it was killed while writing them', async () => {
    // Before and after the new file takes the old one's place, and with half of it written.
    expect(await killWhileLinking(folder, 2, [16])).toEqual({ documents: 2, kills: 3, wrong: [] });
  });
});

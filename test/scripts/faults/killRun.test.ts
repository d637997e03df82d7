import { describe, expect, it } from 'vitest';
import { killAtEveryStep, killWhileLinking } from '../../../scripts/faults/killRun';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

describe('publishing in a process that is killed', () => {
  // Fifty documents and every step take minutes (`npx tsx scripts/faults/proof.ts`).
  it('goes on where it was cut off, and ends as if nothing had happened', async () => {
    const { kills, wrong } = await killAtEveryStep(folder, { documents: 2, every: 5, reissue: true });
    expect(wrong).toEqual([]);
    expect(kills).toBeGreaterThan(8);
  });

  it('has every link in its row in the end, however often it was killed while writing them', async () => {
    expect(await killWhileLinking(folder, 3, 3)).toMatchObject({ wrong: [] });
  });
});

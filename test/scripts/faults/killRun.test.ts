import { describe, expect, it } from 'vitest';
import { killAtEveryStep } from '../../../scripts/faults/killRun';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

describe('publishing in a process that is killed', () => {
  // Fifty documents and every step take minutes (`npx tsx scripts/faults/proof.ts`).
  it('goes on where it was cut off, and ends as if nothing had happened', async () => {
    const { kills, wrong } = await killAtEveryStep(folder, { documents: 2, every: 5, reissue: true });
    expect(wrong).toEqual([]);
    expect(kills).toBeGreaterThan(8);
  });
});

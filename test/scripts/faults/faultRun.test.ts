import { describe, expect, it } from 'vitest';
import { faultKinds } from '../../../scripts/faults/faultKinds';
import { countRequests, publishUnderFault, type Scenario } from '../../../scripts/faults/faultRun';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

describe.each<Scenario>(['new', 'reissue', 'pdf'])('publishing under faults: %s', (scenario) => {
  // All kinds at all requests take minutes (`npx tsx scripts/faults/proof.ts`); here each request gets one of them.
  it('loses nothing and files nothing twice, whichever request is hit', async () => {
    const requests = await countRequests(folder, scenario);
    const wrong: string[] = [];
    for (let at = 1; at <= requests; at += 1) {
      const kind = faultKinds[(at * 7) % faultKinds.length]!;
      const outcome = await publishUnderFault(folder, scenario, at, kind);
      wrong.push(...outcome.wrong.map((text) => `${kind.name} at ${at}: ${text}`));
    }
    expect(requests).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

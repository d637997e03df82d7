import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultKinds } from './faultKinds';
import { killAtEveryStep, killWhileLinking } from './killRun';
import { countRequests, publishUnderFault, type Scenario } from './faultRun';

/** Plays every fault at every request of both scenarios and prints the figures. */
async function injectAll(folder: string): Promise<number> {
  let bad = 0;
  for (const scenario of ['new', 'reissue', 'pdf'] as const satisfies readonly Scenario[]) {
    const requests = await countRequests(folder, scenario);
    let runs = 0;
    let played = 0;
    for (const kind of faultKinds)
      for (let at = 1; at <= requests; at += 1) {
        const outcome = await publishUnderFault(folder, scenario, at, kind);
        played += 1;
        runs += outcome.runs;
        bad += outcome.wrong.length;
        for (const text of outcome.wrong) say(`${scenario}, ${kind.name} at request ${at}: ${text}`);
      }
    say(
      `${scenario}: ${requests} requests × ${faultKinds.length} faults = ${played} publications, ${runs} runs, ${bad} wrong`,
    );
  }
  return bad;
}

/** Kills the real command at every step of publishing fifty documents, and of filing other content in their place. */
async function killAll(folder: string): Promise<number> {
  const { documents, kills, wrong } = await killAtEveryStep(folder, {
    documents: 50,
    every: 1,
    reissue: true,
  });
  const rows = await killWhileLinking(folder, 50, 20);
  for (const text of [...wrong, ...rows.wrong]) say(text);
  say(
    `links into the rows of ${rows.documents} cases: ${rows.kills} times killed, ${rows.wrong.length} wrong`,
  );
  say(`${documents} documents twice: ${kills} times killed, ${wrong.length} wrong`);
  return wrong.length + rows.wrong.length;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'kesu-proof-'));
try {
  const [, , part] = process.argv;
  const bad =
    (part === 'kill' ? 0 : await injectAll(folder)) + (part === 'inject' ? 0 : await killAll(folder));
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

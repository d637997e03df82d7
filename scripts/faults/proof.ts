import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultKinds } from './faultKinds';
import { killWhileLinking } from './killRows';
import { killAtRequest, killRounds, type KillScenario } from './killRun';
import { countRequests, publishUnderFault, type Scenario } from './faultRun';

/** Plays every fault at every request of all scenarios and prints the figures. */
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

/** Kills the real command at every request of each of fifty documents, new ones and others in their place. */
async function killAll(folder: string): Promise<number> {
  let bad = 0;
  for (const scenario of ['new', 'replaced'] as const satisfies readonly KillScenario[]) {
    let kills = 0;
    let wrong = 0;
    for (const round of killRounds()) {
      const outcome = await killAtRequest(folder, DOCUMENTS, scenario, round);
      kills += outcome.kills;
      wrong += outcome.wrong.length;
      for (const text of outcome.wrong) say(text);
      say(`${scenario}: ${outcome.hit} documents killed ${round.cut} the effect of request ${round.at}`);
      if (outcome.kills === 0) break;
    }
    say(`${scenario}: ${DOCUMENTS} documents, ${kills} times killed, ${wrong} wrong`);
    bad += wrong;
  }
  return bad;
}

/** Kills the real command at every step it takes with the tracker's file while it links fifty rows. */
async function killRows(folder: string): Promise<number> {
  const { documents, kills, wrong } = await killWhileLinking(folder, DOCUMENTS);
  for (const text of wrong) say(text);
  say(`links into the rows of ${documents} cases: ${kills} times killed, ${wrong.length} wrong`);
  return wrong.length;
}

const DOCUMENTS = 50;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'kesu-proof-'));
try {
  const [, , part] = process.argv;
  let bad = 0;
  for (const [name, prove] of Object.entries({ rows: killRows, inject: injectAll, kill: killAll }))
    if (part === undefined || part === name) bad += await prove(folder);
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from '../stand-in/sharepoint/server/faults';
import { startSharePoint, type RunningSharePoint } from '../stand-in/sharepoint/startSharePoint';
import { checkStore } from './checkStore';
import {
  bundledCommand,
  openSteps,
  publishInProcess,
  writeDocuments,
  type KillJob,
  type KillOutcome,
} from './killJob';

/** Filing documents in an empty library, or other content in the place of those that stand there. */
export type KillScenario = 'new' | 'replaced';

/** Which request of a document the process is killed at, and on which side of its effect. */
export interface KillRound {
  /** 1 for the first request about a document in a run. */
  readonly at: number;
  readonly cut: NonNullable<Fault['cut']>;
}

export interface RoundOutcome extends KillOutcome {
  /** Documents that have this request and were killed at it. */
  readonly hit: number;
}

/** Every request a document can have, on both sides; the caller stops where a round kills nothing. */
export function* killRounds(): Generator<KillRound, never> {
  for (let at = 1; ; at += 1) for (const cut of ['before', 'after'] as const) yield { at, cut };
}

/**
 * Publishes documents with the real command. At the named request of each document (and of a run's beginning) the
 * process is killed with SIGKILL, once for each document, and started again on what was left. In the end library,
 * journal and report are compared.
 */
export async function killAtRequest(
  folder: string,
  documents: number,
  scenario: KillScenario,
  round: KillRound,
): Promise<RoundOutcome> {
  const program = await bundledCommand(folder);
  const root = mkdtempSync(join(folder, 'kill-'));
  const home = join(root, 'documents');
  mkdirSync(home);
  let aim: Aim | undefined;
  const running: RunningSharePoint = await startSharePoint({
    root: join(root, 'sharepoint'),
    settings: { makeOnDemand: true },
    cutAt: (_method, path) => aim?.next(caseIn(path, running)),
    onCut: () => aim?.kill(),
  });
  const job = { program, documents: home, origin: running.origin };
  const edition = scenario === 'new' ? 1 : 2;
  try {
    if (edition === 2) {
      writeDocuments(home, documents, 1);
      await publishInProcess(job);
    }
    writeDocuments(home, documents, edition);
    aim = new Aim(round);
    const { kills, report } = await killUntilDone(job, aim);
    const wrong = [...compare(running, report, documents, edition), ...openSteps(home)];
    return { documents, kills, hit: aim.documents(), wrong };
  } finally {
    await running.close();
    rmSync(dirname(program), { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  }
}

async function killUntilDone(
  job: KillJob,
  aim: Aim,
): Promise<{ readonly kills: number; readonly report: string }> {
  for (let kills = 0; ; kills += 1) {
    aim.newRun();
    const { killed, report } = await publishInProcess(job, { onStart: (kill) => (aim.kill = kill) });
    if (!killed) return { kills, report };
  }
}

const BEGINNING = '';

/** Counts the requests of each document in a run, and says which one is to be the last. */
class Aim {
  private readonly killed = new Set<string>();
  kill: () => void = () => undefined;
  private document = BEGINNING;
  private seen = 0;

  constructor(private readonly round: KillRound) {}

  newRun(): void {
    this.document = BEGINNING;
    this.seen = 0;
  }

  documents(): number {
    return [...this.killed].filter((document) => document !== BEGINNING).length;
  }

  /** @param document - whom the request names; one that names none is about the document before it */
  next(document = this.document): Fault['cut'] {
    if (document !== this.document) this.seen = 0;
    this.document = document;
    this.seen += 1;
    if (this.seen !== this.round.at || this.killed.has(document)) return undefined;
    this.killed.add(document);
    return this.round.cut;
  }
}

/** The case a request is about: its document stands in the path, or is known by its id. */
function caseIn(path: string, { sharePoint }: RunningSharePoint): string | undefined {
  const id = /\/drives\/[^/]+\/items\/([^/?:]+)/.exec(path)?.[1];
  const name = id === undefined ? path : sharePoint.state.items[id]?.name;
  return /TS\d{3}/.exec(name ?? '')?.[0];
}

function compare(
  { sharePoint }: RunningSharePoint,
  report: string,
  documents: number,
  edition: number,
): string[] {
  const { published, failed } = JSON.parse(report) as {
    readonly published: readonly { readonly file: string; readonly path: string; readonly webUrl: string }[];
    readonly failed: readonly unknown[];
  };
  const wrong = checkStore(
    sharePoint,
    published.map(({ file, path, webUrl }) => ({
      path,
      bytes: readFileSync(file),
      versions: edition,
      link: webUrl,
    })),
  );
  if (published.length !== documents) wrong.push(`${published.length} of ${documents} published`);
  if (failed.length > 0) wrong.push(`failed in the end: ${JSON.stringify(failed)}`);
  return wrong;
}

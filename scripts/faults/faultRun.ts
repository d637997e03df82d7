import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { graphStore } from '../../functions/core/publish/graph/graphStore';
import type { JournalEntry } from '../../functions/core/publish/journal';
import {
  documentKey,
  publishDocuments,
  type DocumentToPublish,
  type PublishReport,
} from '../../functions/core/publish/publishDocuments';
import { localTokens } from '../sharepoint/localTokens';
import { nodeSend } from '../sharepoint/nodeSend';
import { startSharePoint, type RunningSharePoint } from '../stand-in/sharepoint/startSharePoint';
import { checkStore } from './checkStore';
import type { FaultKind } from './faultKinds';

/** Filing new documents, or filing others in their place. */
export type Scenario = 'new' | 'reissue';

const SIZES = [2_000, 700_000];
const SLICE = 320 * 1024;
const MOST_RUNS = 5;

/** How a publication with one fault came out. */
export interface FaultOutcome {
  /** Runs until nothing was left to do. */
  readonly runs: number;
  readonly wrong: readonly string[];
}

/** Number of requests a scenario makes where nothing goes wrong. */
export async function countRequests(folder: string, scenario: Scenario): Promise<number> {
  return inLibrary(folder, async (running, publish) => {
    if (scenario === 'reissue') await publish(1);
    const before = running.requests.length;
    await publish(scenario === 'reissue' ? 2 : 1);
    return running.requests.length - before;
  });
}

/**
 * Publishes a small and a large document while a fault hits the `at`-th request, publishes again until nothing is
 * left to do, and compares the library and the journal with what they should be.
 */
export async function publishUnderFault(
  folder: string,
  scenario: Scenario,
  at: number,
  kind: FaultKind,
): Promise<FaultOutcome> {
  return inLibrary(folder, async (running, publish, journal) => {
    const edition = scenario === 'reissue' ? 2 : 1;
    if (edition === 2) await publish(1);
    running.setFaults([{ ...kind.rule, at }]);
    let runs = 0;
    let report: PublishReport;
    do {
      report = await publish(edition);
      runs += 1;
    } while (!isComplete(report) && runs < MOST_RUNS);
    const expected = report.published.map(({ path, webUrl, label }) => ({
      path,
      bytes: contentOf(Number(label), edition),
      versions: edition,
      link: webUrl,
    }));
    const wrong = checkStore(running.sharePoint, expected);
    if (!isComplete(report))
      wrong.push(`not finished after ${MOST_RUNS} runs: ${JSON.stringify(report.failed)}`);
    if (report.published.length !== SIZES.length) wrong.push(`${report.published.length} reported`);
    const last = new Map(journal.map(({ key, step }) => [key, step]));
    for (const [key, step] of last) if (step !== 'filed') wrong.push(`journal ends with ${step}: ${key}`);
    return { runs, wrong };
  });
}

const isComplete = ({ failed, published }: PublishReport): boolean =>
  failed.length === 0 && published.every(({ notices }) => notices.length === 0);

async function inLibrary<T>(
  folder: string,
  use: (
    running: RunningSharePoint,
    publish: (edition: number) => Promise<PublishReport>,
    journal: JournalEntry[],
  ) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(folder, 'fault-'));
  const running = await startSharePoint({ root, settings: { makeOnDemand: true } });
  const journal: JournalEntry[] = [];
  const publish = (edition: number) => publishOnce(running, edition, journal);
  try {
    return await use(running, publish, journal);
  } finally {
    await running.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** One run with a store of its own, as a new process would have it; nothing is remembered but the journal. */
function publishOnce(
  { origin }: RunningSharePoint,
  edition: number,
  journal: JournalEntry[],
): Promise<PublishReport> {
  const store = graphStore({
    send: nodeSend(origin, localTokens(origin)),
    patience: { now: Date.now, wait: () => Promise.resolve(), chance: () => 0.5, cancelled: () => false },
    address: { host: '127.0.0.1', sitePath: 'sites/quality' },
    smallBytes: 10_000,
    sliceBytes: SLICE,
  });
  return publishDocuments(
    SIZES.map((_, at) => documentOf(at, edition)),
    {
      store,
      journal: {
        read: () => Promise.resolve([...journal]),
        append: (entry) => {
          journal.push(entry);
          return Promise.resolve();
        },
      },
      digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
      now: () => '2026-03-09T00:00:00Z',
    },
  );
}

function documentOf(at: number, edition: number): DocumentToPublish {
  const path = { folder: `2026/03/TS${at}`, name: `TS${at} 8D报告.docx` };
  const facts = {
    caseNo: `TS${at}`,
    form: '8D报告',
    revision: String(edition),
    status: 'published',
  } as const;
  return {
    key: documentKey(facts, path),
    label: String(at),
    path,
    facts,
    bytes: () => Promise.resolve(contentOf(at, edition)),
  };
}

/** Bytes that differ by document and edition. */
const contentOf = (at: number, edition: number): Buffer =>
  Buffer.alloc(SIZES[at]!, `document ${at} edition ${edition} `);

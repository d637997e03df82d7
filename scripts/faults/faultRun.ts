import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { graphStore } from '../../functions/core/publish/graph/graphStore';
import type { JournalEntry } from '../../functions/core/publish/journal';
import { publishPdfs } from '../../functions/core/publish/pdfDocuments';
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

/** Filing new documents, filing others in their place, or filing documents and their PDFs. */
export type Scenario = 'new' | 'reissue' | 'pdf';

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
  return inLibrary(folder, scenario, async (running, publish) => {
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
  return inLibrary(folder, scenario, async (running, publish, { journal, pdfs }) => {
    const edition = scenario === 'reissue' ? 2 : 1;
    if (edition === 2) await publish(1);
    running.setFaults([{ ...kind.rule, at }]);
    let runs = 0;
    let report: PublishReport;
    do {
      report = await publish(edition);
      runs += 1;
    } while (!isComplete(report) && runs < MOST_RUNS);
    const expected = report.published.map(({ key, path, webUrl, label }) => ({
      path,
      bytes: pdfs.get(key) ?? contentOf(Number(label), edition),
      versions: edition,
      link: webUrl,
    }));
    const wrong = checkStore(running.sharePoint, expected);
    if (!isComplete(report))
      wrong.push(`not finished after ${MOST_RUNS} runs: ${JSON.stringify(report.failed)}`);
    const count = SIZES.length * (scenario === 'pdf' ? 2 : 1);
    if (report.published.length !== count) wrong.push(`${report.published.length} reported`);
    const last = new Map(journal.map(({ key, step }) => [key, step]));
    for (const [key, step] of last) if (step !== 'filed') wrong.push(`journal ends with ${step}: ${key}`);
    return { runs, wrong };
  });
}

const isComplete = ({ failed, published }: PublishReport): boolean =>
  failed.length === 0 && published.every(({ notices }) => notices.length === 0);

/** What survives a run that was cut off. */
interface Kept {
  readonly journal: JournalEntry[];
  /** PDFs by the key of their document. */
  readonly pdfs: Map<string, Uint8Array>;
}

async function inLibrary<T>(
  folder: string,
  scenario: Scenario,
  use: (
    running: RunningSharePoint,
    publish: (edition: number) => Promise<PublishReport>,
    kept: Kept,
  ) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(folder, 'fault-'));
  let made = 0;
  // Every conversion gives other bytes, as it does in life, some for one request and some for a session.
  const toPdf = (path: string) =>
    Promise.resolve(Buffer.from(`%PDF-1.7 ${(made += 1)}`.padEnd(statSync(path).size / 2, '.')));
  const running = await startSharePoint({ root, settings: { makeOnDemand: true, toPdf } });
  const kept = { journal: [], pdfs: new Map<string, Uint8Array>() };
  const publish = (edition: number) => publishOnce(running, edition, scenario, kept);
  try {
    return await use(running, publish, kept);
  } finally {
    await running.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** One run with a store of its own, as a new process would have it; nothing is remembered but what is kept. */
async function publishOnce(
  { origin }: RunningSharePoint,
  edition: number,
  scenario: Scenario,
  { journal, pdfs }: Kept,
): Promise<PublishReport> {
  const store = graphStore({
    send: nodeSend(origin, localTokens(origin)),
    patience: { now: Date.now, wait: () => Promise.resolve(), chance: () => 0.5, cancelled: () => false },
    address: { host: '127.0.0.1', sitePath: 'sites/quality' },
    smallBytes: 10_000,
    sliceBytes: SLICE,
  });
  const tools = {
    store,
    journal: {
      read: () => Promise.resolve([...journal]),
      append: (entry: JournalEntry) => {
        journal.push(entry);
        return Promise.resolve();
      },
    },
    digest: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    now: () => '2026-03-09T00:00:00Z',
  };
  const report = await publishDocuments(
    SIZES.map((_, at) => documentOf(at, edition)),
    tools,
  );
  if (scenario !== 'pdf') return report;
  const shelf = {
    read: (key: string) => Promise.resolve(pdfs.get(key)),
    keep: (key: string, _madeFrom: string, pdf: Uint8Array) => {
      pdfs.set(key, pdf);
      return Promise.resolve();
    },
  };
  const { published, failed, notices } = await publishPdfs(report.published, {
    ...tools,
    maker: store,
    shelf,
  });
  const missing = notices.map(({ code }) => ({ key: code, label: code, ...noConversion }));
  return {
    published: [...report.published, ...published],
    failed: [...report.failed, ...failed, ...missing],
  };
}

/** A fault that makes the service say it cannot convert leaves no PDF; the next run gets it. */
const noConversion = { code: 'pdf.refused', message: 'not converted', resumable: true };

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

import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import {
  graphStore,
  type GraphStore,
  type GraphStoreOptions,
} from '../../functions/core/publish/graph/graphStore';
import type { Patience } from '../../functions/core/publish/graph/sendPatiently';
import type { JournalEntry, PublishJournal } from '../../functions/core/publish/journal';
import type { DocumentToPublish } from '../../functions/core/publish/publishDocuments';
import { documentKey } from '../../functions/core/publish/publishDocuments';
import { localTokens } from '../../scripts/sharepoint/localTokens';
import { nodeSend } from '../../scripts/sharepoint/nodeSend';
import {
  startSharePoint,
  type RunningSharePoint,
  type SharePointOptions,
} from '../../scripts/stand-in/sharepoint/startSharePoint';

/** A stand-in with one site, closed after the test. */
export async function aSharePoint(
  folder: string,
  options: Partial<SharePointOptions> = {},
): Promise<RunningSharePoint> {
  const root = options.root ?? mkdtempSync(join(folder, 'sharepoint-'));
  const running = await startSharePoint({ root, settings: { makeOnDemand: true }, ...options });
  opened.push(running);
  return running;
}

const opened: RunningSharePoint[] = [];
afterEach(async () => {
  for (const running of opened.splice(0)) await running.close();
});

/** Waits are noted, never waited for. */
export function impatience(waits: number[] = []): Patience {
  return {
    now: () => Date.parse('2026-03-09T00:00:00Z'),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    chance: () => 0.5,
    cancelled: () => false,
  };
}

/** The Graph store of the product against a stand-in. */
export function storeAt(
  { origin }: Pick<RunningSharePoint, 'origin'>,
  options: Partial<GraphStoreOptions> = {},
): GraphStore {
  return graphStore({
    send: nodeSend(origin, localTokens(origin)),
    patience: impatience(),
    address: { host: '127.0.0.1', sitePath: 'sites/quality' },
    ...options,
  });
}

/** A journal in memory, as the pane's would be before it is closed. */
export function memoryJournal(
  entries: JournalEntry[] = [],
): PublishJournal & { readonly entries: JournalEntry[] } {
  return {
    entries,
    read: () => Promise.resolve([...entries]),
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
  };
}

export const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

/** A document of a case, its bytes made of a text. */
export function aDocument(caseNo: string, text: string, name = `${caseNo} 8D报告.docx`): DocumentToPublish {
  const path = { folder: `2026/03/${caseNo}`, name };
  const facts = {
    caseNo,
    form: '8D报告',
    fingerprint: 'AAAA-BBBB',
    revision: '0',
    status: 'toSign',
  } as const;
  return {
    key: documentKey(facts, path),
    label: name,
    path,
    facts,
    bytes: () => Promise.resolve(new TextEncoder().encode(text)),
  };
}

export const published = { digest: sha256, now: () => '2026-03-09T00:00:00.000Z' };

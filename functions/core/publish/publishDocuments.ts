import type {
  DocumentFacts,
  DocumentStore,
  Remembered,
  StorePath,
  StoredDocument,
  StoreProblem,
} from './documentStore';
import { checkStorePath } from './checkStorePath';
import { failed, ok, type Result } from '../shared/result';
import { rememberedFrom, type PublishJournal } from './journal';

/** One document to publish. Its bytes are asked for only when its turn comes. */
export interface DocumentToPublish {
  /** Names the document across runs; see `documentKey`. */
  readonly key: string;
  /** What the person calls it: a file, or a form of a case. */
  readonly label: string;
  readonly path: StorePath;
  readonly facts: DocumentFacts;
  /** See `PutOrder`. */
  readonly madeFrom?: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface PublishTools {
  readonly store: DocumentStore;
  readonly journal: PublishJournal;
  /** SHA-256, hexadecimal. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
  /** The clock, as an ISO instant. */
  readonly now: () => string;
  readonly cancelled?: () => boolean;
  readonly onProgress?: (done: number, total: number, label: string) => void;
}

export interface PublishedDocument extends StoredDocument {
  readonly key: string;
  readonly label: string;
  readonly facts: DocumentFacts;
  /** SHA-256 of what was published. */
  readonly hash: string;
}

export interface FailedDocument extends StoreProblem {
  readonly key: string;
  readonly label: string;
}

export interface PublishReport {
  readonly published: readonly PublishedDocument[];
  readonly failed: readonly FailedDocument[];
}

/** A trouble that would hit every further document as well. */
export const endsTheRun: ReadonlySet<string> = new Set([
  'store.network',
  'store.signIn',
  'store.siteNotFound',
  'store.libraryNotFound',
  'store.cancelled',
  'store.full',
  'store.throttled',
  'store.unavailable',
]);

/**
 * Publishes documents one after another. Run again with the same documents after any interruption, it completes the
 * work: nothing is lost and nothing is there twice. After a trouble that would hit all the others too, the rest are
 * reported with the same reason and not tried.
 *
 * @example
 * const report = await publishDocuments(documents, { store, journal, digest, now });
 * report.failed.every(({ resumable }) => resumable); // press the button again
 */
export async function publishDocuments(
  documents: readonly DocumentToPublish[],
  tools: PublishTools,
): Promise<PublishReport> {
  const remembered = rememberedFrom(await tools.journal.read());
  const published: PublishedDocument[] = [];
  const failures: FailedDocument[] = [];
  const taken = new Map<string, string>();
  let ending: StoreProblem | undefined;
  for (const [index, document] of documents.entries()) {
    tools.onProgress?.(index, documents.length, document.label);
    const { key, label, facts } = document;
    const other = taken.get(placeKey(document.path));
    taken.set(placeKey(document.path), label);
    if (tools.cancelled?.()) ending ??= { code: 'store.cancelled', message: 'cancelled', resumable: true };
    const result =
      ending !== undefined
        ? { ok: false as const, problem: ending }
        : other !== undefined
          ? { ok: false as const, problem: clash(document, other) }
          : await publishOne(document, tools, remembered.get(key));
    if (result.ok) published.push({ key, label, facts, ...result.value });
    else {
      failures.push({ key, label, ...result.problem });
      if (endsTheRun.has(result.problem.code)) ending = result.problem;
    }
  }
  tools.onProgress?.(documents.length, documents.length, '');
  return { published, failed: failures };
}

async function publishOne(
  { key, path, facts, madeFrom, bytes: read }: DocumentToPublish,
  { store, journal, digest, now }: PublishTools,
  known: Remembered | undefined,
): Promise<Result<StoredDocument & { readonly hash: string }, StoreProblem>> {
  const problem = checkStorePath(path);
  if (problem) return failed(problem);
  const bytes = await read();
  const hash = await digest(bytes);
  const put = await store.put(
    { path, bytes, facts, hash, ...(madeFrom === undefined ? {} : { madeFrom }) },
    { known, remember: (step) => journal.append({ key, at: now(), ...step }) },
  );
  return put.ok ? ok({ ...put.value, hash }) : put;
}

/** Stores compare names without case. */
const placeKey = ({ folder, name }: StorePath): string => `${folder}/${name}`.toLowerCase();

const clash = ({ path }: DocumentToPublish, other: string): StoreProblem => ({
  code: 'store.nameClash',
  message: 'two documents of this run have the same place',
  resumable: false,
  parts: { path: `${path.folder}/${path.name}`, other },
});

/**
 * Names a document across runs: our own by case, form and file name, so that it is found again when the folder rule
 * gives another folder because the customer's name was corrected; others by their place.
 */
export function documentKey({ caseNo, form }: DocumentFacts, path: StorePath): string {
  return caseNo === undefined || form === undefined
    ? `file ${path.folder}/${path.name}`
    : `case ${caseNo}\u0001${form}\u0001${path.name}`;
}

import { issueKey } from '../../../../functions/core/actions/publishing/issuedDocuments';
import type { IssuedDocument } from '../../../../functions/core/actions/documentList/documentList';

/** One issue: the fingerprint tells workbooks apart that count alike. */
type Issue = Pick<IssuedDocument, 'caseNo' | 'form' | 'language' | 'revision' | 'fingerprint'>;

interface KeptFile {
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const STORE = 'files';
const BY_TIME = 'at';
/** Older ones make room: what was issued is published within days, and printed anew where it is gone. */
const MOST = 300;

/**
 * Keeps a document as it was handed out, in a company's own form and with its photographs, so that exactly this is
 * published. It stays in this browser; where the browser keeps nothing, the document is printed anew.
 */
export async function keepIssued(issue: Issue, bytes: Uint8Array): Promise<void> {
  await inStore('readwrite', async (store) => {
    await answered(store.put({ bytes, at: Date.now() } satisfies KeptFile, keyOf(issue)));
    const oldest = await answered(store.index(BY_TIME).getAllKeys());
    for (const key of oldest.slice(0, Math.max(0, oldest.length - MOST))) await answered(store.delete(key));
  });
}

/** @returns undefined where it was issued elsewhere, or too long ago */
export async function recallIssued(issue: Issue): Promise<Uint8Array | undefined> {
  const kept = await inStore('readonly', (store) =>
    answered(store.get(keyOf(issue)) as IDBRequest<KeptFile | undefined>),
  );
  return kept?.bytes;
}

const keyOf = (issue: Issue): string =>
  [issueKey(issue), String(issue.revision), issue.fingerprint].join('\u0001');

let opening: Promise<IDBDatabase> | undefined;

/** Private windows, partitioned frames and full disks refuse; that is as good as nothing kept. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  try {
    const database = await (opening ??= open());
    return await work(database.transaction(STORE, mode).objectStore(STORE));
  } catch (problem) {
    opening = undefined;
    if (problem instanceof DOMException) return undefined;
    throw problem;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('kesu.issued', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE).createIndex(BY_TIME, 'at');
  return answered(request);
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('refused'));
  });

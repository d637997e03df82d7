import type { Result } from '../shared/result';

/** Where a document goes, relative to the store's root, folders separated by `/`. */
export interface StorePath {
  readonly folder: string;
  readonly name: string;
}

/** What is known of a document beside its bytes; stores that keep columns file it there. */
export interface DocumentFacts {
  readonly caseNo?: string;
  readonly form?: string;
  readonly revision?: string;
  readonly fingerprint?: string;
  readonly profile?: string;
}

/** A document as it stands in a store after `put`. */
export interface StoredDocument {
  /** Address that opens in a browser: `https:` in SharePoint, `file:` in a folder. */
  readonly webUrl: string;
  /** `unchanged`: the same bytes were there already and nothing was sent. */
  readonly action: 'created' | 'versioned' | 'unchanged';
}

/** Why a store refused or failed; `resumable` says that running the same call again can finish it. */
export interface StoreProblem {
  readonly code: string;
  readonly message: string;
  readonly resumable: boolean;
}

/**
 * A place that keeps documents: a local folder or a SharePoint library.
 * `put` is idempotent: the same path and bytes twice leave one document and one version.
 */
export interface DocumentStore {
  put(
    path: StorePath,
    bytes: Uint8Array,
    facts: DocumentFacts,
  ): Promise<Result<StoredDocument, StoreProblem>>;
}

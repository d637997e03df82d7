import type { Result } from '../shared/result';
import type { PublishNotice } from './publishNotice';

/** Where a document goes, relative to the store's root, folders separated by `/`. */
export interface StorePath {
  readonly folder: string;
  readonly name: string;
}

/** Where a document is on its way from the printer to the archive. */
export type DocumentStatus = 'draft' | 'published' | 'toSign' | 'signed';

/** What is known of a document beside its bytes; stores that keep columns file it there. */
export interface DocumentFacts {
  readonly caseNo?: string;
  readonly form?: string;
  readonly customer?: string;
  readonly grade?: string;
  /** Due time of what the case needs next: `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`, company time. */
  readonly dueAt?: string;
  readonly status?: DocumentStatus;
  readonly revision?: string;
  readonly fingerprint?: string;
  readonly profile?: string;
}

/** One document to file. */
export interface PutOrder {
  readonly path: StorePath;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** For what is made anew from a document and comes out a little different each time: the hash of that document. */
  readonly madeFrom?: string;
  readonly facts: DocumentFacts;
}

/** A document as it stands in a store after `put`. */
export interface StoredDocument {
  /** Address that opens in a browser: `https:` in SharePoint, `file:` in a folder. */
  readonly webUrl: string;
  /** `unchanged`: the same bytes were there already and nothing was sent. */
  readonly action: 'created' | 'versioned' | 'unchanged';
  /** Where it stands really; a colleague may have moved or renamed it since it was first published. */
  readonly path: string;
  readonly notices: readonly PublishNotice[];
}

/** Why a store refused or failed; `resumable` says that running the same call again can finish it. */
export interface StoreProblem {
  /** A key of `publishMessages`. */
  readonly code: string;
  /** The outside system's own words, for whoever looks into it; never shown instead of our sentence. */
  readonly message: string;
  readonly resumable: boolean;
  /** Values for the sentence of the code. */
  readonly parts?: Readonly<Record<string, string>>;
  /** The service's number of the request, for its support. */
  readonly requestId?: string;
}

/** What earlier runs remember of one document; nothing where it is new. */
export interface Remembered {
  /** SHA-256 of the bytes of the last attempt. */
  readonly hash?: string;
  /** An attempt began and its end was not written down. */
  readonly open: boolean;
  /** That attempt was to replace a file that stood there. */
  readonly replacing: boolean;
  /** Id in the store, which stays when the document is moved or renamed. */
  readonly itemId?: string;
  /** Content tag after the last attempt that ended. */
  readonly cTag?: string;
  /** Content tag the open attempt got for its bytes. */
  readonly sentTag?: string;
  /** An upload that may still be under way. */
  readonly session?: { readonly url: string; readonly itemId?: string };
  readonly link?: string;
}

/** What is worth remembering while a document is put, in the order it happens. */
export type PutStep =
  | { readonly step: 'begun'; readonly hash: string; readonly path: string; readonly replacing: boolean }
  | { readonly step: 'session'; readonly url: string; readonly itemId?: string }
  | { readonly step: 'sent'; readonly itemId: string; readonly cTag: string }
  | {
      readonly step: 'filed';
      readonly hash: string;
      readonly itemId: string;
      readonly cTag: string;
      readonly link: string;
    };

/** The journal as one document sees it: what earlier runs left, and where this one writes. */
export interface PutMemory {
  readonly known: Remembered | undefined;
  /** Returns once the step survives a crash. */
  readonly remember: (step: PutStep) => Promise<void>;
}

/**
 * A place that keeps documents: a local folder or a SharePoint library.
 * `put` is idempotent: the same path and bytes twice leave one document and one version, also when the first call was
 * cut off anywhere. A document is never lost: what is replaced stays as a version.
 */
export interface DocumentStore {
  put(order: PutOrder, memory: PutMemory): Promise<Result<StoredDocument, StoreProblem>>;
}

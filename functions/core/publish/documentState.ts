import type { DocumentStatus } from './documentStore';
import { statusWords } from './libraryColumns';

/** Where a document of a case stands, as the tracker's cell says it. */
export interface DocumentState {
  readonly status: DocumentStatus;
  /** Day it came there, `yyyy-mm-dd`. */
  readonly on: string;
  /** Who signed, for a signed document. */
  readonly by?: string;
}

/** `已签字 2026-03-12 王芳`: what a clerk reads in the tracker. */
export function formatDocumentState({ status, on, by }: DocumentState, language: 'zh' | 'en'): string {
  return [statusWords[status][language], on, by ?? ''].filter((part) => part !== '').join(' ');
}

/** Reads the cell again, whichever language wrote it; undefined for a text of somebody else. */
export function parseDocumentState(text: string): DocumentState | undefined {
  for (const status of Object.keys(statusWords) as DocumentStatus[])
    for (const word of Object.values(statusWords[status])) {
      if (!text.startsWith(word)) continue;
      const rest = /^(?: (\d{4}-\d{2}-\d{2})(?: (.+))?)?$/.exec(text.slice(word.length));
      if (rest) return { status, on: rest[1] ?? '', ...(rest[2] === undefined ? {} : { by: rest[2] }) };
    }
  return undefined;
}

/** What happened to a document in this run. */
export interface DocumentEvent {
  readonly status: DocumentStatus;
  readonly action: 'created' | 'versioned' | 'unchanged';
  readonly by?: string;
  /** The day it happened, where it is not today. */
  readonly on?: string;
}

/**
 * Where a document stands after a run. An unchanged document keeps its state and day; a signed one stays signed until
 * other content is published, which has to be signed anew.
 */
export function nextDocumentState(
  before: DocumentState | undefined,
  event: DocumentEvent,
  today: string,
): DocumentState {
  const by = event.by === undefined ? {} : { by: event.by };
  const sameStatus = before?.status === event.status && before.by === event.by;
  if (before && event.action === 'unchanged' && (sameStatus || before.status === 'signed')) return before;
  return { status: event.status, on: event.on ?? today, ...by };
}

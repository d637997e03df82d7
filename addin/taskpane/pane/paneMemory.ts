/**
 * What the pane remembers for a person between two openings: settings of hers, and what she had begun in this
 * document. Kept on this machine only.
 */
export interface PaneMemory {
  /** Undefined where nothing is kept, or what is kept cannot be read any more. */
  recall(key: string): unknown;
  /** `undefined` forgets. */
  keep(key: string, value: unknown): void;
}

/** The part of `Storage` that is needed; Office may block it altogether. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Memory in the browser's storage, under keys that begin with a prefix. Where storage is blocked or full, things are
 * remembered until the pane is closed.
 *
 * @param prefix - Office's partition key and, for drafts, the document.
 */
export function storageMemory(storage: KeyValueStorage | undefined, prefix: string): PaneMemory {
  const passing = new Map<string, unknown>();
  return {
    recall(key) {
      if (passing.has(key)) return passing.get(key);
      return read(storage, prefix + key);
    },
    keep(key, value) {
      passing.set(key, value);
      write(storage, prefix + key, value);
    },
  };
}

function read(storage: KeyValueStorage | undefined, key: string): unknown {
  try {
    const text = storage?.getItem(key);
    return text === null || text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch (problem) {
    return absent(problem);
  }
}

function write(storage: KeyValueStorage | undefined, key: string, value: unknown): void {
  try {
    if (value === undefined) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
  } catch (problem) {
    absent(problem);
  }
}

/** Blocked or full storage and broken texts are as good as nothing kept; anything else is our own mistake. */
function absent(problem: unknown): undefined {
  if (problem instanceof SyntaxError || problem instanceof DOMException) return undefined;
  throw problem;
}

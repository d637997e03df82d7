import { useCallback, useState } from 'react';
import { usePane } from './paneContext';

/**
 * State that is still there when the pane was closed in the middle: kept on this machine, for this document.
 *
 * @param key - Unique in the pane.
 * @param read - Takes what was kept, of any shape, or gives what to begin with.
 * @returns The state, and a setter; `undefined` forgets it and begins anew.
 */
export function useDraft<T>(key: string, read: (kept: unknown) => T): [T, (next: T | undefined) => void] {
  const { drafts } = usePane().services;
  const [value, show] = useState(() => read(drafts.recall(key)));
  const set = useCallback(
    (next: T | undefined) => {
      drafts.keep(key, next);
      show(next === undefined ? read(undefined) : next);
    },
    [drafts, key, read],
  );
  return [value, set];
}

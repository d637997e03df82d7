import type { Shown } from './tableRows';
import { written } from './tableRows';

interface Edit {
  /** What the person saw when deciding; another value there now is somebody else's edit. */
  readonly was: Shown;
  readonly value: Shown;
}

/**
 * Queues edits for cells whose values were loaded, all or none: where somebody else changed one meanwhile, nothing is
 * queued and those edits are given back with what stands there now.
 */
export function writeUnlessChanged<E extends Edit>(
  edits: readonly E[],
  cells: readonly Excel.Range[],
): readonly (E & { readonly now: Shown })[] {
  const conflicts = edits.flatMap((edit, i) => {
    const now = cells[i]!.values[0]![0] as Shown;
    return now === edit.was || now === edit.value ? [] : [{ ...edit, now }];
  });
  if (conflicts.length > 0) return conflicts;
  edits.forEach(({ value }, i) => {
    cells[i]!.values = [[written(value)]];
  });
  return [];
}

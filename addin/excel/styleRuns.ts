import { cellAddress } from '../../functions/core/register/grid';

/** A block of equally treated cells; 1-based, both ends included. */
export interface Block<K> {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly key: K;
}

/**
 * Gathers cells with the same key into rectangles while rows arrive in order: runs down each column, joined
 * across neighbouring columns. Few rectangles mean few calls.
 */
export class StyleRuns<K> {
  private readonly open: ({ readonly top: number; readonly key: K } | undefined)[] = [];
  private readonly closed: Block<K>[] = [];

  /** Notes one row: the key of each column, undefined for cells that need nothing. */
  row(row: number, keys: readonly (K | undefined)[]): void {
    for (let c = 0; c < Math.max(keys.length, this.open.length); c++) {
      const run = this.open[c];
      const key = keys[c];
      if (run?.key === key) continue;
      if (run) this.close(c, run, row - 1);
      this.open[c] = key === undefined ? undefined : { top: row, key };
    }
  }

  /** Ends all runs at the last row and gives the rectangles. */
  blocks(lastRow: number): Block<K>[] {
    this.open.forEach((run, c) => {
      if (run) this.close(c, run, lastRow);
    });
    this.open.length = 0;
    return joinColumns(this.closed);
  }

  private close(
    column: number,
    { top, key }: { readonly top: number; readonly key: K },
    bottom: number,
  ): void {
    this.closed.push({ top, bottom, left: column + 1, right: column + 1, key });
  }
}

function joinColumns<K>(runs: readonly Block<K>[]): Block<K>[] {
  const sorted = [...runs].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  const joined: Block<K>[] = [];
  for (const run of sorted) {
    const last = joined.at(-1);
    const continues =
      last?.top === run.top &&
      last.bottom === run.bottom &&
      last.right === run.left - 1 &&
      last.key === run.key;
    if (continues) joined[joined.length - 1] = { ...last, right: run.right };
    else joined.push(run);
  }
  return joined;
}

export const blockAddress = (b: Block<unknown>): string =>
  b.top === b.bottom && b.left === b.right
    ? cellAddress(b.top, b.left)
    : `${cellAddress(b.top, b.left)}:${cellAddress(b.bottom, b.right)}`;

/** Excel cuts address texts after 8,192 characters. */
const longestAddress = 8_000;

/** The addresses of blocks in lists short enough for `getRanges`. */
export function addressLists(blocks: readonly Block<unknown>[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const block of blocks) {
    const address = blockAddress(block);
    if (list.length + address.length + 1 > longestAddress) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}

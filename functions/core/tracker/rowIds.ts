/** How one row is told apart from the others for good; hidden in the tracker. */
export type RowId = string;

const PATTERN = /^K[0-9A-Z]{12}$/;

export const isRowId = (text: string): boolean => PATTERN.test(text);

/**
 * Gives every row its stable id: kept where the row already has one, otherwise made from where the row stood and
 * what it said when it was adopted, so that adopting the same register again gives the same ids.
 * A copied row that brought its neighbour's id gets a new one.
 */
export class RowIds {
  readonly #taken = new Set<RowId>();

  keep(id: RowId): RowId | undefined {
    if (!isRowId(id) || this.#taken.has(id)) return undefined;
    this.#taken.add(id);
    return id;
  }

  make(sheet: string, row: number, content: string): RowId {
    for (let salt = 0; ; salt += 1) {
      const id = fingerprint(`${sheet}\u0000${String(row)}\u0000${content}\u0000${String(salt)}`);
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }
}

/** FNV-1a over UTF-16 units, twice with different offsets: 64 bits are plenty for a million rows. */
function fingerprint(text: string): RowId {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return `K${part(low)}${part(high)}`;
}

const part = (hash: number): string => ((hash >>> 0) % 36 ** 6).toString(36).toUpperCase().padStart(6, '0');

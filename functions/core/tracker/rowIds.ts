import type { CellValue } from '../register/grid';

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

  make(sheet: string, row: number, content: readonly CellValue[]): RowId {
    const said = new Fingerprint();
    said.add(`${sheet}\u0000${String(row)}\u0000`);
    for (const value of content)
      if (value !== null) {
        said.add(typeof value === 'object' ? value.error : String(value));
        said.add('\u0001');
      }
    said.add('\u0000');
    for (let salt = 0; ; salt += 1) {
      const id = said.idWith(String(salt));
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }
}

/** FNV-1a over UTF-16 units, twice with different offsets: 64 bits are plenty for a million rows. */
class Fingerprint {
  #low = 0x811c9dc5 | 0;
  #high = 0x9747b28c | 0;

  add(text: string): void {
    let [low, high] = [this.#low, this.#high];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
    }
    this.#low = low;
    this.#high = high;
  }

  /** The id of what was added with a salt behind it; the next salt stands behind the same. */
  idWith(salt: string): RowId {
    const [low, high] = [this.#low, this.#high];
    this.add(salt);
    const id = `K${part(this.#low)}${part(this.#high)}`;
    this.#low = low;
    this.#high = high;
    return id;
  }
}

const part = (hash: number): string => ((hash >>> 0) % 36 ** 6).toString(36).toUpperCase().padStart(6, '0');

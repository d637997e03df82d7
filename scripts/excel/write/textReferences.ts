import type { SharedStringTable } from './sharedStringTable';

const MOST = 512;

/**
 * Numbers of the shared texts of one column. Most columns repeat a few words; finding those among half a million
 * texts would cost more than writing them.
 */
export class TextReferences {
  private readonly known = new Map<string, number>();

  constructor(private readonly strings: SharedStringTable) {}

  numberOf(text: string): number {
    const known = this.known.get(text);
    if (known === undefined) {
      const number = this.strings.numberOf(text);
      if (this.known.size < MOST) this.known.set(text, number);
      return number;
    }
    this.strings.countUse();
    return known;
  }
}

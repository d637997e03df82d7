import type { SharedStringTable } from './sharedStringTable';

const MOST = 512;

/**
 * Numbers of the shared texts of one column. Most columns repeat a few words; finding those among half a million
 * texts would cost more than writing them. A column of ever new texts gains nothing and is not kept; but where
 * another sheet has shown its texts in the same order, as the tracker does for the original, each tells the next.
 */
export class TextReferences {
  private readonly known = new Map<string, number>();
  private repeats = 0;
  private isKept = true;
  private last = 0;

  constructor(private readonly strings: SharedStringTable) {}

  numberOf(text: string): number {
    if (!this.isKept) return (this.last = this.strings.numberAfter(this.last, text));
    const known = this.known.get(text);
    if (known === undefined) return this.added(text);
    this.repeats++;
    this.strings.countUse();
    return known;
  }

  private added(text: string): number {
    const number = this.strings.numberOf(text);
    if (this.known.size < MOST) this.known.set(text, number);
    else if (this.repeats < MOST) this.isKept = false;
    return number;
  }
}

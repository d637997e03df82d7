import type { SharedStringTable } from './sharedStringTable';

const MOST = 512;

/**
 * The shared texts of one column as they stand between `<v>` and `</c>`. Most columns repeat a few words; finding
 * those among half a million texts would cost more than writing them.
 */
export class TextReferences {
  private readonly known = new Map<string, Uint8Array>();

  constructor(private readonly strings: SharedStringTable) {}

  /** Undefined where the column holds too many different texts to keep this one. */
  encoded(text: string): Uint8Array | undefined {
    const known = this.known.get(text);
    if (known !== undefined) this.strings.countUse();
    if (known !== undefined || this.known.size >= MOST) return known;
    const made = Buffer.from(`${this.strings.numberOf(text)}</v></c>`, 'latin1');
    this.known.set(text, made);
    return made;
  }
}

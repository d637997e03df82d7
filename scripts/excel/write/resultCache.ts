import { escapeCellText } from './escapeXml';

const LONGEST = 32;
const MOST = 4096;

/** Cached texts of formulas, encoded: a column of them repeats a few words (`超期`, `未起算`) thousands of times. */
export class ResultCache {
  private readonly known = new Map<string, Uint8Array>();

  /** The text as it stands between `<v>` and `</v>`. */
  encoded(text: string): Uint8Array {
    const known = this.known.get(text);
    if (known) return known;
    const made = Buffer.from(escapeCellText(text));
    if (text.length <= LONGEST && this.known.size < MOST) this.known.set(text, made);
    return made;
  }
}

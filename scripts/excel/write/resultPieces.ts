import { escapeCellText } from './escapeXml';
import type { PieceTable } from './pieceTable';

const LONGEST = 32;
const MOST = 4096;

/** What follows `<v>` in a formula's cell whose value is a text. */
export const textResultEnd = (text: string): string => `${escapeCellText(text)}</v></c>`;

/** Texts that formulas give, as pieces: a column of them repeats a few words (`超期`, `未起算`) thousands of times. */
export class ResultPieces {
  private readonly known = new Map<string, number>();

  constructor(private readonly pieces: PieceTable) {}

  /** Undefined where the text is long or there are too many different ones. */
  numberOf(text: string): number | undefined {
    const known = this.known.get(text);
    if (known !== undefined || text.length > LONGEST || this.known.size >= MOST) return known;
    const made = this.pieces.numberOf(textResultEnd(text));
    this.known.set(text, made);
    return made;
  }
}

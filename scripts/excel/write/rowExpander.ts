import { columnLetter } from '../../../functions/core/register/grid';
import { ByteWriter } from './byteWriter';
import { TAIL, TAIL_BITS, type RowBlock } from './rowBlock';

const TAIL_MASK = (1 << TAIL_BITS) - 1;
const encode = (markup: string): Uint8Array => Buffer.from(markup);
const ROW_END = encode('</row>');
const VALUE_END = encode('</v></c>');

const halves = new Int32Array(2);
const double = new Float64Array(halves.buffer);

/** Turns blocks of rows into the markup of a worksheet. */
export class RowExpander {
  private readonly out = new ByteWriter(1 << 20);
  private readonly pieces: Uint8Array[] = [];
  private readonly cellStarts: Uint8Array[] = [];
  private inRow = false;

  /** The markup of a block, in large chunks. */
  expand({ words, pieces, raw }: RowBlock): Buffer[] {
    for (const piece of pieces) this.pieces.push(encode(piece));
    const rest = new RawMarkup(raw);
    let rowEnd: Uint8Array = encode('');
    for (let at = 0; at < words.length;) {
      const column = words[at]! >> TAIL_BITS;
      if (column === 0) {
        rowEnd = this.row(words[at + 1]!, words[at + 2]!);
        at += 3;
      } else at = this.cell(words, at, column, rowEnd, rest);
    }
    return this.out.take();
  }

  /** What closes the last row. */
  end(): Buffer[] {
    if (this.inRow) this.out.put(ROW_END);
    this.inRow = false;
    return this.out.take();
  }

  private row(row: number, attributes: number): Uint8Array {
    const { out } = this;
    if (this.inRow) out.put(ROW_END);
    this.inRow = true;
    out.ascii(`<row r="${row}"`);
    out.put(this.pieces[attributes]!);
    return encode(`${row}"`);
  }

  private cell(words: Int32Array, at: number, column: number, rowEnd: Uint8Array, raw: RawMarkup): number {
    const { out } = this;
    out.put((this.cellStarts[column] ??= encode(`<c r="${columnLetter(column)}`)));
    out.put(rowEnd);
    out.put(this.pieces[words[at + 1]!]!);
    switch (words[at]! & TAIL_MASK) {
      case TAIL.none:
        return at + 2;
      case TAIL.integer:
        out.number(words[at + 2]!);
        break;
      case TAIL.double:
        halves[0] = words[at + 2]!;
        halves[1] = words[at + 3]!;
        out.number(double[0]!);
        out.put(VALUE_END);
        return at + 4;
      case TAIL.piece:
        out.put(this.pieces[words[at + 2]!]!);
        return at + 3;
      default:
        out.put(raw.take(words[at + 2]!));
        return at + 3;
    }
    out.put(VALUE_END);
    return at + 3;
  }
}

/** The raw markup of a block, taken cell by cell. */
class RawMarkup {
  private chunk = 0;
  private at = 0;

  constructor(private readonly chunks: readonly Uint8Array[]) {}

  take(length: number): Uint8Array {
    if (this.at === this.chunks[this.chunk]!.length) {
      this.chunk++;
      this.at = 0;
    }
    const from = this.at;
    this.at += length;
    return this.chunks[this.chunk]!.subarray(from, this.at);
  }
}

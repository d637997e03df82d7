import { ByteWriter } from './byteWriter';
import type { PieceTable } from './pieceTable';

/** How the words of a cell end: what follows its address and the piece that begins its content. */
export const TAIL = { none: 0, integer: 1, double: 2, piece: 3, raw: 4 } as const;
/** Bits of a cell's first word that hold its tail; its column stands above them. Column 0 begins a row. */
export const TAIL_BITS = 3;

/** Half of them make about a megabyte of markup. */
const WORDS = 1 << 17;
const MOST_WORDS_OF_A_CELL = 4;
const ROW_WORDS = 3;

/**
 * Rows on their way to markup, as numbers: cheap to make and to hand to another thread, where they become about
 * four times as many bytes.
 *
 * A row is `0, row number, piece of its attributes`; a cell is `column and tail, piece behind its address`, and then
 * nothing, a whole number, the two halves of a double, the number of a piece, or the length of its raw markup.
 */
export interface RowBlock {
  readonly words: Int32Array;
  /** Pieces that no block before this one knew; they are numbered in order. */
  readonly pieces: readonly string[];
  /** Markup of the cells that are like no other, end to end; no cell is cut in two. */
  readonly raw: readonly Uint8Array[];
}

const halves = new Int32Array(2);
const double = new Float64Array(halves.buffer);

/** Collects rows until a block of them is worth passing on. */
export class RowBlockWriter {
  private words = new Int32Array(WORDS);
  private at = 0;
  private readonly raw = new ByteWriter();

  constructor(private readonly pieces: PieceTable) {}

  get isFull(): boolean {
    return this.at > WORDS / 2;
  }

  take(): RowBlock {
    const block = {
      words: this.words.subarray(0, this.at),
      pieces: this.pieces.takeNew(),
      raw: this.raw.take(),
    };
    this.words = new Int32Array(WORDS);
    this.at = 0;
    return block;
  }

  /** Makes room for a row of so many cells. */
  reserve(cells: number): void {
    const need = this.at + ROW_WORDS + cells * MOST_WORDS_OF_A_CELL;
    if (need <= this.words.length) return;
    const larger = new Int32Array(Math.max(need, this.words.length * 2));
    larger.set(this.words);
    this.words = larger;
  }

  row(row: number, attributes: number): void {
    const { words } = this;
    words[this.at++] = 0;
    words[this.at++] = row;
    words[this.at++] = attributes;
  }

  /** A cell that is complete with its start. */
  empty(column: number, start: number): void {
    this.begin(column, TAIL.none, start);
  }

  /** A number; an integer and a double end the same way. */
  number(column: number, start: number, value: number): void {
    const whole = value | 0;
    if (whole === value) return this.integer(column, start, whole);
    this.begin(column, TAIL.double, start);
    double[0] = value;
    this.words[this.at++] = halves[0]!;
    this.words[this.at++] = halves[1]!;
  }

  /** A number known to be whole and small. */
  integer(column: number, start: number, value: number): void {
    this.begin(column, TAIL.integer, start);
    this.words[this.at++] = value;
  }

  piece(column: number, start: number, piece: number): void {
    this.begin(column, TAIL.piece, start);
    this.words[this.at++] = piece;
  }

  /** Markup from the start to the end of the cell. */
  markup(column: number, start: number, markup: string): void {
    this.begin(column, TAIL.raw, start);
    this.words[this.at++] = this.raw.text(markup);
  }

  private begin(column: number, tail: number, start: number): void {
    const { words } = this;
    words[this.at++] = (column << TAIL_BITS) | tail;
    words[this.at++] = start;
  }
}

/** Shapes of a cell's markup between its address and its content. */
export type Shape = 'blank' | 'text' | 'number' | 'boolean' | 'open';

const shapes: Readonly<Record<Shape, string>> = {
  blank: '/>',
  text: ' t="s"><v>',
  number: '><v>',
  boolean: ' t="b"><v>',
  open: '',
};

/** Attribute of a cell with a look; the plain look needs none. */
export const styleAttribute = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

/** Pieces of markup that cells repeat, by number. */
export class PieceTable {
  private readonly numbers = new Map<string, number>();
  private readonly fresh: string[] = [];
  private readonly starts: Readonly<Record<Shape, number[]>> = {
    blank: [],
    text: [],
    number: [],
    boolean: [],
    open: [],
  };

  numberOf(piece: string): number {
    let number = this.numbers.get(piece);
    if (number === undefined) {
      this.numbers.set(piece, (number = this.numbers.size));
      this.fresh.push(piece);
    }
    return number;
  }

  /** The start of a cell of this look and shape. */
  startOf(style: number, shape: Shape): number {
    return (this.starts[shape][style] ??= this.numberOf(styleAttribute(style) + shapes[shape]));
  }

  /** Pieces that are new since the last call. */
  takeNew(): string[] {
    return this.fresh.splice(0);
  }
}

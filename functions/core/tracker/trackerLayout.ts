import { columnLetter } from '../register/grid';
import { quotedSheet } from './cellText';

/** Rows of the tracker sheet: title, subtitle, legend, hidden column ids, headings, then the complaints. */
export const TITLE_ROW = 1;
export const SUBTITLE_ROW = 2;
export const LEGEND_ROW = 3;
export const ID_ROW = 4;
export const HEADING_ROW = 5;
export const FIRST_ROW = 6;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Where each column of the tracker stands; formulas ask it for their references. */
export class TrackerLayout {
  readonly #numberById: ReadonlyMap<string, number>;

  constructor(
    readonly sheet: string,
    readonly ids: readonly string[],
    readonly rowCount: number,
  ) {
    this.#numberById = new Map(ids.map((id, index) => [id, index + 1]));
  }

  /** An Excel table has at least one row, even an empty one. */
  get lastRow(): number {
    return FIRST_ROW + Math.max(this.rowCount, 1) - 1;
  }

  has(id: string): boolean {
    return this.#numberById.has(id);
  }

  /** 1-based column. */
  column(id: string): number {
    const number = this.#numberById.get(id);
    if (number === undefined) throw new Error(`the tracker has no column '${id}'`);
    return number;
  }

  /** Reference of the column's cell in the first data row, its column fixed: `$D6`. */
  cell(id: string): string {
    return `$${columnLetter(this.column(id))}${String(FIRST_ROW)}`;
  }

  optionalCell(id: string): string | undefined {
    return this.has(id) ? this.cell(id) : undefined;
  }

  /** The column's data cells on the sheet itself: `D6:D105`. */
  range(id: string): string {
    const letter = columnLetter(this.column(id));
    return `${letter}${String(FIRST_ROW)}:${letter}${String(this.lastRow)}`;
  }

  /** The column's data cells for a validation formula: `$D$6:$D$105`. */
  fixedRange(id: string): string {
    const letter = columnLetter(this.column(id));
    return `$${letter}$${String(FIRST_ROW)}:$${letter}$${String(this.lastRow)}`;
  }

  /** The column from other sheets, down to the last row of the sheet, so that added complaints are counted. */
  wholeColumn(id: string): string {
    const letter = columnLetter(this.column(id));
    return `${quotedSheet(this.sheet)}!$${letter}$${String(FIRST_ROW)}:$${letter}$${String(MAX_ROWS)}`;
  }

  /** Heading row and data. */
  get tableRange(): string {
    return `A${String(HEADING_ROW)}:${columnLetter(this.ids.length)}${String(this.lastRow)}`;
  }

  get dataRange(): string {
    return `A${String(FIRST_ROW)}:${columnLetter(this.ids.length)}${String(this.lastRow)}`;
  }
}

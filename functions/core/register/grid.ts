/** What a cell holds once rich text, formula results, links and errors are flattened by a host. */
export type CellValue = string | number | boolean | null | CellError;

/** An error value such as `#N/A`, kept apart from text. */
export interface CellError {
  readonly error: string;
}

/** What a value alone does not say about its cell. Sparse: most cells have none. */
export interface CellExtra {
  /** Formula text without the leading `=`; the value beside it is the cached result. */
  readonly formula?: string;
  readonly link?: string;
  readonly note?: string;
  /** The parts of a rich text that are struck out. */
  readonly struck?: string;
}

/** Formats of a cell, shared by many cells; `SheetGrid.styles[index]`. */
export interface CellStyle {
  /** Number format code, for example `yyyy/m/d` or `"¥"#,##0.00`; `General` where none is set. */
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  /** ARGB hex. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'middle' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  /** Thin borders: any of `t`, `r`, `b`, `l`. */
  readonly borders?: string;
}

/** One row that holds or formats something; cells are 0-based by column. */
export interface GridRow {
  readonly values: readonly CellValue[];
  /** Index into `SheetGrid.styles` per cell; ragged, absent entries mean style 0. */
  readonly styles: ArrayLike<number>;
  readonly hidden?: boolean;
  /** Points. */
  readonly height?: number;
}

/** A rectangle of cells, 1-based rows and columns, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A worksheet as plain data. Rows are addressed by their 1-based sheet number: `rows[3]` is sheet row 3. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Sparse: `rows[0]` is unused, a missing row is blank. */
  readonly rows: readonly (GridRow | undefined)[];
  readonly styles: readonly CellStyle[];
  /** Keyed by `cellKey(row, column)`. */
  readonly extras: ReadonlyMap<number, CellExtra>;
  readonly merges: readonly CellRange[];
  /** 1-based numbers of hidden columns. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Width in characters by 1-based column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly autoFilter?: CellRange;
  /** Rows frozen at the top. */
  readonly frozenRows?: number;
}

/** A workbook as plain data, whatever it was read from. */
export interface WorkbookGrid {
  /** File name without folders, for messages. */
  readonly file: string;
  readonly dateSystem: '1900' | '1904';
  readonly sheets: readonly SheetGrid[];
}

const WIDTH = 16_384;

/** Key of a cell in `SheetGrid.extras`; row and column are 1-based. */
export const cellKey = (row: number, column: number): number => row * WIDTH + column;

/** The value at a 1-based row and column; null outside what is stored. */
export function valueAt(sheet: SheetGrid, row: number, column: number): CellValue {
  return sheet.rows[row]?.values[column - 1] ?? null;
}

/** The format at a 1-based row and column. */
export function styleAt(sheet: SheetGrid, row: number, column: number): CellStyle {
  return sheet.styles[sheet.rows[row]?.styles[column - 1] ?? 0] ?? { numberFormat: 'General' };
}

/** Column letters of a 1-based column number: 28 is `AB`. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 1-based column number of letters: `AB` is 28. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** A1 address of a 1-based row and column. */
export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row}`;

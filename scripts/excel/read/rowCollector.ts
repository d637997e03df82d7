import type {
  CellError,
  CellExtra,
  CellStyle,
  CellValue,
  GridRow,
} from '../../../functions/core/register/grid';
import { cellKey } from '../../../functions/core/register/grid';
import type { DateSystem } from '../../../functions/core/calendar/excelSerial';
import { isoDateSerial } from './isoDateSerial';
import { readNumber } from './readNumber';
import { elementText } from './richText';
import type { FormulaGroup } from './sharedFormula';
import { SheetExtras } from './sheetExtras';
import type { SharedStrings } from './sharedStrings';
import type { CellType } from './sheetScanner';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const NO_VALUES: readonly CellValue[] = [];
const NO_STYLES = new Uint16Array(0);

type Extra = { -readonly [K in keyof CellExtra]: CellExtra[K] };

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: CellStyle[];
  readonly dateSystem: DateSystem;
}

/**
 * Turns the scanner's cells into grid rows. Rows that look alike share their style vector, and blank rows that
 * look alike are one object, so that a million formatted empty rows cost a million references and no more.
 */
export class RowCollector {
  readonly rows: (GridRow | undefined)[] = [];
  readonly extras = new SheetExtras();
  /** Cells with content so far. */
  contentCells = 0;
  private lastContentRow = 0;
  private number = 0;
  private column = 0;
  private hidden = false;
  private height = 0;
  private values: CellValue[] = [];
  private readonly styleScratch = new Uint16Array(LAST_COLUMN);
  private styleWidth = 0;
  private lastStyles: Uint16Array = NO_STYLES;
  private lastBlank: GridRow | undefined;
  private readonly errors = new Map<string, CellError>();
  private readonly formulaGroups = new Map<number, FormulaGroup>();
  private readonly dateStyles = new Map<number, number>();

  constructor(private readonly context: SheetContext) {}

  /** `number` 0 where the file leaves it out: the row after the last one. */
  beginRow(number: number, hidden: boolean, height: number): void {
    this.number = number || this.number + 1;
    if (this.number > LAST_ROW) throw new Error(`row ${this.number} does not exist`);
    this.hidden = hidden;
    this.height = height;
    this.column = 0;
    this.values = [];
    this.styleScratch.fill(0, 0, this.styleWidth);
    this.styleWidth = 0;
  }

  endRow(): void {
    const { values } = this;
    const styles = this.sharedStyles();
    while (this.rows.length < this.number) this.rows.push(undefined);
    if (values.length > 0) this.lastContentRow = Math.max(this.lastContentRow, this.number);
    else if (styles.length === 0 && !this.hidden && !this.height) return;
    this.rows[this.number] = values.length > 0 ? this.gridRow(values, styles) : this.blankRow(styles);
  }

  /** Drops the formatted rows behind the last content. */
  finish(): void {
    this.rows.length = Math.min(this.rows.length, this.lastContentRow + 1);
  }

  blank(column: number, style: number): void {
    this.moveTo(column);
    this.setStyle(style);
  }

  text(column: number, style: number, text: string, struck: string): void {
    this.blank(column, style);
    this.put(text);
    if (struck !== '') this.extra().struck = struck;
  }

  value(column: number, style: number, type: CellType, bytes: Buffer, from: number, to: number): void {
    this.moveTo(column);
    this.setStyle(style);
    if (from < 0 || from === to) return;
    if (type === 'n') {
      const number = readNumber(bytes, from, to);
      this.put(Number.isFinite(number) ? number : numberInMarkup(elementText(bytes, from, to)));
    } else if (type === 's') this.sharedText(readNumber(bytes, from, to));
    else if (type === 'b')
      this.put(bytes[from] === 49 || bytes[from] === 116); // 1 or true
    else this.named(type, style, elementText(bytes, from, to));
  }

  /** The formula of the cell put last; `group` is the number of a shared formula or -1. */
  formula(text: string, group: number): void {
    if (group < 0) {
      if (text !== '') this.extra().formula = text;
    } else if (text !== '') {
      this.formulaGroups.set(group, { formula: text, row: this.number, column: this.column });
      this.extra().formula = text;
    } else {
      const master = this.formulaGroups.get(group);
      if (master) this.extras.share(master, this.number, this.column);
    }
  }

  private sharedText(index: number): void {
    const { texts, struck } = this.context.strings;
    const text = texts[index];
    if (text === undefined) throw new Error(`shared string ${index} does not exist`);
    this.put(text);
    const struckPart = struck.get(index);
    if (struckPart !== undefined) this.extra().struck = struckPart;
  }

  private named(type: CellType, style: number, text: string): void {
    if (type === 'e') {
      const error = this.errors.get(text) ?? { error: text };
      this.errors.set(text, error);
      this.put(error);
      return;
    }
    const serial = type === 'd' ? isoDateSerial(text, this.context.dateSystem) : undefined;
    this.put(serial ?? text);
    if (serial !== undefined) this.setStyle(this.dateStyle(style));
  }

  private moveTo(column: number): void {
    this.column = column || this.column + 1;
    if (this.column > LAST_COLUMN) throw new Error(`row ${this.number} has a cell behind column XFD`);
  }

  private put(value: CellValue): void {
    if (value === '') return; // a formula that gives "" looks and counts as blank
    const { values, column } = this;
    while (values.length < column - 1) values.push(null);
    values[column - 1] = value;
    this.contentCells++;
  }

  private setStyle(style: number): void {
    if (style === 0 || style >= this.context.styles.length) return;
    this.styleScratch[this.column - 1] = style;
    if (this.column > this.styleWidth) this.styleWidth = this.column;
  }

  /** A cell of type date whose format would show a bare number gets a date format. */
  private dateStyle(style: number): number {
    const { styles } = this.context;
    const own = styles[style] ?? { numberFormat: 'General' };
    if (own.numberFormat !== 'General') return style;
    const known = this.dateStyles.get(style);
    if (known !== undefined) return known;
    this.dateStyles.set(style, styles.length);
    return styles.push({ ...own, numberFormat: 'yyyy/m/d' }) - 1;
  }

  private extra(): Extra {
    const key = cellKey(this.number, this.column);
    const found = this.extras.get(key);
    if (found) return found;
    const made: Extra = {};
    this.extras.set(key, made);
    return made;
  }

  private sharedStyles(): Uint16Array {
    const width = this.styleWidth;
    const last = this.lastStyles;
    let same = last.length === width;
    for (let i = 0; same && i < width; i++) same = last[i] === this.styleScratch[i];
    if (!same) this.lastStyles = width === 0 ? NO_STYLES : this.styleScratch.slice(0, width);
    return this.lastStyles;
  }

  private blankRow(styles: Uint16Array): GridRow {
    const last = this.lastBlank;
    const alike =
      last?.styles === styles && (last.hidden ?? false) === this.hidden && (last.height ?? 0) === this.height;
    return (this.lastBlank = alike && last ? last : this.gridRow(NO_VALUES, styles));
  }

  private gridRow(values: readonly CellValue[], styles: Uint16Array): GridRow {
    if (!this.hidden && !this.height) return { values, styles };
    return {
      values,
      styles,
      ...(this.hidden && { hidden: true }),
      ...(this.height && { height: this.height }),
    };
  }
}

/** A number in a CDATA section; what is no number at all stays a text. */
function numberInMarkup(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? text : number;
}

import { fields, type FieldKey, type FieldType } from '../../complaint/fields';
import type { CellStyle, CellValue } from '../grid';
import { numberFormatOf } from './numberFormat';
import { readCell } from './readCell';
import type { Reading } from './reading';
import type { ValueContext } from './valueContext';

/** Readings kept per column; a column of more different values hardly repeats them. */
const MOST_KEPT = 20_000;
/** After this many cells a column must have repeated itself, or nothing more is kept for it. */
const TRIAL = 4_000;

type Readings = Map<CellValue, Reading>;

/**
 * Reads the cells of one column, equal cells once: registers repeat customers, words and days thousands of times.
 * Only readings that depend on nothing but the cell and its column are kept.
 */
export class ReadingMemo {
  readonly #byStyle = new Map<CellStyle, Readings>();
  #style: CellStyle | undefined;
  #readings: Readings = new Map();
  #year: number | undefined;
  #kept = 0;
  #hits = 0;
  #misses = 0;
  /** The column repeats itself too little for a look at what is known to pay. */
  #hasGivenUp = false;
  readonly #type: FieldType;

  constructor(private readonly field: FieldKey) {
    this.#type = fields[field].type;
  }

  /** As `readCell`; the reading may be shared with other cells. */
  read(value: CellValue, style: CellStyle, context: ValueContext): Reading {
    if (this.#hasGivenUp || value === null || typeof value === 'object' || !this.#mayRepeat(value, style))
      return readCell(value, style, this.field, context);
    const readings = this.#readingsOf(style, context.year?.year);
    const known = readings.get(value);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    const reading = readCell(value, style, this.field, context);
    this.#misses += 1;
    this.#hasGivenUp = this.#misses >= TRIAL && this.#hits < this.#misses;
    if (!this.#hasGivenUp && this.#kept < MOST_KEPT && this.#dependsOnCellOnly(reading)) {
      readings.set(value, reading);
      this.#kept += 1;
    }
    return reading;
  }

  #readingsOf(style: CellStyle, year: number | undefined): Readings {
    // a date cell that hides its year is compared with the sheet's
    if (year !== this.#year) {
      this.#byStyle.clear();
      this.#style = undefined;
      this.#year = year;
      this.#kept = 0;
    }
    if (style !== this.#style) {
      this.#style = style;
      this.#readings = this.#byStyle.get(style) ?? new Map<CellValue, Reading>();
      this.#byStyle.set(style, this.#readings);
    }
    return this.#readings;
  }

  /** Written dates lean on year, neighbours and complaint date, rates on the amounts of their row. */
  #mayRepeat(value: string | number | boolean, style: CellStyle): boolean {
    switch (this.#type) {
      case 'rate':
        return false;
      case 'number':
      case 'quantity':
        return typeof value === 'string'; // a number is read as fast as it is found
      case 'date':
      case 'datetime': {
        if (typeof value !== 'number') return false;
        const { kind } = numberFormatOf(style);
        return kind === 'date' || kind === 'datetime';
      }
      default:
        return this.field !== 'status' || typeof value !== 'string' || !/\d/.test(value); // 已结案(1.18) holds a date
    }
  }

  /** A true date that is questioned may be so because of its row; what is noted of a status may be a date. */
  #dependsOnCellOnly({ issues }: Reading): boolean {
    const isDate = this.#type === 'date' || this.#type === 'datetime';
    return issues.length === 0 || (!isDate && this.field !== 'status');
  }
}

import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import { bounding, cellArea, isEntireColumn, isEntireRow } from './area';
import type { CellFormat, FormatChange } from './cellFormat';
import { changeFormat, defaultFormat } from './cellFormat';
import type { Shift } from './shift';

export interface CellLink {
  /** An address on the web, or a place in the workbook as `Sheet!A1`. */
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Cell {
  value: CellValue;
  /** With the leading `=`, A1 references. */
  formula?: string;
  format?: CellFormat;
  link?: CellLink;
  /** Filled by the list a formula in another cell gives; such a value is nobody's entry. */
  spilled?: boolean;
}

export interface Row {
  /** 1-based by column. */
  cells: (Cell | undefined)[];
  height?: number;
  hidden?: boolean;
  /** Hidden by a filter, shown again when it is cleared. */
  filtered?: boolean;
  format?: CellFormat;
}

export interface Column {
  /** Points. */
  width?: number;
  hidden?: boolean;
  format?: CellFormat;
}

const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === undefined;

/** The cells of a sheet, sparse, with the formats and sizes of its rows and columns. */
export class CellStore {
  /** 1-based by row. */
  rows: (Row | undefined)[] = [];
  columns = new Map<number, Column>();

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.cells[column]?.value ?? null;
  }

  format(row: number, column: number): CellFormat {
    const line = this.rows[row];
    return line?.cells[column]?.format ?? line?.format ?? this.columns.get(column)?.format ?? defaultFormat;
  }

  rowToWrite(row: number): Row {
    return (this.rows[row] ??= { cells: [] });
  }

  columnToWrite(column: number): Column {
    const known = this.columns.get(column) ?? {};
    this.columns.set(column, known);
    return known;
  }

  cellToWrite(row: number, column: number): Cell {
    const line = this.rowToWrite(row);
    return (line.cells[column] ??= { value: null });
  }

  /** Visits the stored cells of an area, row by row; blank cells without format are not stored. */
  each(area: CellRange, visit: (cell: Cell, row: number, column: number) => void): void {
    const bottom = Math.min(area.bottom, this.rows.length - 1);
    for (let row = area.top; row <= bottom; row++) {
      const cells = this.rows[row]?.cells;
      if (!cells) continue;
      const right = Math.min(area.right, cells.length - 1);
      for (let column = area.left; column <= right; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** Changes the format of every cell of an area; whole rows and columns remember it for new cells. */
  changeFormat(area: CellRange, change: FormatChange): void {
    const done = new Map<CellFormat, CellFormat>();
    const changed = (format: CellFormat): CellFormat => {
      const known = done.get(format) ?? changeFormat(format, change);
      done.set(format, known);
      return known;
    };
    if (isEntireColumn(area)) {
      for (let c = area.left; c <= area.right; c++) {
        const column = this.columnToWrite(c);
        column.format = changed(column.format ?? defaultFormat);
      }
    } else if (isEntireRow(area)) {
      for (let r = area.top; r <= area.bottom; r++) {
        const row = this.rowToWrite(r);
        row.format = changed(row.format ?? defaultFormat);
      }
    } else {
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++)
          this.cellToWrite(r, c).format = changed(this.format(r, c));
      return;
    }
    this.each(area, (cell) => {
      if (cell.format) cell.format = changed(cell.format);
    });
  }

  /** The smallest rectangle around what is stored; undefined on a blank sheet. */
  used(within: CellRange, valuesOnly: boolean): CellRange | undefined {
    let area: CellRange | undefined;
    this.each(within, (cell, row, column) => {
      const formatted = cell.format !== undefined && cell.format !== defaultFormat;
      if (isBlank(cell) && (valuesOnly || !formatted)) return;
      area = area ? bounding(area, cellArea(row, column)) : cellArea(row, column);
    });
    return area;
  }

  /** Moves cells; those pushed off or deleted are gone. Whole rows and columns take their sizes along. */
  shift(shift: Shift, entire: boolean): void {
    if (shift.axis === 'rows') this.shiftRows(shift, entire);
    else this.shiftColumns(shift, entire);
  }

  private shiftRows({ at, count, from, to }: Shift, entire: boolean): void {
    if (entire) {
      if (this.rows.length <= at) return;
      if (count > 0) this.rows.splice(at, 0, ...new Array<undefined>(count));
      else this.rows.splice(at, -count);
      return;
    }
    const last = this.rows.length - 1;
    const move = (row: number): void => {
      const source = this.rows[row - count]?.cells;
      for (let c = from; c <= to; c++) this.put(row, c, row - count < at ? undefined : source?.[c]);
    };
    if (count > 0) for (let row = last + count; row >= at; row--) move(row);
    else for (let row = at; row <= last; row++) move(row);
  }

  private shiftColumns({ at, count, from, to }: Shift, entire: boolean): void {
    for (let row = from; row <= Math.min(to, this.rows.length - 1); row++) {
      const cells = this.rows[row]?.cells;
      if (!cells || cells.length <= at) continue;
      if (count > 0) cells.splice(at, 0, ...new Array<undefined>(count));
      else cells.splice(at, -count);
    }
    if (!entire) return;
    const moved = new Map<number, Column>();
    for (const [number, column] of this.columns) {
      if (number < at) moved.set(number, column);
      else if (count > 0 || number >= at - count) moved.set(number + count, column);
    }
    this.columns = moved;
  }

  private put(row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.rowToWrite(row).cells[column] = cell;
    else if (this.rows[row]) this.rows[row].cells[column] = undefined;
  }
}

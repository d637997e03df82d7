import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import type { CellValue, GridRow, SheetGrid, WorkbookGrid } from '../../../../functions/core/register/grid';
import { ids } from '../../../../functions/core/tracker/kesuColumns';
import { FormatIndex, gridRow } from '../../../excel/readValues';
import type { TouchedRow } from '../../../excel/touchedRows';

/** The tracker sheet in memory, its rows found by id: an order of its own, since people sort. */
export class TrackerGrid {
  readonly #rowOf = new Map<string, number>();
  readonly #formats: FormatIndex;
  #rows: (GridRow | undefined)[];

  constructor(private readonly cases: TrackerCases) {
    const { sheet, idRow, columns } = cases;
    const idColumn = columns.find(({ id }) => id === ids.rowId)!.column;
    this.#rows = [...sheet.rows];
    this.#formats = new FormatIndex(sheet.styles);
    for (let row = idRow + 2; row < sheet.rows.length; row += 1) {
      const id = sheet.rows[row]?.values[idColumn - 1];
      if (typeof id === 'string' && id !== '' && !this.#rowOf.has(id)) this.#rowOf.set(id, row);
    }
  }

  get rowIds(): ReadonlySet<string> {
    return new Set(this.#rowOf.keys());
  }

  /** Puts rows as they stand now in the place of what was known of them. @param left - 0-based first column. */
  put(rows: readonly TouchedRow[], left: number): void {
    for (const { rowId, values } of rows) {
      const known = this.#rowOf.get(rowId);
      const at = known ?? this.#rows.length;
      this.#rowOf.set(rowId, at);
      this.#rows[at] = gridRow(values, left, this.#formats);
    }
  }

  /** One cell as it was written. */
  set(rowId: string, column: number, value: CellValue): void {
    const at = this.#rowOf.get(rowId);
    const row = at === undefined ? undefined : this.#rows[at];
    if (at === undefined || !row) return;
    const values = [...row.values];
    while (values.length < column) values.push(null);
    values[column - 1] = value;
    this.#rows[at] = { ...row, values };
  }

  /** A row of its own, with the formats of the rows that are there. */
  add(rowId: string, values: ReadonlyMap<string, CellValue>): void {
    this.#rowOf.set(rowId, this.#rows.length);
    this.#rows.push(this.#newRow(rowId, values));
  }

  /** The workbook as it would be with one row more. */
  with(rowId: string, values: ReadonlyMap<string, CellValue>): WorkbookGrid {
    return this.#gridOf([...this.#rows, this.#newRow(rowId, values)]);
  }

  #newRow(rowId: string, values: ReadonlyMap<string, CellValue>): GridRow {
    const { columns, sheet, idRow } = this.cases;
    const width = Math.max(...columns.map(({ column }) => column));
    const cells = new Array<CellValue>(width).fill(null);
    for (const { id, column } of columns) {
      const value = id === ids.rowId ? rowId : (values.get(id) ?? null);
      cells[column - 1] = value === '' ? null : value;
    }
    return { values: cells, styles: sheet.rows[idRow + 2]?.styles ?? [] };
  }

  remove(rowId: string): void {
    const at = this.#rowOf.get(rowId);
    if (at !== undefined) this.#rows[at] = undefined;
    this.#rowOf.delete(rowId);
  }

  /** The workbook with the tracker sheet as it is known now. */
  grid(): WorkbookGrid {
    return this.#gridOf([...this.#rows]);
  }

  #gridOf(rows: readonly (GridRow | undefined)[]): WorkbookGrid {
    const { grid, sheet } = this.cases;
    const now: SheetGrid = { ...sheet, rows, styles: [...this.#formats.styles] };
    return { ...grid, sheets: grid.sheets.map((one) => (one === sheet ? now : one)) };
  }
}

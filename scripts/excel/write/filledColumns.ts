import { columnLetter } from '../../../functions/core/register/grid';
import type { SheetPlan } from '../../../functions/core/tracker/trackerPlan';
import { parseRange } from '../cellRange';
import { shiftFormula } from '../shiftFormula';

/** A filled cell's part in its shared formula: the first one of a column carries text and range for all. */
export interface SharedPart {
  readonly group: number;
  /** Element of a cell that only refers to the group. */
  readonly reference: string;
  readonly master?: { readonly formula: string; readonly ref: string };
}

interface Column {
  readonly part: SharedPart;
  readonly formula: string;
  started: boolean;
}

/** The calculated columns of a sheet's table: their formula is written once and shared down the column. */
export class FilledColumns {
  private readonly columns: (Column | undefined)[] = [];
  private readonly firstRow: number;
  private readonly lastRow: number;

  constructor({ table }: SheetPlan) {
    const range = table && parseRange(table.ref);
    this.firstRow = range ? range.top + 1 : 0;
    this.lastRow = range?.bottom ?? 0;
    let group = 0;
    table?.columns.forEach(({ formula }, index) => {
      if (formula === undefined || !range) return;
      const part = { group, reference: `<f t="shared" si="${group}"/>` };
      this.columns[range.left + index] = { part, formula, started: false };
      group++;
    });
  }

  /** Undefined where no calculated column covers the cell. */
  at(row: number, column: number): SharedPart | undefined {
    const found = this.columns[column];
    if (!found || row < this.firstRow || row > this.lastRow) return undefined;
    if (found.started) return found.part;
    found.started = true;
    const letter = columnLetter(column);
    // The plan states the formula for the first data row; a row further down may be the first to use it.
    const formula = shiftFormula(found.formula, row - this.firstRow, 0);
    return { ...found.part, master: { formula, ref: `${letter}${row}:${letter}${this.lastRow}` } };
  }
}

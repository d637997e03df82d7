import type { RowPlan, SheetPlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../outputProblem';
import { CellWriter, type WorkbookTables } from './cellWriter';
import type { SheetLinks } from './sheetLinks';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Writes the rows of one sheet row by row, straight from the plan. */
export class SheetRows {
  private readonly cells: CellWriter;

  constructor(
    private readonly plan: SheetPlan,
    private readonly tables: WorkbookTables,
  ) {
    const { name: sheet, rowCount: rows } = plan;
    if (rows > LAST_ROW) throw new OutputProblem('output.tooManyRows', tables.file, { sheet, rows });
    this.cells = new CellWriter(plan, tables);
  }

  /** The links met so far. */
  get links(): SheetLinks {
    return this.cells.links;
  }

  write(row: number): void {
    const plan = this.plan.row(row);
    const { cells } = plan;
    const { rows } = this.tables;
    const attributes = rowAttributes(plan);
    let open = attributes !== '';
    this.checkWidth(row, cells.length);
    rows.reserve(cells.length);
    if (open) rows.row(row, this.tables.pieces.numberOf(`${attributes}>`));
    this.cells.beginRow(row);
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (!cell) continue;
      if (!open) rows.row(row, this.tables.pieces.numberOf('>'));
      open = true;
      this.cells.write(cell, index + 1);
    }
  }

  private checkWidth(row: number, columns: number): void {
    if (columns <= LAST_COLUMN) return;
    const { name: sheet } = this.plan;
    throw new OutputProblem('output.tooManyColumns', this.tables.file, { sheet, row, columns });
  }
}

function rowAttributes({ height, hidden }: RowPlan): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return hidden ? `${size} hidden="1"` : size;
}

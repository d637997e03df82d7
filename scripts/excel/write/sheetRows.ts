import type { RowPlan, SheetPlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../outputProblem';
import type { ByteWriter } from './byteWriter';
import { CellWriter, type WorkbookTables } from './cellWriter';
import type { SheetLinks } from './sheetLinks';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const ROW_END = Buffer.from('</row>');

/** Writes the rows of one sheet as XML, row by row, straight from the plan. */
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

  write(row: number, out: ByteWriter): void {
    const plan = this.plan.row(row);
    const { cells } = plan;
    const attributes = rowAttributes(plan);
    let open = attributes !== '';
    if (open) out.ascii(`<row r="${row}"${attributes}>`);
    this.checkWidth(row, cells.length);
    this.cells.beginRow(row, out);
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (!cell) continue;
      if (!open) out.ascii(`<row r="${row}">`);
      open = true;
      this.cells.write(cell, index + 1);
    }
    if (open) out.put(ROW_END);
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

import { cellAddress, columnLetter } from '../../../functions/core/register/grid';
import { assertNever } from '../../../functions/core/shared/assertNever';
import type { PlanCell, RowPlan, SheetPlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../outputProblem';
import type { ByteWriter } from './byteWriter';
import { escapeCellText, escapeXml } from './escapeXml';
import { FilledColumns } from './filledColumns';
import { PlanError } from './planError';
import type { SharedStringTable } from './sharedStringTable';
import { SheetLinks } from './sheetLinks';
import type { StyleTable } from './styleTable';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
/** Text that Excel would take for a formula if its cell were edited. */
const formulaLike = /^[=+\-@]/;

/** What all sheets write into together. */
export interface WorkbookTables {
  readonly strings: SharedStringTable;
  readonly styles: StyleTable;
  /** Output path, for problems. */
  readonly file: string;
}

/** Writes the rows of one sheet as XML, row by row, straight from the plan. */
export class SheetRows {
  readonly links = new SheetLinks();
  private readonly filled: FilledColumns;
  private readonly cellStarts: string[] = [];
  private readonly columnStyles: readonly number[];

  constructor(
    private readonly plan: SheetPlan,
    private readonly tables: WorkbookTables,
  ) {
    this.filled = new FilledColumns(plan);
    this.columnStyles = plan.columns.map(({ style }) => tables.styles.numberOf(style));
    if (plan.rowCount > LAST_ROW)
      throw new OutputProblem('output.tooManyRows', tables.file, { sheet: plan.name, rows: plan.rowCount });
  }

  write(row: number, out: ByteWriter): void {
    const plan = this.plan.row(row);
    const attributes = rowAttributes(plan);
    if (attributes === '' && plan.cells.every((cell) => cell === null)) return;
    if (plan.cells.length > LAST_COLUMN)
      throw new OutputProblem('output.tooManyColumns', this.tables.file, {
        sheet: this.plan.name,
        row,
        columns: plan.cells.length,
      });
    const number = String(row);
    out.ascii(`<row r="${number}"${attributes}>`);
    const { cells } = plan;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell) this.cell(cell, row, index + 1, number, out);
    }
    out.ascii('</row>');
  }

  private cell(
    cell: NonNullable<PlanCell>,
    row: number,
    column: number,
    rowNumber: string,
    out: ByteWriter,
  ): void {
    out.ascii(this.cellStart(column));
    out.ascii(rowNumber);
    out.ascii('"');
    let style = cell.style ? this.tables.styles.numberOf(cell.style) : (this.columnStyles[column - 1] ?? 0);
    if (cell.kind === 'text' && formulaLike.test(cell.text)) style = this.tables.styles.quoted(style);
    out.ascii(this.tables.styles.attributes[style]!);
    switch (cell.kind) {
      case 'text':
        return this.text(cell.text, row, column, out);
      case 'number':
        return this.number(cell.number, row, column, out);
      case 'boolean':
        return out.ascii(cell.value ? ' t="b"><v>1</v></c>' : ' t="b"><v>0</v></c>');
      case 'blank':
        return out.ascii('/>');
      case 'error':
        return out.text(` t="e"><v>${escapeXml(cell.error)}</v></c>`);
      case 'formula':
        return this.formula(
          `<f>${this.checked(cell.formula, row, column)}</f>`,
          cell.result,
          row,
          column,
          out,
        );
      case 'filled':
        return this.formula(this.filledFormula(row, column), cell.result, row, column, out);
      case 'link':
        return this.link(cell.text, cell.target, row, column, out);
      default:
        return assertNever(cell);
    }
  }

  private text(text: string, row: number, column: number, out: ByteWriter): void {
    this.checkLength(text, row, column);
    out.ascii(' t="s"><v>');
    out.number(this.tables.strings.numberOf(text));
    out.ascii('</v></c>');
  }

  private number(number: number, row: number, column: number, out: ByteWriter): void {
    if (!Number.isFinite(number))
      throw this.planError(row, column, `${number} is no number that Excel can hold`);
    out.ascii('><v>');
    out.number(number);
    out.ascii('</v></c>');
  }

  private formula(
    element: string,
    result: string | number | boolean | null,
    row: number,
    column: number,
    out: ByteWriter,
  ): void {
    if (typeof result === 'number' && !Number.isFinite(result))
      throw this.planError(row, column, `its formula has the result ${result}`);
    out.ascii(typeof result === 'string' ? ' t="str">' : typeof result === 'boolean' ? ' t="b">' : '>');
    out.text(element);
    if (typeof result === 'string') {
      this.checkLength(result, row, column);
      out.text(`<v>${escapeCellText(result)}</v></c>`);
    } else if (result === null) out.ascii('</c>');
    else {
      out.ascii('<v>');
      out.number(Number(result));
      out.ascii('</v></c>');
    }
  }

  private filledFormula(row: number, column: number): string {
    const shared = this.filled.at(row, column);
    if (!shared) throw this.planError(row, column, 'it is filled, but its table column has no formula');
    if (shared.formula === undefined) return `<f t="shared" si="${shared.group}"/>`;
    return `<f t="shared" ref="${shared.ref}" si="${shared.group}">${this.checked(shared.formula, row, column)}</f>`;
  }

  private link(text: string, target: string, row: number, column: number, out: ByteWriter): void {
    if (this.links.add(cellAddress(row, column), target)) return this.text(text, row, column, out);
    // Excel keeps 65,530 links a sheet; the formula has no such bound.
    if (target.length > 255 || text.length > 255) return this.text(text, row, column, out);
    const quote = (part: string): string => `"${part.replaceAll('"', '""')}"`;
    const formula = `HYPERLINK(${quote(target)},${quote(text)})`;
    this.formula(`<f>${this.checked(formula, row, column)}</f>`, text, row, column, out);
  }

  private checked(formula: string, row: number, column: number): string {
    if (formula === '' || formula.startsWith('='))
      throw this.planError(row, column, `its formula ‘${formula}’ is empty or begins with =`);
    if (formula.length > LONGEST_FORMULA)
      throw this.planError(
        row,
        column,
        `its formula has ${formula.length} characters, Excel takes ${LONGEST_FORMULA}`,
      );
    return escapeXml(formula);
  }

  private checkLength(text: string, row: number, column: number): void {
    if (text.length <= LONGEST_TEXT) return;
    const cell = cellAddress(row, column);
    const { name: sheet } = this.plan;
    throw new OutputProblem('output.textTooLong', this.tables.file, { sheet, cell, length: text.length });
  }

  private cellStart(column: number): string {
    return (this.cellStarts[column] ??= `<c r="${columnLetter(column)}`);
  }

  private planError(row: number, column: number, what: string): PlanError {
    return new PlanError(`cell ${cellAddress(row, column)} on sheet ‘${this.plan.name}’: ${what}`);
  }
}

function rowAttributes({ height, fitted, hidden }: RowPlan): string {
  const size = height === undefined ? '' : ` ht="${height}"${fitted ? '' : ' customHeight="1"'}`;
  return hidden ? `${size} hidden="1"` : size;
}

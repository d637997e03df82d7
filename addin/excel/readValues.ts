import type { CellValue, GridRow, SheetGrid, WorkbookGrid } from '../../functions/core/register/grid';
import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import { isDateFormat, SHIFT_OF_1904 } from '../../functions/core/tracker/dateSystem';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { dateSystemOf } from './workbookState';

/** Cells asked for in one request; values and number formats alone weigh little. */
const cellsPerRequest = 25_000;

/** Sheets as plain values, with dates in the 1900 system whatever the workbook counts in. */
export interface ReadSheets {
  readonly grid: WorkbookGrid;
  /** What has to be taken off a date before it is written into this workbook. */
  readonly dateShift: number;
}

/**
 * Reads sheets of a tracker: values and number formats only, for what is read often. One request finds the sheets,
 * one each block of rows.
 */
export async function readValues(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Result<ReadSheets, ExcelProblem>> {
  try {
    const { workbook } = context;
    workbook.load('name');
    const millennium = workbook.functions.date(2000, 1, 1).load('value');
    const sheets = names.map((name) => workbook.worksheets.getItemOrNullObject(name).load('name'));
    const used = sheets.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load('rowIndex, columnIndex, rowCount, columnCount'),
    );
    await context.sync();
    const dateShift = dateSystemOf(millennium) === '1904' ? SHIFT_OF_1904 : 0;
    const grids: SheetGrid[] = [];
    for (const [at, sheet] of sheets.entries())
      if (!sheet.isNullObject) grids.push(await readSheet(context, sheet, used[at]!, dateShift));
    return ok({ grid: { file: workbook.name, dateSystem: '1900', sheets: grids }, dateShift });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  dateShift: number,
): Promise<SheetGrid> {
  const rows: (GridRow | undefined)[] = [];
  const styles = new FormatIndex();
  if (!used.isNullObject) {
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const height = Math.max(1, Math.floor(cellsPerRequest / columnCount));
    for (let done = 0; done < rowCount; done += height) {
      const count = Math.min(height, rowCount - done);
      const block = sheet
        .getRangeByIndexes(rowIndex + done, columnIndex, count, columnCount)
        .load('values, valueTypes, numberFormat');
      await context.sync();
      for (let r = 0; r < count; r += 1)
        rows[rowIndex + done + r + 1] = gridRow(readRow(block, r, dateShift), columnIndex, styles);
    }
  }
  return {
    name: sheet.name,
    visibility: 'visible',
    rows,
    styles: styles.styles,
    extras: new Map(),
    merges: [],
    hiddenColumns: new Set(),
    columnWidths: new Map(),
  };
}

/** Values of one row of a loaded range, with their number formats. */
export interface RowValues {
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
}

/** @param range - With `values, valueTypes, numberFormat` loaded. */
export function readRow(range: Excel.Range, row: number, dateShift: number): RowValues {
  const formats = range.numberFormat[row]!.map(String);
  const values = range.values[row]!.map((value: unknown, at: number): CellValue => {
    if (range.valueTypes[row]![at] === 'Error') return { error: String(value) };
    if (value === '') return null;
    if (typeof value === 'number')
      return dateShift !== 0 && isDateFormat(formats[at]!) ? value + dateShift : value;
    return typeof value === 'boolean' ? value : String(value);
  });
  return { values, formats };
}

/** The row as a grid keeps it. @param left - Blank columns before it. */
export function gridRow({ values, formats }: RowValues, left: number, styles: FormatIndex): GridRow {
  return {
    values: [...new Array<CellValue>(left).fill(null), ...values],
    styles: [...new Array<number>(left).fill(0), ...formats.map((format) => styles.of(format))],
  };
}

/** Number formats as the styles of a grid. */
export class FormatIndex {
  readonly styles: { readonly numberFormat: string }[];
  readonly #index: Map<string, number>;

  constructor(styles: readonly { readonly numberFormat: string }[] = [{ numberFormat: 'General' }]) {
    this.styles = [...styles];
    this.#index = new Map(this.styles.map(({ numberFormat }, at) => [numberFormat, at]));
  }

  of(numberFormat: string): number {
    const known = this.#index.get(numberFormat);
    if (known !== undefined) return known;
    this.#index.set(numberFormat, this.styles.length);
    return this.styles.push({ numberFormat }) - 1;
  }
}

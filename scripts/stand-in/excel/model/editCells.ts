import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { columnsIn, intersect, isUnbounded, rowsIn, subtract } from './area';
import { changeFormat, defaultFormat } from './cellFormat';
import type { Cell } from './cellStore';
import { withoutArea } from './dataValidation';
import { enterValue } from './enterValue';
import { fromR1C1, tidySheetNames } from './formulaText';
import { requireAllowed, requireUnlocked } from './guards';
import { growTables } from './growTables';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export type Entry = string | number | boolean | null;
/** `null` in a place leaves its cell alone; `''` empties it. */
export type Entries = readonly (readonly Entry[])[];

/** Excel's limit for a text in a cell and for a formula. */
const longestText = 32_767;
const longestFormula = 8_192;

/** Two-dimensional entries for an area: a single entry stands for every cell. */
export function entriesFor(area: CellRange, value: unknown): Entries {
  if (isUnbounded(area)) throw new ExcelError('InvalidArgument', 'whole rows or columns take no values');
  if (!Array.isArray(value)) {
    const single = value as Entry;
    return Array.from({ length: rowsIn(area) }, () => new Array<Entry>(columnsIn(area)).fill(single));
  }
  const rows = value as Entries;
  const fits =
    rows.length === rowsIn(area) && rows.every((r) => Array.isArray(r) && r.length === columnsIn(area));
  if (!fits)
    throw new ExcelError(
      'InvalidArgument',
      "the number of rows or columns in the input array doesn't match the size of the range",
    );
  return rows;
}

/** Writes entries as if typed, in A1 or R1C1 formulas, and tells what changed. */
export function writeEntries(
  workbook: Workbook,
  sheet: Worksheet,
  area: CellRange,
  entries: Entries,
  notation: 'A1' | 'R1C1' = 'A1',
): void {
  requireUnlocked(sheet, area);
  const single = rowsIn(area) === 1 && columnsIn(area) === 1;
  const before = sheet.cells.value(area.top, area.left);
  entries.forEach((row, r) =>
    row.forEach((entry, c) => {
      if (entry !== null) enterCell(sheet, area.top + r, area.left + c, entry, notation);
    }),
  );
  keepHeadings(sheet, area);
  growTables(sheet, area);
  const details = single ? { before, after: sheet.cells.value(area.top, area.left) } : {};
  workbook.tell({ kind: 'cells', sheet, area, changeType: 'RangeEdited', ...details });
}

function enterCell(
  sheet: Worksheet,
  row: number,
  column: number,
  entry: Entry,
  notation: 'A1' | 'R1C1',
): void {
  const merge = sheet.mergeAt(row, column);
  // Only the top-left cell of a merged area holds a value; Excel drops what is written to the others.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const entered = enterValue(entry, sheet.cells.format(row, column).numberFormat);
  if (typeof entered.value === 'string' && entered.value.length > longestText)
    throw new ExcelError('InvalidArgument', `more than ${longestText} characters`);
  if (entered.value === null && !sheet.cells.cell(row, column)) return;
  const cell = sheet.cells.cellToWrite(row, column);
  cell.value = entered.value;
  delete cell.formula;
  delete cell.spilled;
  if (entered.formula !== undefined) {
    if (entered.formula.length > longestFormula) throw new ExcelError('FormulaLengthExceedsLimit');
    const a1 = notation === 'R1C1' ? fromR1C1(entered.formula, row, column) : entered.formula;
    cell.formula = tidySheetNames(a1);
  }
  if (entered.value === null) delete cell.link;
  const format = sheet.cells.format(row, column);
  if (entered.numberFormat !== undefined && format.numberFormat === 'General')
    cell.format = changeFormat(format, { numberFormat: entered.numberFormat });
}

/** Headings of tables are texts, unique and never blank. */
function keepHeadings(sheet: Worksheet, area: CellRange): void {
  for (const table of sheet.tables) {
    const headings = { ...table.area, bottom: table.area.top };
    const touched = table.showHeaders ? intersect(headings, area) : undefined;
    if (!touched) continue;
    for (let c = touched.left; c <= touched.right; c++) {
      const column = table.columns[c - table.area.left]!;
      const others = table.columns.filter((o) => o !== column).map((o) => o.name.toLowerCase());
      column.name = uniqueHeading(valueText(sheet.cells.value(headings.top, c)), others);
      const cell = sheet.cells.cellToWrite(headings.top, c);
      cell.value = column.name;
      delete cell.formula;
    }
  }
}

export function uniqueHeading(wanted: string, others: readonly string[]): string {
  const base = wanted === '' ? 'Column' : wanted;
  for (let n = wanted === '' ? 1 : 0; ; n++) {
    const name = n === 0 ? base : `${base}${n}`;
    if (!others.includes(name.toLowerCase())) return name;
  }
}

/** A value in the form the API gives it: blank as `''`, errors as their text. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

export type ClearKind = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

export function clearCells(workbook: Workbook, sheet: Worksheet, area: CellRange, kind: ClearKind): void {
  const contents = kind === 'All' || kind === 'Contents' || kind === 'ResetContents';
  if (contents) requireUnlocked(sheet, area);
  else requireAllowed(sheet, 'allowFormatCells');
  const clear = (cell: Cell): void => {
    if (contents) {
      cell.value = null;
      delete cell.formula;
      delete cell.spilled;
    }
    if (kind !== 'Formats' && kind !== 'Contents') delete cell.link;
    if (kind === 'All' || kind === 'Formats') cell.format = defaultFormat;
  };
  sheet.cells.each(area, clear);
  if (kind === 'All' || kind === 'Formats') {
    sheet.merges = sheet.merges.filter((m) => !intersect(m, area));
    for (const cf of sheet.conditionalFormats) cf.areas = cf.areas.flatMap((a) => subtract(a, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((cf) => cf.areas.length > 0);
  }
  if (kind === 'All') sheet.validations = withoutArea(sheet.validations, area);
  keepHeadings(sheet, area);
  if (contents) workbook.tell({ kind: 'cells', sheet, area, changeType: 'RangeEdited' });
  else workbook.tell({ kind: 'formats', sheet, area });
}

import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { columnsIn, intersect, rowsIn } from './area';
import { changeFormat } from './cellFormat';
import type { Cell } from './cellStore';
import { noValidation, withoutArea } from './dataValidation';
import { copyFormula } from './formulaText';
import { growTables } from './growTables';
import { requireUnlocked } from './guards';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link' | 'ColumnWidths';

export interface CopyOptions {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Snapshot extends Cell {
  readonly row: number;
  readonly column: number;
}

/** Copies cells as Excel's paste does: a target larger than the source in whole multiples is tiled. */
export function copyCells(
  workbook: Workbook,
  source: { readonly sheet: Worksheet; readonly area: CellRange },
  target: { readonly sheet: Worksheet; readonly area: CellRange },
  options: CopyOptions,
): void {
  const area = targetArea(source.area, target.area, options.transpose);
  requireUnlocked(target.sheet, area);
  if (options.kind === 'ColumnWidths') copyWidths(source, { sheet: target.sheet, area });
  else {
    const cells = snapshot(source.sheet, source.area);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const [r, c] = [row - area.top, column - area.left];
        const [down, right] = options.transpose ? [c, r] : [r, c];
        const from = cells[down % rowsIn(source.area)]![right % columnsIn(source.area)]!;
        pasteCell(target.sheet, row, column, from, options);
      }
    if (options.kind === 'All') copyValidations(source, { sheet: target.sheet, area });
  }
  growTables(target.sheet, area);
  workbook.tell({ kind: 'cells', sheet: target.sheet, area, changeType: 'RangeEdited' });
}

function targetArea(source: CellRange, target: CellRange, transpose: boolean): CellRange {
  const [rows, columns] = transpose
    ? [columnsIn(source), rowsIn(source)]
    : [rowsIn(source), columnsIn(source)];
  const tiled = rowsIn(target) % rows === 0 && columnsIn(target) % columns === 0;
  const area = tiled
    ? target
    : { ...target, bottom: target.top + rows - 1, right: target.left + columns - 1 };
  if (area.bottom > 1_048_576 || area.right > 16_384)
    throw new ExcelError('InvalidArgument', 'no room to paste');
  return area;
}

function snapshot(sheet: Worksheet, area: CellRange): Snapshot[][] {
  return Array.from({ length: rowsIn(area) }, (_r, r) =>
    Array.from({ length: columnsIn(area) }, (_c, c) => {
      const [row, column] = [area.top + r, area.left + c];
      const cell = sheet.cells.cell(row, column) ?? { value: null };
      return { ...cell, format: sheet.cells.format(row, column), row, column };
    }),
  );
}

function pasteCell(
  sheet: Worksheet,
  row: number,
  column: number,
  from: Snapshot,
  options: CopyOptions,
): void {
  const blank = from.value === null && from.formula === undefined;
  if (blank && options.skipBlanks) return;
  const cell = sheet.cells.cellToWrite(row, column);
  if (options.kind === 'Formats' || options.kind === 'All')
    cell.format = from.format ?? changeFormat(sheet.cells.format(row, column), {});
  if (options.kind === 'Formats') return;
  cell.value = from.value;
  delete cell.formula;
  if (from.formula !== undefined && options.kind !== 'Values')
    cell.formula = copyFormula(from.formula, row - from.row, column - from.column);
  if (options.kind === 'All') {
    delete cell.link;
    if (from.link) cell.link = from.link;
  }
}

type Place = { readonly sheet: Worksheet; readonly area: CellRange };

function copyWidths(source: Place, target: Place): void {
  for (let c = target.area.left; c <= target.area.right; c++) {
    const from = source.area.left + ((c - target.area.left) % columnsIn(source.area));
    const width = source.sheet.cells.columns.get(from)?.width;
    const column = target.sheet.cells.columnToWrite(c);
    if (width === undefined) delete column.width;
    else column.width = width;
  }
}

function copyValidations(source: Place, target: Place): void {
  const taken = source.sheet.validations.filter((v) => v.areas.some((a) => intersect(a, source.area)));
  target.sheet.validations = withoutArea(target.sheet.validations, target.area);
  // A source with one rule throughout hands it to all of the target; mixed sources hand over none.
  const [only] = taken;
  if (taken.length !== 1 || !only) return;
  target.sheet.validations.push({ ...noValidation, ...only, areas: [target.area] });
}

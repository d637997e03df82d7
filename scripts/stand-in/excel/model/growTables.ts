import type { CellRange } from '../../../../functions/core/register/grid';
import { intersect } from './area';
import { copyFormula } from './formulaText';
import { bodyArea } from './table';
import type { Table } from './table';
import type { Worksheet } from './worksheet';

/**
 * A table without totals takes in rows written directly below it, as Excel's table expansion does.
 * It does not on a protected sheet, nor where the cells below carry a validation of their own (the
 * co-authoring page of the add-in docs asks for none there).
 */
export function growTables(sheet: Worksheet, written: CellRange): void {
  if (sheet.protection) return;
  for (const table of sheet.tables) {
    const { area } = table;
    const below = written.top === area.bottom + 1 && written.left >= area.left && written.right <= area.right;
    if (!below || table.showTotals) continue;
    const added = { ...area, top: written.top, bottom: written.bottom };
    const taken =
      sheet.merges.some((m) => intersect(m, added)) ||
      sheet.tables.some((t) => t !== table && intersect(t.area, added)) ||
      sheet.validations.some((v) => v.areas.some((a) => intersect(a, added)));
    if (!taken && hasContent(sheet, written)) growTable(table, written.bottom);
  }
}

function hasContent(sheet: Worksheet, area: CellRange): boolean {
  return sheet.cells.used(area, true) !== undefined;
}

/** Extends a table downwards: calculated columns, formats, validations and conditional formats follow. */
export function growTable(table: Table, bottom: number): void {
  const { sheet } = table;
  const body = bodyArea(table);
  const model = body.bottom;
  for (let row = model + 1; row <= bottom; row++) fillRow(table, model, row);
  const stretch = (a: CellRange): CellRange =>
    a.bottom === model && a.left >= body.left && a.right <= body.right ? { ...a, bottom } : a;
  sheet.validations = sheet.validations.map((v) => ({ ...v, areas: v.areas.map(stretch) }));
  for (const cf of sheet.conditionalFormats) cf.areas = cf.areas.map(stretch);
  table.area = { ...table.area, bottom };
}

/** Gives a new row the formats of the row above and the formulas of calculated columns. */
export function fillRow(table: Table, model: number, row: number): void {
  const { cells } = table.sheet;
  for (let column = table.area.left; column <= table.area.right; column++) {
    const source = cells.cell(model, column);
    if (!source) continue;
    const cell = cells.cellToWrite(row, column);
    if (source.format && !cell.format) cell.format = source.format;
    const blank = cell.value === null && cell.formula === undefined;
    if (source.formula === undefined || !blank) continue;
    cell.formula = copyFormula(source.formula, row - model, 0);
    cell.value = 0;
  }
}

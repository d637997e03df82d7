import { fields, type FieldKey } from '../../complaint/fields';
import { cellKey } from '../grid';
import type { SheetView } from '../sheetView';
import type { RowKind } from './rowKind';
import { isNumber, rowLabel } from './rowLabel';
import { isTotal, rowPatterns } from './rowPatterns';

const LONGEST_LABEL = 24;

/** Totals and carried-forward lines, by the label in the first cell, or in the second after a number. */
export function classifySum(
  view: SheetView,
  row: number,
  [first, second]: readonly number[],
  isMonthly: boolean,
): RowKind | undefined {
  const textOf = (column: number | undefined): string =>
    column === undefined ? '' : rowLabel(view.textAt(row, column));
  const start = textOf(first);
  const behindNumber = isNumber(start);
  const label = behindNumber ? textOf(second) : start;
  if (label === '' || label.length > LONGEST_LABEL) return undefined;
  if (rowPatterns.carryForward.test(label)) return 'carryForward';
  if (behindNumber || !isTotal(label.replace(/\s/g, ''))) return undefined;
  const isPart = rowPatterns.subtotal.test(label) && !/全年|年度|grand/i.test(label);
  return isPart || isMonthly ? 'subtotal' : 'total';
}

/** Sums without a label: only numbers, made by sum formulas or standing alone under amounts. */
export function isSumRow(
  view: SheetView,
  row: number,
  cells: readonly number[],
  fieldAt: ReadonlyMap<number, FieldKey>,
): boolean {
  let sums = 0;
  for (const column of cells) {
    if (typeof view.valueAt(row, column) !== 'number') return false;
    const formula = view.sheet.extras.get(cellKey(row, column))?.formula;
    if (formula !== undefined && rowPatterns.sumFormula.test(formula)) sums += 1;
    else if (!isAmount(fieldAt.get(column))) return false;
  }
  return sums > 0 || cells.length > 0;
}

function isAmount(field: FieldKey | undefined): boolean {
  if (field === undefined || field === 'seq') return false;
  const type = fields[field].type;
  return type === 'quantity' || type === 'money' || type === 'number' || type === 'rate';
}

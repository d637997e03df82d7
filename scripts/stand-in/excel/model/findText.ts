import type { CellRange } from '../../../../functions/core/register/grid';
import { cellArea } from './area';
import { enterValue } from './enterValue';
import { displayText } from './valueType';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

type Criteria = Readonly<Record<string, unknown>>;

/** `*`, `?` and `~` work as in Excel's find box. */
function pattern(text: string, criteria: Criteria): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (all: string, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return all === '*' ? '.*' : all === '?' ? '.' : `\\${all}`;
  });
  const whole = criteria['completeMatch'] === true;
  return new RegExp(whole ? `^${body}$` : body, criteria['matchCase'] === true ? 'gsu' : 'gisu');
}

/** Cells whose content (formula text, or the value as shown) holds the text, row by row. */
export function findAll(sheet: Worksheet, area: CellRange, text: string, criteria: Criteria): CellRange[] {
  const wanted = pattern(text, criteria);
  const found: CellRange[] = [];
  sheet.cells.each(area, (cell, row, column) => {
    const shown = cell.formula ?? displayText(cell.value, 'General', '1900');
    if (shown !== '' && shown.search(wanted) >= 0) found.push(cellArea(row, column));
  });
  return found;
}

/** Replaces in constants and formulas; gives the number of replacements. */
export function replaceAll(
  workbook: Workbook,
  sheet: Worksheet,
  area: CellRange,
  text: string,
  replacement: string,
  criteria: Criteria,
): number {
  const wanted = pattern(text, criteria);
  let count = 0;
  sheet.cells.each(area, (cell, row, column) => {
    const before = cell.formula ?? displayText(cell.value, 'General', '1900');
    const after = before.replace(wanted, () => {
      count++;
      return replacement;
    });
    if (after === before) return;
    const entered = enterValue(after, sheet.cells.format(row, column).numberFormat);
    cell.value = entered.value;
    if (entered.formula === undefined) delete cell.formula;
    else cell.formula = entered.formula;
  });
  if (count > 0) workbook.tell({ kind: 'cells', sheet, area, changeType: 'RangeEdited' });
  return count;
}

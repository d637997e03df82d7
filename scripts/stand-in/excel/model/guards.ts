import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { intersect, isUnbounded } from './area';
import type { Worksheet } from './worksheet';

/** Refuses an edit of cells that a protected sheet keeps locked. */
export function requireUnlocked(sheet: Worksheet, area: CellRange): void {
  if (!sheet.protection) return;
  if (isUnbounded(area)) throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++)
      if (sheet.cells.format(r, c).locked) throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
}

/** Refuses what a protected sheet does not allow by one of its options (`allowFormatCells` …). */
export function requireAllowed(sheet: Worksheet, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true)
    throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
}

/** Refuses work on an area that cuts through a merged cell. */
export function requireWholeMerges(sheet: Worksheet, area: CellRange): void {
  for (const merge of sheet.merges) {
    const common = intersect(merge, area);
    if (common && (common.top !== merge.top || common.left !== merge.left))
      throw new ExcelError('InvalidOperation', 'the range cuts through merged cells');
  }
}

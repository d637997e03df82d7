import type { FieldKey } from '../../complaint/fields';
import type { FieldValue } from '../../complaint/complaint';
import type { Finding } from '../../shared/finding';
import { cellAddress, cellKey, styleAt } from '../grid';
import { registerFinding } from '../registerFinding';
import type { SheetView } from '../sheetView';

/** Share of struck cells from which the whole row counts as struck out. */
const WHOLE_ROW = 0.6;

const none: readonly Finding[] = [];

/** Findings about a row that is hidden or struck out: both are entries, a line through the text marks 撤诉. */
export function rowMarks(
  view: SheetView,
  row: number,
  mapped: readonly { readonly column: number; readonly field: FieldKey }[],
  status: FieldValue | undefined,
  mayBeStruck: boolean,
): readonly Finding[] {
  const { sheet } = view;
  const isHidden = sheet.rows[row]?.hidden === true;
  if (!isHidden && !mayBeStruck) return none;
  const base = { sheet: sheet.name, cell: cellAddress(row, view.filled(row)[0] ?? 1) };
  const found: Finding[] = [];
  if (isHidden) found.push(registerFinding('row.hidden', base));
  const filled = mapped.filter((c) => view.valueAt(row, c.column) !== null);
  const struck = filled.filter((c) => isStruck(view, row, c.column));
  if (struck.length > 0 && struck.length >= filled.length * WHOLE_ROW)
    return [
      ...found,
      registerFinding('row.struck', {
        ...base,
        field: 'status',
        seen: String(status ?? ''),
        suggest: 'cancelled',
      }),
    ];
  for (const { column, field } of struck) {
    const cell = cellAddress(row, column);
    found.push(
      registerFinding('cell.struck', {
        sheet: sheet.name,
        cell,
        field,
        seen: view.textAt(row, column),
        suggest: null,
      }),
    );
  }
  return found;
}

function isStruck(view: SheetView, row: number, column: number): boolean {
  if (styleAt(view.sheet, row, column).strike) return true;
  const struck = view.sheet.extras.get(cellKey(row, column))?.struck;
  return struck !== undefined && struck.trim().length >= view.textAt(row, column).length * 0.8;
}

import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { columnsIn, intersect, rowsIn } from './area';
import type { Cell } from './cellStore';
import { copyFormula } from './formulaText';
import { requireAllowed, requireUnlocked } from './guards';
import type { SortField } from './table';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  readonly byColumns: boolean;
}

/** Sorts the rows (or columns) of an area in place; blanks go last whichever way, as in Excel. */
export function sortCells(workbook: Workbook, sheet: Worksheet, area: CellRange, options: SortOptions): void {
  requireAllowed(sheet, 'allowSort');
  requireUnlocked(sheet, area);
  if (sheet.merges.some((m) => intersect(m, area)))
    throw new ExcelError('InvalidOperation', 'merged cells cannot be sorted');
  const body = options.hasHeaders
    ? options.byColumns
      ? { ...area, left: area.left + 1 }
      : { ...area, top: area.top + 1 }
    : area;
  const [across, along] = options.byColumns
    ? [rowsIn(body), columnsIn(body)]
    : [columnsIn(body), rowsIn(body)];
  if (options.fields.some((f) => !Number.isInteger(f.key) || f.key < 0 || f.key >= across))
    throw new ExcelError('InvalidArgument', 'a sort key lies outside the range');
  const at = (line: number, offset: number): readonly [number, number] =>
    options.byColumns ? [body.top + offset, body.left + line] : [body.top + line, body.left + offset];
  const lines = Array.from({ length: along }, (_l, line) =>
    Array.from({ length: across }, (_o, offset) => ({ cell: sheet.cells.cell(...at(line, offset)), line })),
  );
  lines.sort((a, b) => compareLines(a, b, options));
  lines.forEach((cells, line) =>
    cells.forEach(({ cell, line: from }, offset) => {
      const [row, column] = at(line, offset);
      const moved = line - from;
      place(sheet, row, column, cell, options.byColumns ? [0, moved] : [moved, 0]);
    }),
  );
  const by = options.byColumns ? 'columns' : 'rows';
  workbook.tell({ kind: 'sorted', sheet, area, by });
  workbook.tell({ kind: 'cells', sheet, area, changeType: 'RangeEdited' });
}

type Line = readonly { readonly cell: Cell | undefined }[];

function compareLines(a: Line, b: Line, options: SortOptions): number {
  for (const { key, ascending } of options.fields) {
    const [left, right] = [a[key]?.cell?.value ?? null, b[key]?.cell?.value ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right, options.matchCase);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

// Excel's order: numbers, texts, truth values, errors.
const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

const byPinyin = new Intl.Collator('zh-CN', { numeric: false, sensitivity: 'base' });
const byPinyinAndCase = new Intl.Collator('zh-CN', { numeric: false, sensitivity: 'variant' });

function compareValues(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string')
    return (matchCase ? byPinyinAndCase : byPinyin).compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function place(
  sheet: Worksheet,
  row: number,
  column: number,
  cell: Cell | undefined,
  [rows, columns]: readonly [number, number],
): void {
  const copy: Cell = cell ? { ...cell } : { value: null };
  if (copy.formula !== undefined) copy.formula = copyFormula(copy.formula, rows, columns);
  sheet.cells.rowToWrite(row).cells[column] = copy;
}

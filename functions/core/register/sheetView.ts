import type { DateSystem } from '../calendar/excelSerial';
import { type CellRange, type CellValue, type SheetGrid } from './grid';
import { displayText } from './values';

/** A sheet with its merges resolved; reads the grid in place. Rows and columns are 1-based. */
export interface SheetView {
  readonly sheet: SheetGrid;
  readonly dateSystem: DateSystem;
  readonly lastRow: number;
  /** The cell's own value; null for the covered cells of a merge. */
  valueAt(row: number, column: number): CellValue;
  /** Text the cell itself shows, as it stands. */
  shownAt(row: number, column: number): string;
  /** Text of the cell itself, trimmed; empty for the covered cells of a merge. */
  textAt(row: number, column: number): string;
  mergeAt(row: number, column: number): CellRange | undefined;
  /** Columns of a row whose own cell is not empty. */
  filled(row: number): readonly number[];
}

const general = { numberFormat: 'General' } as const;
const MOST_SHOWN = 50_000;

/** Looks at a sheet. Building it costs one pass over the merges, none over the cells. */
export function viewSheet(sheet: SheetGrid, dateSystem: DateSystem): SheetView {
  const lastRow = sheet.rows.length - 1;
  const byColumn = mergesByColumn(sheet.merges);
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    byColumn.size === 0 ? undefined : find(byColumn.get(column), row);
  const valueAt = (row: number, column: number): CellValue => {
    const value = sheet.rows[row]?.values[column - 1] ?? null;
    if (value === null || value === '') return null;
    const merge = byColumn.size === 0 ? undefined : mergeAt(row, column);
    return merge && (merge.top !== row || merge.left !== column) ? null : value;
  };
  const shown = new Map<number, Map<number, string>>();
  const isGeneral = sheet.styles.map(({ numberFormat }) => numberFormat === 'General');
  /** Dates stand in many cells; each is written out once. */
  const showNumber = (value: number, style: number): string => {
    if (isGeneral[style] !== false && Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
    let texts = shown.get(style);
    if (!texts || texts.size > MOST_SHOWN) shown.set(style, (texts = new Map()));
    let text = texts.get(value);
    if (text === undefined)
      texts.set(value, (text = displayText(value, sheet.styles[style] ?? general, dateSystem)));
    return text;
  };
  const shownAt = (row: number, column: number): string => {
    const value = valueAt(row, column);
    if (value === null) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return showNumber(value, sheet.rows[row]?.styles[column - 1] ?? 0);
    return displayText(value, general, dateSystem);
  };
  const textAt = (row: number, column: number): string => shownAt(row, column).trim();
  let filledRow = 0;
  let filledColumns: readonly number[] = [];
  /** Several readers ask for the same row in turn. */
  const filled = (row: number): readonly number[] => {
    if (row !== filledRow) {
      filledColumns = filledIn(row);
      filledRow = row;
    }
    return filledColumns;
  };
  const filledIn = (row: number): readonly number[] => {
    const values = sheet.rows[row]?.values ?? [];
    // Most rows fill the columns of the row before and share its list.
    const before = filledColumns;
    let columns: number[] | undefined;
    let count = 0;
    for (let column = 1; column <= values.length; column += 1) {
      const value = values[column - 1];
      if (value === null || value === undefined || value === '') continue;
      if (typeof value === 'string' && isBlank(value)) continue;
      if (byColumn.size > 0 && valueAt(row, column) === null) continue;
      if (columns === undefined && before[count] !== column) columns = before.slice(0, count);
      columns?.push(column);
      count += 1;
    }
    return columns ?? (count === before.length ? before : before.slice(0, count));
  };
  return { sheet, dateSystem, lastRow, valueAt, shownAt, textAt, mergeAt, filled };
}

/** The columns of a row that lie in a range; `columns` itself where all do. */
export function within(columns: readonly number[], left: number, right: number): readonly number[] {
  const isInside = columns.length === 0 || (columns[0]! >= left && columns[columns.length - 1]! <= right);
  return isInside ? columns : columns.filter((column) => column >= left && column <= right);
}

const isBlank = (text: string): boolean =>
  (text.charCodeAt(0) <= 32 && text.trim() === '') || text === '\u3000';

/** Wider merges than this are formatting slips; their far columns hold nothing. */
const WIDEST = 1_024;

function mergesByColumn(merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of [...merges].sort((a, b) => a.top - b.top)) {
    for (let column = merge.left; column <= Math.min(merge.right, merge.left + WIDEST); column += 1) {
      const list = byColumn.get(column);
      if (list) list.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  return byColumn;
}

/** The merge of a column that covers a row; merges never overlap, so the last one starting above decides. */
function find(merges: readonly CellRange[] | undefined, row: number): CellRange | undefined {
  if (!merges) return undefined;
  let low = 0;
  let high = merges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle]!;
    if (row < merge.top) high = middle - 1;
    else if (row > merge.bottom) low = middle + 1;
    else return merge;
  }
  return undefined;
}

/** Row of the cell whose value holds at a place: its own, or that of a merge that runs down over it. */
export function sourceRow(view: SheetView, row: number, column: number): number {
  const merge = view.mergeAt(row, column);
  return merge && merge.top < row && merge.left === column ? merge.top : row;
}

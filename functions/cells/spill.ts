import type { FunctionArgument } from '../core/messages/functionMessages';
import { CellProblem, toCellError } from './cellProblem';

/** A range as Excel passes it: rows of cells. An omitted one is null; a single cell may come bare. */
export type Range = unknown;

/** Rows of a range, none where it is omitted. */
export function rowsOf(range: Range): readonly (readonly unknown[])[] {
  if (range === null || range === undefined) return [];
  if (!Array.isArray(range)) return [[range]];
  return range.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** All cells of a range, row by row. */
export function cellsOf(range: Range): readonly unknown[] {
  return rowsOf(range).flat();
}

/**
 * Computes every cell of a range formula. As with Excel's own array formulas, one row, one column or one cell is
 * repeated to the size of the others. A cell that cannot be computed shows its own error; the others stand.
 */
export function spill(
  ranges: readonly { readonly argument: FunctionArgument; readonly range: Range }[],
  compute: (cells: readonly unknown[]) => unknown,
): unknown[][] {
  const tables = ranges.map(({ argument, range }) => ({ argument, rows: orOneBlank(rowsOf(range)) }));
  const height = Math.max(...tables.map(({ rows }) => rows.length));
  const width = Math.max(...tables.map(({ rows }) => rows[0]!.length));
  for (const { argument, rows } of tables)
    if (!fits(rows.length, height) || !fits(rows[0]!.length, width))
      throw new CellProblem({
        code: 'cell.shape',
        argument,
        params: { seen: sizeOf(rows.length, rows[0]!.length), expected: sizeOf(height, width) },
      });
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      orError(() => compute(tables.map(({ rows }) => cellAt(rows, row, column)))),
    ),
  );
}

const orOneBlank = (rows: ReturnType<typeof rowsOf>): ReturnType<typeof rowsOf> =>
  rows.length === 0 || rows[0]!.length === 0 ? [[null]] : rows;

const fits = (size: number, wanted: number): boolean => size === 1 || size === wanted;

function cellAt(rows: ReturnType<typeof rowsOf>, row: number, column: number): unknown {
  const cells = rows[rows.length === 1 ? 0 : row]!;
  return cells[cells.length === 1 ? 0 : column];
}

/** Rows × columns, as Excel says it. */
export const sizeOf = (rows: number, columns: number): string => `${rows}×${columns}`;

/** A value, or the error object Excel shows in this one cell of an array. */
export function orError(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (problem) {
    return toCellError(problem);
  }
}

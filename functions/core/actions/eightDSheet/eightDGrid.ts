import { valueAt, type CellValue, type GridRow, type SheetGrid } from '../../register/grid';
import { eightDHeadings } from './caseLines';

/** The sheet 8D数据 with its columns at the places we give them, whatever people put in between. */
export interface EightDGrid {
  readonly sheet: SheetGrid;
  /** 1-based column of the workbook's own sheet where a column of ours stands. */
  readonly columnOf: (column: number) => number;
  /** Cells from our order into the sheet's. */
  readonly placed: <T>(cells: readonly T[], blank: T) => readonly T[];
  /** Columns beside ours that have a heading. */
  readonly others: readonly { readonly column: number; readonly heading: string }[];
}

/**
 * Finds the columns of the sheet by their headings: people insert and move columns, and an older tracker has fewer. A
 * column whose heading was changed is taken where it was made.
 */
export function eightDGrid(sheet: SheetGrid): EightDGrid {
  const columns = columnsOf(sheet);
  const isMoved = columns.some((column, at) => column !== at + 1);
  return {
    sheet: isMoved ? { ...sheet, rows: sheet.rows.map((row) => row && inOrder(row, columns)) } : sheet,
    columnOf: (column) => columns[column - 1] ?? column,
    placed: (cells, blank) => {
      if (!isMoved) return cells;
      const width = Math.max(...columns.slice(0, cells.length));
      return Array.from({ length: width }, (_, at) => {
        const from = columns.indexOf(at + 1);
        return from === -1 || from >= cells.length ? blank : cells[from]!;
      });
    },
    others: headingsOf(sheet).flatMap(([heading, column]) =>
      columns.includes(column) ? [] : [{ column, heading }],
    ),
  };
}

/** Whether a sheet has the headings of 8D数据, whatever it is called. */
export function looksLikeEightD(sheet: SheetGrid): boolean {
  const written = new Set(headingsOf(sheet).map(([heading]) => heading));
  return (['zh', 'en'] as const).some((language) => {
    const { [language]: headings } = eightDHeadings;
    return [headings[0]!, headings[2]!, headings.at(-1)!].every((heading) => written.has(heading));
  });
}

/** Where each of our columns stands, from the first to the key. */
function columnsOf(sheet: SheetGrid): readonly number[] {
  const written = new Map([...headingsOf(sheet)].reverse());
  const named = eightDHeadings.zh.map((zh, at) => written.get(zh) ?? written.get(eightDHeadings.en[at]!));
  const taken = new Set(named.flatMap((column) => column ?? []));
  const places = named.map((column, at) => column ?? (taken.has(at + 1) ? undefined : at + 1));
  let last = Math.max(...places.map((column) => column ?? 0));
  return places.map((column) => column ?? (last += 1));
}

function headingsOf(sheet: SheetGrid): readonly (readonly [heading: string, column: number])[] {
  return (sheet.rows[1]?.values ?? []).flatMap((_, at) => {
    const value = valueAt(sheet, 1, at + 1);
    return typeof value === 'string' && value.trim() !== '' ? [[value.trim(), at + 1] as const] : [];
  });
}

const inOrder = ({ values, styles, ...row }: GridRow, columns: readonly number[]): GridRow => ({
  ...row,
  values: columns.map((column): CellValue => values[column - 1] ?? null),
  styles: columns.map((column) => styles[column - 1] ?? 0),
});

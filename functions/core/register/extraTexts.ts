import { columnLetter } from './grid';
import type { ColumnInspection, TableInspection } from './inspection';
import { sourceRow, type SheetView } from './sheetView';

/** A column whose texts are kept under a key of their own. */
export interface KeptColumn {
  readonly column: number;
  readonly key: string;
}

/** Keys of unmapped columns: the heading, with its groups where it stands twice, with the letter where that is not enough. */
export function extraKeys(columns: readonly ColumnInspection[]): readonly KeptColumn[] {
  const taken = new Set<string>();
  const kept = columns.filter((c) => c.field === null);
  const isTwice = (header: string): boolean => columns.filter((c) => c.header === header).length > 1;
  return kept.map(({ column, header, path }) => {
    const letter = columnLetter(column);
    let key = header === '' ? letter : isTwice(header) ? path.join(' / ') : header;
    if (taken.has(key)) key = `${key} (${letter})`;
    taken.add(key);
    return { column, key };
  });
}

/**
 * The columns outside which a cell is a stray of this table: those of all tables beside one another.
 * Undefined for all but the first of them, so that a stray is kept once.
 */
export function strayFrom(
  table: TableInspection,
  tables: readonly TableInspection[],
): ReadonlySet<number> | undefined {
  const beside = tables.filter((other) => other.top === table.top);
  return beside[0] === table
    ? new Set(beside.flatMap((other) => other.columns.map((c) => c.column)))
    : undefined;
}

const none: Readonly<Record<string, string>> = {};

/** Texts of a row that fit no field: unmapped columns by their key, cells outside every table by their letter. */
export function extraTexts(
  view: SheetView,
  row: number,
  kept: readonly KeptColumn[],
  known: ReadonlySet<number> | undefined,
): Readonly<Record<string, string>> {
  let extra: Record<string, string> | undefined;
  for (const { column, key } of kept) {
    const text = view.shownAt(sourceRow(view, row, column), column);
    if (text !== '') (extra ??= {})[key] = text;
  }
  if (known)
    for (const column of view.filled(row))
      if (!known.has(column)) (extra ??= {})[columnLetter(column)] = view.shownAt(row, column);
  return extra ?? none;
}

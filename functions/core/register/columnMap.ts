import { isFieldKey, type FieldKey } from '../complaint/fields';
import { columnNumber } from './grid';
import { foldHeading } from './headings/headingText';
import { failed, ok, type Result } from '../shared/result';

/** `MAP.json`: columns by letter or heading, for every sheet or for the sheets named. */
export interface ColumnMap {
  /** Column letter or heading to field; null keeps the column unmapped. */
  readonly everySheet: ReadonlyMap<string, FieldKey | null>;
  readonly bySheet: ReadonlyMap<string, ReadonlyMap<string, FieldKey | null>>;
}

/** An entry of the map that cannot be used. */
export interface ColumnMapProblem {
  readonly code: 'map.notAnObject' | 'map.unknownField' | 'map.unknownSheet' | 'map.unknownColumn';
  /** Where in the map: `客诉登记 / C`. */
  readonly entry: string;
  readonly seen?: string;
}

/**
 * Reads a parsed `MAP.json`: `{"客户": "customerName"}` for all sheets, `{"1月": {"C": "customerName"}}` for one,
 * both kinds mixed freely; a value of `null` keeps a column unmapped.
 *
 * @param json - The parsed JSON, of any shape.
 * @returns The map, or the first entry that is no field name.
 */
export function readColumnMap(json: unknown): Result<ColumnMap, ColumnMapProblem> {
  const top = entriesOf(json);
  if (!top) return failed({ code: 'map.notAnObject', entry: '' });
  const everySheet = new Map<string, FieldKey | null>();
  const bySheet = new Map<string, ReadonlyMap<string, FieldKey | null>>();
  for (const [key, value] of top) {
    const inner = entriesOf(value);
    if (!inner) {
      if (!isTarget(value)) return failed({ code: 'map.unknownField', entry: key, seen: String(value) });
      everySheet.set(key, value);
      continue;
    }
    const columns = new Map<string, FieldKey | null>();
    for (const [column, field] of inner) {
      if (!isTarget(field))
        return failed({ code: 'map.unknownField', entry: `${key} / ${column}`, seen: String(field) });
      columns.set(column, field);
    }
    bySheet.set(key, columns);
  }
  return ok({ everySheet, bySheet });
}

/** A column as the map may name it. */
export interface NamedColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** Every entry of a map, as problems name it. */
export function mapEntries(map: ColumnMap): readonly { readonly entry: string; readonly sheet?: string }[] {
  const own = [...map.bySheet].flatMap(([sheet, columns]) =>
    columns.size === 0
      ? [{ entry: sheet, sheet }]
      : [...columns.keys()].map((key) => ({ entry: `${sheet} / ${key}`, sheet })),
  );
  return [...[...map.everySheet.keys()].map((entry) => ({ entry })), ...own];
}

/**
 * The fields the map gives to the columns of one table. A key is a heading (the whole path joined by `/` where the
 * heading alone stands twice) or, where no heading is written like that, a column letter. The sheet's own entries win.
 *
 * @param usedEntries - Filled with the entries that named a column.
 */
export function fixedFields(
  map: ColumnMap | undefined,
  sheet: string,
  columns: readonly NamedColumn[],
  usedEntries: Set<string>,
): ReadonlyMap<number, FieldKey | null> {
  const fixed = new Map<number, FieldKey | null>();
  if (!map) return fixed;
  const apply = (entries: ReadonlyMap<string, FieldKey | null>, prefix: string): void => {
    for (const [key, field] of entries) {
      const column = columnNamed(key, columns);
      if (column === undefined) continue;
      usedEntries.add(prefix + key);
      for (const [other, taken] of fixed)
        if (field !== null && taken === field && other !== column) fixed.delete(other);
      fixed.set(column, field);
    }
  };
  apply(map.everySheet, '');
  const own = map.bySheet.get(sheet);
  if (own) {
    usedEntries.add(sheet);
    apply(own, `${sheet} / `);
  }
  return fixed;
}

function columnNamed(key: string, columns: readonly NamedColumn[]): number | undefined {
  const folded = foldHeading(key);
  const byHeading = columns.find(
    ({ path }) =>
      path.length > 0 &&
      folded !== '' &&
      (foldHeading(path[path.length - 1]!) === folded || foldHeading(path.join('')) === folded),
  );
  if (byHeading) return byHeading.column;
  const letters = key.trim().toUpperCase();
  return /^[A-Z]{1,3}$/.test(letters)
    ? columns.find(({ column }) => column === columnNumber(letters))?.column
    : undefined;
}

const isTarget = (value: unknown): value is FieldKey | null =>
  value === null || (typeof value === 'string' && isFieldKey(value));

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : undefined;
}

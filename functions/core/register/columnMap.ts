import { isFieldKey, type FieldKey } from '../complaint/fields';
import { failed, ok, type Result } from '../shared/result';

/** `MAP.json`: columns by letter or heading, for every sheet or for the sheets named. */
export interface ColumnMap {
  /** Column letter or heading to field; null keeps the column unmapped. */
  readonly everySheet: ReadonlyMap<string, FieldKey | null>;
  readonly bySheet: ReadonlyMap<string, ReadonlyMap<string, FieldKey | null>>;
}

/** An entry of the map that cannot be used. */
export interface ColumnMapProblem {
  readonly code:
    'map.notAnObject' | 'map.unknownField' | 'map.unknownSheet' | 'map.unknownColumn' | 'map.fieldTwice';
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

const isTarget = (value: unknown): value is FieldKey | null =>
  value === null || (typeof value === 'string' && isFieldKey(value));

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : undefined;
}

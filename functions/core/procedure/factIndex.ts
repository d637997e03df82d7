import type { FieldKey } from '../complaint/fields';
import type { FactUse } from './profile';
import type { Scalar } from './schema/condition';
import { knownFacts, type FactDefinition } from './vocabulary/facts';
import { indexNames, nearestName, type NameIndex } from './vocabulary/nameIndex';
import { readYesNo } from './vocabulary/yesNo';

/** What a given fact turned out to be. */
export type FactReading =
  | { readonly kind: 'value'; readonly key: string; readonly value: Scalar | undefined }
  | { readonly kind: 'unknown'; readonly nearest?: string }
  | { readonly kind: 'badValue'; readonly key: string; readonly expected: string };

/** Facts a profile understands: those of the common vocabulary and its own. */
export interface FactIndex {
  readonly definitions: Readonly<Record<string, FactDefinition>>;
  /** Facts that are register columns, with the column. */
  readonly columns: readonly (readonly [string, FieldKey])[];
  read(name: string, value: unknown): FactReading;
}

export function factIndex(own: readonly FactUse[]): FactIndex {
  const definitions: Record<string, FactDefinition> = { ...knownFacts };
  for (const { key, name, field, ...rest } of own) {
    const known = definitions[key];
    definitions[key] = {
      ...name,
      type: rest.type,
      aliases: [...(known ? [known.zh, known.en, ...(known.aliases ?? [])] : []), ...rest.aliases],
      ...(rest.values.length > 0 ? { values: rest.values } : known?.values ? { values: known.values } : {}),
      ...(field ? { field } : known?.field ? { field: known.field } : {}),
    };
  }
  const ownKeys = new Set(own.map((f) => f.key));
  // The company's own facts come first, so that its wording wins where two facts share an alias.
  const order = Object.entries(definitions).sort(
    ([a], [b]) => Number(ownKeys.has(b)) - Number(ownKeys.has(a)),
  );
  const names = indexNames(
    order.map(([key, d]) => ({ name: key, aliases: [d.zh, d.en, ...(d.aliases ?? [])] })),
  );
  const valueNames = new Map(
    order.flatMap(([key, d]): [string, NameIndex][] => (d.values ? [[key, indexNames(d.values)]] : [])),
  );
  return {
    definitions,
    columns: order.flatMap(([key, { field }]) => (field === undefined ? [] : [[key, field] as const])),
    read(name, value) {
      const key = names.find(name);
      const definition = key === undefined ? undefined : definitions[key];
      if (key === undefined || !definition) {
        const nearest = nearestName(name, names.names);
        return nearest === undefined ? { kind: 'unknown' } : { kind: 'unknown', nearest };
      }
      if (value === null || value === undefined || value === '')
        return { kind: 'value', key, value: undefined };
      return readValue(key, definition, value, valueNames.get(key));
    },
  };
}

function readValue(key: string, definition: FactDefinition, value: unknown, values?: NameIndex): FactReading {
  if (definition.type === 'number') {
    const number = readNumber(value);
    return number === undefined
      ? { kind: 'badValue', key, expected: 'number' }
      : { kind: 'value', key, value: number };
  }
  if (definition.type === 'boolean') {
    const yes = readYesNo(value);
    return yes === undefined
      ? { kind: 'badValue', key, expected: 'true/false' }
      : { kind: 'value', key, value: yes };
  }
  if (!values) return { kind: 'value', key, value: String(value) };
  const found = values.find(String(value));
  return found === undefined
    ? { kind: 'badValue', key, expected: values.names.join(', ') }
    : { kind: 'value', key, value: found };
}

/** A number as a number or as plain text (`"12,000.50"`, `"5000元"`). */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const plain = value.normalize('NFKC').replace(/[,\s元¥￥]|人民币|rmb/giu, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

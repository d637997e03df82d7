import { asText } from '../interpreter/arguments';
import type { Arguments } from '../interpreter/arguments';
import type { Argument, HostObject, ObjectType } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';

/** An entry of one of Excel's keyed collections. */
interface Entry<O, V extends Json> {
  readonly owner: O;
  readonly key: string;
  readonly entries: Map<string, V>;
}

interface KeyedKind<O, V extends Json> {
  readonly itemName: string;
  readonly collectionName: string;
  /** The member the client addresses an item by. */
  readonly identity: 'Key' | '_Id';
  readonly entries: (owner: O) => Map<string, V>;
  readonly read: (value: Argument) => V;
  readonly typeOf?: (value: V) => string;
  readonly changed?: (owner: O, session: Session) => void;
  readonly deletesAll?: boolean;
  /** Keys differing only in case are the same. */
  readonly ignoreCase: boolean;
}

/** The item and collection types of settings, custom properties and the like. */
function keyedTypes<O, V extends Json>(kind: KeyedKind<O, V>): ObjectType<O> {
  const itemType: ObjectType<Entry<O, V>> = {
    name: kind.itemName,
    identity: kind.identity,
    properties: {
      ...(kind.identity === '_Id' ? { _Id: { get: (e: Entry<O, V>) => e.key } } : {}),
      Key: { get: (e) => e.key },
      Value: {
        get: (e) => e.entries.get(e.key) ?? null,
        set: (e, value, session) => {
          e.entries.set(e.key, kind.read(value));
          kind.changed?.(e.owner, session);
        },
      },
      ...(kind.typeOf ? { Type: { get: (e: Entry<O, V>) => kind.typeOf!(e.entries.get(e.key)!) } } : {}),
    },
    methods: {
      Delete: (e, _args, session) => {
        e.entries.delete(e.key);
        kind.changed?.(e.owner, session);
        return undefined;
      },
    },
  };
  const same = (a: string, b: string): boolean =>
    a === b || (kind.ignoreCase && a.toLowerCase() === b.toLowerCase());
  const item = (owner: O, key: string): HostObject =>
    objectOf(itemType, { owner, key, entries: kind.entries(owner) });
  const known = (owner: O, key: string): string | undefined =>
    [...kind.entries(owner).keys()].find((k) => same(k, key));
  return {
    name: kind.collectionName,
    collection: {
      items: (owner) => [...kind.entries(owner).keys()].map((key) => item(owner, key)),
      find: (owner, key) => {
        const found = known(owner, String(key));
        return found === undefined ? undefined : item(owner, found);
      },
    },
    methods: {
      Add: (owner, args, session) => {
        const key = args.text(0);
        if (key === '' || key.length > 255)
          throw new ExcelError('InvalidArgument', 'a key has 1 to 255 characters');
        const place = known(owner, key) ?? key;
        kind.entries(owner).set(place, kind.read(args.raw(1) ?? null));
        kind.changed?.(owner, session);
        return item(owner, place);
      },
      ...(kind.deletesAll
        ? {
            DeleteAll: (owner: O, _args: Arguments, session: Session) => {
              kind.entries(owner).clear();
              kind.changed?.(owner, session);
              return undefined;
            },
          }
        : {}),
    },
  };
}

const asJson = (value: Argument): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Excel.SettingCollection: per add-in and workbook; keys differ by case. */
export const settingCollectionType: ObjectType<Workbook> = keyedTypes<Workbook, Json>({
  itemName: 'Setting',
  collectionName: 'SettingCollection',
  identity: '_Id',
  entries: (w) => w.settings,
  read: asJson,
  changed: (w) => {
    w.tell({ kind: 'settings' });
  },
  ignoreCase: false,
});

function propertyValue(value: Argument): string | number | boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new ExcelError('InvalidArgument', 'a text, number or truth value is needed');
  return value;
}

/** Excel.CustomPropertyCollection of the document. */
export const customPropertyCollectionType: ObjectType<Workbook> = keyedTypes<
  Workbook,
  string | number | boolean
>({
  itemName: 'CustomProperty',
  collectionName: 'CustomPropertyCollection',
  identity: 'Key',
  entries: (w) => w.customProperties,
  read: propertyValue,
  deletesAll: true,
  typeOf: (value) => ({ string: 'String', number: 'Number', boolean: 'Boolean' })[typeof value as 'string'],
  ignoreCase: true,
});

/** Excel.WorksheetCustomPropertyCollection: texts only. */
export const customSheetPropertiesType: ObjectType<Worksheet> = keyedTypes<Worksheet, string>({
  itemName: 'WorksheetCustomProperty',
  collectionName: 'WorksheetCustomPropertyCollection',
  identity: '_Id',
  entries: (s) => s.customProperties,
  read: asText,
  ignoreCase: true,
});

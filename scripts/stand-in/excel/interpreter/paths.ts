import type { ArgumentInfo, BatchRequest, Json, ObjectPathInfo, PathIds } from '../protocol/batch';
import { pathType } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { Arguments } from './arguments';
import type { Argument, ObjectType } from './describe';
import { HostObject } from './describe';
import type { Session } from './session';

const orNullObject = /OrNullObject(?=$|[A-Z])/;

/** Where a refusal came from, in the words of the API: `Worksheet.getRange`. */
export const locationOf = (type: ObjectType<unknown>, member: string): string =>
  `${type.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;

/** Calls `X` for a member that only exists as `XOrNullObject`: what is not found becomes a null object. */
function orNull<T>(call: () => T): T | null {
  try {
    return call();
  } catch (problem) {
    if (problem instanceof ExcelError && problem.code === 'ItemNotFound') return null;
    throw problem;
  }
}

/** Methods every described type has without saying so. */
function commonMethod(
  object: HostObject,
  name: string,
  args: Arguments,
  session: Session,
): { readonly value: HostObject | Json | undefined } | undefined {
  const { type, target } = object;
  const { collection } = type;
  if (/^_(Register|Unregister)\w+$/.test(name)) {
    session.registrations.change(object, name);
    return { value: null };
  }
  if (name === '_KeepReference' && type.keepsReference) return { value: null };
  if (!collection) return undefined;
  const items = (): readonly HostObject[] => collection.items(target, session);
  if (name === 'GetCount') return { value: items().length };
  if (name === 'GetItemAt') {
    const item = items()[args.integer(0)];
    if (!item) throw new ExcelError('InvalidArgument', `there is no item ${args.integer(0)}`);
    return { value: item };
  }
  if (name === 'GetItem') return { value: itemOf(object, args.key(0), session) };
  return undefined;
}

/** Item of a collection by key; `ItemNotFound` where there is none. */
export function itemOf(object: HostObject, key: string | number, session: Session): HostObject {
  const { collection } = object.type;
  if (!collection) throw new ExcelError('NotImplemented', `${object.type.name} has no items`);
  const item = collection.find(object.target, key, session);
  if (!item) throw new ExcelError('ItemNotFound', String(key));
  return item;
}

/** Calls a method by its wire name; the stand-in's gaps answer `NotImplemented`. */
export function callMethod(
  object: HostObject,
  name: string,
  args: Arguments,
  session: Session,
): HostObject | Json | undefined {
  const own = object.type.methods?.[name];
  if (own) return own(object.target, args, session);
  const common = commonMethod(object, name, args, session);
  if (common) return common.value;
  if (orNullObject.test(name))
    return orNull(() => callMethod(object, name.replace(orNullObject, ''), args, session));
  throw new ExcelError('NotImplemented', locationOf(object.type, name));
}

function navigate(object: HostObject, name: string, session: Session): HostObject | null {
  const below = object.type.objects?.[name];
  if (below) return below(object.target, session);
  if (orNullObject.test(name)) return orNull(() => navigate(object, name.replace(orNullObject, ''), session));
  throw new ExcelError('NotImplemented', locationOf(object.type, name));
}

/** The objects a batch talks about, found once each and remembered under their path ids. */
export class Paths {
  private readonly found = new Map<number, HostObject | null>();
  private readonly keptIds = new Map<number, string>();

  constructor(
    private readonly batch: BatchRequest,
    private readonly root: HostObject,
    private readonly session: Session,
  ) {}

  /** The object at a path; null for a null object and for whatever hangs below one. */
  object(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const info = this.batch.ObjectPaths[String(id)];
    if (!info) throw new ExcelError('InvalidArgument', `object path ${id} is missing`);
    const object = this.resolve(info);
    this.found.set(id, object);
    return object;
  }

  info(id: number): ObjectPathInfo | undefined {
    return this.batch.ObjectPaths[String(id)];
  }

  /** Keeps the object at a path for later batches and gives the id the client will use. */
  keep(id: number): void {
    const object = this.object(id);
    if (object && !this.keptIds.has(id)) this.keptIds.set(id, this.session.references.keep(object));
  }

  referenceId(id: number): string | undefined {
    const info = this.info(id);
    return this.keptIds.get(id) ?? (info?.ObjectPathType === pathType.reference ? info.Name : undefined);
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    return new Arguments(this.decodeList(values, info?.ReferencedObjectPathIds ?? []));
  }

  private resolve(info: ObjectPathInfo): HostObject | null {
    if (info.ObjectPathType === pathType.root) return this.root;
    if (info.ObjectPathType === pathType.nullObject) return null;
    if (info.ObjectPathType === pathType.reference) {
      const kept = this.session.references.get(info.Name ?? '');
      if (!kept) throw new ExcelError('InvalidReference', info.Name);
      return kept;
    }
    if (info.ObjectPathType === pathType.newObject) {
      const service = this.session.service(info.Name ?? '');
      if (!service) throw new ExcelError('NotImplemented', info.Name);
      return service;
    }
    const parent = info.ParentObjectPathId === undefined ? null : this.object(info.ParentObjectPathId);
    if (!parent) {
      if (info.ParentObjectPathId !== undefined) return null;
      throw new ExcelError('NotImplemented', info.Name ?? `object path type ${info.ObjectPathType}`);
    }
    return this.below(parent, info);
  }

  private below(parent: HostObject, info: ObjectPathInfo): HostObject | null {
    const name = info.Name ?? '';
    if (info.ObjectPathType === pathType.property) return navigate(parent, name, this.session);
    const args = this.arguments(info.ArgumentInfo);
    if (info.ObjectPathType === pathType.indexer) return itemOf(parent, args.key(0), this.session);
    const value = callMethod(parent, name, args, this.session);
    if (value === null || value instanceof HostObject) return value;
    throw new ExcelError('InvalidOperation', `${locationOf(parent.type, name)} gives no object`);
  }

  private decodeList(values: readonly Json[], ids: readonly PathIds[]): Argument[] {
    return values.map((value, i) => {
      const id = ids[i] ?? 0;
      if (typeof id === 'number') return id === 0 ? this.decode(value) : this.object(id);
      return this.decodeList(value as readonly Json[], id);
    });
  }

  private decode(value: Json): Argument {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return this.holdsObject(value) ? value.map((v: Json) => this.decode(v)) : (value as Json);
    const record = value as { readonly [key: string]: Json };
    const id = record['_ObjectPathId'];
    if (typeof id === 'number') return this.object(id);
    return Object.fromEntries(Object.entries(record).map(([k, v]) => [k, this.decode(v)]));
  }

  /** Cell values come by the thousand: only lists with objects in them are walked. */
  private holdsObject(values: readonly Json[]): boolean {
    return values.some((v) => typeof v === 'object' && v !== null && !Array.isArray(v));
  }
}

import type { Arguments } from './arguments';
import type { Json } from '../protocol/batch';
import type { Session } from './session';

/**
 * The object model as data: an `ObjectType` names the scalar properties, the objects hanging below it and
 * the methods of one Excel class. The interpreter knows nothing but these descriptions; `XOrNullObject`
 * members, `getItemAt`, `getCount`, event registration and reference keeping follow from them.
 */
export interface ObjectType<T> {
  /** Class name in the API, for example `Worksheet`; starts error locations. */
  readonly name: string;
  /** Scalars that travel with every answer about the object, because the client addresses it by them. */
  readonly identity?: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly collection?: Collection<T>;
  /** Whether the client may keep a reference to it across batches (ranges). */
  readonly keepsReference?: boolean;
}

export interface Property<T> {
  readonly get: (target: T, session: Session) => Json;
  /** Absent for read-only properties. */
  readonly set?: (target: T, value: Argument, session: Session) => void;
  /** Left out by a `load()` that names no property. */
  readonly onlyWhenNamed?: boolean;
}

/** An argument as it reaches a method: JSON in which object paths have become objects. */
export type Argument = Json | HostObject | readonly Argument[] | { readonly [key: string]: Argument };

export type Method<T> = (target: T, args: Arguments, session: Session) => HostObject | Json | undefined;

export interface Collection<T> {
  readonly items: (target: T, session: Session) => readonly HostObject[];
  /** The item an indexer or `getItem` asks for; `ItemNotFound` follows from undefined. */
  readonly find: (target: T, key: string | number, session: Session) => HostObject | undefined;
}

/** An object of the model together with its description. */
export class HostObject {
  constructor(
    readonly type: ObjectType<unknown>,
    readonly target: unknown,
  ) {}
}

/** Pairs an object of the model with its description. */
export function objectOf<T>(type: ObjectType<T>, target: T): HostObject {
  // Descriptions are contravariant in their target; the pair made here is the only way to one.
  return new HostObject(type as unknown as ObjectType<unknown>, target);
}

/** The target of an argument that must be an object of this type. */
export function targetOf<T>(type: ObjectType<T>, value: unknown): T | undefined {
  return value instanceof HostObject && value.type.name === type.name ? (value.target as T) : undefined;
}

import type { Json, QueryInfo } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import type { HostObject, ObjectType } from './describe';
import type { Session } from './session';

/** The properties asked for, as a tree: `format/font/name` is format → font → name. */
interface Wanted {
  all: boolean;
  readonly below: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, below: new Map() });

function parseWanted(query: QueryInfo): Wanted {
  const root = nothing();
  const paths = [
    ...(query.Select ?? []),
    // Expanding an object asks for all scalars in it.
    ...(query.Expand ?? []).map((path) => `${path}/*`),
  ];
  for (const path of paths) {
    let place = root;
    for (const part of path.split(/[/.]/).filter((p) => p !== '')) {
      if (part === '*') place.all = true;
      else if (part.toLowerCase() !== 'items') {
        const key = part.toLowerCase();
        const next = place.below.get(key) ?? nothing();
        place.below.set(key, next);
        place = next;
      }
    }
  }
  if ((query.Select ?? []).length === 0) root.all = true;
  return root;
}

/** Wire names by lower case, because `load` names may differ in case. */
const memberNames = new WeakMap<ObjectType<unknown>, ReadonlyMap<string, string>>();

function memberName(type: ObjectType<unknown>, wanted: string): string | undefined {
  let names = memberNames.get(type);
  if (!names) {
    const all = [...Object.keys(type.properties ?? {}), ...Object.keys(type.objects ?? {})];
    names = new Map(all.map((name) => [name.toLowerCase(), name]));
    memberNames.set(type, names);
  }
  return names.get(wanted);
}

/** Answers a `load`: the wanted properties of an object, or of every item of a collection. */
export function answerQuery(object: HostObject, query: QueryInfo, session: Session): Json {
  const wanted = parseWanted(query);
  return object.type.collection
    ? answerCollection(object, wanted, query, session)
    : answerObject(object, wanted, session);
}

function answerCollection(object: HostObject, wanted: Wanted, query: QueryInfo, session: Session): Json {
  const { collection, properties = {} } = object.type;
  const skip = query.Skip ?? 0;
  const items = collection!.items(object.target, session);
  const chosen = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const own: Record<string, Json> = {};
  const forItems = { all: wanted.all, below: new Map(wanted.below) };
  for (const name of Object.keys(properties)) {
    // `count` belongs to the collection; other names are meant for its items.
    if (!wanted.all && !forItems.below.delete(name.toLowerCase())) continue;
    own[name] = properties[name]!.get(object.target, session);
  }
  return { ...own, _Items: chosen.map((item) => answerObject(item, forItems, session)) };
}

/** Words Microsoft's samples and guides load where only the objects themselves are wanted. */
const loadsNothing: ReadonlySet<string> = new Set(['nopropertiesneeded', '$none']);

function answerObject(object: HostObject, wanted: Wanted, session: Session): Json {
  const { type, target } = object;
  const answer: Record<string, Json> = { ...identityOf(object, session) };
  const properties = type.properties ?? {};
  if (wanted.all)
    for (const [name, property] of Object.entries(properties))
      if (!property.onlyWhenNamed) answer[name] = property.get(target, session);
  for (const [key, below] of wanted.below) {
    const name = memberName(type, key);
    if (name === undefined) {
      if (key.endsWith('ornullobject') || loadsNothing.has(key)) continue;
      throw new ExcelError('InvalidArgument', `${type.name} has no property ${key} here`);
    }
    const property = properties[name];
    if (property) answer[name] = property.get(target, session);
    else answer[name] = answerBelow(type.objects![name]!(target, session), below, session);
  }
  return answer;
}

function answerBelow(object: HostObject | null, wanted: Wanted, session: Session): Json {
  if (!object) return null;
  const whole = wanted.all || wanted.below.size === 0;
  const inner = whole ? { all: true, below: wanted.below } : wanted;
  return object.type.collection
    ? answerCollection(object, inner, {}, session)
    : answerObject(object, inner, session);
}

/** The scalars by which the client will address the object from now on. */
export function identityOf(object: HostObject, session: Session): Record<string, Json> {
  const { identity, properties } = object.type;
  if (identity === undefined) return {};
  return { [identity]: properties![identity]!.get(object.target, session) };
}

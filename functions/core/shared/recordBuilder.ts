/** A sequence of keys, and those that have followed it. */
class Shape<Key extends string, Value> {
  readonly #followers = new Map<Key, Shape<Key, Value>>();
  #latest: Shape<Key, Value> | undefined;
  #template: Partial<Record<Key, Value>> | undefined;

  constructor(readonly keys: readonly Key[]) {}

  /** The sequence with one more key; undefined where it was not met before. */
  with(key: Key): Shape<Key, Value> | undefined {
    if (this.#latest?.keys[this.keys.length] !== key) this.#latest = this.#followers.get(key);
    return this.#latest;
  }

  add(key: Key, isKept: boolean): Shape<Key, Value> {
    const longer = new Shape<Key, Value>([...this.keys, key]);
    if (isKept) this.#followers.set(key, longer);
    return longer;
  }

  /** A record of these keys to be copied. */
  get template(): Partial<Record<Key, Value>> {
    return (this.#template ??= Object.fromEntries(this.keys.map((key) => [key, undefined])) as Partial<
      Record<Key, Value>
    >);
  }
}

/** A register whose cells are blank at random has more sequences than are worth keeping. */
const MOST_SHAPES = 2_000;

/**
 * Collects the entries of one record after the other and gives each out as a plain object.
 *
 * JavaScript engines turn an object into a hash table, five times as large and slow to read, once some sixteen
 * properties were added to it by computed keys. Records that name the same keys are therefore copied from one template.
 */
export class RecordBuilder<Key extends string, Value> {
  readonly #empty = new Shape<Key, Value>([]);
  #shape = this.#empty;
  #shapes = 0;
  readonly #values: Value[] = [];

  /** Forgets the entries of the record before. */
  begin(): void {
    this.#shape = this.#empty;
  }

  get(key: Key): Value | undefined {
    const { keys } = this.#shape;
    for (let at = 0; at < keys.length; at += 1) if (keys[at] === key) return this.#values[at];
    return undefined;
  }

  /** Adds an entry behind the others, or replaces the one with this key where it stands. */
  set(key: Key, value: Value): void {
    const { keys } = this.#shape;
    const longer = this.#shape.with(key);
    const at = longer ? -1 : keys.indexOf(key);
    if (at < 0) this.#shape = longer ?? this.#shape.add(key, (this.#shapes += 1) <= MOST_SHAPES);
    this.#values[at < 0 ? keys.length : at] = value;
  }

  /** The entries in the order they were added. */
  toRecord(): Partial<Record<Key, Value>> {
    const { keys, template } = this.#shape;
    const record = { ...template };
    for (let at = 0; at < keys.length; at += 1) record[keys[at]!] = this.#values[at]!;
    return record;
  }
}

/** The keys a record has, in order, and a record of them to be copied. */
interface Shape<Key extends string, Value> {
  readonly keys: readonly Key[];
  readonly template: Readonly<Partial<Record<Key, Value>>>;
}

/**
 * Collects the entries of one record after the other and gives each out as a plain object.
 *
 * JavaScript engines turn an object into a hash table, five times as large and slow to read, once some sixteen
 * properties were added to it by computed keys. Records that name the same keys are therefore copied from one template.
 */
export class RecordBuilder<Key extends string, Value> {
  readonly #shapes = new Map<string, Shape<Key, Value>>();
  #last: Shape<Key, Value> | undefined;
  readonly #keys: Key[] = [];
  readonly #values: Value[] = [];
  #count = 0;
  /** The keys so far are the first ones of the last record. */
  #isAlike = false;

  /** Forgets the entries of the record before. */
  begin(): void {
    this.#count = 0;
    this.#isAlike = this.#last !== undefined;
  }

  get(key: Key): Value | undefined {
    for (let at = 0; at < this.#count; at += 1) if (this.#keys[at] === key) return this.#values[at];
    return undefined;
  }

  /** Adds an entry behind the others, or replaces the one with this key where it stands. */
  set(key: Key, value: Value): void {
    const at = this.#placeOf(key);
    if (at === this.#count) this.#count += 1;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  #placeOf(key: Key): number {
    if (this.#isAlike && this.#last!.keys[this.#count] === key) return this.#count;
    let at = 0;
    while (at < this.#count && this.#keys[at] !== key) at += 1;
    if (at === this.#count) this.#isAlike = false;
    return at;
  }

  /** The entries in the order they were added. */
  toRecord(): Partial<Record<Key, Value>> {
    const shape = this.#shape();
    const record: Partial<Record<Key, Value>> = { ...shape.template };
    for (let at = 0; at < this.#count; at += 1) record[this.#keys[at]!] = this.#values[at]!;
    return record;
  }

  #shape(): Shape<Key, Value> {
    if (this.#isAlike && this.#last!.keys.length === this.#count) return this.#last!;
    const keys = this.#keys.slice(0, this.#count);
    const name = keys.join(' ');
    let shape = this.#shapes.get(name);
    if (shape === undefined) {
      const template = Object.fromEntries(keys.map((key) => [key, undefined])) as Shape<
        Key,
        Value
      >['template'];
      this.#shapes.set(name, (shape = { keys, template }));
    }
    this.#last = shape;
    return shape;
  }
}

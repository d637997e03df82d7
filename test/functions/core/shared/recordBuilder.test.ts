import { describe, expect, it } from 'vitest';
import { RecordBuilder } from '../../../../functions/core/shared/recordBuilder';

const built = (
  entries: readonly (readonly [string, number])[],
  builder = new RecordBuilder<string, number>(),
) => {
  builder.begin();
  for (const [key, value] of entries) builder.set(key, value);
  return builder.toRecord();
};

describe('RecordBuilder', () => {
  it('keeps the order in which keys came', () => {
    expect(
      JSON.stringify(
        built([
          ['b', 1],
          ['a', 2],
          ['c', 3],
        ]),
      ),
    ).toBe('{"b":1,"a":2,"c":3}');
  });

  it('replaces a value where it stands', () => {
    expect(
      JSON.stringify(
        built([
          ['b', 1],
          ['a', 2],
          ['b', 3],
        ]),
      ),
    ).toBe('{"b":3,"a":2}');
  });

  it.each([
    { next: ['a', 'b'], why: 'fewer keys than the record before' },
    { next: ['a', 'b', 'c', 'd'], why: 'more keys' },
    { next: ['a', 'x', 'c'], why: 'another key in the middle' },
    { next: ['c', 'b', 'a'], why: 'the same keys in another order' },
    { next: ['a', 'b', 'a'], why: 'a key twice' },
    { next: [], why: 'no key at all' },
  ])('carries nothing over: $why', ({ next }) => {
    const builder = new RecordBuilder<string, number>();
    built(
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      builder,
    );
    const entries = next.map((key, at) => [key, at + 10] as const);
    expect(JSON.stringify(built(entries, builder))).toBe(JSON.stringify(Object.fromEntries(entries)));
  });

  it('answers for what was set since the record began, undefined values included', () => {
    const builder = new RecordBuilder<string, number | undefined>();
    builder.begin();
    builder.set('a', 1);
    expect([builder.get('a'), builder.get('b')]).toEqual([1, undefined]);
    builder.begin();
    expect(builder.get('a')).toBeUndefined();
  });

  it('holds for more sequences of keys than it keeps', () => {
    const builder = new RecordBuilder<string, number>();
    for (let pattern = 0; pattern < 4096; pattern += 1) {
      const entries = Array.from({ length: 12 }, (_, at) => [`key${at}`, pattern] as const).filter(
        (_, at) => (pattern >> at) % 2 === 1,
      );
      expect(built(entries, builder)).toEqual(Object.fromEntries(entries));
    }
  });

  it('gives records that do not change afterwards', () => {
    const builder = new RecordBuilder<string, number>();
    const first = built([['a', 1]], builder);
    built([['a', 2]], builder);
    expect(first).toEqual({ a: 1 });
  });
});

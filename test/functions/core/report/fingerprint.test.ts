import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../functions/core/report/fingerprint';

describe('fingerprint', () => {
  it('is the same today and tomorrow, since it stands on paper', () => {
    expect(fingerprint({ caseNo: '240703', quantity: 5000 })).toBe('2D1Q-TQGC-HBJP-J');
  });

  it('does not mind the order of keys, nor empty values', () => {
    expect(fingerprint({ a: 1, b: 'x', c: null, d: '', e: [], f: { g: undefined } })).toBe(
      fingerprint({ b: 'x', a: 1 }),
    );
  });

  it('is thirteen characters that can be read out', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fingerprint({ text })).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$/);
      }),
    );
  });

  it('differs for texts that differ, over many near neighbours', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20_000; i++) seen.add(fingerprint({ caseNo: `2407${String(i)}` }));
    expect(seen.size).toBe(20_000);
  });

  it.each([
    { one: { a: 1 }, other: { a: '1' }, why: 'number and text' },
    { one: { a: 'x', b: 'y' }, other: { a: 'y', b: 'x' }, why: 'values exchanged between keys' },
    { one: ['a', 'b'], other: ['b', 'a'], why: 'order of a list counts' },
    { one: { a: true }, other: { a: false }, why: 'yes and no' },
  ])('tells $why apart', ({ one, other }) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });
});

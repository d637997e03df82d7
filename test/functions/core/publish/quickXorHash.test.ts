import { describe, expect, it } from 'vitest';
import { quickXorHash } from '../../../../functions/core/publish/quickXorHash';

describe('quickXorHash', () => {
  it.each([
    { bytes: [], hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=', why: 'nothing' },
    { bytes: [0x4a], hash: 'SgAAAAAAAAAAAAAAAQAAAAAAAAA=', why: 'one byte and its length' },
  ])('$why', ({ bytes, hash }) => {
    expect(quickXorHash(new Uint8Array(bytes))).toBe(hash);
  });

  it('agrees with a bit by bit reading of the description', () => {
    const bytes = new Uint8Array(1000).map((_, at) => (at * 37) % 256);
    const bits = new Array<number>(160).fill(0);
    bytes.forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit += 1) {
        const place = (at * 11 + bit) % 160;
        bits[place] = bits[place]! ^ ((byte >> bit) & 1);
      }
    });
    for (let bit = 0; bit < 64; bit += 1)
      bits[96 + bit] = bits[96 + bit]! ^ Number((BigInt(bytes.length) >> BigInt(bit)) & 1n);
    const packed = Uint8Array.from({ length: 20 }, (_, at) =>
      bits.slice(at * 8, at * 8 + 8).reduce((sum, bit, place) => sum | (bit << place), 0),
    );
    expect(quickXorHash(bytes)).toBe(Buffer.from(packed).toString('base64'));
  });
});

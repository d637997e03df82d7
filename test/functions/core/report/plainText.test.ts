import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../functions/core/report/plainText';

describe('plainText', () => {
  it.each([
    {
      given: 'a\r\nb\rc\u000bd\u2028e',
      text: 'a\nb\nc\nd\ne',
      why: 'every kind of line break is kept as one',
    },
    { given: 'a_x000D_\nb', text: 'a\nb', why: 'Excel escapes a carriage return in a cell' },
    { given: 'a\u0000\u0007\u001b[31mb', text: 'a[31mb', why: 'control characters cannot stand in XML' },
    { given: 'x\u202egnp.exe\u202c', text: 'xgnp.exe', why: 'override marks would show another text' },
    { given: '\ud800a', text: '\ufffda', why: 'half a character is shown as unreadable' },
    { given: '😀', text: '😀', why: 'a whole pair is one character' },
    { given: '=1+1 { HYPERLINK "x" } <w:t>', text: '=1+1 { HYPERLINK "x" } <w:t>', why: 'code stays text' },
    { given: 'a\tb', text: 'a\tb', why: 'tabs stay' },
  ])('$why', ({ given, text }) => {
    expect(plainText(given)).toBe(text);
  });

  it('never lets through what XML 1.0 forbids, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const text = plainText(given);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(plainText(text)).toBe(text);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStoreName } from '../../../../functions/core/publish/storeName';

describe('toStoreName', () => {
  it.each([
    { text: 'TS2024001', name: 'TS2024001', why: 'a plain number stays' },
    { text: '苏州/恒澜', name: '苏州／恒澜', why: 'a slash would open a folder' },
    { text: 'C:\\x', name: 'C：＼x', why: 'Windows drive and separator' },
    { text: 'a#b%c', name: 'a＃b％c', why: 'both break links in older libraries' },
    { text: '恒澜. .', name: '恒澜', why: 'names may not end with dots or spaces' },
    { text: 'CON', name: '_CON', why: 'reserved on Windows' },
    { text: '~$报告', name: '_~$报告', why: 'Office takes ~$ for its own lock files' },
    { text: '_vti_x', name: '__vti_x', why: 'reserved by SharePoint' },
    { text: '一\n二', name: '一 二', why: 'line breaks come from cells' },
    { text: ' … ', name: '…', why: 'an ellipsis is no dot' },
    { text: '', name: '_', why: 'a name is never empty' },
  ])('$why', ({ text, name }) => {
    expect(toStoreName(text)).toEqual({ name, changed: name !== text });
  });

  it('keeps the extension when it cuts, and splits no character', () => {
    const { name } = toStoreName('😀'.repeat(100), '.docx');
    expect(name.endsWith('😀.docx')).toBe(true);
    expect(name.length).toBeLessThanOrEqual(128);
  });

  it('gives an acceptable name for any text, and leaves its own names alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { name } = toStoreName(text);
        expect(name).not.toMatch(/["*:<>?/\\|#%\u0000-\u001f]|^ |[ .]$/);
        expect(name).not.toBe('');
        expect(toStoreName(name)).toEqual({ name, changed: false });
      }),
    );
  });
});

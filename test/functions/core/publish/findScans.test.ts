import { describe, expect, it } from 'vitest';
import { findScans, type StoredFile } from '../../../../functions/core/publish/findScans';
import { holdsPagePicture } from '../../../../functions/core/publish/holdsPagePicture';
import { failed, ok } from '../../../../functions/core/shared/result';

const bytes = (text: string) => new TextEncoder().encode(text);
const picture = (width: number, height: number) =>
  `%PDF-1.4\n3 0 obj << /Type /XObject /Width ${width} /Height ${height} /Subtype /Image >> stream`;
const scanned = picture(1654, 2339);
const printed = '%PDF-1.4\n3 0 obj << /Type /Font /Subtype /TrueType >> endobj';

const file = (name: string, content: string, more: Partial<StoredFile> = {}): StoredFile => ({
  name,
  path: `2026/03/TS1/${name}`,
  isDocument: false,
  read: () => Promise.resolve(ok(bytes(content))),
  link: () => Promise.resolve(ok(`https://contoso.sharepoint.com/${name}`)),
  ...more,
});

const FORM = '客户投诉处理单';
const known = {
  caseNumbers: ['TS1', 'TS2'],
  forms: [FORM, '8D报告'],
  waiting: (caseNo: string) => (caseNo === 'TS1' ? [FORM] : []),
};

const search = (files: readonly StoredFile[], text = '') =>
  findScans({
    folders: { list: () => Promise.resolve(ok(files)) },
    places: ['2026/03/TS1'],
    known,
    textOf: () => Promise.resolve(text),
  });

describe('findScans', () => {
  it.each([
    { name: `TS1 ${FORM}.pdf`, content: scanned, why: 'number and form, and a picture of a page' },
    { name: 'TS1 签字.jpg', content: '', why: 'a picture that says it is signed, and one paper waits' },
    { name: 'TS1_scan.pdf', content: scanned, why: 'the name a scanner gives' },
    { name: `ＴＳ1 ${FORM}.png`, content: '', why: 'full-width letters' },
    {
      name: `TS1 ${FORM} 已签字.pdf`,
      content: printed,
      why: 'signed electronically: no picture, but the name says so',
    },
  ])('finds $name: $why', async ({ name, content }) => {
    expect(await search([file(name, content)])).toEqual({
      found: [
        {
          caseNo: 'TS1',
          form: FORM,
          file: name,
          path: `2026/03/TS1/${name}`,
          webUrl: `https://contoso.sharepoint.com/${name}`,
        },
      ],
      notices: [],
      failed: [],
    });
  });

  it.each([
    { name: 'TS1 现场照片.jpg', content: '', code: 'scan.unclear', why: 'a photograph of the defect' },
    { name: 'scan0001.jpg', content: '', code: 'scan.unclear', why: 'a picture without a number' },
    {
      name: `TS1 ${FORM}.pdf`,
      content: printed,
      code: 'scan.noPicture',
      why: 'printed from Word and not signed yet',
    },
    {
      name: `TS1 ${FORM}.pdf`,
      content: picture(200, 80),
      code: 'scan.noPicture',
      why: 'a logo is no page',
    },
    { name: `TS1 TS2 ${FORM}.jpg`, content: '', code: 'scan.unclear', why: 'two numbers' },
  ])('asks about $name: $why', async ({ name, content, code }) => {
    const { found, notices } = await search([file(name, content)]);
    expect({ found, notices }).toEqual({
      found: [],
      notices: [{ code, parts: { files: `2026/03/TS1/${name}` } }],
    });
  });

  it.each([
    { one: file(`TS2 ${FORM}.jpg`, ''), why: 'a paper nobody waits for' },
    { one: file(`TS1 ${FORM}.pdf`, scanned, { isDocument: true }), why: 'the PDF Kesu made itself' },
    { one: file(`TS1 ${FORM}.docx`, ''), why: 'the document' },
    { one: file(`~$TS1 ${FORM}.pdf`, scanned), why: 'a lock file' },
  ])('leaves alone $why', async ({ one }) => {
    expect(await search([one])).toEqual({ found: [], notices: [], failed: [] });
  });

  it('reads number, form and code in the text a scanner recognised', async () => {
    const text = `客诉编号 TS1\n${FORM}\n指纹 7KQ2-M4XB-9TRN-C`;
    const { found } = await search([file('20260309.pdf', scanned)], text);
    expect(found).toMatchObject([{ caseNo: 'TS1', form: FORM, fingerprint: '7KQ2-M4XB-9TRN-C' }]);
  });

  it('takes several pages of one paper as one, and names the others', async () => {
    const pages = [file('TS1 签字 2.jpg', ''), file('TS1 签字 1.jpg', '')];
    const { found, notices } = await search(pages);
    expect(found).toMatchObject([{ file: 'TS1 签字 1.jpg' }]);
    expect(notices).toEqual([
      { code: 'scan.several', parts: { path: '2026/03/TS1/TS1 签字 1.jpg', others: 'TS1 签字 2.jpg' } },
    ]);
  });

  it('reports a folder that could not be listed, and goes no further where nobody is signed in', async () => {
    const asked: string[] = [];
    const problem = { code: 'store.signIn', message: '', resumable: true };
    const report = await findScans({
      folders: {
        list: (place) => {
          asked.push(place);
          return Promise.resolve(failed(problem));
        },
      },
      places: ['a', 'b'],
      known,
      textOf: () => Promise.resolve(''),
    });
    expect({ asked, failed: report.failed }).toEqual({ asked: ['a'], failed: [{ label: 'a', ...problem }] });
  });
});

describe('holdsPagePicture', () => {
  it.each([
    { pdf: scanned, holds: true, why: 'a page at 200 dots per inch' },
    { pdf: printed, holds: false, why: 'text only' },
    { pdf: picture(300, 120), holds: false, why: 'a logo' },
    {
      pdf: picture(1654, 100) + picture(1654, 100) + picture(1654, 100),
      holds: true,
      why: 'a page in strips',
    },
    { pdf: '', holds: false, why: 'nothing' },
  ])('$why: $holds', ({ pdf, holds }) => {
    expect(holdsPagePicture(bytes(pdf))).toBe(holds);
  });
});

import { File } from 'node:buffer';
import { expect, it } from 'vitest';
import { scanText } from '../../../addin/taskpane/pane/publish/signedScans';
import { aPdf } from '../../support/aPdf';

const asFile = (file: File) => file as unknown as globalThis.File;

it.each([
  { why: 'the text of a PDF', name: '扫描.pdf', bytes: aPdf('No. C-002'), text: 'No. C-002' },
  { why: 'a damaged PDF has none', name: '扫描.PDF', bytes: Buffer.from('%PDF-1.7 cut off'), text: '' },
  { why: 'a picture has none', name: '扫描.jpg', bytes: Buffer.from('No. C-002'), text: '' },
])('$why', async ({ name, bytes, text }) => {
  expect(await scanText(asFile(new File([bytes], name)))).toBe(text);
});

it('keeps a scan whose file cannot be read any more: it is known by its name', async () => {
  const gone = Object.assign(new File([], '扫描.pdf'), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });
  expect(await scanText(asFile(gone))).toBe('');
});

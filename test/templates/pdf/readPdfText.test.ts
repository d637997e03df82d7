import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodePng } from '../../../scripts/documents/nodePng';
import { toPdf } from '../../../scripts/documents/renderPictures';
import { sampleDocuments } from '../../../scripts/documents/sampleDocuments';
import { readPdfText } from '../../../templates/pdf/readPdfText';
import { renderForm } from '../../../templates/word/renderForm';
import { aPdf } from '../../support/aPdf';
import { hasLibreOffice } from '../../support/recalculate';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

it('gives the lines of a page', async () => {
  const text = await readPdfText(aPdf('No. C-002', 'Rev. 0 7G2K-9QXW-4T0M-3'));
  expect(text.split('\n')).toEqual(['No. C-002', 'Rev. 0 7G2K-9QXW-4T0M-3']);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
  ['the head of a PDF alone', Buffer.from('%PDF-1.7 signed')],
  ['a PDF that was cut off', aPdf('No. C-002').subarray(0, 300)],
])('gives no text for %s', async (_, bytes) => {
  expect(await readPdfText(bytes)).toBe('');
});

it.runIf(hasLibreOffice)('reads number, form and fingerprint of a paper we printed, in Chinese', async () => {
  const [document] = sampleDocuments('full', 'zh');
  const path = join(folder, 'paper.docx');
  await writeFile(path, await renderForm(document!.model, nodePng));
  await toPdf([path], folder);
  const text = await readPdfText(await readFile(join(folder, 'paper.pdf')));
  expect(text).toContain('产品投诉记录表');
  expect(text).toContain('240703');
  expect(text).toContain('7G2K-9QXW-4T0M-3');
});

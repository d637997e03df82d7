import { createCanvas, loadImage } from '@napi-rs/canvas';
import axe from 'axe-core';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixel } from '../../support/customerForms';
import { docxText } from '../../support/docxText';
import { officeVersions, openXmlErrors } from '../../support/docxValidity';
import { jpegWithExif, quartersWithExif } from '../../support/exifPhoto';
import { PaneBrowser, type OpenOptions } from '../../support/openPane';
import { openLive } from '../excel/liveExcel';

/* Photographs chosen in the pane, in Chromium: into the photo box of forms, and into templates of the company's own. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

/** The first case beside the tracker of a small register. */
async function openCase(
  procedure: 'P04' | 'P21',
  options: OpenOptions = {},
  column: readonly string[] = [],
): Promise<Page> {
  const excel = await openLive({}, 'native', '1900', procedure, column);
  excel.live.stop();
  const page = await browser.open(excel, options);
  await page.click('#tab-case');
  await page.waitForFunction('window.select !== undefined && window.sheetChanged !== undefined');
  const rowId = JSON.stringify(excel.rowIds()[0]);
  await page.evaluate(`window.select({ sheet: '客诉跟踪', row: 6, rowId: ${rowId} })`);
  await page.locator('main summary').filter({ hasText: photoFold }).waitFor();
  return page;
}

const photoFold = /^(?:表单照片|Photographs for forms)$/;
const button = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name, exact: true });
const fold = (page: Page, title: string | RegExp) => page.locator('main summary').filter({ hasText: title });
const photosOf = (page: Page, name: string | RegExp) => page.getByRole('group', { name, exact: true });
const formPhotos = (page: Page) => photosOf(page, '照片（最多 4 张）');
const reported = (page: Page): Promise<unknown> => page.evaluate('window.reported ?? []');

async function png(width: number, height: number): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const painter = canvas.getContext('2d');
  painter.fillStyle = '#00ff00';
  painter.fillRect(0, 0, width, height);
  return canvas.encode('png');
}

const put = (page: Page, name: string | RegExp, files: readonly (readonly [string, string, Buffer])[]) =>
  photosOf(page, name)
    .locator('input[type=file]')
    .setInputFiles(files.map(([file, mimeType, buffer]) => ({ name: file, mimeType, buffer })));

/** The Word file handed out last. */
async function handedOut(page: Page): Promise<Uint8Array> {
  return Uint8Array.from(await page.evaluate<number[]>('window.saved.at(-1).bytes'));
}

/** Pictures inside a document by their size in pixels, small ones of the template itself left out. */
async function picturesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
  const sizes = await Promise.all(
    media.map(async ([, picture]) => {
      expect(Buffer.from(picture).includes('GPS')).toBe(false);
      const { width, height } = await loadImage(Buffer.from(picture));
      return `${String(width)} × ${String(height)}`;
    }),
  );
  return sizes.filter((size) => size !== '1 × 1').sort();
}

describe('the photo box of a form', () => {
  it('gets the photographs chosen for the case, and loses those taken out again', async () => {
    const page = await openCase('P21');
    await fold(page, photoFold).click();
    await page.getByText('放进这些表单的照片栏：不良品投诉处理书。').waitFor();
    await put(page, '照片（最多 4 张）', [
      ['现场.jpg', 'image/jpeg', await jpegWithExif(6)],
      ['现场.png', 'image/png', await png(90, 30)],
    ]);
    await expect.poll(() => formPhotos(page).getByRole('img').count()).toBe(2);
    await put(page, '照片（最多 4 张）', [
      ['IMG_1.heic', 'image/heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic........', 'latin1')],
    ]);
    await page.getByRole('alert').getByText('照片 IMG_1.heic：是 HEIC 格式').waitFor();
    const whole = await quartersWithExif('webp', 6);
    await put(page, '照片（最多 4 张）', [['半.webp', 'image/webp', whole.subarray(0, whole.length - 60)]]);
    await page.getByRole('alert').getByText('照片 半.webp：文件已损坏或不完整').waitFor();
    await put(page, '照片（最多 4 张）', [['转.webp', 'image/webp', whole]]);
    await expect.poll(() => formPhotos(page).getByRole('img').count()).toBe(3);

    await fold(page, '生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '不良品投诉处理书' });
    const download = button(page, /^下载 Word 文档/);
    await download.click();
    await page
      .getByText(/^已生成：C-001 不良品投诉处理书/)
      .first()
      .waitFor();
    const first = await handedOut(page);
    expect(await picturesIn(first)).toEqual(['40 × 60', '40 × 60', '90 × 30']);
    for (const version of officeVersions) expect(await openXmlErrors(first, version)).toEqual([]);

    await formPhotos(page).getByRole('button', { name: '去掉照片：现场.jpg' }).click();
    await formPhotos(page).getByRole('button', { name: '去掉照片：转.webp' }).click();
    await expect.poll(() => formPhotos(page).getByRole('img').count()).toBe(1);
    await download.click();
    await page.waitForFunction('window.saved.length === 2');
    expect(await picturesIn(await handedOut(page))).toEqual(['90 × 30']);
    expect(await reported(page)).toEqual([]);
  });

  it('says which photographs the row names by path or link, until they are chosen', async () => {
    const evidence = '照片\\现场.jpg；https://nas.example/b/裂纹.png?key=secret';
    const page = await openCase('P21', {}, ['证据', evidence]);
    await fold(page, photoFold).click();
    const told = page.getByRole('status').filter({ hasText: '这一行写着照片' });
    await told.getByText('这一行写着照片：现场.jpg、裂纹.png。').waitFor();
    await put(page, '照片（最多 4 张）', [['现场.jpg', 'image/jpeg', await jpegWithExif(6)]]);
    await told.getByText('这一行写着照片：裂纹.png。').waitFor();
    await put(page, '照片（最多 4 张）', [['裂纹.png', 'image/png', await png(90, 30)]]);
    await told.waitFor({ state: 'detached' });
  });

  it.each([
    { displayLanguage: 'zh-CN', why: 'Chinese, light' },
    { displayLanguage: 'en-US', dark: true, why: 'English, dark' },
  ])('is chosen for without a fault of access, 320 pixels wide: $why', async (options) => {
    const page = await openCase('P21', options);
    await fold(page, photoFold).click();
    await put(page, /^(?:照片（最多 4 张）|Photographs \(at most 4\))$/, [
      ['a.png', 'image/png', await png(90, 30)],
    ]);
    await page.locator('main img').waitFor();
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});

describe("a template of the company's own", () => {
  /** Frames of 200 × 100 pixels for a bad part, and two for the case; a picture of the house's own. */
  const template = (): Promise<Uint8Array> =>
    Packer.pack(
      new Document({
        sections: [
          {
            children: [
              new Paragraph('{{caseNo}}'),
              ...['{{photoBad}}', '{{照片1}}', '{{照片2}}', 'Logo'].map(
                (description, at) =>
                  new Paragraph({
                    children: [
                      new ImageRun({
                        type: 'png',
                        data: pixel,
                        transformation: { width: 200, height: 100 },
                        altText: { name: `picture ${String(at)}`, description },
                      }),
                    ],
                  }),
              ),
            ],
          },
        ],
      }),
      'uint8array',
    );

  it('shows the photographs chosen in the pane in its frames, and no frame without one', async () => {
    const page = await openCase('P04');
    await fold(page, /^8D/).click();
    await fold(page, /^D2/).click();
    await put(page, '不良品照片（NG）', [['裂纹.jpg', 'image/jpeg', await jpegWithExif(6)]]);
    await photosOf(page, '不良品照片（NG）').getByRole('img').waitFor();
    await button(page, '保存到“8D数据”').click();
    await page.getByText(/^已写入“8D数据”：1 处/).waitFor();
    await fold(page, photoFold).click();
    await page.getByText(/^本公司模板中的“照片1”至“照片4”也取自这里/).waitFor();
    await put(page, '照片（最多 4 张）', [['现场.png', 'image/png', await png(90, 30)]]);
    await formPhotos(page).getByRole('img').waitFor();

    await fold(page, '生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await page.getByLabel('版式').selectOption('own');
    await page
      .locator('main input[type=file]')
      .and(page.getByLabel('选择 Word 文件…', { exact: true }))
      .setInputFiles({ name: '带照片.docx', mimeType: '', buffer: Buffer.from(await template()) });
    await page.getByText('占位符都认识（4 处），可以填写。').waitFor();
    await page.getByText('将填入的内容').click();
    for (const name of ['裂纹.jpg', '现场.png'])
      await page.locator('main').getByText(name, { exact: true }).last().waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText(/^已生成：C-001 纠正措施计划.docx，修订 0/).waitFor();

    const bytes = await handedOut(page);
    expect(docxText(bytes)).toContain('C-001');
    expect(await picturesIn(bytes)).toEqual(['40 × 60', '90 × 30']);
    const xml = Buffer.from(unzipSync(bytes)['word/document.xml']!).toString('utf8');
    const alternatives = [...xml.matchAll(/<wp:docPr\b[^>]*\bdescr="([^"]*)"/g)].map(([, descr]) => descr);
    expect(alternatives).toEqual(['裂纹.jpg', '现场.png', 'Logo']);
    const sizes = [...xml.matchAll(/<wp:extent\b[^>]*\bcx="(\d+)"[^>]*\bcy="(\d+)"/g)].map(
      ([, cx, cy]) => Number(cx) / Number(cy),
    );
    expect(sizes[0]).toBeCloseTo(40 / 60, 1);
    expect(sizes[1]).toBeCloseTo(3, 1);
    for (const version of officeVersions) expect(await openXmlErrors(bytes, version)).toEqual([]);
    expect(await reported(page)).toEqual([]);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../scripts/files/documentFacts';
import { TryOutBrowser } from '../../../scripts/stand-in/page/drive/tryOutBrowser';

/* All of it in a browser: register, tracker, document, the SharePoint `npm start` brings, and the link in the cell. */

const FORM = '客户投诉处理单';
let browser: TryOutBrowser;

beforeAll(async () => {
  browser = await TryOutBrowser.start();
}, 300_000);
afterAll(() => browser.stop());

describe('publishing from the pane', () => {
  it('puts the document that was issued into the library, and the cell opens it', async () => {
    const opened = await browser.open();
    const { pane, page } = opened;
    await opened.buildTracker('P04');
    const { sheet, first, headings } = await opened.tracker();
    await opened.ribbon('Kesu.Case');
    await opened.goTo(`A${first}`);
    const number = String(await opened.value(sheet, first, headings.indexOf('客诉编号') + 1));
    await pane.getByText(number, { exact: true }).first().waitFor();

    await pane.getByText('生成文档', { exact: true }).first().click();
    await pane.getByLabel('表单', { exact: true }).selectOption(FORM);
    await pane.getByText('正式下载后记为首次发出（修订 0）。').waitFor();
    await pane.getByRole('button', { name: '下载 Word 文档', exact: true }).click();
    const documents = join(browser.folder, 'documents');
    await expect.poll(() => readdirSync(documents)).toHaveLength(1);
    const [file] = readdirSync(documents) as [string];

    // The stand-in signs everybody in, and the pane knows it without being told.
    await pane.getByText('发布到 SharePoint', { exact: true }).click();
    await pane.getByRole('button', { name: '发布本件文档（1 份）' }).click();
    await pane.getByText('已创建 1').waitFor();
    const column = (await opened.tracker()).headings.findIndex((heading) => heading.startsWith(FORM)) + 1;
    expect(await opened.value(sheet, first, column)).toBe('待签字 2026-03-09');
    const cell = await opened.formula(sheet, first, column);
    const link = /^=HYPERLINK\("(http:\/\/127\.0\.0\.1:\d+\/[^"]+)"/.exec(cell ?? '')![1]!;

    // A browser that knows nothing of the pane gets the file behind the link.
    const download = await page.context().request.get(link);
    const bytes = await download.body();
    const place = join(browser.folder, 'sharepoint/sites/quality/Documents');
    const filed = readdirSync(place, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith(file),
    )!;
    expect(bytes.equals(readFileSync(join(place, filed)))).toBe(true);
    const issued = readDocumentFacts(readFileSync(join(documents, file)));
    expect(readDocumentFacts(bytes)).toEqual(issued);
    expect(issued).toMatchObject({ caseNo: number, form: FORM, revision: '0' });

    // Once more: nothing is sent, nothing is there twice.
    await pane.getByRole('button', { name: '发布本件文档（1 份）' }).click();
    await pane.getByText('未变 1').waitFor();
    expect(
      readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.docx')),
    ).toEqual([filed]);
    const troubles = opened.troubles.filter((trouble) => !isLookingUp.test(trouble));
    expect({ refusals: await opened.refusals(), troubles }).toEqual({ refusals: [], troubles: [] });
    await opened.close();
  }, 300_000);
});

/** Whether a file is there already is asked first, and 404 is the answer that was hoped for. */
const isLookingUp = /404.*\/v1\.0\/drives\/[^/]+\/root:\//;

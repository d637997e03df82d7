import axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { makeDocument } from '../../../addin/taskpane/pane/case/caseDocuments';
import { readCaseCompanions } from '../../../addin/taskpane/pane/case/readCaseCompanions';
import { toIsoDate } from '../../../functions/core/calendar';
import { nodePng } from '../../../scripts/documents/nodePng';
import { renderForm } from '../../../templates/word/renderForm';
import { button, goToCase, openLivePane, reported, type LivePane } from '../../support/livePane';
import { PaneBrowser, type OpenOptions } from '../../support/openPane';
import { sampleEdits } from '../../support/sampleEdits';

/* A document in Chromium: shown before it is handed out, and the same as from the command line. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

/** The page of a case whose 8D is answered, with the report chosen. */
async function openReport(options: OpenOptions = {}): Promise<LivePane> {
  const opened = await openLivePane(browser, options);
  const written = await excelWorkbook.writeEightD({ caseNo: 'C-001', edits: sampleEdits, language: 'zh' });
  expect(written).toMatchObject({ ok: true, value: { kind: 'written' } });
  await goToCase(opened);
  const { page } = opened;
  await page.getByText('生成文档').click();
  await page.getByLabel('表单').selectOption({ label: '8D 报告' });
  await page.getByText(/^未通过检查（\d/).waitFor();
  return opened;
}

const preview = (page: Page) => page.getByRole('group', { name: '预览：8D报告' });

it('is shown as it will be printed, as wide as the pane or as large as on paper', async () => {
  const { page } = await openReport();
  await page
    .locator('main summary')
    .filter({ hasText: /^预览$/ })
    .click();
  const pages = preview(page);
  await pages.waitFor();
  const rows = await pages.locator('tr').allInnerTexts();
  const said = rows.map((row) => row.split(/\s*\t\s*/).join('|'));
  expect(said).toEqual(
    expect.arrayContaining([
      '成品库|1200|1200|9|目检 100%|2024-07-08|赵丽',
      expect.stringMatching(/^合计\|4100\|4040\|37/),
    ]),
  );
  await expect.poll(() => pages.getByRole('img', { name: /^(?:因果图|5-Why 树图)$/ }).count()).toBe(2);
  const width = () => pages.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  await expect.poll(width).toBe(0);
  await button(page, '原大').click();
  await expect.poll(width).toBeGreaterThan(300);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await page.evaluate(axe.source);
  expect(await page.evaluate('axe.run(document.querySelector("main")).then((r) => r.violations)')).toEqual(
    [],
  );
  expect(await reported(page)).toEqual([]);
});

it('is what the command line writes, but for how the browser paints its diagrams', async () => {
  const { excel, page } = await openReport();
  await button(page, '下载 Word 文档（草稿，带水印）').click();
  await page.getByText('已生成：C-001 8D报告 草稿.docx').waitFor();
  const bytes = await page.evaluate<number[]>('window.saved.at(-1).bytes');
  const companions = await readCaseCompanions(excelWorkbook);
  if (!companions.ok) throw new Error(companions.problem.en);
  const { cases, input } = excel.live.state.cases;
  const { model } = makeDocument(input.procedure, cases[0]!.fields, companions.value, {
    form: '8D报告',
    stage: 'D8',
    language: 'zh',
    company: '',
    draft: true,
    today: toIsoDate('2026-03-09')!,
  });
  const [shown, written] = [Uint8Array.from(bytes), await renderForm(model, nodePng)].map((file) =>
    unzipSync(file),
  );
  const isPng = (name: string) => name.endsWith('.png');
  expect(Object.keys(shown!)).toEqual(Object.keys(written!));
  const pictures = Object.keys(shown!).filter(isPng);
  expect(pictures).toHaveLength(2);
  for (const name of pictures) expect(shown![name]!.length).toBeGreaterThan(5_000);
  for (const name of Object.keys(written!).filter((one) => !isPng(one)))
    expect(Buffer.compare(shown![name]!, written![name]!), name).toBe(0);
});

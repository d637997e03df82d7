import axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import { button, goToCase, openLivePane, reported, type LivePane } from '../../support/livePane';
import { docxText } from '../../support/docxText';
import { cancelOnceDone, PaneBrowser, type OpenOptions } from '../../support/openPane';

/* The pages 待办, 投诉 and 新增 in Chromium beside the tracker of a small register. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

async function open(tab: 'todo' | 'new', options: OpenOptions = {}): Promise<LivePane> {
  const opened = await openLivePane(browser, options);
  await opened.page.click(`#tab-${tab}`);
  return opened;
}

async function openCase(rowAt = 0, options: OpenOptions = {}): Promise<LivePane> {
  const opened = await openLivePane(browser, options);
  await goToCase(opened, rowAt);
  return opened;
}

/** Names inside the ZIP file the person got last. */
async function filesOfLastSave(page: Page): Promise<readonly string[]> {
  const bytes: readonly number[] = await page.evaluate('window.saved.at(-1).bytes');
  return Object.keys(unzipSync(Uint8Array.from(bytes)));
}

describe('待办', () => {
  it('lists by department with counts, goes to the row, and follows the sheet', async () => {
    const { excel, page, ids } = await open('todo');
    await page.getByRole('tab', { name: '逾期（2）' }).waitFor();
    await button(page, '到表中这一行：C-002').click();

    await expect.poll(() => excel.workbook.selection.areas[0]?.top).toBe(7);
    await page.waitForFunction('window.sheetChanged !== undefined');
    excel.type('Local', excel.cell(ids[1]!, 'field:closedAt'), '2026-03-04');
    await page.getByRole('tab', { name: '逾期（1）' }).waitFor();
    await page.getByRole('tab', { name: '今天（0）' }).click();
    await page.getByText('今天没有到期的事项').waitFor();
    expect(await reported(page)).toEqual([]);
  });

  it('can be read by person and by one of them only', async () => {
    const { page } = await open('todo');
    await page.getByLabel('分组').selectOption('person');
    await page.getByRole('heading', { name: '营销业务员 · 2 项' }).waitFor();
    await page.getByLabel('分组').selectOption('department');
    await page.getByLabel('只看').selectOption('生产部');
    await expect.poll(() => page.locator('main li').count()).toBe(1);
  });
});

describe('汇总与登记表', () => {
  it('hands out summaries of a period and registers of all cases, with their revisions on the list', async () => {
    const { page, excel } = await open('todo');
    await page.locator('main summary').filter({ hasText: '汇总与登记表' }).click();
    await page.getByLabel('期间').selectOption('2026-01');
    await button(page, '下载 Word 文档').click();
    await page.getByText('已生成：2026-01 月度投诉汇总.docx，修订 0').waitFor();
    await page.getByText('数据与上次发出时相同，仍为修订 0').waitFor();
    await page.getByLabel('再次发出的原因').fill('经理要求补充');
    await page.getByText('正式下载后记为修订 1。').waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText('已生成：2026-01 月度投诉汇总.docx，修订 1').waitFor();
    const list = excel.workbook.sheet('文件清单')!.cells;
    expect([2, 3].map((row) => [1, 2, 4, 6].map((column) => list.value(row, column)))).toEqual([
      [null, '月度投诉汇总 2026-01', 0, null],
      [null, '月度投诉汇总 2026-01', 1, '经理要求补充'],
    ]);
    await page.getByLabel('哪一种').selectOption({ label: '季度客诉汇总' });
    expect(await page.getByLabel('期间').inputValue()).toBe('2025-Q4');
    await page.getByLabel('哪一种').selectOption({ label: '客户投诉登记表' });
    await page.getByText('列出台账全部 3 件。').waitFor();
    await page
      .locator('main summary')
      .filter({ hasText: /^预览$/ })
      .click();
    await page.getByRole('group', { name: '预览：客户投诉登记表' }).getByText('海天贸易').waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText('已生成：客户投诉登记表.docx，修订 0').waitFor();
    const register = await page.evaluate<number[]>('window.saved.at(-1).bytes');
    expect(docxText(Uint8Array.from(register))).toMatch(/华东电器[^]*南方机电[^]*海天贸易/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await reported(page)).toEqual([]);
  });
});

describe('投诉', () => {
  it('hands out the letters to the customer and keeps them in the list', async () => {
    const { excel, page } = await openCase();
    await page.getByText('生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '客户投诉受理函' });
    await button(page, '下载 Word 文档').click();
    await page.getByText(/^已生成：C-001 客户投诉受理函.docx，修订 0/).waitFor();
    const letter = await page.evaluate<number[]>('window.saved.at(-1).bytes');
    expect(docxText(Uint8Array.from(letter))).toContain('尊敬的华东电器：');
    expect(excel.workbook.sheet('文件清单')?.cells.value(2, 2)).toBe('客户投诉受理函');
    expect(await reported(page)).toEqual([]);
  });

  it('records what happened by whom, in the row and in the change log', async () => {
    const { excel, page, ids } = await openCase();
    await page.getByText('记录进展').click();
    await page.getByLabel('什么时候').fill('2026-03-09T09:15');
    await page.getByLabel('经办人').fill('王敏');
    await page.getByLabel('说明').fill('已电话告知');
    await button(page, '记录').click();
    await page.getByText('已记录：处理单发出 2026-03-09 09:15').waitFor();
    expect(excel.at(ids[0]!, 'own:ticketIssuedAt')).toBeCloseTo(46_090.385_416_7, 6);
    await expect
      .poll(() => excel.log().map((entry) => [entry[1], entry[4], entry[5], entry[6]]))
      .toEqual([['C-001', '2026-03-09 09:15', '已电话告知', '王敏']]);
    expect(await reported(page)).toEqual([]);
  });

  it('asks why before a case is closed that lacks something', async () => {
    const { excel, page, ids } = await openCase();
    await page.getByText('记录进展').click();
    await page.getByLabel('什么事').selectOption({ label: '结案' });
    await button(page, '记录').click();
    await page.getByText('结案条件未满足，请写明原因。').waitFor();
    expect(excel.at(ids[0]!, 'field:closedAt')).toBeNull();
    await page.getByLabel('说明').fill('客户撤诉');
    await button(page, '记录').click();
    await page.getByText(/^已记录：结案/).waitFor();
    expect([excel.at(ids[0]!, 'field:closedAt'), excel.at(ids[0]!, 'field:status')]).toEqual([
      46_090,
      '已结案',
    ]);
  });

  it('shows what somebody else changed instead of overwriting it', async () => {
    const { excel, page, ids } = await openCase();
    await page.getByText('记录进展').click();
    enterText(excel.workbook, '客诉跟踪', excel.cell(ids[0]!, 'own:ticketIssuedAt'), '已口头通知');
    await button(page, '记录').click();
    await page.getByRole('alert').getByText('“处理单发出时间” = 已口头通知').waitFor();
    expect(excel.at(ids[0]!, 'own:ticketIssuedAt')).toBe('已口头通知');
  });

  it('changes a grade only for a reason, and asks for one when it was changed in the sheet', async () => {
    const { excel, page, ids } = await openCase();
    await page.getByText('改级', { exact: true }).first().click();
    await page.getByLabel('级别').selectOption('重大投诉');
    await button(page, '改级').click();
    await page.getByText('请写明改级原因。').waitFor();
    await page.getByLabel('改级原因（必填）').fill('涉及安全');
    await button(page, '改级').click();
    await page.getByText('级别已改为 重大投诉').waitFor();
    expect([excel.at(ids[0]!, 'kesu:grade'), excel.at(ids[0]!, 'kesu:gradeReason')]).toEqual([
      '重大投诉',
      '人工改级：涉及安全',
    ]);
    excel.type('Local', excel.cell(ids[1]!, 'kesu:grade'), '一般投诉');
    await page.getByLabel(/^C-002 的级别由/).fill('客户同意');
    await button(page, '保存原因').click();
    await page.getByText('原因已写入').waitFor();
    expect(excel.at(ids[1]!, 'kesu:gradeReason')).toBe('人工改级：客户同意');
    expect(await reported(page)).toEqual([]);
  });

  it('holds a report back with its reasons, and hands out its draft', async () => {
    const { excel, page } = await openCase();
    await page.getByText('生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '8D 报告' });
    await page.getByText(/^未通过检查（\d+\/\d+ 分），不能正式发出/).waitFor();
    await page.getByText('工作表“8D数据”中还没有 C-001 的内容。').waitFor();
    await page.getByText(/^待填：/).waitFor();
    const reasons = page.getByRole('listitem').filter({ hasText: '●' });
    const whole = await reasons.count();
    await page.getByLabel('报告阶段').selectOption('D3');
    await expect.poll(() => reasons.count()).toBeLessThan(whole);
    expect(await button(page, '下载 Word 文档').count()).toBe(0);
    await button(page, '下载 Word 文档（草稿，带水印）').click();
    await page.getByText('已生成：C-001 8D报告 D3 草稿.docx').waitFor();
    const saved = await page.evaluate('window.saved');
    expect(saved).toMatchObject([{ name: 'C-001 8D报告 D3 草稿.docx' }]);
    expect((saved as { size: number }[])[0]!.size).toBeGreaterThan(5_000);
    expect(excel.workbook.sheet('文件清单')).toBeUndefined();
    expect(await reported(page)).toEqual([]);
  });

  it('keeps what was issued in the list of documents and counts its revisions', async () => {
    const { excel, page, ids } = await openCase();
    const list = () =>
      [2, 3, 4].map((row) =>
        [2, 4, 5, 6, 8].map((column) => excel.workbook.sheet('文件清单')?.cells.value(row, column)),
      );
    await page.getByText('生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await page.getByText('正式下载后记为首次发出（修订 0）。').waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText(/^已生成：C-001 纠正措施计划.docx，修订 0/).waitFor();
    await page.getByText(/^数据与上次发出时相同，仍为修订 0/).waitFor();
    await page.getByLabel('再次发出的原因（可不填）').fill('客户要求重发');
    await page.getByText('正式下载后记为修订 1。').waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText(/^已生成：C-001 纠正措施计划.docx，修订 1/).waitFor();
    await page.waitForFunction('window.sheetChanged !== undefined');
    excel.type('Local', excel.cell(ids[0]!, 'field:productName'), '排水泵');
    await page.getByText('正式下载后记为修订 2。').waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText(/^已生成：C-001 纠正措施计划.docx，修订 2/).waitFor();
    const file = 'C-001 纠正措施计划.docx';
    expect(list()).toEqual([
      ['纠正措施计划', 0, 46_090, null, file],
      ['纠正措施计划', 1, 46_090, '客户要求重发', file],
      ['纠正措施计划', 2, 46_090, '数据更新：产品名称', file],
    ]);
    expect(await reported(page)).toEqual([]);
  });

  it('makes documents for many cases in one file, leaving out what the gate holds back', async () => {
    const { excel, page } = await openCase();
    await page.getByText('生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '8D 报告' });
    await page.getByText('为多件生成').click();
    await button(page, '生成 2 件并下载').click();
    await page.getByText(/^没有生成：C-001、C-002未通过检查/).waitFor();
    expect(await page.evaluate('window.saved')).toBeUndefined();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await page.getByLabel('哪些投诉').selectOption({ label: '全部（3 件）' });
    await button(page, '生成 3 件并下载').click();
    await page.getByText('已生成 3 份：纠正措施计划 2026-03-09.zip；3 份已记入“文件清单”').waitFor();
    expect(await page.evaluate('window.saved')).toMatchObject([{ name: '纠正措施计划 2026-03-09.zip' }]);
    const sheet = excel.workbook.sheet('文件清单')!;
    expect([2, 3, 4, 5].map((row) => sheet.cells.value(row, 1))).toEqual(['C-001', 'C-002', 'C-003', null]);
    expect(await reported(page)).toEqual([]);
  });

  it('cancelled in the middle, hands out and lists what is finished, names the rest, and can go on', async () => {
    const { excel, page } = await openCase();
    await page.getByText('生成文档').click();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await page.getByText('为多件生成').click();
    await page.getByLabel('哪些投诉').selectOption({ label: '全部（3 件）' });
    const make = button(page, '生成 3 件并下载');
    await cancelOnceDone(page, 30);
    await make.click();
    const told =
      '已取消；已生成 1 份：纠正措施计划 2026-03-09.zip；1 份已记入“文件清单”；没有做：C-002、C-003';
    await page.getByText(told).waitFor();
    expect(await page.evaluate('window.seenProgress')).toContain('正在生成多件文档 33%');
    expect(await filesOfLastSave(page)).toEqual(['C-001 纠正措施计划.docx']);
    const sheet = excel.workbook.sheet('文件清单')!;
    expect([2, 3].map((row) => sheet.cells.value(row, 1))).toEqual(['C-001', null]);

    expect(await page.getByRole('progressbar').count()).toBe(0);
    await make.click();
    await page.getByText('已生成 3 份：纠正措施计划 2026-03-09.zip；2 份已记入“文件清单”').waitFor();
    expect(await filesOfLastSave(page)).toHaveLength(3);
    expect([2, 3, 4, 5].map((row) => sheet.cells.value(row, 1))).toEqual(['C-001', 'C-002', 'C-003', null]);
    expect(await reported(page)).toEqual([]);
  });
});

describe('新增', () => {
  const fill = async (page: Page) => {
    await page.getByLabel('接诉时间').fill('2026-03-09T09:30');
    await page.getByLabel('客户名称').fill('华东电器');
    await page.getByLabel('投诉内容').fill('水泵外壳裂开，漏水');
  };

  it('checks at the field, shows similar cases and writes below the table', async () => {
    const { excel, page, ids } = await open('new');
    await fill(page);
    await button(page, '查看 C-001').waitFor();
    await button(page, '登记').click();
    await page.getByText('请填写“责任部门”。').waitFor();
    expect(excel.rowIds()).toEqual(ids);
    await page.getByLabel('责任部门').fill('质量部');
    await page.getByText('按制度判定：待判定').waitFor();
    await page.getByLabel('编号').fill('C-001');
    await page.getByText('编号 C-001 已有').waitFor();
    await page.getByLabel('编号').fill('C-004');
    await button(page, '登记').click();
    await page.getByText('已登记：C-004').waitFor();
    const [added] = excel.rowIds().filter((id) => !ids.includes(id));
    expect(excel.at(added!, 'field:caseNo')).toBe('C-004');
    expect(excel.at(added!, 'field:receivedAt')).toBeCloseTo(46_090.395_833_3, 6);
    expect(excel.at(added!, 'field:status')).toBe('待处理');
    expect(await reported(page)).toEqual([]);
  });

  it('what was begun is there again after the pane was closed in the middle', async () => {
    const { page } = await open('new');
    await fill(page);
    await page.reload();
    await page.click('#tab-new');
    await expect.poll(() => page.getByLabel('投诉内容').inputValue()).toBe('水泵外壳裂开，漏水');
    await button(page, '清空').click();
    expect(await page.getByLabel('投诉内容').inputValue()).toBe('');
  });
});

describe('accessibility', () => {
  it.each([
    { displayLanguage: 'zh-CN', dark: false, contrast: false, why: 'Chinese, light' },
    { displayLanguage: 'en-US', dark: true, contrast: false, why: 'English, dark' },
    { displayLanguage: 'en-US', dark: false, contrast: true, why: 'English, high contrast' },
  ])('finds nothing in $why, 320 pixels wide', async ({ displayLanguage, dark, contrast }) => {
    const { page } = await openCase(0, { displayLanguage, dark, contrast });
    const check = async (place: string) => {
      await page.evaluate(axe.source);
      const found = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
      const violations = found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' ')}`,
      );
      expect([place, violations]).toEqual([place, []]);
      expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 320]);
    };
    await page.locator('main input[type="checkbox"]').first().waitFor({ state: 'attached' });
    const shut = page.locator('main details:not([open]) > summary');
    while ((await shut.count()) > 0) await shut.first().click();
    await check('case');
    await page.click('#tab-todo');
    await page.locator('#todo-overdue').waitFor();
    await page.locator('main summary').click();
    await page.locator('main details input').first().waitFor();
    await check('todo');
    await page.click('#tab-new');
    await page.locator('main form').waitFor();
    await page.locator('main summary').click();
    await check('new');
  });
});

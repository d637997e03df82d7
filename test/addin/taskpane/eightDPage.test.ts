import { createCanvas } from '@napi-rs/canvas';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { keyColumn } from '../../../functions/core/actions/eightDSheet/caseLines';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import { jpegWithExif } from '../../support/exifPhoto';
import { button, goToCase, openLivePane, reported, type LivePane } from '../../support/livePane';
import { PaneBrowser, type OpenOptions } from '../../support/openPane';
import type { LiveExcel } from '../excel/liveExcel';

/* Filling in the 8D of a case in Chromium, beside the tracker of a small register. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

async function openCase(options: OpenOptions = {}): Promise<LivePane> {
  const opened = await openLivePane(browser, options);
  await arrive(opened);
  return opened;
}

async function arrive(opened: Pick<LivePane, 'excel' | 'page'>): Promise<void> {
  await goToCase(opened);
  const { page } = opened;
  await page.locator('main summary').filter({ hasText: /^8D/ }).click();
  await page.locator('main li').filter({ hasText: 'D3' }).first().waitFor();
}

const section = (page: Page, title: RegExp) => page.locator('main summary').filter({ hasText: title });
const label = (page: Page, name: string) => page.locator('main').getByLabel(name, { exact: true });
const save = '保存到“8D数据”';

/** Row of a key on the sheet; 0 where it is not there. */
function rowOf({ workbook }: LiveExcel, key: string): number {
  const cells = workbook.sheet('8D数据')?.cells;
  for (let row = 2; cells !== undefined && row < 400; row += 1)
    if (cells.value(row, keyColumn) === key) return row;
  return 0;
}

const valueOf = (excel: LiveExcel, key: string, column = 4): unknown =>
  excel.workbook.sheet('8D数据')?.cells.value(rowOf(excel, key), column) ?? null;

describe('8D in the pane', () => {
  it('is entered, gated while it is typed, saved to its sheet, and there again', async () => {
    const { excel, page } = await openCase();
    await page.getByText('“8D数据”中还没有 C-001 的行').waitFor();
    await page.getByText('D3 初步回复：不能发出，3 项必须先解决').waitFor();
    await section(page, /^D2/).click();
    await label(page, '问题陈述（对象、偏差）').fill('水泵外壳由于员工疏忽开裂');
    await page.getByText('标题或问题描述中混入了原因，请只写现象。').first().waitFor();
    await label(page, '问题陈述（对象、偏差）').fill('水泵外壳开裂 2–4 mm，37/5000');
    await expect.poll(() => page.getByText('混入了原因').count()).toBe(0);

    await section(page, /^D3/).click();
    await label(page, '可疑批生产数量').fill('5000');
    await button(page, /在制/).click();
    const process = page.getByRole('group', { name: '在制', exact: true });
    await process.getByLabel('数量', { exact: true }).fill('4800');
    await process.getByLabel('已检', { exact: true }).fill('四千八');
    await process.getByText('不是数字，按原文保存，合计中不计。').waitFor();
    await process.getByLabel('已检', { exact: true }).fill('4800');
    const sums = page.getByRole('group', { name: '数量核对' });
    await expect.poll(() => sums.innerText()).toMatch(/未落实去向\s*200/);

    await section(page, /^D4/).click();
    await page.getByText('还没有填写原因（发生原因、流出原因）。').waitFor();
    expect(await page.getByText('原因停在人员疏忽').count()).toBe(0);
    await label(page, '发生原因').fill('操作不当');
    await page.getByText('原因停在人员疏忽').first().waitFor();
    await expect.poll(() => page.getByText('还没有填写原因').count()).toBe(0);

    await section(page, /^基本信息/).click();
    await label(page, 'D3 期限').fill('2026-03-05');
    await label(page, '投诉数量').fill('37');
    await page.getByText('D3 初步回复：不能发出，2 项必须先解决').waitFor();
    expect(rowOf(excel, 'h.dueD3')).toBe(0);

    await button(page, save).click();
    await page.getByText(/^已写入“8D数据”：7 处；已新建该工作表；新增 \d+ 行/).waitFor();
    expect(valueOf(excel, 'h.dueD3')).toBe(46_086);
    expect(valueOf(excel, 'containment/process')).toBe(4800);
    await page.reload();
    await page.waitForSelector('main h1');
    await arrive({ excel, page });
    await page.getByText('D3 初步回复：不能发出，2 项必须先解决').waitFor();
    await section(page, /^D4/).click();
    await expect.poll(() => label(page, '发生原因').inputValue()).toBe('操作不当');

    await button(page, '撤销上次保存（7 处）').click();
    await page.getByText('已撤销 7 处').waitFor();
    expect(valueOf(excel, 'd4.occurrence')).toBeNull();
    expect(rowOf(excel, 'd4.occurrence')).toBeGreaterThan(0);
    await expect.poll(() => label(page, '发生原因').inputValue()).toBe('');
    expect(await reported(page)).toEqual([]);
  });

  it('suggests the causes of D4 to the actions of D5, and names the cause that has none', async () => {
    const { page } = await openCase();
    await section(page, /^D4/).click();
    await button(page, /发生 · 技术/).click();
    const made = page.getByRole('group', { name: '发生 · 技术', exact: true });
    await made.getByLabel('根本原因', { exact: true }).fill('圆角磨损');
    await section(page, /^D5/).click();
    await button(page, '加一行：措施选择').click();
    const cause = label(page, '针对原因');
    const suggested = async () => {
      const list = await cause.getAttribute('list');
      return page
        .locator(`datalist[id="${list!}"] option`)
        .evaluateAll((all) => all.map((option) => option.getAttribute('value')));
    };
    await expect
      .poll(suggested)
      .toEqual(['圆角磨损', '发生 · 技术', '发生 · 体系', '流出 · 技术', '流出 · 体系']);
    await label(page, '措施').fill('镶件化');
    await cause.fill('螺钉');
    await page.getByText('（发生与流出都要有）：发生 · 技术（圆角磨损）。').waitFor();
    await page.getByText('镶件化（写的是“螺钉”）').waitFor();
    await cause.fill('圆角磨损');
    await expect.poll(() => page.getByText('（发生与流出都要有）').count()).toBe(0);
    expect(await reported(page)).toEqual([]);
  });

  it('proposes the earlier case a failure may repeat, until somebody has answered', async () => {
    const { excel, page, ids } = await openLivePane(browser);
    excel.type('Local', excel.cell(ids[2]!, 'field:description'), '外壳开裂，漏水');
    await goToCase({ excel, page }, 2);
    await section(page, /^8D/).click();
    await section(page, /^基本信息/).click();
    const earlier = page.getByRole('group', { name: /^可能是重复发生/ });
    await expect.poll(() => earlier.innerText()).toContain('C-001 · 2026-03-02');
    await button(page, '填入前次编号 C-001').click();
    expect(await label(page, '前次编号').inputValue()).toBe('C-001');
    expect(await label(page, '重复发生').inputValue()).toBe('是');
    expect(await earlier.count()).toBe(0);
    expect(await reported(page)).toEqual([]);
  });

  it('says where lines stand whose number is a slip away from its own', async () => {
    const opened = await openLivePane(browser);
    const { page } = opened;
    const edits = [{ name: 'd2.statement', was: null, value: '外壳开裂' }];
    await excelWorkbook.writeEightD({ caseNo: 'C-OO1', edits, language: 'zh' });
    await excelWorkbook.writeEightD({ caseNo: 'C-0001', edits, language: 'zh' });
    await arrive(opened);
    await page.getByText('台账中没有编号“C-0001”，是否应为“C-001”？').waitFor();
    expect(await page.getByText('C-OO1').count()).toBe(0);
    expect(await reported(page)).toEqual([]);
  });

  it('keeps what was typed when the pane is closed, and shows what somebody else changed', async () => {
    const { excel, page } = await openCase();
    await button(page, '只加空行，在表中填写').click();
    await page.getByText(/^已写入“8D数据”：0 处；已新建该工作表/).waitFor();
    await section(page, /^D3/).click();
    await label(page, '挑选品标识').fill('绿点');
    await label(page, '首个安全批次').fill('L240710');
    await page.reload();
    await page.waitForSelector('main h1');
    enterText(excel.workbook, '8D数据', `D${String(rowOf(excel, 'd3.marking'))}`, '红圈');
    await arrive({ excel, page });
    await section(page, /^D3/).click();
    await expect.poll(() => label(page, '挑选品标识').inputValue()).toBe('绿点');
    await page.getByText('表中刚被改为：红圈').waitFor();
    await button(page, '用我填的：挑选品标识').click();
    // Changed again between reading and saving: nothing is written, the place is shown.
    enterText(excel.workbook, '8D数据', `D${String(rowOf(excel, 'd3.marking'))}`, '蓝圈');
    await button(page, save).click();
    await page.getByText('其他人刚刚改了其中 1 处，什么都没有写入').waitFor();
    expect(valueOf(excel, 'd3.firstSafeLot')).toBeNull();
    await page.getByText('表中刚被改为：蓝圈').waitFor();
    await button(page, '用表中的：挑选品标识').click();
    await expect.poll(() => label(page, '挑选品标识').inputValue()).toBe('蓝圈');
    await button(page, save).click();
    await page.getByText('已写入“8D数据”：1 处').waitFor();
    expect([valueOf(excel, 'd3.marking'), valueOf(excel, 'd3.firstSafeLot')]).toEqual(['蓝圈', 'L240710']);
    expect(await reported(page)).toEqual([]);
  });

  it('adds, orders and removes lines of a table by keyboard', async () => {
    const { excel, page } = await openCase();
    const press = async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    await section(page, /^D1/).focus();
    await press('Enter');
    const add = button(page, '加一行：小组成员');
    for (const name of ['王敏', '李工', '赵强']) {
      await add.focus();
      await press('Enter');
      await page.keyboard.type(name);
    }
    await button(page, '第 3 行：上移').focus();
    await press('Space');
    await button(page, '第 1 行：删除这一行').focus();
    await press('Enter');
    await expect.poll(() => label(page, '姓名').count()).toBe(2);
    await button(page, save).focus();
    await press('Enter');
    await page.getByText(/^已写入“8D数据”：2 处/).waitFor();
    expect([1, 2, 3].map((n) => valueOf(excel, `team/${String(n)}`))).toEqual(['赵强', '李工', null]);

    // Beyond the lines a report offers, then taken out again: no empty line is left on the sheet.
    for (const name of ['钱进', '孙丽', '周航', '吴越']) {
      await add.focus();
      await press('Enter');
      await page.keyboard.type(name);
    }
    await button(page, save).focus();
    await press('Enter');
    await page.getByText(/^已写入“8D数据”：4 处；新增 1 行/).waitFor();
    for (const line of [2, 2]) await button(page, `第 ${String(line)} 行：删除这一行`).click();
    await button(page, save).click();
    await page.getByText(/^已写入“8D数据”：\d+ 处；去掉空行 1 行/).waitFor();
    expect([1, 2, 3, 4, 5].map((n) => valueOf(excel, `team/${String(n)}`))).toEqual([
      '赵强',
      '孙丽',
      '周航',
      '吴越',
      null,
    ]);
    expect(rowOf(excel, 'team/6')).toBe(0);
    expect(rowOf(excel, 'd2.customerWords')).toBe(rowOf(excel, 'team/5') + 1);
    await button(page, /^撤销上次保存/).click();
    await page.getByText(/^已撤销 \d+ 处；补回 1 行/).waitFor();
    expect([2, 6].map((n) => valueOf(excel, `team/${String(n)}`))).toEqual(['李工', '吴越']);
    expect(await reported(page)).toEqual([]);
  });

  it('puts photographs into the report, upright and without their place', async () => {
    const { excel, page } = await openCase();
    await section(page, /^D2/).click();
    const good = page.getByRole('group', { name: '合格品照片（OK）', exact: true });
    await good.locator('input[type=file]').setInputFiles({
      name: 'OK 件.jpg',
      mimeType: 'image/jpeg',
      buffer: await jpegWithExif(6),
    });
    await good.getByRole('img').waitFor();
    const size = await good
      .getByRole('img')
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(size).toEqual([40, 60]);
    const bad = page.getByRole('group', { name: '不良品照片（NG）', exact: true });
    await bad.locator('input[type=file]').setInputFiles({
      name: 'IMG_1.heic',
      mimeType: 'image/heic',
      buffer: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic....................', 'latin1'),
    });
    await page.getByRole('alert').getByText('照片 IMG_1.heic：是 HEIC 格式').waitFor();
    const canvas = createCanvas(30, 20);
    await page.evaluate(`(async () => {
      const bytes = Uint8Array.from(atob(${JSON.stringify((await canvas.encode('png')).toString('base64'))}), (c) => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      const place = document.querySelector('[aria-label="选择照片：不良品照片（NG）"]');
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await bad.getByRole('img').waitFor();
    await button(page, save).click();
    await page.getByText(/^已写入“8D数据”：2 处/).waitFor();
    expect([valueOf(excel, 'd2.photoGood'), valueOf(excel, 'd2.photoBad')]).toEqual([
      'OK 件.jpg',
      '20260309-1000.png',
    ]);
    const pictures = async () => {
      await button(page, '下载 Word 文档（草稿，带水印）').click();
      await page
        .getByText(/^已生成：C-001 8D报告/)
        .last()
        .waitFor();
      const saved = (await page.evaluate('window.saved')) as { readonly size: number }[];
      return saved.at(-1)!.size;
    };
    await page.locator('main summary').filter({ hasText: '生成文档' }).click();
    await page.getByLabel('表单').selectOption({ label: '8D 报告' });
    const withPhotos = await pictures();
    await page.reload();
    await page.waitForSelector('main h1');
    await arrive({ excel, page });
    await section(page, /^D2/).click();
    await good.getByRole('img').waitFor();
    await good.getByRole('button', { name: '去掉照片：OK 件.jpg' }).click();
    await bad.getByRole('button', { name: '去掉照片：20260309-1000.png' }).click();
    await page.locator('main summary').filter({ hasText: '生成文档' }).click();
    await page.getByLabel('表单').selectOption({ label: '8D 报告' });
    expect(await pictures()).toBeLessThan(withPhotos);
    expect(await reported(page)).toEqual([]);
  });
});

describe('accessibility', () => {
  it.each([
    { displayLanguage: 'zh-CN', dark: false, contrast: false, why: 'Chinese, light' },
    { displayLanguage: 'en-US', dark: true, contrast: false, why: 'English, dark' },
    { displayLanguage: 'en-US', dark: false, contrast: true, why: 'English, high contrast' },
  ])('finds nothing in $why, 320 pixels wide', async ({ displayLanguage, dark, contrast }) => {
    const { page } = await openCase({ displayLanguage, dark, contrast });
    for (const title of [/^D1/, /^D2/, /^D3/, /^D4/]) await section(page, title).click();
    await page.locator('main button[aria-expanded=false]').first().click();
    await page.locator('[data-answer="d3.produced"] input').fill('abc');
    await page.locator('[data-answer="whys/why1#0/occurrenceTechnical"] textarea').fill('R0.5 → R0.2');
    await page.locator('main img').waitFor();
    await page.evaluate(axe.source);
    const found = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
    expect(
      found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' ')}`,
      ),
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});

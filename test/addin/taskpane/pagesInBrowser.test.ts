import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { workbookFromGrid } from '../../../scripts/stand-in/excel/convert/fromGrid';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import type { ExcelForTest } from '../../scripts/stand-in/excel/excelForTest';
import { openWorkbook } from '../../scripts/stand-in/excel/excelForTest';
import { aSheet } from '../../support/aTracker';
import { PaneBrowser, type OpenOptions } from '../../support/openPane';
import { dumpWorkbook } from '../excel/dumpWorkbook';

/*
 * The pages 建账, 制度 and 检查 in Chromium: the pane as shipped, the real Office.js adapter in Node, the stand-in behind.
 */

const register = [
  ['序号', '投诉编号', '投诉日期', '客户名称', '产品名称', '客户料号', '投诉内容', '责任部门', '处理结果'],
  [1, 'KS-001', '2026-03-02', '广州砺行车电', '水泵', 'LX-01', '外壳开裂，漏水', '质量部', '处理中'],
  [2, 'KS-002', '2026-03-03', '广州砺行车电', '电机', 'LX-02', '噪音偏大', '生产部', '处理中'],
  [3, 'KS-003', '2026-03-04', '砺行', '水泵', 'LX-01', '少发两箱', '仓库', '已结案'],
  [4, 'KS-004', '2026-03-05', '广州砺行车电', '电机', 'LX-02', '端子松动', '质量部', '处理中'],
  [5, 'KS-005', '2026-13-40', '惠州澜图显示', '控制板', 'LT-07', '无法启动', '研发部', '处理中'],
];

const aRegisterInExcel = (): ExcelForTest =>
  openWorkbook(
    workbookFromGrid({
      file: '客诉台账.xlsx',
      dateSystem: '1900',
      sheets: [aSheet('客诉登记', register), aSheet('Sheet2', [])],
    }),
  );

const slow = 300_000;
let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
}, slow);
afterEach(async () => {
  for (const context of browser.browser.contexts()) await context.close();
});
afterAll(() => browser.stop());

const button = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name, exact: true });
const names = ({ workbook }: ExcelForTest): string[] => workbook.sheets.map(({ name }) => name);
const dump = ({ workbook }: ExcelForTest): string => JSON.stringify(dumpWorkbook(workbook));
const trackerOf = ({ workbook }: ExcelForTest): unknown =>
  (dumpWorkbook(workbook) as { readonly sheets: readonly { readonly name: string }[] }).sheets.find(
    ({ name }) => name === '客诉跟踪',
  );
const mistakes = (page: Page): Promise<unknown> => page.evaluate('window.reported ?? []');

async function comeToProcedure(page: Page, id: string): Promise<void> {
  await button(page, '读取本工作簿').click();
  for (let step = 0; step < 3; step += 1) await button(page, '下一步').click();
  await page.getByRole('radio', { name: new RegExp(`^${id} `) }).check();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function expectGoodAt320(page: Page, place: string): Promise<void> {
  expect([place, await violations(page)]).toEqual([place, []]);
  expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 320]);
}

const looks: readonly (OpenOptions & { readonly why: string })[] = [
  { displayLanguage: 'zh-CN', why: 'Chinese, light' },
  { displayLanguage: 'en-US', dark: true, why: 'English, dark' },
  { displayLanguage: 'zh-CN', contrast: true, why: 'Chinese, high contrast' },
];

describe('建账', { timeout: slow }, () => {
  it('builds beside the untouched register by keyboard alone; undo takes exactly that out again', async () => {
    const excel = aRegisterInExcel();
    const before = dump(excel);
    const page = await browser.open(excel);
    const press = async (name: string) => {
      await button(page, name).waitFor();
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if ((await page.evaluate('document.activeElement?.textContent')) === name)
          return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} cannot be reached with Tab`);
    };
    for (const name of ['读取本工作簿', '下一步', '下一步', '下一步']) await press(name);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('五联');
    await page.getByText('共 1 个制度').waitFor();
    await page.getByRole('radio', { name: /^P14 / }).focus();
    await page.keyboard.press('Space');
    await press('建立跟踪台账');
    await page.getByText('跟踪台账已建立', { exact: true }).waitFor();
    expect(names(excel)).toEqual(expect.arrayContaining(['客诉登记', '客诉跟踪', '检查结果', '_kesu']));
    expect(names(excel).filter((name) => name.startsWith('原_'))).toEqual([]);

    await press('撤销建账');
    await page.getByText('撤销建账？').waitFor();
    await press('确认撤销');
    await page.getByText('已撤销建账，工作簿恢复原样。').waitFor();
    expect(dump(excel)).toBe(before);
    expect(await mistakes(page)).toEqual([]);
  });

  it('reads the register again at once when a column is corrected, and remembers it', async () => {
    const page = await browser.open(aRegisterInExcel());
    await button(page, '读取本工作簿').click();
    await button(page, '下一步').click();
    const part = page.getByRole('combobox', { name: /客户料号/ });
    await part.selectOption({ label: '备注' });
    await page.getByText('已改', { exact: true }).waitFor();
    expect(await part.inputValue()).toBe('remark');

    await page.reload();
    await button(page, '读取本工作簿').click();
    await page.getByText('已改', { exact: true }).waitFor();
    expect(await page.getByRole('combobox', { name: /客户料号/ }).inputValue()).toBe('remark');
  });

  it('says why a sheet is not read, and goes to the column it asks about', async () => {
    const excel = aRegisterInExcel();
    const page = await browser.open(excel);
    await button(page, '读取本工作簿').click();
    await page.getByText('其他工作表（不读取）').click();
    await page.getByText('空表').waitFor();
    await button(page, '下一步').click();
    await page.getByRole('button', { name: 'D 列' }).click();
    await expect.poll(() => excel.workbook.selection.areas[0]?.left).toBe(4);
  });

  it('leaves everything as it was when Excel refuses, says what to do and offers to try again', async () => {
    const excel = aRegisterInExcel();
    const page = await browser.open(excel);
    await comeToProcedure(page, 'P14');
    const before = dump(excel);
    excel.host.conditions.readOnly = true;
    await button(page, '建立跟踪台账').click();
    const alert = page.getByRole('alert');
    await alert.getByText('请点击“编辑工作簿”后重试').waitFor();
    await alert.getByRole('button', { name: '重试' }).waitFor();
    expect(dump(excel)).toBe(before);
  });

  it.each(looks)('has no fault axe knows, and fits 320 pixels: $why', async (look) => {
    const english = look.displayLanguage === 'en-US';
    const page = await browser.open(aRegisterInExcel(), look);
    await expectGoodAt320(page, 'start');
    await button(page, english ? 'Read this workbook' : '读取本工作簿').click();
    for (const step of ['sheets', 'columns', 'findings']) {
      const next = button(page, english ? 'Next' : '下一步');
      await next.waitFor();
      await expectGoodAt320(page, step);
      await next.click();
    }
    await page.getByRole('radio', { name: /^P14 / }).check();
    await expectGoodAt320(page, 'procedure');
  });
});

describe('a workbook with a tracker', { timeout: slow }, () => {
  let excel: ExcelForTest;

  beforeAll(async () => {
    excel = aRegisterInExcel();
    const page = await browser.open(excel);
    await comeToProcedure(page, 'P04');
    await button(page, '建立跟踪台账').click();
    await page.getByText('跟踪台账已建立', { exact: true }).waitFor();
    await page.close();
  }, slow);

  const openAt = async (tab: string, look: OpenOptions = {}): Promise<Page> => {
    const page = await browser.open(excel, look);
    await page.getByText(/^(跟踪台账|Tracker) · P/).waitFor();
    await page.click(`#tab-${tab}`);
    await page.locator('main').getByRole('searchbox').waitFor();
    return page;
  };

  it('is greeted with what is due', async () => {
    const page = await browser.open(excel);
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  });

  it.each(looks)('has no fault axe knows on 制度 and 检查, and fits 320 pixels: $why', async (look) => {
    const page = await openAt('procedure', look);
    await expectGoodAt320(page, 'procedure');
    await page.click('#tab-findings');
    await page.locator('main li').first().waitFor();
    await expectGoodAt320(page, 'findings');
  });

  it('accepts a suggestion, takes it back, and sets aside with a reason', async () => {
    const page = await openAt('findings');
    await button(page, /^请留意/).click();
    const card = page.locator('main li').filter({ hasText: '砺行' }).first();
    // Only in the tracker: the change log tells of both edits, and keeps telling.
    const count = () => JSON.stringify(trackerOf(excel)).split('广州砺行车电').length;
    await card.waitFor();
    const before = count();
    await card.getByRole('button', { name: '采纳建议' }).click();
    await button(page, '已处理 1').click();
    expect(count()).toBeGreaterThan(before);

    await button(page, '撤回采纳').click();
    await button(page, '已处理 0').waitFor();
    expect(count()).toBe(before);

    await button(page, /^请留意/).click();
    await card.getByRole('button', { name: '忽略…' }).click();
    await page.getByLabel('忽略的理由').fill('客户确认为两家公司');
    await page.keyboard.press('Enter');
    await button(page, '已处理 1').click();
    await page.getByText('已忽略：客户确认为两家公司（2026-03-09）').waitFor();
    await button(page, '重新打开').click();
    await button(page, '已处理 0').waitFor();
    expect(await mistakes(page)).toEqual([]);
  });

  it('does not overwrite what somebody else has changed meanwhile', async () => {
    const page = await openAt('findings');
    await button(page, /^请留意/).click();
    const card = page.locator('main li').filter({ hasText: '砺行' }).first();
    await card.waitFor();
    const tracker = excel.workbook.sheet('客诉跟踪')!;
    for (let row = 6; row < 11; row += 1)
      enterText(excel.workbook, tracker.name, `D${String(row)}`, '别人改过');
    await card.getByRole('button', { name: '采纳建议' }).click();
    await page.getByRole('alert').getByText('刚被别人改过').waitFor();
  });

  it('writes days off back into the yellow cells', async () => {
    const page = await openAt('procedure');
    await page.getByLabel('本公司休息日 添加日期').fill('2026-02-23');
    await page.getByRole('group', { name: '本公司休息日' }).getByRole('button', { name: '添加' }).click();
    await page.getByRole('button', { name: '删除 2026-02-23' }).waitFor();
    // Serial number of that day.
    expect(dump(excel)).toContain('46076');
  });

  it('shows what another procedure would change, changes to it and lets its figures be filled in', async () => {
    const page = await openAt('procedure');
    await page.getByRole('radio', { name: /^P14 / }).check();
    await button(page, '看变化').click();
    await page.getByText(/^改用 P14：/).waitFor();
    await button(page, '改用 P14').click();
    await page.getByText('跟踪台账 · P14').waitFor();
    expect(names(excel).filter((name) => name === '客诉跟踪')).toHaveLength(1);

    await page.getByLabel('业务部经理核决权限(元,含)').fill('5,432');
    await button(page, '保存').click();
    await page.getByText('已写回“制度与日历”。').waitFor();
    expect(dump(excel)).toContain('5432');
    // The day off entered under the procedure before is the company's own and stays.
    await page.getByRole('button', { name: '删除 2026-02-23' }).waitFor();
    expect(await mistakes(page)).toEqual([]);
  });
});

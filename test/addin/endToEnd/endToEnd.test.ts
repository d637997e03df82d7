import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inspectWorkbook, isComplaint, readRegister } from '../../../functions/core/register';
import { MARK_COLUMN, settingMarks } from '../../../functions/core/tracker/settingsPage';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { expectValidOpenXml } from '../../support/openXml';
import { hasLibreOffice, recalculate } from '../../support/recalculate';
import { axeProblems } from './axeProblems';
import { Keyboard } from './keyboard';
import { TryOutBrowser, type OpenOptions } from '../../../scripts/stand-in/page/drive/tryOutBrowser';
import type { TryOutPage } from '../../../scripts/stand-in/page/drive/tryOutPage';

const registers = 'test/cases/registers';
const samples = readdirSync(registers).filter((name) => name.endsWith('.xlsx'));
const profiles = ['P04', 'P30', 'P14', 'P05', 'P07'];

let browser: TryOutBrowser;
const opened = new Set<TryOutPage>();

beforeAll(async () => {
  browser = await TryOutBrowser.start();
}, 300_000);
afterAll(() => browser.stop());
afterEach(() => {
  expect([...opened].flatMap((page) => page.troubles.splice(0))).toEqual([]);
});

/** The page the tests share, with the workbook opened anew. */
async function openPage(options?: OpenOptions): Promise<TryOutPage> {
  const page = await browser.page(options);
  opened.add(page);
  return page;
}

describe('a tracker from each sample register', () => {
  const saved: { readonly path: string; readonly sheet: string; readonly rows: number }[] = [];

  it.each(samples.map((sample, i) => ({ sample, profile: profiles[i % profiles.length]! })))(
    '$sample by $profile is built in the pane and saved as a valid workbook',
    async ({ sample, profile }) => {
      const grid = await readWorkbook(join(registers, sample));
      const complaints = [...readRegister(grid, inspectWorkbook(grid))].filter(isComplaint).length;
      const opened = await openPage({ sample });
      const before = await opened.sheets();
      await opened.buildTracker(profile);
      const { sheet, first, last, headings } = await opened.tracker();
      expect(last - first + 1).toBe(complaints);
      expect(await opened.sheets()).toEqual(expect.arrayContaining([...before]));
      const state = headings.indexOf('时限状态') + 1;
      const states = await opened.column(sheet, state, first, last);
      expect(states.filter((value) => typeof value !== 'string')).toEqual([]);
      expect(await opened.refusals()).toEqual([]);
      const path = await opened.save();
      await expectValidOpenXml(path);
      saved.push({ path, sheet, rows: complaints });
    },
  );

  it.runIf(hasLibreOffice)(
    'opens in LibreOffice, every row there and no formula broken',
    { timeout: 600_000 },
    async () => {
      expect(saved).toHaveLength(samples.length);
      const recalculated = await recalculate(saved.map(({ path }) => path));
      saved.forEach(({ sheet, rows }, i) => {
        const theirs = recalculated[i]!.sheets.find((s) => s.name === sheet)!;
        const values = theirs.rows.flatMap((row) => row?.values ?? []);
        expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
        expect(theirs.rows.length).toBeGreaterThan(rows);
      });
    },
  );
});

describe('the tracker in the grid', () => {
  it('follows what is typed, undoes the build exactly and builds again', async () => {
    const opened = await openPage();
    const before = await opened.dump();
    const sheetsBefore = await opened.sheets();
    await opened.buildTracker('P30');
    const { sheet, first, headings } = await opened.tracker();
    const received = headings.indexOf('投诉日期') + 1;
    const due = headings.findIndex((h) => h.includes('P30-D2')) + 1;
    const dueBefore = await opened.value(sheet, first, due);
    // A number that another complaint has is refused, as the tracker's validation says.
    const number = headings.indexOf('客诉编号') + 1;
    await opened.type(`${letters(number)}${first}`, 'KS-2501-002');
    await expect.poll(() => opened.status()).not.toBe('');
    expect(await opened.value(sheet, first, number)).toBe('KS-2501-001');
    // What is typed before the live check listens is in no log of changes.
    await opened.watched();
    await opened.type(`${letters(received)}${first}`, '2026-03-02');
    await expect.poll(() => opened.value(sheet, first, received)).toBe(46_083);
    // Three working days after Monday 2 March.
    await expect.poll(async () => Math.floor(Number(await opened.value(sheet, first, due)))).toBe(46_086);
    expect(Math.floor(Number(dueBefore))).not.toBe(46_086);

    await opened.ribbon('Kesu.Undo');
    await opened.pane.getByRole('button', { name: '确认撤销' }).click();
    await opened.pane.getByRole('button', { name: '读取本工作簿' }).waitFor();
    // The log of changes is the person's own record and stays.
    await expect.poll(() => opened.sheets()).toEqual([...sheetsBefore, '变更记录']);
    expect((await opened.dump()).slice(0, before.length)).toEqual(before);
    await opened.buildTracker('P04');
    expect((await opened.tracker()).headings.some((h) => h.includes('P04-'))).toBe(true);
  });
});

describe('custom functions', () => {
  it('calculate live in cells, with the code that ships', async () => {
    const opened = await openPage();
    const value = (row: number, column: number) => opened.value('2025客诉台账', row, column);
    await opened.type('AF5', '2026-03-06 17:00');
    await opened.type('AG5', '=KESU.DUE("P04","P04-D1",AF5)');
    await expect.poll(() => value(5, 33)).toBeCloseTo(46_087.75, 6);
    await opened.type('AF5', '2026-03-05 09:00');
    await expect.poll(() => value(5, 33)).toBeCloseTo(46_086.416667, 5);
    await opened.type('AG6', '=KESU.DUE("P99","x",AF5)');
    await expect.poll(() => value(6, 33)).toEqual({ error: '#N/A' });
    await opened.type('AG7', '=KESU.WORKDAYS(AF5,AF5+7)');
    await expect.poll(() => value(7, 33)).toBe(5);
  });

  it('fill a tracker, are frozen into ordinary formulas and come back', async () => {
    const opened = await openPage();
    await opened.buildTracker('P30', 'functions');
    const { sheet, first, last, headings } = await opened.tracker();
    const due = headings.findIndex((h) => h.includes('P30-D2')) + 1;
    const formula = () => opened.formula(sheet, first, due);
    const dueTimes = () => opened.column(sheet, due, first, last);
    await expect.poll(formula).toContain('KESU.DUE(');
    const isTime = (value: unknown) => typeof value === 'number' && value > 45_000;
    await expect.poll(async () => (await dueTimes()).some(isTime)).toBe(true);
    const values = await dueTimes();
    await opened.ribbon('Kesu.Freeze');
    await opened.pane.getByRole('button', { name: '转换公式' }).click();
    const thaw = opened.pane.getByRole('button', { name: '换回 KESU 函数' });
    await thaw.waitFor();
    await expect.poll(formula).not.toContain('KESU.');
    await expect.poll(dueTimes).toEqual(values);
    await thaw.click();
    await opened.pane.getByRole('button', { name: '转换公式' }).waitFor();
    await expect.poll(formula).toContain('KESU.DUE(');
    await expect.poll(dueTimes).toEqual(values);
  });
});

describe('work in the pane', () => {
  it('enters a complaint below the table and writes a document into the folder', async () => {
    const opened = await openPage();
    await opened.buildTracker('P30');
    const { pane } = opened;
    const before = await opened.tracker();
    await opened.ribbon('Kesu.New');
    await pane.getByLabel('客户名称').fill('东莞祥禾电源');
    await pane.getByLabel('投诉日期').fill('2026-03-09T09:30');
    await pane.getByLabel('方式').fill('电话');
    await pane.getByLabel('不良现象').fill('喷锡面发黑，上锡不良');
    await pane.getByRole('button', { name: '登记', exact: true }).click();
    await pane.getByRole('button', { name: '查看这一件' }).waitFor();
    await expect.poll(async () => (await opened.tracker()).last).toBe(before.last + 1);
    const { sheet, last, headings } = await opened.tracker();
    const customer = headings.indexOf('客户名称') + 1;
    await expect.poll(() => opened.value(sheet, last, customer)).toBe('东莞祥禾电源');
    const due = headings.findIndex((h) => h.includes('P30-D2')) + 1;
    await expect.poll(async () => Math.floor(Number(await opened.value(sheet, last, due)))).toBe(46_093);

    await pane.getByRole('button', { name: '查看这一件' }).click();
    const make = pane.getByText('生成文档', { exact: true }).first();
    await make.click();
    await pane.getByRole('button', { name: '下载 Word 文档' }).click();
    await expect.poll(() => documents(), { timeout: 60_000 }).toHaveLength(1);
    expect(documents()[0]).toMatch(/\.docx$/);
  });
});

/** What the pane has handed over for download. */
function documents(): readonly string[] {
  const folder = join(browser.folder, 'documents');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('two people in one workbook', () => {
  it('does not overwrite what a colleague changed meanwhile, and shows it', async () => {
    const opened = await openPage({ sample: samples[0]! });
    await opened.buildTracker('P14');
    await opened.ribbon('Kesu.Procedure');
    await opened.pane.getByRole('heading', { name: '参数' }).waitFor();
    await opened.pane.getByRole('textbox').first().fill('3');
    const row = await opened.rowWith('制度与日历', MARK_COLUMN, settingMarks.parameter);
    await opened.asColleague('制度与日历', `C${row}`, '7');
    await opened.pane.getByRole('button', { name: '保存' }).first().click();
    await opened.pane.getByText('刚被别人改过').waitFor();
    await expect.poll(() => opened.value('制度与日历', row, 3)).toBe(7);
  });
});

describe('people', () => {
  it.each(['zh', 'en'] as const)('read every page in %s; axe finds nothing', async (language) => {
    const opened = await openPage({ language, now: '2025-06-10T10:00:00+08:00' });
    expect(await axeProblems(opened.page)).toEqual([]);
    await opened.buildTracker('P30');
    for (const id of [
      'Kesu.Build',
      'Kesu.Todo',
      'Kesu.Case',
      'Kesu.New',
      'Kesu.Procedure',
      'Kesu.Findings',
    ]) {
      await opened.ribbon(id);
      await opened.settled();
      expect(await axeProblems(opened.page), id).toEqual([]);
      const text = await opened.pane.locator('main').innerText();
      expect(text.length, id).toBeGreaterThan(10);
      if (language === 'en')
        expect(text.replace(/[“"'(（][^”"'）)]*[”"'）)]/g, ''), id).not.toMatch(/[，。；：！？]$/m);
    }
  });

  it('build a tracker and undo it with the keyboard alone, and the focus goes along', async () => {
    const opened = await openPage({ sample: 's01-injection-register.xlsx' });
    const keyboard = new Keyboard(opened.page);
    const [sheets, cells] = [await opened.sheets(), await opened.dump()];
    const expectFocus = (name: string) =>
      expect.poll(() => keyboard.focus(), { timeout: 60_000 }).toContain(name);
    await keyboard.press('F6');
    await keyboard.tabTo('读取本工作簿');
    await keyboard.press('Enter');
    for (const step of ['1 工作表', '2 列', '3 问题']) {
      await expectFocus(step);
      await keyboard.tabTo('下一步');
      await keyboard.press('Enter');
    }
    await expectFocus('4 制度');
    await opened.pane.getByRole('radio', { name: /^P01\b/ }).waitFor();
    await keyboard.tabTo('P01');
    // Arrow keys choose as they go: the list must not be rearranged under them.
    await keyboard.goTo('ArrowDown', 'P04');
    await keyboard.tabTo('建立跟踪台账');
    await keyboard.press('Enter');
    await expectFocus('查看待办');
    expect((await opened.tracker()).headings.some((h) => h.includes('P04-'))).toBe(true);
    await opened.watched();
    await keyboard.tabTo('撤销建账');
    await keyboard.press('Enter');
    await expectFocus('保留');
    await keyboard.press('Enter');
    await expectFocus('查看待办');
    await keyboard.tabTo('撤销建账');
    await keyboard.press('Enter');
    await keyboard.tabTo('确认撤销');
    await keyboard.press('Enter');
    await expectFocus('读取本工作簿');
    await expect.poll(() => opened.sheets()).toEqual(sheets);
    expect(await opened.dump()).toEqual(cells);
  });
});

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, goToCase, openLivePane, reported } from '../../support/livePane';
import { PaneBrowser } from '../../support/openPane';

/* Days and times in the pane: typed and shown with the year first in both languages, whatever the browser speaks. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

/** What a screen reader says of the field beside its label. */
async function description(page: Page, label: string): Promise<string> {
  const ids = (await page.getByLabel(label).getAttribute('aria-describedby'))?.split(' ') ?? [];
  const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
  return texts.join(' ');
}
const ofTheBrowser = (page: Page) => page.locator('input[type=date], input[type=datetime-local]').count();

describe('days and times', () => {
  it('are typed by keyboard, shown as they were read, and refused with a sentence', async () => {
    const { excel, page } = await openLivePane(browser);
    const ids = excel.rowIds();
    await page.click('#tab-new');
    const received = page.getByLabel('接诉时间');
    await received.focus();
    await page.keyboard.type('09/03/2026');
    expect(await received.getAttribute('aria-invalid')).not.toBe('true');
    await page.keyboard.press('Tab');
    await page.getByText('看不懂这个时间，请按年-月-日 时:分填写').waitFor();
    expect(await description(page, '接诉时间')).toContain('如 2026-11-22 09:30');
    await page.getByLabel('客户名称').fill('华东电器');
    await page.getByLabel('投诉内容').fill('水泵外壳裂开，漏水');
    await page.getByLabel('责任部门').fill('质量部');
    await button(page, '登记').click();
    await page.getByText('还有 1 处需要填写或更正。').waitFor();
    expect(await page.locator(':focus').getAttribute('data-entry')).toBe('field:receivedAt');
    expect(excel.rowIds()).toEqual(ids);

    await page.keyboard.press('Control+A');
    await page.keyboard.type('２０２６/3/9　9：30');
    await page.keyboard.press('Tab');
    await expect.poll(() => received.inputValue()).toBe('2026-03-09 09:30');
    expect(await page.getByText('看不懂').count()).toBe(0);
    await button(page, '登记').click();
    await page.getByText(/^已登记：/).waitFor();
    const [added] = excel.rowIds().filter((id) => !ids.includes(id));
    expect(excel.at(added!, 'field:receivedAt')).toBeCloseTo(46_090.395_833_3, 6);
    expect(await ofTheBrowser(page)).toBe(0);
    expect(await reported(page)).toEqual([]);
  });

  it('look the same in English; an emptied field is not taken for now', async () => {
    const opened = await openLivePane(browser, { displayLanguage: 'en-US' });
    const { excel, page } = opened;
    await goToCase(opened);
    const [rowId] = excel.rowIds();
    await page.getByText('Record what happened', { exact: true }).click();
    const when = page.getByLabel('When', { exact: true });
    await expect.poll(() => when.inputValue()).toBe('2026-03-09 10:00');
    await when.fill('');
    await when.press('Enter');
    await page.getByText('Enter the date and time it happened.').waitFor();
    await when.fill('3/5/2026');
    await when.blur();
    await page.getByText('Enter them like 2026-11-22 09:30').waitFor();
    await when.fill('2026/3/9');
    await when.press('Enter');
    await page.getByText(/^Recorded: .* 2026-03-09$/).waitFor();
    expect(excel.at(rowId!, 'own:ticketIssuedAt')).toBe(46_090);
    expect(await ofTheBrowser(page)).toBe(0);
    expect(await reported(page)).toEqual([]);
  });
});

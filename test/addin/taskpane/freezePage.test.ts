import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLivePane, reported } from '../../support/livePane';
import { PaneBrowser } from '../../support/openPane';

/* 公式转换 in Chromium, by keyboard alone. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""');

describe('公式转换', () => {
  it('leaves the keyboard at the button for the way back, there and back again', async () => {
    const { page } = await openLivePane(browser, {}, 'functions');
    await page.click('#tab-procedure');
    const freeze = page.getByRole('button', { name: '转换公式', exact: true });
    await freeze.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^公式已于 .* 转换。$/).waitFor();
    await expect.poll(() => focused(page)).toBe('换回 KESU 函数');
    await page.keyboard.press('Enter');
    await freeze.waitFor();
    await expect.poll(() => focused(page)).toBe('转换公式');
    expect(await reported(page)).toEqual([]);
  });
});

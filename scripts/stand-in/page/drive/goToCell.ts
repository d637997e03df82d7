import type { Page } from 'playwright-core';
import type { PageModel } from './pageModel';

/** Goes to a cell by the name box, and waits until the grid is there and takes the keys. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const [column, row] = cellOf(address);
  for (let attempt = 0; attempt < 5; attempt++) {
    // Asked for the cell it shows, the name box keeps the keys.
    if (attempt > 0 || (await isAt(page, row, column)))
      await askNameBox(page, address === 'A1' ? 'A2' : 'A1');
    await askNameBox(page, address);
    // While it draws a workbook anew the grid goes nowhere.
    if (await comesTo(page, row, column)) return;
  }
  throw new Error(`the grid does not go to ${address}`);
}

async function askNameBox(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp="formula-bar"] input').first();
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

async function comesTo(page: Page, row: number, column: number): Promise<boolean> {
  for (let look = 0; look < 100; look++) {
    const isInGrid = await page.evaluate(() => document.activeElement?.tagName !== 'INPUT');
    if (isInGrid && (await isAt(page, row, column))) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

const isAt = (page: Page, row: number, column: number): Promise<boolean> =>
  page.evaluate(
    ([r, c]) => {
      const at = (window as unknown as PageModel).tryOut.host.workbook.selection.areas[0];
      return at?.top === r && at.left === c;
    },
    [row, column] as const,
  );

/** Column and row of an A1 address. */
function cellOf(address: string): readonly [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [[...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0), Number(row)];
}

import type { Page } from 'playwright-core';
import { openLive, type LiveExcel } from '../addin/excel/liveExcel';
import type { OpenOptions, PaneBrowser } from './openPane';

/** The pane beside the tracker of a small register. */
export interface LivePane {
  readonly excel: LiveExcel;
  readonly page: Page;
  /** Row ids at the beginning. */
  readonly ids: readonly string[];
}

export async function openLivePane(
  browser: PaneBrowser,
  options: OpenOptions = {},
  formulas: 'native' | 'functions' = 'native',
): Promise<LivePane> {
  const excel = await openLive({}, formulas);
  // The pane has a live check of its own.
  excel.live.stop();
  return { excel, page: await browser.open(excel, options), ids: excel.rowIds() };
}

/** Goes to the page of one case, once the pane listens to the selection. */
export async function goToCase({ excel, page }: Pick<LivePane, 'excel' | 'page'>, rowAt = 0): Promise<void> {
  await page.click('#tab-case');
  await page.waitForFunction('window.select !== undefined && window.sheetChanged !== undefined');
  await selectRow(page, excel.rowIds()[rowAt]!);
  await page.locator('main ol').waitFor();
}

export const selectRow = (page: Page, rowId: string): Promise<unknown> =>
  page.evaluate(`window.select({ sheet: '客诉跟踪', row: 6, rowId: ${JSON.stringify(rowId)} })`);

/** A button of the page, not of the frame around it. */
export const button = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name, exact: true });

/** Mistakes of our own that the pane reported. */
export const reported = (page: Page): Promise<unknown> => page.evaluate('window.reported ?? []');

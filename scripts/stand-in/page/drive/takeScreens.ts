import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { root } from '../../../build/root';
import { TryOutBrowser, type OpenOptions } from './tryOutBrowser';
import type { TryOutPage } from './tryOutPage';

/*
 * Takes a picture of every screen of the pane in both languages, in a real browser through the stand-in Excel, for
 * docs/screens. Pictures have few colours, so that the repository stays small.
 */
const folder = join(root, 'docs/screens');
const now = '2025-06-10T10:00:00+08:00';

async function shoot(page: TryOutPage, name: string): Promise<void> {
  await page.settled();
  const png = await page.page.screenshot();
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  await writeFile(join(folder, `${name}.webp`), await canvas.encode('webp', 60));
  process.stderr.write(`${name}\n`);
}

/** The way of a first day: register, columns, findings, procedure, tracker, and then every page. */
async function walk(browser: TryOutBrowser, language: 'zh' | 'en'): Promise<void> {
  const page = await browser.open({ language, now, width: 1200 });
  const { pane } = page;
  const next = pane.getByRole('button', { name: page.say('下一步', 'Next'), exact: true });
  await shoot(page, `${language}-01-open`);
  await pane.getByRole('button', { name: page.say('读取本工作簿', 'Read this workbook') }).click();
  for (const step of ['02-sheets', '03-columns', '04-issues']) {
    await next.waitFor();
    await shoot(page, `${language}-${step}`);
    await next.click();
  }
  await pane.getByRole('radio', { name: /^P30\b/ }).check();
  await shoot(page, `${language}-05-procedure`);
  await pane.getByRole('button', { name: page.say('建立跟踪台账', 'Build tracker'), exact: true }).click();
  await pane.getByText(page.say('跟踪台账已建立', 'The tracker is built'), { exact: true }).waitFor();
  await shoot(page, `${language}-06-built`);
  await waitForNoNotice(page);
  for (const [id, name] of [
    ['Kesu.Todo', '07-todo'],
    ['Kesu.New', '09-new'],
    ['Kesu.Procedure', '10-procedure'],
    ['Kesu.Findings', '11-findings'],
    ['Kesu.Undo', '12-undo'],
  ] as const) {
    await page.ribbon(id);
    await shoot(page, `${language}-${name}`);
    if (id === 'Kesu.Todo') {
      await shootPart(page, page.say('汇总与登记表', 'Summaries and registers'), `${language}-19-lists`);
      await shootCase(page, language);
    }
  }
  await page.close();
}

/** Words of success go by themselves; they would lie over what comes next. */
async function waitForNoNotice(page: TryOutPage): Promise<void> {
  await page.pane
    .getByRole('button', { name: page.say('关闭', 'Close') })
    .first()
    .waitFor({ state: 'detached' });
}

async function shootCase(page: TryOutPage, language: 'zh' | 'en'): Promise<void> {
  await page.pane
    .getByRole('button', { name: page.say('查看投诉', 'Open case') })
    .first()
    .click();
  await shoot(page, `${language}-08-case`);
  const part = (zh: string, en: string, name: string) =>
    shootPart(page, page.say(zh, en), `${language}-${name}`);
  await part('生成文档', 'Make a document', '15-document');
  await page.pane
    .getByRole('combobox', { name: page.say('版式', 'Layout'), exact: true })
    .selectOption({ label: page.say('使用本公司模板…', 'Use our own template…') });
  await shoot(page, `${language}-16-template`);
  await part('8D 数据（D0–D8）', '8D data (D0–D8)', '17-eight-d');
  await part('发布到 SharePoint', 'Publish to SharePoint', '18-publish');
}

/** Opens a part of the page and has it at the top. */
async function shootPart(page: TryOutPage, title: string, name: string): Promise<void> {
  const summary = page.pane.locator('main summary', { hasText: title }).first();
  await summary.click();
  await page.settled();
  await summary.evaluate((line) => {
    line.scrollIntoView({ block: 'start' });
  });
  await shoot(page, name);
}

async function look(browser: TryOutBrowser, name: string, options: OpenOptions): Promise<void> {
  const page = await browser.open({ now, width: 1200, ...options });
  await page.buildTracker('P30');
  await page.ribbon('Kesu.Todo');
  await waitForNoNotice(page);
  await shoot(page, name);
  await page.close();
}

await mkdir(folder, { recursive: true });
const browser = await TryOutBrowser.start();
try {
  await walk(browser, 'zh');
  await walk(browser, 'en');
  await look(browser, 'zh-13-dark', { dark: true });
  await look(browser, 'zh-14-contrast', { contrast: true });
} finally {
  await browser.stop();
}

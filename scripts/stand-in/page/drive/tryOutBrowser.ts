import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import type { CellValue } from '../../../../functions/core/register/grid';
import { startTryOut, type TryOut } from '../server/startTryOut';

export interface OpenOptions {
  readonly sample?: string;
  readonly language?: 'zh' | 'en';
  /** The clock of page and pane; it stands still. */
  readonly now?: string;
  readonly dark?: boolean;
  readonly contrast?: boolean;
  /** Width of the window; the pane takes 350 of it. */
  readonly width?: number;
}

/** One browser and one server for all tests of the file: both are slow to start. */
export class TryOutBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly server: TryOut,
    /** Where the page saves workbooks, and documents in `documents`. */
    readonly folder: string,
  ) {}

  static async start(): Promise<TryOutBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'kesu-end-to-end-'));
    const server = await startTryOut({ port: 0, folder });
    const executablePath = await sparticuz.executablePath();
    // In one process the browser ends with its first page; and pages keep to the rules of the web here.
    const args = sparticuz.args.filter((arg) => !/^--(single-process|disable-web-security)$/.test(arg));
    const browser = await chromium.launch({ executablePath, args, headless: true });
    return new TryOutBrowser(browser, server, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async open(options: OpenOptions = {}): Promise<TryOutPage> {
    const {
      sample = 's02-pcb-two-row-header.xlsx',
      language = 'zh',
      now = '2026-03-09T10:00:00+08:00',
    } = options;
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 1400, height: 850 },
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.dark ? 'dark' : 'light',
      forcedColors: options.contrast ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.addInitScript(stoppedClock(now));
    const opened = new TryOutPage(page, context, this.server.url, language);
    page.setDefaultTimeout(90_000);
    await page.goto(`${this.server.url}?${new URLSearchParams({ lang: language, sample, now }).toString()}`);
    await opened.pane.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  }
}

/** A script for the pane: the date stands still, timers go on. The grid around it cannot do without a clock. */
const stoppedClock = (now: string): string => `if (window !== top) {
  const Real = Date, fixed = new Real(${JSON.stringify(now)}).getTime();
  globalThis.Date = new Proxy(Real, {
    construct: (target, args) => (args.length === 0 ? new target(fixed) : new target(...args)),
    get: (target, key) => (key === 'now' ? () => fixed : Reflect.get(target, key)),
  });
}`;

interface StoredCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: { readonly numberFormat: string };
}

/** What the page leaves for tests on its window; runs there. */
interface PageModel {
  readonly tryOut: {
    readonly host: {
      readonly workbook: {
        readonly sheets: readonly {
          readonly name: string;
          readonly visibility: string;
          readonly cells: {
            readonly rows: readonly ({ readonly cells: readonly (StoredCell | undefined)[] } | undefined)[];
            value(row: number, column: number): CellValue;
            cell(row: number, column: number): StoredCell | undefined;
          };
        }[];
        table(name: string):
          | {
              readonly sheet: { readonly name: string };
              readonly area: { readonly top: number; readonly bottom: number };
              readonly columns: readonly { readonly name: string }[];
            }
          | undefined;
      };
      readonly batches: readonly { readonly error?: string; readonly requestBytes: number }[];
    };
  };
}

export class TryOutPage {
  /** What went wrong unseen: script errors, failed requests, requests that left this machine. */
  readonly troubles: string[] = [];

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    origin: string,
    readonly language: 'zh' | 'en',
  ) {
    page.on('pageerror', (error) => this.troubles.push(error.stack ?? error.message));
    page.on('console', (message) => {
      // Univer measures its hidden editor before it has a width.
      if (message.type() === 'error' && !message.text().startsWith('The column width is less than 0'))
        this.troubles.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(blob|data):/.test(url))
        this.troubles.push(`left this machine: ${url}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.troubles.push(`${response.status()} ${response.url()}`);
    });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('#pane-frame');
  }

  close(): Promise<void> {
    return this.context.close();
  }

  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** Presses a button of the ribbon, as `manifest.xml` names it. */
  async ribbon(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"]`).click();
  }

  /** Builds the tracker through the pages of the pane. */
  async buildTracker(profile: string, formulas: 'native' | 'functions' = 'native'): Promise<void> {
    const { pane } = this;
    await pane.getByRole('button', { name: this.say('读取本工作簿', 'Read this workbook') }).click();
    const next = pane.getByRole('button', { name: this.say('下一步', 'Next'), exact: true });
    for (let step = 0; step < 3; step++) {
      await next.click();
    }
    await pane.getByRole('radio', { name: new RegExp(`^${profile}\\b`) }).check();
    if (formulas === 'functions')
      await pane.getByRole('radio', { name: this.say('KESU 函数', 'KESU functions') }).check();
    await pane.getByRole('button', { name: this.say('建立跟踪台账', 'Build tracker'), exact: true }).click();
    await pane.getByText(this.say('跟踪台账已建立', 'The tracker is built'), { exact: true }).waitFor();
  }

  value(sheet: string, row: number, column: number): Promise<CellValue> {
    return this.page.evaluate(
      ([name, r, c]) =>
        (window as unknown as PageModel).tryOut.host.workbook.sheets
          .find((s) => s.name === name)!
          .cells.value(r, c),
      [sheet, row, column] as const,
    );
  }

  formula(sheet: string, row: number, column: number): Promise<string | undefined> {
    return this.page.evaluate(
      ([name, r, c]) =>
        (window as unknown as PageModel).tryOut.host.workbook.sheets
          .find((s) => s.name === name)!
          .cells.cell(r, c)?.formula,
      [sheet, row, column] as const,
    );
  }

  /** Sheet names with their visibility, in order. */
  sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageModel).tryOut.host.workbook.sheets.map(({ name, visibility }) =>
        visibility === 'visible' ? name : `${name} (${visibility})`,
      ),
    );
  }

  /** The tracker's table: its sheet, first and last data row, and headings. */
  tracker(): Promise<{ sheet: string; first: number; last: number; headings: readonly string[] }> {
    return this.page.evaluate(() => {
      const table = (window as unknown as PageModel).tryOut.host.workbook.table('KesuTracker');
      if (!table) throw new Error('there is no tracker');
      return {
        sheet: table.sheet.name,
        first: table.area.top + 1,
        last: table.area.bottom,
        headings: table.columns.map((c) => c.name),
      };
    });
  }

  /** Codes of the batches that Excel refused. */
  refusals(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageModel).tryOut.host.batches.flatMap(({ error }) => error ?? []),
    );
  }

  /** Goes to a cell of the sheet in front by the name box and types, as a person does. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="formula-bar"] input').first();
    await box.click();
    await box.fill(address);
    await box.press('Enter');
  }

  /** The values of a column from one row to another. */
  column(sheet: string, column: number, first: number, last: number): Promise<readonly CellValue[]> {
    return this.page.evaluate(
      ([name, c, from, to]) => {
        const { cells } = (window as unknown as PageModel).tryOut.host.workbook.sheets.find(
          (s) => s.name === name,
        )!;
        return Array.from({ length: to - from + 1 }, (_, i) => cells.value(from + i, c));
      },
      [sheet, column, first, last] as const,
    );
  }

  /** Saves the workbook with the page's button. @returns Where it went */
  async save(): Promise<string> {
    await this.page.locator('#save').click();
    const saved = this.page.locator('#status').getByText(this.say('已保存', 'Saved'));
    await saved.waitFor();
    return /(\/.*?\.xlsx)/.exec(await saved.innerText())![1]!;
  }

  /** The first row of a sheet whose cell in a column begins with a text. */
  rowWith(sheet: string, column: number, start: string): Promise<number> {
    return this.page.evaluate(
      ([name, c, text]) => {
        const { cells } = (window as unknown as PageModel).tryOut.host.workbook.sheets.find(
          (s) => s.name === name,
        )!;
        return cells.rows.findIndex((row) => String(row?.cells[c]?.value ?? '').startsWith(text));
      },
      [sheet, column, start] as const,
    );
  }

  /** Changes a cell in the grid as another person would, by the switch on the ribbon. */
  async asColleague(sheet: string, address: string, text: string): Promise<void> {
    const { page } = this;
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: sheet }).click();
    await page.getByRole('tab', { name: this.say('开始', 'Home') }).click();
    const turn = page.getByRole('button', { name: this.say('以同事身份修改', 'Edit as a colleague') });
    await turn.click();
    await this.type(address, text);
    await turn.click();
  }

  status(): Promise<string> {
    return this.page.locator('#status').innerText();
  }

  /** Everything cells hold, sheet by sheet. */
  dump(): Promise<readonly unknown[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageModel).tryOut.host.workbook.sheets.map(({ name, visibility, cells }) => [
        name,
        visibility,
        cells.rows.map((row) =>
          row?.cells.map((cell) => cell && [cell.value, cell.formula, cell.format?.numberFormat]),
        ),
      ]),
    );
  }

  /** Waits until nothing in the pane says that it is at work. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.pane.getByRole('progressbar').waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(200);
  }

  /** What has the focus in the pane, in words. */
  focused(): Promise<string> {
    const frame = this.page.frames().find((one) => one.url().includes('/addin/taskpane.html'))!;
    return frame.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const controls = 'button, a, input, select, textarea, [role="tab"], [role="radio"]';
      if (!element?.matches(controls)) return 'no control';
      const labels = (element as HTMLInputElement).labels ?? [];
      return [
        element.innerText,
        element.getAttribute('aria-label') ?? '',
        ...[...labels].map((l) => l.innerText),
      ].join(' ');
    });
  }
}

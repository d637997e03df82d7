import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import type { CellValue } from '../../../../functions/core/register/grid';
import { startTryOut, type TryOut } from '../server/startTryOut';
import { chromiumArguments } from './chromiumArguments';

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
  private readonly shared = new Map<string, TryOutPage>();

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
    const browser = await chromium.launch({ executablePath, args: chromiumArguments(), headless: true });
    return new TryOutBrowser(browser, server, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * A page for a test: the grid takes seconds to load, so that tests whose pages look alike have one and the same. The
   * workbook is opened anew in it, with the add-in loaded anew and nothing remembered.
   */
  async page({ sample = firstSample, now = usualNow, ...options }: OpenOptions = {}): Promise<TryOutPage> {
    const key = JSON.stringify(Object.entries(options).sort());
    const known = this.shared.get(key);
    if (known) await known.openAnew(sample, now);
    else this.shared.set(key, await this.open({ sample, now, ...options }));
    return this.shared.get(key)!;
  }

  /** A page of its own, with a storage of its own. */
  async open(options: OpenOptions = {}): Promise<TryOutPage> {
    const { sample = firstSample, language = 'zh', now = usualNow } = options;
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 1400, height: 850 },
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.dark ? 'dark' : 'light',
      forcedColors: options.contrast ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.addInitScript(stoppedClock);
    const opened = new TryOutPage(page, context, language);
    page.setDefaultTimeout(90_000);
    await page.goto(`${this.server.url}?${new URLSearchParams({ lang: language, sample, now }).toString()}`);
    await opened.pane.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  }
}

const firstSample = 's02-pcb-two-row-header.xlsx';
const usualNow = '2026-03-09T10:00:00+08:00';

/**
 * A script for the pane: its date stands still at the time the page's address names, timers go on. The grid around it
 * cannot do without a clock.
 */
const stoppedClock = `if (window !== top) {
  const Real = Date, fixed = new Real(new URLSearchParams(top.location.search).get('now')).getTime();
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
    openSample(file: string): Promise<void>;
    readonly host: {
      readonly conditions: { readonly editingCell: boolean };
      readonly session: {
        readonly registrations: { messagesFor(change: unknown, source: unknown): readonly unknown[] };
      };
      readonly workbook: {
        readonly selection: {
          readonly areas: readonly { readonly top: number; readonly left: number }[];
        };
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
    readonly language: 'zh' | 'en',
  ) {
    page.on('pageerror', (error) => {
      const said = error.stack ?? error.message;
      // Univer goes on checking the entries of a workbook in whose place another was opened.
      if (!/cannot find current worksheet[\s\S]*validatorRanges/.test(said))
        this.troubles.push(`script: ${said}`);
    });
    page.on('crash', () => this.troubles.push('the page has crashed'));
    page.on('console', (message) => {
      const { url, lineNumber } = message.location();
      // Univer measures its hidden editor before it has a width.
      if (message.type() === 'error' && !message.text().startsWith('The column width is less than 0'))
        this.troubles.push(`console: ${message.text()} (${url}:${String(lineNumber)})`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(url))
        this.troubles.push(`left this machine: ${request.method()} ${url}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        this.troubles.push(`${String(response.status())} ${response.request().method()} ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // What a closed pane was still loading is called off.
      if (reason !== 'net::ERR_ABORTED') this.troubles.push(`${reason} ${request.method()} ${request.url()}`);
    });
  }

  /** Opens a sample in the same page; the add-in starts anew and remembers nothing. */
  async openAnew(sample: string, now: string): Promise<void> {
    await this.page.evaluate(
      async ([file, time]) => {
        const address = new URL(location.href);
        address.searchParams.set('sample', file);
        address.searchParams.set('now', time);
        history.replaceState(null, '', address);
        (document.activeElement as HTMLElement | null)?.blur();
        // Whatever the pane kept is forgotten before it starts anew, and its last words are not waited for.
        document.getElementById('pane-frame')?.remove();
        localStorage.clear();
        sessionStorage.clear();
        await (window as unknown as PageModel).tryOut.openSample(file);
      },
      [sample, now] as const,
    );
    await this.pane.getByRole('heading', { level: 1 }).waitFor();
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
    await this.page.waitForFunction(
      () => !(window as unknown as PageModel).tryOut.host.conditions.editingCell,
    );
  }

  /** Goes to a cell by the name box, and waits until the grid is there and takes the keys. */
  async goTo(address: string): Promise<void> {
    const [column, row] = cellOf(address);
    for (let attempt = 0; attempt < 5; attempt++) {
      // Asked for the cell it shows, the name box keeps the keys.
      if (attempt > 0 || (await this.isAt(row, column)))
        await this.askNameBox(address === 'A1' ? 'A2' : 'A1');
      await this.askNameBox(address);
      // While it draws a workbook anew the grid goes nowhere.
      if (await this.comesTo(row, column)) return;
    }
    throw new Error(`the grid does not go to ${address}`);
  }

  private async askNameBox(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="formula-bar"] input').first();
    await box.click();
    await box.fill(address);
    await box.press('Enter');
  }

  private async comesTo(row: number, column: number): Promise<boolean> {
    for (let look = 0; look < 100; look++) {
      const isInGrid = await this.page.evaluate(() => document.activeElement?.tagName !== 'INPUT');
      if (isInGrid && (await this.isAt(row, column))) return true;
      await this.page.waitForTimeout(100);
    }
    return false;
  }

  private isAt(row: number, column: number): Promise<boolean> {
    return this.page.evaluate(
      ([r, c]) => {
        const at = (window as unknown as PageModel).tryOut.host.workbook.selection.areas[0];
        return at?.top === r && at.left === c;
      },
      [row, column] as const,
    );
  }

  /** Waits until the add-in hears of changes on the tracker's sheet. */
  async watched(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { host } = (window as unknown as PageModel).tryOut;
      const table = host.workbook.table('KesuTracker');
      if (!table) return false;
      const change = { kind: 'cells', sheet: table.sheet, area: table.area, changeType: 'RangeEdited' };
      const source = { source: 'Local', triggerSource: 'Unknown' };
      return host.session.registrations.messagesFor(change, source).length > 0;
    });
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
    await page.locator('#ribbon').getByRole('tab').last().click();
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

  /** Waits until the pane is at no work and has stopped changing. */
  async settled(): Promise<void> {
    await this.pane.locator('main').evaluate(
      (main) =>
        new Promise<void>((resolve) => {
          const frame = main.ownerDocument.body;
          let quiet = 0;
          const observer = new MutationObserver(() => (quiet = 0));
          observer.observe(frame, { subtree: true, childList: true, characterData: true });
          const timer = setInterval(() => {
            quiet = frame.querySelector('[role="progressbar"]') ? 0 : quiet + 1;
            if (quiet < 4) return;
            clearInterval(timer);
            observer.disconnect();
            resolve();
          }, 100);
        }),
    );
  }
}

/** Column and row of an A1 address. */
function cellOf(address: string): readonly [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [[...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0), Number(row)];
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { startTryOut, type TryOut } from '../server/startTryOut';
import { chromiumArguments } from './chromiumArguments';
import { TryOutPage } from './tryOutPage';

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

import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { SheetListeners } from '../../addin/excel/watchSheets';
import { excelWorkbook } from '../../addin/excel/excelWorkbook';
import type { KeptPublishing } from '../../addin/taskpane/pane/publish/keptSettings';
import type { WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import { chromiumArguments } from '../../scripts/stand-in/page/drive/chromiumArguments';
import type { ExcelForTest } from '../scripts/stand-in/excel/excelForTest';
import { fromWire, readPlan, toWire } from '../addin/taskpane/wire';

const shell = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Kesu</title>
<style>html,body,#pane{height:100%;margin:0}body{color-scheme:light dark}</style></head>
<body><div id="pane"></div><script type="module" src="paneInBrowser.js"></script></body></html>`;

/** Where sign-in pages send people back to; the pane reads the address and closes the window. */
const signInPage = '<!doctype html><title>Kesu</title>';

/** Bundles the pane once; every test opens it in a page of its own. */
export class PaneBrowser {
  private constructor(
    readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async start(): Promise<PaneBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'kesu-pane-'));
    await build({
      entryPoints: ['test/addin/taskpane/paneInBrowser.ts'],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      jsx: 'automatic',
      target: 'es2022',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path === '/') return response.setHeader('content-type', 'text/html').end(shell);
      if (path === '/signin.html') return response.setHeader('content-type', 'text/html').end(signInPage);
      readFile(join(folder, path.slice(1))).then(
        (script) => response.setHeader('content-type', 'text/javascript').end(script),
        () => response.writeHead(404).end(),
      );
      return undefined;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: chromiumArguments(),
      headless: true,
    });
    return new PaneBrowser(browser, server);
  }

  /** Where the pane is served from. */
  get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The pane beside a workbook that is open in the stand-in. */
  async open(excel: ExcelForTest, options: OpenOptions = {}): Promise<Page> {
    const {
      displayLanguage = 'zh-CN',
      now = '2026-03-09T10:00:00+08:00',
      dark = false,
      contrast = false,
      tryOutSite,
      signIn,
      publishing,
    } = options;
    const page = await this.browser.newPage({
      // The sign-in page of a test has a certificate of its own.
      ignoreHTTPSErrors: signIn !== undefined,
      viewport: { width: options.width ?? 320, height: 760 },
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: contrast ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(40_000);
    await page.exposeFunction('askNode', (method: string, args: string) =>
      askPort(excel, page, method, args),
    );
    await page.addInitScript(
      `window.paneTest = ${JSON.stringify({ displayLanguage, now, tryOutSite, signIn })}`,
    );
    if (publishing)
      await page.addInitScript(
        `localStorage['kesu.publish'] = ${JSON.stringify(JSON.stringify(publishing))}`,
      );
    await page.goto(`${this.origin}/`);
    await page.waitForSelector('main h1');
    return page;
  }
}

/** Presses the cancel button of the bar of what is running, as soon as so much of it is done. */
export async function cancelOnceDone(page: Page, percent: number): Promise<void> {
  await page.evaluate(`(() => {
    const watcher = new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]');
      const done = Number(bar?.getAttribute('aria-valuenow') ?? 0) * 100;
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '取消');
      (window.seenProgress ??= []).push(bar?.previousSibling?.textContent ?? '');
      if (!cancel || done < ${String(percent)}) return;
      watcher.disconnect();
      cancel.click();
    });
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  })()`);
}

export interface OpenOptions {
  readonly displayLanguage?: string;
  readonly now?: string;
  readonly dark?: boolean;
  readonly contrast?: boolean;
  readonly width?: number;
  /** Site of a stand-in SharePoint the pane may publish to. */
  readonly tryOutSite?: string;
  /** Where people sign in, and what for; nobody has to where absent. */
  readonly signIn?: { readonly authority: string; readonly graph: string };
  /** Publishing settings the person has made. */
  readonly publishing?: Partial<KeptPublishing>;
}

type Port = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** What the pane asks goes through the real adapter and Microsoft's client into the stand-in. */
async function askPort(_excel: ExcelForTest, page: Page, method: string, args: string): Promise<string> {
  const values = fromWire(args) as unknown[];
  if (method === 'applyPlan') values[0] = readPlan(values[0]) satisfies WorkbookPlan;
  if (method === 'watchSheets') values[2] = sheetListeners(page);
  const port = excelWorkbook as unknown as Port;
  return toWire(await port[method]!(...values));
}

/** Events of the stand-in go on to the page; a page that was closed hears no more. */
function sheetListeners(page: Page): SheetListeners {
  const tell = (call: string) => {
    if (!page.isClosed()) void page.evaluate(call).catch(() => undefined);
  };
  return {
    changed: (change) => tell(`window.sheetChanged?.(${JSON.stringify(change)})`),
    settingsChanged: () => tell('window.settingsChanged?.()'),
  };
}

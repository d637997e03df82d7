import { parseInstant } from '../../../functions/core/calendar';
import { storageMemory } from '../../../addin/taskpane/pane/paneMemory';
import { browserTemplates } from '../../../addin/taskpane/pane/template/browserTemplates';
import type { SignInApp } from '../../../addin/sharepoint/signIn';
import type { PaneServices } from '../../../addin/taskpane/pane/paneServices';
import type { Selection, WorkbookPort } from '../../../addin/taskpane/pane/workbookPort';
import { ok, type Result } from '../../../functions/core/shared/result';
import type { ExcelProblem } from '../../../addin/excel/excelProblem';
import type { SheetListeners } from '../../../addin/excel/watchSheets';
import { PaneRequests } from '../../../addin/taskpane/panePages';
import { mountPane } from '../../../addin/taskpane/view';
import { fromWire, toWire, writtenPlan } from './wire';

/*
 * The pane in an ordinary browser page. Its port is carried over to Node, where the real Office.js adapter answers from
 * the stand-in; everything else is the pane as it is shipped.
 */

interface TestWindow extends Window {
  /** Calls the port in Node: method and arguments, and its result, as `wire` text. */
  readonly askNode: (method: string, args: string) => Promise<string>;
  readonly paneTest: {
    readonly displayLanguage: string;
    readonly now: string;
    readonly tryOutSite?: string;
    readonly signIn?: Pick<SignInApp, 'authority' | 'graph'>;
  };
  /** Node tells where the person goes. */
  select?: (selection: Selection) => void;
  /** Node tells what changed on the tracker's sheets. */
  sheetChanged?: SheetListeners['changed'];
  settingsChanged?: () => void;
  requests?: PaneRequests;
  reported?: string[];
  /** Files handed to the person. */
  saved?: { readonly name: string; readonly size: number; readonly bytes: readonly number[] }[];
}

const page = window as unknown as TestWindow;

async function ask<T>(method: string, ...args: unknown[]): Promise<T> {
  return fromWire(await page.askNode(method, toWire(args))) as T;
}

const own: Partial<WorkbookPort> = {
  // Progress and cancelling do not travel to Node.
  readGrids: (options) => ask('readGrids', options?.sheets ? { sheets: options.sheets } : {}),
  applyPlan: (plan) => ask('applyPlan', writtenPlan(plan)),
  watchSheets: (table, settings, { changed, settingsChanged }) => {
    page.sheetChanged = changed;
    page.settingsChanged = settingsChanged;
    return ask<Result<unknown, ExcelProblem>>('watchSheets', table, settings).then((watched) =>
      watched.ok ? ok(() => undefined) : watched,
    );
  },
  watchSelection: (_ids, listener) => {
    page.select = listener;
    return Promise.resolve(() => delete page.select);
  },
};

/** Every other method goes to Node as it is. */
const workbook = new Proxy(own, {
  get: (target, method: keyof WorkbookPort) =>
    target[method] ?? ((...args: unknown[]) => ask(method, ...args)),
}) as WorkbookPort;

const services: PaneServices = {
  workbook,
  settings: storageMemory(localStorage, 'kesu.'),
  drafts: storageMemory(localStorage, 'kesu.draft.'),
  templates: () => browserTemplates('kesu.'),
  displayLanguage: page.paneTest.displayLanguage,
  officeIsDark: undefined,
  now: () => parseInstant(page.paneTest.now)!,
  tellFunctions: () => undefined,
  report: (error, context) => {
    (page.reported ??= []).push(`${context}: ${error.stack ?? error.message}`);
    return Promise.resolve();
  },
  describeHost: () => Promise.resolve('test'),
  copyText: () => Promise.resolve(true),
  cloud: 'global',
  tryOutSite: page.paneTest.tryOutSite,
  tokens: async (app) => {
    const { signIn } = page.paneTest;
    if (!signIn) throw new Error('the stand-in SharePoint signs nobody in');
    const { paneTokens } = await import('../../../addin/sharepoint/signIn');
    const redirectUri = new URL('signin.html', location.href).href;
    return paneTokens(
      { ...app, ...signIn, redirectUri },
      {
        loginHint: () => Promise.resolve('wangfang@contoso.invalid'),
        askInDialog: () => Promise.reject(new Error('popups are not blocked here')),
      },
    );
  },
  saveFile: (name, bytes) => {
    (page.saved ??= []).push({ name, size: bytes.length, bytes: [...bytes] });
    return Promise.resolve(true);
  },
};

page.requests = new PaneRequests();
mountPane(document.getElementById('pane')!, page.requests, services);

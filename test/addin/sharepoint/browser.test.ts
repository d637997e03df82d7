import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSignIn } from '../../../scripts/stand-in/signIn/startSignIn';
import { aBrowser, aSignIn, GRAPH, PANE_APP } from '../../support/aSignIn';
import { aSharePoint } from '../../support/sharePointForTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
let browser: Browser;
let pages: Server;
let home = '';
let signIn: RunningSignIn;
let answer: 'grant' | 'refuse' = 'grant';
let context: BrowserContext;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/addin/sharepoint/browserPage.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  });
  const script = outputFiles[0]!.contents;
  pages = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>pane</title><script src="/page.js"></script>');
  });
  await listening(pages);
  home = `http://localhost:${portOf(pages)}/`;
  signIn = await aSignIn(folder, { redirectUris: [home], consent: () => answer });
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await signIn.close();
  pages.close();
});
afterEach(() => context.close());

const app = () => ({ clientId: PANE_APP, authority: signIn.authority, graph: GRAPH });

/** The pane's page, as a person opens it. */
async function openPane(): Promise<Page> {
  answer = 'grant';
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  return reopen();
}

async function reopen(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(home);
  await page.evaluate(
    (settings) => (window as never as { signIn: (app: unknown) => void }).signIn(settings),
    app(),
  );
  return page;
}

type Window_ = { token: (fresh: boolean) => Promise<{ token?: string; dialogs?: number; error?: string }> };
const tokenOf = (page: Page, fresh = false) =>
  page.evaluate((renew) => (window as never as Window_).token(renew), fresh);

interface Published {
  readonly published: readonly { readonly action: string; readonly webUrl: string; readonly path: string }[];
  readonly failed: readonly string[];
}
const publish = (
  page: Page,
  numbers: readonly string[],
  origin: string,
  stopAfter = 99,
): Promise<Published> =>
  page.evaluate(
    ([cases, site, stop, clientId]) =>
      (window as never as { publish: (...values: unknown[]) => Promise<Published> }).publish(
        cases,
        {
          site,
          library: '客诉文档',
          folderRule: '{year}/{month}/{caseNo}',
          cloud: 'global',
          clientId,
          tenant: 'contoso',
        },
        stop,
      ),
    [numbers, `${origin}/sites/quality`, stopAfter, PANE_APP] as const,
  );

describe('the pane in a browser', () => {
  it('signs in through a popup, renews silently, publishes, and the link opens', async () => {
    const running = await aSharePoint(folder, {
      trusted: [{ issuer: signIn.issuer, audience: GRAPH, keys: signIn.keys }],
    });
    const page = await openPane();
    let popups = 0;
    page.on('popup', () => (popups += 1));
    const first = await tokenOf(page);
    const renewed = await tokenOf(page, true);
    expect(first.token).toMatch(/^\w+\.\w+/);
    expect(renewed.token).not.toBe(first.token);
    expect(popups).toBe(1);
    const { published, failed } = await publish(page, ['TS1'], running.origin);
    expect({ published, failed }).toMatchObject({ published: [{ action: 'created' }], failed: [] });
    const opened = await context.request.get(published[0]!.webUrl);
    expect(await opened.text()).toBe('document TS1');
  });

  it('finishes the job after the pane was closed in the middle', async () => {
    const running = await aSharePoint(folder, {
      trusted: [{ issuer: signIn.issuer, audience: GRAPH, keys: signIn.keys }],
    });
    const page = await openPane();
    const stopped = await publish(page, ['TS1', 'TS2'], running.origin, 1);
    expect(stopped.failed).toEqual(['store.cancelled']);
    await page.close();
    const again = await publish(await reopen(), ['TS1', 'TS2'], running.origin);
    expect(again.published.map(({ action }) => action)).toEqual(['unchanged', 'created']);
  });

  it('asks in Office’s dialog where popups are blocked', async () => {
    const page = await openPane();
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    expect(await tokenOf(page)).toEqual({ token: 'token from the dialog', dialogs: 1 });
  });

  it('says that a sign-in is needed where the tenant is not the company’s', async () => {
    const page = await openPane();
    const authority = signIn.authority.replace('contoso', 'fabrikam');
    await page.evaluate(
      (settings) => (window as never as { signIn: (app: unknown) => void }).signIn(settings),
      { ...app(), authority },
    );
    expect(await tokenOf(page)).toEqual({ error: 'SignInNeededError' });
  });

  it('says that a sign-in is needed when the person refuses', async () => {
    const page = await openPane();
    answer = 'refuse';
    expect(await tokenOf(page)).toEqual({ error: 'SignInNeededError' });
  });
});

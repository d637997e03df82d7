import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clouds } from '../../../scripts/build/clouds';
import { signInPage } from '../../../scripts/build/pages';
import type { RunningSignIn } from '../../../scripts/stand-in/signIn/startSignIn';
import { aBrowser, aSignIn, GRAPH, PANE_APP } from '../../support/aSignIn';
import { temporaryFolder } from '../../support/temporaryFolder';

/* The page `signin.html` as it ships, with its policy, before a real OpenID provider. */

const folder = temporaryFolder();
let browser: Browser;
let pages: Server;
let home = '';
let signIn: RunningSignIn;
let answer: 'grant' | 'refuse' = 'grant';
let context: BrowserContext;
let pane: Page;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

async function bundle(path: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]!.contents;
}

let office: Uint8Array;

beforeAll(async () => {
  const scripts = new Map([
    ['/signin.js', await bundle('addin/sharepoint/signInDialog.ts')],
    ['/pane.js', await bundle('test/addin/sharepoint/dialogPage.ts')],
  ]);
  office = await bundle('test/addin/sharepoint/officeStub.ts');
  pages = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', home);
    const script = scripts.get(pathname);
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    const options = {
      cloud: 'global',
      connect: [new URL(signIn.authority).origin],
      version: '1.0.0',
    } as const;
    response.end(
      script ??
        (pathname === '/signin.html'
          ? signInPage(['signin.js'], options)
          : `<!doctype html><title>pane</title><script src="${clouds.global.officeJs}"></script><script src="/pane.js"></script>`),
    );
  });
  await listening(pages);
  home = `http://localhost:${portOf(pages)}/`;
  signIn = await aSignIn(folder, { redirectUris: [`${home}signin.html`], consent: () => answer });
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await signIn.close();
  pages.close();
});
beforeEach(async () => {
  answer = 'grant';
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  await context.route(clouds.global.officeJs, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: Buffer.from(office) }),
  );
  pane = await context.newPage();
  await pane.goto(home);
});
afterEach(() => context.close());

interface Asked {
  readonly token?: string;
  readonly code?: string;
}

const app = () => ({ clientId: PANE_APP, authority: signIn.authority, graph: GRAPH });
const ask = (): Promise<Asked> =>
  pane.evaluate((asked) => (window as never as { ask: (app: unknown) => Promise<Asked> }).ask(asked), app());

describe('signin.html', () => {
  it('signs in by going to the sign-in page and back, and hands the token to the pane alone', async () => {
    const { token = '' } = await ask();
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    expect(claims).toMatchObject({
      aud: GRAPH,
      iss: signIn.issuer,
      scp: 'Sites.Selected',
    });
    await expect.poll(() => context.pages().length).toBe(1);
    const kept = await pane.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toContain(token);
  });

  it('says so when the person refuses', async () => {
    answer = 'refuse';
    expect(await ask()).toEqual({ code: 'access_denied' });
  });

  it('says so when the dialog is closed', async () => {
    const asked = pane.evaluate((about) => {
      const { stub, ask } = window as never as {
        stub: { handlers: Record<string, (event: unknown) => void> };
        ask: (app: unknown) => Promise<Asked>;
      };
      const answered = ask(about);
      stub.handlers['event']!({ error: 12006 });
      return answered;
    }, app());
    expect(await asked).toEqual({ code: '12006' });
  });

  it('believes no other origin and no answer to another question', async () => {
    const asked = await pane.evaluate((about) => {
      const { stub, ask } = window as never as {
        stub: { handlers: Record<string, (event: unknown) => void>; shown: string[] };
        ask: (app: unknown) => Promise<Asked>;
      };
      const answered = ask(about);
      const state = new URL(stub.shown[0]!).searchParams.get('state');
      const send = (origin: string, message: unknown) =>
        stub.handlers['message']!({ origin, message: JSON.stringify(message) });
      send('https://evil.example', { state, token: 'evil' });
      send(location.origin, { state: 'another', token: 'evil' });
      send(location.origin, 'no answer');
      send(location.origin, { state, token: 'good' });
      return answered;
    }, app());
    expect(asked).toEqual({ token: 'good' });
  });

  it.each([
    { why: 'a sign-in page that is not Microsoft’s', change: { authority: 'https://evil.example/contoso' } },
    { why: 'another Graph', change: { graph: 'https://graph.evil.example' } },
    { why: 'plain http', change: { authority: 'http://login.microsoftonline.com/contoso' } },
  ])('does nothing for $why', async ({ change }) => {
    const query = new URLSearchParams({ ...app(), ...change, state: 'x' });
    const page = await context.newPage();
    await page.goto(`${home}signin.html?${query.toString()}`);
    await page.waitForTimeout(500);
    expect(new URL(page.url()).host).toBe(new URL(home).host);
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).toBe('{}');
  });
});

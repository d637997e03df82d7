import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDocuments } from '../../../../functions/core/publish/publishDocuments';
import { taskpanePage } from '../../../../scripts/build/pages';
import { startTryOut, type TryOut } from '../../../../scripts/stand-in/page/server/startTryOut';
import { aDocument, memoryJournal, published, storeAt } from '../../../support/sharePointForTest';
import { temporaryFolder } from '../../../support/temporaryFolder';

const folder = temporaryFolder();
const shipped = taskpanePage(['taskpane.js'], { cloud: 'global', connect: [], version: '1.0.0.0' });
let tryOut: TryOut;
let origin: string;

beforeAll(async () => {
  const addin = join(folder, 'addin');
  mkdirSync(addin);
  writeFileSync(join(addin, 'taskpane.html'), shipped);
  tryOut = await startTryOut({ port: 0, folder: mkdtempSync(join(folder, 'out-')), addin });
  ({ origin } = new URL(tryOut.sharePoint.site));
}, 120_000);
afterAll(() => tryOut.close());

const token = (page: string): Promise<Response> =>
  fetch(`${origin}/oauth2/token`, { method: 'POST', headers: { Origin: page } });

describe('the SharePoint behind the try-out page', () => {
  it('is told to the pane, whose policy lets it go there, and not to the add-in that ships', async () => {
    const page = await (await fetch(`${tryOut.url}addin/taskpane.html`)).text();
    expect(page).toContain(`<meta name="kesu-sharepoint" content="${tryOut.sharePoint.site}" />`);
    const policy = /connect-src ([^;]*)/.exec(page)?.[1]?.split(' ');
    expect(policy).toEqual(expect.arrayContaining([origin, origin.replace('127.0.0.1', 'localhost')]));
    expect(shipped).not.toMatch(/kesu-sharepoint|127\.0\.0\.1|localhost/);
  });

  it.each([
    { page: () => new URL(tryOut.url).origin, status: 200, why: 'the page itself' },
    {
      page: () => new URL(tryOut.url).origin.replace('127.0.0.1', 'localhost'),
      status: 200,
      why: 'the page under its other name',
    },
    { page: () => 'http://127.0.0.1:1', status: 403, why: 'a page of another port' },
    { page: () => 'https://example.com', status: 403, why: 'a page from outside' },
  ])('gives a token by origin: $why', async ({ page, status }) => {
    expect((await token(page())).status).toBe(status);
  });

  it('opens what was published in a browser: the link, the address of the file, and the way there', async () => {
    const report = await publishDocuments([aDocument('TS 1 #2', '一')], {
      store: storeAt({ origin }, { linkScope: 'organization' }),
      journal: memoryJournal(),
      ...published,
    });
    const [done] = report.published;
    expect(await (await fetch(done!.webUrl)).text()).toBe('一');
    let at = tryOut.sharePoint.site;
    for (let step = 0; step < 6; step += 1) {
      const answer = await fetch(at);
      expect({ at, status: answer.status }).toMatchObject({ status: 200 });
      if (answer.headers.get('content-disposition')?.startsWith('inline')) break;
      at = /href="([^"]+)"/.exec(await answer.text())![1]!;
    }
    expect(decodeURIComponent(at)).toBe(`${tryOut.sharePoint.site}/Documents/${done!.path}`);
    expect(readFileSync(join(tryOut.sharePoint.folder, 'Documents', done!.path), 'utf8')).toBe('一');
  });

  it('ends with the page', async () => {
    const other = await startTryOut({ port: 0, folder: join(folder, 'other'), addin: join(folder, 'addin') });
    expect((await fetch(other.sharePoint.site)).status).toBe(200);
    await other.close();
    await expect(fetch(other.sharePoint.site)).rejects.toThrow();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

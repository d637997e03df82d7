import {
  Client,
  GraphError,
  HTTPMessageHandler,
  LargeFileUploadTask,
  OneDriveLargeFileUploadTask,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InUseError } from '../../../../scripts/files/processLock';
import { localTokens } from '../../../../scripts/sharepoint/localTokens';
import {
  startSharePoint,
  type RunningSharePoint,
} from '../../../../scripts/stand-in/sharepoint/startSharePoint';
import { hasLibreOffice } from '../../../support/recalculate';
import { aSharePoint } from '../../../support/sharePointForTest';
import { temporaryFolder } from '../../../support/temporaryFolder';

const folder = temporaryFolder();

/** Microsoft's client as it comes, except that its sign-in handler takes https only. */
async function clientOf({ origin }: RunningSharePoint): Promise<Client> {
  const token = await localTokens(origin)(false);
  const http = new HTTPMessageHandler();
  const signed: Middleware = {
    execute(context: Context) {
      const toGraph = String(context.request).startsWith(`${origin}/v1.0/`);
      const headers = new Headers(context.options?.headers as HeadersInit | undefined);
      if (toGraph) headers.set('Authorization', `Bearer ${token}`);
      context.options = { ...context.options, headers };
      return http.execute(context);
    },
  };
  return Client.initWithMiddleware({ middleware: signed, baseUrl: `${origin}/` });
}

interface Opened {
  readonly running: RunningSharePoint;
  readonly client: Client;
  readonly drive: string;
}

async function opened(): Promise<Opened> {
  const running = await aSharePoint(folder);
  const client = await clientOf(running);
  const site = await client.api('/sites/127.0.0.1:/sites/quality').get();
  const { value } = await client.api(`/sites/${site.id}/drives`).get();
  return { running, client, drive: `/drives/${value[0].id}` };
}

const status = (call: Promise<unknown>): Promise<number | string> =>
  call.then(
    () => 'no error',
    (error: unknown) => (error instanceof GraphError ? error.statusCode : String(error)),
  );

describe('the stand-in SharePoint with Microsoft’s own client', () => {
  it('takes small files by path, makes the folders, and gives the item back by id and path', async () => {
    const { client, drive, running } = await opened();
    const put = await client.api(`${drive}/root:/客诉/2026/a%23b.txt:/content`).put('一');
    expect(put).toMatchObject({
      name: 'a#b.txt',
      size: 3,
      file: { hashes: { quickXorHash: expect.any(String) } },
    });
    expect(await client.api(`${drive}/items/${put.id}`).get()).toMatchObject({ id: put.id, eTag: put.eTag });
    expect((await client.api(`${drive}/root:/客诉/2026:/children`).get()).value).toHaveLength(1);
    expect(
      readFileSync(join(running.sharePoint.root, 'sites/quality/Documents/客诉/2026/a#b.txt'), 'utf8'),
    ).toBe('一');
  });

  it.each([
    { query: '', wanted: [201, 200], names: ['a.txt'], why: 'a put replaces by default' },
    {
      query: '?@microsoft.graph.conflictBehavior=fail',
      wanted: [201, 409],
      names: ['a.txt'],
      why: 'fail refuses',
    },
    {
      query: '?@microsoft.graph.conflictBehavior=rename',
      wanted: [201, 201],
      names: ['a 1.txt', 'a.txt'],
      why: 'rename makes another',
    },
  ])('conflicts: $why', async ({ query, wanted, names }) => {
    const { client, drive, running } = await opened();
    for (const text of ['一', '二'])
      await client
        .api(`${drive}/root:/a.txt:/content${query}`)
        .put(text)
        .catch(() => 0);
    expect(running.requests.filter(({ method }) => method === 'PUT').map((seen) => seen.status)).toEqual(
      wanted,
    );
    const { value } = await client.api(`${drive}/root/children`).get();
    expect(value.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('takes Microsoft’s large file task, whose default is to rename', async () => {
    const { client, drive } = await opened();
    const bytes = new Uint8Array(1_000_000).map((_, at) => at % 251);
    for (const name of ['大.bin', '大 1.bin']) {
      const task = await OneDriveLargeFileUploadTask.create(client, new Blob([bytes]), {
        fileName: '大.bin',
        uploadSessionURL: `${drive}/root:/大.bin:/createUploadSession`,
        rangeSize: 320 * 1024,
      } as never);
      const { responseBody } = await task.upload();
      expect(responseBody).toMatchObject({ name, size: bytes.length });
    }
  });

  it('lets Microsoft’s task resume after a slice that broke', async () => {
    const { client, drive, running } = await opened();
    const bytes = new Uint8Array(700_000);
    const session = await LargeFileUploadTask.createUploadSession(
      client,
      `${drive}/root:/b.bin:/createUploadSession`,
      { item: {} },
    );
    const file = {
      name: 'b.bin',
      size: bytes.length,
      content: new Blob([bytes]),
      sliceFile: ({ minValue, maxValue }: { minValue: number; maxValue: number }) =>
        new Blob([bytes.slice(minValue, maxValue + 1)]),
    };
    const task = new LargeFileUploadTask(client, file as never, session, { rangeSize: 320 * 1024 });
    running.setFaults([{ method: 'PUT', path: '/upload/', nth: 2, status: 503 }]);
    await expect(task.upload()).rejects.toBeDefined();
    expect((await task.resume()) as unknown).toMatchObject({ responseBody: { size: bytes.length } });
  });

  it.runIf(hasLibreOffice)('makes a PDF, at an address of another host that takes no token', async () => {
    const { client, drive, running } = await opened();
    await client.api(`${drive}/root:/说明.rtf:/content`).put('{\\rtf1 one}');
    const headers = { Authorization: `Bearer ${await localTokens(running.origin)(false)}` };
    const content = `${running.origin}/v1.0${drive}/root:/说明.rtf:/content`;
    const sent = await fetch(`${content}?format=pdf`, { headers, redirect: 'manual' });
    expect(sent.status).toBe(302);
    const address = sent.headers.get('location')!;
    expect(new URL(address).host).not.toBe(new URL(running.origin).host);
    expect((await fetch(address, { headers })).status).toBe(401);
    expect((await (await fetch(address)).text()).slice(0, 5)).toBe('%PDF-');
    expect((await fetch(`${content}?format=glb`, { headers })).status).toBe(406);
  });

  it('pages children and follows the link to the next page', async () => {
    const { client, drive, running } = await opened();
    const place = join(running.sharePoint.root, 'sites/quality/Documents');
    mkdirSync(place, { recursive: true });
    for (let number = 0; number < 5; number += 1) writeFileSync(join(place, `${number}.txt`), 'x');
    const first = await client.api(`${drive}/root/children`).top(3).get();
    expect(first.value).toHaveLength(3);
    const { pathname, search } = new URL(first['@odata.nextLink']);
    const second = await client.api(`${pathname.slice(5)}${search}`).get();
    expect(second.value).toHaveLength(2);
    expect(second['@odata.nextLink']).toBeUndefined();
  });

  it('keeps versions, compares eTags, and tells content changes from others', async () => {
    const { client, drive } = await opened();
    const one = await client.api(`${drive}/root:/a.txt:/content`).put('一');
    const two = await client.api(`${drive}/items/${one.id}/content`).put('二');
    expect([two.eTag === one.eTag, two.cTag === one.cTag]).toEqual([false, false]);
    const renamed = await client.api(`${drive}/items/${one.id}`).patch({ name: 'b.txt' });
    expect([renamed.eTag === two.eTag, renamed.cTag === two.cTag]).toEqual([false, true]);
    expect(await status(client.api(`${drive}/items/${one.id}`).header('If-Match', two.eTag).delete())).toBe(
      412,
    );
    const { value } = await client.api(`${drive}/items/${one.id}/versions`).get();
    expect(value.map(({ id }: { id: string }) => id)).toEqual(['2.0', '1.0']);
  });

  it('fills columns only after they were added', async () => {
    const { client, drive } = await opened();
    const { id } = await client.api(`${drive}/root:/a.txt:/content`).put('一');
    const fields = () => client.api(`${drive}/items/${id}/listItem/fields`).patch({ KesuCase: 'TS1' });
    expect(await status(fields())).toBe(400);
    await client.api(`${drive}/list/columns`).post({ name: 'KesuCase', text: {} });
    await fields();
    const item = await client.api(`${drive}/items/${id}`).expand('listItem($expand=fields)').get();
    expect(item.listItem.fields).toMatchObject({ KesuCase: 'TS1' });
  });

  it('checks out and in with a comment, and locks others out meanwhile', async () => {
    const { client, drive, running } = await opened();
    const { id } = await client.api(`${drive}/root:/a.txt:/content`).put('一');
    await client.api(`${drive}/items/${id}/checkout`).post({});
    await client.api(`${drive}/items/${id}/content`).put('二');
    await client.api(`${drive}/items/${id}/content`).put('三');
    await client.api(`${drive}/items/${id}/checkin`).post({ comment: '修订 1' });
    expect((await client.api(`${drive}/items/${id}/versions`).get()).value).toHaveLength(2);
    running.sharePoint.state.items[id]!.checkedOutBy = 'somebody else';
    expect(await status(client.api(`${drive}/items/${id}/content`).put('四'))).toBe(423);
  });

  it('gives the same link twice and no anonymous one', async () => {
    const { client, drive } = await opened();
    const { id } = await client.api(`${drive}/root:/a.txt:/content`).put('一');
    const link = () =>
      client.api(`${drive}/items/${id}/createLink`).post({ type: 'view', scope: 'organization' });
    const [first, second] = [await link(), await link()];
    expect(second.link.webUrl).toBe(first.link.webUrl);
    expect(await (await fetch(first.link.webUrl)).text()).toBe('一');
    expect(
      await status(client.api(`${drive}/items/${id}/createLink`).post({ type: 'view', scope: 'anonymous' })),
    ).toBe(403);
  });

  it('says what changed since a token, deletions too, and asks for a new start with a bad one', async () => {
    const { client, drive } = await opened();
    await client.api(`${drive}/root:/a.txt:/content`).put('一');
    const all = await client.api(`${drive}/root/delta`).get();
    const token = new URL(all['@odata.deltaLink']).searchParams.get('token');
    const { id } = await client.api(`${drive}/root:/b.txt:/content`).put('二');
    await client.api(`${drive}/items/${id}`).delete();
    const later = await client.api(`${drive}/root/delta?token=${token}`).get();
    expect(later.value).toContainEqual({ id, name: 'b.txt', deleted: { state: 'deleted' } });
    expect(await status(client.api(`${drive}/root/delta?token=99999`).get())).toBe(410);
  });

  it('answers a batch one by one, with 424 after a failed forerunner', async () => {
    const { client, drive } = await opened();
    const { responses } = await client.api('/$batch').post({
      requests: [
        { id: '1', method: 'GET', url: `${drive}/root` },
        { id: '2', method: 'GET', url: `${drive}/root:/none.txt` },
        { id: '3', method: 'GET', url: `${drive}/root`, dependsOn: ['2'] },
      ],
    });
    expect(responses.map((one: { status: number }) => one.status)).toEqual([200, 404, 424]);
  });

  it('refuses requests without a token, with a forged one, and with one that has run out', async () => {
    let now = Date.parse('2026-03-09T00:00:00Z');
    const running = await aSharePoint(folder, { now: () => now, tokenSeconds: 60 });
    const token = await localTokens(running.origin)(false);
    const ask = async (authorization: string) =>
      (await fetch(`${running.origin}/v1.0/sites/root`, { headers: { authorization } })).status;
    expect(await ask(`Bearer ${token}`)).toBe(200);
    expect(await ask('')).toBe(401);
    expect(await ask(`Bearer ${token.slice(0, -2)}xx`)).toBe(401);
    now += 61_000;
    expect(await ask(`Bearer ${token}`)).toBe(401);
  });

  it('takes no token at an upload address', async () => {
    const { client, drive, running } = await opened();
    const { uploadUrl } = await client.api(`${drive}/root:/c.bin:/createUploadSession`).post({ item: {} });
    expect(new URL(uploadUrl).host).not.toBe(new URL(running.origin).host);
    const answer = await fetch(uploadUrl, { headers: { Authorization: 'Bearer x' } });
    expect(answer.status).toBe(401);
    expect((await fetch(uploadUrl)).status).toBe(200);
  });

  it.each([
    { path: 'root:/a%2F..%2Fb.txt:/content', why: 'an encoded slash' },
    { path: 'root:/con.txt/CON:/content', why: 'a reserved name' },
    { path: 'root:/x%3Ay.txt:/content', why: 'a colon' },
    { path: `root:/${'长'.repeat(390)}/a.txt:/content`, why: 'a path of more than 400 characters' },
  ])('refuses $why', async ({ path }) => {
    const { client, drive, running } = await opened();
    expect(await status(client.api(`${drive}/${path}`).put('x'))).toBe(400);
    expect(readdirSync(running.sharePoint.root).sort()).toEqual(['.kesu-sharepoint', 'sites']);
  });

  it('is alone over its folder, and takes over from one that was killed', async () => {
    const running = await aSharePoint(folder);
    const { root } = running.sharePoint;
    const lock = join(root, '.kesu-sharepoint/lock');
    await running.close();
    writeFileSync(lock, '1'); // a process that is always there
    await expect(startSharePoint({ root })).rejects.toThrow(InUseError);
    writeFileSync(lock, '999999999'); // one that is not
    await (await startSharePoint({ root })).close();
    expect(existsSync(lock)).toBe(false);
  });

  it('slows down whoever asks too much', async () => {
    const running = await aSharePoint(folder, { unitsPerMinute: 3 });
    const client = await clientOf(running);
    const ask = () => fetch(`${running.origin}/v1.0/sites/root`, { headers: {} });
    await ask();
    for (let count = 0; count < 3; count += 1) await client.api('/sites/root').get();
    expect(await status(client.api('/sites/root').get())).toBe(429);
  });

  it('knows ids, versions, links and sessions again after a restart, and takes up what was put into its folder', async () => {
    const { client, drive, running } = await opened();
    const { id } = await client.api(`${drive}/root:/a.txt:/content`).put('一');
    const { uploadUrl } = await client.api(`${drive}/root:/c.bin:/createUploadSession`).post({ item: {} });
    await running.close();
    writeFileSync(join(running.sharePoint.root, 'sites/quality/Documents/扫描.pdf'), 'scan');
    const again = await startSharePoint({ root: running.sharePoint.root });
    try {
      const after = await clientOf(again);
      expect(await after.api(`${drive}/items/${id}`).get()).toMatchObject({ name: 'a.txt' });
      const moved = new URL(uploadUrl);
      moved.port = new URL(again.origin).port;
      expect((await fetch(moved)).status).toBe(200);
      expect((await after.api(`${drive}/root/children`).get()).value).toHaveLength(2);
    } finally {
      await again.close();
    }
  });
});

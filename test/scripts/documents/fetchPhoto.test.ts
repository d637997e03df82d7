import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planPhoto } from '../../../functions/core/report/photo/planPhoto';
import { fileNameOf, isElsewhere, sayableName } from '../../../functions/core/report/photo/photoNames';
import { fetchPhoto, isLocal } from '../../../scripts/documents/fetchPhoto';
import { jpegWithExif } from '../../support/exifPhoto';

let server: Server;
let root = '';
let asked: IncomingHttpHeaders = {};

beforeAll(async () => {
  const photo = await jpegWithExif(1);
  server = createServer((request, reply) => {
    asked = request.headers;
    const path = request.url ?? '';
    const port = String((server.address() as AddressInfo).port);
    if (path === '/a.jpg') reply.end(photo);
    else if (path === '/moved.jpg') reply.writeHead(302, { location: '/a.jpg' }).end();
    else if (path === '/inside.jpg')
      reply.writeHead(302, { location: `http://localhost:${port}/a.jpg` }).end();
    else if (path === '/file.jpg') reply.writeHead(302, { location: 'file:///etc/hosts' }).end();
    else if (path === '/round.jpg') reply.writeHead(302, { location: '/round.jpg' }).end();
    else if (path === '/login.jpg') reply.end('<!DOCTYPE html><html><body>Sign in to go on</body></html>');
    else if (path === '/big.jpg')
      for (let part = 0; part < 42; part += 1) reply.write(Buffer.alloc(1_000_000));
    else reply.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it.each([
  { path: '/a.jpg', why: 'as it is' },
  { path: '/moved.jpg', why: 'sent on within its server' },
])('fetches a photograph $why, telling nothing of who asks', async ({ path }) => {
  const read = await fetchPhoto(root + path);
  if (!read.ok) throw new Error(read.problem.code);
  expect(planPhoto('a.jpg', read.value).ok).toBe(true);
  for (const secret of ['cookie', 'authorization', 'referer']) expect(asked[secret]).toBeUndefined();
});

it.each([
  { path: '/inside.jpg', code: 'photo.notFetched', why: 'sent on into the local network' },
  { path: '/file.jpg', code: 'photo.notFetched', why: 'sent on to a file of this machine' },
  { path: '/round.jpg', code: 'photo.notFetched', why: 'sent round in a circle' },
  { path: '/none.jpg', code: 'photo.notFetched', why: 'not there' },
  { path: '/big.jpg', code: 'photo.tooBig', why: 'more than is taken' },
])('answers what is $why', async ({ path, code }) => {
  expect(await fetchPhoto(root + path)).toMatchObject({ ok: false, problem: { code, name: root + path } });
});

it('knows the page that asks for a sign-in', async () => {
  const read = await fetchPhoto(`${root}/login.jpg`);
  if (!read.ok) throw new Error(read.problem.code);
  expect(planPhoto('x', read.value)).toMatchObject({ problem: { code: 'photo.webPage' } });
});

it.each([
  'localhost',
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:7f00:1]',
  'nas',
  'files.corp',
  '0.0.0.0',
  '100.64.1.1',
])('%s is local', (host) => expect(isLocal(host)).toBe(true));
it.each(['example.com', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', 'contoso.sharepoint.com'])(
  '%s is not local',
  (host) => expect(isLocal(host)).toBe(false),
);

it.each([
  {
    name: 'https://u:p@h.example/a/%E8%A3%82.jpg?sig=SECRET#x',
    file: '裂.jpg',
    said: 'https://h.example/a/%E8%A3%82.jpg',
  },
  { name: '\\\\server\\share\\客户\\a.jpg', file: 'a.jpg', said: '\\\\server\\share\\客户\\a.jpg' },
  { name: '../照片/a 1.jpg', file: 'a 1.jpg', said: '../照片/a 1.jpg' },
])('a document shows $file of $name', ({ name, file, said }) => {
  expect(fileNameOf(name)).toBe(file);
  expect(sayableName(name)).toBe(said);
});

it.each([
  { name: 'D:\\照片\\a.jpg', elsewhere: false },
  { name: 'file:///D:/a.jpg', elsewhere: false },
  { name: 'file://localhost/a.jpg', elsewhere: false },
  { name: 'file://nas/a.jpg', elsewhere: true },
  { name: '//nas/a.jpg', elsewhere: true },
  { name: 'smb://nas/a.jpg', elsewhere: true },
])('$name leads elsewhere: $elsewhere', ({ name, elsewhere }) => {
  expect(isElsewhere(name)).toBe(elsewhere);
});

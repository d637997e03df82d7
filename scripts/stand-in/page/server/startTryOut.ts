import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { clouds } from '../../../build/clouds';
import { root } from '../../../build/root';
import { builtAddin } from './addinBuild';
import { pageBundle } from './pageBundle';
import { startPaneSharePoint, tellPane, type PaneSharePoint } from './paneSharePoint';
import {
  openBytes,
  openPath,
  RequestProblem,
  safeName,
  sampleFiles,
  saveDocument,
  saveWorkbook,
  type SavedWorkbook,
} from './pageRequests';

export interface TryOutOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Where workbooks and documents are saved. */
  readonly folder: string;
  /** A built add-in; the one of the sources where absent. */
  readonly addin?: string;
}

export interface TryOut {
  readonly url: string;
  /** Where the pane publishes to. */
  readonly sharePoint: Pick<PaneSharePoint, 'site' | 'folder'>;
  readonly close: () => Promise<void>;
}

interface Site extends Omit<TryOutOptions, 'port' | 'addin'> {
  readonly addin: string;
  readonly page: string;
  readonly office: string;
  readonly samples: string;
  /** Started as soon as the page's address is known. */
  sharePoint?: PaneSharePoint;
}

/** Largest file taken in; registers are far smaller. */
const largestUpload = 256 * 1024 * 1024;

/** Serves the try-out page on this machine only. */
export async function startTryOut({ port, folder, addin }: TryOutOptions): Promise<TryOut> {
  const site: Site = {
    folder,
    addin: addin ?? (await builtAddin()),
    page: await pageBundle(),
    office: dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js')),
    samples: join(root, 'test/cases/registers'),
  };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((problem: unknown) => {
      const known = problem instanceof RequestProblem;
      response.statusCode = known ? problem.status : 500;
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(problem instanceof Error ? problem.message : String(problem));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  const sharePoint = await startPaneSharePoint(url, folder).catch(async (problem: unknown) => {
    await close();
    throw problem;
  });
  site.sharePoint = sharePoint;
  return {
    url,
    sharePoint,
    close: async () => {
      await Promise.all([close(), sharePoint.close()]);
    },
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireOwnPage(request);
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const [, area = '', ...rest] = path.split('/');
  const name = rest.join('/');
  if (area === 'api') {
    const found = await answerApi(site, request, rest[0] ?? '', rest.slice(1).join('/'));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(found));
  } else if (area === '') await sendFile(response, site.page, 'page.html', pagePolicy);
  else if (area === 'page') await sendFile(response, site.page, name);
  else if (area === 'addin') await sendAddin(response, site, name);
  else if (area === 'office') await sendOffice(response, site, name);
  else throw new RequestProblem(404, path);
}

/** Pages elsewhere must not reach a server on this machine, whatever name they give it. */
function requireOwnPage({ headers, method }: IncomingMessage): void {
  const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
  const isOwn = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  if (!isLocal || !isOwn || (method === 'POST' && headers['x-kesu'] === undefined))
    throw new RequestProblem(403, 'only the try-out page itself may ask');
}

async function answerApi(site: Site, request: IncomingMessage, what: string, name: string): Promise<unknown> {
  const isPost = request.method === 'POST';
  if (what === 'settings') return { samples: await sampleFiles(site.samples), folder: site.folder };
  if (what === 'samples') return openPath(join(site.samples, safeName(name)), safeName(name));
  if (what === 'open' && isPost) return openBytes(name, await body(request));
  if (what === 'workbooks' && isPost) {
    const saved = JSON.parse((await body(request)).toString('utf8')) as SavedWorkbook;
    return { path: await saveWorkbook(site.folder, name, saved) };
  }
  if (what === 'documents' && isPost)
    return { path: await saveDocument(join(site.folder, 'documents'), name, await body(request)) };
  throw new RequestProblem(404, `${request.method} ${what}`);
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestUpload) throw new RequestProblem(413, `> ${largestUpload / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The page loads nothing and tells nothing beyond this machine. */
const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob: data:; worker-src 'self' blob:";

async function sendFile(
  response: ServerResponse,
  folder: string,
  name: string,
  policy?: string,
): Promise<void> {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep) || !(await isFile(path))) throw new RequestProblem(404, name);
  send(response, await readFile(path), name, policy);
}

function send(response: ServerResponse, content: Buffer | string, name: string, policy?: string): void {
  response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  if (policy !== undefined) response.setHeader('content-security-policy', policy);
  response.end(content);
}

/** The files of the built add-in as they are; the pane's page gets office.js from here, and a place to publish to. */
async function sendAddin(response: ServerResponse, { addin, sharePoint }: Site, name: string): Promise<void> {
  if (name !== 'taskpane.html') return sendFile(response, addin, name);
  if (!sharePoint) throw new RequestProblem(503, 'still starting');
  const page = await readFile(join(addin, name), 'utf8');
  const here = page.replace(`src="${clouds.global.officeJs}"`, 'src="/office/office.js"');
  send(response, tellPane(here, sharePoint), name);
}

/** Microsoft's files unchanged; where office.js asks whether its host may be trusted, this page says yes. */
async function sendOffice(response: ServerResponse, { office, page }: Site, name: string): Promise<void> {
  if (/^agaveerrorux\/index\.html$/i.test(name)) return sendFile(response, page, 'trust.html');
  // Microsoft's own servers do not mind capitals in names.
  await sendFile(response, office, (await isFile(join(office, name))) ? name : name.toLowerCase());
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw problem;
  }
}

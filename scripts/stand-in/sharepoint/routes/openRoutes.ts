import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { convertWithLibreOffice, findLibreOffice } from '../../../excel/read/libreOffice';
import type { SiteRecord } from '../model/state';
import type { Call, Reply } from '../server/call';
import { safeSegment } from '../server/address';
import { GraphError, notFound } from '../server/graphError';
import { addressMark, same } from '../server/tokens';
import { linkTarget } from './links';
import { webUrlOf } from './resources';

const mimeTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
};

/** A pre-authenticated address of bytes. */
export async function downloadRoute(call: Call, path: string): Promise<Reply> {
  const { sharePoint } = call;
  if (call.headers['authorization'] !== undefined)
    throw new GraphError(401, 'unauthenticated', 'A download address takes no Authorization header');
  const mark = addressMark(sharePoint.state.secret, `download/${path}`);
  const [drive, id, form, until] = path.split('/');
  if (!same(call.query.get('tempauth') ?? '', mark) || Number(until) <= call.milliseconds)
    throw new GraphError(401, 'unauthenticated', 'The address is not valid any more');
  const item = sharePoint.item(sharePoint.drive(drive ?? ''), id ?? '');
  if (form === 'pdf')
    return {
      status: 200,
      bytes: await pdfOf(call, sharePoint.pathOf(item)),
      headers: fileHeaders('x.pdf'),
    };
  const bytes = sharePoint.bytesOf(item, form === 'file' ? undefined : form);
  return { status: 200, bytes, headers: fileHeaders(item.name) };
}

/** What a browser gets at a file's own address or behind a link. */
export function browseRoute(call: Call, path: string): Reply {
  const link = /^:w:\/s\/([\w-]+)$/.exec(path);
  if (link) {
    const target = linkTarget(call, link[1]!);
    if (target === undefined) throw notFound('This link has been removed');
    return { status: 302, headers: { Location: target } };
  }
  const segments = path
    .split('/')
    .filter((part) => part !== '')
    .map(safeSegment);
  const depth = segments[0] === 'sites' || segments[0] === 'teams' ? 2 : 0;
  const site = call.sharePoint.site(segments.slice(0, depth).join('/'));
  if (segments.length <= depth) return overview(call, site);
  const drive = site && call.sharePoint.drivesOf(site).find(({ name }) => name === segments[depth]);
  const root = drive && call.sharePoint.item(drive, 'root');
  const item = root && call.sharePoint.find(root, segments.slice(depth + 1));
  if (!item) throw notFound(path);
  if (item.kind === 'file')
    return { status: 200, bytes: call.sharePoint.bytesOf(item), headers: fileHeaders(item.name) };
  return listPage(
    segments.join(' / '),
    call.sharePoint.children(item).map((child) => ({ name: child.name, href: webUrlOf(call, child) })),
  );
}

/** A site shows its libraries; the address alone shows the sites. */
function overview({ sharePoint, origin }: Call, site: SiteRecord | undefined): Reply {
  if (site?.path)
    return listPage(
      site.name,
      sharePoint.drivesOf(site).map(({ name }) => ({
        name,
        href: `${origin}/${[...site.path.split('/'), name].map(encodeURIComponent).join('/')}`,
      })),
    );
  return listPage(
    'SharePoint',
    sharePoint.state.sites.map(({ name, path }) => ({ name, href: `${origin}/${encodeURI(path)}` })),
  );
}

function listPage(
  title: string,
  entries: readonly { readonly name: string; readonly href: string }[],
): Reply {
  const rows = entries.map(({ name, href }) => `<li><a href="${escape(href)}">${escape(name)}</a></li>`);
  const list = rows.length === 0 ? '<p>还没有文件。Nothing here yet.</p>' : `<ul>${rows.join('')}</ul>`;
  const page = `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><h1>${escape(title)}</h1>${list}`;
  return { status: 200, bytes: Buffer.from(page), headers: { 'Content-Type': 'text/html; charset=utf-8' } };
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function fileHeaders(name: string): Record<string, string> {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return {
    'Content-Type': mimeTypes[extension] ?? 'application/octet-stream',
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
  };
}

async function pdfOf({ settings }: Call, path: string): Promise<Uint8Array> {
  const pdf = await (settings.toPdf ?? withLibreOffice)(path);
  if (pdf) return pdf;
  throw new GraphError(
    406,
    'notSupported',
    'This stand-in converts with LibreOffice, which is not installed',
  );
}

async function withLibreOffice(path: string): Promise<Uint8Array | undefined> {
  const soffice = await findLibreOffice();
  if (soffice === undefined) return undefined;
  return convertWithLibreOffice(soffice, path, { extension: extname(path), target: 'pdf' }, (made) =>
    readFile(made),
  );
}

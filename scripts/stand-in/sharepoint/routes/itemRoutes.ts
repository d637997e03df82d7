import type { ConflictBehaviour, DriveRecord, ItemRecord } from '../model/state';
import { itemAddress } from '../server/address';
import { json, jsonBody, type Call, type Reply } from '../server/call';
import { badRequest, GraphError, notFound } from '../server/graphError';
import { changesOf } from './changes';
import { checkRoute } from './checkRoutes';
import { createSession } from './uploadRoutes';
import { createLink } from './links';
import { downloadUrl, driveResource, eTagOf, itemResource, listItemResource, selected } from './resources';
import { fieldsRoute, listRoute } from './siteRoutes';

/** `/drives/{id}/…`. */
export function driveRoute(call: Call, path: string): Reply {
  const [, id, rest = ''] = /^([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  const drive = call.sharePoint.drive(decodeURIComponent(id ?? ''));
  if (rest === '') return json(driveResource(call, drive));
  if (rest === 'list' || rest.startsWith('list/')) return listRoute(call, drive, rest.slice(5));
  const address = itemAddress(rest);
  if (!address) throw notFound(rest);
  const start = call.sharePoint.item(drive, address.start);
  const item = call.sharePoint.find(start, address.segments);
  if (address.rest === 'content' && call.method === 'PUT')
    return putContent(call, drive, start, address.segments, item);
  if (address.rest === 'createUploadSession')
    return createSession(call, drive, start, address.segments, item);
  if (!item) throw notFound(address.segments.join('/'));
  return itemRoute(call, drive, item, address.rest);
}

function itemRoute(call: Call, drive: DriveRecord, item: ItemRecord, rest: string): Reply {
  const { sharePoint, actor, method, query } = call;
  switch (rest) {
    case '':
      if (method === 'PATCH') return changeItem(call, drive, item);
      if (method === 'DELETE') {
        checkMatch(call, item);
        sharePoint.remove(item, actor);
        return { status: 204 };
      }
      return json(selected(itemResource(call, item), query.get('$select')));
    case 'children':
      return method === 'POST' ? addChild(call, item) : listChildren(call, item);
    case 'content':
      return content(call, item);
    case 'versions':
      return json({ value: [...item.versions].reverse().map(versionResource) });
    case 'listItem':
      return json(listItemResource(item, query.has('$expand')));
    case 'listItem/fields':
      return fieldsRoute(call, drive, item.id);
    case 'createLink':
      return createLink(call, item);
    case 'checkout':
    case 'checkin':
    case 'discardCheckout':
      return checkRoute(call, item, rest);
    case 'delta':
      return changesOf(call, drive, item);
    default: {
      const version = /^versions\/([\d.]+)\/content$/.exec(rest);
      if (!version) throw notFound(rest);
      sharePoint.bytesOf(item, version[1]);
      return { status: 302, headers: { Location: downloadUrl(call, item, version[1]!) } };
    }
  }
}

/** `PUT …/content`: by id it replaces; by path the default is to replace too. */
function putContent(
  call: Call,
  drive: DriveRecord,
  start: ItemRecord,
  segments: readonly string[],
  item: ItemRecord | undefined,
): Reply {
  const { sharePoint, actor, body } = call;
  checkQuota(call, drive, body.length);
  const name = segments.at(-1);
  if (name === undefined) {
    if (start.kind !== 'file') throw badRequest('A folder has no content');
    checkMatch(call, start);
    sharePoint.write(start, body, actor);
    return json(itemResource(call, start));
  }
  if (item) checkMatch(call, item);
  const folder = sharePoint.folders(start, segments.slice(0, -1), actor);
  const behaviour = behaviourOf(call.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  const put = sharePoint.addFile(folder, name, behaviour, body, actor);
  return json(itemResource(call, put.item), put.created ? 201 : 200);
}

function content(call: Call, item: ItemRecord): Reply {
  if (item.kind !== 'file') throw badRequest('A folder has no content');
  const format = call.query.get('format');
  if (format === null) return { status: 302, headers: { Location: downloadUrl(call, item, 'file') } };
  if (format !== 'pdf') throw new GraphError(406, 'notSupported', `Format ${format} is not supported`);
  if (!/\.(?:csv|docx?|odp|ods|odt|pptx?|rtf|xlsx?)$/i.test(item.name))
    throw new GraphError(406, 'notSupported', 'This file cannot be converted to PDF');
  return { status: 302, headers: { Location: downloadUrl(call, item, 'pdf') } };
}

const PAGE = 200;

function listChildren(call: Call, item: ItemRecord): Reply {
  const all = call.sharePoint.children(item);
  const size = Math.min(Number(call.query.get('$top') ?? PAGE) || PAGE, 1000);
  const from = Number(call.query.get('$skiptoken') ?? 0);
  const value = all
    .slice(from, from + size)
    .map((child) => selected(itemResource(call, child), call.query.get('$select')));
  const next = new URLSearchParams(call.query);
  next.set('$skiptoken', String(from + size));
  const more = from + size < all.length;
  const path = `${call.origin}/v1.0/drives/${item.drive}/items/${item.id}/children`;
  return json({ value, ...(more ? { '@odata.nextLink': `${path}?${next.toString()}` } : {}) });
}

function addChild(call: Call, parent: ItemRecord): Reply {
  const body = jsonBody(call);
  if (typeof body['name'] !== 'string' || typeof body['folder'] !== 'object')
    throw badRequest('name and folder are required');
  const behaviour = behaviourOf(body['@microsoft.graph.conflictBehavior'], 'fail');
  return json(
    itemResource(call, call.sharePoint.addFolder(parent, body['name'], behaviour, call.actor)),
    201,
  );
}

function changeItem(call: Call, drive: DriveRecord, item: ItemRecord): Reply {
  checkMatch(call, item);
  const { name, parentReference } = jsonBody(call);
  const parentId = (parentReference as { readonly id?: unknown } | undefined)?.id;
  const parent =
    typeof parentId === 'string'
      ? call.sharePoint.item(drive, parentId)
      : call.sharePoint.state.items[item.parent ?? ''];
  if (!parent) throw badRequest('The root of a library stays where it is');
  call.sharePoint.rename(item, parent, typeof name === 'string' ? name : item.name, call.actor);
  return json(itemResource(call, item));
}

/** @throws GraphError 412 */
export function checkMatch(call: Call, item: ItemRecord): void {
  const wanted = call.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== eTagOf(item))
    throw new GraphError(
      412,
      'resourceModified',
      'ETag does not match current item’s value',
      'entityTagDoesNotMatch',
    );
}

/** @throws GraphError 507 */
export function checkQuota({ sharePoint, settings }: Call, drive: DriveRecord, more: number): void {
  if (settings.quotaBytes === undefined) return;
  const used = Object.values(sharePoint.state.items)
    .filter((item) => item.drive === drive.id && !item.deleted)
    .reduce((sum, { size }) => sum + size, 0);
  if (used + more > settings.quotaBytes)
    throw new GraphError(507, 'quotaLimitReached', 'Insufficient storage');
}

export function behaviourOf(value: unknown, byDefault: ConflictBehaviour): ConflictBehaviour {
  if (value === undefined || value === null) return byDefault;
  if (value === 'fail' || value === 'replace' || value === 'rename') return value;
  throw badRequest(`Unknown conflict behaviour '${JSON.stringify(value)}'`);
}

const versionResource = ({ label, size, modifiedAt, modifiedBy, draft }: ItemRecord['versions'][number]) => ({
  id: label,
  size,
  lastModifiedDateTime: modifiedAt,
  lastModifiedBy: { user: { displayName: modifiedBy } },
  publication: { level: draft ? 'checkout' : 'published', versionId: label },
});

import { randomUUID } from 'node:crypto';
import type { DriveRecord, SiteRecord } from '../model/state';
import { safeSegment } from '../server/address';
import { json, jsonBody, type Call, type Reply } from '../server/call';
import { badRequest, GraphError, notFound } from '../server/graphError';
import {
  columnResource,
  driveResource,
  eTagOf,
  fieldsOf,
  itemResource,
  listItemResource,
  siteResource,
} from './resources';

/** `/sites/…`: by path or id, its libraries, their lists, columns and list items. */
export function siteRoute(call: Call, path: string): Reply {
  const { site, rest } = findSite(call, path);
  if (rest === '') return json(siteResource(call, site));
  if (rest === 'drives')
    return json({ value: drivesOf(call, site).map((drive) => driveResource(call, drive)) });
  if (rest === 'drive') return json(driveResource(call, drivesOf(call, site)[0]!));
  if (rest === 'lists' && call.method === 'POST') return addLibrary(call, site);
  if (rest === 'lists')
    return json({ value: drivesOf(call, site).map((drive) => listResource(call, drive)) });
  const list = /^lists\/([^/]+)(?:\/(.*))?$/.exec(rest);
  if (!list) throw notFound(path);
  const drive = drivesOf(call, site).find(
    ({ list: id, name }) => id === list[1] || name === safeSegment(list[1]!),
  );
  if (!drive) throw notFound(`list ${list[1]!}`);
  return listRoute(call, drive, list[2] ?? '');
}

/** What a list of a library answers; `/drives/{id}/list/…` comes here too. */
export function listRoute(call: Call, drive: DriveRecord, rest: string): Reply {
  if (rest === '') return json(listResource(call, drive));
  if (rest === 'columns' && call.method === 'POST') return addColumn(call, drive);
  if (rest === 'columns') return json({ value: [...builtIn, ...drive.columns].map(columnResource) });
  const item = /^items\/(\d+)(?:\/(fields))?$/.exec(rest);
  const found =
    item &&
    Object.values(call.sharePoint.state.items).find(
      (one) => one.drive === drive.id && one.listItem === Number(item[1]) && !one.deleted,
    );
  if (!found) throw notFound(rest);
  if (item[2] === undefined)
    return json({
      ...listItemResource(found, call.query.has('$expand')),
      driveItem: itemResource(call, found),
    });
  return fieldsRoute(call, drive, found.id);
}

/** Reads or changes the columns of one file. */
export function fieldsRoute(call: Call, drive: DriveRecord, id: string): Reply {
  const { sharePoint, actor } = call;
  const item = sharePoint.item(drive, id);
  if (call.method === 'GET') return json(fieldsOf(item));
  if (call.method !== 'PATCH') throw badRequest(`${call.method} is not supported here`);
  const ifMatch = call.headers['if-match'];
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== eTagOf(item))
    throw new GraphError(412, 'resourceModified', 'ETag does not match', 'entityTagDoesNotMatch');
  if (item.checkedOutBy !== null) sharePoint.checkLock(item, actor);
  const changes = jsonBody(call);
  for (const name of Object.keys(changes))
    if (![...builtIn, ...drive.columns].some((column) => column.name === name))
      throw badRequest(`Field '${name}' is not recognized`);
  item.fields = { ...item.fields, ...changes };
  sharePoint.touch(item, actor, false);
  sharePoint.file.save();
  return json(fieldsOf(item));
}

function findSite(call: Call, path: string): { readonly site: SiteRecord; readonly rest: string } {
  const { sharePoint, settings } = call;
  const host = new URL(call.origin).hostname;
  const byPath = /^([^/:]+):\/([^:]*?)\/?(?::(?:\/(.*))?)?$/.exec(path);
  if (byPath) {
    const [, seenHost, below, rest] = byPath;
    if (seenHost !== host) throw notFound(`host ${seenHost!}`);
    const sitePath = below!
      .split('/')
      .filter((part) => part !== '')
      .map(safeSegment)
      .join('/');
    if (sitePath !== '' && !/^(?:sites|teams)\/[^/]+$/.test(sitePath)) throw notFound(`site ${sitePath}`);
    const site =
      sharePoint.site(sitePath) ?? (settings.makeOnDemand ? sharePoint.addSite(sitePath) : undefined);
    if (!site) throw notFound(`site ${sitePath}`);
    return { site, rest: rest ?? '' };
  }
  const [, id, rest] = /^([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  const wanted = decodeURIComponent(id ?? '');
  const site =
    wanted === 'root' || wanted === host
      ? (sharePoint.site('') ?? (settings.makeOnDemand ? sharePoint.addSite('') : undefined))
      : sharePoint.state.sites.find((one) => `${host},${one.id}` === wanted);
  if (!site) throw notFound(`site ${wanted}`);
  return { site, rest: rest ?? '' };
}

/** Every site has a library from the start. */
function drivesOf(call: Call, site: SiteRecord): DriveRecord[] {
  const drives = call.sharePoint.drivesOf(site);
  return drives.length > 0 ? drives : [call.sharePoint.addDrive(site, 'Documents', call.actor)];
}

function addLibrary(call: Call, site: SiteRecord): Reply {
  const { displayName, list } = jsonBody(call);
  if (
    typeof displayName !== 'string' ||
    (list as { template?: unknown } | undefined)?.template !== 'documentLibrary'
  )
    throw badRequest('displayName and list.template documentLibrary are required');
  if (drivesOf(call, site).some(({ name }) => name === displayName))
    throw new GraphError(409, 'nameAlreadyExists', 'The specified name is already in use');
  return json(listResource(call, call.sharePoint.addDrive(site, displayName, call.actor)), 201);
}

const listResource = (call: Call, drive: DriveRecord): Record<string, unknown> => ({
  id: drive.list,
  name: drive.name,
  displayName: drive.name,
  list: { template: 'documentLibrary', hidden: false, contentTypesEnabled: false },
  webUrl: driveResource(call, drive)['webUrl'],
});

const builtIn: readonly DriveRecord['columns'][number][] = [
  {
    id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    name: 'Title',
    displayName: 'Title',
    kind: 'text',
    settings: {},
  },
];

const columnKinds = ['text', 'dateTime', 'number', 'boolean', 'choice', 'hyperlinkOrPicture'];

function addColumn(call: Call, drive: DriveRecord): Reply {
  const body = jsonBody(call);
  const kind = columnKinds.find((name) => body[name] !== undefined);
  const { name, displayName } = body;
  if (typeof name !== 'string' || kind === undefined) throw badRequest('A column needs a name and a type');
  if ([...builtIn, ...drive.columns].some((column) => column.name.toLowerCase() === name.toLowerCase()))
    throw new GraphError(409, 'nameAlreadyExists', `Column ${name} exists already`);
  const column = {
    id: randomUUID(),
    name,
    displayName: typeof displayName === 'string' ? displayName : name,
    kind,
    settings: body[kind] as Record<string, unknown>,
  };
  drive.columns.push(column);
  call.sharePoint.file.save();
  return json(columnResource(column), 201);
}

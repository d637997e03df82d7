import type { Call } from '../server/call';
import type { ColumnRecord, DriveRecord, ItemRecord, SiteRecord } from '../model/state';
import { addressMark } from '../server/tokens';

const encodePath = (segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');

/** The address people open; served without sign-in, see README. */
export function webUrlOf(call: Call, item: ItemRecord): string {
  const { sharePoint, origin } = call;
  const drive = sharePoint.drive(item.drive);
  const site = sharePoint.siteOf(drive);
  const segments = [...site.path.split('/').filter((part) => part !== ''), drive.name];
  return `${origin}/${encodePath([...segments, ...sharePoint.segmentsOf(item)])}`;
}

export function siteResource({ origin }: Call, site: SiteRecord): Record<string, unknown> {
  return {
    id: `${new URL(origin).hostname},${site.id}`,
    name: site.name,
    displayName: site.name,
    webUrl: `${origin}/${encodePath(site.path.split('/'))}`,
  };
}

export function driveResource(call: Call, drive: DriveRecord): Record<string, unknown> {
  const { sharePoint } = call;
  return {
    id: drive.id,
    driveType: 'documentLibrary',
    name: drive.name,
    webUrl: webUrlOf(call, sharePoint.state.items[drive.root]!),
    quota: {
      total: call.settings.quotaBytes ?? 27_487_790_694_400,
      state: 'normal',
    },
  };
}

/** Only what `$select` names, where it is given; `$expand` is not touched by it. */
export function selected(resource: Record<string, unknown>, select: string | null): Record<string, unknown> {
  if (select === null || select === '') return resource;
  const wanted = new Set(select.split(',').map((name) => name.trim()));
  return Object.fromEntries(
    Object.entries(resource).filter(
      ([name]) =>
        wanted.has(name) || name === 'listItem' || (name.startsWith('@') && name !== '@odata.context'),
    ),
  );
}

const guidOf = (item: ItemRecord): string =>
  item.id.slice(2).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '{$1-$2-$3-$4-$5}');
export const eTagOf = (item: ItemRecord): string => `"${guidOf(item)},${item.revision}"`;
export const cTagOf = (item: ItemRecord): string => `"c:${guidOf(item)},${item.contentRevision}"`;

export function itemResource(call: Call, item: ItemRecord): Record<string, unknown> {
  const { sharePoint } = call;
  const drive = sharePoint.drive(item.drive);
  const parent = item.parent === null ? undefined : sharePoint.state.items[item.parent];
  const above = sharePoint.segmentsOf(item).slice(0, -1);
  const resource: Record<string, unknown> = {
    id: item.id,
    name: item.name,
    eTag: eTagOf(item),
    ...(item.kind === 'file' ? { cTag: cTagOf(item) } : {}),
    size: item.size,
    webUrl: webUrlOf(call, item),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    lastModifiedBy: { user: { displayName: item.modifiedBy } },
    ...(parent
      ? {
          parentReference: {
            driveId: drive.id,
            driveType: 'documentLibrary',
            id: parent.id,
            path: `/drives/${drive.id}/root:${above.length === 0 ? '' : `/${encodePath(above)}`}`,
            siteId: siteResource(call, sharePoint.siteOf(drive))['id'],
          },
        }
      : { root: {} }),
  };
  if (item.kind === 'folder') resource['folder'] = { childCount: sharePoint.children(item).length };
  else {
    resource['file'] = { mimeType: 'application/octet-stream', hashes: { quickXorHash: item.hash } };
    resource['@microsoft.graph.downloadUrl'] = downloadUrl(call, item, 'file');
  }
  const select = call.query.get('$select');
  // Both facets come only when asked for by name, as in the service.
  if (select?.includes('publication'))
    resource['publication'] = {
      level: item.checkedOutBy === null ? 'published' : 'checkout',
      versionId: item.versions.at(-1)?.label,
    };
  if (select?.includes('sharepointIds'))
    resource['sharepointIds'] = {
      listId: drive.list,
      listItemId: String(item.listItem),
      listItemUniqueId: guidOf(item).slice(1, -1),
    };
  if (call.query.get('$expand')?.startsWith('listItem') && item.parent !== null)
    resource['listItem'] = listItemResource(item, call.query.get('$expand')!.includes('fields'));
  return resource;
}

export function listItemResource(item: ItemRecord, withFields: boolean): Record<string, unknown> {
  return {
    id: String(item.listItem),
    eTag: eTagOf(item),
    contentType: { name: item.kind === 'file' ? 'Document' : 'Folder' },
    ...(withFields ? { fields: fieldsOf(item) } : {}),
  };
}

export const fieldsOf = (item: ItemRecord): Record<string, unknown> => ({
  id: String(item.listItem),
  FileLeafRef: item.name,
  _UIVersionString: item.versions.at(-1)?.label ?? '1.0',
  _CheckinComment: item.versions.at(-1)?.comment ?? '',
  ...item.fields,
});

export const columnResource = ({ kind, settings, ...column }: ColumnRecord): Record<string, unknown> => ({
  ...column,
  columnGroup: 'Custom Columns',
  hidden: false,
  readOnly: false,
  [kind]: settings,
});

/** A short-lived address that needs no token, for bytes. `form` is `file`, `pdf` or a version's label. */
export function downloadUrl(call: Call, item: ItemRecord, form: string): string {
  const until = call.milliseconds + call.settings.sessionSeconds * 1000;
  const what = `download/${item.drive}/${item.id}/${form}/${until}`;
  return `${otherHost(call)}/${what}?tempauth=${addressMark(call.sharePoint.state.secret, what)}`;
}

/** Pre-authenticated addresses are on another host, as in the service, so that a token sent along is a mistake. */
export const otherHost = ({ origin }: Pick<Call, 'origin'>): string =>
  origin.replace('127.0.0.1', 'localhost');

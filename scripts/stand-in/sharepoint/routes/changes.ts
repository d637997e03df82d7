import type { DriveRecord, ItemRecord } from '../model/state';
import { json, type Call, type Reply } from '../server/call';
import { GraphError } from '../server/graphError';
import { itemResource } from './resources';

const PAGE = 200;

/** `delta` of a library: everything first, then what changed since the token; 410 for a token that is none. */
export function changesOf(call: Call, drive: DriveRecord, root: ItemRecord): Reply {
  const { sharePoint, query, origin } = call;
  takeUpDisk(call, root);
  const link = (token: string) => `${origin}/v1.0/drives/${drive.id}/root/delta?token=${token}`;
  const token = query.get('token') ?? query.get('$deltatoken');
  const { sequence } = sharePoint.state;
  if (token === 'latest') return json({ value: [], '@odata.deltaLink': link(String(sequence)) });
  const since = Number(token ?? 0);
  if (!Number.isInteger(since) || since < 0 || since > sequence)
    throw new GraphError(410, 'resyncRequired', 'The token is too old', undefined, {
      Location: link('0').replace(/\?.*/, ''),
    });
  const changed = Object.values(sharePoint.state.items)
    .filter((item) => item.drive === drive.id && item.sequence > since && (since > 0 || !item.deleted))
    .sort((a, b) => a.sequence - b.sequence);
  const page = changed.slice(0, PAGE);
  const last = page.at(-1)?.sequence ?? sequence;
  const value = page.map((item) =>
    item.deleted ? { id: item.id, name: item.name, deleted: { state: 'deleted' } } : itemResource(call, item),
  );
  return json({
    value,
    ...(changed.length > PAGE
      ? { '@odata.nextLink': link(String(last)) }
      : { '@odata.deltaLink': link(String(sequence)) }),
  });
}

function takeUpDisk(call: Call, folder: ItemRecord): void {
  for (const child of call.sharePoint.children(folder)) if (child.kind === 'folder') takeUpDisk(call, child);
}

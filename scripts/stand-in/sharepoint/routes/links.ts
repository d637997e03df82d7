import { randomBytes } from 'node:crypto';
import type { ItemRecord } from '../model/state';
import { json, jsonBody, type Call, type Reply } from '../server/call';
import { badRequest, GraphError } from '../server/graphError';
import { webUrlOf } from './resources';

/** `createLink`: 201 for a new link, 200 for one that exists. Anonymous links are off, as in a careful tenant. */
export function createLink(call: Call, item: ItemRecord): Reply {
  if (call.method !== 'POST') throw badRequest('createLink needs POST');
  const { type, scope = 'organization' } = jsonBody(call);
  if (type !== 'view' && type !== 'edit') throw badRequest('type is view or edit');
  if (scope === 'anonymous') throw new GraphError(403, 'accessDenied', 'Anonymous links are disabled here');
  if (scope !== 'organization' && scope !== 'users') throw badRequest('Unknown scope');
  const { links } = call.sharePoint.state;
  const existing = links.find((link) => link.item === item.id && link.type === type && link.scope === scope);
  const link = existing ?? { id: `E${randomBytes(16).toString('base64url')}`, item: item.id, type, scope };
  if (!existing) {
    links.push(link);
    call.sharePoint.file.save();
  }
  const body = {
    id: link.id,
    roles: [type === 'view' ? 'read' : 'write'],
    link: { type, scope, webUrl: `${call.origin}/:w:/s/${link.id}` },
  };
  return json(body, existing ? 200 : 201);
}

/** Where a link leads; undefined for one that does not exist or whose file is gone. */
export function linkTarget(call: Call, id: string): string | undefined {
  const link = call.sharePoint.state.links.find((one) => one.id === id);
  const item = link && call.sharePoint.state.items[link.item];
  return item && !item.deleted ? webUrlOf(call, item) : undefined;
}

import type { ItemRecord } from '../model/state';
import { jsonBody, type Call, type Reply } from '../server/call';
import { badRequest, GraphError } from '../server/graphError';

/** Check-out, check-in with a comment, and taking a check-out back. */
export function checkRoute(
  call: Call,
  item: ItemRecord,
  verb: 'checkout' | 'checkin' | 'discardCheckout',
): Reply {
  const { sharePoint, actor } = call;
  if (call.method !== 'POST') throw badRequest(`${verb} needs POST`);
  if (item.kind !== 'file') throw badRequest('Only files are checked out');
  if (item.checkedOutBy !== null && item.checkedOutBy !== actor.name)
    throw new GraphError(
      423,
      'notAllowed',
      `The file is checked out by ${item.checkedOutBy}`,
      'resourceLocked',
    );
  if (verb === 'checkout') {
    if (item.checkedOutBy !== null) return { status: 204 };
    item.checkedOutBy = actor.name;
    return done(call, item);
  }
  if (item.checkedOutBy === null) throw badRequest('The file is not checked out', 'resourceCheckedIn');
  const version = item.versions.at(-1);
  if (verb === 'discardCheckout') sharePoint.undoDraft(item, actor);
  else if (version?.draft) {
    const { comment } = jsonBody(call);
    version.draft = false;
    version.comment = typeof comment === 'string' ? comment : '';
  }
  item.checkedOutBy = null;
  return done(call, item);
}

function done({ sharePoint, actor }: Call, item: ItemRecord): Reply {
  sharePoint.touch(item, actor, false);
  sharePoint.file.save();
  return { status: 204 };
}

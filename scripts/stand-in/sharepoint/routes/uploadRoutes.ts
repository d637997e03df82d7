import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { DriveRecord, ItemRecord, SessionRecord } from '../model/state';
import { checkItemName } from '../model/itemName';
import { json, jsonBody, type Call, type Reply } from '../server/call';
import { badRequest, GraphError, notFound } from '../server/graphError';
import { same } from '../server/tokens';
import { behaviourOf, checkMatch, checkQuota } from './itemRoutes';
import { eTagOf, itemResource, otherHost } from './resources';

const STEP = 320 * 1024;
const LARGEST = 60 * 1024 * 1024;

/** `createUploadSession`, by path for a new name or by id for a file that stands there. Default behaviour: fail. */
export function createSession(
  call: Call,
  drive: DriveRecord,
  start: ItemRecord,
  segments: readonly string[],
  item: ItemRecord | undefined,
): Reply {
  const { sharePoint, actor } = call;
  if (call.method !== 'POST') throw badRequest('createUploadSession needs POST');
  const options = (jsonBody(call)['item'] ?? {}) as Readonly<Record<string, unknown>>;
  const behaviour = behaviourOf(options['@microsoft.graph.conflictBehavior'], 'fail');
  if (typeof options['fileSize'] === 'number') checkQuota(call, drive, options['fileSize']);
  if (item) checkMatch(call, item);
  if (item && segments.length > 0 && behaviour === 'fail')
    throw new GraphError(409, 'nameAlreadyExists', 'An item with this name already exists');
  if (item?.kind === 'file' && behaviour !== 'rename') sharePoint.checkLock(item, actor);
  const byId = segments.length === 0;
  const name = byId ? start.name : segments.at(-1)!;
  const parent = byId
    ? sharePoint.state.items[start.parent ?? '']!
    : sharePoint.folders(start, segments.slice(0, -1), actor);
  checkItemName(name, parent.parent === null);
  const session: SessionRecord = {
    id: randomUUID(),
    secret: randomBytes(16).toString('base64url'),
    drive: drive.id,
    item: byId ? start.id : null,
    parent: parent.id,
    name,
    behaviour,
    ifMatch: call.headers['if-match'] ?? null,
    total: null,
    received: 0,
    expiresAt: new Date(call.milliseconds + call.settings.sessionSeconds * 1000).toISOString(),
    by: actor.name,
  };
  sharePoint.state.sessions[session.id] = session;
  writeFileSync(sharePoint.file.uploadPath(session.id), '');
  sharePoint.file.save();
  return json({
    uploadUrl: `${otherHost(call)}/upload/${session.id}?tempauth=${session.secret}`,
    ...status(session),
  });
}

/** The pre-authenticated address of a session: PUT a slice, GET the status, DELETE to give up. */
export function uploadRoute(call: Call, id: string): Reply {
  if (call.headers['authorization'] !== undefined)
    throw new GraphError(401, 'unauthenticated', 'An upload address takes no Authorization header');
  const { sharePoint } = call;
  const session = sharePoint.state.sessions[id];
  if (!session || Date.parse(session.expiresAt) <= call.milliseconds) {
    if (session) forget(call, session);
    throw new GraphError(404, 'itemNotFound', 'The upload session was not found', 'uploadSessionNotFound');
  }
  if (!same(call.query.get('tempauth') ?? '', session.secret))
    throw new GraphError(401, 'unauthenticated', 'The address is not valid');
  if (call.method === 'DELETE') {
    forget(call, session);
    return { status: 204 };
  }
  if (call.method === 'GET') return json(status(session));
  if (call.method !== 'PUT') throw badRequest(`${call.method} is not supported here`);
  return takeSlice(call, session);
}

function takeSlice(call: Call, session: SessionRecord): Reply {
  const { body, sharePoint } = call;
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(call.headers['content-range'] ?? '');
  if (!range) throw badRequest('Content-Range is missing or malformed');
  const [from, to, total] = range.slice(1).map(Number) as [number, number, number];
  if (to - from + 1 !== body.length || to >= total) throw badRequest('Content-Range does not fit the body');
  if (session.total !== null && session.total !== total) throw badRequest('The total size changed');
  if (body.length >= LARGEST) throw badRequest('A slice has less than 60 MiB');
  const last = to + 1 === total;
  if (!last && body.length % STEP !== 0) throw badRequest('A slice is a multiple of 320 KiB');
  if (from !== session.received)
    throw new GraphError(416, 'invalidRange', `The next range begins at ${session.received}`);
  if (!last) checkQuota(call, sharePoint.drive(session.drive), to + 1);
  const path = sharePoint.file.uploadPath(session.id);
  // A killed service may have written a slice that it did not count.
  if (existsSync(path)) truncateSync(path, session.received);
  appendFileSync(path, body);
  session.total = total;
  session.received = to + 1;
  if (last) return commit(call, session, path);
  sharePoint.file.save();
  return json(status(session), 202);
}

/** Conflicts are looked at once more, because time has passed since the session began. */
function commit(call: Call, session: SessionRecord, path: string): Reply {
  const { sharePoint } = call;
  const drive = sharePoint.drive(session.drive);
  const actor = { name: session.by, now: call.actor.now };
  const bytes = readFileSync(path);
  try {
    checkQuota(call, drive, bytes.length);
    const reply = session.item === null ? addNew(call, session, bytes) : replace(call, session, bytes, actor);
    forget(call, session);
    return reply;
  } catch (error) {
    session.received = Math.floor((session.received - 1) / STEP) * STEP; // the last slice may be sent again
    sharePoint.file.save();
    throw error;
  }
}

function addNew(call: Call, session: SessionRecord, bytes: Uint8Array): Reply {
  const { sharePoint } = call;
  const parent = sharePoint.state.items[session.parent];
  if (!parent || parent.deleted) throw notFound('the folder is gone');
  const actor = { name: session.by, now: call.actor.now };
  const { item, created } = sharePoint.addFile(parent, session.name, session.behaviour, bytes, actor);
  return json(itemResource(call, item), created ? 201 : 200);
}

function replace(call: Call, session: SessionRecord, bytes: Uint8Array, actor: Call['actor']): Reply {
  const item = call.sharePoint.item(call.sharePoint.drive(session.drive), session.item!);
  if (session.ifMatch !== null && session.ifMatch !== '*' && session.ifMatch !== eTagOf(item))
    throw new GraphError(412, 'resourceModified', 'The file changed meanwhile', 'entityTagDoesNotMatch');
  call.sharePoint.write(item, bytes, actor);
  return json(itemResource(call, item));
}

const status = (session: SessionRecord): Record<string, unknown> => ({
  expirationDateTime: session.expiresAt,
  nextExpectedRanges: [`${session.received}-${session.total === null ? '' : session.total - 1}`],
});

export function forget({ sharePoint }: Pick<Call, 'sharePoint'>, session: SessionRecord): void {
  delete sharePoint.state.sessions[session.id];
  rmSync(sharePoint.file.uploadPath(session.id), { force: true });
  sharePoint.file.save();
}

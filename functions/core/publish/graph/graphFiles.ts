import { failed, ok, type Result } from '../../shared/result';
import type { PutMemory, PutOrder, StoreProblem } from '../documentStore';
import { graphProblem, problemCode } from './graphProblem';
import { encodedPath, encodeSegment, get, post, type GraphReply, type GraphRequest } from './graphRequest';
import { itemSchema, readReply, sessionSchema, type GraphItem } from './graphReplies';
import { uploadSlices } from './uploadSlices';

/** Small files go in one request; larger ones, and every replacement, through an upload session. */
export const SMALL = 4 * 1024 * 1024;

/** The requests about files of one library. */
export interface GraphFiles {
  readonly ask: (request: GraphRequest) => Promise<GraphReply>;
  readonly drive: string;
  readonly smallBytes: number;
  readonly sliceBytes: number;
}

type Sent = Result<GraphItem, StoreProblem>;

const looked = '$select=id,name,eTag,cTag,size,webUrl,file,folder,parentReference,publication';
const withFields = `${looked}&$expand=listItem($expand=fields)`;

/** The file by its id, which survives moving and renaming; undefined where it was deleted. */
export const fileById = (
  files: GraphFiles,
  id: string,
): Promise<Result<GraphItem | undefined, StoreProblem>> =>
  look(files, `/drives/${files.drive}/items/${encodeSegment(id)}?${withFields}`);

export const fileAt = (
  files: GraphFiles,
  { folder, name }: PutOrder['path'],
): Promise<Result<GraphItem | undefined, StoreProblem>> =>
  look(files, `/drives/${files.drive}/root:/${encodedPath(folder, name)}?${withFields}`);

async function look(files: GraphFiles, path: string): Promise<Result<GraphItem | undefined, StoreProblem>> {
  const reply = await files.ask(get(path));
  if (reply.status === 200) return ok(readReply(itemSchema, reply));
  const problem = graphProblem(reply);
  return problem.code === 'store.notFound' ? ok(undefined) : failed(problem);
}

/** Sends a document that is not there yet; a name that has been taken meanwhile is `store.nameExists`. */
export async function createFile(files: GraphFiles, order: PutOrder, memory: PutMemory): Promise<Sent> {
  const path = `/drives/${files.drive}/root:/${encodedPath(order.path.folder, order.path.name)}:`;
  if (order.bytes.length > files.smallBytes)
    return throughSession(
      files,
      `${path}/createUploadSession`,
      { bytes: order.bytes, behaviour: 'fail' },
      memory,
    );
  const reply = await files.ask({
    method: 'PUT',
    path: `${path}/content?@microsoft.graph.conflictBehavior=fail`,
    headers: { 'Content-Type': 'application/octet-stream' },
    body: order.bytes,
  });
  return reply.status === 200 || reply.status === 201
    ? ok(readReply(itemSchema, reply))
    : failed(graphProblem(reply));
}

/** Replaces the content of a file that stands as it was looked at; otherwise `store.changed`. */
export async function replaceFile(
  files: GraphFiles,
  item: GraphItem,
  bytes: Uint8Array,
  memory: PutMemory,
): Promise<Sent> {
  const path = `/drives/${files.drive}/items/${encodeSegment(item.id)}`;
  if (bytes.length > 0) {
    const about = { bytes, behaviour: 'replace', ifMatch: item.eTag, itemId: item.id } as const;
    return throughSession(files, `${path}/createUploadSession`, about, memory);
  }
  // A session has no slice of nothing.
  const headers = { 'Content-Type': 'application/octet-stream', 'If-Match': item.eTag };
  const reply = await files.ask({ method: 'PUT', path: `${path}/content`, headers, body: bytes });
  return reply.status === 200 ? ok(readReply(itemSchema, reply)) : failed(graphProblem(reply));
}

interface SessionContent {
  readonly bytes: Uint8Array;
  readonly behaviour: 'fail' | 'replace';
  readonly ifMatch?: string;
  readonly itemId?: string;
}

async function throughSession(
  files: GraphFiles,
  path: string,
  { bytes, behaviour, ifMatch, itemId }: SessionContent,
  memory: PutMemory,
): Promise<Sent> {
  const begun = await files.ask(
    post(
      path,
      { item: { '@microsoft.graph.conflictBehavior': behaviour } },
      ifMatch === undefined ? {} : { 'If-Match': ifMatch },
    ),
  );
  if (begun.status !== 200 && begun.status !== 201) return failed(graphProblem(begun));
  const { uploadUrl } = readReply(sessionSchema, begun);
  await memory.remember({ step: 'session', url: uploadUrl, ...(itemId === undefined ? {} : { itemId }) });
  const sent = await uploadSlices(files.ask, uploadUrl, bytes, { slice: files.sliceBytes, fresh: true });
  if (!sent.ok) return sent;
  if (sent.value.kind === 'done') return ok(sent.value.item);
  return failed({ code: 'store.sessionGone', message: 'upload session not found', resumable: true });
}

/** Goes on with an upload an earlier run began; undefined where the session is gone. */
export async function resumeSession(
  files: GraphFiles,
  url: string,
  bytes: Uint8Array,
): Promise<Result<GraphItem | undefined, StoreProblem>> {
  const sent = await uploadSlices(files.ask, url, bytes, { slice: files.sliceBytes });
  if (sent.ok) return ok(sent.value.kind === 'done' ? sent.value.item : undefined);
  // Somebody took the name or changed the file meanwhile: the caller looks again and decides anew.
  const again = ['store.nameExists', 'store.changed', 'store.badRange', 'store.notFound'];
  return again.includes(sent.problem.code) ? ok(undefined) : sent;
}

/** Ends an upload that nobody will finish; a session that is gone already is as good. */
export async function giveUpSession(files: GraphFiles, url: string): Promise<void> {
  await files.ask({ method: 'DELETE', path: url });
}

const itemVerb = (files: GraphFiles, id: string, verb: string, body: unknown = {}): Promise<GraphReply> =>
  files.ask(post(`/drives/${files.drive}/items/${encodeSegment(id)}/${verb}`, body));

/** Checks a file out, so that nobody edits it while it is replaced. False where the library knows no check-out. */
export async function checkOut(files: GraphFiles, id: string): Promise<Result<boolean, StoreProblem>> {
  const reply = await itemVerb(files, id, 'checkout');
  if (reply.status === 204 || reply.status === 200) return ok(true);
  const code = problemCode(reply);
  if (code === 'store.unexpected' && reply.status < 500) return ok(false);
  return failed(graphProblem(reply));
}

/** Checks a file in with a comment on its version; one that is not checked out needs nothing. */
export async function checkIn(
  files: GraphFiles,
  id: string,
  comment: string,
): Promise<Result<null, StoreProblem>> {
  const reply = await itemVerb(files, id, 'checkin', { comment, checkInAs: 'published' });
  if (reply.status === 204 || reply.status === 200 || problemCode(reply) === 'store.notCheckedOut')
    return ok(null);
  return failed(graphProblem(reply));
}

/** Takes a check-out back after a replacement that failed, so that no lock is left behind. */
export async function undoCheckOut(files: GraphFiles, id: string): Promise<void> {
  await itemVerb(files, id, 'discardCheckout');
}

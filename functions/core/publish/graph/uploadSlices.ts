import { failed, ok, type Result } from '../../shared/result';
import type { StoreProblem } from '../documentStore';
import { graphProblem, problemCode } from './graphProblem';
import { get, type GraphReply, type GraphRequest } from './graphRequest';
import { itemSchema, readReply, sessionSchema, type GraphItem } from './graphReplies';

/** Slices are multiples of this (learn.microsoft.com/graph/api/driveitem-createuploadsession). */
export const SLICE_STEP = 320 * 1024;
/** 5 to 10 MiB are advised. */
export const DEFAULT_SLICE = 16 * SLICE_STEP;

type Ask = (request: GraphRequest) => Promise<GraphReply>;

/** `gone`: the session does not exist any more, finished or expired; whoever began it has to look at the file. */
export type SliceOutcome = { readonly kind: 'done'; readonly item: GraphItem } | { readonly kind: 'gone' };

/**
 * Sends the rest of the bytes to an upload session, in order, from where the service says it stands.
 * A slice that arrived although its answer was lost (416) is not sent again.
 *
 * @param fresh - the session was begun just now: nothing has arrived, so its status need not be asked
 */
export async function uploadSlices(
  ask: Ask,
  url: string,
  bytes: Uint8Array,
  { slice = DEFAULT_SLICE, fresh = false }: { readonly slice?: number; readonly fresh?: boolean } = {},
): Promise<Result<SliceOutcome, StoreProblem>> {
  let from = 0;
  if (!fresh) {
    const status = await nextByte(ask, url);
    if (!status.ok || status.value === undefined) return status.ok ? ok({ kind: 'gone' }) : status;
    from = status.value;
  }
  for (let misses = 0; ;) {
    const reply = await ask(sliceRequest(url, bytes, from, slice));
    if (reply.status === 200 || reply.status === 201)
      return ok({ kind: 'done', item: readReply(itemSchema, reply) });
    if (reply.status === 404 || reply.status === 410) return ok({ kind: 'gone' });
    if (reply.status === 202) {
      from =
        rangeStart(readReply(sessionSchema, reply).nextExpectedRanges) ??
        Math.min(from + slice, bytes.length);
      continue;
    }
    misses += 1;
    if (problemCode(reply) !== 'store.badRange' || misses > 3) return failed(graphProblem(reply));
    const status = await nextByte(ask, url);
    if (!status.ok || status.value === undefined) return status.ok ? ok({ kind: 'gone' }) : status;
    from = status.value;
  }
}

function sliceRequest(url: string, bytes: Uint8Array, from: number, slice: number): GraphRequest {
  const to = Math.min(from + slice, bytes.length);
  return {
    method: 'PUT',
    path: url,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}`,
    },
    body: bytes.subarray(from, to),
  };
}

/** Where the service stands; undefined where the session is gone. */
async function nextByte(ask: Ask, url: string): Promise<Result<number | undefined, StoreProblem>> {
  const reply = await ask(get(url));
  if (reply.status === 404 || reply.status === 410 || reply.status === 401) return ok(undefined);
  if (reply.status !== 200) return failed(graphProblem(reply));
  return ok(rangeStart(readReply(sessionSchema, reply).nextExpectedRanges) ?? 0);
}

/** `["327680-655359"]`, `["327680-"]`. */
function rangeStart(ranges: readonly string[]): number | undefined {
  const start = Number(/^\d+/.exec(ranges[0] ?? '')?.[0]);
  return Number.isNaN(start) ? undefined : start;
}

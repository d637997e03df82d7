import { failed, ok, type Result } from '../../shared/result';
import type { StoreProblem } from '../documentStore';
import { graphProblem } from './graphProblem';
import { encodeSegment, type GraphReply, type GraphRequest } from './graphRequest';

/** Answers that say this file cannot be converted; another may. */
const refusesFile: ReadonlySet<number> = new Set([400, 406, 415, 422]);
/** Answers of a service that converts nothing. */
const refusesAll: ReadonlySet<number> = new Set([405, 501]);

/**
 * The PDF Graph makes of a file (learn.microsoft.com/graph/api/driveitem-get-content-format). Graph answers with the
 * address of the PDF on another host; whoever sends follows it there without the token, as fetch does.
 *
 * @param path - below the library, as the file stands now
 * @returns `pdf.refused` or `pdf.noService` where there is no conversion
 */
export async function pdfOfFile(
  ask: (request: GraphRequest) => Promise<GraphReply>,
  drive: string,
  path: string,
): Promise<Result<Uint8Array, StoreProblem>> {
  const place = path.split('/').map(encodeSegment).join('/');
  const reply = await ask({
    method: 'GET',
    path: `/drives/${drive}/root:/${place}:/content?format=pdf`,
    wants: 'bytes',
  });
  const parts = { path, status: String(reply.status) };
  if (reply.status === 200)
    return reply.bytes && isPdf(reply.bytes)
      ? ok(reply.bytes)
      : failed({ code: 'store.unreadable', message: 'what came is no PDF', resumable: true, parts });
  const problem = graphProblem(reply, parts);
  if (refusesAll.has(reply.status)) return failed({ ...problem, code: 'pdf.noService', resumable: false });
  if (refusesFile.has(reply.status)) return failed({ ...problem, code: 'pdf.refused', resumable: false });
  return failed(problem);
}

/** A proxy that wants a sign-in answers with a page and 200. */
const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

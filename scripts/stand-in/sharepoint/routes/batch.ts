import * as v from 'valibot';
import { json, jsonBody, type Call, type Reply } from '../server/call';
import { badRequest } from '../server/graphError';

const LARGEST = 20;

const batchSchema = v.object({
  requests: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        method: v.string(),
        url: v.string(),
        headers: v.optional(v.record(v.string(), v.string()), {}),
        body: v.optional(v.unknown()),
        dependsOn: v.optional(v.array(v.string()), []),
      }),
    ),
    v.maxLength(LARGEST),
  ),
});

type One = v.InferOutput<typeof batchSchema>['requests'][number];

/** `$batch`: up to twenty requests, each throttled and failing by itself; 424 after a failed forerunner. */
export async function batchRoute(
  call: Call,
  answer: (method: string, url: string, headers: Record<string, string>, body: Buffer) => Promise<Reply>,
): Promise<Reply> {
  const parsed = v.safeParse(batchSchema, jsonBody(call));
  if (!parsed.success) throw badRequest(`The batch cannot be used: ${v.summarize(parsed.issues)}`);
  const statuses = new Map<string, number>();
  const responses: Record<string, unknown>[] = [];
  for (const one of parsed.output.requests) {
    const reply = await answerOne(one, statuses, answer);
    statuses.set(one.id, reply.status);
    responses.push({ id: one.id, status: reply.status, headers: reply.headers ?? {}, body: reply.json });
  }
  return json({ responses });
}

async function answerOne(
  { method, url, headers, body, dependsOn }: One,
  statuses: ReadonlyMap<string, number>,
  answer: Parameters<typeof batchRoute>[1],
): Promise<Reply> {
  if (dependsOn.some((id) => (statuses.get(id) ?? 0) >= 400))
    return json(
      { error: { code: 'failedDependency', message: 'A request this one depends on failed' } },
      424,
    );
  return answer(
    method,
    url,
    headers,
    body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
  );
}

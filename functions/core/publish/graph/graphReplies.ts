import * as v from 'valibot';
import type { GraphReply } from './graphRequest';

/** What of Graph's answers is used; everything else in them is ignored. */
export const siteSchema = v.object({ id: v.string(), webUrl: v.optional(v.string(), '') });

const driveSchema = v.object({ id: v.string(), name: v.string(), webUrl: v.optional(v.string(), '') });
export type GraphDrive = v.InferOutput<typeof driveSchema>;
export const drivesSchema = v.object({ value: v.array(driveSchema) });

export const listSchema = v.object({ id: v.string() });

export const columnsSchema = v.object({ value: v.array(v.object({ name: v.string() })) });

export const itemSchema = v.object({
  id: v.string(),
  name: v.string(),
  eTag: v.string(),
  cTag: v.optional(v.string(), ''),
  size: v.optional(v.number(), 0),
  webUrl: v.string(),
  file: v.optional(v.object({ hashes: v.optional(v.object({ quickXorHash: v.optional(v.string()) })) })),
  folder: v.optional(v.unknown()),
  parentReference: v.optional(v.object({ path: v.optional(v.string(), '') }), {}),
  publication: v.optional(v.object({ level: v.optional(v.string()) })),
  listItem: v.optional(
    v.object({ id: v.string(), fields: v.optional(v.record(v.string(), v.unknown()), {}) }),
  ),
});
export type GraphItem = v.InferOutput<typeof itemSchema>;
export const itemsSchema = v.object({
  value: v.array(itemSchema),
  '@odata.nextLink': v.optional(v.string()),
});

export const sessionSchema = v.object({
  uploadUrl: v.optional(v.string(), ''),
  nextExpectedRanges: v.optional(v.array(v.string()), []),
});

export const linkSchema = v.object({ link: v.object({ webUrl: v.string() }) });

/** The service answered something else than its documentation says. */
export class UnreadableReplyError extends Error {}

/**
 * Reads a reply once, at the door.
 *
 * @throws UnreadableReplyError naming what is missing
 */
export function readReply<Schema extends v.GenericSchema>(
  schema: Schema,
  reply: GraphReply,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, reply.json);
  if (parsed.success) return parsed.output;
  throw new UnreadableReplyError(`Graph ${reply.status}: ${v.summarize(parsed.issues)}`);
}

/** Where a file stands below its library, with the letters the service has. */
export function pathOfItem(item: GraphItem): string {
  const folder = item.parentReference.path.replace(/^.*?root:\/?/, '');
  const segments = folder === '' ? [] : folder.split('/').map(decoded);
  return [...segments, item.name].join('/');
}

/** A part of a path, which Graph encodes in most services and in some not. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

import * as v from 'valibot';
import { duration, parameterRef, readingId, roleName, sourced, text, words } from './basics';
import { condition } from './condition';
import { eventNames } from '../vocabulary/events';

const event = v.picklist(eventNames);

/** A limit with a figure of its own; `target` is the lower value of a range (C9). */
const fixedLimit = v.strictObject({
  kind: v.literal('fixed'),
  ...duration.entries,
  target: v.exactOptional(duration),
  /** Applies when the case is flagged special and the reason is recorded (C9). */
  special: v.exactOptional(duration),
});
/** The figure is left to the company: a parameter of type `duration` (appendix B). */
const parameterLimit = v.strictObject({ kind: v.literal('parameter'), ...parameterRef.entries });
/** A time promised or agreed for the one case (C10). */
const promisedLimit = v.strictObject({ kind: v.literal('promised') });
/** 立即 and the like (C8), with an outer bound where the text gives one. */
const immediateLimit = v.strictObject({
  kind: v.literal('immediate'),
  atMost: v.exactOptional(duration),
});
/** The text announces the limit but does not give it: answered 本制度未规定. */
const undefinedLimit = v.strictObject({ kind: v.literal('undefined') });

export const limit = v.variant('kind', [
  fixedLimit,
  parameterLimit,
  promisedLimit,
  immediateLimit,
  undefinedLimit,
]);

/** K11: one time limit. */
export const deadlineRule = v.strictObject({
  id: text,
  name: words,
  stage: v.exactOptional(text),
  /** Grade, category or facts the rule is meant for; exemptions stand here as `not`. */
  when: v.exactOptional(condition),
  limit,
  /** C16 event that starts the clock; a promised limit needs none. */
  start: v.exactOptional(event),
  /** Event that ends the clock; without one the tracker keeps a column of its own for it. */
  completes: v.exactOptional(event),
  owner: v.exactOptional(roleName),
  recipient: v.exactOptional(roleName),
  /** Overrides the profile's mode (C5, C6). */
  mode: v.exactOptional(v.picklist(['office', 'strict'])),
  /** The text lets a time agreed with the customer take the place of the limit (C10). */
  agreedReplaces: v.optional(v.boolean(), false),
  /** The limit may be moved to an agreed time if the reason is given. */
  extension: v.exactOptional(v.strictObject({ text: words, clause: text })),
  /** Readings that decide in some cases only; in those they stand before the rule's own. */
  readingsIn: v.optional(v.array(v.strictObject({ when: condition, readings: v.array(readingId) })), []),
  ...sourced,
});

export type Limit = v.InferOutput<typeof limit>;
export type DeadlineRule = v.InferOutput<typeof deadlineRule>;

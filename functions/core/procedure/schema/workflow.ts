import * as v from 'valibot';
import { fieldKeys } from '../../complaint/fields';
import { eventNames } from '../vocabulary/events';
import { aliases, roleName, sourced, text, words } from './basics';
import { condition } from './condition';

/** A question the chart asks at a stage. */
export const decision = v.strictObject({
  /** English key; charts of all companies share the common ones (see templates/profiles/README.md). */
  key: text,
  name: words,
  aliases,
  /** Answers of a question that is not yes or no. */
  values: v.optional(v.array(v.strictObject({ name: words, aliases })), []),
  /** Further words for yes and no. */
  yes: aliases,
  no: aliases,
  /** A question that may stay unanswered: the branch without a condition is then taken. */
  optional: v.optional(v.boolean(), false),
});

/** Where the chart goes on; `next: null` is the end. */
export const branch = v.strictObject({
  when: v.exactOptional(condition),
  next: v.nullable(text),
  /** The way ends here, but the case is not closed by it (for example the customer must come again). */
  closes: v.optional(v.boolean(), true),
});

export const stage = v.strictObject({
  id: text,
  name: words,
  /** Other names it is asked for by, also its id in the chart it was taken from. */
  aliases,
  /** null where the text names nobody. */
  owner: v.nullable(roleName),
  /** Cases in which somebody else owns the stage (for example by grade); the first that fits is taken. */
  owners: v.optional(v.array(v.strictObject({ when: condition, owner: roleName })), []),
  supporters: v.optional(v.array(roleName), []),
  content: words,
  immediate: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
  forms: v.optional(v.array(text), []),
  /** Events that happen here and start or end limits. */
  produces: v.optional(v.array(v.picklist(eventNames)), []),
  /** Gates that must be met before the case leaves this stage. */
  requires: v.optional(v.array(text), []),
  decisions: v.optional(v.array(decision), []),
  next: v.union([v.nullable(text), v.pipe(v.array(branch), v.minLength(1))]),
  ...sourced,
});

/** One chart; a procedure may have several (outlet and call centre, policy and product …). */
export const flow = v.strictObject({
  id: text,
  name: words,
  aliases,
  /** Which cases take this chart; the first that fits is taken. */
  when: v.exactOptional(condition),
  start: text,
  stages: v.pipe(v.array(stage), v.minLength(1)),
});

/** C20: something that must be done before a case may be closed. */
export const gate = v.strictObject({
  key: text,
  name: words,
  aliases,
  kind: v.picklist(['stage', 'signature', 'form', 'followUp', 'effect', 'field']),
  when: v.exactOptional(condition),
  /** Stage that fulfils it. Having passed that stage counts as done … */
  stage: v.exactOptional(text),
  /** … unless it has to be confirmed in so many words. */
  confirm: v.optional(v.boolean(), false),
  /** Register field that shows it is done, and the words that count (any value when none are given). */
  field: v.exactOptional(v.picklist(fieldKeys)),
  fieldValues: v.optional(v.array(text), []),
  ...sourced,
});

export type Decision = v.InferOutput<typeof decision>;
export type Branch = v.InferOutput<typeof branch>;
export type Stage = v.InferOutput<typeof stage>;
export type Flow = v.InferOutput<typeof flow>;
export type Gate = v.InferOutput<typeof gate>;

import * as v from 'valibot';
import { figure, readingId, roleName, sourced, text, words } from './basics';
import { condition } from './condition';

/** K14: up to which amount a post decides, inclusive (C12). */
export const authorityLevel = v.strictObject({
  role: roleName,
  upTo: figure,
  /** Grade this level belongs to: a case of that grade starts here even for a small amount. */
  grade: v.exactOptional(text),
  /** The handler of the case grants it himself; no approval step. */
  alone: v.optional(v.boolean(), false),
});

export const authority = v.strictObject({
  id: text,
  name: words,
  when: v.exactOptional(condition),
  /** From the lowest post to the highest. */
  levels: v.optional(v.array(authorityLevel), []),
  /** Who decides above the last level. */
  above: v.exactOptional(roleName),
  /** Who decides while a limit is not filled in. */
  missingLimit: v.exactOptional(v.strictObject({ role: roleName, ...sourced })),
  /** An amount above a ceiling moves the case to the grade of the next level. */
  raisesGrade: v.optional(v.boolean(), false),
  ...sourced,
});

export const approvalStep = v.strictObject({
  id: v.exactOptional(text),
  role: v.exactOptional(roleName),
  /** "A 或 B": one of them is enough (C17). */
  anyOf: v.exactOptional(v.pipe(v.array(roleName), v.minLength(2))),
  /** The post is found from the amount. */
  authority: v.exactOptional(text),
  action: words,
  /** `approve`: the case stops without it (approval, review, inspection). `work`: what is done around it. */
  kind: v.optional(v.picklist(['approve', 'work']), 'approve'),
  when: v.exactOptional(condition),
  optional: v.optional(v.boolean(), false),
  clause: v.exactOptional(text),
  readings: v.optional(v.array(readingId), []),
});

/** K15: who approves what, in order. */
export const approval = v.strictObject({
  id: text,
  name: words,
  /** Forms, or what the text says is approved (纠正措施, 解决方案). */
  documents: v.optional(v.array(text), []),
  stages: v.optional(v.array(text), []),
  dispositions: v.optional(v.array(text), []),
  when: v.exactOptional(condition),
  steps: v.array(approvalStep),
  /** Reports owed and to whom, in the company's words. */
  reports: v.optional(v.array(v.strictObject({ name: text, when: v.exactOptional(condition) })), []),
  ...sourced,
});

/** K13: what may be offered to the customer. */
export const disposition = v.strictObject({
  name: words,
  aliases: v.optional(v.array(text), []),
  when: v.exactOptional(condition),
  content: words,
  ...sourced,
});

export type Authority = v.InferOutput<typeof authority>;
export type ApprovalStep = v.InferOutput<typeof approvalStep>;
export type Approval = v.InferOutput<typeof approval>;
export type Disposition = v.InferOutput<typeof disposition>;

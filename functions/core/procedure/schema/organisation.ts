import * as v from 'valibot';
import { fieldKeys } from '../../complaint/fields';
import { aliases, duration, roleName, sourced, text, words } from './basics';
import { condition } from './condition';

/** K08: a department, post, person or outside party. Everything that owns or signs is declared here. */
export const role = v.strictObject({
  name: words,
  /** C19: other names of the same party. */
  aliases,
  kind: v.picklist(['department', 'post', 'group', 'customer', 'outside']),
  /** Parties any of which stands for this one (主任级以上, 海外营销部/国内营销部). */
  members: aliases,
  /** Higher number, higher post: a higher post of a chain may act for a lower one (C17). */
  rank: v.exactOptional(v.number()),
  duties: v.exactOptional(words),
  clause: v.exactOptional(text),
  readings: v.optional(v.array(text), []),
});

/** K02. */
export const channel = v.strictObject({ name: words, aliases, clause: text });

/** K03. */
export const category = v.strictObject({
  name: words,
  aliases,
  content: v.exactOptional(words),
  /** Facts that put a case into it. */
  when: v.exactOptional(condition),
  /** Takes what the other classes do not name, for manual choice. */
  catchAll: v.optional(v.boolean(), false),
  ...sourced,
});

/** K01: the first rule that fits decides. */
export const scope = v.strictObject({
  text: words,
  rules: v.optional(
    v.array(
      v.strictObject({
        when: condition,
        inScope: v.boolean(),
        /** Form or procedure to use instead. */
        instead: v.exactOptional(text),
        ...sourced,
      }),
    ),
    [],
  ),
  /** Answer when no rule fits. */
  otherwise: v.optional(v.boolean(), true),
  ...sourced,
});

/** K10 (and K12): who gets a case. The first rule that fits names the owner; later ones with `also` add to it. */
export const route = v.strictObject({
  id: text,
  when: v.exactOptional(condition),
  owner: roleName,
  /** Who it is passed on to. */
  to: v.exactOptional(roleName),
  forms: v.optional(v.array(text), []),
  notify: v.optional(v.array(roleName), []),
  immediate: v.optional(v.boolean(), false),
  also: v.optional(v.boolean(), false),
  text: words,
  ...sourced,
});

/** A duty one can ask the owner of (`route` with `task`). */
export const task = v.strictObject({
  key: text,
  name: words,
  aliases,
  /** Without an owner the routes decide, by a condition on the task. */
  owner: v.exactOptional(roleName),
  supporters: v.optional(v.array(roleName), []),
  forms: v.optional(v.array(text), []),
  ...sourced,
});

export const parameterTypes = ['number', 'money', 'duration', 'text', 'roles', 'choice'] as const;

/** Appendix B: a figure the text leaves open. It never has a default. */
export const parameter = v.strictObject({
  id: text,
  name: words,
  type: v.picklist(parameterTypes),
  /** Unit of a bare number. */
  unit: v.exactOptional(text),
  choices: v.optional(v.array(text), []),
  ...sourced,
});

/** A fact of this company beyond appendix A, or an appendix A fact tied to a register field. */
export const factUse = v.strictObject({
  key: text,
  name: words,
  aliases,
  type: v.picklist(['boolean', 'number', 'choice']),
  values: v.optional(v.array(v.strictObject({ name: text, aliases })), []),
  field: v.exactOptional(v.picklist(fieldKeys)),
});

/** One way to read an unclear place; `changes` say what it makes of the profile. */
const alternative = v.strictObject({
  key: text,
  text: words,
  changes: v.optional(
    v.array(
      v.strictObject({
        at: v.pipe(v.array(v.union([text, v.number()])), v.minLength(1)),
        to: v.exactOptional(v.unknown()),
      }),
    ),
    [],
  ),
});

/** An ambiguity of the text with its recommended reading, which a company may override. */
export const reading = v.strictObject({
  id: text,
  /** What is unclear and how it is read. */
  text: words,
  default: text,
  alternatives: v.pipe(v.array(alternative), v.minLength(1)),
});

/** K16. */
export const numbering = v.strictObject({
  text: words,
  /** Literal text, `YYYY`, `YY`, `MM`, `DD`, or the serial with its number of digits. */
  parts: v.pipe(
    v.array(
      v.union([
        v.strictObject({ serial: v.number() }),
        v.strictObject({ date: v.picklist(['YYYY', 'YY', 'MM', 'DD']) }),
        v.strictObject({ literal: text }),
      ]),
    ),
    v.minLength(1),
  ),
  restart: v.picklist(['month', 'year', 'day', 'never']),
  /** A full serial: `grow` takes one digit more with a warning. */
  overflow: v.picklist(['grow', 'refuse']),
  /** Readings that come into play only then. */
  overflowReadings: v.optional(v.array(text), []),
  givenBy: v.exactOptional(roleName),
  reopened: v.picklist(['newNumber', 'sameNumber']),
  ...sourced,
});

/** K20. */
export const retention = v.strictObject({
  id: text,
  documents: v.pipe(v.array(text), v.minLength(1)),
  period: duration,
  owner: v.exactOptional(roleName),
  destroys: v.optional(v.boolean(), true),
  text: words,
  ...sourced,
});

/** K21: a regular report. */
export const summary = v.strictObject({
  id: text,
  name: words,
  period: v.picklist(['month', 'quarter', 'year', 'asNeeded']),
  owner: roleName,
  recipient: v.exactOptional(roleName),
  form: v.exactOptional(text),
  content: v.exactOptional(words),
  ...sourced,
});

const counter = v.strictObject({ key: text, name: words, aliases });

/** K21: a figure with a target. `of` counts divided by `by` counts. */
export const indicator = v.strictObject({
  id: text,
  name: words,
  of: counter,
  /** Counts of other things asked of the same cases; where they are given, the smallest of all counts. */
  alsoOf: v.optional(v.array(counter), []),
  by: counter,
  target: v.number(),
  direction: v.picklist(['atLeast', 'atMost']),
  period: v.picklist(['month', 'quarter', 'year']),
  ...sourced,
});

/** K22. */
export const followUp = v.strictObject({
  id: text,
  name: words,
  required: v.picklist(['always', 'asNeeded', 'never']),
  when: v.exactOptional(condition),
  by: roleName,
  form: v.exactOptional(text),
  stage: v.exactOptional(text),
  /** Deadline rule that times it. */
  deadline: v.exactOptional(text),
  ...sourced,
});

/** Rules shown to people rather than computed (K06, K07, K12, K23 to K30). */
export const provision = v.strictObject({
  id: text,
  kind: v.picklist([
    'K06',
    'K07',
    'K12',
    'K13',
    'K18',
    'K19',
    'K20',
    'K21',
    'K22',
    'K23',
    'K24',
    'K25',
    'K26',
    'K27',
    'K28',
    'K29',
    'K30',
  ]),
  name: words,
  text: words,
  /** Ordered steps, attendees, conducts … of the provision. */
  items: v.optional(v.array(words), []),
  owner: v.exactOptional(roleName),
  when: v.exactOptional(condition),
  /** Texts and tables the provision refers to that are missing: shown as 本制度未规定. */
  missing: v.optional(v.boolean(), false),
  ...sourced,
});

/** K31. */
export const documentControl = v.strictObject({
  number: v.exactOptional(text),
  version: v.exactOptional(text),
  revision: v.exactOptional(text),
  effective: v.exactOptional(text),
  pages: v.exactOptional(text),
  clause: v.exactOptional(text),
  people: v.optional(v.array(v.strictObject({ role: words, name: v.exactOptional(text) })), []),
  revisionHistory: v.optional(v.boolean(), false),
});

/** Where the text is cut off or announces what it does not give. */
export const gap = v.strictObject({ clause: text, text: words });

export type Role = v.InferOutput<typeof role>;
export type Category = v.InferOutput<typeof category>;
export type Scope = v.InferOutput<typeof scope>;
export type Route = v.InferOutput<typeof route>;
export type Task = v.InferOutput<typeof task>;
export type Parameter = v.InferOutput<typeof parameter>;
export type FactUse = v.InferOutput<typeof factUse>;
export type Reading = v.InferOutput<typeof reading>;
export type Numbering = v.InferOutput<typeof numbering>;
export type Retention = v.InferOutput<typeof retention>;
export type Indicator = v.InferOutput<typeof indicator>;
export type FollowUp = v.InferOutput<typeof followUp>;
export type Provision = v.InferOutput<typeof provision>;

import * as v from 'valibot';
import { fieldKeys } from '../../complaint/fields';
import { aliases, roleName, sourced, text, words } from './basics';
import { condition } from './condition';

export const fieldTypes = [
  'text',
  'number',
  'money',
  'date',
  'datetime',
  'choice',
  'boolean',
  'file',
] as const;

/** A wording the text prescribes while a value is not known (C18). */
const placeholder = v.strictObject({
  text,
  /** Words people write instead of it; they are pointed out. */
  insteadOf: v.optional(v.array(text), []),
  meaning: words,
  clause: text,
});

export const formField = v.strictObject({
  /** Label on the form. */
  name: words,
  aliases,
  /** What the text asks this field to speak of, printed below its name. */
  hint: v.exactOptional(words),
  /** Group heading on the form, where two groups carry the same label. */
  group: v.exactOptional(text),
  /** Register field that fills it. */
  field: v.exactOptional(v.picklist(fieldKeys)),
  type: v.optional(v.picklist(fieldTypes), 'text'),
  choices: v.optional(v.array(text), []),
  /** C18: named content is required; starred and "if necessary" content is not. */
  required: v.optional(v.boolean(), true),
  /** Required only then. */
  when: v.exactOptional(condition),
  /** One filled field of those with the same mark is enough. */
  oneOf: v.exactOptional(text),
  section: v.exactOptional(text),
  placeholder: v.exactOptional(placeholder),
});

/** Part of a form that one party fills at one stage. */
const section = v.strictObject({
  id: text,
  name: words,
  aliases,
  filledBy: v.exactOptional(roleName),
  stages: v.optional(v.array(text), []),
});

const copy = v.strictObject({
  part: v.pipe(v.number(), v.integer(), v.minValue(1)),
  holder: roleName,
  note: v.exactOptional(words),
});

/** K19: a signature, receipt or seal. */
export const signature = v.strictObject({
  role: v.exactOptional(roleName),
  anyOf: v.exactOptional(v.pipe(v.array(roleName), v.minLength(2))),
  /** Parameter that lists the signatories; `default` stands while it is empty. */
  parameter: v.exactOptional(text),
  default: v.optional(v.array(roleName), []),
  purpose: words,
  when: v.exactOptional(condition),
  optional: v.optional(v.boolean(), false),
  /** The same post signs this many times. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  section: v.exactOptional(text),
});

/** The department or post that fills a form in; several where each may, or each keeps its own. */
const writers = v.union([roleName, v.pipe(v.array(roleName), v.minLength(2))]);

/** K17 to K19: what a form must carry. */
export const form = v.strictObject({
  /** Name in the source text. */
  id: text,
  name: words,
  otherNames: aliases,
  filledBy: v.exactOptional(writers),
  /** Who checks it, where the text names them; each form has a box for that. */
  checkedBy: v.exactOptional(roleName),
  /** Who gets the finished form; it is handed over, not approved. */
  recipient: v.exactOptional(roleName),
  fields: v.pipe(v.array(formField), v.minLength(1)),
  sections: v.optional(v.array(section), []),
  copies: v.optional(v.array(copy), []),
  signatures: v.optional(v.array(signature), []),
  /** `recommended`: the text names the form without its content. */
  content: v.picklist(['stated', 'recommended']),
  ...sourced,
});

/** A form out of the shared list `forms.json`, by its key there; who fills it in differs between companies. */
export const formUse = v.strictObject({ use: text, filledBy: v.exactOptional(writers) });

export type FormUse = v.InferOutput<typeof formUse>;

/** The shared list: form definitions by key (`客户投诉登记表@P07` where companies differ under one name). */
export const formLibrary = v.record(text, form);

export type FormField = v.InferOutput<typeof formField>;
export type FormSignature = v.InferOutput<typeof signature>;
export type Form = v.InferOutput<typeof form>;
export type FormLibrary = v.InferOutput<typeof formLibrary>;

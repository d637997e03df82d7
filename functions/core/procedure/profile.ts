import * as v from 'valibot';
import { text, words } from './schema/basics';
import { approval, authority, disposition } from './schema/approval';
import { deadlineRule } from './schema/deadline';
import { form, formUse } from './schema/form';
import { grade, grading } from './schema/grading';
import {
  category,
  channel,
  documentControl,
  factUse,
  followUp,
  gap,
  indicator,
  numbering,
  parameter,
  provision,
  reading,
  retention,
  role,
  route,
  scope,
  summary,
  task,
} from './schema/organisation';
import { flow, gate } from './schema/workflow';

const many = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

/**
 * A company's complaint procedure as data (catalogue section 2, rule kinds K01 to K31).
 * `forms` may name forms of the shared list; `loadProfile` puts their definitions in.
 */
export const profileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_\u4e00-\u9fff]+$/)),
  title: words,
  /** Title of the text the rules come from. */
  source: text,
  /** `office` moves an end on a day off to the next working day (C5), `strict` does not (C6). */
  mode: v.picklist(['office', 'strict']),
  modeReadings: many(text),
  documentControl: v.exactOptional(documentControl),
  gaps: many(gap),
  readings: many(reading),
  parameters: many(parameter),
  facts: many(factUse),
  roles: many(role),
  channels: many(channel),
  categories: many(category),
  scope: v.exactOptional(scope),
  grading: v.exactOptional(grading),
  grades: many(grade),
  liabilities: many(category),
  dispositions: many(disposition),
  flows: many(flow),
  gates: many(gate),
  deadlines: many(deadlineRule),
  routes: many(route),
  tasks: many(task),
  authorities: many(authority),
  approvals: many(approval),
  numbering: v.exactOptional(numbering),
  forms: v.optional(v.array(v.union([formUse, form])), []),
  retention: many(retention),
  summaries: many(summary),
  indicators: many(indicator),
  followUps: many(followUp),
  provisions: many(provision),
});

type Parsed = v.InferOutput<typeof profileSchema>;
type FormDefinition = v.InferOutput<typeof form>;

/** A loaded profile: every form is spelled out. */
export type Profile = Omit<Parsed, 'forms' | '$schema'> & { readonly forms: readonly FormDefinition[] };

/** A profile as it stands in its file. */
export type ProfileFile = v.InferInput<typeof profileSchema>;

export type { Approval, ApprovalStep, Authority, Disposition } from './schema/approval';
export type { Duration, Figure, Unit } from './schema/basics';
export type { Circumstance, Condition } from './schema/condition';
export type { DeadlineRule, Limit } from './schema/deadline';
export type { Form, FormField, FormLibrary, FormSignature, FormUse } from './schema/form';
export type { Criterion, Grade, Grading, Recurrence } from './schema/grading';
export type {
  Category,
  FactUse,
  FollowUp,
  Indicator,
  Numbering,
  Parameter,
  Provision,
  Reading,
  Retention,
  Role,
  Route,
  Scope,
  Task,
} from './schema/organisation';
export type { Branch, Decision, Flow, Gate, Stage } from './schema/workflow';

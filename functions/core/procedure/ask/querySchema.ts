import * as v from 'valibot';

const text = v.string();
const textOrNone = v.nullish(text);
const record = v.record(v.string(), v.unknown());
// The list comes first: a record takes lists as well.
const facts = v.nullish(v.union([v.array(v.string()), record]));
/** Numbers read from a sheet may come as numbers. */
const textOrNumber = v.union([v.string(), v.number()]);
/** A post, alone or with the person who holds it. */
const signer = v.union([v.string(), v.looseObject({ role: v.string() })]);
const list = v.array(v.string());

const head = { profile: text };
const circumstances = {
  grade: textOrNone,
  category: textOrNone,
  facts,
  params: v.nullish(record),
};

const historyEntry = v.looseObject({
  at: text,
  problemKey: textOrNone,
  productName: textOrNone,
  baseGrade: textOrNone,
});

/** Queries of contract section 7, by kind. Further keys are passed over and named in the answer. */
export const querySchemas = {
  grade: v.looseObject({
    ...head,
    ...circumstances,
    text: textOrNone,
    fields: v.nullish(record),
    history: v.nullish(v.array(historyEntry)),
    at: textOrNone,
    productName: textOrNone,
    problemKey: textOrNone,
    baseGrade: textOrNone,
  }),
  deadline: v.looseObject({
    ...head,
    ...circumstances,
    rule: text,
    events: v.nullish(v.record(v.string(), textOrNone)),
    promised: textOrNone,
    agreed: textOrNone,
    special: v.nullish(v.union([v.boolean(), text, v.looseObject({ reason: textOrNone })])),
    completedAt: textOrNone,
    asOf: textOrNone,
    channel: textOrNone,
    disposition: textOrNone,
    flow: textOrNone,
    liability: textOrNone,
    receivedBy: textOrNone,
  }),
  number: v.looseObject({ ...head, registeredAt: text, existing: v.nullish(v.array(textOrNumber)) }),
  approval: v.looseObject({
    ...head,
    ...circumstances,
    disposition: textOrNone,
    document: textOrNone,
    stage: textOrNone,
    amountYuan: v.nullish(v.union([v.number(), text])),
    liability: textOrNone,
    done: v.nullish(v.array(v.union([text, v.looseObject({ role: text, action: textOrNone })]))),
    approvedBy: textOrNone,
  }),
  form: v.looseObject({
    ...head,
    ...circumstances,
    form: text,
    section: textOrNone,
    values: v.nullish(record),
    signedBy: v.nullish(v.array(signer)),
    signers: v.nullish(list),
  }),
  step: v.looseObject({
    ...head,
    ...circumstances,
    stage: textOrNone,
    outcome: v.nullish(record),
    flow: textOrNone,
    liability: textOrNone,
    channel: textOrNone,
  }),
  route: v.looseObject({
    ...head,
    ...circumstances,
    channel: textOrNone,
    receivedBy: textOrNone,
    liability: textOrNone,
    task: textOrNone,
    unit: textOrNone,
    complainant: textOrNone,
  }),
  scope: v.looseObject({
    ...head,
    ...circumstances,
    channel: textOrNone,
    unit: textOrNone,
    complainant: textOrNone,
    text: textOrNone,
  }),
  retention: v.looseObject({ ...head, document: text, closedOn: text }),
  kpi: v.looseObject({ ...head, month: textOrNone, counts: v.nullish(record) }),
  followup: v.looseObject({
    ...head,
    ...circumstances,
    events: v.nullish(v.record(v.string(), textOrNone)),
    stage: textOrNone,
    channel: textOrNone,
    liability: textOrNone,
    completedAt: textOrNone,
    asOf: textOrNone,
  }),
} as const;

export type QueryKind = keyof typeof querySchemas;
export type Query<K extends QueryKind> = v.InferOutput<(typeof querySchemas)[K]>;

export const queryKinds = Object.keys(querySchemas) as readonly QueryKind[];

/** Keys of a query that its kind does not know. */
export function unknownKeys(kind: QueryKind, query: object): readonly string[] {
  const known = Object.keys(querySchemas[kind].entries);
  return Object.keys(query).filter((key) => key !== 'kind' && !known.includes(key));
}

import * as v from 'valibot';
import { circumstances, type Circumstance } from '../vocabulary/circumstances';
import { figure, text, type Figure } from './basics';

export type { Circumstance };

export type Scalar = string | number | boolean;

/** Comparison of a number; 以上 and 以下 include the number (C12). */
export interface Comparison {
  readonly atLeast?: Figure;
  readonly above?: Figure;
  readonly atMost?: Figure;
  readonly below?: Figure;
}

export interface FactCondition extends Comparison {
  readonly fact: string;
  readonly is?: Scalar;
  readonly in?: readonly Scalar[];
}

/**
 * A condition over a case. A bare string is a fact that must be true. What is not known is neither true nor
 * false: a rule fires only on true, and `not` of unknown stays unknown; `unless` holds for all that is not true.
 */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly unless: Condition }
  | FactCondition
  | { readonly decision: string; readonly is: Scalar }
  | { readonly value: string; readonly is?: Scalar; readonly filled?: boolean }
  | { readonly [K in Circumstance]?: string | readonly string[] };

const scalar = v.union([v.string(), v.number(), v.boolean()]);
const oneOrMore = v.union([text, v.array(text)]);
const list = v.pipe(v.array(v.lazy(() => condition)), v.minLength(1));

const factCondition = v.strictObject({
  fact: text,
  is: v.exactOptional(scalar),
  in: v.exactOptional(v.array(scalar)),
  atLeast: v.exactOptional(figure),
  above: v.exactOptional(figure),
  atMost: v.exactOptional(figure),
  below: v.exactOptional(figure),
});

const circumstanceEntries = Object.fromEntries(circumstances.map((c) => [c, v.exactOptional(oneOrMore)]));

const byKey: Readonly<Record<string, v.GenericSchema<unknown, Condition>>> = {
  all: v.strictObject({ all: list }),
  any: v.strictObject({ any: list }),
  not: v.strictObject({ not: v.lazy(() => condition) }),
  unless: v.strictObject({ unless: v.lazy(() => condition) }),
  fact: factCondition,
  decision: v.strictObject({ decision: text, is: scalar }),
  value: v.strictObject({ value: text, is: v.exactOptional(scalar), filled: v.exactOptional(v.boolean()) }),
};
const circumstanceCondition = v.pipe(v.strictObject(circumstanceEntries), v.minEntries(1)) as v.GenericSchema<
  unknown,
  Condition
>;

const anyCondition = v.union([text, ...Object.values(byKey), circumstanceCondition]);

/** Chooses the schema by the key that stands there, so that a mistake is reported where it was made. */
export const condition: v.GenericSchema<unknown, Condition> = v.lazy((input) => {
  if (typeof input === 'string') return text;
  if (typeof input !== 'object' || input === null) return anyCondition;
  const key = Object.keys(byKey).find((k) => k in input);
  return key === undefined ? circumstanceCondition : byKey[key]!;
});

/** All forms a condition may take, for the published JSON Schema. */
export const conditionForms = anyCondition;

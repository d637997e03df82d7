import * as v from 'valibot';
import { aliases, sourced, text, words } from './basics';
import { condition } from './condition';

/** One alternative that puts a case into a grade (C13). Without `when` it is for a person to recognise. */
export const criterion = v.strictObject({
  id: text,
  text: words,
  when: v.exactOptional(condition),
  /** Repetition of complaints of this (lower) grade puts a case here (K05). */
  recurrenceOf: v.exactOptional(text),
  ...sourced,
});

/** A grade; the list runs from the highest to the lowest. */
export const grade = v.strictObject({
  name: words,
  /** Short form used in registers, for example `A级`. */
  aliases,
  level: v.picklist(['critical', 'major', 'minor', 'suggestion']),
  criteria: v.optional(v.array(criterion), []),
  /** The text says "all others": the grade holds without review when nothing higher matched. */
  catchAll: v.optional(v.boolean(), false),
  ...sourced,
});

/** K05: how repeated complaints raise a grade by one step. */
export const recurrence = v.strictObject({
  /** This many complaints, the present one included. */
  count: v.pipe(v.number(), v.integer(), v.minValue(2)),
  /** Length of the window in months (C15). */
  months: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** `rolling` is C15; `calendar` is the calendar month of the receipt. */
  windowKind: v.picklist(['rolling', 'calendar']),
  /** Register fields that must agree for "the same problem". */
  same: v.pipe(v.array(text), v.minLength(1)),
  /** Parameters by which a company changes the grouping and the window. */
  sameParameter: v.exactOptional(text),
  windowParameter: v.exactOptional(text),
  /** Which grade of earlier complaints is counted: the one by criteria, or the one after escalation. */
  counts: v.picklist(['criteria', 'final']),
  /** `fromCount`: the nth and every later one; `all`: earlier ones of the window as well. */
  raises: v.picklist(['fromCount', 'all']),
  cascade: v.boolean(),
  ...sourced,
});

export const grading = v.strictObject({
  /** `byHand`: the text uses grades without criteria; until entered the grade is 待判定 (C14). */
  mode: v.picklist(['criteria', 'byHand']),
  /** Proposed with a review flag when nothing matches (C13); without it the case stays 待判定. */
  unmatched: v.exactOptional(text),
  recurrence: v.exactOptional(recurrence),
  ...sourced,
});

export type Criterion = v.InferOutput<typeof criterion>;
export type Grade = v.InferOutput<typeof grade>;
export type Recurrence = v.InferOutput<typeof recurrence>;
export type Grading = v.InferOutput<typeof grading>;

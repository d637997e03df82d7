import type { FieldValue } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { ValueIssue } from './valueIssue';

/** Values read from the same cell that belong to other fields: a unit, a currency, a level, an embedded date. */
export type BesideKey = FieldKey | 'gradeLevel' | 'satisfactionLevel';

/** What a careful reader takes from one cell. */
export interface Reading {
  /** In normal form (contract section 3); null where nothing certain can be taken. */
  readonly value: FieldValue;
  readonly beside?: Readonly<Partial<Record<BesideKey, FieldValue>>>;
  /** Set when the cell says 同上, 〃 …: the value is that of the cell above, which the pipeline copies. */
  readonly sameAsAbove?: true;
  readonly issues: readonly ValueIssue[];
}

const none: readonly ValueIssue[] = [];

/** A reading of nothing: an empty cell or a blank mark. */
export const blank: Reading = { value: null, issues: [] };

/** A value, with whatever should be known about it. */
export function reading(
  value: FieldValue,
  issues: readonly ValueIssue[] = none,
  beside?: Reading['beside'],
): Reading {
  return beside === undefined ? { value, issues } : { value, beside, issues };
}

/** No value, and why. */
export function nothing(...issues: readonly ValueIssue[]): Reading {
  return { value: null, issues };
}

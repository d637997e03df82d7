import type { Finding } from '../shared/finding';
import type { FieldKey } from './fields';

/**
 * A value in normal form (contract section 3): dates `yyyy-mm-dd` or `yyyy-mm-ddThh:mm` strings,
 * numbers plain, money in the currency's main unit, choices as written, null where nothing certain can be taken.
 */
export type FieldValue = string | number | boolean | null;

/** `status` in normal form. */
export type Status = 'open' | 'in_progress' | 'verifying' | 'closed' | 'suspended' | 'cancelled';
/** Level of a grade word, whatever the register calls it. */
export type GradeLevel = 'critical' | 'major' | 'minor' | 'suggestion';
export type SatisfactionLevel = 'satisfied' | 'neutral' | 'dissatisfied';

/** The fields of one complaint, with the derived levels beside them. */
export type ComplaintFields = Readonly<
  Partial<Record<FieldKey | 'gradeLevel' | 'satisfactionLevel', FieldValue>>
>;

/** One complaint as read from one row of a register. */
export interface Complaint {
  readonly sheet: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly fields: ComplaintFields;
  /** Columns that fit no field, by their heading. */
  readonly extra: Readonly<Record<string, string>>;
  /** The text of each mapped cell as it stood. */
  readonly raw: Readonly<Partial<Record<FieldKey, string>>>;
  readonly findings: readonly Finding[];
}

import type { FieldKey } from '../complaint/fields';
import type { Bilingual } from '../shared/language';

/** How a field is laid out and filled in by hand where the value is missing. */
export type FormFieldKind =
  | 'text'
  | 'longText'
  /** Long text that its writer signs and dates inside the box. */
  | 'opinion'
  | 'date'
  | 'datetime'
  | 'number'
  | 'choice'
  | 'check'
  | 'picture'
  | 'table';

/** One field of a form; `name` is the procedure's own Chinese wording. */
export interface FormField {
  readonly name: string;
  readonly en?: string;
  /** Register field the value comes from; a field without one is filled from values by name, or by hand. */
  readonly key?: FieldKey;
  readonly required: boolean;
  /** Not required in every case: when it is, printed in place of the mark of an optional field. */
  readonly requiredWhen?: Bilingual;
  /** What the text asks the field to speak of, printed below its name. */
  readonly hint?: Bilingual;
  readonly kind?: FormFieldKind;
  readonly options?: readonly Bilingual[];
  /** Lines of writing room a long text asks for. */
  readonly lines?: number;
  /** Columns of a `table` field. */
  readonly columns?: readonly FormField[];
}

/** One part (联) of a multi-part form, or one addressee of photocopies. */
export interface FormCopy {
  readonly part: number;
  readonly holder: Bilingual;
  /** What becomes of it: 复印件, 签收后存档. */
  readonly note?: Bilingual;
}

/** What stands beside the name in a box to sign in: a day, a day with its hour (a receipt starts a clock), a seal. */
export type SignatureStamp = 'date' | 'time' | 'seal';

export interface FormSignature {
  /** What the signature means: 批准, 签收, 会签 … */
  readonly purpose: Bilingual;
  /** Post or department that signs; several of which one is enough are joined by `/`. */
  readonly role?: Bilingual;
  readonly stamp: SignatureStamp;
  /** When this post signs, for example only for `重大投诉`. */
  readonly remark?: Bilingual;
}

/** Document control data of a form (K31). */
export interface DocumentControl {
  readonly number?: string;
  readonly version?: string;
  readonly effective?: string;
}

/** A titled group of fields on a form. */
export interface FormGroup {
  readonly title: Bilingual;
  readonly fields: readonly string[];
}

/**
 * Which builder lays the form out: `sheet` for one case on a page, `log` for a landscape list with a row
 * per case, `letter` for running text with a salutation.
 */
export type FormLayout = 'sheet' | 'log' | 'letter';

/** Everything needed to lay out one form of one procedure. */
export interface FormDefinition {
  /** The Chinese name of the form (contract section 5). */
  readonly id: string;
  readonly name: Bilingual;
  /** Procedures that use the form with these fields. */
  readonly profiles: readonly string[];
  /** Department or post that fills the form in. */
  readonly filledBy?: Bilingual;
  /** Who checks it, where the procedure says so. */
  readonly checkedBy?: Bilingual;
  readonly fields: readonly FormField[];
  /** Number of the form as an annex of the procedure: 附件二. */
  readonly annex?: string;
  readonly copies: readonly FormCopy[];
  readonly signatures: readonly FormSignature[];
  readonly control?: DocumentControl;
  readonly layout?: FormLayout;
  readonly groups?: readonly FormGroup[];
  /** Printed below the form. */
  readonly notes?: readonly Bilingual[];
}

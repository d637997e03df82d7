import type { ComplaintFields, FieldValue } from '../complaint/complaint';
import type { FieldKey } from '../complaint/fields';
import type { Bilingual } from '../shared/language';
import type { DocumentControl } from './formDefinition';
import type { DocumentLanguage, Picture } from './formModel';

/** One case as documents see it. */
export interface DocumentCase {
  readonly fields: ComplaintFields;
  /** Values of fields that only the form knows, by the form's own Chinese name; they win over `fields`. */
  readonly values?: Readonly<Record<string, FieldValue>>;
  /** Rows of `table` fields, by the form's own Chinese name. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, FieldValue>>[]>>;
  /** Pictures of `picture` fields, by the form's own Chinese name. */
  readonly pictures?: Readonly<Record<string, readonly Picture[]>>;
}

/** What a document needs to know beside the case: who prints it, of which state, for whom. */
export interface DocumentContext {
  readonly language: DocumentLanguage;
  /** The company that signs; an empty text leaves the line out. */
  readonly company: string;
  /** Number of the case as it is to be printed; may be empty while it has none. */
  readonly number: string;
  /** Revision of this document, `0` for the first. */
  readonly revision: string;
  /** Procedure, for example `P04`. */
  readonly profile: string;
  readonly control?: DocumentControl;
  /** From `fingerprint`; empty for a blank form. */
  readonly fingerprint: string;
  /** From `dataMarks`: lets a later check say which fields changed. */
  readonly marks?: string;
  /** Why the document is issued again; empty or absent for the first issue. */
  readonly reason?: string;
  /** Prints 草稿/DRAFT behind every page. */
  readonly draft: boolean;
  /** Day the document is made out, `yyyy-mm-dd`; left to write in by hand where absent. */
  readonly issuedOn?: string;
  /** Choices the procedure gives for a field, for example its grades. */
  readonly options?: Readonly<Partial<Record<FieldKey, readonly Bilingual[]>>>;
}

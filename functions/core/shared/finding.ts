/** How much a finding matters: an error needs a person, a warning a look, an info says what was inferred. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something in the user's data that a person should know, tied to the place it came from.
 * The sentence for people is made from `code` and the other fields in `core/messages`.
 */
export interface Finding {
  /** Stable code, for example `date.ambiguous`; every code is listed in `findingCodes.ts`. */
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address on that sheet; absent for findings about a whole sheet or file. */
  readonly cell?: string;
  /** Field key (`complaint/fields.ts`), or the heading of an unmapped column. */
  readonly field?: string;
  /** The text as it stood. */
  readonly seen?: string;
  /** What the reader may accept in one click; null where nothing can be suggested. */
  readonly suggest?: string | number | boolean | null;
  /** Further parts of the sentence (alternatives, other cells, years …). */
  readonly params?: Readonly<Record<string, string | number>>;
}

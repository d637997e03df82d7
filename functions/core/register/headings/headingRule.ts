/**
 * How headings name a field. Phrases are written folded (`foldHeading`): Simplified Chinese or lower-case Latin,
 * no spaces or punctuation, separated by `|`.
 */
export interface HeadingRule {
  /** Phrases that name the field and nothing else. */
  readonly sure: string;
  /** Phrases that may name it: group, content or the other columns decide. */
  readonly likely?: string;
  /** Composed phrases, on the folded heading. */
  readonly pattern?: RegExp;
}

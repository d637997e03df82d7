/** Languages of the interface and the messages; Simplified Chinese comes first. */
export type Language = 'zh' | 'en';

/** A text in both languages. The Chinese one is the company's own wording where it comes from a procedure. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

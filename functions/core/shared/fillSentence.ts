/** Values for the `{name}` places of a sentence. */
export type SentenceValues = Readonly<Record<string, string | number | undefined>>;

/**
 * Puts values into the `{name}` places of a sentence; a place without a value stays visible, so that a missing
 * value is seen rather than guessed.
 */
export function fillSentence(sentence: string, values: SentenceValues): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

/** Values for the `{name}` placeholders of a sentence. */
export type SentenceParams = Readonly<Record<string, string | number>>;

/** The sentence with its placeholders filled; a placeholder without a value stays visible. */
export function fillSentence(template: string, params: SentenceParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

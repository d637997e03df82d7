import { fields, isFieldKey } from '../complaint/fields';
import { registerSeverity } from '../register';
import { valueSeverity } from '../register/values';
import { fillSentence } from '../shared/fillSentence';
import type { Finding, Severity } from '../shared/finding';
import type { Bilingual, Language } from '../shared/language';
import { calendarMessages } from './calendarMessages';
import { eightDMessages } from './eightDMessages';
import { registerMessages } from './registerMessages';
import { valueMessages, valueTerms } from './valueMessages';

/** A stable code with its severity and its sentence in both languages. */
export interface FindingCode extends Bilingual {
  readonly code: string;
  readonly severity: Severity;
}

const sentences: Readonly<Record<string, Bilingual>> = {
  ...registerMessages,
  ...valueMessages,
  ...eightDMessages,
  'calendar.notPublished': calendarMessages['calendar.notPublished'],
};

const severities: Readonly<Record<string, Severity>> = {
  ...registerSeverity,
  ...valueSeverity,
  ...Object.fromEntries(Object.keys(eightDMessages).map((code) => [code, 'warning'])),
  'calendar.notPublished': 'warning',
};

/** Every code a finding may carry, sorted (`kesu findings --json`). */
export const findingCodes: readonly FindingCode[] = Object.keys(sentences)
  .sort()
  .map((code) => ({ code, severity: severities[code]!, ...sentences[code]! }));

/** What a finding says and proposes, in the reader's language. */
export interface FindingText {
  readonly message: string;
  readonly suggestion: string;
}

/** The sentence and the proposal of a finding. */
export function describeFinding(finding: Finding, language: Language): FindingText {
  const { code, seen = '', suggest = null, field = '', params = {} } = finding;
  const sentence = sentences[code];
  if (!sentence) throw new Error(`finding code '${code}' has no sentence in core/messages`);
  const named = Object.entries(params).map(([name, value]) => [name, termOf(value, language)] as const);
  const suggestion = suggest === null ? '' : String(suggest);
  const message = fillSentence(sentence[language], {
    ...Object.fromEntries(named),
    seen,
    suggest: suggestion,
    field: isFieldKey(field) ? fields[field][language] : field,
  });
  return { message, suggestion };
}

const terms: Readonly<Record<string, Bilingual>> = valueTerms;

/** Params may carry a word's code instead of the word. */
function termOf(value: string | number, language: Language): string {
  return typeof value === 'string' ? (terms[value]?.[language] ?? value) : String(value);
}

import type { LiveFinding } from '../actions/liveCheck';
import type { Language } from '../shared/language';
import { fillSentence } from '../shared/fillSentence';
import { rowCheckMessages } from './rowCheckMessages';

/** Sentences of the live check: those of the row check, and what only a whole cell can be told. */
export const liveCheckMessages = {
  ...rowCheckMessages,
  'check.notAllowed': {
    zh: '“{field}”不能填“{seen}”，请按该列的下拉或提示填写',
    en: '"{field}" does not accept "{seen}"; use the column’s list or hint',
  },
} as const;

/** The sentence names the column as it is headed in the tracker. */
export function describeLiveFinding(
  { code, heading, seen, params }: LiveFinding,
  language: Language,
): string {
  return fillSentence(liveCheckMessages[code][language], { ...params, seen, field: heading });
}

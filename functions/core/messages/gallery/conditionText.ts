import type { Circumstance, Condition, Decision } from '../../procedure';
import { circumstanceWords, type GalleryWord } from '../galleryMessages';
import { plain } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';

/**
 * A condition of a profile in words, as Markdown.
 *
 * @param decisions the questions of the stage whose branch it stands at
 */
export function conditionText(
  condition: Condition,
  speaker: ProfileSpeaker,
  decisions: readonly Decision[] = [],
): string {
  const inner = (c: Condition) => conditionText(c, speaker, decisions);
  const grouped = (c: Condition) =>
    typeof c === 'object' && ('any' in c || 'all' in c)
      ? speaker.say('brackets', { what: inner(c) }).trim()
      : inner(c);
  const { say } = speaker;
  if (typeof condition === 'string') return speaker.fact(condition);
  if ('all' in condition) return allText(condition.all, grouped, speaker);
  if ('any' in condition) return condition.any.map(grouped).join(say('or'));
  if ('not' in condition) return say('not', { what: inner(condition.not) });
  if ('unless' in condition) {
    const { unless } = condition;
    // Twice "except when" is what is known to hold: plain words for it are the condition itself.
    if (typeof unless === 'object' && 'unless' in unless) return inner(unless.unless);
    return say('unless', { what: inner(unless) });
  }
  if ('fact' in condition) return factText(condition, speaker);
  if ('decision' in condition) return decisionText(condition, speaker, decisions);
  if ('value' in condition) {
    const name = speaker.field(condition.value);
    if (condition.is !== undefined) return say('isValue', { name, value: plain(String(condition.is)) });
    return say(condition.filled === false ? 'notFilled' : 'filled', { name });
  }
  return Object.entries(condition)
    .map(([key, value]) => circumstanceText(key as Circumstance, value, speaker))
    .join(say('and'));
}

/** When something holds, in brackets; nothing where it always does. */
export function whenNote(when: Condition | undefined, speaker: ProfileSpeaker): string {
  if (when === undefined) return '';
  const { say } = speaker;
  return say('brackets', { what: say('when', { when: conditionText(when, speaker) }) });
}

/** Conditions that must all hold; an exception follows after a comma and needs no "and". */
function allText(
  conditions: readonly Condition[],
  inner: (condition: Condition) => string,
  speaker: ProfileSpeaker,
): string {
  const isException = (c: Condition) => typeof c === 'object' && 'unless' in c;
  const ordered = [...conditions.filter((c) => !isException(c)), ...conditions.filter(isException)];
  return ordered
    .map((c, i) => (i === 0 ? '' : speaker.say(isException(c) ? 'exception' : 'and')) + inner(c))
    .join('');
}

function factText(condition: Extract<Condition, { readonly fact: string }>, speaker: ProfileSpeaker): string {
  const { say } = speaker;
  const name = speaker.fact(condition.fact);
  const value = (v: string | number | boolean) => speaker.factValue(condition.fact, String(v));
  const bounds: readonly [GalleryWord, typeof condition.above][] = [
    ['atLeast', condition.atLeast],
    ['moreThan', condition.above],
    ['noMoreThan', condition.atMost],
    ['lessThan', condition.below],
  ];
  const parts = bounds.flatMap(([word, figure]) =>
    figure === undefined ? [] : [say(word, { name, value: speaker.figure(figure) })],
  );
  if (typeof condition.is === 'boolean') parts.push(say(condition.is ? 'isTrue' : 'isFalse', { name }));
  else if (condition.is !== undefined) parts.push(say('isValue', { name, value: value(condition.is) }));
  if (condition.in) parts.push(say('isValue', { name, value: condition.in.map(value).join(say('or')) }));
  return parts.length === 0 ? name : parts.join(say('and'));
}

function decisionText(
  { decision: key, is }: Extract<Condition, { readonly decision: string }>,
  speaker: ProfileSpeaker,
  decisions: readonly Decision[],
): string {
  const decision = decisions.find((d) => d.key === key);
  const name = decision ? speaker.text(decision.name) : plain(key);
  if (typeof is === 'boolean') {
    if (decisions.length === 1) return speaker.say(is ? 'yes' : 'no');
    return speaker.say(is ? 'isTrue' : 'isFalse', { name });
  }
  const answer = decision?.values.find((value) => value.name.zh === is);
  return answer ? speaker.text(answer.name) : plain(String(is));
}

function circumstanceText(
  circumstance: Circumstance,
  value: string | readonly string[],
  speaker: ProfileSpeaker,
): string {
  const names = typeof value === 'string' ? [value] : value;
  return speaker.say('isValue', {
    name: circumstanceWords[circumstance][speaker.lang],
    value: names.map((name) => speaker.named(circumstance, name)).join(speaker.say('or')),
  });
}

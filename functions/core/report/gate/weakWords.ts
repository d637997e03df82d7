import { simplify } from '../../register/values/halfWidth';
import {
  emptyWords,
  traditional,
  peoplePattern,
  weakActionWords,
  weakCauseWords,
  wordPattern,
} from './weakWordLists';

const anyWeakCause = new RegExp(`${peoplePattern}|${wordPattern(weakCauseWords)}`, 'giu');
const anyWeakAction = new RegExp(wordPattern(weakActionWords), 'giu');
const people = new RegExp(peoplePattern, 'giu');
const empty = new RegExp(`[\\p{P}\\p{S}\\d]+|${wordPattern(emptyWords)}`, 'giu');

const inSimplified = new Map(
  Array.from({ length: traditional.length / 2 }, (_, at) => [traditional[2 * at]!, traditional[2 * at + 1]!]),
);

/** The lists are written in simplified characters; registers from Taiwan and Hong Kong are not. */
const toSimplified = (text: string): string =>
  simplify(text).replace(/\p{Script=Han}/gu, (sign) => inSimplified.get(sign) ?? sign);

/** What is left of a text is no word: one sign of Chinese, two letters. */
const isNoWord = (left: string): boolean => left.length <= (/\p{Script=Han}/u.test(left) ? 1 : 2);

/** A cause or action that is nothing but weak words. */
function saysNothingBut(text: string, weak: RegExp): boolean {
  const told = toSimplified(text.normalize('NFKC'));
  const stripped = told.replace(weak, ' ');
  if (stripped === told) return false;
  return isNoWord(stripped.replace(people, ' ').replace(empty, ' ').replace(/\s+/g, ''));
}

/**
 * Whether a root cause ends at a person's failing (员工疏忽, 操作不当, operator error) and says no more.
 * A cause that also names a process cause passes.
 */
export const isWeakCause = (text: string): boolean => saysNothingBut(text, anyWeakCause);

/** Whether an action only asks people to try harder (加强培训, 已要求注意, retrain operator). */
export const isWeakAction = (text: string): boolean => saysNothingBut(text, anyWeakAction);

/** Words that put a cause, or somebody to blame, into a description of the problem. */
const causeWords =
  /因为|由于|原因(?:是|为|在于|[:：])|导致|造成|所致|引起|源于|起因(?!不明)|归因|(?<![原起基诱])因(?!此|素|果|应|子|特|而)|疏忽|粗心|操作不当|误操作|责任心|because|due to|caused by|root cause|owing to|as a result of|result(?:s|ed)? from|careless|operator error|human error|fault of/iu;

export const namesCause = (text: string): boolean => causeWords.test(toSimplified(text));

/** Whether a proof is still to come: 假设, 待验证, hypothesis, to be verified. */
export const namesHypothesis = (text: string): boolean =>
  /假设|假说|推测|推断|疑似|待(?:验证|证实|确认|复现|试验)|尚未(?:验证|证实)|未验证|hypothes[ie]s|assum(?:ed|ption)|suspected|to be (?:verified|proved|proven|confirmed)|not (?:yet )?(?:verified|proved|proven|confirmed)/iu.test(
    text,
  );

import { isBlankMark } from '../../register/values/blankMarks';

/** What a box of a report says: nothing, that it does not apply (with or without the reason), or an answer. */
export type Answer = 'blank' | 'unreasoned' | 'notApplicable' | 'given';

const notApplicable =
  /^(?:不适用|不涉及|无需|不需要|n\s*\/\s*a\b|not\s+(?:applicable|required|needed|affected))/i;
const because = /^[\s\p{P}]*(?:因为|由于|因|理由|原因|because|since|as|due to|reason)?[\s\p{P}]*/iu;

/**
 * Reads a box by the rule "a value or 'not applicable, because …'": a dash, 待定 or 不适用 alone is no answer.
 */
export function answerOf(text: string): Answer {
  const said = text.trim();
  if (said === '') return 'blank';
  const mark = notApplicable.exec(said);
  if (mark === null) return isBlankMark(said) ? 'unreasoned' : 'given';
  const reason = said
    .slice(mark[0].length)
    .replace(because, '')
    .replace(/[\s\p{P}]+$/u, '');
  return reason.length < 2 || isBlankMark(reason) ? 'unreasoned' : 'notApplicable';
}

/** A text that says something: not blank, no blank mark, no 不适用 without its reason. */
export const saysSomething = (text: string): boolean => ['given', 'notApplicable'].includes(answerOf(text));

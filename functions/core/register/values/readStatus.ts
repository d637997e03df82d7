import type { Status } from '../../complaint/complaint';
import { scanDateTokens, tidyDateText } from './dateToken';
import { wordKey } from './halfWidth';
import { isBlankMark } from './blankMarks';
import { readDateText } from './readDateText';
import type { Reading } from './reading';
import { blank, nothing, reading } from './reading';
import { noMarks, statusOfWord, yesMarks } from './statusWords';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

/** Reads the state of a complaint: one of the contract's six words, and a close date written beside it. */
export function readStatus(text: string, context: ValueContext): Reading {
  const key = wordKey(text).replace(/[.。!！]+$/, '');
  if (yesMarks.has(key) || noMarks.has(key)) return readMark(key, context.heading);
  const status = statusOfWord(key);
  if (status !== undefined) return reading(status);
  if (isBlankMark(text)) return blank;
  return readPhrase(text, context);
}

/** 是, √, N say only yes or no: to what, says the heading. */
function readMark(key: string, heading: string): Reading {
  const asked = wordKey(heading);
  const isInverse = /未结|未关|未完|没有结|notclosed|open\?/.test(asked);
  const isAsked = /结案|关闭|完成|闭环|办结|解决|处理完|完结|close|done|finish/.test(asked);
  const isClosed = yesMarks.has(key) !== isInverse;
  if (!isClosed) return reading('open', [issue('status.notClosed')]);
  return reading('closed', isAsked || key === 'ok' ? [] : [issue('status.markInferred')]);
}

/** A status word with a date or remark behind it: `已结案(1.18)`, `处理中，待客户确认`. */
function readPhrase(text: string, context: ValueContext): Reading {
  const { tokens, rest } = scanDateTokens(tidyDateText(text));
  const phrases = (tokens.length > 0 ? rest : text).split(/[\s()（）[\]【】,，;；/、:：\-—→]+/).map(wordKey);
  const known = phrases.filter((phrase) => phrase !== '');
  const states = known.map(
    (phrase) => statusOfWord(phrase) ?? statusOfWord(phrase.replace(/^于|[于在]$/g, '')),
  );
  const found = [...new Set(states.filter((state) => state !== undefined))];
  const [status] = found;
  if (status === undefined || found.length > 1 || states[0] === undefined || isMark(known[0]!))
    return nothing(issue('status.unknown'));
  const unknown = known.filter((_, i) => states[i] === undefined);
  const words =
    unknown.length > 0 ? [issue('status.extraWords', { params: { words: unknown.join(' ') } })] : [];
  return tokens.length === 0 ? reading(status, words) : withDate(text, status, words, context);
}

const isMark = (key: string): boolean => yesMarks.has(key) || noMarks.has(key);

function withDate(
  text: string,
  status: Status,
  words: readonly ValueIssue[],
  context: ValueContext,
): Reading {
  const { value, issues } = readDateText(text, 'later', context);
  if (status !== 'closed') return reading(status, words);
  if (value === null) return reading(status, [...words, ...issues]);
  const inferred = issues.filter((one) => one.code !== 'date.extraWords' && one.code !== 'date.unknownWords');
  const date = value.slice(0, 10);
  return reading(
    status,
    [...words, ...inferred, issue('status.dateInside', { suggest: date, params: { date } })],
    {
      closedAt: date,
    },
  );
}

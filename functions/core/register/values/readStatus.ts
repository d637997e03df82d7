import type { Status } from '../../complaint/complaint';
import { scanDateTokens, tidyDateText } from './dateToken';
import { wordKey } from './halfWidth';
import { isBlankMark } from './blankMarks';
import { readDateText } from './readDateText';
import type { Reading } from './reading';
import { blank, nothing, reading } from './reading';
import { noMarks, statusOfWord, yesMarks } from './statusWords';
import { tickedOption } from './tickedOption';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

/** Reads the state of a complaint: one of the contract's six words, and a close date written beside it. */
export function readStatus(text: string, context: ValueContext): Reading {
  const ticked = tickedOption(text);
  if (ticked) return withIssues(readStatus(ticked.option, context), ticked.issues);
  const key = wordKey(text).replace(/[.。!！]+$/, '');
  if (yesMarks.has(key) || noMarks.has(key)) return readMark(key, context.heading);
  const status = statusOfWord(key);
  if (status !== undefined) return reading(status);
  if (isBlankMark(text)) return blank;
  return readPhrase(text, context);
}

const withIssues = (read: Reading, issues: readonly ValueIssue[]): Reading => ({
  ...read,
  issues: [...issues, ...read.issues],
});

/** 是, √, N say only yes or no: to what, says the heading. */
function readMark(key: string, heading: string): Reading {
  const asked = wordKey(heading);
  const isInverse = /未结|未关|未完|没有结|notclosed|open\?/.test(asked);
  const isAsked = /结案|关闭|完成|闭环|办结|解决|处理完|完结|close|done|finish/.test(asked);
  const isClosed = yesMarks.has(key) !== isInverse;
  if (!isClosed) return reading('open', [issue('status.notClosed')]);
  return reading('closed', isAsked || key === 'ok' ? [] : [issue('status.markInferred')]);
}

/** A status word with a date or remark behind it: `已结案(1.18)`, `否（验证中）`. */
function readPhrase(text: string, context: ValueContext): Reading {
  const { tokens, rest } = scanDateTokens(tidyDateText(text));
  const phrases = (tokens.length > 0 ? rest : text)
    .split(/[\s()（）[\]【】,，;；/、:：\-—→]+/)
    .map((phrase) => wordKey(phrase).replace(/^于|[于在]$/g, ''))
    .filter((phrase) => phrase !== '');
  const [first, ...others] = phrases;
  if (first === undefined) return nothing(issue('status.unknown'));
  const mark = yesMarks.has(first) || noMarks.has(first) ? readMark(first, context.heading) : undefined;
  const head = mark ? (mark.value as Status) : statusOfWord(first);
  const states = new Set(others.map(statusOfWord).filter((state) => state !== undefined && state !== head));
  const [other] = states;
  // 否（验证中）: the mark only says not closed, the word in brackets says more
  const isRefined = mark?.value === 'open' && states.size === 1 && other !== 'closed';
  if (head === undefined || (states.size > 0 && !isRefined)) return nothing(issue('status.unknown'));
  const unknown = others.filter((phrase) => statusOfWord(phrase) === undefined);
  const words =
    unknown.length > 0 ? [issue('status.extraWords', { params: { words: unknown.join(' ') } })] : [];
  const issues = [...(mark?.issues ?? []), ...words];
  const status = isRefined ? other! : head;
  return tokens.length === 0 ? reading(status, issues) : withDate(text, status, issues, context);
}

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

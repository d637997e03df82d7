import { isBlankMark } from './blankMarks';
import { wordKey } from './halfWidth';
import type { Reading } from './reading';
import { blank, nothing, reading } from './reading';
import { tickedOption } from './tickedOption';
import { issue } from './valueIssue';

const yes = new Set('是,y,yes,√,✓,✔,☑,有,1,true,t,对,需要,需,已,ok,属实,实名,保密,列入,成立,o,○'.split(','));
const no = new Set(
  '否,n,no,×,✗,✘,☐,□,x,无,没有,没,0,false,f,不,不是,不需要,无需,未,匿名,不保密,不列入,不成立,ng'.split(','),
);

/** What a yes/no word says; undefined for any other text. 无 is a no here, not a blank mark. */
export function booleanOfWord(text: string): boolean | undefined {
  const key = wordKey(text);
  return yes.has(key) ? true : no.has(key) ? false : undefined;
}

/** Reads a yes/no cell. */
export function readBoolean(value: string | number | boolean): Reading {
  if (typeof value === 'boolean') return reading(value);
  const text = String(value);
  const ticked = tickedOption(text);
  const answer = booleanOfWord(ticked?.option ?? text);
  if (answer !== undefined) return reading(answer, ticked?.issues ?? []);
  return isBlankMark(text) ? blank : nothing(issue('boolean.unknown'));
}

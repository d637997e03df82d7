import type { SatisfactionLevel } from '../../complaint/complaint';
import { wordKey } from './halfWidth';
import type { Reading } from './reading';
import { reading } from './reading';
import { tickedOption } from './tickedOption';
import { tidyText } from './tidyText';
import type { ValueContext } from './valueContext';
import { issue } from './valueIssue';

const words: Readonly<Record<SatisfactionLevel, string>> = {
  satisfied:
    '满意,很满意,非常满意,十分满意,比较满意,较满意,好,很好,良好,优,优秀,satisfied,verysatisfied,good,excellent,ok,好评,接受,可以',
  neutral:
    '基本满意,一般,尚可,还可以,中,普通,一般满意,中等,合格,neutral,average,fair,acceptable,mediocre,中评',
  dissatisfied:
    '不满意,很不满意,非常不满意,不太满意,不满,差,很差,较差,dissatisfied,unsatisfied,notsatisfied,verydissatisfied,bad,poor,ng,差评,不接受',
};
const levels = new Map(
  Object.entries(words).flatMap(([level, list]) =>
    list.split(',').map((word) => [word, level as SatisfactionLevel]),
  ),
);
const asks = /是否满意|满意否|满意与否|satisfied\?/;
const yes = new Set('是,y,yes,√,✓,✔,true,1'.split(','));
const no = new Set('否,n,no,×,✗,x,false,0'.split(','));
const notAsked = new Set('未回访,未评价,未反馈,未回复,未调查,无反馈,未答复,待回访,待评价'.split(','));

/** Reads how satisfied the customer was: the register's own word, and its level beside it. */
export function readSatisfaction(value: string | number, context: ValueContext): Reading {
  const ticked = tickedOption(String(value));
  const word = ticked?.option ?? tidyText(String(value)).text;
  const issues = ticked?.issues ?? [];
  const key = wordKey(word).replace(/[.。!！]+$/, '');
  if (notAsked.has(key)) return reading(word, issues, { satisfactionLevel: null });
  const isYesNo = asks.test(wordKey(context.heading));
  const level =
    isYesNo && yes.has(key) ? 'satisfied' : isYesNo && no.has(key) ? 'dissatisfied' : levels.get(key);
  if (level !== undefined) return reading(word, issues, { satisfactionLevel: level });
  return reading(word, [...issues, issue('satisfaction.unknown')], { satisfactionLevel: null });
}

import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { DocumentLanguage } from '../formModel';
import { inLine } from '../label';
import { plainText } from '../plainText';
import { previousPeriod, type SummaryPeriod } from './period';
import { countBy, receivedIn } from './summaryFigures';

/** One value of a field, or the rest of them summed up. */
export interface BreakdownLine {
  readonly value: string;
  readonly count: number;
  readonly share: number;
  /** Share of this line and all before it. */
  readonly sum: number;
  /** Count in the period before. */
  readonly before: number;
  readonly isRest: boolean;
}

/** Lines before the rest is summed up. */
const longest = 8;

/** Cases received in a period by the value of a field, the most frequent first; those without a value count too. */
export function breakdown(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  key: FieldKey,
  language: DocumentLanguage,
): readonly BreakdownLine[] {
  const received = receivedIn(cases, period);
  const before = new Map(
    countBy(receivedIn(cases, previousPeriod(period)), key).map(({ value, count }) => [value, count]),
  );
  const counts = countBy(received, key);
  const shown = counts.slice(0, longest);
  const rest = counts.slice(longest).reduce((sum, { count }) => sum + count, 0);
  const named = new Set(shown.map(({ value }) => value));
  const restBefore = [...before].reduce((sum, [value, count]) => (named.has(value) ? sum : sum + count), 0);
  let sum = 0;
  const line = (value: string, count: number, earlier: number, isRest: boolean): BreakdownLine => {
    sum += count;
    return {
      value,
      count,
      share: count / received.length,
      sum: sum / received.length,
      before: earlier,
      isRest,
    };
  };
  const blank = inLine({ zh: '（未填）', en: '(not given)' }, language);
  return [
    ...shown.map(({ value, count }) =>
      line(value === '' ? blank : plainText(value), count, before.get(value) ?? 0, false),
    ),
    ...(rest > 0 || (restBefore > 0 && shown.length > 0)
      ? [line(inLine({ zh: '其他', en: 'Others' }, language), rest, restBefore, true)]
      : []),
  ];
}

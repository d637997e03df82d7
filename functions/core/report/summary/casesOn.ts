import type { IsoDate } from '../../calendar';
import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import { monthsOf, type SummaryPeriod } from './period';
import { dayOf } from './summaryFigures';

/**
 * The cases as they stood on a day, as far as their dates tell: what came in after it (and after the period) was not
 * there yet, what was answered or closed after it was still open. A summary can so be made again, and checked, later.
 *
 * @param day - The day the summary is, or was, made on.
 */
export function casesOn<Case extends ComplaintFields>(
  cases: readonly Case[],
  period: SummaryPeriod,
  day: IsoDate,
): readonly Case[] {
  const lastMonth = monthsOf(period).at(-1)!;
  const isLater = (value: FieldValue | undefined): boolean => (dayOf(value) ?? '') > day;
  return cases
    .filter(({ receivedAt }) => !isLater(receivedAt) || (dayOf(receivedAt) ?? '').slice(0, 7) <= lastMonth)
    .map((complaint) => {
      const reopened = isLater(complaint.closedAt);
      return {
        ...complaint,
        ...(isLater(complaint.repliedAt) ? { repliedAt: null } : {}),
        ...(reopened ? { closedAt: null } : {}),
        ...(reopened && complaint.status === 'closed' ? { status: null } : {}),
      };
    });
}

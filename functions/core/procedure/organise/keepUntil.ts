import { lastDayOf, type CalendarUnit } from '../../calendar/calendarSpans';
import type { IsoDate } from '../../calendar/isoDate';
import type { Retention, Unit } from '../profile';

const units: Readonly<Partial<Record<Unit, CalendarUnit>>> = {
  天: 'day',
  周: 'week',
  月: 'month',
  年: 'year',
};

/**
 * K20: last day a document is kept and first day it may be destroyed. Without a move to a working day: it is no
 * deadline but a minimum.
 */
export function keepUntil(
  { period, destroys }: Retention,
  closedOn: IsoDate,
): { readonly keepUntil: IsoDate; readonly destroyFrom: IsoDate | null } {
  const unit = units[period.unit];
  if (!unit) throw new Error(`retention cannot be counted in ${period.unit}`);
  const last = lastDayOf(closedOn, period.amount, unit);
  return { keepUntil: last, destroyFrom: destroys ? lastDayOf(last, 1, 'day') : null };
}

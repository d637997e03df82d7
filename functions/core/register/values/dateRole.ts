import type { FieldKey } from '../../complaint/fields';
import type { ValueContext, YearRange } from './valueContext';

/** Where a date field lies in the life of a complaint; decides the year of a yearless date. */
export type DateRole = 'complaint' | 'earlier' | 'later' | 'due';

const earlier: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'orderDate',
  'shippedDate',
  'arrivedDate',
  'productionDate',
  'discoveredAt',
]);
const due: ReadonlySet<FieldKey> = new Set<FieldKey>(['promisedAt', 'closeDueAt', 'actionDueDate']);

/** The role of a date field. */
export function dateRoleOf(field: FieldKey): DateRole {
  if (field === 'receivedAt') return 'complaint';
  if (earlier.has(field)) return 'earlier';
  return due.has(field) ? 'due' : 'later';
}

/** Years that raise no brow in a field: goods may be older than the register, a deadline may lie in the next year. */
export function plausibleFor(role: DateRole, years: YearRange): YearRange {
  switch (role) {
    case 'earlier':
      return { from: years.from - 10, to: years.to };
    case 'later':
    case 'due':
      return { from: years.from, to: years.to + 1 };
    case 'complaint':
      return years;
  }
}

/** The row's complaint date as a day, if it is one that can be relied on. */
export function complaintDay(context: ValueContext): string | null {
  const day = context.complaintDate?.slice(0, 10) ?? null;
  if (day === null) return null;
  const year = Number(day.slice(0, 4));
  // a slip such as 2035 must not move the other dates of the row
  return year < context.plausibleYears.from || year > context.plausibleYears.to ? null : day;
}

import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import { dayNumber, toIsoDate, type IsoDate } from '../../calendar/isoDate';
import { monthsOf, type SummaryPeriod } from './period';

/** Figures of one period (K21). A rate is undefined while nothing it counts has happened. */
export interface SummaryFigures {
  readonly received: number;
  /** Closed within the period, whenever they came in. */
  readonly closed: number;
  /** Cases of those received that have been answered. */
  readonly answered: number;
  /** Cases of those received that have been analysed, improved and answered. */
  readonly handled: number;
  /** Share of replies given by their promised time, 0–1. */
  readonly repliedOnTime?: number;
  /** Share of cases closed by their due day, 0–1; those due within the period, past and still open count as late. */
  readonly closedOnTime?: number;
  /** Calendar days from receipt to closing, on average, of the cases closed. */
  readonly meanDays?: number;
  /** Share of asked customers who are satisfied, 0–1. */
  readonly satisfied?: number;
  /** Cases of a problem the same product had within the twelve months before; undefined where none names its problem. */
  readonly repeated?: number;
  /** Loss by currency code. */
  readonly loss: Readonly<Record<string, number>>;
}

/** Cases that came in within a period. */
export const receivedIn = (
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
): readonly ComplaintFields[] => cases.filter(({ receivedAt }) => isWithin(receivedAt, period));

/** Cases that were closed within a period, whenever they came in. */
export const closedIn = (
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
): readonly ComplaintFields[] => cases.filter(({ closedAt }) => isWithin(closedAt, period));

/**
 * @param today - Where given, a reply or closing that is due and not given counts as late; without it only what was
 * done is judged.
 */
export function summaryFigures(
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  today?: IsoDate,
): SummaryFigures {
  const received = receivedIn(cases, period);
  const closed = closedIn(cases, period);
  const repliedOnTime = share(received, 'repliedAt', 'promisedAt', today);
  const leftOpen = cases.filter((one) => isOpen(one) && isWithin(one.closeDueAt, period));
  const closedOnTime = share([...closed, ...leftOpen], 'closedAt', 'closeDueAt', today);
  const repeated = repeatedAmong(received, cases);
  const satisfied = satisfiedShare(received);
  const meanDays = meanOf(closed.flatMap(daysToClose));
  return {
    received: received.length,
    closed: closed.length,
    answered: received.filter(isAnswered).length,
    handled: received.filter(
      (one) => isAnswered(one) && isGiven(one.rootCause) && isGiven(one.correctiveAction),
    ).length,
    ...(repliedOnTime === undefined ? {} : { repliedOnTime }),
    ...(closedOnTime === undefined ? {} : { closedOnTime }),
    ...(meanDays === undefined ? {} : { meanDays }),
    ...(satisfied === undefined ? {} : { satisfied }),
    ...(repeated === undefined ? {} : { repeated }),
    loss: lossOf(received),
  };
}

const isGiven = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== null && value !== '';

const isAnswered = ({ repliedAt }: ComplaintFields): boolean => dayOf(repliedAt) !== undefined;

/** Neither closed, cancelled nor dated as closed. */
export const isOpen = ({ status, closedAt }: ComplaintFields): boolean =>
  status !== 'closed' && status !== 'cancelled' && dayOf(closedAt) === undefined;

/** Cases by the value of a field, most frequent first; cases without one are counted under an empty text. */
export function countBy(
  cases: readonly ComplaintFields[],
  key: FieldKey,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const complaint of cases) {
    const value = complaint[key];
    const text = value === undefined || value === null ? '' : String(value).trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

export const dayOf = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;

const isWithin = (value: FieldValue | undefined, period: SummaryPeriod): boolean =>
  monthsOf(period).includes(dayOf(value)?.slice(0, 7) ?? '');

/**
 * Moments are compared as they are written. A promised day without a time ends with its working day (convention C10), a
 * day to close by lasts until its end; what was done on a day, nobody knows when, is in time on that day.
 */
function share(
  cases: readonly ComplaintFields[],
  done: FieldKey,
  due: FieldKey,
  today?: IsoDate,
): number | undefined {
  const judged = cases.flatMap((complaint) => {
    const was = complaint[done];
    const limit = due === 'promisedAt' ? endOfPromise(complaint[due]) : complaint[due];
    if (dayOf(limit) === undefined) return [];
    if (dayOf(was) === undefined)
      return today !== undefined && isOpen(complaint) && (dayOf(limit) ?? '') < today ? [false] : [];
    const exact = String(was).includes('T') && String(limit).includes('T');
    return [exact ? String(was) <= String(limit) : (dayOf(was) ?? '') <= (dayOf(limit) ?? '')];
  });
  return judged.length === 0 ? undefined : judged.filter(Boolean).length / judged.length;
}

const endOfPromise = (value: FieldValue | undefined): FieldValue | undefined =>
  typeof value === 'string' && toIsoDate(value) !== undefined ? `${value}T17:30` : value;

function daysToClose({ receivedAt, closedAt }: ComplaintFields): readonly number[] {
  const [from, to] = [receivedAt, closedAt].map((value) => toIsoDate(dayOf(value) ?? ''));
  return from === undefined || to === undefined ? [] : [dayNumber(to) - dayNumber(from)];
}

const meanOf = (figures: readonly number[]): number | undefined =>
  figures.length === 0 ? undefined : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

function satisfiedShare(cases: readonly ComplaintFields[]): number | undefined {
  const asked = cases.flatMap(({ satisfactionLevel }) =>
    typeof satisfactionLevel === 'string' ? [satisfactionLevel] : [],
  );
  return asked.length === 0
    ? undefined
    : asked.filter((level) => level === 'satisfied').length / asked.length;
}

/** How many cases show a problem their product had within the twelve months before; undefined where nobody can tell. */
function repeatedAmong(
  received: readonly ComplaintFields[],
  cases: readonly ComplaintFields[],
): number | undefined {
  if (received.length > 0 && received.every((one) => problemOf(one) === undefined)) return undefined;
  const days = new Map<string, string[]>();
  for (const complaint of cases) {
    const [problem, day] = [problemOf(complaint), dayOf(complaint.receivedAt)];
    if (problem === undefined || day === undefined) continue;
    const known = days.get(problem);
    if (known === undefined) days.set(problem, [day]);
    else known.push(day);
  }
  return received.filter((complaint) => {
    const [problem, day] = [problemOf(complaint), dayOf(complaint.receivedAt)];
    if (problem === undefined || day === undefined) return false;
    const yearBefore = `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
    return days.get(problem)?.some((earlier) => earlier < day && earlier >= yearBefore) === true;
  }).length;
}

/** Problem and product together; undefined for a case without a problem code. */
function problemOf({ problemKey, partNo, productModel, productName }: ComplaintFields): string | undefined {
  if (typeof problemKey !== 'string' || problemKey === '') return undefined;
  return JSON.stringify([problemKey, partNo ?? productModel ?? productName ?? null]);
}

function lossOf(cases: readonly ComplaintFields[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { lossAmount, lossCurrency } of cases) {
    if (typeof lossAmount !== 'number' || !Number.isFinite(lossAmount)) continue;
    const currency = typeof lossCurrency === 'string' && lossCurrency !== '' ? lossCurrency : 'CNY';
    sums[currency] = Number(((sums[currency] ?? 0) + lossAmount).toPrecision(12));
  }
  return sums;
}

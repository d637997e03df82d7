import type { IsoDate, LocalTime } from '../../calendar';
import type { ComplaintFields } from '../../complaint/complaint';
import type { DeadlineStateWord, Moment } from '../../procedure';
import type { Bilingual } from '../../shared/language';
import type { SummaryPeriod } from './period';
import { dayOf, isOpen, receivedIn } from './summaryFigures';

/** One limit of the procedure that a case is under, with its due time worked out. */
export interface CaseLimit {
  /** `P04-D2`. */
  readonly rule: string;
  readonly name: Bilingual;
  readonly due: LocalTime;
  /** When the step was finished; absent while it is not, or where only the closing of the case proves it. */
  readonly done?: Moment;
  /** C11 word at the time of reading; empty where a closed case leaves it open. */
  readonly state: DeadlineStateWord | '';
}

/** A case as a summary counts it: its fields, and its limits where somebody has worked them out. */
export type SummaryCase = ComplaintFields & { readonly limits?: readonly CaseLimit[] };

/** What became of a limit by a day; undefined while it runs, or where nobody can tell. */
export type LimitOutcome = 'kept' | 'late' | 'overdue' | undefined;

/**
 * What had become of a limit at the end of a day. Like all that is due, it is overdue from the day after on.
 *
 * @param complaint - As it stood on the day, from `casesOn`.
 */
export function outcomeOf(limit: CaseLimit, complaint: ComplaintFields, day: IsoDate): LimitOutcome {
  const { due, done, state } = limit;
  if (done !== undefined && done.slice(0, 10) <= day) return state === '按时完成' ? 'kept' : 'late';
  if (!isOpen(complaint)) return done === undefined && state === '按时完成' ? 'kept' : undefined;
  return due.slice(0, 10) < day ? 'overdue' : undefined;
}

/** How a limit was kept by the cases of a period. */
export interface LimitFigures {
  readonly rule: string;
  readonly name: Bilingual;
  /** Cases whose limit is over: kept, finished late, or past and not finished. */
  readonly judged: number;
  readonly kept: number;
  readonly overdue: number;
}

/** Every limit the cases of the register are under, with what the cases that came in within a period made of it. */
export function limitFigures(
  cases: readonly SummaryCase[],
  period: SummaryPeriod,
  today: IsoDate,
): readonly LimitFigures[] {
  const figures = new Map<string, { -readonly [K in keyof LimitFigures]: LimitFigures[K] }>();
  for (const { rule, name } of cases.flatMap(({ limits = [] }) => limits))
    if (!figures.has(rule)) figures.set(rule, { rule, name, judged: 0, kept: 0, overdue: 0 });
  for (const one of receivedIn(cases, period) as readonly SummaryCase[])
    for (const limit of one.limits ?? []) {
      const outcome = outcomeOf(limit, one, today);
      const figure = figures.get(limit.rule);
      if (outcome === undefined || figure === undefined) continue;
      figure.judged += 1;
      if (outcome === 'kept') figure.kept += 1;
      if (outcome === 'overdue') figure.overdue += 1;
    }
  return [...figures.values()].sort((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true }));
}

/** Something of an open case that should be done by now. */
export interface OverdueItem {
  readonly name: Bilingual;
  readonly day: string;
}

/** What is overdue of a case on a day, the longest overdue first: limits of the procedure, the promised reply, the closing. */
export function overdueItems(complaint: SummaryCase, today: IsoDate): readonly OverdueItem[] {
  if (!isOpen(complaint)) return [];
  const { limits = [], promisedAt, repliedAt, closeDueAt } = complaint;
  const items = limits
    .filter((limit) => outcomeOf(limit, complaint, today) === 'overdue')
    .map(({ name, due }) => ({ name, day: due.slice(0, 10) }));
  const promised = dayOf(repliedAt) === undefined ? dayOf(promisedAt) : undefined;
  // A promised time that is a limit of the procedure stands there already.
  if (promised !== undefined && !limits.some(({ due }) => due.startsWith(promised)))
    items.push({ name: itemNames.reply, day: promised });
  const closing = dayOf(closeDueAt);
  if (closing !== undefined) items.push({ name: itemNames.closing, day: closing });
  return items.filter(({ day }) => day < today).sort((a, b) => a.day.localeCompare(b.day));
}

const itemNames = {
  reply: { zh: '答复客户', en: 'Reply' },
  closing: { zh: '结案', en: 'Closing' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Open cases of which something is overdue, the longest overdue first. */
export function overdueCases(cases: readonly SummaryCase[], today: IsoDate): readonly SummaryCase[] {
  return cases
    .map((one) => ({ one, since: overdueItems(one, today)[0]?.day }))
    .filter(({ since }) => since !== undefined)
    .sort((a, b) => a.since!.localeCompare(b.since!))
    .map(({ one }) => one);
}

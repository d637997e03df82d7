import { roleOf } from '../../../../functions/core/actions/explainLimit';
import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { dayOf, toExcelSerial, type LocalTime } from '../../../../functions/core/calendar';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { dueItems } from '../../../../functions/core/tracker';

export const todoKinds = ['overdue', 'today', 'soon'] as const;
export type TodoKind = (typeof todoKinds)[number];

/** One limit of one case that wants attention. */
export interface TodoItem {
  readonly rowId: string;
  readonly caseNo: string;
  readonly customer: string;
  readonly department: string;
  readonly owner: Bilingual | null;
  /** Rule of the procedure, its name and clause. */
  readonly rule: string;
  readonly name: Bilingual;
  readonly clause: string;
  readonly due: LocalTime;
  /** Days until then; negative where it has passed. */
  readonly daysLeft: number;
  /** The holidays of a year it depends on are not published yet. */
  readonly provisional: boolean;
}

export type TodoLists = Readonly<Record<TodoKind, readonly TodoItem[]>>;

/** How far ahead "soon" reaches where the tracker's settings do not say. */
const SOON_DAYS = 3;

/** What is overdue, what ends today and what ends soon, the most urgent first. */
export function todoLists({ prepared, input }: TrackerCases): TodoLists {
  const { procedure, asOf } = input;
  const soonDays = input.soonDays ?? SOON_DAYS;
  const today = dayOf(asOf);
  const lists: Record<TodoKind, TodoItem[]> = { overdue: [], today: [], soon: [] };
  // A day more than asked: what ends today at closing time lies less than a day ahead.
  for (const item of dueItems(prepared, toExcelSerial(asOf), Math.max(soonDays, 1))) {
    const kind = item.overdue ? 'overdue' : dayOf(item.due) === today ? 'today' : 'soon';
    if (kind === 'soon' && item.daysLeft > soonDays) continue;
    const rule = procedure.ruleById.get(item.rule)?.rule;
    lists[kind].push({
      rowId: item.rowId,
      caseNo: item.caseNo,
      customer: item.customer,
      department: item.department,
      owner: item.owner === '' ? null : roleOf(procedure, item.owner),
      rule: item.rule,
      name: rule?.name ?? { zh: item.name, en: item.name },
      clause: item.clause,
      due: item.due,
      daysLeft: item.daysLeft,
      provisional: item.provisional,
    });
  }
  return lists;
}

export interface TodoGroup {
  /** Empty where nobody is named. */
  readonly name: string;
  readonly items: readonly TodoItem[];
}

/** Groups by department or person, in the order of their most urgent item. */
export function todoGroups(
  items: readonly TodoItem[],
  by: 'department' | 'person',
  language: 'zh' | 'en',
): readonly TodoGroup[] {
  const groups = new Map<string, TodoItem[]>();
  for (const item of items) {
    const name = by === 'department' ? item.department : (item.owner?.[language] ?? '');
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].map(([name, group]) => ({ name, items: group }));
}

/** A stretch of time in its two largest units, for people: days and hours, or hours and minutes. */
export function stretchOf(days: number): {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
} {
  const minutes = Math.round(Math.abs(days) * 1440);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

import { fromExcelSerial, type LocalTime } from '../calendar';
import type { PreparedTracker } from './prepareTracker';

/** One limit of one case that is overdue or due soon. */
export interface DueItem {
  /** Id of the tracker row. */
  readonly rowId: string;
  readonly caseNo: string;
  readonly customer: string;
  /** Department and person it is asked of; empty where nobody is named. */
  readonly department: string;
  readonly owner: string;
  readonly rule: string;
  readonly name: string;
  readonly clause: string;
  readonly due: LocalTime;
  /** Days until then; negative where it has passed. */
  readonly daysLeft: number;
  readonly overdue: boolean;
  /** The calendar of a year it depends on is not published yet. */
  readonly provisional: boolean;
}

/**
 * The running limits that have passed or end within a number of days, the most urgent first.
 *
 * @param within - Days ahead; 0 lists only what is overdue.
 */
export function dueItems(
  { rows, deadlines, limits }: PreparedTracker,
  asOf: number,
  within: number,
): DueItem[] {
  const items: DueItem[] = [];
  rows.forEach(({ id, complaint: { fields }, caseNo }, at) => {
    const deadline = deadlines.at(at);
    limits.forEach(({ compiled: { rule }, name }, index) => {
      const state = deadline.states[index];
      const serial = deadline.due[index]!;
      if (Number.isNaN(serial) || (state !== '进行中' && state !== '逾期未完成')) return;
      if (serial - asOf > within) return;
      const due = fromExcelSerial(serial);
      items.push({
        rowId: id,
        caseNo: caseNo === '' ? text(fields.caseNo) : caseNo,
        customer: text(fields.customerName),
        department: text(fields.respDept),
        owner: fields.owner ? text(fields.owner) : (rule.owner ?? ''),
        rule: rule.id,
        name,
        clause: rule.clause,
        due: (due?.time ?? `${due?.date ?? ''}T00:00`) as LocalTime,
        daysLeft: Math.round((serial - asOf) * 100) / 100,
        overdue: state === '逾期未完成',
        provisional: deadline.provisional,
      });
    });
  });
  return items.sort((a, b) => a.daysLeft - b.daysLeft);
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

import { formatWithOffset, toExcelSerial } from '../../functions/core/calendar';
import type { DueItem } from '../../functions/core/tracker';
import { dueItems } from '../../functions/core/tracker';
import { openTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** Overdue and soon due limits of a tracker, grouped by department and owner (contract section 4). */
export const run: Run = async (shell, [path], options) => {
  const within = daysOf(shell, String(options['within']));
  const { prepared, input } = await openTracker(shell, String(path), options);
  const items = dueItems(prepared, toExcelSerial(input.asOf), within);
  const groups = groupByOwner(items);
  if (shell.json)
    shell.out(
      JSON.stringify({
        asOf: shell.asOf,
        within: String(options['within']),
        overdue: items.filter(({ overdue }) => overdue).length,
        soon: items.filter(({ overdue }) => !overdue).length,
        groups: groups.map(({ department, owner, items: due }) => ({
          department,
          owner,
          items: due.map(toContract),
        })),
      }),
    );
  else describe(shell, groups);
  return undefined;
};

interface Group {
  readonly department: string;
  readonly owner: string;
  readonly items: DueItem[];
}

/** Groups in the order of their most urgent item. */
function groupByOwner(items: readonly DueItem[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = JSON.stringify([item.department, item.owner]);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { department: item.department, owner: item.owner, items: [item] });
  }
  return [...groups.values()];
}

function toContract({
  caseNo,
  customer,
  rule,
  name,
  clause,
  due,
  daysLeft,
  overdue,
  provisional,
}: DueItem): object {
  return { caseNo, customer, rule, name, clause, due: formatWithOffset(due), daysLeft, overdue, provisional };
}

function describe(shell: Shell, groups: readonly Group[]): void {
  if (groups.length === 0)
    shell.out(shell.say('没有逾期或近期到期的事项。', 'Nothing is overdue or due soon.'));
  for (const { department, owner, items } of groups) {
    const names = [department, owner].filter((name) => name !== '').join(' / ');
    shell.out(names === '' ? shell.say('（未指定部门和责任人）', '(no department or owner named)') : names);
    for (const { caseNo, customer, name, due, overdue } of items)
      shell.out(
        `  ${overdue ? shell.say('逾期', 'OVERDUE') : shell.say('将到期', 'due soon')}\t${due.replace('T', ' ')}\t${caseNo}\t${customer}\t${name}`,
      );
  }
}

const days: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7 };

function daysOf(shell: Shell, text: string): number {
  const match = /^(\d+(?:\.\d+)?)([hdw])$/.exec(text);
  if (match) return Number(match[1]) * days[match[2]!]!;
  throw new CommandError(
    shell.say('--within {text}：例如 3d、12h、2w', '--within {text}: for example 3d, 12h or 2w', { text }),
  );
}

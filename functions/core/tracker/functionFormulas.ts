import type { DeadlineCells } from './deadlineFormulas';
import { quoted } from './cellText';
import { names } from './names';

/**
 * Formulas of the add-in's custom functions, for trackers written with `--formulas functions`. The argument orders
 * here are the contract between the tracker and the functions:
 *
 * - `KESU.DUE(profile, rule, start, grade, promised, special)` serial of the due time, `""` without one
 * - `KESU.STATE(profile, rule, due, completed, closedAt, closed, now, grade)` C11 word, `""` where the rule does not apply
 * - `KESU.TIMELEFT(nextDue, now)` days to the second
 *
 * Empty cells are passed as they are; dates are Excel serials of the company's wall time. On disk Excel stores
 * such names as `_xldudf_KESU_DUE`; hosts that write files translate them.
 */
export const functionNames = {
  due: 'KESU.DUE',
  state: 'KESU.STATE',
  timeLeft: 'KESU.TIMELEFT',
} as const;

const call = (name: string, ...args: readonly string[]): string => `${name}(${args.join(',')})`;
const orEmpty = (cell: string | undefined): string => cell ?? '""';

export function dueCall(
  profile: string,
  rule: string,
  cells: DeadlineCells,
  grade: string | undefined,
): string {
  return call(
    functionNames.due,
    quoted(profile),
    quoted(rule),
    orEmpty(cells.start),
    orEmpty(grade),
    orEmpty(cells.promised),
    orEmpty(cells.special),
  );
}

export function stateCall(
  profile: string,
  rule: string,
  cells: DeadlineCells,
  closed: string,
  grade: string | undefined,
): string {
  return call(
    functionNames.state,
    quoted(profile),
    quoted(rule),
    cells.due,
    orEmpty(cells.done),
    orEmpty(cells.closedAt),
    closed,
    names.now,
    orEmpty(grade),
  );
}

export const timeLeftCall = (nextDue: string): string => call(functionNames.timeLeft, nextDue, names.now);

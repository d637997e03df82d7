import type { DeadlineStateWord } from '../procedure/vocabulary/states';
import { quoted } from './cellText';
import {
  countsFromTimeOfDay,
  isBareDay,
  limitFormula,
  secondsOfCell,
  type LimitFormulaUnit,
} from './limitFormulas';
import { names } from './names';

export interface FormulaLength {
  /** A number or the name of a cell. */
  readonly amount: string;
  readonly unit: LimitFormulaUnit;
}

/** The length of a limit in formula terms. */
export type LimitTerm =
  | ({ readonly kind: 'length'; readonly strict: boolean; readonly special?: FormulaLength } & FormulaLength)
  /** The figure and its unit stand in cells a company fills in; `otherwise` holds while they are empty. */
  | {
      readonly kind: 'parameter';
      readonly amountCell: string;
      readonly unitCell: string;
      readonly strict: boolean;
      readonly otherwise?: FormulaLength;
    }
  | { readonly kind: 'promised' }
  | { readonly kind: 'none' };

/** References of one row's cells that a deadline looks at; those the tracker has no column for are absent. */
export interface DeadlineCells {
  readonly due: string;
  readonly start?: string;
  readonly done?: string;
  readonly closedAt?: string;
  readonly promised?: string;
  /** Working seconds at the end of the limit, for limits in working hours. */
  readonly total?: string;
  /** Yes where the case takes the special limit. */
  readonly special?: string;
}

export interface DeadlineFormulaParts {
  readonly term: LimitTerm;
  /** When the rule applies; absent where it always does. */
  readonly applies?: string;
  /** True where the case is closed or cancelled. */
  readonly closed: string;
  readonly agreedReplaces: boolean;
  readonly cells: DeadlineCells;
  readonly periods: number;
  readonly words: { readonly needsTime: string; readonly outsideCalendar: string; readonly yes: string };
}

const units: readonly LimitFormulaUnit[] = [
  '分钟',
  '小时',
  '工作时',
  '工作日',
  '天',
  '周',
  '月',
  '年',
  '当天',
];
const state = (word: DeadlineStateWord): string => quoted(word);

/** When the limit ends, or an empty text where it has not begun, does not apply or has no figure. */
export function dueFormula(parts: DeadlineFormulaParts): string {
  const { applies } = parts;
  const inner = dueWhenApplying(parts);
  return applies === undefined || inner === '""' ? inner : `IF(${applies},${inner},"")`;
}

function dueWhenApplying({ term, cells, agreedReplaces, periods, words }: DeadlineFormulaParts): string {
  const agreed = cells.promised === undefined ? undefined : promisedFormula(cells.promised);
  if (term.kind === 'promised')
    return agreed === undefined ? '""' : `IF(ISNUMBER(${cells.promised!}),${agreed},"")`;
  if (term.kind === 'none' || cells.start === undefined) return '""';
  const { start } = cells;
  const length = (amount: string, unit: LimitFormulaUnit, strict: boolean): string => {
    const end = limitFormula({
      start,
      amount,
      unit,
      strict,
      periods,
      ...(cells.total === undefined ? {} : { total: cells.total }),
    });
    if (unit === '分钟' || unit === '小时') return timed(start, end, words.needsTime);
    if (unit === '当天') return end;
    const reached = `IF(${start}<${names.base}+1,${quoted(words.outsideCalendar)},IFERROR(${end},${quoted(words.outsideCalendar)}))`;
    return countsFromTimeOfDay(unit) ? timed(start, reached, words.needsTime) : reached;
  };
  const of = ({ amount, unit }: FormulaLength) => length(amount, unit, term.strict);
  const limit =
    term.kind === 'length' ? lengthFormula(term, cells, words.yes, of) : parameterFormula(term, cells, of);
  const fixed = `IF(ISNUMBER(${start}),${limit},"")`;
  return agreedReplaces && agreed !== undefined
    ? `IF(ISNUMBER(${cells.promised!}),${agreed},${fixed})`
    : fixed;
}

/** A limit counted from a time of day has no end while only the day of its start is known. */
const timed = (start: string, end: string, needsTime: string): string =>
  `IF(${isBareDay(start)},${quoted(needsTime)},${end})`;

/** A promised time as it stands; a bare date means closing time of that day (catalogue C10). */
const promisedFormula = (cell: string): string =>
  `IF(${isBareDay(cell)},${cell}+${names.closing}/86400,${cell})`;

/** The normal limit, or the special one where the case is marked (catalogue C9). */
function lengthFormula(
  term: Extract<LimitTerm, { kind: 'length' }>,
  { special }: DeadlineCells,
  yes: string,
  length: (term: FormulaLength) => string,
): string {
  if (!term.special || special === undefined) return length(term);
  return `IF(${special}=${quoted(yes)},${length(term.special)},${length(term)})`;
}

function parameterFormula(
  term: Extract<LimitTerm, { kind: 'parameter' }>,
  cells: DeadlineCells,
  length: (term: FormulaLength) => string,
): string {
  const choices = units.filter((unit) => cells.total !== undefined || unit !== '工作时');
  const nested = choices.reduceRight(
    (otherwise, unit) =>
      `IF(${term.unitCell}=${quoted(unit)},${length({ amount: term.amountCell, unit })},${otherwise})`,
    '""',
  );
  return `IF(ISNUMBER(${term.amountCell}),${nested},${term.otherwise ? length(term.otherwise) : '""'})`;
}

/**
 * State of a limit in the words of catalogue C11, compared to the second. A closed case has finished everything by
 * the day it was closed: that proves a limit kept, but never a limit missed.
 */
export function stateFormula(parts: DeadlineFormulaParts): string {
  const { applies, cells, term, closed } = parts;
  if (term.kind === 'none') return withApplies(applies, state('无时限'));
  const { due, done, closedAt } = cells;
  const onTime = (cell: string, late: string) =>
    `IF(${secondsOfCell(cell)}<=${secondsOfCell(due)},${state('按时完成')},${late})`;
  const running = `IF(${secondsOfCell(names.now)}<=${secondsOfCell(due)},${state('进行中')},${state('逾期未完成')})`;
  const unrecorded = `IF(${closed},"",${running})`;
  const byClosing =
    closedAt === undefined || closedAt === done
      ? unrecorded
      : `IF(ISNUMBER(${closedAt}),${onTime(closedAt, '""')},${unrecorded})`;
  const finished =
    done === undefined ? byClosing : `IF(ISNUMBER(${done}),${onTime(done, state('逾期完成'))},${byClosing})`;
  const unfigured =
    term.kind === 'parameter' && !term.otherwise
      ? `IF(ISNUMBER(${term.amountCell}),${state('未起算')},${state('无时限')})`
      : state('未起算');
  return withApplies(applies, `IF(ISNUMBER(${due}),${finished},${unfigured})`);
}

const withApplies = (applies: string | undefined, inner: string): string =>
  applies === undefined ? inner : `IF(${applies},${inner},"")`;

/** One limit of the row as the summary columns see it. */
export interface LimitCells {
  readonly due: string;
  readonly state: string;
  readonly name: string;
}

const isOpen = (cell: string): string => `OR(${cell}=${state('进行中')},${cell}=${state('逾期未完成')})`;
const NEVER = '9999999';

/** The nearest due time of the limits that are not finished. */
export function nextDueFormula(limits: readonly LimitCells[]): string {
  if (limits.length === 0) return '""';
  const least = `MIN(${[NEVER, ...limits.map(({ due, state }) => `IF(${isOpen(state)},${due},${NEVER})`)].join(',')})`;
  return `IF(${least}=${NEVER},"",${least})`;
}

/** What is due then. */
export function dueItemFormula(nextDue: string, limits: readonly LimitCells[]): string {
  const nested = limits.reduceRight(
    (otherwise, { due, state, name }) =>
      `IF(AND(${isOpen(state)},${due}=${nextDue}),${quoted(name)},${otherwise})`,
    '""',
  );
  return limits.length === 0 ? '""' : `IF(ISNUMBER(${nextDue}),${nested},"")`;
}

/** Days from the clock to the next due time, to the second; negative once it has passed. */
export function timeLeftFormula(nextDue: string): string {
  return `IF(ISNUMBER(${nextDue}),(${secondsOfCell(nextDue)}-${secondsOfCell(names.now)})/86400,"")`;
}

/** Which state speaks for the whole case: what needs action first. */
export const statePriority = [
  '逾期未完成',
  '进行中',
  '逾期完成',
  '按时完成',
  '未起算',
  '无时限',
] as const satisfies readonly DeadlineStateWord[];

/** State of the case: the most pressing state among its limits. */
export function caseStateFormula(limits: readonly LimitCells[]): string {
  if (limits.length === 0) return state('本制度未规定');
  return statePriority.reduceRight((otherwise, word) => {
    const tests = limits.map((limit) => `${limit.state}=${state(word)}`);
    return `IF(${tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`},${state(word)},${otherwise})`;
  }, '""');
}

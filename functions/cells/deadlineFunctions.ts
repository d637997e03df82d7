import { compareMoments, timeLeft, unpublishedYears, type LocalTime } from '../core/calendar';
import { functionWords } from '../core/messages/functionMessages';
import { readCase } from '../core/procedure/ask/readCase';
import type { CompiledRule, Procedure } from '../core/procedure/compileProfile';
import type { CaseView, Truth } from '../core/procedure/condition';
import {
  deadlineState,
  stateOf,
  type DeadlineInput,
  type DeadlineState,
} from '../core/procedure/deadline/deadlineState';
import { readDuration } from '../core/procedure/deadline/readDuration';
import { NOT_DEFINED, UNDECIDED_GRADE } from '../core/procedure/vocabulary/states';
import { calendarOf, language, procedureOf } from '../registry';
import { readCalendar, readParameterTable, requireRule } from './cellArguments';
import { inCell } from './cellProblem';
import {
  atMidnight,
  isBlank,
  readFlag,
  readMoment,
  readText,
  reject,
  requireMoment,
  requireTime,
  toSerial,
} from './cellValue';
import { spill } from './spill';

/**
 * 某一环节的到期时间（Excel 日期，请设为日期时间格式）；未起算或不适用时为空。 | When a time limit ends, as an Excel date (format the cell as a date); empty while it has not begun or does not apply.
 * @customfunction DUE
 * @param profile 制度：制度编号，如 "P04"。 | Procedure id, for example "P04".
 * @param rule 时限：时限编号，如 "P04-D1"。 | Time limit, for example "P04-D1".
 * @param start 开始时间：起算事件的时间。 | When the event that starts the clock happened.
 * @param [grade] 级别：投诉级别，时限分级时必填。 | Grade of the complaint, needed where limits differ by grade.
 * @param [promised] 约定时间：与客户约定的时间。 | Time agreed with the customer.
 * @param [special] 特殊：是否适用特殊时限。 | Whether the special limit applies.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 到期时间 | Due time
 */
export function due(
  profile: string,
  rule: string,
  start: unknown,
  grade?: unknown,
  promised?: unknown,
  special?: unknown,
  parameters?: unknown[][],
): unknown {
  return inCell(() => dueCell(profile, rule, start, grade, promised, special, parameters));
}

/**
 * 多行、多个环节的到期时间，结果溢出；一行时限配一列开始时间得到一张表。 | Due times of many rows and limits at once; a row of limits and a column of starts give a table.
 * @customfunction DUE.RANGE
 * @param profile 制度：制度编号，如 "P04"。 | Procedure id, for example "P04".
 * @param rules 时限：一个或一行时限编号。 | One time limit, or a row of them.
 * @param starts 开始时间：一列开始时间。 | Column of start times.
 * @param [grades] 级别：一列级别。 | Column of grades.
 * @param [promised] 约定时间：一列约定时间。 | Column of agreed times.
 * @param [special] 特殊：一列是否。 | Column of yes or no.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 到期时间 | Due times
 */
export function dueRange(
  profile: string,
  rules: unknown[][],
  starts: unknown[][],
  grades?: unknown[][],
  promised?: unknown[][],
  special?: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return inCell(() =>
    spill(
      [
        { argument: 'rule', range: rules },
        { argument: 'start', range: starts },
        { argument: 'grade', range: grades },
        { argument: 'promised', range: promised },
        { argument: 'special', range: special },
      ],
      ([rule, start, grade, agreed, isSpecial]) =>
        dueCell(profile, rule, start, grade, agreed, isSpecial, parameters),
    ),
  );
}

/**
 * 时限状态：未起算、进行中、按时完成、逾期完成、逾期未完成、无时限、本制度未规定；不适用时为空。 | State of a time limit in one of these words (not begun, running, in time, late, overdue, no limit, not defined); empty where it does not apply.
 * @customfunction STATE
 * @param profile 制度：制度编号，如 "P04"。 | Procedure id, for example "P04".
 * @param rule 时限：时限编号，如 "P04-D1"。 | Time limit, for example "P04-D1".
 * @param due 到期时间：KESU.DUE 的结果。 | Result of KESU.DUE.
 * @param completed 完成时间：完成时间，未完成为空。 | When it was done; blank while it is not.
 * @param closedAt 结案日期：结案日期，可空。 | Day the case was closed, may be blank.
 * @param closed 已结案：投诉是否已结案或取消。 | Whether the case is closed or cancelled.
 * @param now 现在：当前时间所在单元格，如 NOW()。 | The current time, for example a cell with NOW().
 * @param [grade] 级别：投诉级别，时限分级时必填。 | Grade of the complaint, needed where limits differ by grade.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 状态 | State
 */
export function state(
  profile: string,
  rule: string,
  due: unknown,
  completed: unknown,
  closedAt: unknown,
  closed: unknown,
  now: unknown,
  grade?: unknown,
  parameters?: unknown[][],
): string {
  return inCell(() => stateCell(profile, rule, due, completed, closedAt, closed, now, grade, parameters));
}

/**
 * 多行时限的状态，结果溢出。 | States of many rows at once; the result spills.
 * @customfunction STATE.RANGE
 * @param profile 制度：制度编号，如 "P04"。 | Procedure id, for example "P04".
 * @param rules 时限：一个或一行时限编号。 | One time limit, or a row of them.
 * @param due 到期时间：KESU.DUE.RANGE 的结果。 | Result of KESU.DUE.RANGE.
 * @param completed 完成时间：完成时间，未完成为空。 | When each was done; blank while it is not.
 * @param closedAt 结案日期：一列结案日期，可空。 | Column of closing days, may be blank.
 * @param closed 已结案：一列是否。 | Column of yes or no.
 * @param now 现在：当前时间所在单元格。 | The current time, one cell.
 * @param [grades] 级别：一列级别。 | Column of grades.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 状态 | States
 */
export function stateRange(
  profile: string,
  rules: unknown[][],
  due: unknown[][],
  completed: unknown[][],
  closedAt: unknown[][],
  closed: unknown[][],
  now: unknown,
  grades?: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return inCell(() =>
    spill(
      [
        { argument: 'rule', range: rules },
        { argument: 'due', range: due },
        { argument: 'completed', range: completed },
        { argument: 'closedAt', range: closedAt },
        { argument: 'closed', range: closed },
        { argument: 'grade', range: grades },
      ],
      ([rule, end, done, day, isClosed, grade]) =>
        stateCell(profile, rule, end, done, day, isClosed, now, grade, parameters),
    ),
  );
}

/**
 * 距到期还有多久，已过期为负数；没有到期时间时为空。 | How long until a due time, negative once it has passed; empty without one.
 * @customfunction TIMELEFT
 * @param due 到期时间：KESU.DUE 的结果。 | Result of KESU.DUE.
 * @param now 现在：当前时间所在单元格，如 NOW()。 | The current time, for example a cell with NOW().
 * @param [unit] 单位：天（省略时）、小时、分钟、工作日、工作时。 | 天 days (default), 小时 hours, 分钟 minutes, 工作日 working days or 工作时 working hours.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 剩余时间 | Time left
 */
export function timeLeftUntil(due: unknown, now: unknown, unit?: unknown, calendar?: unknown): unknown {
  return inCell(() => timeLeftCell(due, now, unit, calendar));
}

/**
 * 多个到期时间的剩余时间，结果溢出。 | Time left for many due times at once; the result spills.
 * @customfunction TIMELEFT.RANGE
 * @param due 到期时间：一列到期时间。 | Range of due times.
 * @param now 现在：当前时间所在单元格。 | The current time, one cell.
 * @param [unit] 单位：天（省略时）、小时、分钟、工作日、工作时。 | 天 days (default), 小时 hours, 分钟 minutes, 工作日 working days or 工作时 working hours.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 剩余时间 | Time left
 */
export function timeLeftRange(
  due: unknown[][],
  now: unknown,
  unit?: unknown,
  calendar?: unknown,
): unknown[][] {
  return inCell(() =>
    spill([{ argument: 'due', range: due }], ([end]) => timeLeftCell(end, now, unit, calendar)),
  );
}

/**
 * 两个时间之间若有放假安排尚未公布的年份，给出提示；否则为空。 | Says which years between two times have no published holidays yet, so that dates there are provisional; empty otherwise.
 * @customfunction PROVISIONAL
 * @param from 起：开始时间。 | Start time.
 * @param to 止：到期时间。 | Due time.
 * @param [calendar] 日历：日历编号，省略时用当前日历。 | Calendar id; the calendar in force when omitted.
 * @returns 提示或空 | A notice, or empty
 */
export function provisional(from: unknown, to: unknown, calendar?: unknown): string {
  return inCell(() => {
    if (readText(from) === undefined || readText(to) === undefined) return '';
    const years = unpublishedYears(
      requireMoment(from, 'from'),
      requireMoment(to, 'to'),
      readCalendar(calendar),
    );
    return years.length === 0
      ? ''
      : functionWords.provisional[language()].replace('{years}', years.join('、'));
  });
}

function dueCell(
  profile: string,
  rule: unknown,
  start: unknown,
  grade: unknown,
  promised: unknown,
  special: unknown,
  parameters: unknown,
): number | string {
  const procedure = procedureOf(profile);
  const compiled = requireRule(procedure, rule);
  const view = viewOf(procedure, grade, parameters);
  const began = readMoment(start, 'start');
  const agreed = readMoment(promised, 'promised');
  const event = compiled.rule.start;
  const found = limitOf(procedure, compiled, view, {
    ...(began === undefined || event === undefined ? {} : { events: { [event]: began } }),
    ...(agreed === undefined ? {} : { promised: agreed, agreed }),
    special: isSpecial(special),
  });
  if (found.needsTimeOfDay) return functionWords.needsTime[language()];
  return found.due === null ? '' : toSerial(found.due);
}

/** A mark, or the reason catalogue C9 asks for: any words but a plain no. */
function isSpecial(special: unknown): boolean {
  if (typeof special === 'string' && special.trim() !== '')
    return !/^(否|不|无|no|n|false|0)$/i.test(special.trim());
  return readFlag(special, 'special');
}

function stateCell(
  profile: string,
  rule: unknown,
  due: unknown,
  completed: unknown,
  closedAt: unknown,
  closed: unknown,
  now: unknown,
  grade: unknown,
  parameters: unknown,
): string {
  const procedure = procedureOf(profile);
  const compiled = requireRule(procedure, rule);
  const view = viewOf(procedure, grade, parameters);
  if (applies(procedure, compiled, view) === false) return '';
  // A due cell may hold words instead of a time: the start lacks its time of day.
  if (typeof due !== 'number' || due === 0) {
    if (compiled.rule.limit.kind === 'undefined') return NOT_DEFINED;
    return limitOf(procedure, compiled, view, {}).state;
  }
  const end = requireTime(due, 'due');
  const done = readMoment(completed, 'completed');
  if (done !== undefined) return stateOf(end, done, end);
  // Closing proves a limit kept that was not recorded, but never one missed.
  const ended = readMoment(closedAt, 'closedAt');
  if (ended !== undefined) return compareMoments(atMidnight(ended), end) <= 0 ? '按时完成' : '';
  return readFlag(closed, 'closed') ? '' : stateOf(end, undefined, requireTime(now, 'now'));
}

function viewOf(procedure: Procedure, grade: unknown, parameters: unknown): CaseView {
  const word = readText(grade);
  return readCase(procedure, {
    grade: word === UNDECIDED_GRADE ? undefined : word,
    params: readParameterTable(procedure.profile.id, parameters),
  });
}

const NO_CLOCK = '9999-12-31T00:00' as LocalTime;

/** One limit of a case; states that depend on the clock are made by `stateCell`. */
function limitOf(
  procedure: Procedure,
  compiled: CompiledRule,
  view: CaseView,
  input: Partial<DeadlineInput>,
): DeadlineState {
  const full: DeadlineInput = { events: {}, ...input, parameters: view.parameters, asOf: NO_CLOCK };
  return deadlineState(compiled, applies(procedure, compiled, view), full, calendarOf(undefined));
}

/**
 * Whether a rule is meant for the case. What is not known does not exclude it (who names a rule means it), except
 * the grade: until a case is graded, a limit that differs by grade has not been set.
 */
function applies(procedure: Procedure, { holds }: CompiledRule, view: CaseView): Truth {
  const truth = holds(view);
  if (truth !== undefined || view.circumstances.grade !== undefined) return truth;
  const dependsOnGrade = procedure.grades.some(
    ({ name }) => holds({ ...view, circumstances: { ...view.circumstances, grade: name } }) === false,
  );
  return dependsOnGrade ? false : undefined;
}

function timeLeftCell(due: unknown, now: unknown, unit: unknown, calendar: unknown): number | string {
  if (isBlank(due) || due === 0 || (typeof due === 'string' && readDueText(due) === undefined)) return '';
  const clock = requireTime(now, 'now');
  const left = timeLeft(clock, requireTime(due, 'due'), readCalendar(calendar));
  const word = readText(unit);
  switch (word === undefined ? '天' : readDuration(`1${word}`)?.unit) {
    case '天':
      return left.minutes / 1440;
    case '小时':
      return left.minutes / 60;
    case '分钟':
      return left.minutes;
    case '工作日':
      return left.workingDays;
    case '工作时':
      return left.workingMinutes / 60;
    default:
      return reject('cell.unit', 'unit', unit);
  }
}

/** A due cell with words (缺时刻) has no time left; one with a date written as text has. */
function readDueText(due: string): unknown {
  return /^\d{4}[-/.]/.test(due.trim()) ? readMoment(due, 'due') : undefined;
}

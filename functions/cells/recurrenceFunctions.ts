import type { Procedure } from '../core/procedure/compileProfile';
import { gradeRegister, type RegisterEntry, type RegisterGrade } from '../core/procedure/grade/gradeRegister';
import type { Recurrence } from '../core/procedure/profile';
import { UNDECIDED_GRADE } from '../core/procedure/vocabulary/states';
import { procedureOf } from '../registry';
import { readParameterTable } from './cellArguments';
import { CellProblem, inCell } from './cellProblem';
import { readMoment, readText, requireMoment } from './cellValue';
import { cellsOf, rowsOf, sizeOf } from './spill';

/**
 * 同一问题在制度规定期间内的投诉次数（含本次）。各列引用整列，包括本行；同时收到的相同投诉按最后一次计。 | How often the same problem came inside the window of the procedure, this complaint included. Refer to whole columns, this row among them; of equal complaints received at the same time it counts as the last.
 * @customfunction RECUR
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param received 接诉时间：本投诉的接诉时间。 | When this complaint was received.
 * @param problem 问题：本投诉的问题代码，或产品与问题代码两格。 | Problem code of this complaint, or product and problem code in two cells.
 * @param grade 级别：本投诉按条件判定的级别。 | Grade of this complaint by the criteria.
 * @param dates 接诉时间列：全部接诉时间。 | Column of all times received.
 * @param problems 问题列：全部问题代码（或产品与问题代码两列）。 | Column of all problem codes, or products and problem codes in two columns.
 * @param grades 级别列：全部按条件判定的级别。 | Column of all grades by the criteria.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 次数 | Count
 */
export function recur(
  profile: string,
  received: unknown,
  problem: unknown[][],
  grade: unknown,
  dates: unknown[][],
  problems: unknown[][],
  grades: unknown[][],
  parameters?: unknown[][],
): unknown {
  return inCell(() => {
    const table = readTable(profile, dates, problems, grades, parameters);
    return gradeOfOne(table, received, problem, grade)?.count ?? '';
  });
}

/**
 * 各行的重复投诉次数，结果向下溢出。 | The count for every row at once; the result spills down.
 * @customfunction RECUR.RANGE
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param dates 接诉时间列：全部接诉时间。 | Column of all times received.
 * @param problems 问题列：全部问题代码（或产品与问题代码两列）。 | Column of all problem codes, or products and problem codes in two columns.
 * @param grades 级别列：全部按条件判定的级别。 | Column of all grades by the criteria.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 每行的次数 | Count of each row
 */
export function recurRange(
  profile: string,
  dates: unknown[][],
  problems: unknown[][],
  grades: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return inCell(() => gradesOf(readTable(profile, dates, problems, grades, parameters), (row) => row.count));
}

/**
 * 计入重复投诉后的级别：次数达到制度规定时提高一级。 | The grade after recurrence: one step higher once the same problem has come often enough.
 * @customfunction REGRADE
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param received 接诉时间：本投诉的接诉时间。 | When this complaint was received.
 * @param problem 问题：本投诉的问题代码，或产品与问题代码两格。 | Problem code of this complaint, or product and problem code in two cells.
 * @param grade 级别：本投诉按条件判定的级别。 | Grade of this complaint by the criteria.
 * @param dates 接诉时间列：全部接诉时间。 | Column of all times received.
 * @param problems 问题列：全部问题代码（或产品与问题代码两列）。 | Column of all problem codes, or products and problem codes in two columns.
 * @param grades 级别列：全部按条件判定的级别。 | Column of all grades by the criteria.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 级别 | Grade
 */
export function regrade(
  profile: string,
  received: unknown,
  problem: unknown[][],
  grade: unknown,
  dates: unknown[][],
  problems: unknown[][],
  grades: unknown[][],
  parameters?: unknown[][],
): string {
  return inCell(() => {
    const table = readTable(profile, dates, problems, grades, parameters);
    return gradeOfOne(table, received, problem, grade)?.grade ?? readText(grade) ?? '';
  });
}

/**
 * 各行计入重复投诉后的级别，结果向下溢出。 | The grade after recurrence for every row at once; the result spills down.
 * @customfunction REGRADE.RANGE
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param dates 接诉时间列：全部接诉时间。 | Column of all times received.
 * @param problems 问题列：全部问题代码（或产品与问题代码两列）。 | Column of all problem codes, or products and problem codes in two columns.
 * @param grades 级别列：全部按条件判定的级别。 | Column of all grades by the criteria.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 每行的级别 | Grade of each row
 */
export function regradeRange(
  profile: string,
  dates: unknown[][],
  problems: unknown[][],
  grades: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return inCell(() => gradesOf(readTable(profile, dates, problems, grades, parameters), (row) => row.grade));
}

interface ComplaintTable {
  readonly procedure: Procedure;
  readonly rule: Recurrence;
  /** Per row of the ranges; null where the row is empty or not graded. */
  readonly rows: readonly (RegisterEntry | null)[];
}

function readTable(
  profile: string,
  dates: unknown,
  problems: unknown,
  grades: unknown,
  parameters: unknown,
): ComplaintTable {
  const procedure = procedureOf(profile);
  const rule = procedure.profile.grading?.recurrence;
  if (!rule) throw new CellProblem({ code: 'recurrence.none', params: { profile: procedure.profile.id } });
  const days = cellsOf(dates);
  const problemRows = rowsOf(problems);
  const words = cellsOf(grades);
  for (const [argument, height] of [
    ['problems', problemRows.length],
    ['grades', words.length],
  ] as const)
    if (height !== days.length)
      throw new CellProblem({
        code: 'cell.shape',
        argument,
        params: { seen: sizeOf(height, 1), expected: sizeOf(days.length, 1) },
      });
  const figures = readParameterTable(procedure.profile.id, parameters);
  const rows = days.map((day, at) => entryOf(procedure, rule, day, problemRows[at]!, words[at], figures));
  return { procedure, rule, rows };
}

function entryOf(
  { gradeNames }: Procedure,
  rule: Recurrence,
  date: unknown,
  problem: readonly unknown[],
  grade: unknown,
  parameters: Readonly<Record<string, unknown>> = {},
): RegisterEntry | null {
  const at = readMoment(date, 'dates');
  const word = readText(grade);
  if (at === undefined || word === undefined || word === UNDECIDED_GRADE) return null;
  return {
    case: {
      view: { facts: {}, circumstances: {}, parameters },
      events: { received: at },
      enteredGrade: gradeNames.find(word) ?? word,
    },
    same: sameness(rule, problem),
  };
}

/** What makes two problems the same: one cell per field of the rule, or one cell that stands for all of them. */
function sameness({ same }: Recurrence, problem: readonly unknown[]): RegisterEntry['same'] {
  if (problem.length !== 1 && problem.length !== same.length)
    throw new CellProblem({
      code: 'cell.shape',
      argument: 'problem',
      params: { seen: sizeOf(1, problem.length), expected: sizeOf(1, same.length) },
    });
  return Object.fromEntries(same.map((key, at) => [key, readText(problem[problem.length === 1 ? 0 : at])]));
}

/** The whole register graded once; rows are counted in order of receipt, whatever order they stand in. */
function gradeTable({ procedure, rows }: ComplaintTable): ReadonlyMap<RegisterEntry, RegisterGrade> {
  const entries = rows.filter((row) => row !== null);
  const graded = gradeRegister(procedure, entries);
  return new Map(entries.map((entry, at) => [entry, graded[at]!]));
}

function gradesOf(table: ComplaintTable, say: (grade: RegisterGrade) => unknown): unknown[][] {
  const graded = gradeTable(table);
  return table.rows.map((row) => [row === null ? '' : say(graded.get(row)!)]);
}

/**
 * The present complaint among all others. It must stand among them, so that it is not counted twice; of several that
 * came at the same time it is taken for the last.
 */
function gradeOfOne(
  table: ComplaintTable,
  received: unknown,
  problem: unknown,
  grade: unknown,
): RegisterGrade | undefined {
  if (readText(received) === undefined || readText(grade) === undefined) return undefined;
  requireMoment(received, 'received');
  const present = entryOf(table.procedure, table.rule, received, cellsOf(problem), grade);
  if (!present) return undefined;
  const own = [...table.rows].reverse().find((row) => row !== null && isOne(row, present));
  if (!own) throw new CellProblem({ code: 'recurrence.notInRange' });
  return gradeTable(table).get(own);
}

function isOne(row: RegisterEntry, present: RegisterEntry): boolean {
  return (
    row.case.events.received === present.case.events.received &&
    row.case.enteredGrade === present.case.enteredGrade &&
    Object.keys(present.same).every((key) => row.same[key] === present.same[key])
  );
}

import type { Procedure } from '../core/procedure/compileProfile';
import { escalateGrade, type Escalation, type GradedComplaint } from '../core/procedure/grade/escalateGrade';
import type { Recurrence } from '../core/procedure/profile';
import { UNDECIDED_GRADE } from '../core/procedure/vocabulary/states';
import { procedureOf } from '../registry';
import { readParameterTable } from './cellArguments';
import { CellProblem, inCell } from './cellProblem';
import { readMoment, readText, requireMoment } from './cellValue';
import { cellsOf, rowsOf, sizeOf } from './spill';

/**
 * 同一问题在制度规定期间内的投诉次数（含本次）。各列引用整列，包括本行。 | How often the same problem came inside the window of the procedure, this complaint included. Refer to whole columns, this row among them.
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
    const found = oneOf(readTable(profile, dates, problems, grades, parameters), received, problem, grade);
    return found?.count ?? '';
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
  return inCell(() => allOf(readTable(profile, dates, problems, grades, parameters), (found) => found.count));
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
    const found = oneOf(readTable(profile, dates, problems, grades, parameters), received, problem, grade);
    return found?.grade ?? readText(grade) ?? '';
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
  return inCell(() => allOf(readTable(profile, dates, problems, grades, parameters), (found) => found.grade));
}

interface ComplaintTable {
  readonly procedure: Procedure;
  readonly keys: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Per row of the ranges; null where the row is empty or not graded. */
  readonly rows: readonly (GradedComplaint | null)[];
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
  const keys = keysOf(rule, problemRows[0]?.length ?? 1);
  return {
    procedure,
    keys,
    parameters: readParameterTable(procedure.profile.id, parameters),
    rows: days.map((day, at) => complaintOf(procedure, keys, day, problemRows[at]!, words[at])),
  };
}

/** The fields the columns of the problem range stand for; one column alone is the problem code. */
function keysOf({ same }: Recurrence, width: number): readonly string[] {
  if (width === same.length) return same;
  if (width === 1) return [same.includes('problemKey') ? 'problemKey' : same.at(-1)!];
  throw new CellProblem({
    code: 'cell.shape',
    argument: 'problems',
    params: { seen: sizeOf(1, width), expected: sizeOf(1, same.length) },
  });
}

function complaintOf(
  { gradeNames }: Procedure,
  keys: readonly string[],
  date: unknown,
  problem: readonly unknown[],
  grade: unknown,
): GradedComplaint | null {
  const at = readMoment(date, 'dates');
  const word = readText(grade);
  if (at === undefined || word === undefined || word === UNDECIDED_GRADE) return null;
  const same = Object.fromEntries(keys.map((key, column) => [key, readText(problem[column])]));
  return { at, baseGrade: gradeNames.find(word) ?? word, same };
}

/** The present complaint against all others. It must stand among them, so that it is not counted twice. */
function oneOf(
  table: ComplaintTable,
  received: unknown,
  problem: unknown,
  grade: unknown,
): Escalation | undefined {
  if (readText(received) === undefined || readText(grade) === undefined) return undefined;
  requireMoment(received, 'received');
  const cells = cellsOf(problem);
  if (cells.length !== table.keys.length)
    throw new CellProblem({
      code: 'cell.shape',
      argument: 'problem',
      params: { seen: sizeOf(1, cells.length), expected: sizeOf(1, table.keys.length) },
    });
  const present = complaintOf(table.procedure, table.keys, received, cells, grade);
  if (!present) return undefined;
  const own = table.rows.findIndex((row) => row !== null && isOne(row, present));
  if (own === -1) throw new CellProblem({ code: 'recurrence.notInRange' });
  const others = table.rows.filter((row, at): row is GradedComplaint => row !== null && at !== own);
  return escalateGrade(table.procedure, present, others, table.parameters);
}

function isOne(row: GradedComplaint, present: GradedComplaint): boolean {
  const keys = Object.keys(present.same);
  return (
    row.at === present.at &&
    row.baseGrade === present.baseGrade &&
    keys.every((key) => row.same[key] === present.same[key])
  );
}

/** Every row against the others; rows of one problem are compared among themselves only. */
function allOf(table: ComplaintTable, say: (found: Escalation) => unknown): unknown[][] {
  const groups = new Map<string, GradedComplaint[]>();
  const loose: GradedComplaint[] = [];
  for (const row of table.rows) {
    if (row === null) continue;
    const key = groupKey(row);
    // A complaint without one of the keys may belong to several groups.
    if (key === undefined) loose.push(row);
    else groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const graded = table.rows.filter((row): row is GradedComplaint => row !== null);
  return table.rows.map((row) => {
    if (row === null) return [''];
    const key = groupKey(row);
    const near = key === undefined ? graded : [...groups.get(key)!, ...loose];
    const found = escalateGrade(
      table.procedure,
      row,
      near.filter((other) => other !== row),
      table.parameters,
    );
    return [found === undefined ? '' : say(found)];
  });
}

function groupKey({ same }: GradedComplaint): string | undefined {
  const values = Object.values(same);
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}

import { checkRow, type RowCell } from '../core/actions/checkRow';
import { dayOf, type LocalTime } from '../core/calendar';
import { describeRowProblem } from '../core/messages/rowCheckMessages';
import { nextNumber } from '../core/procedure/number/nextNumber';
import { dateSystem, fieldOfHeading, language, procedureOf } from '../registry';
import { CellProblem, inCell } from './cellProblem';
import { isBlank, readMoment, readText, requireMoment } from './cellValue';
import { cellsOf, rowsOf, sizeOf } from './spill';

/**
 * 按制度编号规则给出下一个编号：同期最大流水号加一，不重复使用。 | The next number by the procedure's pattern: the highest serial of the period plus one.
 * @customfunction NEXTNO
 * @param profile 制度：制度编号，如 "P14"。 | Procedure id, for example "P14".
 * @param registeredAt 登记时间：登记日期。 | Day the case is registered.
 * @param existing 已有编号：已有编号所在区域。 | Range of all numbers given so far.
 * @returns 编号 | Number
 */
export function nextNo(profile: string, registeredAt: unknown, existing: unknown[][]): string {
  return inCell(() => {
    const { profile: procedure } = procedureOf(profile);
    if (!procedure.numbering)
      throw new CellProblem({ code: 'numbering.none', params: { profile: procedure.id } });
    const at = requireMoment(registeredAt, 'registeredAt');
    const given = cellsOf(existing).flatMap((cell) => (isBlank(cell) ? [] : [String(cell)]));
    const next = nextNumber(procedure.numbering, at, given);
    if (!next) throw new CellProblem({ code: 'numbering.usedUp', params: { seen: at } });
    return next.number;
  });
}

/**
 * 检查台账的一行：缺项、日期或数字有误、先后颠倒、级别不在制度中；无问题为空。 | Checks one row of the tracker: what is missing, wrong, out of order or unknown to the procedure; empty when nothing is.
 * @customfunction CHECKROW
 * @param profile 制度：制度编号，如 "P04"。 | Procedure id, for example "P04".
 * @param headings 表头：台账表头行。 | Row of headings.
 * @param values 行内容：要检查的一行。 | The row to check.
 * @param [now] 现在：当前时间所在单元格；给出后检查未来日期。 | The current time; with it, dates in the future are pointed out.
 * @returns 问题，以分号隔开 | Problems, separated by semicolons
 */
export function checkOneRow(
  profile: string,
  headings: unknown[][],
  values: unknown[][],
  now?: unknown,
): string {
  return inCell(() => rowCheck(profile, headings, now)(cellsOf(values)));
}

/**
 * 检查台账的多行，结果向下溢出。 | Checks many rows of the tracker; the result spills down.
 * @customfunction CHECKROW.RANGE
 * @param profile 制度：制度编号，如 "P04"。 | Procedure id, for example "P04".
 * @param headings 表头：台账表头行。 | Row of headings.
 * @param values 行内容：要检查的各行。 | The rows to check.
 * @param [now] 现在：当前时间所在单元格；给出后检查未来日期。 | The current time; with it, dates in the future are pointed out.
 * @returns 每行的问题 | Problems of each row
 */
export function checkManyRows(
  profile: string,
  headings: unknown[][],
  values: unknown[][],
  now?: unknown,
): unknown[][] {
  return inCell(() => {
    const check = rowCheck(profile, headings, now);
    return rowsOf(values).map((row) => [check(row)]);
  });
}

/** Reads what all rows share once. */
function rowCheck(profile: string, headings: unknown, now: unknown): (row: readonly unknown[]) => string {
  const procedure = procedureOf(profile);
  const columns = cellsOf(headings).map((heading) => fieldOfHeading(readText(heading) ?? ''));
  const clock = readMoment(now, 'now');
  const options = {
    procedure,
    dateSystem: dateSystem(),
    ...(clock === undefined ? {} : { today: dayOf(clock as LocalTime) }),
  };
  return (row) => {
    if (row.length !== columns.length)
      throw new CellProblem({
        code: 'cell.shape',
        argument: 'values',
        params: { seen: sizeOf(1, row.length), expected: sizeOf(1, columns.length) },
      });
    const cells = row.flatMap((value, at): RowCell[] => {
      const field = columns[at];
      return field === undefined ? [] : [{ field, value }];
    });
    return checkRow(cells, options)
      .map((problem) => describeRowProblem(problem, language()))
      .join(language() === 'zh' ? '；' : '; ');
  };
}

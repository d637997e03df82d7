import { dayOf } from '../calendar';
import type { FieldKey } from '../complaint/fields';
import { styleAt, valueAt, type CellValue } from '../register/grid';
import { loggedValue } from '../tracker/changeLog';
import { ids } from '../tracker/kesuColumns';
import type { TrackerColumnRead } from '../tracker/readTrackerColumns';
import { checkRow, type RowCell, type RowCheckCode } from './checkRow';
import type { TrackerCases, TrackerCase } from './trackerCases';

/** Something to put right in one cell of the tracker; sentences in `messages/liveCheckMessages`. */
export interface LiveFinding {
  readonly rowId: string;
  readonly caseNo: string;
  readonly columnId: string;
  readonly heading: string;
  readonly code: RowCheckCode | 'check.notAllowed';
  readonly seen: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Cells whose content the column's own rule refuses, by row id: a paste brings them past the rule. */
export type RefusedCells = ReadonlyMap<string, readonly string[]>;

/** Checks rows of an open tracker; all of them where no ids are given. */
export function checkCases(
  open: TrackerCases,
  rowIds?: Iterable<string>,
  refused: RefusedCells = new Map(),
): readonly LiveFinding[] {
  const cases = rowIds === undefined ? open.cases : [...rowIds].flatMap((id) => open.caseById.get(id) ?? []);
  const check = checkerOf(open);
  return cases.flatMap((one) => {
    const found = check(one);
    const known = new Set(found.map(({ columnId }) => columnId));
    const further = (refused.get(one.rowId) ?? []).filter((columnId) => !known.has(columnId));
    return [...found, ...further.flatMap((columnId) => notAllowed(open, one, columnId))];
  });
}

/** What the hidden column of marks holds for a row: the colouring rule looks for a column's id between two bars. */
export function checkMarks(findings: readonly LiveFinding[]): string {
  const columns = [...new Set(findings.map(({ columnId }) => columnId))];
  return columns.length === 0 ? '' : `|${columns.join('|')}|`;
}

function checkerOf(open: TrackerCases): (one: TrackerCase) => readonly LiveFinding[] {
  const { columns, sheet, input } = open;
  const byField = checkedColumns(columns);
  const options = {
    procedure: input.procedure,
    today: dayOf(input.asOf),
    dateSystem: '1900',
  } as const;
  return (one) => {
    const cells = [...byField].map(([field, { column }]): RowCell => {
      const value = valueAt(sheet, one.row, column);
      return { field, value: value !== null && typeof value === 'object' ? value.error : value };
    });
    return checkRow(cells, options).map(({ code, field, seen, params }): LiveFinding => {
      const { id, heading } = byField.get(field)!;
      return {
        rowId: one.rowId,
        caseNo: one.caseNo,
        columnId: id,
        heading,
        code,
        seen,
        params: params ?? {},
      };
    });
  };
}

/** The column each field is checked in; the grade in Kesu's own column, since a register's words are its own. */
function checkedColumns(columns: readonly TrackerColumnRead[]): ReadonlyMap<FieldKey, TrackerColumnRead> {
  const byField = new Map<FieldKey, TrackerColumnRead>();
  const grade = columns.find(({ id }) => id === ids.grade);
  for (const column of columns) {
    if (!column.data || column.field === null || column.also.length > 0) continue;
    if (column.field === 'grade' || byField.has(column.field)) continue;
    byField.set(column.field, column);
  }
  if (grade) byField.set('grade', grade);
  return byField;
}

function notAllowed(open: TrackerCases, one: TrackerCase, columnId: string): readonly LiveFinding[] {
  const column = open.columns.find(({ id }) => id === columnId);
  if (!column || !isEntered(open, column)) return [];
  const seen = shownValue(open, one, column);
  if (seen === '') return [];
  const { heading } = column;
  return [
    { rowId: one.rowId, caseNo: one.caseNo, columnId, heading, code: 'check.notAllowed', seen, params: {} },
  ];
}

const shownValue = ({ sheet }: TrackerCases, { row }: TrackerCase, { column }: TrackerColumnRead): string =>
  loggedValue(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat);

/** Whether people fill the column in; the others are computed. */
export function isEntered({ prepared }: TrackerCases, { id, data }: TrackerColumnRead): boolean {
  if (data || id.startsWith('done:')) return true;
  if (id === ids.stage) return prepared.stages === undefined || prepared.stages.evidence.length === 0;
  return id === ids.grade || id === ids.gradeReason || id === ids.special;
}

/** A value the tracker keeps although it is computed, and what stands in its cell. */
export interface ComputedValue {
  readonly rowId: string;
  readonly columnId: string;
  readonly was: CellValue;
  readonly value: string;
}

/** The computed values of a row that are no formulas: grade with reason and proposal, and which limits apply. */
export function computedValues(
  { prepared, input }: TrackerCases,
  { index }: TrackerCase,
): ReadonlyMap<string, string> {
  const row = prepared.rows[index]!;
  const { applies } = prepared.deadlines.at(index);
  const values = new Map<string, string>();
  if (input.procedure.grades.length > 0) {
    values.set(ids.grade, row.grade);
    values.set(ids.gradeReason, row.gradeReason);
    values.set(ids.proposedGrade, row.proposedGrade);
  }
  prepared.limits.forEach((limit, at) => {
    if (limit.needsApplies)
      values.set(limit.ids.applies, applies[at] === true ? input.texts.yes : input.texts.no);
  });
  const computedStage = prepared.stages === undefined || prepared.stages.evidence.length === 0;
  if (computedStage) values.set(ids.stage, prepared.stageOfRow[index] ?? '');
  return values;
}

/**
 * The computed values that have to be written after an edit: those the edit changed, in whatever row (the same problem
 * for the third time raises the grade of its earlier cases), those of new rows, and emptied cells of the rows touched.
 * What a person wrote over a computed value stays.
 */
export function valuesToWrite(
  before: TrackerCases,
  after: TrackerCases,
  touched: ReadonlySet<string>,
): readonly ComputedValue[] {
  const columnById = new Map(after.columns.map((column) => [column.id, column]));
  return after.cases.flatMap((one) => {
    const earlier = before.caseById.get(one.rowId);
    const was = earlier && computedValues(before, earlier);
    return [...computedValues(after, one)].flatMap(([columnId, value]): ComputedValue[] => {
      const column = columnById.get(columnId);
      if (!column) return [];
      const now = valueAt(after.sheet, one.row, column.column);
      const emptied = touched.has(one.rowId) && now === null;
      if ((was?.get(columnId) === value && !emptied) || (now ?? '') === value) return [];
      return [{ rowId: one.rowId, columnId, was: now, value }];
    });
  });
}

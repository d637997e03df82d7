import type { LocalTime } from '../../functions/core/calendar';
import { cellAddress } from '../../functions/core/register/grid';
import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import { formulaInRow, formulaRuns, type FormulaRun } from '../../functions/core/tracker/frozenRuns';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import {
  frozenKey,
  frozenName,
  frozenSheet,
  readFrozenRecord,
  type FrozenRecord,
  type FrozenRun,
} from './frozenRecord';
import { findFunctionCells, type FunctionCells } from './functionCells';
import { queueFill, queueThawed } from './thawFormulas';

/** What the freeze leaves in the place of formulas. */
export interface FreezeOrder {
  readonly at: LocalTime;
  /** Native formulas of the tracker's columns; values are left everywhere else. Absent: values everywhere. */
  readonly native?: {
    readonly sheet: string;
    readonly firstRow: number;
    /** By 1-based sheet column, written for `firstRow`. */
    readonly byColumn: ReadonlyMap<number, string>;
  };
  /** Sheets that hold none of the functions. */
  readonly skipped?: readonly string[];
  /** Says on a sheet that it is frozen, so that colleagues without the add-in see it. */
  readonly stamp?: { readonly sheet: string; readonly cell: string; readonly text: string };
}

export type FreezeOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'already'; readonly at: LocalTime }
  | {
      readonly kind: 'frozen';
      /** Cells that compute natively now, and cells that hold their last value. */
      readonly native: number;
      readonly values: number;
      /** Cells left as they were because they show an error: a frozen error would help nobody. */
      readonly errors: readonly { readonly sheet: string; readonly cell: string }[];
    };

interface PlannedRun extends FrozenRun {
  readonly sheet: string;
  readonly run: FormulaRun;
  /** The native formula for its first row, in A1 style. */
  readonly nativeA1: string | undefined;
}

/**
 * Turns every formula that needs the add-in into a native formula or its last value, for colleagues and archives. One
 * request records what stood there, one changes the cells; where that fails, what was changed is put back.
 */
export async function freezeFormulas(
  context: Excel.RequestContext,
  order: FreezeOrder,
): Promise<Result<FreezeOutcome, ExcelProblem>> {
  try {
    const setting = context.workbook.settings.getItemOrNullObject(frozenKey).load('value');
    await context.sync();
    const standing = setting.isNullObject ? undefined : readFrozenRecord(setting.value);
    if (standing) return ok({ kind: 'already', at: standing.at });
    const found = await findFunctionCells(context, new Set(order.skipped));
    const runs = plannedRuns(found, order);
    const errors = found.flatMap(({ sheet, cells, errors: wrong }) =>
      cells
        .filter(({ row, column }) => wrong.has(`${String(row)},${String(column)}`))
        .filter(({ column }) => nativeOf(order, sheet, column) === undefined)
        .map(({ row, column }) => ({ sheet, cell: cellAddress(row, column) })),
    );
    if (runs.length === 0 && errors.length === 0) return ok({ kind: 'nothing' });
    if (runs.length > 0) await freeze(context, runs, order);
    const count = (wanted: (run: PlannedRun) => boolean) =>
      runs.filter(wanted).reduce((sum, run) => sum + run.count, 0);
    return ok({
      kind: 'frozen',
      native: count(({ nativeA1 }) => nativeA1 !== undefined),
      values: count(({ nativeA1 }) => nativeA1 === undefined),
      errors,
    });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

const nativeOf = ({ native }: FreezeOrder, sheet: string, column: number): string | undefined =>
  native?.sheet === sheet ? native.byColumn.get(column) : undefined;

function plannedRuns(found: readonly FunctionCells[], order: FreezeOrder): PlannedRun[] {
  let from = 1;
  const runs = found.flatMap(({ sheet, cells, errors }) =>
    formulaRuns(
      cells.filter(
        ({ row, column }) =>
          nativeOf(order, sheet, column) !== undefined || !errors.has(`${String(row)},${String(column)}`),
      ),
    ).map((run) => ({ sheet, run })),
  );
  return runs.map(({ sheet, run }, at): PlannedRun => {
    const native = nativeOf(order, sheet, run.column);
    const count = run.bottom - run.top + 1;
    const planned: PlannedRun = {
      sheet,
      run,
      name: frozenName(at),
      formula: run.formula,
      native: '',
      nativeA1: native === undefined ? undefined : formulaInRow(native, order.native!.firstRow, run.top),
      from,
      count,
    };
    from += count;
    return planned;
  });
}

async function freeze(
  context: Excel.RequestContext,
  runs: readonly PlannedRun[],
  order: FreezeOrder,
): Promise<void> {
  const before = await readStamp(context, order);
  const record = await keepRecord(context, runs, order, before);
  try {
    const changed = runs.map((run) => queueFrozen(context, run));
    if (order.stamp && before !== undefined)
      context.workbook.worksheets.getItem(order.stamp.sheet).getRange(order.stamp.cell).values = [
        [`'${before} · ${order.stamp.text}`],
      ];
    await context.sync();
    // R1C1 texts of the native formulas, so that thawing knows them again in any row.
    const known = record.runs.map((run, at) => ({
      ...run,
      native: runs[at]!.nativeA1 === undefined ? '' : String(changed[at]!.formulasR1C1[0]![0]),
    }));
    context.workbook.settings.add(frozenKey, { ...record, runs: known });
    await context.sync();
  } catch (problem) {
    await queueThawed(context, record);
    throw problem;
  }
}

async function readStamp(context: Excel.RequestContext, { stamp }: FreezeOrder): Promise<string | undefined> {
  if (!stamp) return undefined;
  const cell = context.workbook.worksheets.getItem(stamp.sheet).getRange(stamp.cell).load('values');
  await context.sync();
  return String(cell.values[0]![0]);
}

/** Names the cells and copies their values aside: within Excel, so that nothing of them travels. */
async function keepRecord(
  context: Excel.RequestContext,
  runs: readonly PlannedRun[],
  order: FreezeOrder,
  before: string | undefined,
): Promise<FrozenRecord> {
  const { workbook } = context;
  const aside = workbook.worksheets.add(frozenSheet);
  for (const planned of runs) {
    const cells = rangeOf(workbook, planned);
    aside.getRangeByIndexes(planned.from - 1, 0, planned.count, 1).copyFrom(cells, 'Values');
    workbook.names.add(planned.name, cells).visible = false;
  }
  aside.visibility = 'VeryHidden';
  const record: FrozenRecord = {
    version: 1,
    at: order.at,
    runs: runs.map(({ name, formula, native, from, count }) => ({ name, formula, native, from, count })),
    ...(order.stamp && before !== undefined
      ? { stamp: { sheet: order.stamp.sheet, cell: order.stamp.cell, before } }
      : {}),
  };
  workbook.settings.add(frozenKey, record);
  await context.sync();
  return record;
}

function queueFrozen(context: Excel.RequestContext, planned: PlannedRun): Excel.Range {
  const cells = rangeOf(context.workbook, planned);
  if (planned.nativeA1 === undefined) cells.copyFrom(cells, 'Values');
  else
    queueFill(cells.getCell(0, 0), planned.count, (first) => {
      first.formulas = [[`=${planned.nativeA1!}`]];
    });
  return cells.getCell(0, 0).load('formulasR1C1');
}

const rangeOf = ({ worksheets }: Excel.Workbook, { sheet, run }: PlannedRun): Excel.Range =>
  worksheets.getItem(sheet).getRangeByIndexes(run.top - 1, run.column - 1, run.bottom - run.top + 1, 1);

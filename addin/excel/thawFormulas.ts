import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import { thawedRows } from '../../functions/core/tracker/frozenRuns';
import { cellAddress } from '../../functions/core/register/grid';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { frozenKey, frozenSheet, readFrozenRecord, type FrozenRecord } from './frozenRecord';
import type { Shown } from './tableRows';

/** A cell that somebody changed while it was frozen; it keeps what it holds. */
export interface KeptCell {
  readonly sheet: string;
  readonly cell: string;
  readonly now: Shown;
}

export type ThawOutcome =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'thawed';
      /** Cells that have their formula again. */
      readonly restored: number;
      readonly kept: readonly KeptCell[];
      /** Frozen places whose cells were deleted meanwhile. */
      readonly gone: number;
    };

/** Puts the formulas back that `freezeFormulas` took away. What people changed meanwhile stays and is told. */
export async function thawFormulas(
  context: Excel.RequestContext,
): Promise<Result<ThawOutcome, ExcelProblem>> {
  try {
    const setting = context.workbook.settings.getItemOrNullObject(frozenKey).load('value');
    await context.sync();
    const record = setting.isNullObject ? undefined : readFrozenRecord(setting.value);
    if (!record) return ok({ kind: 'nothing' });
    return ok({ kind: 'thawed', ...(await queueThawed(context, record)) });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/** What is frozen since when; undefined where nothing is. */
export async function frozenState(
  context: Excel.RequestContext,
): Promise<Result<FrozenRecord | undefined, ExcelProblem>> {
  try {
    const setting = context.workbook.settings.getItemOrNullObject(frozenKey).load('value');
    await context.sync();
    return ok(setting.isNullObject ? undefined : readFrozenRecord(setting.value));
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/** Restores the cells of a record and clears it away: two requests to look, one to write. */
export async function queueThawed(
  context: Excel.RequestContext,
  record: FrozenRecord,
): Promise<{ readonly restored: number; readonly kept: readonly KeptCell[]; readonly gone: number }> {
  const { workbook } = context;
  const aside = workbook.worksheets.getItemOrNullObject(frozenSheet).load('name');
  const items = record.runs.map(({ name }) => workbook.names.getItemOrNullObject(name).load('name'));
  const places = items.map((item) => item.getRangeOrNullObject().load('rowIndex, columnIndex, rowCount'));
  const { stamp } = record;
  const stamped = stamp && workbook.worksheets.getItem(stamp.sheet).getRange(stamp.cell).load('values');
  await context.sync();
  const looked = record.runs.flatMap((run, at) => {
    const cells = places[at]!;
    if (items[at]!.isNullObject || cells.isNullObject) return [];
    const left = aside.isNullObject
      ? undefined
      : aside.getRangeByIndexes(run.from - 1, 0, run.count, 1).load('values');
    return [
      {
        run,
        cells: cells.load('formulasR1C1'),
        sheet: cells.worksheet.load('name'),
        left,
        top: cells.rowIndex,
        column: cells.columnIndex,
      },
    ];
  });
  await context.sync();
  const kept: KeptCell[] = [];
  let restored = 0;
  for (const { run, cells, sheet, left, top, column } of looked) {
    const entries = cells.formulasR1C1.map((row) => row[0] as Shown);
    const thawed = thawedRows(entries, { ...run, left: left?.values.map((row) => row[0] as Shown) ?? [] });
    for (const [from, count] of stretches(thawed.map((row) => row === 'restore')))
      queueFill(cells.getCell(from, 0), count, (first) => {
        first.formulasR1C1 = [[run.formula]];
      });
    thawed.forEach((row, at) => {
      if (row !== 'keep') restored += 1;
      else kept.push({ sheet: sheet.name, cell: cellAddress(top + at + 1, column + 1), now: entries[at]! });
    });
  }
  queueCleared(context, record, items, aside, stamped);
  await context.sync();
  return { restored, kept, gone: record.runs.length - looked.length };
}

/** Writes a formula into the first of some cells and copies it down. */
export function queueFill(first: Excel.Range, count: number, write: (first: Excel.Range) => void): void {
  write(first);
  if (count > 1)
    first
      .getOffsetRange(1, 0)
      .getResizedRange(count - 2, 0)
      .copyFrom(first, 'Formulas');
}

/** Stretches of `true`: position and length. */
function stretches(marks: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  marks.forEach((mark, at) => {
    const last = found.at(-1);
    if (!mark) return;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else found.push([at, 1]);
  });
  return found;
}

function queueCleared(
  { workbook }: Excel.RequestContext,
  { stamp }: FrozenRecord,
  items: readonly Excel.NamedItem[],
  aside: Excel.Worksheet,
  stamped: Excel.Range | undefined,
): void {
  for (const item of items) if (!item.isNullObject) item.delete();
  if (!aside.isNullObject) {
    // A sheet out of sight must be shown before Excel deletes it.
    aside.visibility = 'Visible';
    aside.delete();
  }
  if (stamp && stamped && stamped.values[0]![0] !== stamp.before) stamped.values = [[`'${stamp.before}`]];
  workbook.settings.getItem(frozenKey).delete();
}

import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { Entry } from './cellEntry';
import { leaveAlone } from './cellEntry';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { writeUnlessChanged } from './writeUnlessChanged';

/** A value as Excel gives it: blank is `''`, dates are serial numbers. */
export type Shown = string | number | boolean;

export interface CellEdit {
  readonly heading: string;
  /** What the person saw when deciding; another value there now is somebody else's edit. */
  readonly was: Shown;
  readonly value: Shown;
}

export type RowEditOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'conflict';
      readonly cells: readonly { readonly heading: string; readonly now: Shown }[];
    };

/** The row ids stand in a (hidden) column of the table. */
export interface RowIds {
  readonly table: string;
  readonly heading: string;
}

/** Texts stay texts, whatever they look like (see `cellEntry`). */
export const written = (value: Shown): Entry =>
  typeof value === 'string' && value !== '' ? `'${value}` : value;

/**
 * Changes cells of the row with this id, wherever sorting and co-authors have moved it. A cell that somebody
 * else changed since is not overwritten: then nothing is, and the conflicts are given back.
 */
export async function editRow(
  context: Excel.RequestContext,
  ids: RowIds,
  id: string,
  edits: readonly CellEdit[],
): Promise<Result<RowEditOutcome, ExcelProblem>> {
  try {
    const table = context.workbook.tables.getItemOrNullObject(ids.table);
    const idCells = table.columns.getItem(ids.heading).getDataBodyRange().load('values');
    await context.sync();
    if (table.isNullObject) return ok({ kind: 'gone' });
    const at = idCells.values.findIndex(([value]) => String(value) === id);
    if (at < 0) return ok({ kind: 'gone' });
    const cells = edits.map(({ heading }) => {
      const cell = table.columns.getItem(heading).getDataBodyRange().getCell(at, 0);
      return cell.load('values');
    });
    const still = idCells.getCell(at, 0).load('values');
    await context.sync();
    if (String(still.values[0]![0]) !== id) return await editRow(context, ids, id, edits);
    const conflicts = writeUnlessChanged(edits, cells);
    if (conflicts.length > 0)
      return ok({ kind: 'conflict', cells: conflicts.map(({ heading, now }) => ({ heading, now })) });
    await context.sync();
    return ok({ kind: 'written' });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

export type AppendOutcome = { readonly kind: 'written' } | { readonly kind: 'blocked' };

/**
 * Adds a row by writing directly below the table, which then takes it in: unlike `rows.add`, this merges
 * with what co-authors do at the same time. Columns not named are left to the table's own formulas.
 * Blocked where something stands below the table.
 */
export async function appendRow(
  context: Excel.RequestContext,
  tableName: string,
  values: ReadonlyMap<string, Shown>,
): Promise<Result<AppendOutcome, ExcelProblem>> {
  try {
    const table = context.workbook.tables.getItem(tableName);
    const headings = table.getHeaderRowRange().load('values');
    const whole = table.getRange().load('rowCount');
    const below = whole.getRowsBelow(1).load('values');
    await context.sync();
    if (below.values[0]!.some((value) => value !== '')) return ok({ kind: 'blocked' });
    const row = headings.values[0]!.map((heading): Entry => {
      const value = values.get(String(heading));
      return value === undefined ? leaveAlone : written(value);
    });
    below.values = [row];
    const grown = table.getRange().load('rowCount');
    await context.sync();
    if (grown.rowCount === whole.rowCount) {
      // Automatic expansion can be switched off in Excel's options.
      table.resize(whole.getResizedRange(1, 0));
      await context.sync();
    }
    return ok({ kind: 'written' });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

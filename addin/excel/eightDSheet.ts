import {
  planEightDEdits,
  type EightDOrder,
  type PlacedCell,
  type PlannedEdits,
} from '../../functions/core/actions/eightDSheet/planEightDEdits';
import { listRule, planEightDSheet } from '../../functions/core/actions/eightDSheet/planEightDSheet';
import { surplusLines } from '../../functions/core/actions/eightDSheet/surplusLines';
import type { SheetLine } from '../../functions/core/actions/eightDSheet/caseLines';
import { cellAddress, columnLetter } from '../../functions/core/register/grid';
import type { Language } from '../../functions/core/shared/language';
import { failed, ok, type Result } from '../../functions/core/shared/result';
import { companionSheets } from '../../functions/core/tracker/companionSheets';
import { isDateFormat } from '../../functions/core/tracker/dateSystem';
import { cellEntry } from './cellEntry';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { nothingGathered } from './gatheredRows';
import { styleOperations } from './layoutOperations';
import { queueValidation } from './queueRules';
import { readValues } from './readValues';
import { sheetOperations } from './sheetOperations';

export type EightDWritten =
  | {
      readonly kind: 'written';
      readonly addedLines: number;
      /** Empty lines that were taken out of tables. */
      readonly removedLines: number;
      readonly madeSheet: boolean;
    }
  | Extract<PlannedEdits, { kind: 'conflict' }>;

/**
 * Writes answers of one case into the sheet 8D数据, under either of its names, all or none. Lines are found by case and
 * key at this moment; a case without lines gets all of them at the end of the sheet, a tracker without the sheet gets
 * it. Written directly, as the change log is, so that co-authors merge.
 */
export async function writeEightD(
  context: Excel.RequestContext,
  order: EightDOrder,
): Promise<Result<EightDWritten, ExcelProblem>> {
  const read = await readValues(context, Object.values(companionSheets.eightD));
  if (!read.ok) return read;
  const { grid, dateShift } = read.value;
  const [sheet] = grid.sheets;
  const plan = planEightDEdits(sheet, order);
  if (plan.kind === 'conflict') return ok(plan);
  try {
    const target = sheet
      ? context.workbook.worksheets.getItem(sheet.name)
      : makeSheet(context.workbook, order.language);
    const write = new LineWriter(target, -dateShift);
    // Lines first: where Excel refuses them, nothing else has been written. From the last to the first, so that what
    // is put in does not move the places of the others.
    for (const { below, lines } of [...plan.inserted].sort((a, b) => b.below - a.below)) {
      target.getRange(`${String(below + 1)}:${String(below + lines.length)}`).insert('Down');
      write.lines(below + 1, lines);
    }
    const pushed = (row: number) =>
      plan.inserted.reduce((sum, { below, lines }) => sum + (below < row ? lines.length : 0), 0);
    for (const cell of plan.cells) write.cell({ ...cell, row: cell.row + pushed(cell.row) });
    write.lines(Math.max(1, (sheet?.rows.length ?? 2) - 1) + 1, plan.appended);
    await context.sync();
    const added = [...plan.inserted.map(({ lines }) => lines), plan.appended];
    return ok({
      kind: 'written',
      addedLines: added.reduce((sum, { length }) => sum + length, 0),
      removedLines: await removeSurplus(context, order.caseNo, plan.thinned),
      madeSheet: sheet === undefined,
    });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/**
 * Takes out the lines that answers taken out of a table leave empty. They are found anew by case and key, their rows read
 * once more, and only a row that still says the same goes: with co-authors a row may have become another line meanwhile.
 * A line that stays, on a protected sheet for example, does no harm; the answers have been written.
 *
 * @returns Number of lines taken out.
 */
async function removeSurplus(
  context: Excel.RequestContext,
  caseNo: string,
  groups: ReadonlySet<string>,
): Promise<number> {
  if (groups.size === 0) return 0;
  const read = await readValues(context, Object.values(companionSheets.eightD));
  const sheet = read.ok ? read.value.grid.sheets[0] : undefined;
  const surplus = sheet ? surplusLines(sheet, caseNo, groups) : [];
  if (!sheet || surplus.length === 0) return 0;
  try {
    const target = context.workbook.worksheets.getItem(sheet.name);
    const found = surplus.map(({ row, values }) => {
      const cells = `A${String(row)}:${columnLetter(values.length)}${String(row)}`;
      return { row, values, range: target.getRange(cells).load('values') };
    });
    await context.sync();
    const same = found.filter(({ values, range }) =>
      values.every((value, at) => (value ?? '') === range.values[0]?.[at]),
    );
    // From the last to the first: a row taken out moves those below it.
    for (const { range } of same.sort((a, b) => b.row - a.row))
      range.getEntireRow().delete('Up' as Excel.DeleteShiftDirection);
    await context.sync();
    return same.length;
  } catch (problem) {
    toExcelProblem(problem);
    return 0;
  }
}

function makeSheet({ worksheets }: Excel.Workbook, language: Language): Excel.Worksheet {
  const plan = planEightDSheet({ cases: [], language });
  const sheet = worksheets.add(plan.name);
  for (const { queue } of sheetOperations(plan, sheet, 0)) queue();
  return sheet;
}

class LineWriter {
  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly dateShift: number,
  ) {}

  cell({ row, column, cell, numberFormat }: PlacedCell): void {
    const range = this.sheet.getRange(cellAddress(row, column));
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    const moves = cell?.kind === 'number' && isDateFormat(cell.style?.numberFormat ?? '');
    range.formulas = [[cellEntry(cell, moves, this.dateShift)]];
  }

  /** Whole lines from a row on, with their looks and lists. */
  lines(top: number, lines: readonly SheetLine[]): void {
    if (lines.length === 0) return;
    const bottom = top + lines.length - 1;
    const gathered = nothingGathered();
    lines.forEach(({ cells, lists }, at) => {
      const styles = cells.map((cell) => cell?.style);
      gathered.styles.row(top + at, styles);
      gathered.numberFormats.row(
        top + at,
        styles.map((style) => style?.numberFormat),
      );
      for (const list of lists) queueValidation(this.sheet, listRule(list, top + at));
    });
    for (const { queue } of styleOperations({ rowCount: bottom }, this.sheet, gathered)) queue();
    const last = columnLetter(lines[0]!.cells.length);
    this.sheet.getRange(`A${String(top)}:${last}${String(bottom)}`).formulas = lines.map(({ cells }) =>
      cells.map((cell) => cellEntry(cell, isDateFormat(cell?.style?.numberFormat ?? ''), this.dateShift)),
    );
    this.sheet.getRange(`${String(top)}:${String(bottom)}`).format.autofitRows();
  }
}

import type { CellRange, SheetGrid, WorkbookGrid } from '../../functions/core/register/grid';
import { columnLetter } from '../../functions/core/register/grid';
import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import type { BlockAnswer } from './gridBlock';
import { GridRows, queueBlock } from './gridBlock';
import { dateSystemOf } from './workbookState';

export interface ReadOptions {
  /** Names of the sheets to read; all of them where absent. */
  readonly sheets?: readonly string[];
  /** Called after each request with the share of rows read, 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Stops between two requests. */
  readonly signal?: AbortSignal;
}

/** Cells asked for in one request: their answer stays well below 5 MB unless texts are very long. */
const cellsPerRequest = 12_000;

interface FoundSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly frozen: Excel.Range;
  readonly filter: Excel.Range;
}

/**
 * Reads the open workbook as plain data: values, formulas, formats, merges, hidden and filtered rows, links.
 * Struck parts of a text and notes cannot be read through this API; whole struck cells can.
 */
export async function readGrids(
  context: Excel.RequestContext,
  options: ReadOptions = {},
): Promise<Result<WorkbookGrid, ExcelProblem>> {
  try {
    return await new Reading(context, options).run();
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

class Reading {
  private total = 0;
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly options: ReadOptions,
  ) {}

  async run(): Promise<Result<WorkbookGrid, ExcelProblem>> {
    const { workbook } = this.context;
    workbook.load('name');
    const all = workbook.worksheets.load('items/name, items/visibility');
    const millennium = workbook.functions.date(2000, 1, 1).load('value');
    await this.context.sync();
    const wanted = all.items.filter((s) => this.options.sheets?.includes(s.name) ?? true);
    const found = await this.findCells(wanted);
    this.total = found.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount), 0);
    const sheets: SheetGrid[] = [];
    for (const one of found) {
      if (this.options.signal?.aborted) return failed({ code: 'excel.cancelled' });
      sheets.push(await this.readSheet(one));
    }
    return ok({ file: workbook.name, dateSystem: dateSystemOf(millennium), sheets });
  }

  private async findCells(sheets: readonly Excel.Worksheet[]): Promise<FoundSheet[]> {
    const found = sheets.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex, columnIndex, rowCount, columnCount'),
      frozen: sheet.freezePanes.getLocationOrNullObject().load('rowCount, isEntireColumn'),
      filter: sheet.autoFilter.getRangeOrNullObject().load('rowIndex, columnIndex, rowCount, columnCount'),
    }));
    await this.context.sync();
    return found;
  }

  private async readSheet({ sheet, used, frozen, filter }: FoundSheet): Promise<SheetGrid> {
    const rows = new GridRows();
    const area = used.isNullObject ? undefined : areaOf(used);
    if (area) {
      const height = Math.max(1, Math.floor(cellsPerRequest / (area.right - area.left + 1)));
      for (let top = area.top; top <= area.bottom; top += height)
        await this.readRows(sheet, { ...area, top, bottom: Math.min(top + height - 1, area.bottom) }, rows);
    }
    const columns = area
      ? await this.readColumns(sheet, area)
      : { hidden: new Set<number>(), widths: new Map<number, number>() };
    return {
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      ...rows.finish(),
      hiddenColumns: columns.hidden,
      columnWidths: columns.widths,
      ...(filter.isNullObject ? {} : { autoFilter: areaOf(filter) }),
      ...(frozen.isNullObject || frozen.isEntireColumn ? {} : { frozenRows: frozen.rowCount }),
    };
  }

  /** Reads a block of rows; one that is too large, or holds too many merged cells, is read in halves. */
  private async readRows(sheet: Excel.Worksheet, block: CellRange, rows: GridRows): Promise<void> {
    let answer: BlockAnswer;
    try {
      answer = queueBlock(sheet, block);
      await this.context.sync();
    } catch (problem) {
      const { code } = toExcelProblem(problem);
      const height = block.bottom - block.top + 1;
      if (height === 1 || !['excel.tooLarge', 'excel.otherWorkbook', 'excel.busy'].includes(code))
        throw problem;
      const middle = block.top + Math.floor(height / 2);
      await this.readRows(sheet, { ...block, bottom: middle - 1 }, rows);
      await this.readRows(sheet, { ...block, top: middle }, rows);
      return;
    }
    rows.add(block, answer);
    this.done += block.bottom - block.top + 1;
    this.options.progress?.(this.done / this.total);
  }

  private async readColumns(
    sheet: Excel.Worksheet,
    area: CellRange,
  ): Promise<{ readonly hidden: Set<number>; readonly widths: Map<number, number> }> {
    const range = sheet.getRange(`${columnLetter(area.left)}1:${columnLetter(area.right)}1`).untrack();
    const properties = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    await this.context.sync();
    const hidden = new Set<number>();
    const widths = new Map<number, number>();
    properties.value.forEach((column, i) => {
      if (column.columnHidden) hidden.add(area.left + i);
      const points = column.format?.columnWidth;
      if (points) widths.set(area.left + i, charactersOf(points));
    });
    return { hidden, widths };
  }
}

/** 7 pixels a character and 5 more, 0.75 pt a pixel. */
const charactersOf = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

const areaOf = (range: Excel.Range): CellRange => ({
  top: range.rowIndex + 1,
  left: range.columnIndex + 1,
  bottom: range.rowIndex + range.rowCount,
  right: range.columnIndex + range.columnCount,
});

function visibilityOf(word: string): SheetGrid['visibility'] {
  if (word === 'Visible') return 'visible';
  return word === 'Hidden' ? 'hidden' : 'veryHidden';
}

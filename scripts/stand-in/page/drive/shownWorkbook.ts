import type { Page } from 'playwright-core';
import type { CellValue } from '../../../../functions/core/register/grid';
import type { PageModel } from './pageModel';

/** The workbook behind the grid of a page, as a test looks at it. */
export class ShownWorkbook {
  constructor(readonly page: Page) {}

  value(sheet: string, row: number, column: number): Promise<CellValue> {
    return this.page.evaluate(
      ([name, r, c]) =>
        (window as unknown as PageModel).tryOut.host.workbook.sheets
          .find((s) => s.name === name)!
          .cells.value(r, c),
      [sheet, row, column] as const,
    );
  }

  formula(sheet: string, row: number, column: number): Promise<string | undefined> {
    return this.page.evaluate(
      ([name, r, c]) =>
        (window as unknown as PageModel).tryOut.host.workbook.sheets
          .find((s) => s.name === name)!
          .cells.cell(r, c)?.formula,
      [sheet, row, column] as const,
    );
  }

  /** Sheet names with their visibility, in order. */
  sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageModel).tryOut.host.workbook.sheets.map(({ name, visibility }) =>
        visibility === 'visible' ? name : `${name} (${visibility})`,
      ),
    );
  }

  /** The tracker's table: its sheet, first and last data row, and headings. */
  tracker(): Promise<{ sheet: string; first: number; last: number; headings: readonly string[] }> {
    return this.page.evaluate(() => {
      const table = (window as unknown as PageModel).tryOut.host.workbook.table('KesuTracker');
      if (!table) throw new Error('there is no tracker');
      return {
        sheet: table.sheet.name,
        first: table.area.top + 1,
        last: table.area.bottom,
        headings: table.columns.map((c) => c.name),
      };
    });
  }

  /** Codes of the batches that Excel refused. */
  refusals(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageModel).tryOut.host.batches.flatMap(({ error }) => error ?? []),
    );
  }

  /** The values of a column from one row to another. */
  column(sheet: string, column: number, first: number, last: number): Promise<readonly CellValue[]> {
    return this.page.evaluate(
      ([name, c, from, to]) => {
        const { cells } = (window as unknown as PageModel).tryOut.host.workbook.sheets.find(
          (s) => s.name === name,
        )!;
        return Array.from({ length: to - from + 1 }, (_, i) => cells.value(from + i, c));
      },
      [sheet, column, first, last] as const,
    );
  }

  /** The first row of a sheet whose cell in a column begins with a text. */
  rowWith(sheet: string, column: number, start: string): Promise<number> {
    return this.page.evaluate(
      ([name, c, text]) => {
        const { cells } = (window as unknown as PageModel).tryOut.host.workbook.sheets.find(
          (s) => s.name === name,
        )!;
        return cells.rows.findIndex((row) => String(row?.cells[c]?.value ?? '').startsWith(text));
      },
      [sheet, column, start] as const,
    );
  }

  /** Everything cells hold, sheet by sheet. */
  dump(): Promise<readonly unknown[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageModel).tryOut.host.workbook.sheets.map(({ name, visibility, cells }) => [
        name,
        visibility,
        cells.rows.map((row) =>
          row?.cells.map((cell) => cell && [cell.value, cell.formula, cell.format?.numberFormat]),
        ),
      ]),
    );
  }

  /** Waits until the add-in hears of changes on the tracker's sheet. */
  async watched(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { host } = (window as unknown as PageModel).tryOut;
      const table = host.workbook.table('KesuTracker');
      if (!table) return false;
      const change = { kind: 'cells', sheet: table.sheet, area: table.area, changeType: 'RangeEdited' };
      const source = { source: 'Local', triggerSource: 'Unknown' };
      return host.session.registrations.messagesFor(change, source).length > 0;
    });
  }
}

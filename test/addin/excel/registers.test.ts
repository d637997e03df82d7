import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../addin/excel/applyPlan';
import { readGrids } from '../../../addin/excel/readGrids';
import { undoBuild } from '../../../addin/excel/undoBuild';
import { inspectWorkbook, readRegister } from '../../../functions/core/register';
import type { SheetGrid, WorkbookGrid } from '../../../functions/core/register/grid';
import { styleAt, valueAt } from '../../../functions/core/register/grid';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { workbookFromGrid } from '../../../scripts/stand-in/excel/convert/fromGrid';
import { openWorkbook } from '../../scripts/stand-in/excel/excelForTest';
import type { ExcelForTest } from '../../scripts/stand-in/excel/excelForTest';
import { dumpWorkbook } from './dumpWorkbook';
import { trackerOf } from './trackerOf';

const folder = 'test/cases/registers';
const registers = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

const read = async ({ run }: ExcelForTest): Promise<WorkbookGrid> => {
  const grids = await run((context) => readGrids(context));
  if (!grids.ok) throw new Error(JSON.stringify(grids.problem));
  return grids.value;
};

/** Values with their number formats, row by row; trailing blanks aside. */
function shown(sheet: SheetGrid): unknown[][] {
  return Array.from(sheet.rows, (row, at) => {
    const cells = (row?.values ?? []).map((_, c) => {
      const value = valueAt(sheet, at, c + 1);
      return value === null ? null : [value, styleAt(sheet, at, c + 1).numberFormat];
    });
    while (cells.at(-1) === null) cells.pop();
    return cells;
  });
}

describe.each(registers)('%s', (name) => {
  it('reads through Excel as it reads from the file', async () => {
    const file = await readWorkbook(`${folder}/${name}`);
    const grids = await read(openWorkbook(workbookFromGrid(file)));
    expect(grids.sheets.map((s) => [s.name, s.visibility])).toEqual(
      file.sheets.map((s) => [s.name, s.visibility]),
    );
    grids.sheets.forEach((sheet, i) => {
      const from = file.sheets[i]!;
      const rows = shown(sheet);
      expect(rows).toEqual(shown(from).slice(0, rows.length));
      expect(shown(from).slice(rows.length).flat()).toEqual([]);
      expect([...sheet.hiddenColumns].sort()).toEqual(
        [...from.hiddenColumns].filter((c) => c <= Math.max(...rows.map((r) => r.length))).sort(),
      );
    });
    const complaints = (grid: WorkbookGrid): unknown[] =>
      [...readRegister(grid, inspectWorkbook(grid))].map((line) => ({ ...line, findings: [] }));
    expect(complaints(grids)).toEqual(complaints(file));
  });

  it('its tracker is built, recognised again and undone', async () => {
    const excel = openWorkbook(workbookFromGrid(await readWorkbook(`${folder}/${name}`)));
    const before = dumpWorkbook(excel.workbook);
    const { workbook: plan, complaints } = trackerOf(await read(excel));
    excel.host.batches.length = 0;
    const built = await excel.run((context) => applyPlan(context, plan));
    expect(built.ok ? built.value.outcome : built.problem).toBe('built');
    expect(excel.host.batches.map((b) => b.error)).toEqual(excel.host.batches.map(() => undefined));
    expect(Math.max(...excel.host.batches.map((b) => b.requestBytes))).toBeLessThan(4_000_000);
    expect(excel.host.batches.length).toBeLessThanOrEqual(6);
    const { area } = excel.workbook.table('KesuTracker')!;
    expect(area.bottom - area.top).toBe(complaints);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await excel.run((context) => undoBuild(context))).toMatchObject({ ok: true });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });
});

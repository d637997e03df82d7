import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
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

const complaintsIn = (grid: WorkbookGrid): unknown[] =>
  [...readRegister(grid, inspectWorkbook(grid))].map((line) => ({ ...line, findings: [] }));

function expectSameSheets(grids: WorkbookGrid, file: WorkbookGrid): void {
  expect(grids.sheets.map((s) => [s.name, s.visibility])).toEqual(
    file.sheets.map((s) => [s.name, s.visibility]),
  );
  grids.sheets.forEach((sheet, i) => {
    const from = file.sheets[i]!;
    const rows = shown(sheet);
    expect(rows).toEqual(shown(from).slice(0, rows.length));
    expect(shown(from).slice(rows.length).flat()).toEqual([]);
    const width = Math.max(...rows.map((r) => r.length));
    expect([...sheet.hiddenColumns].sort()).toEqual([...from.hiddenColumns].filter((c) => c <= width).sort());
  });
}

/** References of finished runs are released in batches of their own. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it.each(registers)(
  '%s is read through Excel as from the file; its tracker is built and undone',
  async (name) => {
    const file = await readWorkbook(`${folder}/${name}`);
    const excel = openWorkbook(workbookFromGrid(file));
    const before = dumpWorkbook(excel.workbook);
    const grids = await read(excel);
    expectSameSheets(grids, file);
    expect(complaintsIn(grids)).toEqual(complaintsIn(file));

    const { workbook: plan, complaints } = trackerOf(grids);
    await settled();
    excel.host.batches.length = 0;
    const built = await excel.run((context) => applyPlan(context, plan));
    expect(built.ok ? built.value.outcome : built.problem).toBe('built');
    const sizes = excel.host.batches.map((b) => b.requestBytes);
    expect(Math.max(...sizes)).toBeLessThan(4_000_000);
    // One request reads, one puts in place; the content of these registers fits one or two.
    expect(sizes.length).toBeLessThanOrEqual(4);
    const { area } = excel.workbook.table('KesuTracker')!;
    expect(area.bottom - area.top).toBe(complaints);

    await settled();
    expect(await excel.run((context) => undoBuild(context))).toMatchObject({ ok: true });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  },
);

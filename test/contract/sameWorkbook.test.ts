import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../addin/excel/applyPlan';
import type { SheetGrid, WorkbookGrid } from '../../functions/core/register/grid';
import { cellAddress, cellKey, styleAt, valueAt } from '../../functions/core/register/grid';
import type { SheetPlan, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import { readWorkbook } from '../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../scripts/excel/writeWorkbook';
import { workbookFromGrid } from '../../scripts/stand-in/excel/convert/fromGrid';
import { planFromWorkbook } from '../../scripts/stand-in/excel/convert/toPlan';
import { openBlank, openWorkbook } from '../scripts/stand-in/excel/excelForTest';
import { samplePlan } from '../addin/excel/samplePlan';
import { trackerOf } from '../addin/excel/trackerOf';

/** Writes a plan as a file and reads the file. */
async function throughFile(plan: WorkbookPlan): Promise<WorkbookGrid> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    await writeWorkbook(plan, path);
    return await readWorkbook(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Builds a plan into an open workbook and gives back what stands there, the user's own sheet aside. */
async function throughExcel(plan: WorkbookPlan): Promise<{ plan: WorkbookPlan; lost: readonly string[] }> {
  const { run, workbook } = openBlank();
  const built = await run((context) => applyPlan(context, plan));
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const back = planFromWorkbook(workbook);
  return { ...back, plan: { ...back.plan, sheets: back.plan.sheets.slice(1) } };
}

/** Content and look of each cell; a formula stands for its value, which only one side has computed. */
function cellsOf(sheet: SheetGrid): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const note = (row: number, column: number): void => {
    const extra = sheet.extras.get(cellKey(row, column));
    // The reader keeps no rows whose formulas have no values yet, so looks are compared where values are.
    if (extra?.formula !== undefined) {
      cells[cellAddress(row, column)] = `=${tidy(extra.formula)}`;
      return;
    }
    const value = valueAt(sheet, row, column);
    const { numberFormat, bold, fill, wrap, borders } = styleAt(sheet, row, column);
    if (value !== null)
      cells[cellAddress(row, column)] = { value, link: extra?.link, numberFormat, bold, fill, wrap, borders };
  };
  sheet.rows.forEach((row, at) =>
    row?.values.forEach((_, c) => {
      note(at, c + 1);
    }),
  );
  for (const key of sheet.extras.keys()) note(Math.floor(key / 16_384), key % 16_384);
  return cells;
}

/** Excel takes away quotation marks that a sheet name does not need. */
const tidy = (formula: string): string => formula.replace(/'([\p{L}_][\p{L}\d_]*)'!/gu, '$1!');

const rulesOf = (sheet: SheetPlan): unknown => ({
  name: sheet.name,
  visibility: sheet.visibility,
  merges: sheet.merges ?? [],
  table: sheet.table && {
    ...sheet.table,
    columns: sheet.table.columns.map((c) =>
      c.formula === undefined ? c : { ...c, formula: tidy(c.formula) },
    ),
  },
  validations: (sheet.validations ?? [])
    .map((v) => JSON.parse(tidy(JSON.stringify(v))) as unknown)
    .sort(byText),
  conditionalFormats: [...(sheet.conditionalFormats ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map((f) => ({ ...f, priority: 0, formula: tidy(f.formula) })),
  freeze: sheet.freeze?.rows || sheet.freeze?.columns ? sheet.freeze : undefined,
  protection: sheet.protection && { allow: [...sheet.protection.allow].sort() },
  hidden: sheet.columns.map((c, i) => (c.hidden ? i : -1)).filter((i) => i >= 0),
});

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

async function plans(): Promise<readonly (readonly [string, WorkbookPlan])[]> {
  const register = await readWorkbook('test/cases/registers/s01-injection-register.xlsx');
  return [
    ['a tracker in small', samplePlan()],
    ['the tracker of a register', trackerOf(register).workbook],
  ];
}

describe.each(await plans())(
  '%s: the same plan gives the same workbook, on disk and inside Excel',
  (_name, plan) => {
    it('cells and rules', async () => {
      const { plan: back, lost } = await throughExcel(plan);
      expect(lost).toEqual([]);
      expect(back.names.map((n) => ({ ...n, refersTo: tidy(n.refersTo) }))).toEqual(
        plan.names.map((n) => ({ ...n, refersTo: tidy(n.refersTo) })),
      );
      expect(back.sheets.map(rulesOf)).toEqual(plan.sheets.map(rulesOf));
      const [file, excel] = [await throughFile(plan), await throughFile(back)];
      expect(excel.sheets.map((s) => s.name)).toEqual(file.sheets.map((s) => s.name));
      excel.sheets.forEach((sheet, i) => {
        expect({ sheet: sheet.name, cells: cellsOf(sheet) }).toEqual({
          sheet: sheet.name,
          cells: cellsOf(file.sheets[i]!),
        });
      });
    });

    it('a file opened in the stand-in and saved again is the same', async () => {
      const file = await throughFile(plan);
      const { plan: saved } = planFromWorkbook(openWorkbook(workbookFromGrid(file)).workbook);
      const again = await throughFile(saved);
      again.sheets.forEach((sheet, i) => {
        expect({ sheet: sheet.name, cells: cellsOf(sheet) }).toEqual({
          sheet: sheet.name,
          cells: cellsOf(file.sheets[i]!),
        });
      });
    });
  },
);

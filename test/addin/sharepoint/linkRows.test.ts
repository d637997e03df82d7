import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../addin/excel/applyPlan';
import { readGrids } from '../../../addin/excel/readGrids';
import { linkRows } from '../../../addin/sharepoint/linkRows';
import { planLinkBack, type LinkedDocument } from '../../../functions/core/actions/linkBack';
import type { WorkbookGrid } from '../../../functions/core/register/grid';
import { readPreviousTracker } from '../../../functions/core/tracker';
import { openBlank, type ExcelForTest } from '../../scripts/stand-in/excel/excelForTest';
import { aRegister, aTrackerInput, planned } from '../../support/aTracker';

const link = 'https://contoso.sharepoint.com/:w:/s/quality/Eabc';
const document = (caseNo: string, changes: Partial<LinkedDocument> = {}): LinkedDocument => ({
  caseNo,
  form: '8D报告',
  status: 'toSign',
  action: 'created',
  link: `${link}${caseNo}`,
  ...changes,
});
const today = { today: '2026-03-09', language: 'zh' } as const;

async function openTracker(): Promise<ExcelForTest> {
  const excel = openBlank();
  const complaints = ['TS1', 'TS2', 'TS3'].map((caseNo) => ({ caseNo, receivedAt: '2025-03-05' }));
  const { workbook } = planned(aTrackerInput(aRegister(['caseNo', 'receivedAt'], complaints)));
  await excel.run((context) => applyPlan(context, workbook));
  return excel;
}

async function gridOf({ run }: ExcelForTest): Promise<WorkbookGrid> {
  const read = await run((context) => readGrids(context));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** Links by case number, as they stand in the workbook. */
async function linksOf(excel: ExcelForTest): Promise<Record<string, unknown>> {
  const grid = await gridOf(excel);
  const previous = readPreviousTracker(grid)!;
  const sheet = previous.register.sheets[0]!;
  return Object.fromEntries(
    [...previous.rows].map(([row, { documents }]) => [String(sheet.rows[row]!.values[0]), documents]),
  );
}

describe('linkRows', () => {
  it('writes links into the rows and finds nothing left to do', async () => {
    const excel = await openTracker();
    const plan = planLinkBack(await gridOf(excel), [document('TS2')], today)!;
    expect(await excel.run((context) => linkRows(context, plan))).toEqual({ written: 1, gone: [] });
    expect(await linksOf(excel)).toEqual({
      TS1: {},
      TS2: { '8D报告': { text: '待签字 2026-03-09', link: `${link}TS2` } },
      TS3: {},
    });
    const again = planLinkBack(await gridOf(excel), [document('TS2', { action: 'unchanged' })], today)!;
    expect(again.edits).toEqual([]);
  });

  it('finds its rows after somebody sorted the table between planning and writing', async () => {
    const excel = await openTracker();
    const plan = planLinkBack(await gridOf(excel), [document('TS1'), document('TS3')], today)!;
    await excel.run(async (context) => {
      context.workbook.tables.getItem('KesuTracker').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    await excel.run((context) => linkRows(context, plan));
    expect(await linksOf(excel)).toMatchObject({
      TS1: { '8D报告': { link: `${link}TS1` } },
      TS2: {},
      TS3: { '8D报告': { link: `${link}TS3` } },
    });
  });

  it('names a row that was deleted meanwhile', async () => {
    const excel = await openTracker();
    const plan = planLinkBack(await gridOf(excel), [document('TS1')], today)!;
    await excel.run(async (context) => {
      context.workbook.tables.getItem('KesuTracker').rows.getItemAt(0).delete();
      await context.sync();
    });
    const rows = await excel.run((context) => linkRows(context, plan));
    expect(rows).toEqual({ written: 0, gone: [plan.edits[0]!.rowId] });
  });
});

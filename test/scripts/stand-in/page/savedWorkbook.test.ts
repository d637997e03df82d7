import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../addin/excel/applyPlan';
import { recordKey } from '../../../../addin/excel/buildRecord';
import { readGrids } from '../../../../addin/excel/readGrids';
import { undoBuild } from '../../../../addin/excel/undoBuild';
import { workbookFromGrid } from '../../../../scripts/stand-in/excel/convert/fromGrid';
import { planFromWorkbook } from '../../../../scripts/stand-in/excel/convert/toPlan';
import { enterText } from '../../../../scripts/stand-in/excel/model/userEdits';
import type { Workbook } from '../../../../scripts/stand-in/excel/model/workbook';
import { openPath, saveWorkbook } from '../../../../scripts/stand-in/page/server/pageRequests';
import { keptOf } from '../../../../scripts/stand-in/page/wire/keptWire';
import { workbookFromFile } from '../../../../scripts/stand-in/page/wire/openedFile';
import { planToWire } from '../../../../scripts/stand-in/page/wire/planWire';
import { aSheet } from '../../../support/aTracker';
import { expectValidOpenXml } from '../../../support/openXml';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { dumpWorkbook } from '../../../addin/excel/dumpWorkbook';
import { trackerOf } from '../../../addin/excel/trackerOf';
import { openWorkbook, type ExcelForTest } from '../excel/excelForTest';

const folder = temporaryFolder();
const addin = 'c6b048d3-455a-430f-a78d-d11a5db8a804';

const aRegister = (): ExcelForTest =>
  openWorkbook(
    workbookFromGrid({
      file: '客诉台账.xlsx',
      dateSystem: '1900',
      sheets: [
        aSheet('客诉登记', [
          ['客诉编号', '接诉时间', '客户名称', '产品名称', '投诉内容', '责任部门', '处理结果'],
          ['KS-001', '2026-03-02', '华东电器', '水泵', '外壳开裂，漏水', '质量部', '处理中'],
          ['KS-002', '2026-03-03', '南方机电', '电机', '噪音偏大', '生产部', '处理中'],
        ]),
      ],
    }),
  );

const opened = async (path: string, as = addin): Promise<ExcelForTest> =>
  openWorkbook(workbookFromFile(await openPath(path, '客诉台账.xlsx'), as));

const saved = (workbook: Workbook, name: string): Promise<string> => {
  const { plan } = planFromWorkbook(workbook);
  return saveWorkbook(folder, name, { plan: planToWire(plan), kept: keptOf(workbook, addin) });
};

async function build({ run }: ExcelForTest): Promise<void> {
  const grids = await run((context) => readGrids(context));
  if (!grids.ok) throw new Error(grids.problem.code);
  const built = await run((context) => applyPlan(context, trackerOf(grids.value).workbook));
  if (!built.ok) throw new Error(built.problem.code);
}

describe('a saved workbook', { timeout: 300_000 }, () => {
  it('keeps what the add-in needs to undo its build after the file was closed', async () => {
    const first = aRegister();
    const before = await opened(await saved(first.workbook, 'before.xlsx'));
    await build(first);
    const path = await saved(first.workbook, 'built.xlsx');
    await expectValidOpenXml(path);

    const again = await opened(path);
    expect(again.workbook.settings.get(recordKey)).toEqual(first.workbook.settings.get(recordKey));
    expect(again.workbook.sheets.map(({ id }) => id)).toEqual(first.workbook.sheets.map(({ id }) => id));
    const undone = await again.run((context) => undoBuild(context));
    expect(undone).toMatchObject({ ok: true, value: { version: 1 } });
    expect(dumpWorkbook(again.workbook)).toEqual(dumpWorkbook(before.workbook));
  });

  it('brings back the build before the last one too', async () => {
    const first = aRegister();
    await build(first);
    const names = first.workbook.sheets.map(({ name }) => name);
    enterText(first.workbook, names[0]!, 'A200', 'one more');
    const again = await opened(await saved(first.workbook, 'once.xlsx'));
    await build(again);
    const third = await opened(await saved(again.workbook, 'twice.xlsx'));
    expect(await third.run((context) => undoBuild(context))).toMatchObject({ ok: true });
    expect(third.workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(third.workbook.settings.has(recordKey)).toBe(true);
  });

  it('shows an add-in no settings but its own', async () => {
    const first = aRegister();
    first.workbook.settings.set('words & signs', { text: '“<&>”\n"\u0001', list: [1, null] });
    const path = await saved(first.workbook, 'settings.xlsx');
    expect([...(await opened(path)).workbook.settings]).toEqual([...first.workbook.settings]);
    expect((await opened(path, 'another')).workbook.settings.size).toBe(0);
  });
});

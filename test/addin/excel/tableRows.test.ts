import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../addin/excel/applyPlan';
import { appendRow, editRow } from '../../../addin/excel/tableRows';
import { areaText } from '../../../scripts/stand-in/excel/model/area';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import type { ExcelForTest } from '../../scripts/stand-in/excel/excelForTest';
import { openBlank } from '../../scripts/stand-in/excel/excelForTest';
import { samplePlan } from './samplePlan';

const ids = { table: 'KesuTracker', heading: '编号' };

async function openTracker(): Promise<ExcelForTest> {
  const excel = openBlank();
  await excel.run((context) => applyPlan(context, samplePlan()));
  return excel;
}

describe('rows are found by id, never by position', () => {
  it('after somebody sorted the table', async () => {
    const { run, workbook } = await openTracker();
    await run(async (context) => {
      context.workbook.tables.getItem('KesuTracker').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const edited = await run((context) =>
      editRow(context, ids, 'R9', [{ heading: '描述', was: '外观划伤', value: '=外观' }]),
    );
    expect(edited).toEqual({ ok: true, value: { kind: 'written' } });
    const { cells } = workbook.sheet('客诉跟踪')!;
    expect([cells.value(7, 6), cells.value(7, 3)]).toEqual(['R9', '=外观']);
  });

  it('a value changed by somebody else is a conflict and stays', async () => {
    const { host, run, workbook } = await openTracker();
    host.edit('Remote', (w) => {
      enterText(w, '客诉跟踪', 'D6', '严重');
    });
    const edits = [
      { heading: '等级', was: '主要', value: '次要' },
      { heading: '描述', was: '=1+1', value: '划伤' },
    ];
    expect(await run((context) => editRow(context, ids, 'R1', edits))).toEqual({
      ok: true,
      value: { kind: 'conflict', cells: [{ heading: '等级', now: '严重' }] },
    });
    const { cells } = workbook.sheet('客诉跟踪')!;
    expect([cells.value(6, 4), cells.value(6, 3)]).toEqual(['严重', '=1+1']);
  });

  it('a row deleted meanwhile is gone', async () => {
    const { run } = await openTracker();
    const gone = { ok: true, value: { kind: 'gone' } };
    expect(await run((context) => editRow(context, ids, 'R99', []))).toEqual(gone);
    expect(await run((context) => editRow(context, { ...ids, table: 'None' }, 'R1', []))).toEqual(gone);
  });
});

describe('a new row', () => {
  const values = new Map<string, string | number>([
    ['序号', 11],
    ['日期', 46_011],
    ['描述', '00123'],
    ['编号', 'R11'],
  ]);

  it('is written below the table, which takes it in with its formula and rules', async () => {
    const { run, workbook } = await openTracker();
    expect(await run((context) => appendRow(context, 'KesuTracker', values))).toEqual({
      ok: true,
      value: { kind: 'written' },
    });
    const sheet = workbook.sheet('客诉跟踪')!;
    expect(areaText(sheet.tables[0]!.area)).toBe('A5:F16');
    expect(sheet.cells.value(16, 3)).toBe('00123');
    expect(sheet.cells.cell(16, 5)!.formula).toBe(`=B16+设置!$B$1+LEN("'设置'!A1")`);
    expect(sheet.cells.format(16, 2).numberFormat).toBe('yyyy-mm-dd');
    expect(sheet.validations[0]!.areas.map(areaText)).toEqual(['D6:D16']);
  });

  it('is refused where something stands below', async () => {
    const { host, run, workbook } = await openTracker();
    host.edit('Local', (w) => {
      const table = w.table('KesuTracker')!;
      table.showTotals = true;
      enterText(w, '客诉跟踪', 'C16', '备注');
    });
    expect(await run((context) => appendRow(context, 'KesuTracker', values))).toEqual({
      ok: true,
      value: { kind: 'blocked' },
    });
    expect(workbook.sheet('客诉跟踪')!.cells.value(16, 1)).toBeNull();
  });
});

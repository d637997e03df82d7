import { describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { readCaseCompanions } from '../../../addin/taskpane/pane/case/readCaseCompanions';
import { keyColumn } from '../../../functions/core/actions/eightDSheet/caseLines';
import type { EightDEdit } from '../../../functions/core/actions/eightDSheet/planEightDEdits';
import type { EightD } from '../../../functions/core/report/eightD/eightD';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import { openLive, type LiveExcel } from './liveExcel';

const edit = (name: string, value: EightDEdit['value'], was: EightDEdit['was'] = null): EightDEdit => ({
  name,
  was,
  value,
});

const first = [
  edit('d2.statement', '=外壳开裂，37/5000'),
  edit('h.dueD3', '2026-03-05'),
  edit('d0.since', '2026-03-02T13:30'),
  edit('d3.produced', 5000),
  edit('containment/process#0/stock', 120),
  edit('containment/process#0/date', '2026-03-03'),
  edit('containment/*#0/row', '第三方仓库'),
  edit('containment/*#0/stock', 60),
  edit('team#0/name', '王敏'),
];

const firstRead: EightD = {
  fields: {
    'd2.statement': '=外壳开裂，37/5000',
    'h.dueD3': '2026-03-05',
    'd0.since': '2026-03-02T13:30',
    'd3.produced': 5000,
  },
  tables: {
    team: [{ name: '王敏' }],
    containment: [
      { row: 'process', stock: 120, date: '2026-03-03' },
      { row: '第三方仓库', stock: 60 },
    ],
  },
};

async function open(system: '1900' | '1904' = '1900'): Promise<LiveExcel> {
  const excel = await openLive({}, 'native', system);
  excel.live.stop();
  return excel;
}

async function write(caseNo: string, edits: readonly EightDEdit[], language: 'zh' | 'en' = 'zh') {
  const written = await excelWorkbook.writeEightD({ caseNo, edits, language });
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

async function read(caseNo: string): Promise<EightD | undefined> {
  const companions = await readCaseCompanions(excelWorkbook);
  if (!companions.ok) throw new Error(companions.problem.en);
  expect(companions.value.eightD.findings).toEqual([]);
  return companions.value.eightD.byCase.get(caseNo);
}

/** The sheet's rows that hold a key, as `key: first value`. */
function keyed({ workbook }: LiveExcel, name = '8D数据'): readonly (readonly [string, number])[] {
  const { cells } = workbook.sheet(name)!;
  const found: [string, number][] = [];
  for (let row = 2; row < 900; row += 1) {
    const key = cells.value(row, keyColumn);
    if (typeof key === 'string') found.push([key, row]);
  }
  return found;
}

const rowOf = (excel: LiveExcel, key: string, name?: string): number =>
  keyed(excel, name).find(([one]) => one === key)![1];

describe('writeEightD', () => {
  it.each(['1900', '1904'] as const)(
    'makes the sheet with all lines of the case at the first, dates as in %s',
    async (system) => {
      const excel = await open(system);
      expect(excel.workbook.sheet('8D数据')).toBeUndefined();
      const written = await write('C-001', first);
      expect(written).toMatchObject({ kind: 'written', madeSheet: true });
      expect(await read('C-001')).toEqual(firstRead);
      const { cells } = excel.workbook.sheet('8D数据')!;
      expect(cells.value(1, 1)).toBe('客诉编号');
      expect(cells.value(rowOf(excel, 'h.dueD3'), 4)).toBe(system === '1900' ? 46_086 : 46_086 - 1_462);
      expect(keyed(excel).length).toBeGreaterThan(130);
    },
  );

  it('writes into the lines that are there, and further cases below', async () => {
    const excel = await open();
    await write('C-001', first);
    const lines = keyed(excel).length;
    expect(
      await write('C-001', [
        edit('d3.produced', 5200, 5000),
        edit('h.dueD3', null, '2026-03-05'),
        edit('h.dueD5', '2026-03-12'),
      ]),
    ).toEqual({ kind: 'written', addedLines: 0, removedLines: 0, madeSheet: false });
    await write('C-002', [edit('d2.statement', '噪音')], 'en');
    expect(excel.workbook.sheet('8D data')).toBeUndefined();
    expect(await read('C-001')).toEqual({
      fields: {
        'd2.statement': '=外壳开裂，37/5000',
        'd0.since': '2026-03-02T13:30',
        'd3.produced': 5200,
        'h.dueD5': '2026-03-12',
      },
      tables: firstRead.tables,
    });
    expect(await read('C-002')).toEqual({ fields: { 'd2.statement': '噪音' }, tables: {} });
    expect(keyed(excel).length).toBeGreaterThan(lines + 100);
  });

  it('finds its lines by case and key wherever they are moved to', async () => {
    const excel = await open();
    await write('C-001', first);
    await write('C-002', [edit('d3.produced', 9)]);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('8D数据');
      sheet.getRange('2:4').insert('Down' as Excel.InsertShiftDirection);
      await context.sync();
    });
    await write('C-001', [edit('d3.produced', 5001, 5000)]);
    expect((await read('C-001'))?.fields?.['d3.produced']).toBe(5001);
    expect((await read('C-002'))?.fields?.['d3.produced']).toBe(9);
  });

  it('writes below its headings where people put columns between them', async () => {
    const excel = await open();
    await write('C-001', first);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('8D数据');
      sheet.getRange('D:D').insert('Right' as Excel.InsertShiftDirection);
      sheet.getRange('F:F').insert('Right' as Excel.InsertShiftDirection);
      await context.sync();
    });
    await write('C-001', [
      edit('d3.produced', 5001, 5000),
      edit('containment/process#0/owner', '赵丽'),
      edit('team#5/name', '孙伟'),
      edit('team#5/role', '工艺'),
    ]);
    await write('C-002', [edit('h.safety', '否')]);
    expect(await read('C-001')).toEqual({
      fields: { ...firstRead.fields, 'd3.produced': 5001 },
      tables: {
        team: [{ name: '王敏' }, { name: '孙伟', role: '工艺' }],
        containment: [
          { row: 'process', stock: 120, date: '2026-03-03', owner: '赵丽' },
          { row: '第三方仓库', stock: 60 },
        ],
      },
    });
    expect(await read('C-002')).toEqual({ fields: { 'h.safety': '否' }, tables: {} });
    const { cells } = excel.workbook.sheet('8D数据')!;
    const filled = Array.from({ length: 900 }, (_, at) => [cells.value(at + 1, 4), cells.value(at + 1, 6)]);
    expect(filled.flat().filter((value) => value !== null && value !== '')).toEqual([]);
  });

  it('overwrites nothing that somebody else changed, and writes nothing else then', async () => {
    const excel = await open();
    await write('C-001', first);
    enterText(excel.workbook, '8D数据', `D${String(rowOf(excel, 'd3.produced'))}`, '4800');
    expect(await write('C-001', [edit('d3.produced', 5200, 5000), edit('d3.consumed', 10)])).toEqual({
      kind: 'conflict',
      cells: [{ name: 'd3.produced', now: 4800 }],
    });
    expect((await read('C-001'))?.fields).toEqual({ ...firstRead.fields, 'd3.produced': 4800 });
    // What is there already is no conflict.
    expect(await write('C-001', [edit('d3.produced', 4800, 5000)])).toMatchObject({ kind: 'written' });
  });

  it('adds lines of a table below those it has', async () => {
    const excel = await open();
    await write('C-001', first);
    const team = Array.from({ length: 7 }, (_, at) => edit(`team#${String(at)}/name`, `组员${String(at)}`));
    team[0] = edit('team#0/name', '王敏', '王敏');
    expect(
      await write('C-001', [
        ...team,
        edit('d3.produced', 5200, 5000),
        edit('h.dueD5', '2026-03-12'),
        edit('containment/process#1/stock', 30),
        edit('containment/*#1/row', '外仓二'),
        edit('containment/*#1/rejected', 2),
      ]),
    ).toMatchObject({ kind: 'written', addedLines: 4 });
    const keys = keyed(excel).map(([key]) => key);
    const at = keys.indexOf('team/5');
    expect(keys.slice(at, at + 4)).toEqual(['team/5', 'team/6', 'team/7', 'd2.customerWords']);
    const found = await read('C-001');
    expect(found?.fields).toEqual({ ...firstRead.fields, 'd3.produced': 5200, 'h.dueD5': '2026-03-12' });
    expect(found?.tables?.team?.map(({ name }) => name)).toEqual([
      '王敏',
      ...Array.from({ length: 6 }, (_, i) => `组员${String(i + 1)}`),
    ]);
    expect(found?.tables?.containment).toEqual([
      { row: 'process', stock: 120, date: '2026-03-03' },
      { row: 'process', stock: 30 },
      { row: '第三方仓库', stock: 60 },
      { row: '外仓二', rejected: 2 },
    ]);
  });

  const teamOf = (names: readonly (string | null)[], was: readonly (string | null)[] = []) =>
    names.map((name, at) => edit(`team#${String(at)}/name`, name, was[at] ?? null));
  const seven = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];

  it('takes out the empty lines that a shorter table leaves, between it and what follows', async () => {
    const excel = await open();
    await write('C-001', teamOf(seven));
    const other = [...seven].reverse();
    await write('C-002', teamOf(other));
    expect(
      await write('C-001', [
        ...teamOf(['甲', '丙', '丁', '庚', null, null, null], seven),
        edit('containment/*#0/row', '外仓'),
      ]),
    ).toMatchObject({ kind: 'written', addedLines: 1, removedLines: 2 });
    const keys = keyed(excel).map(([key]) => key);
    const at = keys.indexOf('team/1');
    expect(keys.slice(at, at + 6)).toEqual([
      'team/1',
      'team/2',
      'team/3',
      'team/4',
      'team/5',
      'd2.customerWords',
    ]);
    expect((await read('C-001'))?.tables?.team?.map(({ name }) => name)).toEqual(['甲', '丙', '丁', '庚']);
    expect((await read('C-002'))?.tables?.team?.map(({ name }) => name)).toEqual(other);
    // The line with a name of its own goes with its name.
    expect(await write('C-001', [edit('containment/*#0/row', null, '外仓')])).toMatchObject({
      removedLines: 1,
    });
    expect(keyed(excel).some(([key]) => key === 'containment/*')).toBe(false);
  });

  it('leaves lines alone that somebody wrote beside, moved, or put in by hand', async () => {
    const excel = await open();
    await write('C-001', teamOf(seven));
    const sheet = excel.workbook.sheet('8D数据')!;
    // A remark in another column of the sixth, and a row put in below the seventh.
    enterText(excel.workbook, '8D数据', `H${String(rowOf(excel, 'team/6'))}`, '下周到岗');
    await excel.run(async (context) => {
      const below = String(rowOf(excel, 'team/7') + 1);
      context.workbook.worksheets
        .getItem('8D数据')
        .getRange(`${below}:${below}`)
        .insert('Down' as Excel.InsertShiftDirection);
      await context.sync();
    });
    enterText(excel.workbook, '8D数据', `A${String(rowOf(excel, 'team/7') + 1)}`, 'C-001');
    const written = await write('C-001', teamOf(['甲', null, null, null, null, null, null], seven));
    expect(written).toMatchObject({ kind: 'written', removedLines: 0 });
    expect(sheet.cells.value(rowOf(excel, 'team/6'), 8)).toBe('下周到岗');
    expect(rowOf(excel, 'team/7')).toBe(rowOf(excel, 'team/6') + 1);
  });

  it('takes out no line of a protected sheet, and says nothing of it', async () => {
    const excel = await open();
    await write('C-001', teamOf(seven));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('8D数据').protection.protect();
      await context.sync();
    });
    expect(await write('C-001', [edit('team#6/name', null, '庚')])).toMatchObject({
      kind: 'written',
      removedLines: 0,
    });
    expect((await read('C-001'))?.tables?.team).toHaveLength(6);
  });

  it('puts back a line that somebody deleted', async () => {
    const excel = await open();
    await write('C-001', first);
    await excel.run(async (context) => {
      const row = String(rowOf(excel, 'h.dueD5'));
      context.workbook.worksheets
        .getItem('8D数据')
        .getRange(`${row}:${row}`)
        .delete('Up' as Excel.DeleteShiftDirection);
      await context.sync();
    });
    await write('C-001', [edit('h.dueD5', '2026-03-12')]);
    expect((await read('C-001'))?.fields?.['h.dueD5']).toBe('2026-03-12');
  });

  it('fills in open cells of a protected sheet, and says why it cannot add lines there', async () => {
    const excel = await open();
    await write('C-001', first);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('8D数据').protection.protect();
      await context.sync();
    });
    expect(await write('C-001', [edit('d3.consumed', 10), edit('h.dueD5', '2026-03-12')])).toMatchObject({
      kind: 'written',
    });
    const refused = await excelWorkbook.writeEightD({
      caseNo: 'C-001',
      edits: [edit('d0.symptom', '漏水'), edit('team#9/name', '钱进')],
      language: 'zh',
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'excel.protectedSheet' } });
    expect((await read('C-001'))?.fields).toEqual({
      ...firstRead.fields,
      'd3.consumed': 10,
      'h.dueD5': '2026-03-12',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { freezeFormulas, type FreezeOrder } from '../../../addin/excel/freezeFormulas';
import { frozenState, thawFormulas } from '../../../addin/excel/thawFormulas';
import { nativeFormulas } from '../../../functions/core/actions/nativeFormulas';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import { dumpWorkbook } from './dumpWorkbook';
import { liveNow, openLive, type LiveExcel } from './liveExcel';

/** A tracker whose due times the add-in's functions compute, and a sheet where somebody used them. */
async function openWithFunctions(): Promise<LiveExcel> {
  const excel = await openLive({}, 'functions');
  excel.live.stop();
  const { workbook } = excel;
  const name = workbook.sheets[0]!.name;
  for (let row = 1; row <= 4; row += 1) {
    enterText(workbook, name, `M${String(row)}`, `=KESU.WORKDAYS(B${String(row)},TODAY())`);
    workbook.sheet(name)!.cells.cellToWrite(row, 13).value = 10 + row;
  }
  enterText(workbook, name, 'M6', '="KESU.DUE(" & 1');
  enterText(workbook, name, 'M7', '=KESU.DUE("none")');
  workbook.sheet(name)!.cells.cellToWrite(7, 13).value = { error: '#VALUE!' };
  return excel;
}

function order(excel: LiveExcel, native: boolean): FreezeOrder {
  const { cases } = excel.live.state;
  return {
    at: liveNow,
    ...(native ? { native: { sheet: cases.sheet.name, ...nativeFormulas(cases) } } : {}),
    stamp: { sheet: cases.sheet.name, cell: 'A2', text: '已冻结 2026-03-09 10:00' },
  };
}

const functionCells = ({ workbook }: LiveExcel): number =>
  workbook.sheets.reduce((sum, sheet) => {
    let count = 0;
    sheet.cells.each({ top: 1, left: 1, bottom: 100, right: 200 }, ({ formula }) => {
      if (formula !== undefined && /KESU\./.test(formula.replace(/"[^"]*"/g, ''))) count += 1;
    });
    return sum + count;
  }, 0);

describe('freezing and thawing', () => {
  it.each([
    { native: true, why: 'native formulas in the tracker, values elsewhere' },
    { native: false, why: 'values everywhere' },
  ])('$why; thawed, all is as before', async ({ native }) => {
    const excel = await openWithFunctions();
    const { run, host, workbook } = excel;
    const before = dumpWorkbook(workbook);
    const calls = functionCells(excel);
    expect(calls).toBeGreaterThan(10);
    host.batches.length = 0;
    const frozen = await run((context) => freezeFormulas(context, order(excel, native)));
    expect(frozen).toMatchObject({
      ok: true,
      value: {
        kind: 'frozen',
        native: native ? calls - 5 : 0,
        values: native ? 4 : calls - 1,
        errors: [{ cell: 'M7' }],
      },
    });
    expect(functionCells(excel)).toBe(1);
    const name = workbook.sheets[0]!.name;
    expect(workbook.sheet(name)!.cells.cell(2, 13)).toMatchObject({ value: 12 });
    expect(String(excel.sheet.cells.value(2, 1))).toMatch(/已冻结 2026-03-09 10:00$/);
    expect(host.batches.length).toBeLessThan(4 * workbook.sheets.length);

    const state = await run((context) => frozenState(context));
    expect(state).toMatchObject({ ok: true, value: { at: liveNow } });
    expect(await run((context) => freezeFormulas(context, order(excel, native)))).toMatchObject({
      ok: true,
      value: { kind: 'already', at: liveNow },
    });

    const thawed = await run((context) => thawFormulas(context));
    expect(thawed).toMatchObject({ ok: true, value: { kind: 'thawed', kept: [], gone: 0 } });
    expect(withoutValues(dumpWorkbook(workbook))).toEqual(withoutValues(before));
    expect(await run((context) => thawFormulas(context))).toEqual({ ok: true, value: { kind: 'nothing' } });
  });

  it('what somebody changed while it was frozen stays and is told', async () => {
    const excel = await openWithFunctions();
    const { run, workbook, host } = excel;
    await run((context) => freezeFormulas(context, order(excel, true)));
    const name = workbook.sheets[0]!.name;
    host.edit('Remote', (w) => {
      enterText(w, name, 'M2', '99');
    });
    const thawed = await run((context) => thawFormulas(context));
    expect(thawed).toMatchObject({
      ok: true,
      value: { kind: 'thawed', kept: [{ sheet: name, cell: 'M2', now: 99 }] },
    });
    const { cells } = workbook.sheet(name)!;
    expect([cells.cell(1, 13)!.formula, cells.cell(2, 13)!.formula, cells.cell(2, 13)!.value]).toEqual([
      '=KESU.WORKDAYS(B1,TODAY())',
      undefined,
      99,
    ]);
  });

  it('finds its cells again after rows were put in above and the table was sorted', async () => {
    const excel = await openWithFunctions();
    const { run, workbook } = excel;
    await run((context) => freezeFormulas(context, order(excel, true)));
    const name = workbook.sheets[0]!.name;
    await run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('1:2').insert('Down');
      context.workbook.tables.getItem('KesuTracker').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect(await run((context) => thawFormulas(context))).toMatchObject({
      ok: true,
      value: { kept: [], gone: 0 },
    });
    expect(workbook.sheet(name)!.cells.cell(3, 13)!.formula).toBe('=KESU.WORKDAYS(B3,TODAY())');
    expect(functionCells(excel)).toBeGreaterThan(10);
  });

  it('a protected sheet refuses; nothing is left half frozen', async () => {
    const excel = await openWithFunctions();
    const { run, workbook } = excel;
    await run(async (context) => {
      context.workbook.worksheets.getItem(excel.sheet.name).protection.protect();
      await context.sync();
    });
    const before = dumpWorkbook(workbook);
    const refused = await run((context) => freezeFormulas(context, order(excel, true)));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'excel.protectedSheet' } });
    expect(withoutValues(dumpWorkbook(workbook))).toEqual(withoutValues(before));
  });
});

/** Values of formulas follow from the formulas; without an engine the stand-in shows 0 for those it has not computed. */
function withoutValues(dump: unknown): unknown {
  return JSON.parse(
    JSON.stringify(dump, (key, value: unknown) =>
      key === 'value' && typeof value !== 'string' ? undefined : value,
    ),
  );
}

import { describe, expect, it } from 'vitest';
import { applyPlan, type AppliedPlan, type ApplyOptions } from '../../../addin/excel/applyPlan';
import type { ExcelProblem } from '../../../addin/excel/excelProblem';
import { undoBuild } from '../../../addin/excel/undoBuild';
import type { Result } from '../../../functions/core/shared/result';
import type { RowPlan, WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import { areaText } from '../../../scripts/stand-in/excel/model/area';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import type { ExcelForTest } from '../../scripts/stand-in/excel/excelForTest';
import { openBlank } from '../../scripts/stand-in/excel/excelForTest';
import { dumpWorkbook } from './dumpWorkbook';
import { samplePlan } from './samplePlan';

/** A workbook with the user's register on it. */
function openRegister(): ExcelForTest {
  const excel = openBlank();
  excel.host.edit('Local', (w) => {
    enterText(w, 'Sheet1', 'A1', '客诉台账');
    enterText(w, 'Sheet1', 'A2', '=设置!A1');
  });
  return excel;
}

const apply = (
  { run }: ExcelForTest,
  plan: WorkbookPlan,
  options?: ApplyOptions,
): Promise<Result<AppliedPlan, ExcelProblem>> =>
  run({ delayForCellEdit: true }, (context) => applyPlan(context, plan, options));

/** References of finished runs are released in batches of their own. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function valueOf(result: Result<AppliedPlan, ExcelProblem>): AppliedPlan {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('a plan built into the open workbook', () => {
  it('stands there as planned, beside the untouched sheets', async () => {
    const excel = openRegister();
    const before = dumpWorkbook(excel.workbook) as { sheets: unknown[] };
    const applied = valueOf(await apply(excel, samplePlan()));
    expect(applied.outcome).toBe('built');
    const { workbook } = excel;
    expect((dumpWorkbook(workbook) as { sheets: unknown[] }).sheets[0]).toEqual(before.sheets[0]);
    expect(workbook.sheets.map((s) => [s.name, s.visibility])).toEqual([
      ['Sheet1', 'visible'],
      ['客诉跟踪', 'visible'],
      ['设置', 'visible'],
      ['KesuLists', 'veryHidden'],
    ]);
    const tracker = workbook.sheet('客诉跟踪')!;
    expect(workbook.active).toBe(tracker);
    expect(tracker.tables.map((t) => [t.name, areaText(t.area), t.style])).toEqual([
      ['KesuTracker', 'A5:F15', 'TableStyleMedium2'],
    ]);
    expect(tracker.merges.map(areaText)).toEqual(['A1:E1']);
    expect([tracker.freeze, tracker.showGridlines, tracker.tabColor]).toEqual([
      { rows: 5, columns: 2 },
      false,
      '#C00000',
    ]);
    expect(workbook.names.map((n) => [n.name, n.formula])).toEqual([['KesuGrades', '=KesuLists!$A$1:$A$3']]);
    expect(workbook.calculationMode).toBe('Automatic');
    expect(workbook.sheet('设置')!.protection!.options['allowFormatColumns']).toBe(true);
    expect(workbook.sheet('设置')!.cells.rows[3]!.hidden).toBe(true);
    expect(tracker.cells.columns.get(6)!.hidden).toBe(true);
    expect(tracker.page.values['Zoom']).toEqual({ horizontalFitToPages: 1 });
  });

  it('keeps every text a text, dates dates, and calculated columns one formula', async () => {
    const excel = openRegister();
    await apply(excel, samplePlan());
    const { cells } = excel.workbook.sheet('客诉跟踪')!;
    const texts = Array.from({ length: 10 }, (_, i) => cells.value(6 + i, 3));
    expect(texts).toEqual([
      '=1+1',
      '00123',
      '3-4',
      '上午8:00',
      '@张三',
      "'引号",
      'TRUE',
      '#N/A',
      '外观划伤',
      '- 密封不良',
    ]);
    expect([cells.value(6, 2), cells.format(6, 2).numberFormat]).toEqual([46001, 'yyyy-mm-dd']);
    expect(cells.cell(6, 5)!.formula).toBe(`=B6+设置!$B$1+LEN("'设置'!A1")`);
    expect(cells.cell(15, 5)!.formula).toBe(`=B15+设置!$B$1+LEN("'设置'!A1")`);
    expect(cells.cell(12, 5)).toMatchObject({ value: 46100 });
    expect(cells.cell(12, 5)!.formula).toBeUndefined();
    expect(cells.value(8, 4)).toBeNull();
  });

  it('carries rules, looks and links', async () => {
    const excel = openRegister();
    await apply(excel, samplePlan());
    const tracker = excel.workbook.sheet('客诉跟踪')!;
    expect(tracker.validations.map((v) => [v.areas.map(areaText), v.rule, v.ignoreBlanks])).toEqual([
      [['D6:D15'], { kind: 'List', source: '=KesuGrades', inCellDropDown: true }, true],
      [
        ['B6:B15'],
        { kind: 'Date', operator: 'Between', formula1: '2000-01-01', formula2: '2049-12-31' },
        false,
      ],
    ]);
    expect(tracker.validations[0]!.errorAlert).toEqual({
      message: '请从列表中选择',
      showAlert: true,
      style: 'Stop',
      title: '无效',
    });
    expect(
      tracker.conditionalFormats.map((f) => [f.formula, f.stopIfTrue, Object.fromEntries(f.look)]),
    ).toEqual([
      ['=$E6<设置!$B$2', true, { fillColor: '#FFC7CE' }],
      ['=$D6=""', false, { fontColor: '#9C0006', bold: true }],
    ]);
    const heading = tracker.cells.format(5, 1);
    expect([heading.bold, heading.fillColor, heading.fontColor, heading.borderLeft.style]).toEqual([
      true,
      '#1F4E79',
      '#FFFFFF',
      'Continuous',
    ]);
    expect(tracker.cells.format(8, 4).locked).toBe(false);
    expect(tracker.cells.rows[1]!.height).toBe(28);
    expect(excel.workbook.sheet('设置')!.cells.cell(3, 2)!.link!.documentReference).toBe("'客诉跟踪'!A6");
  });

  it('moves dates into a workbook of the 1904 system', async () => {
    const excel = openRegister();
    excel.workbook.dateSystem = '1904';
    await apply(excel, samplePlan());
    const { cells } = excel.workbook.sheet('客诉跟踪')!;
    expect([cells.value(6, 1), cells.value(6, 2)]).toEqual([1, 46001 - 1462]);
  });

  it('gives way to sheets of the user with the same names', async () => {
    const excel = openRegister();
    excel.workbook.sheets[0]!.name = '设置';
    const applied = valueOf(await apply(excel, samplePlan()));
    expect(applied.sheets.get('设置')).toBe('设置 (2)');
    const tracker = excel.workbook.sheet('客诉跟踪')!;
    expect(tracker.cells.cell(6, 5)!.formula).toBe(`=B6+'设置 (2)'!$B$1+LEN("'设置'!A1")`);
    expect(tracker.conditionalFormats[0]!.formula).toBe(`=$E6<'设置 (2)'!$B$2`);
  });
});

describe('requests', () => {
  it.each([
    { complaints: 10, details: '', content: 1, why: 'a small tracker is written in one request' },
    { complaints: 2_000, details: '', content: 1, why: 'so is a large one' },
    {
      complaints: 12_000,
      details: '经过'.repeat(100),
      content: 3,
      why: 'beyond that requests are filled, none above 4 MB',
    },
  ])('$complaints complaints: $why', async ({ complaints, details, content }) => {
    const excel = openRegister();
    const shares: number[] = [];
    valueOf(
      await apply(excel, samplePlan(complaints, '台账', details), { progress: (done) => shares.push(done) }),
    );
    const sizes = excel.host.batches.map((b) => b.requestBytes);
    // One request reads before, one puts in place after.
    expect(sizes).toHaveLength(content + 2);
    expect(Math.max(...sizes)).toBeLessThan(4_000_000);
    for (const size of sizes.slice(1, -2)) expect(size).toBeGreaterThan(2_500_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const { cells } = excel.workbook.sheet('客诉跟踪')!;
    expect([cells.value(5 + complaints, 1), cells.value(5 + complaints, 6)]).toEqual([
      complaints,
      `R${complaints}`,
    ]);
  });

  it('weigh hardly more for calculated columns, however long', async () => {
    const weights: number[] = [];
    for (const complaints of [100, 1_000]) {
      const excel = openRegister();
      await apply(excel, samplePlan(complaints));
      weights.push(excel.host.batches[1]!.requestBytes / complaints);
    }
    expect(weights[1]!).toBeLessThan(weights[0]!);
  });
});

describe('a build that does not come through leaves the workbook as it was', () => {
  const batches = [2, 3];
  const faults = batches.flatMap((batch) =>
    [0, 1, 5, 10, 20, 40, 80].map((afterActions) => ({ batch, afterActions })),
  );

  it.each(faults)(
    'refused in request $batch after $afterActions actions',
    async ({ batch, afterActions }) => {
      const excel = openRegister();
      const before = dumpWorkbook(excel.workbook);
      excel.host.planFault({ batch, afterActions, code: 'RequestAborted' });
      const result = await apply(excel, samplePlan());
      expect(result).toMatchObject({ ok: false, problem: { code: 'excel.busy', detail: 'RequestAborted' } });
      expect(dumpWorkbook(excel.workbook)).toEqual(before);
      await settled();
      expect(valueOf(await apply(excel, samplePlan())).outcome).toBe('built');
    },
  );

  it.each(faults)(
    'a rebuild refused in request $batch after $afterActions actions',
    async ({ batch, afterActions }) => {
      const excel = openRegister();
      await apply(excel, samplePlan());
      await settled();
      excel.host.edit('Local', (w) => {
        enterText(w, '客诉跟踪', 'D8', '次要');
      });
      const before = dumpWorkbook(excel.workbook);
      excel.host.planFault({ batch, afterActions, code: 'RequestAborted' });
      const result = await apply(excel, samplePlan(12, '新台账'));
      expect(result.ok).toBe(false);
      expect(dumpWorkbook(excel.workbook)).toEqual(before);
    },
  );

  it('a mistake of our own is thrown on, with nothing left behind', async () => {
    const excel = openRegister();
    const before = dumpWorkbook(excel.workbook);
    const plan = samplePlan(6_000, '台账', '经过'.repeat(400));
    let asked = 0;
    const [tracker, settings, lists] = plan.sheets;
    // Rows are asked for once to tell plans apart and once to write them.
    const row = (at: number): RowPlan => {
      asked++;
      if (asked > lists!.rowCount) throw new Error('the plan is broken');
      return lists!.row(at);
    };
    const broken = { ...plan, sheets: [tracker!, settings!, { ...lists!, row }] };
    await expect(apply(excel, broken)).rejects.toThrow('the plan is broken');
    expect(excel.host.batches.length).toBeGreaterThan(2);
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it('cancelled between two requests', async () => {
    const excel = openRegister();
    const before = dumpWorkbook(excel.workbook);
    const cancel = new AbortController();
    const result = await apply(excel, samplePlan(6_000, '台账', '经过'.repeat(100)), {
      signal: cancel.signal,
      progress: () => {
        cancel.abort();
      },
    });
    expect(result).toEqual({ ok: false, problem: { code: 'excel.cancelled' } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it.each<{ why: string; set: (e: ExcelForTest) => void; code: ExcelProblem['code'] }>([
    {
      why: 'read-only',
      set: ({ host }) => {
        host.conditions.readOnly = true;
      },
      code: 'excel.readOnly',
    },
    {
      why: 'protected structure',
      set: ({ workbook }) => {
        workbook.protectedStructure = true;
      },
      code: 'excel.protectedWorkbook',
    },
    {
      why: 'another workbook in focus',
      set: ({ host }) => {
        host.conditions.otherWorkbookActive = true;
      },
      code: 'excel.otherWorkbook',
    },
  ])('$why', async ({ set, code }) => {
    const excel = openRegister();
    const before = dumpWorkbook(excel.workbook);
    set(excel);
    expect(await apply(excel, samplePlan())).toMatchObject({ ok: false, problem: { code } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it('waits for a cell that is being edited', async () => {
    const excel = openRegister();
    excel.host.conditions.editingCell = true;
    setTimeout(excel.host.stopEditing, 5);
    expect((await apply(excel, samplePlan())).ok).toBe(true);
  });
});

describe('building again and undoing', () => {
  it('the same plan twice changes nothing', async () => {
    const excel = openRegister();
    await apply(excel, samplePlan());
    const once = dumpWorkbook(excel.workbook);
    expect(valueOf(await apply(excel, samplePlan())).outcome).toBe('unchanged');
    expect(dumpWorkbook(excel.workbook)).toEqual(once);
  });

  it('undo removes exactly what was added', async () => {
    const excel = openRegister();
    const before = dumpWorkbook(excel.workbook);
    await apply(excel, samplePlan());
    await settled();
    const undone = await excel.run((context) => undoBuild(context));
    expect(undone).toMatchObject({ ok: true, value: { names: ['KesuGrades'] } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
    expect(await excel.run((context) => undoBuild(context))).toEqual({ ok: true, value: undefined });
  });

  it('another plan takes the place of the first; undo brings the first back, edits included', async () => {
    const excel = openRegister();
    await apply(excel, samplePlan());
    excel.host.edit('Local', (w) => {
      enterText(w, '客诉跟踪', 'D8', '次要');
    });
    const before = dumpWorkbook(excel.workbook);
    const again = valueOf(await apply(excel, samplePlan(12, '新台账')));
    expect(again.outcome).toBe('rebuilt');
    const { workbook } = excel;
    expect(workbook.sheets.filter((s) => s.visibility !== 'veryHidden').map((s) => s.name)).toEqual([
      'Sheet1',
      '客诉跟踪',
      '设置',
    ]);
    const tracker = workbook.sheet('客诉跟踪')!;
    expect(tracker.cells.value(1, 1)).toBe('新台账');
    expect(tracker.cells.cell(6, 5)!.formula).toBe(`=B6+设置!$B$1+LEN("'设置'!A1")`);
    expect(workbook.table('KesuTracker')!.sheet).toBe(tracker);
    expect(workbook.names[0]!.formula).toBe('=KesuLists!$A$1:$A$3');
    await settled();
    await excel.run((context) => undoBuild(context));
    expect(dumpWorkbook(workbook)).toEqual(before);
  });

  it('a tracker that came with the file is replaced, and brought back by undo', async () => {
    const excel = openRegister();
    await apply(excel, samplePlan());
    excel.workbook.settings.clear();
    const before = dumpWorkbook(excel.workbook);
    expect(valueOf(await apply(excel, samplePlan(12, '新台账'))).outcome).toBe('rebuilt');
    expect(excel.workbook.sheet('客诉跟踪')!.cells.value(1, 1)).toBe('新台账');
    await settled();
    expect(await excel.run((context) => undoBuild(context))).toMatchObject({ ok: true });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
    // What was not built here is not taken out here.
    expect(await excel.run((context) => undoBuild(context))).toEqual({ ok: true, value: undefined });
  });

  it('a name the user has given to something else is not taken over', async () => {
    const excel = openRegister();
    excel.workbook.names.push({ name: 'KesuGrades', formula: '=Sheet1!$A$1', comment: '', visible: true });
    const before = dumpWorkbook(excel.workbook);
    expect(await apply(excel, samplePlan())).toEqual({
      ok: false,
      problem: { code: 'excel.nameTaken', detail: 'KesuGrades' },
    });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });

  it('builds again and again without leaving more than one set of former sheets', async () => {
    const excel = openRegister();
    for (const title of ['一', '二', '三', '四']) valueOf(await apply(excel, samplePlan(10, title)));
    expect(excel.workbook.sheets.map((s) => s.name)).toHaveLength(1 + 2 * 3);
  });
});

import { describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { enterText } from '../../../scripts/stand-in/excel/model/userEdits';
import { openLive, watch } from './liveExcel';

describe('an edit in the tracker', () => {
  it('is checked, marked and logged; its own writing starts no round', async () => {
    const { live, host, pass, type, cell, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    host.batches.length = 0;
    type('Local', cell(first!, 'field:closedAt'), '2026-03-01');
    await pass();
    expect(live.state.problem).toBeUndefined();
    const found = live.state.findings.get(first!)!;
    expect(found.map(({ code, columnId }) => [code, columnId])).toEqual([
      ['check.beforeReceived', 'field:closedAt'],
      ['check.dateButOpen', 'field:status'],
    ]);
    expect(at(first!, 'kesu:marks')).toBe('|field:closedAt|field:status|');
    expect(log().map((entry) => entry.slice(0, 8))).toEqual([
      ['2026-03-09 10:00', 'C-001', '结案日期', '', '2026-03-01', '', '李工', '本机填写'],
    ]);
    // Read the row; find, compare and write the marks; find the log and write; Office releases references in between.
    const sent = host.batches.filter(({ actions }) => actions > 0).length;
    expect(sent).toBeLessThanOrEqual(10);
    host.batches.length = 0;
    await pass();
    expect(host.batches).toEqual([]);
    expect(log()).toHaveLength(1);
  });

  it('loses its mark once it is put right', async () => {
    const { live, pass, type, cell, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    type('Local', cell(first!, 'field:customerName'), '');
    await pass();
    expect(at(first!, 'kesu:marks')).toBe('|field:customerName|');
    type('Local', cell(first!, 'field:customerName'), '华东电器');
    await pass();
    expect(at(first!, 'kesu:marks')).toBeNull();
    expect(live.state.findings.has(first!)).toBe(false);
    expect(log().map((entry) => [entry[3], entry[4]])).toEqual([
      ['华东电器', ''],
      ['', '华东电器'],
    ]);
  });

  it('is found by row id after the table was sorted and filtered', async () => {
    const { run, pass, type, cell, at, rowIds, log, sheet } = await openLive();
    const before = rowIds();
    await run(async (context) => {
      const table = context.workbook.tables.getItem('KesuTracker');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.getItemAt(0).filter.applyValuesFilter(['C-001']);
      await context.sync();
    });
    await pass();
    expect(rowIds()).toEqual([...before].reverse());
    expect(log()).toEqual([]);
    type('Local', cell(before[0]!, 'field:customerName'), '');
    await pass();
    expect(at(before[0]!, 'kesu:marks')).toBe('|field:customerName|');
    expect(at(before[2]!, 'kesu:marks') ?? '').toBe('');
    expect(log().map((entry) => entry[1])).toEqual(['C-001']);
    expect(sheet.name).toBe('客诉跟踪');
  });

  it('a pasted block is checked cell by cell, and what the column’s list refuses is told', async () => {
    const { live, host, pass, cell, rowIds, log, sheet } = await openLive();
    const ids = rowIds();
    host.edit('Local', (w) => {
      // A paste brings values past the validation.
      enterText(w, sheet.name, cell(ids[0]!, 'kesu:grade'), '超级严重');
      enterText(w, sheet.name, cell(ids[1]!, 'field:receivedAt'), '上个月');
    });
    await pass();
    const codes = (id: string) => (live.state.findings.get(id) ?? []).map(({ code }) => code);
    expect(codes(ids[0]!)).toEqual(['check.gradeUnknown']);
    expect(codes(ids[1]!)).toContain('check.notADate');
    expect(log().map((entry) => [entry[1], entry[4]])).toEqual([
      ['C-001', '超级严重'],
      ['C-002', '上个月'],
    ]);
  });
});

describe('computed values', () => {
  it('an emptied grade goes back to what the procedure says', async () => {
    const { pass, type, cell, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    const proposed = at(first!, 'kesu:grade');
    type('Local', cell(first!, 'kesu:grade'), '');
    await pass();
    expect(at(first!, 'kesu:grade')).toBe(proposed);
    expect(log().map((entry) => [entry[3], entry[4], entry[7]])).toEqual([
      [proposed, '', '本机填写'],
      ['', proposed, '加载项计算'],
    ]);
  });

  it('a grade a person chose stays, and asks for its reason', async () => {
    const { live, pass, type, cell, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    const grade = live.state.cases.input.procedure.grades.at(-1)!.name;
    type('Local', cell(first!, 'kesu:grade'), grade);
    await pass();
    expect(at(first!, 'kesu:grade')).toBe(grade);
    expect(at(first!, 'kesu:proposedGrade') ?? '').toBe('');
    const [waiting, ...others] = live.state.unexplained;
    expect(others).toEqual([]);
    const explained = await live.explain(waiting!, '客户书面说明');
    expect(explained).toMatchObject({ ok: true, value: { kind: 'written' } });
    await pass();
    expect(at(first!, 'kesu:gradeReason')).toBe('人工改级：客户书面说明');
    expect(log()[0]!.slice(4, 6)).toEqual([grade, '客户书面说明']);
    expect(live.state.unexplained).toEqual([]);
  });
});

describe('rows that come and go', () => {
  it('a row typed below the table gets an id, its values and an entry', async () => {
    const { host, live, pass, rowIds, log, sheet, at } = await openLive();
    const before = rowIds();
    host.edit('Local', (w) => {
      const row = w.table('KesuTracker')!.area.bottom + 1;
      enterText(w, sheet.name, `A${String(row)}`, 'C-004');
    });
    const row = sheet.tables[0]!.area.bottom;
    host.edit('Local', (w) => {
      enterText(w, sheet.name, `B${String(row)}`, '2026-03-08 09:30');
      enterText(w, sheet.name, `C${String(row)}`, '新客户');
      enterText(w, sheet.name, `E${String(row)}`, '包装破损');
    });
    await pass();
    const [added] = rowIds().filter((id) => !before.includes(id));
    expect(added).toMatch(/^K[0-9A-Z]{12}$/);
    expect(live.state.cases.caseById.get(added!)?.caseNo).toBe('C-004');
    expect(at(added!, 'kesu:grade')).toBe(live.state.cases.cases.at(-1)!.fields.grade);
    expect(log().map((entry) => [entry[2], entry[3], entry[4]])).toEqual([
      ['整行', '', 'C-004 · 新客户 · 包装破损'],
    ]);
  });

  it('a deleted row is logged with what it said', async () => {
    const { run, pass, log, live, rowIds } = await openLive();
    const [, second] = rowIds();
    await run(async (context) => {
      const table = context.workbook.tables.getItem('KesuTracker');
      table.rows.getItemAt(1).delete();
      await context.sync();
    });
    await pass();
    expect(live.state.cases.caseById.has(second!)).toBe(false);
    expect(log().map((entry) => [entry[1], entry[2], entry[3]])).toEqual([
      ['C-002', '整行', 'C-002 · 南方机电 · 噪音偏大'],
    ]);
  });
});

describe('co-authors', () => {
  it('what they change is checked and shown, but acted on by nobody here', async () => {
    const { live, pass, type, cell, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    type('Remote', cell(first!, 'field:customerName'), '');
    await pass();
    expect(live.state.findings.get(first!)!.map(({ code }) => code)).toEqual(['check.missing']);
    expect(live.state.remote.map(({ before, after }) => [before, after])).toEqual([['华东电器', '']]);
    expect(at(first!, 'kesu:marks') ?? '').toBe('');
    expect(log()).toEqual([]);
  });

  it('is logged later where they have no add-in, and only then', async () => {
    const one = await openLive();
    const [first] = one.rowIds();
    one.type('Remote', one.cell(first!, 'field:customerName'), '某客户');
    await one.pass();
    expect(one.waiting().every((ms) => ms >= 20_000)).toBe(true);
    await one.live.refresh();
    expect(one.log().map((entry) => [entry[4], entry[7]])).toEqual([['某客户', '协作者']]);
    await one.live.refresh();
    expect(one.log()).toHaveLength(1);
  });

  it('an entry they wrote themselves is not written twice', async () => {
    const here = await openLive();
    const [first] = here.rowIds();
    here.type('Remote', here.cell(first!, 'field:customerName'), '某客户');
    await here.run(async (context) => {
      context.workbook.worksheets.add('变更记录');
      await context.sync();
    });
    here.host.edit('Remote', (w) => {
      const cells = ['2026-03-09 10:00', 'C-001', '客户名称', '华东电器', '某客户', '', '王', '本机填写'];
      [...cells, first!, 'field:customerName', 'LABCDEFGHIJKL'].forEach((text, at) => {
        enterText(w, '变更记录', `${String.fromCharCode(65 + at)}2`, `'${text}`);
      });
    });
    await here.pass();
    await here.live.refresh();
    expect(here.log()).toHaveLength(1);
  });
});

describe('an edit from the pane', () => {
  it('is written by row id and logged with its reason', async () => {
    const { live, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    const done = await live.editCase(
      first!,
      [
        { columnId: 'field:closedAt', value: 46_090 },
        { columnId: 'field:status', value: '已结案' },
      ],
      '客户确认',
    );
    expect(done).toEqual({ ok: true, value: { kind: 'written' } });
    expect([at(first!, 'field:closedAt'), at(first!, 'field:status')]).toEqual([46_090, '已结案']);
    expect(log().map((entry) => [entry[4], entry[5], entry[6]])).toEqual([
      ['已结案', '客户确认', '李工'],
      ['2026-03-09', '客户确认', '李工'],
    ]);
  });

  it('what somebody else changed since is a conflict and stays', async () => {
    const { live, host, cell, at, rowIds, log, sheet } = await openLive();
    const [first] = rowIds();
    // Nobody hears of this one, as with a missed event.
    enterText(host.workbook, sheet.name, cell(first!, 'field:status'), '暂停');
    const refused = await live.editCase(first!, [{ columnId: 'field:status', value: '已结案' }]);
    expect(refused).toMatchObject({ ok: true, value: { kind: 'conflict', cells: [{ now: '暂停' }] } });
    expect(at(first!, 'field:status')).toBe('暂停');
    expect(log()).toEqual([]);
  });

  it('a protected sheet refuses with a sentence; nothing is half done', async () => {
    const { live, run, pass, at, rowIds, log, sheet, host, cell } = await openLive();
    const [first] = rowIds();
    await run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).protection.protect();
      await context.sync();
    });
    const refused = await live.editCase(first!, [{ columnId: 'field:customerName', value: '别的' }]);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'excel.protectedSheet' } });
    expect(at(first!, 'field:customerName')).toBe('华东电器');
    // A cell the person may still change: it is logged, the mark cannot be set and the pane says so.
    host.edit('Remote', () => undefined);
    host.edit('Local', (w) => {
      w.sheet(sheet.name)!.protection = undefined;
      enterText(w, sheet.name, cell(first!, 'field:customerName'), '');
    });
    await run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).protection.protect();
      await context.sync();
    });
    await pass();
    expect(live.state.findings.get(first!)!.map(({ code }) => code)).toEqual(['check.missing']);
    expect(log()).toHaveLength(1);
    expect(live.state.problem?.code).toBe('excel.protectedSheet');
  });
});

describe('a new case', () => {
  const values = new Map<string, string | number>([
    ['field:caseNo', 'C-004'],
    ['field:receivedAt', 46_089.5],
    ['field:customerName', '新客户'],
    ['field:description', '包装破损'],
  ]);

  it('is previewed without writing and then written below the table with its computed values', async () => {
    const { live, pass, at, rowIds, log, sheet } = await openLive();
    const before = rowIds();
    const preview = live.preview(new Map([...values, ['field:closedAt', 46_080]]));
    expect(preview?.findings.map(({ code }) => code)).toEqual(['check.beforeReceived', 'check.dateButOpen']);
    expect(rowIds()).toEqual(before);
    const done = await live.appendCase(values);
    expect(done).toMatchObject({ ok: true, value: { kind: 'written' } });
    await pass();
    const [added] = rowIds().filter((id) => !before.includes(id));
    expect(at(added!, 'kesu:grade')).toBe(preview!.one.fields.grade);
    expect(at(added!, 'field:receivedAt')).toBe(46_089.5);
    expect(sheet.cells.cell(sheet.tables[0]!.area.bottom, 12)?.formula).toMatch(/^=/);
    expect(log().map((entry) => [entry[2], entry[4], entry[6]])).toEqual([
      ['整行', 'C-004 · 新客户 · 包装破损', '李工'],
    ]);
  });
});

describe('a workbook that counts from 1904', () => {
  it('has its dates read, logged and written as the days they are', async () => {
    const { live, at, rowIds, log } = await openLive({}, 'native', '1904');
    const [first] = rowIds();
    const one = live.state.cases.caseById.get(first!)!;
    expect(one.fields.receivedAt).toBe('2026-03-02T09:00');
    const written = await live.editCase(first!, [{ columnId: 'field:closedAt', value: 46_090 }]);
    expect(written).toEqual({ ok: true, value: { kind: 'written' } });
    expect(at(first!, 'field:closedAt')).toBe(46_090 - 1_462);
    expect(log().map((entry) => entry[4])).toEqual(['2026-03-09']);
  });
});

describe('an edit made while the tracker is read for the first time', () => {
  it.each([
    {
      column: 'field:closedAt',
      text: '2026-03-01',
      logged: '结案日期',
      why: 'in a row that was read already',
    },
    { column: 'field:status', text: '已结案', logged: '状态', why: 'in another column' },
  ])('is checked and logged like any other: $why', async ({ column, text, logged }) => {
    const built = await openLive();
    built.live.stop();
    const [first] = built.rowIds();
    let typed = false;
    const late = await watch(built, {
      workbook: {
        ...excelWorkbook,
        readValues: async (sheets) => {
          const read = await excelWorkbook.readValues(sheets);
          if (sheets.includes(built.sheet.name) && !typed) {
            typed = true;
            built.type('Local', built.cell(first!, column), text);
          }
          return read;
        },
      },
    });
    expect(typed).toBe(true);
    await late.pass();
    expect(late.live.state.findings.get(first!)).not.toBeUndefined();
    expect(late.log().map((entry) => [entry[1], entry[2], entry[4]])).toEqual([['C-001', logged, text]]);
    late.live.stop();
  });
});

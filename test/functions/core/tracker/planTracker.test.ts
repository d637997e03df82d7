import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../../../../functions/core/calendar';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import type { Finding } from '../../../../functions/core/shared/finding';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../../functions/core/tracker/trackerPlan';
import {
  aRegister,
  aSheet,
  aTrackerInput,
  planned,
  shippedProcedure,
  type ARegister,
} from '../../../support/aTracker';

const HEADING_ROW = 5;
const FIRST_ROW = 6;

const sheetOf = (plan: WorkbookPlan, name: string): SheetPlan => {
  const sheet = plan.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${plan.sheets.map((one) => one.name).join(', ')}`);
  return sheet;
};
const shown = (cell: PlanCell | undefined): string | number | boolean | null => {
  switch (cell?.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
      return cell.number;
    case 'filled':
    case 'formula':
      return cell.result;
    default:
      return null;
  }
};
const cellOf = (plan: WorkbookPlan, id: string, row = FIRST_ROW): PlanCell | undefined => {
  const sheet = sheetOf(plan, '客诉跟踪');
  const at = sheet.row(4).cells.findIndex((cell) => shown(cell) === id);
  if (at < 0) throw new Error(`no column ${id}`);
  return sheet.row(row).cells[at];
};
const headings = (plan: WorkbookPlan): unknown[] =>
  sheetOf(plan, '客诉跟踪').row(HEADING_ROW).cells.map(shown);

const complaint: ComplaintFields = {
  caseNo: 'KS-001',
  receivedAt: '2025-06-16T09:00',
  customerName: '甲公司',
  description: '表面划伤',
};
const register = (changes: ComplaintFields = {}): ARegister =>
  aRegister(['caseNo', 'receivedAt', 'customerName', 'description'], [{ ...complaint, ...changes }]);

describe('planTracker', () => {
  it('keeps the company’s headings first and in order, then adds its own', () => {
    const { workbook } = planned(aTrackerInput(register()));
    expect(headings(workbook).slice(0, 4)).toEqual(['客诉编号', '接诉时间', '客户名称', '投诉内容']);
    expect(headings(workbook)).toContain('发出《客户投诉处理单》 应完成（P04-D1）');
    expect(headings(workbook)).toContain('时限状态');
  });

  it('caches what the core answers beside every formula', () => {
    const { workbook, byState } = planned(aTrackerInput(register()));
    const due = cellOf(workbook, 'due:P04-D1');
    expect(due).toMatchObject({ kind: 'filled', result: 45_824 + 10 / 24 });
    expect(shown(cellOf(workbook, 'state:P04-D1'))).toBe('逾期未完成');
    expect(shown(cellOf(workbook, 'kesu:dueItem'))).toBe('发出《客户投诉处理单》');
    expect(byState).toEqual({ 逾期未完成: 1 });
  });

  it.each([
    {
      fields: { receivedAt: '2025-06-16' },
      due: '缺时刻',
      state: '未起算',
      why: 'an hour cannot start at a bare date',
    },
    { fields: { receivedAt: null }, due: '', state: '未起算', why: 'nothing received, no clock' },
    {
      fields: { ticketIssuedAt: '2025-06-16T10:00' },
      due: 45_824 + 10 / 24,
      state: '按时完成',
      why: 'in time to the second',
    },
    {
      fields: { ticketIssuedAt: '2025-06-16T10:00:01' },
      due: 45_824 + 10 / 24,
      state: '逾期完成',
      why: 'a second late',
    },
    {
      fields: { status: 'closed' },
      due: 45_824 + 10 / 24,
      state: '',
      why: 'closed without a time: nothing is proved',
    },
    {
      fields: { closedAt: '2025-06-16' },
      due: 45_824 + 10 / 24,
      state: '按时完成',
      why: 'closed on the due day',
    },
    {
      fields: { closedAt: '2025-06-17' },
      due: 45_824 + 10 / 24,
      state: '',
      why: 'closing later proves no lateness',
    },
  ] as const)('$why', ({ fields, due, state }) => {
    const { workbook } = planned(aTrackerInput(register(fields)));
    expect(shown(cellOf(workbook, 'due:P04-D1'))).toBe(due);
    expect(shown(cellOf(workbook, 'state:P04-D1'))).toBe(state);
  });

  it('says that a procedure without limits defines none', () => {
    const { workbook } = planned(aTrackerInput({ ...register(), procedure: shippedProcedure('P05') }));
    expect(shown(cellOf(workbook, 'kesu:state'))).toBe('本制度未规定');
  });

  it.each(['=1+1', '+86 10', '-', '@SUM(A1)'])('keeps the text %s a text', (text) => {
    const { workbook } = planned(aTrackerInput(register({ description: text })));
    expect(cellOf(workbook, 'field:description')).toMatchObject({ kind: 'text', text });
  });

  it('keeps what could not be read, with its finding, its count and its place', () => {
    const finding: Finding = {
      code: 'date.ambiguous',
      severity: 'error',
      sheet: '客诉登记',
      cell: 'B2',
      field: 'receivedAt',
      seen: '3/4/25',
    };
    const base = register({ receivedAt: null });
    const lines = [{ ...base.lines[0]!, raw: { receivedAt: '3/4/25' }, findings: [finding] }];
    const { workbook } = planned(aTrackerInput({ ...base, lines }));
    expect(cellOf(workbook, 'field:receivedAt')).toMatchObject({ kind: 'text', text: '3/4/25' });
    expect(shown(cellOf(workbook, 'kesu:findings'))).toBe(1);
    const row = sheetOf(workbook, '检查结果').row(2).cells;
    expect(row.map(shown).slice(0, 5)).toEqual(['错误', 'KS-001', '客诉登记!B2', '接诉时间', '3/4/25']);
    expect(row[2]).toMatchObject({ kind: 'link', target: "#'原_客诉登记'!B2" });
  });

  it('logs every changed value with before, after and rule', () => {
    const base = aRegister(['caseNo', 'status'], [{ caseNo: 'KS-001', status: 'closed' }]);
    const source = {
      ...base.source,
      sheets: [
        aSheet('客诉登记', [
          ['编号', '状态'],
          ['KS-001', '√'],
        ]),
      ],
    };
    const lines = [{ ...base.lines[0]!, raw: { caseNo: 'KS-001', status: '√' } }];
    const { workbook } = planned(aTrackerInput({ ...base, source, lines }));
    const log = sheetOf(workbook, '清洗记录');
    expect(log.rowCount).toBe(2);
    expect(log.row(2).cells.map(shown)).toEqual([
      'KS-001',
      '客诉登记!B2',
      '状态',
      '√',
      '已结案',
      '统一用词',
      'clean.word',
    ]);
  });

  it('numbers the cases of a register without numbers by the procedure, month by month', () => {
    const base = aRegister(
      ['receivedAt'],
      [{ receivedAt: '2024-07-30' }, { receivedAt: '2024-08-01' }, { receivedAt: '2024-07-31' }, {}],
    );
    const { workbook } = planned(aTrackerInput({ ...base, procedure: shippedProcedure('P14') }));
    const numbers = [0, 1, 2, 3].map((at) => shown(cellOf(workbook, 'own:caseNo', FIRST_ROW + at)));
    expect(numbers).toEqual(['240701', '240801', '240702', null]);
  });

  it('merges monthly sheets: a column added in July stands where July has it', () => {
    const january = aRegister(['caseNo', 'description'], [{ caseNo: '1', description: 'a' }], '1月');
    const july = aRegister(
      ['caseNo', 'respDept', 'description'],
      [{ caseNo: '2', respDept: '品管部', description: 'b' }],
      '7月',
    );
    const { workbook } = planned(
      aTrackerInput({
        source: { ...january.source, sheets: [...january.source.sheets, ...july.source.sheets] },
        inspection: {
          ...january.inspection,
          sheets: [...january.inspection.sheets, ...july.inspection.sheets],
        },
        lines: [...january.lines, ...july.lines],
      }),
    );
    expect(headings(workbook).slice(0, 3)).toEqual(['客诉编号', '责任部门', '投诉内容']);
    expect(shown(cellOf(workbook, 'field:respDept', FIRST_ROW))).toBeNull();
    expect(shown(cellOf(workbook, 'field:respDept', FIRST_ROW + 1))).toBe('品管部');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['原_1月', '原_7月']));
  });

  it('moves the dates of a 1904 workbook in the copied original too', () => {
    const base = register();
    const sheet = aSheet('客诉登记', [['日期'], [35_064]]);
    const dated = { ...sheet, styles: [{ numberFormat: 'yyyy/m/d' }] };
    const { workbook } = planned(
      aTrackerInput({ ...base, source: { ...base.source, dateSystem: '1904', sheets: [dated] } }),
    );
    expect(shown(sheetOf(workbook, '原_客诉登记').row(2).cells[0])).toBe(36_526); // 2000-01-01
  });

  it('plans the same workbook from the same input, row ids included', () => {
    const ids = () => shown(cellOf(planned(aTrackerInput(register())).workbook, 'kesu:rowId'));
    expect(ids()).toMatch(/^K[0-9A-Z]{12}$/);
    expect(ids()).toBe(ids());
  });

  it('has one clock, and only it is volatile', () => {
    const { workbook } = planned(aTrackerInput({ ...register(), clock: 'live' }));
    const formulas = workbook.sheets.flatMap((sheet) => [
      ...(sheet.table?.columns.flatMap(({ formula }) => formula ?? []) ?? []),
      ...Array.from({ length: Math.min(sheet.rowCount, 60) }, (_, at) => sheet.row(at + 1).cells)
        .flat()
        .flatMap((cell) => (cell?.kind === 'formula' ? [cell.formula] : [])),
    ]);
    expect(formulas.filter((formula) => /\b(NOW|TODAY|OFFSET|INDIRECT|RAND\w*)\(/.test(formula))).toEqual([
      'NOW()',
    ]);
    expect(formulas.filter((formula) => /\b(LET|LAMBDA|FILTER|XLOOKUP|_xlfn)\b/.test(formula))).toEqual([]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8_192);
  });

  it('writes custom functions where they are asked for, with the same values beside them', () => {
    const { workbook } = planned(aTrackerInput({ ...register(), formulas: 'functions' }));
    const columns = sheetOf(workbook, '客诉跟踪').table!.columns;
    const formula = (end: string) => columns.find(({ heading }) => heading.endsWith(end))?.formula;
    expect(formula('应完成（P04-D1）')).toMatch(/^KESU\.DUE\("P04","P04-D1",\$B6,/);
    expect(formula('状态（P04-D1）')).toMatch(/^KESU\.STATE\(/);
    expect(formula('剩余时间')).toMatch(/^KESU\.TIMELEFT\(/);
    expect(shown(cellOf(workbook, 'state:P04-D1'))).toBe('逾期未完成');
  });

  it.each(['zh', 'en'] as const)(
    'stays within Excel’s limits for validations and headings in %s',
    (language) => {
      const { workbook } = planned(
        aTrackerInput({ ...register({ grade: '严重' }), texts: trackerMessages[language] }),
      );
      for (const sheet of workbook.sheets)
        for (const rule of sheet.validations ?? []) {
          expect(rule.prompt?.text.length ?? 0).toBeLessThanOrEqual(255);
          expect(rule.prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
          expect(rule.error?.text.length ?? 0).toBeLessThanOrEqual(224);
          expect(rule.error?.title.length ?? 0).toBeLessThanOrEqual(32);
        }
      const table = workbook.sheets.find((sheet) => sheet.table)!.table!;
      expect(new Set(table.columns.map(({ heading }) => heading.toLowerCase())).size).toBe(
        table.columns.length,
      );
    },
  );

  it('offers the procedure’s grades and refuses a number used twice', () => {
    const { workbook } = planned(aTrackerInput(register()));
    const { validations = [] } = sheetOf(workbook, '客诉跟踪');
    expect(validations.find((rule) => rule.kind === 'custom')).toMatchObject({
      formula: 'COUNTIF($A$6:$A$6,$A6)<=1',
      severity: 'stop',
    });
    const lists = sheetOf(workbook, '列表');
    const grades = lists.row(1).cells.findIndex((cell) => shown(cell) === '投诉级别（制度）');
    expect([2, 3, 4].map((row) => shown(lists.row(row).cells[grades]))).toEqual([
      '重大投诉',
      '一般投诉',
      '待判定',
    ]);
  });

  it('takes the grade from the register’s word, by level only with a word to confirm it', () => {
    const grade = (fields: ComplaintFields) => {
      const { workbook } = planned(aTrackerInput(register(fields)));
      return [shown(cellOf(workbook, 'kesu:grade')), shown(cellOf(workbook, 'kesu:gradeReason'))];
    };
    expect(grade({ grade: '重大' })).toEqual(['重大投诉', '台账：重大']);
    expect(grade({})[0]).toBe('待判定');
    expect(grade({ grade: '三星', gradeLevel: null })[0]).toBe('待判定');
  });

  it('marks due times that rest on unpublished years', () => {
    const input = aTrackerInput({
      ...register({ receivedAt: '2027-03-01T09:00', signedAt: '2027-03-01T10:00', grade: '一般投诉' }),
      asOf: '2027-03-01T12:00' as LocalTime,
    });
    expect(shown(cellOf(planned(input).workbook, 'kesu:notice'))).toBe('暂定：放假安排未公布');
  });
});

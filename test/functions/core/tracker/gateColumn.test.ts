import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../../../../functions/core/calendar';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { fields, type FieldKey } from '../../../../functions/core/complaint/fields';
import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import type { Procedure } from '../../../../functions/core/procedure';
import type { SheetGrid } from '../../../../functions/core/register/grid';
import { gateFields } from '../../../../functions/core/tracker/gateColumn';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../../functions/core/tracker/trackerPlan';
import { writeWorkbook } from '../../../../scripts/excel/writeWorkbook';
import { aRegister, aTrackerInput, planned, shippedProcedure } from '../../../support/aTracker';
import { hasLibreOffice, libreOfficeMissing, recalculate } from '../../../support/recalculate';

const ID_ROW = 4;
const FIRST_ROW = 6;
/** Every kind of gate: by date, by word, by grade, category, liability and chart. */
const procedures = ['P04', 'P08', 'P10', 'P14', 'P21', 'P28', 'P34', 'P35'];
const PLANTED = 'planted: not recalculated';

const trackerOf = (
  procedure: Procedure,
  columns: readonly FieldKey[],
  cases: readonly ComplaintFields[],
  language: 'zh' | 'en' = 'zh',
): WorkbookPlan =>
  planned(
    aTrackerInput({
      ...aRegister(columns, cases),
      procedure,
      texts: trackerMessages[language],
      asOf: '2026-03-20T10:00' as LocalTime,
    }),
  ).workbook;

const trackerSheet = ({ sheets }: WorkbookPlan): SheetPlan => sheets[0]!;

const resultOf = (cell: PlanCell | undefined): unknown =>
  cell?.kind === 'filled' ? cell.result : cell?.kind === 'text' ? cell.text : undefined;

function missing(plan: WorkbookPlan, row = 0): unknown {
  const sheet = trackerSheet(plan);
  const at = sheet.row(ID_ROW).cells.findIndex((cell) => resultOf(cell) === 'kesu:missing');
  return at < 0 ? undefined : resultOf(sheet.row(FIRST_ROW + row).cells[at]);
}

const open: ComplaintFields = { caseNo: 'K1', receivedAt: '2026-03-10T09:00', description: '划伤' };
const given: readonly FieldKey[] = ['caseNo', 'receivedAt', 'description'];

describe('missing before closing', () => {
  const p04 = shippedProcedure('P04');
  it.each([
    {
      why: 'nothing is recorded yet',
      changes: {},
      shown: '品管部负责人签收（5.2.2）；管理者代表或总经理批准纠正措施（4.3）；回复客户（5.3.1）',
    },
    {
      why: 'the receipt is signed',
      changes: { signedAt: '2026-03-10T10:00' },
      shown: '管理者代表或总经理批准纠正措施（4.3）；回复客户（5.3.1）',
    },
    {
      why: 'a stroke in the column of approvals is no approval',
      changes: { signedAt: '2026-03-10T10:00', approvals: '/', repliedAt: '2026-03-12T10:00' },
      shown: '管理者代表或总经理批准纠正措施（4.3）',
    },
    {
      why: 'all is there',
      changes: { signedAt: '2026-03-10T10:00', approvals: '王总', repliedAt: '2026-03-12T10:00' },
      shown: '',
    },
    { why: 'a cancelled case needs nothing', changes: { status: 'cancelled' }, shown: '' },
  ] as const)('$why', ({ changes, shown }) => {
    const plan = trackerOf(p04, [...given, 'signedAt', 'approvals', 'repliedAt'], [{ ...open, ...changes }]);
    expect(missing(plan)).toBe(shown);
  });

  it('stays while a case is called closed too early', () => {
    const closed = { ...open, status: 'closed', closedAt: '2026-03-12' };
    expect(missing(trackerOf(p04, given, [closed]))).toContain('管理者代表或总经理批准纠正措施（4.3）');
  });

  it('is said in English as well', () => {
    const plan = trackerOf(p04, given, [open], 'en');
    expect(missing(plan)).toContain('customer answered (5.3.1)');
  });

  it('adds a column for what the register does not record', () => {
    const headings = trackerSheet(trackerOf(p04, given, [open]))
      .row(ID_ROW + 1)
      .cells.map(resultOf);
    expect(headings).toEqual(expect.arrayContaining(['审批记录', '签收时间', '回复时间', '结案前尚缺']));
  });

  it('asks only what the grade, the category or the liability calls for', () => {
    const p08 = shippedProcedure('P08');
    const of = (liability: string) =>
      missing(trackerOf(p08, [...given, 'liability'], [{ ...open, liability }]));
    expect(of('客户责任')).not.toBe(of('公司责任'));
    expect(of('公司责任')).toContain('效果');
  });
});

const tried: readonly (string | null)[] = [null, '/', '张三', '有效', '无效', '满意', '公司责任', '客户责任'];

/** Cases in which each column of a gate is empty, crossed out or filled in, turn by turn. */
function casesOf(procedure: Procedure, columns: readonly FieldKey[]): ComplaintFields[] {
  const { grades, categories } = procedure.profile;
  return Array.from({ length: 24 }, (_, at) => {
    const value = (field: FieldKey, index: number): string | null => {
      if (fields[field].type === 'date' || fields[field].type === 'datetime')
        return (at + index) % 3 === 0 ? null : '2026-03-12T09:30';
      if (field === 'category') return categories[at % Math.max(1, categories.length)]?.name.zh ?? null;
      return tried[(at * 5 + index * 3) % tried.length] ?? null;
    };
    return {
      ...open,
      caseNo: `K${String(at)}`,
      grade: grades[at % Math.max(1, grades.length)]?.name.zh ?? null,
      ...Object.fromEntries(columns.map((field, index) => [field, value(field, index)])),
    };
  });
}

if (!hasLibreOffice) process.stderr.write(`${libreOfficeMissing}\n`);

describe.runIf(hasLibreOffice)('its formula, recalculated', () => {
  it('says what the core says, for every kind of gate', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kesu-gates-'));
    try {
      const plans: WorkbookPlan[] = [];
      for (const id of procedures) {
        const procedure = shippedProcedure(id);
        const columns = [...new Set(gateFields(procedure))].filter((field) => field !== 'repliedAt');
        const all: readonly FieldKey[] = [...given, ...columns];
        plans.push(trackerOf(procedure, all, casesOf(procedure, columns)));
      }
      const paths = plans.map((_, at) => join(folder, `${String(at)}.xlsx`));
      for (const [at, plan] of plans.entries()) await writeWorkbook(planted(plan), paths[at]!);
      let compared = 0;
      for (const [at, { sheets }] of (await recalculate(paths)).entries()) {
        const shows = shownMissing(sheets[0]!);
        const expected = Array.from({ length: shows.length }, (_, row) => missing(plans[at]!, row));
        expect(shows, procedures[at]).toEqual(expected);
        compared += shows.length;
      }
      expect(compared).toBeGreaterThan(24 * 7 - 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** The workbook with a wrong result in every calculated cell. */
function planted(plan: WorkbookPlan): WorkbookPlan {
  const [sheet, ...others] = plan.sheets;
  const row: SheetPlan['row'] = (number) => {
    const planned = sheet!.row(number);
    return {
      ...planned,
      cells: planned.cells.map((cell) => (cell?.kind === 'filled' ? { ...cell, result: PLANTED } : cell)),
    };
  };
  return { ...plan, sheets: [{ ...sheet!, row }, ...others] };
}

function shownMissing({ rows }: SheetGrid): unknown[] {
  const at = rows[ID_ROW]!.values.indexOf('kesu:missing');
  return at < 0 ? [] : Array.from({ length: 24 }, (_, row) => rows[FIRST_ROW + row]?.values[at] ?? '');
}

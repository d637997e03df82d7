import { describe, expect, it } from 'vitest';
import { readCompanions, withCompanions } from '../../../../functions/core/actions/companions';
import { planEightDSheet } from '../../../../functions/core/actions/eightDSheet/planEightDSheet';
import { toIsoDate } from '../../../../functions/core/calendar';
import { isComplaint, readRegister } from '../../../../functions/core/register';
import type { CellValue, WorkbookGrid } from '../../../../functions/core/register/grid';
import {
  readPreviousTracker,
  type PlanCell,
  type SheetPlan,
  type TrackerInput,
} from '../../../../functions/core/tracker';
import { sampleEightD } from '../../../../scripts/documents/sampleEightD';
import { aRegister, aSheet, aTrackerInput, planned, shippedProcedure } from '../../../support/aTracker';

const register = aRegister(
  ['caseNo', 'customerName', 'description', 'status'],
  [
    { caseNo: 'A-1', customerName: '甲', description: '裂纹', status: 'closed' },
    { caseNo: 'A-2', customerName: '乙', description: '划伤', status: 'open' },
    { caseNo: 'A-3', customerName: '丙', description: '缺料', status: 'open' },
  ],
);
const inputFor = (profile: string): TrackerInput =>
  aTrackerInput({ ...register, procedure: shippedProcedure(profile) });

/** The workbook a host would read after writing the plan. */
function grid(input: TrackerInput): WorkbookGrid {
  return {
    file: 'tracker.xlsx',
    dateSystem: '1900',
    sheets: planned(input).workbook.sheets.map((sheet) => aSheet(sheet.name, rowsOf(sheet))),
  };
}

const rowsOf = (sheet: SheetPlan): CellValue[][] =>
  Array.from({ length: sheet.rowCount }, (_, at) => sheet.row(at + 1).cells.map(valueOf));

function valueOf(cell: PlanCell): CellValue {
  switch (cell?.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.value;
    case 'formula':
    case 'filled':
      return cell.result;
    default:
      return null;
  }
}

/** What is read from a tracker to continue it. */
function continuedInput(workbook: WorkbookGrid): TrackerInput {
  const previous = readPreviousTracker(workbook)!;
  const { inspection } = previous;
  const lines = [...readRegister(previous.register, inspection, { asOf: toIsoDate('2025-06-18')! })].filter(
    isComplaint,
  );
  return { ...aTrackerInput({ source: workbook, inspection, lines }), previous };
}

describe('sheets beside the rows', () => {
  it.each([
    {
      profile: 'P31',
      asked: [],
      cases: ['A-2', 'A-3'],
      why: 'a procedure with the 8D offers lines for open cases',
    },
    { profile: 'P04', asked: [], cases: [], why: 'another asks for none' },
    {
      profile: 'P04',
      asked: ['A-1'],
      cases: ['A-1'],
      why: 'any case has lines where somebody asks for them',
    },
  ])('$why', ({ profile, asked, cases }) => {
    const { eightD, documents } = readCompanions(grid(withCompanions(inputFor(profile), asked)));
    expect([...eightD.byCase.keys()]).toEqual(cases);
    expect(eightD.findings).toEqual([]);
    expect(documents).toEqual([]);
  });

  it('are continued with what people typed, and what they typed wrongly is listed once', () => {
    const first = grid(withCompanions(inputFor('P04')));
    const typed = planEightDSheet({ cases: [{ caseNo: 'A-2', eightD: sampleEightD }], language: 'zh' });
    const rows = [...rowsOf(typed), ['A-2', 'D9', '没有这一项', 'x']];
    const edited = { ...first, sheets: [...first.sheets, aSheet('8D数据', rows)] };
    const continued = (workbook: WorkbookGrid): WorkbookGrid =>
      grid(withCompanions(continuedInput(workbook)));
    const again = continued(continued(edited));
    const { eightD } = readCompanions(again);
    expect(eightD.byCase.get('A-2')?.fields).toEqual(sampleEightD.fields);
    expect(eightD.unknown).toHaveLength(1);
    expect(again.sheets.filter(({ name }) => name.includes('8D数据'))).toHaveLength(1);
    const findings = again.sheets.find(({ name }) => name === '检查结果')!.rows;
    expect(findings.filter((row) => row?.values.includes('eightD.unknownItem'))).toHaveLength(1);
  });

  it('are continued with answers under a number no case has, and that is listed', () => {
    const first = grid(withCompanions(inputFor('P04')));
    const typed = planEightDSheet({ cases: [{ caseNo: 'A-2I', eightD: sampleEightD }], language: 'zh' });
    const edited = { ...first, sheets: [...first.sheets, aSheet('8D数据', rowsOf(typed))] };
    const again = grid(withCompanions(continuedInput(edited)));
    expect(readCompanions(again).eightD.byCase.get('A-2I')?.fields).toEqual(sampleEightD.fields);
    const findings = again.sheets.find(({ name }) => name === '检查结果')!.rows;
    const [found, ...others] = findings.filter((row) => row?.values.includes('eightD.misspeltCase'));
    expect(found?.values).toEqual(expect.arrayContaining(['8D数据!A2', 'A-2I', 'A-2']));
    expect(others).toEqual([]);
  });

  it('are named where somebody renamed or copied the sheet, and kept', () => {
    const first = grid(withCompanions(inputFor('P04')));
    const typed = planEightDSheet({ cases: [{ caseNo: 'A-2', eightD: sampleEightD }], language: 'zh' });
    const edited = { ...first, sheets: [...first.sheets, aSheet('8D数据（旧）', rowsOf(typed))] };
    expect(readCompanions(edited).eightD.byCase.size).toBe(0);
    expect(readCompanions(edited).eightD.findings.map(({ code, seen }) => [code, seen])).toEqual([
      ['eightD.otherName', '8D数据（旧）'],
    ]);
    const again = grid(withCompanions(continuedInput(edited)));
    const findings = again.sheets.find(({ name }) => name === '检查结果')!.rows;
    expect(findings.some((row) => row?.values.includes('eightD.otherName'))).toBe(true);
  });

  it('stay where somebody plans the tracker without them', () => {
    const first = grid(withCompanions(inputFor('P31')));
    expect([...readCompanions(grid(continuedInput(first))).eightD.byCase.keys()]).toEqual(['A-2', 'A-3']);
  });
});

import { describe, expect, it } from 'vitest';
import { readMeta } from '../../../../functions/core/tracker/metaSheet';
import type { PlanCell, SheetPlan } from '../../../../functions/core/tracker/trackerPlan';
import { aRegister, aSheet, aTrackerInput, planned } from '../../../support/aTracker';

const aDoubtfulRegister = () => {
  const register = aRegister(
    ['caseNo', 'receivedAt', 'customerName', 'description'],
    [{ caseNo: 'KS-001', receivedAt: '2025-06-16T09:00', customerName: '甲公司', description: '表面划伤' }],
  );
  const lines = register.lines.map((line) => ({
    ...line,
    findings: [{ code: 'date.guessed', severity: 'warning' as const, sheet: '客诉登记', cell: 'B2' }],
  }));
  return { ...register, lines };
};

const cellsOf = (sheet: SheetPlan): PlanCell[] =>
  Array.from({ length: sheet.rowCount }, (_, at) => sheet.row(at + 1).cells).flat();

describe('a tracker beside its register', () => {
  const beside = [
    ['客诉登记', '客诉登记'],
    ['检查结果', '检查结果'],
  ] as const;
  const { workbook } = planned(aTrackerInput({ ...aDoubtfulRegister(), beside }));
  const names = workbook.sheets.map(({ name }) => name);

  it('copies no sheet of the register: it is there already', () => {
    expect(names.filter((name) => name.startsWith('原_'))).toEqual([]);
  });

  it('links findings to the register itself', () => {
    const findings = workbook.sheets.find(({ name }) => name === '检查结果 (2)')!;
    expect(cellsOf(findings)).toContainEqual(
      expect.objectContaining({ kind: 'link', target: "#'客诉登记'!B2", text: '客诉登记!B2' }),
    );
  });

  it('leaves names that are taken to the sheets that have them, and remembers its own', () => {
    expect(names).not.toContain('检查结果');
    const hidden = workbook.sheets.find(({ name }) => name === '_kesu')!;
    const rows = Array.from({ length: hidden.rowCount }, (_, at) =>
      hidden.row(at + 1).cells.map((cell) => (cell?.kind === 'text' ? cell.text : null)),
    );
    const meta = readMeta({ file: '', dateSystem: '1900', sheets: [aSheet('_kesu', rows)] });
    expect(meta).toMatchObject({ trackerSheet: '客诉跟踪', findingSheets: ['检查结果 (2)'], originals: [] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../functions/core/register/grid';
import { inspectWorkbook, isComplaint, readRegister } from '../../../../functions/core/register';
import { registerMessages } from '../../../../functions/core/messages/registerMessages';
import { registerSeverity } from '../../../../functions/core/register';
import { caseWorkbook } from '../../../support/registerCase';

const header = [
  '序号',
  '投诉编号',
  '投诉日期',
  '客户名称',
  '产品名称',
  '数量',
  '投诉内容',
  '责任部门',
  '完成日期',
  '状态',
  '备注',
];
const odd = fc.constantFrom<CellValue>(
  null,
  '',
  ' ',
  '/',
  '同上',
  '〃',
  0,
  1,
  -3,
  45356,
  1e9,
  '合计',
  '小计',
  '1月',
  '2025年3月',
  '承前页',
  '注：以上',
  '例',
  '制表：',
  '第1页',
  '2024.2.30',
  '1、漏气\n2、变形',
  '800pcs',
  '=1+1',
  true,
  '客户名称',
  '处理中',
  '\u0000',
  '完成日期',
  '😀',
  'x'.repeat(400),
);
const row = fc.array(odd, { maxLength: 13 });

describe('any sheet below a header', () => {
  it('gives each row with content exactly one line, in order, and never throws', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.boolean(), (rows, hasTitle) => {
        const cells = Object.fromEntries(
          [...(hasTitle ? [['2025年客诉台账']] : []), header, ...rows].map((values, at) => [at + 1, values]),
        );
        const workbook = caseWorkbook({
          why: '',
          expected: { roles: [] },
          sheets: [{ name: '台账', rows: cells }],
        });
        const inspection = inspectWorkbook(workbook);
        const lines = [...readRegister(workbook, inspection)];
        const filled = workbook.sheets[0]!.rows.flatMap((stored, at) =>
          stored?.values.some((v) => v !== null && !(typeof v === 'string' && v.trim() === '')) === true
            ? [at]
            : [],
        );
        expect(inspection.sheets[0]!.role).toBe('register');
        expect(lines.map((line) => line.row)).toEqual(filled);
        for (const finding of lines.filter(isComplaint).flatMap((line) => line.findings))
          expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
      }),
      { numRuns: 120 },
    );
  });
});

describe('sentences', () => {
  it('exist for every code, with the same places in both languages', () => {
    expect(Object.keys(registerMessages).sort()).toEqual(Object.keys(registerSeverity).sort());
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { zh, en } of Object.values(registerMessages)) expect(places(zh)).toEqual(places(en));
  });
});

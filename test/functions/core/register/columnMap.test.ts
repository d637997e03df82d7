import { describe, expect, it } from 'vitest';
import { inspectWorkbook, readColumnMap } from '../../../../functions/core/register';
import { caseWorkbook } from '../../../support/registerCase';

const workbook = caseWorkbook({
  why: '',
  expected: { roles: [] },
  sheets: [
    {
      name: '台账',
      rows: {
        1: ['序号', '投诉日期', '客户', '产品', '投诉内容', '备注', '特别说明'],
        2: [1, '2025-01-02', '甲', 'A', '开裂', '张三', 'x'],
        3: [2, '2025-01-05', '乙', 'B', '划伤', '李四', 'y'],
      },
    },
  ],
});
const inspect = (json: unknown) => {
  const map = readColumnMap(json);
  if (!map.ok) throw new Error(map.problem.entry);
  return inspectWorkbook(workbook, { map: map.value });
};
const fieldOf = (inspection: ReturnType<typeof inspect>, letter: string) =>
  inspection.sheets[0]!.columns.find((column) => column.letter === letter)?.field;

describe('the user’s own column map', () => {
  it('overrides what was recognised, by heading and by letter', () => {
    const inspection = inspect({ 备注: 'owner', 台账: { G: 'remark' } });
    expect([fieldOf(inspection, 'F'), fieldOf(inspection, 'G')]).toEqual(['owner', 'remark']);
    expect(inspection.mapProblems).toEqual([]);
  });

  it('keeps a column unmapped', () => {
    expect(fieldOf(inspect({ 备注: null }), 'F')).toBeNull();
  });

  it('frees the column that had the field', () => {
    const inspection = inspect({ D: 'customerName' });
    expect([fieldOf(inspection, 'D'), fieldOf(inspection, 'C')]).toEqual(['customerName', null]);
  });

  it.each([
    { json: [], problem: { code: 'map.notAnObject', entry: '' } },
    { json: 'x', problem: { code: 'map.notAnObject', entry: '' } },
    { json: { 客户: 'customer' }, problem: { code: 'map.unknownField', entry: '客户', seen: 'customer' } },
    { json: { 台账: { C: 7 } }, problem: { code: 'map.unknownField', entry: '台账 / C', seen: '7' } },
  ])('refuses $json', ({ json, problem }) => {
    expect(readColumnMap(json)).toEqual({ ok: false, problem });
  });

  it('names entries that match no sheet or column', () => {
    expect(inspect({ 台帐: { C: 'customerName' }, 不存在: 'remark' }).mapProblems).toEqual([
      { code: 'map.unknownColumn', entry: '不存在' },
      { code: 'map.unknownSheet', entry: '台帐 / C', seen: '台帐' },
    ]);
  });
});

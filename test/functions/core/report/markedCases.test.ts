import { describe, expect, it } from 'vitest';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { dataName } from '../../../../functions/core/actions/documentList/issueDocument';
import { changedMarks, marksOf } from '../../../../functions/core/report/dataMarks';
import { markedBy, markedCases, type MarkedBy } from '../../../../functions/core/report/markedCases';

const marks = (cases: readonly ComplaintFields[], by?: MarkedBy): string =>
  marksOf(markedCases(cases, ({ grade }) => grade ?? null, by));

const many = Array.from({ length: 5000 }, (_, at): ComplaintFields => ({
  caseNo: `KS-2025-${String(at)}`,
  receivedAt: `2025-${String((at % 12) + 1).padStart(2, '0')}-01`,
  grade: '一般',
}));

describe('markedCases', () => {
  it.each([
    { caseNo: 'KS;1=2', key: 'case:KS 1 2', zh: '投诉 KS 1 2', why: 'signs that part the marks' },
    { caseNo: null, key: 'case:', zh: '没有编号的投诉', why: 'no number' },
    { caseNo: ' 7\n8 ', key: 'case:7 8', zh: '投诉 7 8', why: 'a broken line' },
    { caseNo: 240701, key: 'case:240701', zh: '投诉 240701', why: 'a number' },
  ])('names a case with $why', ({ caseNo, key, zh }) => {
    const before = marks([{ caseNo, grade: '一般' }]);
    expect(changedMarks(before, marks([{ caseNo, grade: '重大' }]))).toEqual([key]);
    expect(dataName(key).zh).toBe(zh);
  });

  it('takes rows with one number as one, in whatever order', () => {
    const twice: readonly ComplaintFields[] = [
      { caseNo: '1', grade: '一般' },
      { caseNo: '1', grade: '重大' },
    ];
    expect(marks([...twice].reverse())).toBe(marks(twice));
    expect(changedMarks(marks(twice), marks(twice.slice(1)))).toEqual(['case:1']);
  });

  it('keeps months where the cases are too many for one cell, and can be checked the same way', () => {
    const of = marks(many);
    expect(of.length).toBeLessThan(32_767);
    expect(markedBy(of)).toBe('month');
    const now = marks(
      many.map((one, at) => (at === 14 ? { ...one, grade: '重大' } : one)),
      'month',
    );
    expect(changedMarks(of, now)).toEqual(['month:2025-03']);
    expect(dataName('month:2025-03')).toEqual({ zh: '2025-03 接诉的投诉', en: 'cases received in 2025-03' });
    expect(marks(many.slice(0, 10), markedBy(of))).toMatch(/^month:/);
  });

  it('keeps single cases while there is room, whatever a number says', () => {
    expect(markedBy(marks([{ caseNo: 'month:2025-03', grade: '一般' }]))).toBe('case');
    const long = Array.from({ length: 400 }, (_, at) => ({ caseNo: `${'长'.repeat(500)}${String(at)}` }));
    expect(marks(long).length).toBeLessThan(32_767);
  });
});

import { describe, expect, it } from 'vitest';
import { changedMarks, dataFingerprint, dataMarks } from '../../../../functions/core/report/dataMarks';

const fields = { caseNo: '1', rootCause: '圆角磨损', quantity: 5000 };

describe('dataMarks', () => {
  it.each([
    { now: { ...fields }, changed: [], why: 'the same data' },
    { now: { ...fields, rootCause: '圆角磨损。' }, changed: ['rootCause'], why: 'a changed value' },
    { now: { caseNo: '1', quantity: 5000 }, changed: ['rootCause'], why: 'a value that is gone' },
    { now: { ...fields, owner: '孙伟' }, changed: ['owner'], why: 'a new value' },
    { now: { ...fields, remark: '', owner: null }, changed: [], why: 'empty columns' },
    { now: { ...fields, quantity: '5000' }, changed: ['quantity'], why: 'a number that became a text' },
  ])('names $why', ({ now, changed }) => {
    expect(changedMarks(dataMarks({ fields }), dataMarks({ fields: now }))).toEqual(changed);
    expect(dataFingerprint({ fields: now }) === dataFingerprint({ fields })).toBe(changed.length === 0);
  });

  it('covers answers and tables of the 8D, and shows no value', () => {
    const eightD = { fields: { 'd2.statement': '裂纹' }, tables: { team: [{ name: '孙伟' }] } };
    const marks = dataMarks({ fields, eightD });
    expect(changedMarks(marks, dataMarks({ fields }))).toEqual(['d2.statement', 'team']);
    expect(marks).not.toMatch(/裂纹|孙伟|圆角/);
  });
});

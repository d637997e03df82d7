import { describe, expect, it } from 'vitest';
import { FolderRuleError, folderOf } from '../../../../functions/core/publish/folderRule';

const facts = { year: '2025', month: '03', caseNo: 'TS/7', customer: '恒澜:精密' };

describe('folderOf', () => {
  it.each([
    { rule: '{year}/{month}/{caseNo}', folder: '2025/03/TS／7', why: 'a slash in a number opens no folder' },
    { rule: '客诉/{year}', folder: '客诉/2025', why: 'fixed folders are kept' },
    { rule: '{caseNo} {customer}', folder: 'TS／7 恒澜：精密', why: 'two parts in one segment' },
    { rule: '/{year}//{month}/', folder: '2025/03', why: 'empty segments are none' },
  ])('$why', ({ rule, folder }) => {
    expect(folderOf(rule, facts)).toBe(folder);
  });

  it('drops an unknown customer without leaving a space', () => {
    expect(folderOf('{caseNo} {customer}', { year: '2025', month: '03', caseNo: 'A1' })).toBe('A1');
  });

  it.each(['', '/', '../{caseNo}', '{year}/..', '{jahr}'])('refuses %j by name', (rule) => {
    expect(() => folderOf(rule, facts)).toThrow(FolderRuleError);
  });
});

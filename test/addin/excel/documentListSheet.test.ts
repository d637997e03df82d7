import { describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { readCaseCompanions } from '../../../addin/taskpane/pane/case/readCaseCompanions';
import type { IssuedDocument } from '../../../functions/core/actions/documentList/documentList';
import { openLive, type LiveExcel } from './liveExcel';

const first: IssuedDocument = {
  caseNo: '00123',
  form: '8D报告',
  language: 'zh',
  revision: 0,
  issuedOn: '2026-03-09',
  reason: '',
  fingerprint: '1e5',
  file: '00123 8D报告.docx',
  marks: 'caseNo:1',
};
const second: IssuedDocument = { ...first, revision: 1, issuedOn: '2026-03-10', reason: '=客户要求' };

async function listed(excel: LiveExcel): Promise<readonly IssuedDocument[]> {
  excel.live.stop();
  const read = await readCaseCompanions(excelWorkbook);
  if (!read.ok) throw new Error(read.problem.en);
  return read.value.documents;
}

describe('appendDocuments', () => {
  it.each(['1900', '1904'] as const)(
    'makes the sheet, then writes below it, dates as in %s',
    async (system) => {
      const excel = await openLive({}, 'native', system);
      expect(excel.workbook.sheet('文件清单')).toBeUndefined();
      expect((await excelWorkbook.appendDocuments([first], 'zh')).ok).toBe(true);
      expect((await excelWorkbook.appendDocuments([second], 'en')).ok).toBe(true);

      const sheet = excel.workbook.sheet('文件清单')!;
      expect(excel.workbook.sheet('Documents issued')).toBeUndefined();
      expect([1, 2, 3].map((row) => sheet.cells.value(row, 1))).toEqual(['客诉编号', '00123', '00123']);
      expect(sheet.cells.value(2, 5)).toBe(system === '1900' ? 46_090 : 46_090 - 1_462);
      expect(await listed(excel)).toEqual([first, second]);
    },
  );

  it('goes on with the list of a tracker in the other language', async () => {
    const excel = await openLive();
    await excelWorkbook.appendDocuments([first], 'en');
    await excelWorkbook.appendDocuments([second], 'zh');
    expect(excel.workbook.sheet('文件清单')).toBeUndefined();
    expect(await listed(excel)).toEqual([first, second]);
  });
});

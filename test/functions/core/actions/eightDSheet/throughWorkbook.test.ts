import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  documentCells,
  planDocumentList,
  documentListHeadings,
  type IssuedDocument,
} from '../../../../../functions/core/actions/documentList/documentList';
import { planEightDSheet } from '../../../../../functions/core/actions/eightDSheet/planEightDSheet';
import { readCompanions } from '../../../../../functions/core/actions/companions';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { appendRows } from '../../../../../scripts/excel/appendRows';
import { readWorkbook } from '../../../../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../../../../scripts/excel/writeWorkbook';
import { openXmlErrors } from '../../../../support/docxValidity';
import { hasLibreOffice, recalculate } from '../../../../support/recalculate';
import { temporaryFolder } from '../../../../support/temporaryFolder';

const folder = temporaryFolder();
const path = join(folder, 'companions.xlsx');
const issued = (revision: number): IssuedDocument => ({
  caseNo: '240703',
  form: '8D报告',
  language: 'zh',
  revision,
  issuedOn: '2024-07-30',
  reason: revision === 0 ? '' : '数据更新：原因分析',
  fingerprint: '7G2K-9QXW-4T0M-3',
  file: '240703 8D报告.docx',
  marks: 'rootCause=7G2K',
});

/** What a sheet answers, blanks left out as a reader leaves them. */
const answered = Object.fromEntries(
  Object.entries(sampleEightD.tables ?? {}).map(([key, rows]) => [
    key,
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
  ]),
);

it('8D data and the list of documents come back from a workbook, also when another program saved it', async () => {
  const eightD = planEightDSheet({ cases: [{ caseNo: '240703', eightD: sampleEightD }], language: 'zh' });
  await writeWorkbook({ title: '', names: [], sheets: [eightD, planDocumentList([issued(0)], 'zh')] }, path);
  const longer = appendRows(await readFile(path), {
    sheets: ['文件清单'],
    headings: documentListHeadings.zh,
    rows: [documentCells(issued(1))],
  });
  await writeFile(path, longer);
  expect(await openXmlErrors(longer, 'Microsoft365', 'xlsx')).toEqual([]);
  const workbooks = [await readWorkbook(path), ...(hasLibreOffice ? await recalculate([path]) : [])];
  for (const workbook of workbooks) {
    const { eightD: read, documents } = readCompanions(workbook);
    expect(read.findings).toEqual([]);
    expect(read.byCase.get('240703')?.fields).toEqual(sampleEightD.fields);
    expect(read.byCase.get('240703')?.tables).toEqual(answered);
    expect(documents).toEqual([issued(0), issued(1)]);
  }
});

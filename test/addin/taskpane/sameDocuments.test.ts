import { unzipSync } from 'fflate';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { readGrids } from '../../../addin/excel/readGrids';
import { makeDocument } from '../../../addin/taskpane/pane/case/caseDocuments';
import { readCaseCompanions } from '../../../addin/taskpane/pane/case/readCaseCompanions';
import { companyOf } from '../../../addin/taskpane/view/pages/case/useDocumentOrder';
import type { IssueOrder } from '../../../functions/core/actions/documentList/issueDocument';
import type { TrackerCases } from '../../../functions/core/actions/trackerCases';
import { parseInstant, toIsoDate } from '../../../functions/core/calendar';
import type { EightDStage } from '../../../functions/core/report/eightD/eightD';
import { nodePng } from '../../../scripts/documents/nodePng';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { workbookFromGrid } from '../../../scripts/stand-in/excel/convert/fromGrid';
import { planFromWorkbook } from '../../../scripts/stand-in/excel/convert/toPlan';
import { renderForm } from '../../../templates/word/renderForm';
import { openWorkbook } from '../../scripts/stand-in/excel/excelForTest';
import { commandAt } from '../../support/commandAt';
import { sampleEdits } from '../../support/sampleEdits';
import { temporaryFolder } from '../../support/temporaryFolder';
import { surroundings } from '../excel/liveExcel';

/* The pane and the command line make the same document of a case, byte for byte. */

const folder = temporaryFolder();
const now = '2024-08-01T09:00:00+08:00';
const command = commandAt(now);
const saved = join(folder, 'saved in Excel.xlsx');
let cases: TrackerCases;

/** A tracker of the command line, opened in Excel, its 8D typed in the pane, saved. */
beforeAll(async () => {
  const register = join(folder, 'register.csv');
  const settings = join(folder, 'settings.json');
  const tracker = join(folder, 'tracker.xlsx');
  await writeFile(
    register,
    '\ufeff客诉编号,接诉日期,客户名称,产品名称,投诉内容,数量,不良数量,原因分析,纠正措施,级别\n' +
      '240703,2024-07-08,苏州恒润,仪表板左饰条,卡扣根部裂纹 <b>&amp;,5000,37,圆角磨损至 R0.2,修模,重大投诉\n' +
      '240704,2024-07-09,东莞宏达电子,外壳,外壳划伤,300,4,员工疏忽,加强培训,一般投诉\n',
  );
  await writeFile(settings, JSON.stringify({ company: '苏州精塑科技有限公司' }));
  const made = await command('track', [register], { profile: 'P04', out: tracker, settings });
  expect(made.code, made.stderr).toBe(0);
  const excel = openWorkbook(workbookFromGrid(await readWorkbook(tracker)));
  const written = await excelWorkbook.writeEightD({ caseNo: '240703', edits: sampleEdits, language: 'zh' });
  expect(written).toMatchObject({ ok: true, value: { kind: 'written', madeSheet: true } });
  const grids = await excel.run((context) => readGrids(context));
  if (!grids.ok) throw new Error(grids.problem.code);
  cases = surroundings(() => parseInstant(now)!)(grids.value)!;
  await writeWorkbook(planFromWorkbook(excel.workbook).plan, saved);
});

const noSettings = { recall: () => undefined, keep: () => undefined };

async function fromPane(caseNo: string, order: Pick<IssueOrder, 'form' | 'language' | 'draft' | 'stage'>) {
  const companions = await readCaseCompanions(excelWorkbook);
  if (!companions.ok) throw new Error(companions.problem.en);
  const { fields } = cases.cases.find((one) => one.caseNo === caseNo)!;
  const document = makeDocument(cases.input.procedure, fields, companions.value, {
    ...order,
    company: companyOf(noSettings, cases),
    today: toIsoDate(now.slice(0, 10))!,
  });
  return { ...document, bytes: await renderForm(document.model, nodePng) };
}

async function fromCommand(caseNo: string, options: Readonly<Record<string, unknown>>) {
  // A copy for each run: issuing adds to the list of documents.
  const tracker = join(folder, 'copy.xlsx');
  await writeFile(tracker, await readFile(saved));
  const { stdout, stderr } = await command('report', [tracker], {
    case: caseNo,
    out: join(folder, 'out'),
    ...options,
  });
  if (stdout === '') throw new Error(stderr);
  const { written } = JSON.parse(stdout) as { written: readonly { file: string; revision: number }[] };
  const { file, revision } = written[0]!;
  return { fileName: file.split(/[\\/]/).at(-1), revision, bytes: new Uint8Array(await readFile(file)) };
}

describe('the document of a case', () => {
  it.each<{ form: string; language: IssueOrder['language']; stage?: EightDStage; draft?: boolean }>([
    { form: '8D报告', stage: 'D3', language: 'zh' },
    { form: '8D报告', stage: 'D5', language: 'en' },
    { form: '8D报告', stage: 'D8', language: 'zh-en' },
    { form: '8D报告', stage: 'D8', language: 'zh', draft: true },
    { form: '客户投诉处理单', language: 'zh-en' },
    { form: '客户投诉受理函', language: 'en' },
  ])('is the same from the pane and the command line: $form $stage $language', async (order) => {
    const { language, draft = false, ...rest } = order;
    const pane = await fromPane('240703', { ...rest, language, draft });
    const written = await fromCommand('240703', { ...rest, lang: language, draft });
    expect([pane.fileName, pane.revision]).toEqual([written.fileName, written.revision]);
    expect(unzipSync(pane.bytes)).toEqual(unzipSync(written.bytes));
    expect(Buffer.compare(pane.bytes, written.bytes)).toBe(0);
  });
});

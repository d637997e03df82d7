import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { makeDocument } from '../../../addin/taskpane/pane/case/caseDocuments';
import { printInOurLayout, type PrintDocument } from '../../../addin/taskpane/pane/case/printDocument';
import { readCaseCompanions } from '../../../addin/taskpane/pane/case/readCaseCompanions';
import type { PaneMemory } from '../../../addin/taskpane/pane/paneMemory';
import { printInTemplate } from '../../../addin/taskpane/pane/template/ownTemplate';
import { handOutMany, type ManyOrder } from '../../../addin/taskpane/view/pages/case/handOutMany';
import type { TrackerCase } from '../../../functions/core/actions/trackerCases';
import { toIsoDate } from '../../../functions/core/calendar';
import { failed } from '../../../functions/core/shared/result';
import { companyForm } from '../../support/customerForms';
import { docxText } from '../../support/docxText';
import { openLive, type LiveExcel } from '../excel/liveExcel';

/* A run over many cases beside a real tracker: how it ends, whatever happens on the way. */

beforeAll(() => {
  // The browser's database, refusing as in a private window.
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused');
    },
  });
});
afterAll(() => vi.unstubAllGlobals());

const noMemory: PaneMemory = { recall: () => undefined, keep: () => undefined };
const form = '纠正措施计划';
const fileOf = (no: string): string => `${no} ${form}.docx`;

interface Run {
  readonly excel: LiveExcel;
  readonly cases: readonly TrackerCase[];
  readonly start: (
    print: PrintDocument,
    options?: { readonly after?: number; readonly formId?: string },
  ) => Promise<Outcome>;
}

interface Outcome {
  readonly told: string;
  readonly ok: boolean;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly saves: number;
  readonly progress: readonly number[];
}

/** @param numbers - Which cases of the tracker, from 0. */
async function openRun(numbers: readonly number[]): Promise<Run> {
  const excel = await openLive();
  excel.live.stop();
  const { cases: tracker } = excel.live.state;
  const cases = numbers.map((at) => tracker.cases[at]!);
  const start: Run['start'] = async (print, { after = Infinity, formId = form } = {}) => {
    const abort = new AbortController();
    const progress: number[] = [];
    const saved: Uint8Array[] = [];
    let begun = 0;
    const order: ManyOrder = {
      cases,
      make: ({ fields }, companions) =>
        makeDocument(tracker.input.procedure, fields, companions, {
          form: formId,
          language: 'zh',
          company: '',
          draft: false,
          today: toIsoDate('2026-03-09')!,
        }),
      // The person cancels while this one is being made.
      print: async (document) => {
        begun += 1;
        if (begun === after) abort.abort();
        return print(document);
      },
      draftsToo: false,
      fileName: 'many.zip',
      language: 'zh',
    };
    const services = {
      workbook: excelWorkbook,
      drafts: noMemory,
      saveFile: (_name: string, bytes: Uint8Array) => Promise.resolve(saved.push(bytes) > 0),
    };
    const control = { progress: (done: number) => void progress.push(done), signal: abort.signal };
    const result = await handOutMany(services, order, control);
    return {
      told: result.ok ? result.value.zh : result.problem.zh,
      ok: result.ok,
      files: saved[0] ? unzipSync(saved[0]) : {},
      saves: saved.length,
      progress,
    };
  };
  return { excel, cases, start };
}

/** What the sheet 文件清单 lists: case numbers and files, top to bottom. */
async function listed(): Promise<readonly string[]> {
  const read = await readCaseCompanions(excelWorkbook);
  if (!read.ok) throw new Error(read.problem.en);
  return read.value.documents.map(({ file }) => file);
}

describe('a run over many cases that is cancelled in the middle', () => {
  it.each([
    { print: () => Promise.resolve(printInOurLayout), why: 'in our layout' },
    {
      print: async () => printInTemplate({ name: '本公司.docx', bytes: await companyForm(), accepted: true }),
      why: "in the company's own form",
    },
  ])('hands out and lists what is finished, and names the rest, $why', async ({ print }) => {
    const run = await openRun([0, 1, 2]);
    const printed = await print();
    const first = await run.start(printed, { after: 2 });
    expect(first).toMatchObject({ ok: true, saves: 1 });
    expect(first.told).toBe('已取消；已生成 2 份：many.zip；2 份已记入“文件清单”；没有做：C-003');
    expect(Object.keys(first.files)).toEqual([fileOf('C-001'), fileOf('C-002')]);
    for (const [name, bytes] of Object.entries(first.files))
      expect(docxText(bytes)).toContain(name.slice(0, 5));
    expect(first.progress).toEqual([0, 1 / 3, 2 / 3]);
    expect(await listed()).toEqual([fileOf('C-001'), fileOf('C-002')]);

    // Once more, to the end: what was issued keeps its revision and gets no second line.
    const second = await run.start(printed);
    expect(second.told).toBe('已生成 3 份：many.zip；1 份已记入“文件清单”');
    expect(await listed()).toEqual([fileOf('C-001'), fileOf('C-002'), fileOf('C-003')]);
  });

  it('leaves nothing behind when nothing was finished', async () => {
    const run = await openRun([0, 1]);
    const abort = await run.start(() => Promise.resolve(failed({ zh: '坏', en: 'broken' })), { after: 1 });
    expect(abort).toMatchObject({ ok: false, saves: 0 });
    expect(abort.told).toBe('已取消：没有下载，也没有记入“文件清单”。');
    expect(await listed()).toEqual([]);
  });

  it('is done when the last one is made', async () => {
    const run = await openRun([0, 1]);
    const { told } = await run.start(printInOurLayout, { after: 2 });
    expect(told).toBe('已生成 2 份：many.zip；2 份已记入“文件清单”');
  });
});

describe('a document that cannot be made', () => {
  const refuse =
    (no: string): PrintDocument =>
    (document) =>
      document.source.fields.caseNo === no
        ? Promise.resolve(failed({ zh: '模板填不了', en: 'cannot be filled' }))
        : printInOurLayout(document);

  it('stops no other, and is named with its reason', async () => {
    const run = await openRun([0, 1, 2]);
    const { told, files } = await run.start(refuse('C-002'));
    expect(told).toBe('已生成 2 份：many.zip；2 份已记入“文件清单”；不能生成：C-002：模板填不了');
    expect(Object.keys(files)).toEqual([fileOf('C-001'), fileOf('C-003')]);
    expect(await listed()).toEqual([fileOf('C-001'), fileOf('C-003')]);
  });

  it('is the answer where there is no other', async () => {
    const run = await openRun([1]);
    expect(await run.start(refuse('C-002'))).toMatchObject({ ok: false, saves: 0, told: '模板填不了' });
  });
});

describe('what the gate holds back', () => {
  it('is named, and none of it is handed out', async () => {
    const run = await openRun([0, 1]);
    const { ok, told, saves } = await run.start(printInOurLayout, { formId: '8D报告' });
    expect([ok, saves]).toEqual([false, 0]);
    expect(told).toContain('没有生成：C-001、C-002未通过检查');
  });
});

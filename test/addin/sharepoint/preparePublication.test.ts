import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyPlan } from '../../../addin/excel/applyPlan';
import { readGrids } from '../../../addin/excel/readGrids';
import { preparePublication } from '../../../addin/taskpane/pane/publish/preparePublication';
import { publishView } from '../../../addin/taskpane/pane/publish/publishables';
import { issueDocument } from '../../../functions/core/actions/documentList/issueDocument';
import { noEightD } from '../../../functions/core/actions/eightDSheet/readEightDSheet';
import { toIsoDate } from '../../../functions/core/calendar';
import { openBlank } from '../../scripts/stand-in/excel/excelForTest';
import { aRegister, aTrackerInput, planned, shippedProcedure } from '../../support/aTracker';
import { liveNow, surroundings } from '../excel/liveExcel';

/** Cases of a tracker, the first document issued of the first case, and the way to prepare it. */
async function prepared(withContacts: boolean, stop = new AbortController()) {
  const excel = openBlank();
  const complaint = {
    caseNo: 'TS1',
    receivedAt: '2025-03-05',
    contactPerson: '王芳',
    contactInfo: '13812345678',
  };
  const columns = ['caseNo', 'receivedAt', 'contactPerson', 'contactInfo'] as const;
  const { workbook } = planned(aTrackerInput(aRegister(columns, [complaint])));
  await excel.run((context) => applyPlan(context, workbook));
  const grid = await excel.run((context) => readGrids(context));
  if (!grid.ok) throw new Error(grid.problem.code);
  const read = surroundings(() => liveNow)(grid.value)!;
  // A procedure whose form shows how to reach the customer.
  const procedure = shippedProcedure('P01');
  const cases = { ...read, input: { ...read.input, procedure } };
  const order = { form: '产品投诉记录表', language: 'zh', company: '', draft: false } as const;
  const answer = issueDocument(procedure, cases.cases[0]!.fields, {}, [], {
    ...order,
    today: toIsoDate('2026-03-09')!,
  });
  if (answer.kind !== 'ready' || !answer.record) throw new Error(answer.kind);
  const issued = { ...answer.record, file: 'TS1 产品投诉记录表.docx' };
  const { facts, documents } = publishView(cases, { eightD: noEightD, documents: [issued] }, {});
  return preparePublication(
    documents,
    { procedure, facts, material: () => ({}), company: '', withContacts },
    { progress: () => undefined, signal: stop.signal },
  );
}

const textOf = async ({ documents }: Awaited<ReturnType<typeof prepared>>): Promise<string> =>
  strFromU8(unzipSync(await documents[0]!.render())['word/document.xml']!);

// A browser that keeps nothing: documents are printed anew.
beforeEach(() => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
});

describe('preparePublication', () => {
  it('hides contact person and details, but not in the tracker’s facts', async () => {
    const hidden = await prepared(false);
    const text = await textOf(hidden);
    expect(text.includes('138****5678')).toBe(true);
    expect(text.includes('13812345678')).toBe(false);
    expect(hidden.documents[0]!.facts).toMatchObject({ caseNo: 'TS1', revision: '0' });
    expect(JSON.stringify(hidden.documents[0]!.facts)).not.toContain('1381234');
  });

  it('leaves them where the person asked for that', async () => {
    expect((await textOf(await prepared(true))).includes('13812345678')).toBe(true);
  });

  it('prints the same bytes every time, so that nothing is published twice', async () => {
    const bytes = async () => (await prepared(false)).documents[0]!.render();
    expect(Buffer.from(await bytes()).equals(Buffer.from(await bytes()))).toBe(true);
  });

  it('names every document a cancelled run did not come to', async () => {
    const stop = new AbortController();
    stop.abort();
    const { documents, held } = await prepared(false, stop);
    expect(documents).toEqual([]);
    expect(held.map(({ code }) => code)).toEqual(['store.cancelled']);
  });
});

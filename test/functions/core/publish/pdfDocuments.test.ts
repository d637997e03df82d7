import { describe, expect, it } from 'vitest';
import { publishPdfs, type PdfShelf } from '../../../../functions/core/publish/pdfDocuments';
import {
  publishDocuments,
  type DocumentToPublish,
} from '../../../../functions/core/publish/publishDocuments';
import type { RunningSharePoint } from '../../../../scripts/stand-in/sharepoint/startSharePoint';
import {
  aDocument,
  aSharePoint,
  memoryJournal,
  published,
  storeAt,
} from '../../../support/sharePointForTest';
import { temporaryFolder } from '../../../support/temporaryFolder';

const folder = temporaryFolder();

/** A library whose conversions all differ, as the time in them does. */
async function converting(): Promise<{ running: RunningSharePoint; conversions: () => number }> {
  let made = 0;
  const toPdf = () => Promise.resolve(Buffer.from(`%PDF-1.7 ${(made += 1)}`));
  const running = await aSharePoint(folder, { settings: { makeOnDemand: true, toPdf } });
  return { running, conversions: () => made };
}

function memoryShelf(): PdfShelf {
  const kept = new Map<string, Uint8Array>();
  return {
    read: (key, madeFrom) => Promise.resolve(kept.get(`${key} ${madeFrom}`)),
    keep: (key, madeFrom, pdf) => {
      kept.set(`${key} ${madeFrom}`, pdf);
      return Promise.resolve();
    },
  };
}

/** One run, as a new process with what is kept. */
async function publishBoth(
  running: RunningSharePoint,
  documents: readonly DocumentToPublish[],
  kept: { journal?: ReturnType<typeof memoryJournal>; shelf?: PdfShelf } = {},
) {
  const { journal = memoryJournal(), shelf = memoryShelf() } = kept;
  const store = storeAt(running);
  const tools = { store, journal, ...published };
  const filed = await publishDocuments(documents, tools);
  return { filed, pdfs: await publishPdfs(filed.published, { ...tools, maker: store, shelf }) };
}

const filesOf = ({ sharePoint }: RunningSharePoint) =>
  Object.values(sharePoint.state.items)
    .filter(({ kind, deleted }) => kind === 'file' && !deleted)
    .map((item) => ({ name: item.name, versions: item.versions.length, fields: item.fields, item }));

describe('publishPdfs', () => {
  it('files the PDF beside its document with the same columns, and converts once', async () => {
    const { running, conversions } = await converting();
    const kept = { journal: memoryJournal(), shelf: memoryShelf() };
    const first = await publishBoth(running, [aDocument('TS1', '一')], kept);
    expect(first.pdfs.published).toMatchObject([
      { action: 'created', path: '2026/03/TS1/TS1 8D报告.pdf', label: 'TS1 8D报告.docx' },
    ]);
    const again = await publishBoth(running, [aDocument('TS1', '一')], kept);
    expect(again.pdfs.published).toMatchObject([{ action: 'unchanged' }]);
    expect(conversions()).toBe(1);
    expect(filesOf(running)).toMatchObject([
      { name: 'TS1 8D报告.docx', versions: 1, fields: { KesuCase: 'TS1', KesuStatus: '待签字' } },
      { name: 'TS1 8D报告.pdf', versions: 1, fields: { KesuCase: 'TS1', KesuStatus: '待签字' } },
    ]);
  });

  it('makes a version when the document was issued anew', async () => {
    const { running } = await converting();
    const kept = { journal: memoryJournal(), shelf: memoryShelf() };
    for (const text of ['一', '二']) await publishBoth(running, [aDocument('TS1', text)], kept);
    expect(filesOf(running).map(({ versions }) => versions)).toEqual([2, 2]);
  });

  it.each([
    { keeps: 'neither', why: 'a new machine' },
    { keeps: 'journal', why: 'the kept PDFs were deleted' },
    { keeps: 'shelf', why: 'the journal was deleted' },
  ])('knows its PDF again by what it was made from: $why', async ({ keeps }) => {
    const { running } = await converting();
    const all = { journal: memoryJournal(), shelf: memoryShelf() };
    await publishBoth(running, [aDocument('TS1', '一')], all);
    const kept =
      keeps === 'journal' ? { journal: all.journal } : keeps === 'shelf' ? { shelf: all.shelf } : {};
    const again = await publishBoth(running, [aDocument('TS1', '一')], kept);
    expect(again.pdfs.published).toMatchObject([{ action: 'unchanged' }]);
    expect(filesOf(running).map(({ versions }) => versions)).toEqual([1, 1]);
  });

  it('goes where a colleague moved the document', async () => {
    const { running } = await converting();
    const kept = { journal: memoryJournal(), shelf: memoryShelf() };
    const store = { store: storeAt(running), journal: kept.journal, ...published };
    await publishDocuments([aDocument('TS1', '一')], store);
    const [{ item }] = filesOf(running) as [ReturnType<typeof filesOf>[number]];
    const { sharePoint } = running;
    const root = sharePoint.item(sharePoint.drive(item.drive), 'root');
    sharePoint.rename(item, root, '已移走.docx', { name: 'colleague', now: '2026-03-10T00:00:00Z' });
    const { pdfs } = await publishBoth(running, [aDocument('TS1', '一')], kept);
    expect(pdfs.published.map(({ path }) => path)).toEqual(['已移走.pdf']);
  });

  it('never replaces a file somebody else put in its place: it may be the signed scan', async () => {
    const { running } = await converting();
    await publishBoth(running, [aDocument('TS9', '九')]);
    const { sharePoint } = running;
    const [{ item }] = filesOf(running) as [ReturnType<typeof filesOf>[number]];
    const actor = { name: 'colleague', now: '2026-03-10T00:00:00Z' };
    const root = sharePoint.item(sharePoint.drive(item.drive), 'root');
    const place = sharePoint.folders(root, ['2026', '03', 'TS1'], actor);
    sharePoint.addFile(place, 'TS1 8D报告.pdf', 'fail', Buffer.from('scan'), actor);
    const { pdfs } = await publishBoth(running, [aDocument('TS1', '一')]);
    expect(pdfs.failed).toMatchObject([
      { code: 'pdf.placeTaken', parts: { path: '2026/03/TS1/TS1 8D报告.pdf' } },
    ]);
    const scan = filesOf(running).find(({ name }) => name === 'TS1 8D报告.pdf')!;
    expect(sharePoint.bytesOf(scan.item).toString()).toBe('scan');
  });

  it.each([
    { status: 406, code: 'notSupported', notice: 'pdf.refused', why: 'this file cannot be converted' },
    { status: 415, code: 'notSupported', notice: 'pdf.refused', why: 'nor this kind' },
    { status: 501, code: 'notSupported', notice: 'pdf.noService', why: 'the service converts nothing' },
  ])('says so where there is no conversion, and the document is filed: $status', async (fault) => {
    const { running } = await converting();
    running.setFaults([{ path: 'format=pdf', status: fault.status, code: fault.code, times: 9 }]);
    const { filed, pdfs } = await publishBoth(running, [aDocument('TS1', '一'), aDocument('TS2', '二')]);
    expect(filed.published).toHaveLength(2);
    expect({ failed: pdfs.failed, published: pdfs.published }).toEqual({ failed: [], published: [] });
    expect(pdfs.notices).toMatchObject([{ code: fault.notice }]);
    const asked = running.requests.filter(({ path }) => path.includes('format=pdf')).length;
    expect(asked).toBe(fault.notice === 'pdf.noService' ? 1 : 2);
  });

  it.each([
    { fault: { status: 200 }, code: 'store.unreadable', why: 'a page of a proxy is no PDF' },
    { fault: { status: 401, times: 9 }, code: 'store.signIn', why: 'nobody is signed in any more' },
    { fault: { status: 503, times: 99 }, code: 'store.unavailable', why: 'the service is away' },
    { fault: { status: 404 }, code: 'store.notFound', why: 'the document was deleted meanwhile' },
  ])('can be finished later: $why', async ({ fault, code }) => {
    const { running } = await converting();
    const kept = { journal: memoryJournal(), shelf: memoryShelf() };
    running.setFaults([{ path: 'format=pdf', ...fault }]);
    const { pdfs } = await publishBoth(running, [aDocument('TS1', '一')], kept);
    expect(pdfs.failed).toMatchObject([{ code, resumable: true }]);
    running.setFaults([]);
    const again = await publishBoth(running, [aDocument('TS1', '一')], kept);
    expect(again.pdfs).toMatchObject({ failed: [], published: [{ action: 'created' }] });
  });

  it('makes none of what is no Word document', async () => {
    const { running, conversions } = await converting();
    const { pdfs } = await publishBoth(running, [aDocument('TS1', '一', 'TS1 照片.jpg')]);
    expect({ pdfs, conversions: conversions() }).toEqual({
      pdfs: { published: [], failed: [], notices: [] },
      conversions: 0,
    });
  });
});

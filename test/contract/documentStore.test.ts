import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '../../functions/core/publish/documentStore';
import { publishDocuments, type DocumentToPublish } from '../../functions/core/publish/publishDocuments';
import { localFolderStore } from '../../scripts/files/localFolderStore';
import { aDocument, aSharePoint, memoryJournal, published, storeAt } from '../support/sharePointForTest';
import { temporaryFolder } from '../support/temporaryFolder';

const folder = temporaryFolder();

interface OpenStore {
  /** A store as a new process would open it. */
  readonly open: () => DocumentStore;
}

const stores: readonly { readonly name: string; readonly make: () => Promise<OpenStore> }[] = [
  {
    name: 'a local folder',
    make: () => {
      const root = mkdtempSync(join(folder, 'library-'));
      return Promise.resolve({ open: () => localFolderStore(root) });
    },
  },
  {
    name: 'SharePoint through Graph',
    make: async () => {
      const sharePoint = await aSharePoint(folder);
      return { open: () => storeAt(sharePoint) };
    },
  },
];

const actionsOf = async (
  store: DocumentStore,
  documents: readonly DocumentToPublish[],
  journal = memoryJournal(),
) => {
  const report = await publishDocuments(documents, { store, journal, ...published });
  return [...report.published.map(({ action }) => action), ...report.failed.map(({ code }) => code)];
};

describe.each(stores)('the contract of a document store: $name', ({ make }) => {
  it('creates, leaves the same bytes alone, makes a version of other bytes', async () => {
    const { open } = await make();
    const journal = memoryJournal();
    const actions: string[] = [];
    for (const text of ['一', '一', '二', '二', '一'])
      actions.push(...(await actionsOf(open(), [aDocument('TS1', text)], journal)));
    expect(actions).toEqual(['created', 'unchanged', 'versioned', 'unchanged', 'versioned']);
  });

  it('finds its documents again without a journal', async () => {
    const { open } = await make();
    await actionsOf(open(), [aDocument('TS1', '一')]);
    expect(await actionsOf(open(), [aDocument('TS1', '一')])).toEqual(['unchanged']);
    expect(await actionsOf(open(), [aDocument('TS1', '二')])).toEqual(['versioned']);
  });

  it('answers with an address and the place', async () => {
    const { open } = await make();
    const { published: done } = await publishDocuments([aDocument('TS 1', '一')], {
      store: open(),
      journal: memoryJournal(),
      ...published,
    });
    expect(done[0]).toMatchObject({
      path: '2026/03/TS 1/TS 1 8D报告.docx',
      webUrl: expect.stringMatching(/^(?:file|https?):\/\/\S+$/),
    });
  });

  it('keeps names apart that differ in case only, and says so', async () => {
    const { open } = await make();
    await actionsOf(open(), [aDocument('ts1', '一')]);
    const report = await publishDocuments([aDocument('TS1', '二')], {
      store: open(),
      journal: memoryJournal(),
      ...published,
    });
    expect(report.failed[0]).toMatchObject({ code: 'store.nameClash', resumable: false });
  });

  it('refuses two documents of one run for one place', async () => {
    const { open } = await make();
    const twice = [aDocument('TS1', '一'), { ...aDocument('TS1', '二'), key: 'another', label: 'another' }];
    expect(await actionsOf(open(), twice)).toEqual(['created', 'store.nameClash']);
  });

  it.each([
    { path: { folder: '../x', name: 'a.docx' }, why: 'a folder that climbs' },
    { path: { folder: 'x', name: '../a.docx' }, why: 'a name that climbs' },
    { path: { folder: 'x/../../y', name: 'a.docx' }, why: 'a folder that climbs on the way' },
  ])('never leaves the root: $why', async ({ path }) => {
    const { open } = await make();
    const [code] = await actionsOf(open(), [{ ...aDocument('TS1', '一'), path }]);
    expect(code).toBe('store.invalidName');
  });
});

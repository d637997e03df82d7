import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GraphStoreOptions } from '../../../../../functions/core/publish/graph/graphStore';
import { publishDocuments } from '../../../../../functions/core/publish/publishDocuments';
import type { RunningSharePoint } from '../../../../../scripts/stand-in/sharepoint/startSharePoint';
import {
  aDocument,
  aSharePoint,
  impatience,
  memoryJournal,
  published,
  storeAt,
} from '../../../../support/sharePointForTest';
import { temporaryFolder } from '../../../../support/temporaryFolder';

const folder = temporaryFolder();
const colleague = { name: 'colleague', now: '2026-03-10T00:00:00Z' };
const SLICE = 320 * 1024;
/** More than one slice and more than what goes in one request. */
const inSlices = { smallBytes: 1000, sliceBytes: SLICE };
const large = (letter: string): string => letter.repeat(SLICE * 2 + 10);

/** A library with a memory of its own, published to run by run. */
class Library {
  readonly journal = memoryJournal();
  constructor(readonly running: RunningSharePoint) {}

  /** One run, as a new process would do it. */
  publish(text: string, options: Partial<GraphStoreOptions> = {}, numbers = ['TS1']) {
    return publishDocuments(
      numbers.map((caseNo) => aDocument(caseNo, text)),
      { store: storeAt(this.running, options), journal: this.journal, ...published },
    );
  }

  get file() {
    const { items } = this.running.sharePoint.state;
    const [file, ...others] = Object.values(items).filter(({ kind, deleted }) => kind === 'file' && !deleted);
    expect(others).toEqual([]);
    return file!;
  }

  get text(): string {
    return this.running.sharePoint.bytesOf(this.file).toString();
  }

  statuses(part: string): number[] {
    return this.running.requests.filter(({ path }) => path.includes(part)).map(({ status }) => status);
  }
}

const opened = async (options: Parameters<typeof aSharePoint>[1] = {}): Promise<Library> =>
  new Library(await aSharePoint(folder, options));

describe('a file somebody has (423)', () => {
  it('stays as it is, and gets its new version once it is free', async () => {
    const library = await opened();
    await library.publish('一');
    library.file.checkedOutBy = 'colleague';
    expect((await library.publish('二')).failed).toMatchObject([{ code: 'store.locked', resumable: true }]);
    expect(library.text).toBe('一');
    library.file.checkedOutBy = null;
    expect((await library.publish('二')).published).toMatchObject([{ action: 'versioned' }]);
    expect(library.text).toBe('二');
  });

  it('gets a neighbour under a new name where the person chose that, once', async () => {
    const library = await opened();
    await library.publish('一');
    library.file.checkedOutBy = 'colleague';
    const first = await library.publish('二', { onLocked: 'newName' });
    expect(first.published[0]?.notices).toMatchObject([{ code: 'notice.otherName' }]);
    const again = await library.publish('二', { onLocked: 'newName' });
    expect(again.published).toMatchObject([{ action: 'unchanged', webUrl: first.published[0]?.webUrl }]);
  });
});

describe('somebody was faster', () => {
  it('by a name (409): looks again and files once', async () => {
    const library = await opened();
    library.running.setFaults([{ method: 'PUT', path: 'content', status: 409, code: 'nameAlreadyExists' }]);
    expect((await library.publish('一')).published).toMatchObject([{ action: 'created' }]);
    expect(library.file.versions).toHaveLength(1);
  });

  it('by a change (412): looks again and makes one version', async () => {
    const library = await opened();
    await library.publish('一');
    library.running.setFaults([{ path: 'createUploadSession', status: 412, inner: 'entityTagDoesNotMatch' }]);
    expect((await library.publish('二')).published).toMatchObject([{ action: 'versioned' }]);
    expect({ text: library.text, versions: library.file.versions.length }).toEqual({
      text: '二',
      versions: 2,
    });
  });

  it('since it was filed: is not overwritten unless asked, and stays as a version then', async () => {
    const library = await opened();
    await library.publish('一');
    library.running.sharePoint.write(library.file, Buffer.from('theirs'), colleague);
    expect((await library.publish('二')).failed).toMatchObject([
      { code: 'store.changedInStore', resumable: true },
    ]);
    expect(library.text).toBe('theirs');
    const forced = await library.publish('二', { onForeignChange: 'newVersion' });
    expect(forced.published).toMatchObject([{ action: 'versioned' }]);
    const { sharePoint } = library.running;
    const kept = library.file.versions.map(({ label }) => sharePoint.bytesOf(library.file, label).toString());
    expect(kept).toEqual(['一', 'theirs', '二']);
  });
});

describe('an upload that is interrupted', () => {
  it('goes on where the service stands when an answer was lost (416)', async () => {
    const library = await opened();
    library.running.setFaults([{ method: 'PUT', path: '/upload/', cut: 'after' }]);
    expect((await library.publish(large('一'), inSlices)).failed).toEqual([]);
    expect(library.statuses('/upload/')).toContain(416);
    expect(library.text).toBe(large('一'));
  });

  it('begins anew when the session has expired (404)', async () => {
    const library = await opened();
    library.running.setFaults([{ method: 'PUT', path: '/upload/', nth: 2, expireSessions: true }]);
    expect((await library.publish(large('a'), inSlices)).published).toMatchObject([{ action: 'created' }]);
    expect(library.statuses('/upload/')).toContain(404);
    expect({ text: library.text, versions: library.file.versions.length }).toEqual({
      text: large('a'),
      versions: 1,
    });
  });

  it('does not send again what arrived before the process died', async () => {
    const library = await opened();
    library.running.setFaults([{ method: 'PUT', path: '/upload/', nth: 2, times: 9, cut: 'before' }]);
    expect((await library.publish(large('a'), inSlices)).failed).toMatchObject([{ code: 'store.network' }]);
    library.running.setFaults([]);
    const before = library.running.requests.length;
    expect((await library.publish(large('a'), inSlices)).published).toMatchObject([{ action: 'created' }]);
    const slices = library.running.requests
      .slice(before)
      .filter(({ method, path }) => method === 'PUT' && path.includes('/upload/'));
    expect(slices).toHaveLength(2);
    expect(library.text).toBe(large('a'));
  });
});

describe('a service that asks for patience', () => {
  it('is waited for as long as it says (503)', async () => {
    const library = await opened();
    const waits: number[] = [];
    library.running.setFaults([{ method: 'PUT', path: 'content', status: 503, retryAfter: 17 }]);
    const { failed } = await library.publish('一', { patience: impatience(waits) });
    expect({ failed, waits }).toEqual({ failed: [], waits: [17_250] });
  });

  it('counts resource units, and is obeyed (429)', async () => {
    let now = Date.parse('2026-03-09T00:00:00Z');
    const library = await opened({ unitsPerMinute: 20, now: () => now });
    const wait = (milliseconds: number) => {
      now += milliseconds;
      return Promise.resolve();
    };
    const patience = { ...impatience(), wait };
    const { failed } = await library.publish('一', { patience }, ['TS1', 'TS2', 'TS3', 'TS4']);
    expect(failed).toEqual([]);
    expect(library.statuses('/v1.0/')).toContain(429);
  });

  it('ends the run when it stays away, and the next run finishes', async () => {
    const library = await opened();
    library.running.setFaults([{ path: 'content', status: 503, times: 99 }]);
    const { failed } = await library.publish('一', {}, ['TS1', 'TS2']);
    expect(failed.map(({ code, resumable }) => [code, resumable])).toEqual([
      ['store.unavailable', true],
      ['store.unavailable', true],
    ]);
    library.running.setFaults([]);
    expect((await library.publish('一', {}, ['TS1', 'TS2'])).published).toHaveLength(2);
  });
});

describe('no room left (507)', () => {
  it.each([
    { text: '一'.repeat(400), options: {}, why: 'in one request' },
    { text: large('a'), options: inSlices, why: 'in the middle of an upload' },
  ])('is said, nothing half stays, and there is a next time: $why', async ({ text, options }) => {
    const settings = { makeOnDemand: true, quotaBytes: 1000 };
    const library = await opened({ settings });
    expect((await library.publish(text, options)).failed).toMatchObject([
      { code: 'store.full', resumable: true },
    ]);
    expect(
      Object.values(library.running.sharePoint.state.items).filter(({ kind }) => kind === 'file'),
    ).toEqual([]);
    await library.running.close();
    const roomy = new Library(await aSharePoint(folder, { root: library.running.sharePoint.root }));
    expect((await roomy.publish(text, options)).published).toMatchObject([{ action: 'created' }]);
    expect(roomy.text).toBe(text);
  });
});

describe('signing in', () => {
  it('is renewed when the token runs out in the middle of a file', async () => {
    let now = Date.parse('2026-03-09T00:00:00Z');
    const library = await opened({ now: () => now, tokenSeconds: 60 });
    library.running.setFaults([{ method: 'PUT', path: '/upload/', nth: 2, status: 503, retryAfter: 120 }]);
    const wait = (milliseconds: number) => {
      now += milliseconds;
      return Promise.resolve();
    };
    const patience = { ...impatience(), wait };
    expect((await library.publish(large('a'), { ...inSlices, patience })).published).toMatchObject([
      { action: 'created' },
    ]);
    expect(library.statuses('/v1.0/')).toContain(401);
    expect(library.statuses('/oauth2/token')).toEqual([200, 200]);
    expect(library.file.fields['KesuContent']).toBeDefined();
  });

  it('ends the run where it cannot be renewed', async () => {
    const library = await opened();
    library.running.setFaults([{ path: 'content', status: 401, times: 9 }]);
    const { failed } = await library.publish('一', {}, ['TS1', 'TS2']);
    expect(failed.map(({ code }) => code)).toEqual(['store.signIn', 'store.signIn']);
    expect(library.statuses('content')).toEqual([401, 401]);
  });
});

describe('what people do to the library', () => {
  it('a moved and renamed folder gets the new version where it is now', async () => {
    const library = await opened();
    const [first] = (await library.publish('一')).published;
    const { sharePoint } = library.running;
    const parent = sharePoint.state.items[library.file.parent!]!;
    sharePoint.rename(parent, sharePoint.item(sharePoint.drive(parent.drive), 'root'), '归档 TS1', colleague);
    const [second] = (await library.publish('二')).published;
    expect(second).toMatchObject({
      action: 'versioned',
      path: '归档 TS1/TS1 8D报告.docx',
      webUrl: first?.webUrl,
      notices: [{ code: 'notice.moved' }],
    });
    expect(await (await fetch(second!.webUrl)).text()).toBe('二');
  });

  it('a deleted folder is made again, and the link leads to the new file', async () => {
    const library = await opened();
    await library.publish('一');
    const { sharePoint } = library.running;
    sharePoint.remove(sharePoint.state.items[library.file.parent!]!, colleague);
    const [again] = (await library.publish('一')).published;
    expect(again).toMatchObject({ action: 'created', path: '2026/03/TS1/TS1 8D报告.docx' });
    expect(await (await fetch(again!.webUrl)).text()).toBe('一');
  });

  it('a renamed library is not made anew: the libraries there are named, and nothing is filed twice', async () => {
    const library = await opened();
    const at = (name: string) => ({
      address: { host: '127.0.0.1', sitePath: 'sites/quality', library: name },
    });
    await library.publish('一', { address: { ...at('客诉').address, createLibrary: true } });
    const { sharePoint } = library.running;
    const drive = sharePoint.state.drives.find(({ name }) => name === '客诉')!;
    const before = sharePoint.pathOf(sharePoint.item(drive, 'root'));
    drive.name = '客诉归档';
    renameSync(before, join(dirname(before), drive.name));
    expect((await library.publish('一', at('客诉'))).failed).toMatchObject([
      {
        code: 'store.libraryNotFound',
        resumable: true,
        parts: { known: expect.stringContaining('客诉归档') },
      },
    ]);
    expect((await library.publish('一', at('客诉归档'))).published).toMatchObject([{ action: 'unchanged' }]);
    const anew = new Library(library.running); // a journal of its own, as for another name
    expect((await anew.publish('一', at('客诉归档'))).published).toMatchObject([{ action: 'unchanged' }]);
  });

  it('a site that is none is named', async () => {
    const library = await opened({ settings: { makeOnDemand: false } });
    expect((await library.publish('一')).failed).toMatchObject([
      { code: 'store.siteNotFound', parts: { site: 'sites/quality' } },
    ]);
  });
});

describe('rights that are missing (403)', () => {
  it('to write: said, and finished when they were given', async () => {
    const library = await opened();
    library.running.setFaults([{ method: 'PUT', status: 403, times: 9 }]);
    expect((await library.publish('一')).failed).toMatchObject([
      { code: 'store.noPermission', resumable: true },
    ]);
    library.running.setFaults([]);
    expect((await library.publish('一')).published).toMatchObject([{ action: 'created' }]);
  });

  it('to add columns: the document is filed, and the administrator gets the list', async () => {
    const library = await opened();
    library.running.setFaults([{ method: 'POST', path: '/columns', status: 403, times: 99 }]);
    const [done] = (await library.publish('一')).published;
    expect(done?.notices).toMatchObject([
      { code: 'notice.columnsMissing', parts: { columns: expect.stringContaining('KesuCase（客诉编号') } },
    ]);
    expect((await library.publish('一')).published).toMatchObject([{ action: 'unchanged' }]);
  });

  it('to share: the row leads to the file itself', async () => {
    const library = await opened();
    library.running.setFaults([{ path: 'createLink', status: 403, times: 9 }]);
    const [done] = (await library.publish('一')).published;
    expect(done).toMatchObject({
      webUrl: expect.stringContaining('/sites/quality/Documents/2026/03/TS1/'),
      notices: [{ code: 'notice.linkRefused' }],
    });
    expect(await (await fetch(done!.webUrl)).text()).toBe('一');
  });
});

describe('a library that asks for a check-out', () => {
  it('gets new files and new versions checked in, with a comment', async () => {
    const library = await opened();
    const { sharePoint } = library.running;
    const site = sharePoint.addSite('sites/quality');
    sharePoint.addDrive(site, '受控文件', colleague, true);
    for (const text of ['一', '二'])
      expect((await library.publish(text)).published).toMatchObject([{ notices: [] }]);
    expect(library.file).toMatchObject({
      checkedOutBy: null,
      versions: [
        { draft: false, comment: expect.stringContaining('Kesu') },
        { draft: false, comment: 'Kesu · 修订 0 · 指纹 AAAA-BBBB' },
      ],
    });
  });
});

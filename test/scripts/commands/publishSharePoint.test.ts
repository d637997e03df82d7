import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDocx, aTrackerFile, documentsIn } from '../../support/aPublishedCase';
import { kesu } from '../../support/kesu';
import { aSharePoint } from '../../support/sharePointForTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const documents = join(folder, 'documents');
const FORM = '客户投诉处理单';

const aTracker = (name: string): Promise<string> => aTrackerFile(folder, name);

beforeAll(() => {
  mkdirSync(documents, { recursive: true });
  const facts = { Case: 'TS1', Form: FORM, Revision: '0', Received: '2025-03-05' };
  writeFileSync(join(documents, `TS1 ${FORM}.docx`), aDocx(facts));
});

const asOf = ['--as-of', '2026-03-09T10:00+08:00', '--lang', 'zh', '--json'];

describe('kesu publish to SharePoint', () => {
  it('files by case, fills the columns, links the row, and takes the signed scan back', async () => {
    const running = await aSharePoint(folder);
    const to = ['--to', `${running.origin}/sites/quality`, '--library', '客诉文档'];
    const tracker = await aTracker('tracker.xlsx');
    const first = await kesu(['publish', documents, ...to, '--tracker', tracker, ...asOf]);
    const [done] = JSON.parse(first.stdout).published;
    expect(done).toMatchObject({ action: 'created', path: `2025/03/TS1/TS1 ${FORM}.docx` });
    expect(await documentsIn(tracker)).toEqual([
      { [FORM]: { text: '待签字 2026-03-09', link: done.webUrl } },
      {},
    ]);
    const item = Object.values(running.sharePoint.state.items).find(({ kind }) => kind === 'file')!;
    expect(item.fields).toMatchObject({
      KesuCase: 'TS1',
      KesuForm: FORM,
      KesuCustomer: '恒澜精密',
      KesuStatus: '待签字',
    });

    const scan = join(folder, 'TS1.jpg');
    writeFileSync(scan, 'picture');
    const signed = ['--signed', '--signed-by', '王芳', '--signed-on', '2026-03-08'];
    const second = await kesu(['publish', scan, ...to, '--tracker', tracker, ...signed, ...asOf]);
    expect(JSON.parse(second.stdout)).toMatchObject({
      published: [{ path: `2025/03/TS1/TS1 ${FORM} 签字.jpg` }],
      rows: 1,
    });
    const third = await kesu(['publish', documents, ...to, '--tracker', tracker, ...asOf]);
    expect(JSON.parse(third.stdout)).toMatchObject({ published: [{ action: 'unchanged' }], rows: 0 });
    expect(await documentsIn(tracker)).toMatchObject([{ [FORM]: { text: '已签字 2026-03-08 王芳' } }, {}]);
  });

  it('hides personal contact details unless they are asked for', async () => {
    const running = await aSharePoint(folder);
    const home = join(folder, 'contacts');
    mkdirSync(home);
    const parts = unzipSync(aDocx({ Case: 'TS7', Form: FORM, Received: '2025-03-05' }));
    parts['word/document.xml'] = strToU8('<w:t>电话 13812345678</w:t>');
    writeFileSync(join(home, 'TS7.docx'), zipSync(parts));
    const to = ['--to', `${running.origin}/sites/quality`];
    const stored = (): string => {
      const item = Object.values(running.sharePoint.state.items).find(({ name }) => name === 'TS7.docx')!;
      return strFromU8(unzipSync(running.sharePoint.bytesOf(item))['word/document.xml']!);
    };
    const first = await kesu(['publish', home, ...to, ...asOf]);
    expect(JSON.parse(first.stdout).notices).toEqual([expect.stringContaining('隐去')]);
    expect(stored()).toBe('<w:t>电话 138****5678</w:t>');
    const again = await kesu(['publish', home, ...to, ...asOf]);
    expect(JSON.parse(again.stdout).published).toMatchObject([{ action: 'unchanged' }]);
    await kesu(['publish', home, ...to, '--with-contacts', ...asOf]);
    expect(stored()).toBe('<w:t>电话 13812345678</w:t>');
  });

  it('says what to do when the library is locked, ends with 3, and finishes the next time', async () => {
    const running = await aSharePoint(folder);
    const to = ['--to', `${running.origin}/sites/quality`];
    running.setFaults([{ method: 'PUT', status: 403 }]);
    const refused = await kesu(['publish', documents, ...to, ...asOf]);
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.stdout).failed).toMatchObject([
      { code: 'store.noPermission', resumable: true, message: expect.stringContaining('权限') },
    ]);
    running.setFaults([]);
    expect((await kesu(['publish', documents, ...to, ...asOf])).code).toBe(0);
  });

  it('leaves an unknown scan where it is, and names it', async () => {
    const running = await aSharePoint(folder);
    const tracker = await aTracker('unknown.xlsx');
    const scan = join(folder, 'scan0001.jpg');
    writeFileSync(scan, 'picture');
    const args = [
      'publish',
      scan,
      '--to',
      `${running.origin}/sites/quality`,
      '--tracker',
      tracker,
      '--signed',
      '--signed-by',
      '王芳',
    ];
    const { code, stdout } = await kesu([...args, ...asOf]);
    expect({ code, failed: JSON.parse(stdout).failed }).toMatchObject({
      code: 3,
      failed: [{ code: 'scan.noCase', message: expect.stringContaining('scan0001.jpg') }],
    });
    expect(await readFile(scan, 'utf8')).toBe('picture');
  });

  it.each([
    {
      to: 'http://contoso.sharepoint.com/sites/q',
      says: 'contoso',
      why: 'plain http is for this machine only',
    },
    { to: 'https://contoso.sharepoint.com/sites/q', says: '--tenant', why: 'a real site needs an app' },
    { to: 'ftp://x/y', says: 'ftp', why: 'another scheme' },
  ])('answers 2: $why', async ({ to, says }) => {
    const { code, stderr } = await kesu(['publish', documents, '--to', to]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  });
});

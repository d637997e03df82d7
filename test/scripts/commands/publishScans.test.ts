import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDocx, aTrackerFile, documentsIn } from '../../support/aPublishedCase';
import { kesu } from '../../support/kesu';
import { aSharePoint } from '../../support/sharePointForTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const FORM = '客户投诉处理单';
const common = ['--as-of', '2026-03-09T10:00+08:00', '--lang', 'zh', '--json'];

interface Place {
  /** For `--to`, with the library. */
  readonly to: readonly string[];
  /** Where its files lie on this machine. */
  readonly files: string;
}

const places: readonly { readonly name: string; readonly open: () => Promise<Place> }[] = [
  {
    name: 'a SharePoint library',
    open: async () => {
      const { origin, sharePoint } = await aSharePoint(folder);
      return {
        to: ['--to', `${origin}/sites/quality`, '--library', '客诉文档'],
        files: join(sharePoint.root, 'sites/quality/客诉文档'),
      };
    },
  },
  {
    name: 'a local folder',
    open: () => {
      const files = join(folder, 'library');
      return Promise.resolve({ to: ['--to', files], files });
    },
  },
];

describe.each(places)('kesu publish --find-scans in $name', ({ name, open }) => {
  it('sees the scan somebody dropped there, and the row says who signed once it is entered', async () => {
    const { to, files } = await open();
    const tracker = await aTrackerFile(folder, `${name}.xlsx`);
    const home = join(folder, `${name} documents`);
    mkdirSync(home);
    for (const caseNo of ['TS1', 'TS2']) {
      const facts = { Case: caseNo, Form: FORM, Received: '2025-03-05' };
      writeFileSync(join(home, `${caseNo} ${FORM}.docx`), aDocx(facts));
    }
    await kesu(['publish', home, ...to, '--tracker', tracker, ...common]);
    const find = ['publish', '--find-scans', ...to, '--tracker', tracker, ...common];
    const scan = join(files, '2025/03/TS1', `TS1 ${FORM} 签字.jpg`);
    writeFileSync(scan, 'picture 1');
    writeFileSync(join(files, 'ts2 已签字.JPG'), 'picture 2'); // dropped on top, in nobody's folder
    writeFileSync(join(files, '2025/03/TS1', 'TS1 现场.jpg'), 'a photograph');
    const first = JSON.parse((await kesu(find)).stdout);
    expect(first).toMatchObject({
      published: [],
      failed: [],
      found: [
        { case: 'TS1', form: FORM, file: `2025/03/TS1/TS1 ${FORM} 签字.jpg` },
        { case: 'TS2', form: FORM, file: 'ts2 已签字.JPG' },
      ],
      rows: 2,
    });
    expect(first.notices).toEqual([
      expect.stringContaining('TS1 现场.jpg'),
      expect.stringMatching(/尚未填写签字人：TS1 .*、TS2 /),
    ]);
    expect(await documentsIn(tracker)).toEqual([
      { [FORM]: { text: '已签字', link: first.found[0].webUrl } },
      { [FORM]: { text: '已签字', link: first.found[1].webUrl } },
    ]);
    expect(readFileSync(scan, 'utf8')).toBe('picture 1');

    const entered = await kesu([...find, '--signed-by', '王芳', '--signed-on', '2026-03-08']);
    expect(JSON.parse(entered.stdout)).toMatchObject({
      found: [{ signedBy: '王芳', signedOn: '2026-03-08' }, {}],
      rows: 2,
    });
    expect(await documentsIn(tracker)).toMatchObject([
      { [FORM]: { text: '已签字 2026-03-08 王芳', link: first.found[0].webUrl } },
      { [FORM]: { text: '已签字 2026-03-08 王芳' } },
    ]);
    // Somebody else's name, another night: what was entered stays.
    const later = await kesu([...find, '--signed-by', '李强']);
    expect(JSON.parse(later.stdout)).toMatchObject({ found: [], rows: 0 });
  });
});

describe('kesu publish --find-scans', () => {
  it.each([
    { args: ['--find-scans'], says: '--tracker', why: 'without a tracker nobody knows what is waited for' },
    { args: ['x', '--find-scans', '--tracker', 'y'], says: '--find-scans', why: 'files are for --signed' },
    {
      args: ['--find-scans', '--tracker', 'y', '--signed-on', 'yesterday'],
      says: 'yesterday',
      why: 'a day that is none',
    },
    { args: [], says: 'paths', why: 'nothing to publish' },
  ])('answers 2: $why', async ({ args, says }) => {
    const { code, stderr } = await kesu(['publish', ...args, '--to', join(folder, 'nowhere')]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  });
});

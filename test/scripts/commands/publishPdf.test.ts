import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDocx } from '../../support/aPublishedCase';
import { kesu } from '../../support/kesu';
import { hasLibreOffice } from '../../support/recalculate';
import { aSharePoint } from '../../support/sharePointForTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const FORM = '客户投诉处理单';

function documentsOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const home = join(folder, name);
  mkdirSync(home);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(home, file), content);
  return home;
}

const actions = (stdout: string): unknown[] =>
  (JSON.parse(stdout) as { published: { path: string; action: string }[] }).published.map(
    ({ path, action }) => [path, action],
  );

describe('kesu publish --pdf', () => {
  it('has SharePoint make the PDFs, once for each content, and goes on after an interruption', async () => {
    let made = 0;
    const toPdf = () => Promise.resolve(Buffer.from(`%PDF-1.7 ${(made += 1)}`));
    const running = await aSharePoint(folder, { settings: { makeOnDemand: true, toPdf } });
    const facts = { Case: 'TS1', Form: FORM, Received: '2025-03-05' };
    const home = documentsOf('site', { [`TS1 ${FORM}.docx`]: aDocx(facts) });
    const args = ['publish', home, '--to', `${running.origin}/sites/quality`, '--pdf', '--json'];
    running.setFaults([{ path: 'format=pdf', status: 403 }]);
    const refused = await kesu(args);
    expect({ code: refused.code, failed: JSON.parse(refused.stdout).failed }).toMatchObject({
      code: 3,
      failed: [{ file: join(home, `TS1 ${FORM}.docx`), code: 'store.noPermission' }],
    });
    running.setFaults([]);
    const place = '2025/03/TS1';
    expect(actions((await kesu(args)).stdout)).toEqual([
      [`${place}/TS1 ${FORM}.docx`, 'unchanged'],
      [`${place}/TS1 ${FORM}.pdf`, 'created'],
    ]);
    expect(actions((await kesu(args)).stdout)).toEqual([
      [`${place}/TS1 ${FORM}.docx`, 'unchanged'],
      [`${place}/TS1 ${FORM}.pdf`, 'unchanged'],
    ]);
    expect(made).toBe(1);
  });

  it.runIf(hasLibreOffice)('makes them with LibreOffice in a folder', async () => {
    const home = documentsOf('rtf', { '说明.rtf': '{\\rtf1 one}' });
    const target = join(folder, 'library');
    const args = ['publish', home, '--to', target, '--pdf', '--json'];
    expect(actions((await kesu(args)).stdout)).toEqual([
      ['说明.rtf', 'created'],
      ['说明.pdf', 'created'],
    ]);
    expect((await readFile(join(target, '说明.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(actions((await kesu(args)).stdout)).toEqual([
      ['说明.rtf', 'unchanged'],
      ['说明.pdf', 'unchanged'],
    ]);
    writeFileSync(join(home, '说明.rtf'), '{\\rtf1 two}');
    expect(actions((await kesu(args)).stdout)).toEqual([
      ['说明.rtf', 'versioned'],
      ['说明.pdf', 'versioned'],
    ]);
    expect((await readdir(target)).sort()).toEqual(['.kesu', '.versions', '说明.pdf', '说明.rtf']);
  });

  it('files the documents and says why there is no PDF where nothing converts', async () => {
    const home = documentsOf('bare', { 'a.docx': aDocx({}) });
    const target = join(folder, 'bare-library');
    const args = ['publish', home, '--to', target, '--pdf', '--json'];
    const { code, stdout } = await kesu(args, { env: { KESU_SOFFICE: '' } });
    expect({ code, result: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      result: { published: [{ path: 'a.docx' }], notices: [expect.stringContaining('LibreOffice')] },
    });
  });

  it('leaves a scan alone that has the name of a PDF', async () => {
    const home = documentsOf('clash', { 'a.rtf': '{\\rtf1 one}' });
    const target = documentsOf('clash-library', { 'a.pdf': 'scan' });
    const args = ['publish', home, '--to', target, '--pdf', '--json'];
    const { code, stdout } = await kesu(args);
    expect(await readFile(join(target, 'a.pdf'), 'utf8')).toBe('scan');
    const { failed, notices } = JSON.parse(stdout) as { failed: unknown[]; notices: unknown[] };
    if (hasLibreOffice)
      expect({ code, failed }).toMatchObject({ code: 3, failed: [{ code: 'pdf.placeTaken' }] });
    else expect({ code, notices }).toMatchObject({ code: 0, notices: [expect.any(String)] });
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackerRowIds, type LinkedDocument } from '../../../functions/core/actions/linkBack';
import { readPreviousTracker } from '../../../functions/core/tracker';
import type { PlanCell } from '../../../functions/core/tracker';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { PackageParts } from '../../../scripts/excel/write/replaceParts';
import { linkTracker } from '../../../scripts/files/linkTracker';
import { createShell } from '../../../scripts/shell/shell';
import { aRegister, aTrackerInput, planned } from '../../support/aTracker';
import { expectValidOpenXml } from '../../support/openXml';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const nothing = () => undefined;
const shell = createShell(
  { lang: 'zh', asOf: '2026-03-09T10:00+08:00' },
  {
    stdout: nothing,
    stderr: nothing,
    stderrIsTerminal: false,
    env: {},
    now: () => '',
    milliseconds: () => 0,
  },
);
const input = aTrackerInput(
  aRegister(
    ['caseNo', 'customerName', 'receivedAt', 'description'],
    ['TS1', 'TS2', 'TS3'].map((caseNo) => ({
      caseNo,
      customerName: '恒澜精密',
      receivedAt: '2025-03-05',
      description: '孔径超差',
    })),
  ),
);
let fresh: Buffer;
beforeAll(async () => {
  const path = join(folder, 'fresh.xlsx');
  await writeWorkbook(planned(input).workbook, path);
  fresh = await readFile(path);
});

async function aTracker(name: string, bytes: Uint8Array = fresh): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, bytes);
  return path;
}

const link = 'https://contoso.sharepoint.com/:w:/s/quality/Eabc';
const aLinked = (changes: Partial<LinkedDocument> = {}): LinkedDocument => ({
  caseNo: 'TS2',
  form: '8D报告',
  status: 'toSign',
  action: 'created',
  link,
  ...changes,
});

/** Documents of all rows by case number, as a later run reads them. */
async function documentsOf(path: string): Promise<Record<string, unknown>> {
  const workbook = await readWorkbook(path);
  const previous = readPreviousTracker(workbook)!;
  const numbers = trackerRowIds(workbook);
  return Object.fromEntries(
    [...previous.rows].map(([row, { documents }]) => [
      numbers.find((one) => one.row === row)!.caseNo,
      documents,
    ]),
  );
}

describe('linkTracker', () => {
  it('puts the link into the row and changes nothing else in the package', async () => {
    const path = await aTracker('one');
    expect(await linkTracker(shell, path, [aLinked()])).toMatchObject({ written: 1, trouble: [] });
    expect(await documentsOf(path)).toEqual({
      TS1: {},
      TS2: { '8D报告': { text: '待签字 2026-03-09', link } },
      TS3: {},
    });
    const [before, after] = [new PackageParts(fresh), new PackageParts(await readFile(path))];
    const changed = after.names.filter((name) => after.read(name) !== before.read(name));
    expect(changed).toEqual(['xl/worksheets/sheet1.xml', 'xl/tables/table1.xml']);
    await expectValidOpenXml(path);
  });

  it('writes nothing the second time', async () => {
    const path = await aTracker('twice');
    await linkTracker(shell, path, [aLinked()]);
    const bytes = await readFile(path);
    expect(await linkTracker(shell, path, [aLinked({ action: 'unchanged' })])).toMatchObject({ written: 0 });
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  it('finds the row by its id when somebody renumbered the case meanwhile', async () => {
    const path = await aTracker('renumbered');
    const rowId = trackerRowIds(await readWorkbook(path)).find(({ caseNo }) => caseNo === 'TS3')!.rowId;
    await linkTracker(shell, path, [aLinked({ caseNo: 'old number', rowId })]);
    expect(await documentsOf(path)).toMatchObject({ TS3: { '8D报告': { link } } });
  });

  it('says which case has no row, and leaves the file alone', async () => {
    const path = await aTracker('gone');
    const rows = await linkTracker(shell, path, [aLinked({ caseNo: 'TS9' })]);
    expect(rows).toMatchObject({ written: 0, trouble: [expect.stringContaining('TS9')] });
    expect((await readFile(path)).equals(fresh)).toBe(true);
  });

  it('takes links too long for a formula', async () => {
    const path = await aTracker('long');
    const long = `https://contoso.sharepoint.com/${'a%20'.repeat(80)}x.docx?a=1&b=2`;
    await linkTracker(shell, path, [aLinked({ link: long })]);
    expect(await documentsOf(path)).toMatchObject({ TS2: { '8D报告': { link: long } } });
    await expectValidOpenXml(path);
    await linkTracker(shell, path, [aLinked({ link, action: 'versioned' })]);
    expect(await documentsOf(path)).toMatchObject({ TS2: { '8D报告': { link } } });
    await expectValidOpenXml(path);
  });

  it('refuses to grow the table over what somebody wrote beside it', async () => {
    const parts = new PackageParts(fresh);
    const sheet = parts.read('xl/worksheets/sheet1.xml')!;
    const last = /<dimension ref="A1:([A-Z]+)/.exec(sheet)![1]!;
    const next = last.replace(/.$/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
    parts.write(
      'xl/worksheets/sheet1.xml',
      sheet.replace(/(<row r="7"[^>]*>.*?)(<\/row>)/, `$1<c r="${next}7"><v>1</v></c>$2`),
    );
    const path = await aTracker('beside', parts.pack());
    const rows = await linkTracker(shell, path, [aLinked()]);
    expect(rows).toMatchObject({ written: 0, complete: false, trouble: [expect.stringContaining(next)] });
  });

  it('keeps the documents when the tracker is made anew', async () => {
    const path = await aTracker('again');
    await linkTracker(shell, path, [aLinked()]);
    const workbook = await readWorkbook(path);
    const previous = readPreviousTracker(workbook)!;
    const replanned = planned({
      ...input,
      source: workbook,
      previous,
      inspection: previous.inspection,
      lines: input.lines.map(
        (line, at) => ({ ...line, sheet: previous.register.sheets[0]!.name, row: 6 + at }) as typeof line,
      ),
    });
    const cells: PlanCell[] = replanned.workbook.sheets[0]!.row(7).cells.filter(
      (cell) => cell?.kind === 'formula',
    );
    expect(cells).toContainEqual(
      expect.objectContaining({ result: '待签字 2026-03-09', formula: expect.stringContaining(link) }),
    );
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { appendRows } from '../../../scripts/excel/appendRows';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { valueAt } from '../../../functions/core/register/grid';
import { openXmlErrors } from '../../support/docxValidity';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const register = 'test/cases/registers/s01-injection-register.xlsx';
const headings = ['客诉编号', '表单', '修订'];
const row = (no: string) =>
  [
    { kind: 'text', text: no },
    { kind: 'text', text: '8D报告 <&> "A"' },
    { kind: 'number', number: 2 },
  ] as const;

async function cellsOf(bytes: Uint8Array, name: string): Promise<readonly unknown[][]> {
  const path = join(folder, 'book.xlsx');
  await writeFile(path, bytes);
  const sheet = (await readWorkbook(path)).sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet.rows.flatMap((_row, at) =>
    at === 0 ? [] : [[1, 2, 3].map((column) => valueAt(sheet, at, column))],
  );
}

describe('appendRows', () => {
  it('makes the sheet where it is missing and goes on below it the next time', async () => {
    const once = appendRows(await readFile(register), { sheets: ['文件清单'], headings, rows: [row('A-1')] });
    const twice = appendRows(once, {
      sheets: ['文件清单', 'Documents issued'],
      headings,
      rows: [row('A-2'), row('A-3')],
    });
    expect(await cellsOf(twice, '文件清单')).toEqual([
      headings,
      ['A-1', '8D报告 <&> "A"', 2],
      ['A-2', '8D报告 <&> "A"', 2],
      ['A-3', '8D报告 <&> "A"', 2],
    ]);
    const faultsOf = (bytes: Uint8Array) => openXmlErrors(bytes, 'Microsoft365', 'xlsx');
    expect(await faultsOf(twice)).toEqual(await faultsOf(await readFile(register)));
  });

  it('leaves every part alone but those that name the sheet', async () => {
    const before = await readFile(register);
    const after = unzipSync(appendRows(before, { sheets: ['文件清单'], headings, rows: [row('A-1')] }));
    const changed = Object.entries(unzipSync(before)).filter(
      ([path, bytes]) => !Buffer.from(bytes).equals(after[path]!),
    );
    expect(changed.map(([path]) => path).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
    ]);
  });

  it('refuses what is no workbook', () => {
    expect(() => appendRows(new Uint8Array(100), { sheets: ['x'], headings, rows: [] })).toThrow(
      'no zip directory',
    );
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CellValue, WorkbookGrid } from '../../../functions/core/register/grid';
import { convertWithLibreOffice, findLibreOffice } from '../../../scripts/excel/read/libreOffice';
import { InputProblem } from '../../../scripts/excel/inputProblem';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

async function readFile(name: string, content: string | Uint8Array): Promise<WorkbookGrid> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readWorkbook(path);
}

const rowsOf = ({ sheets }: WorkbookGrid): (readonly CellValue[] | undefined)[] =>
  Array.from({ length: sheets[0]!.rows.length }, (_, row) => sheets[0]!.rows[row]?.values).slice(1);

/** `编号,客户` and `000123,"甲,乙"` in GB18030. */
const gb18030 = Buffer.from('b1e0bac52cbfcdbba70d0a3030303132332c22bcd72cd2d2220d0a', 'hex');
const table = '编号,客户\r\n000123,"甲,乙"\r\n';
const expected = [
  ['编号', '客户'],
  ['000123', '甲,乙'],
];

describe('text tables', () => {
  it.each([
    { name: 'utf8.csv', content: table, why: 'UTF-8' },
    { name: 'bom.csv', content: `\ufeff${table}`, why: 'UTF-8 with a byte order mark' },
    { name: 'gb.csv', content: gb18030, why: 'GB18030, as Chinese Excel saves' },
    {
      name: 'utf16.txt',
      content: Buffer.from(`\ufeff${table.replace(/,(?=客|")/g, '\t')}`, 'utf16le'),
      why: 'Unicode text of Excel: UTF-16 with tabs',
    },
    {
      name: 'bare16.txt',
      content: Buffer.from(table.replace(/,(?=客|")/g, '\t'), 'utf16le'),
      why: 'UTF-16 without a mark',
    },
    { name: 'tab.tsv', content: table.replace(/,(?=客|")/g, '\t'), why: 'tabs' },
    { name: 'semi.csv', content: table.replace(/,(?=客|")/g, ';'), why: 'semicolons' },
    { name: '假.xls', content: table.replace(/,(?=客|")/g, '\t'), why: 'a text table called .xls' },
    { name: 'mac.csv', content: table.replaceAll('\r\n', '\r'), why: 'line ends of old Macs' },
  ])('$why', async ({ name, content }) => {
    const grid = await readFile(name, content);
    expect(rowsOf(grid)).toEqual(expected);
    expect(grid.file).toBe(name);
  });

  it('keeps line breaks inside quotes, blank lines and texts that look like numbers', async () => {
    const grid = await readFile('a.csv', '编号,描述\n1,"第一行\r\n第二行"\n\n3-1,1E5\n');
    expect(rowsOf(grid)).toEqual([['编号', '描述'], ['1', '第一行\n第二行'], undefined, ['3-1', '1E5']]);
  });

  it('loses no row to a quote that never closes', async () => {
    const grid = await readFile('b.csv', '编号,尺寸\n1,"5寸\n2,6寸\n3,7寸\n');
    expect(rowsOf(grid)).toEqual([
      ['编号', '尺寸'],
      ['1', '"5寸'],
      ['2', '6寸'],
      ['3', '7寸'],
    ]);
  });
});

const soffice = await findLibreOffice();

function readsThrough(program: string): void {
  it.each(['xls', 'ods'])(
    'reads .%s',
    async (extension) => {
      const workbook = new ExcelJS.Workbook();
      const sheet = workbook.addWorksheet('客诉');
      sheet.addRow(['编号', '日期']);
      sheet.addRow(['K-1', new Date(Date.UTC(2024, 2, 5))]);
      sheet.getCell('B2').numFmt = 'yyyy/m/d';
      const path = join(folder, `源.xlsx`);
      await workbook.xlsx.writeFile(path);
      const grid = await convertWithLibreOffice(
        program,
        path,
        { extension: '.xlsx', target: extension },
        readWorkbook,
      );
      expect(rowsOf(grid)).toEqual([
        ['编号', '日期'],
        ['K-1', 45356],
      ]);
      expect(grid.sheets[0]!.styles[grid.sheets[0]!.rows[2]!.styles[1]!]?.numberFormat).toMatch(/yyyy.m/);
    },
    180_000,
  );

  it('reads a web page called .xls', async () => {
    const page =
      '<html><head><meta charset="utf-8"></head><body><table><tr><td>编号</td></tr><tr><td>K-7</td></tr></table></body></html>';
    expect(rowsOf(await readFile('网页.xls', page))).toEqual([['编号'], ['K-7']]);
  }, 180_000);
}

describe('kinds that need LibreOffice', () => {
  if (soffice === undefined)
    it('LibreOffice is not installed: reading .xls, .ods and web pages was LEFT OUT', () =>
      expect(soffice).toBeUndefined());
  else readsThrough(soffice);

  it('reports a converter that fails', async () => {
    const path = join(folder, '坏.xls');
    writeFileSync(path, '<html><table></table></html>');
    const problem: unknown = await readWorkbook(path, { libreOffice: join(folder, 'no-such-program') }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(InputProblem);
    expect((problem as InputProblem).code).toBe('input.conversionFailed');
    expect((problem as InputProblem).sentence('zh')).toContain('坏.xls');
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputProblemCode } from '../../../functions/core/messages/inputMessages';
import { inputMessages } from '../../../functions/core/messages/inputMessages';
import { InputProblem } from '../../../scripts/excel/inputProblem';
import { readWorkbook, type ReadWorkbookOptions } from '../../../scripts/excel/readWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';
import { compoundFile } from './compoundBytes';
import { rawParts, rawSheet, rels, zipped, zippedLarge } from './rawWorkbook';

const folder = temporaryFolder();
const noLibreOffice: ReadWorkbookOptions = { libreOffice: null };
const register = readFileSync('test/cases/registers/s01-injection-register.xlsx');

async function problemOf(
  name: string,
  content: Uint8Array | string,
  options: ReadWorkbookOptions = {},
): Promise<InputProblem> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return problemAt(path, options);
}

async function problemAt(path: string, options: ReadWorkbookOptions = {}): Promise<InputProblem> {
  try {
    await readWorkbook(path, options);
  } catch (error) {
    if (error instanceof InputProblem) return error;
    throw error;
  }
  throw new Error(`${path} was read without a problem`);
}

const oneCell = rawSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const without = (parts: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));

describe('files that are no readable workbook', () => {
  it.each<{
    name: string;
    content: Uint8Array | string;
    code: InputProblemCode;
    names?: string;
    why: string;
  }>([
    { name: '空.xlsx', content: '', code: 'input.empty', why: 'no bytes' },
    {
      name: '说明.xlsx',
      content: '%PDF-1.7 …',
      code: 'input.notAWorkbook',
      names: 'PDF',
      why: 'a PDF renamed',
    },
    {
      name: 'x.xlsx',
      content: new Uint8Array([0, 1, 2, 3, 250]),
      code: 'input.notAWorkbook',
      why: 'binary data',
    },
    {
      name: 'x.xml',
      content: '<?xml version="1.0"?><a/>',
      code: 'input.notAWorkbook',
      names: 'XML',
      why: 'XML of another kind',
    },
    {
      name: '图片.zip',
      content: zipped({ 'a.txt': 'x' }),
      code: 'input.notAWorkbook',
      names: 'zip',
      why: 'some archive',
    },
    {
      name: '报告.xlsx',
      content: zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      code: 'input.notAWorkbook',
      names: 'Word',
      why: 'a Word document renamed',
    },
    {
      name: '文档.xls',
      content: compoundFile({ WordDocument: Buffer.alloc(4096) }),
      code: 'input.notAWorkbook',
      names: 'Word',
      why: 'an old Word document',
    },
    {
      name: '加密.xlsx',
      content: compoundFile({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(8192) }),
      code: 'input.passwordProtected',
      why: 'an encrypted .xlsx is an OLE file',
    },
    {
      name: '加密.xls',
      content: compoundFile({ Workbook: biff(0x0809, 0x002f) }),
      code: 'input.passwordProtected',
      why: 'FilePass in an .xls',
    },
    {
      name: '加密.ods',
      content: zipped({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'META-INF/manifest.xml': '<m><encryption-data/></m>',
      }),
      code: 'input.passwordProtected',
      why: 'an encrypted .ods',
    },
    {
      name: '截断.xlsx',
      content: register.subarray(0, register.length - 3000),
      code: 'input.damagedZip',
      why: 'a download cut off',
    },
    {
      name: '缺.xlsx',
      content: zipped(without(rawParts(oneCell), 'xl/workbook.xml')),
      code: 'input.missingPart',
      names: 'xl/workbook.xml',
      why: 'no workbook part',
    },
    {
      name: '缺表.xlsx',
      content: zipped(without(rawParts(oneCell), 'xl/worksheets/sheet1.xml')),
      code: 'input.missingPart',
      names: 'sheet1.xml',
      why: 'no sheet part',
    },
    {
      name: '坏.xlsx',
      content: zipped({ ...rawParts(oneCell), 'xl/workbook.xml': '<workbook><sheets>' }),
      code: 'input.damagedPart',
      names: 'xl/workbook.xml',
      why: 'XML that does not end',
    },
    {
      name: '坏表.xlsx',
      content: zipped(rawParts('<worksheet><sheetData><row r="1"><c r="A1"><v>1')),
      code: 'input.damagedPart',
      names: 'sheet1.xml',
      why: 'a sheet that does not end',
    },
    {
      name: '坏样式.xlsx',
      content: zipped(rawParts(oneCell, { 'xl/styles.xml': '<styleSheet><fonts>' })),
      code: 'input.damagedPart',
      names: 'styles.xml',
      why: 'styles that do not end',
    },
    {
      name: '坏引用.xlsx',
      content: zipped(rawParts(rawSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))),
      code: 'input.damagedPart',
      names: 'shared string 7',
      why: 'a text that does not exist',
    },
    {
      name: '坏行.xlsx',
      content: zipped(rawParts(rawSheet('<row r="1048577"/>'))),
      code: 'input.damagedPart',
      names: '1048577',
      why: 'a row Excel does not have',
    },
    {
      name: '坏列.xlsx',
      content: zipped(rawParts(rawSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'))),
      code: 'input.damagedPart',
      names: 'XFD',
      why: 'a column Excel does not have',
    },
    {
      name: '无表.xlsx',
      content: zipped({
        ...rawParts(oneCell),
        'xl/_rels/workbook.xml.rels': rels(['r1', 'chartsheet', 'x.xml']),
      }),
      code: 'input.noSheets',
      why: 'chart sheets only',
    },
  ])('$why: $code', async ({ name, content, code, names }) => {
    const problem = await problemOf(name, content, noLibreOffice);
    expect(problem.code).toBe(code);
    for (const language of ['zh', 'en'] as const) {
      expect(problem.sentence(language)).toContain(name);
      if (names !== undefined) expect(problem.sentence(language)).toContain(names);
      expect(problem.sentence(language)).not.toMatch(/\{\w+\}/);
    }
  });

  it('tells bytes changed on the way, by the archive or by what comes out of it', async () => {
    expect((await problemOf('损坏.xlsx', withNoise(register))).code).toMatch(/^input\.damaged(Zip|Part)$/);
  });

  it('tells a missing file and a folder', async () => {
    expect((await problemAt(join(folder, '没有.xlsx'))).code).toBe('input.missing');
    mkdirSync(join(folder, '文件夹.xlsx'));
    expect((await problemAt(join(folder, '文件夹.xlsx'))).code).toBe('input.folder');
  });

  it.each([
    {
      name: '旧.xls',
      content: compoundFile({ Workbook: biff(0x0809, 0x0042) }),
      kind: '.xls',
      why: 'Excel 97-2003',
    },
    {
      name: '台账.ods',
      content: zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      kind: '.ods',
      why: 'OpenDocument',
    },
    {
      name: '台账.xlsb',
      content: zipped({ '[Content_Types].xml': '<T/>', 'xl/workbook.bin': 'x' }),
      kind: '.xlsb',
      why: 'binary workbook',
    },
    {
      name: '导出.xls',
      content: '<html><table><tr><td>1</td></tr></table></html>',
      kind: 'HTML',
      why: 'a web page called .xls',
    },
    {
      name: '导出.xml',
      content: '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
      kind: 'XML Spreadsheet 2003',
      why: 'XML of 2003',
    },
    {
      name: '网页.mht',
      content: 'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n',
      kind: '.mht',
      why: 'a single-file web page',
    },
  ])('says how to save $why as .xlsx where LibreOffice is missing', async ({ name, content, kind }) => {
    const problem = await problemOf(name, content, noLibreOffice);
    expect(problem.code).toBe('input.needsLibreOffice');
    expect(problem.sentence('zh')).toContain('另存为');
    expect(problem.sentence('en')).toContain(kind);
  });
});

describe('hostile and huge files', () => {
  const blanks = Buffer.alloc(72 * 1024 * 1024, ' ');
  const bombOf = (): Promise<Buffer> =>
    zippedLarge({ ...rawParts(oneCell), 'xl/worksheets/sheet1.xml': blanks }, 9);

  it('stops at a part that is compressed beyond reason', async () => {
    const bomb = await bombOf();
    expect(bomb.length).toBeLessThan(400_000);
    const problem = await problemOf('炸弹.xlsx', bomb);
    expect(problem.code).toBe('input.zipBomb');
    expect(problem.sentence('zh')).toContain('sheet1.xml');
  });

  it('refuses a declared size beyond the limit before expanding anything', async () => {
    const problem = await problemOf('大.xlsx', await bombOf(), {
      limits: { expandedBytes: 8 * 1024 * 1024 },
    });
    expect(problem.code).toBe('input.tooLarge');
    expect(problem.sentence('en')).toContain('8 MiB');
  });

  it('does not believe a directory that understates the size', async () => {
    const bytes = await bombOf();
    const size = Buffer.alloc(4);
    size.writeUInt32LE(blanks.length);
    const lie = Buffer.from([100, 0, 0, 0]);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size)) lie.copy(bytes, at);
    expect((await problemOf('谎报.xlsx', bytes)).code).toBe('input.damagedZip');
  });

  it('refuses archives with too many entries, too many cells, and cells that never end', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`x/${i}`, 'x']));
    const entries = await problemOf('多.xlsx', zipped({ ...rawParts(oneCell), ...many }), {
      limits: { entries: 40 },
    });
    expect(entries.code).toBe('input.tooManyEntries');
    const row = '<row><c><v>1</v></c><c><v>2</v></c></row>';
    const cells = await problemOf('满.xlsx', zipped(rawParts(rawSheet(row.repeat(60)))), {
      limits: { cells: 100 },
    });
    expect(cells.code).toBe('input.tooManyCells');
    expect(cells.sentence('zh')).toContain('台账');
    const endless = rawSheet(`<row><c t="inlineStr"><is><t>${'长'.repeat(300_000)}`);
    const element = await problemOf('长.xlsx', zipped(rawParts(endless)), {
      limits: { elementBytes: 100_000 },
    });
    expect(element.code).toBe('input.damagedPart');
  });

  it('never follows the names inside an archive', async () => {
    const path = join(folder, '路径.xlsx');
    writeFileSync(path, zipped({ ...rawParts(oneCell), '../../evil.xml': 'x', '/etc/evil': 'x' }));
    expect((await readWorkbook(path)).sheets[0]?.rows[1]?.values).toEqual([1]);
  });

  it('reads a sheet of 1,048,576 formatted rows without keeping them', async () => {
    const path = join(folder, '空行.xlsx');
    const content =
      '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="900000"><c r="B900000"><v>2</v></c></row>';
    const formatted = (from: number, to: number): string => {
      let rows = '';
      for (let row = from; row <= to; row++)
        rows += `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
      return rows;
    };
    const [first, last] = content.split(/(?<=<\/row>)/);
    const data = `${first}${formatted(2, 899_999)}${last}${formatted(900_001, 1_048_576)}`;
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    writeFileSync(path, await zippedLarge(rawParts(rawSheet(data), { 'xl/styles.xml': styles })));
    const sheet = (await readWorkbook(path)).sheets[0]!;
    expect(sheet.rows.length).toBe(900_001);
    expect(sheet.rows[900_000]?.values).toEqual([null, 2]);
    expect(new Set(sheet.rows).size).toBeLessThanOrEqual(4); // the blank ones are one object
  });

  it('reads 16,384 columns', async () => {
    const cells = Array.from({ length: 16_384 }, (_, i) => `<c><v>${i + 1}</v></c>`).join('');
    const path = join(folder, '宽.xlsx');
    writeFileSync(path, zipped(rawParts(rawSheet(`<row r="1">${cells}</row>`))));
    expect((await readWorkbook(path)).sheets[0]?.rows[1]?.values.at(-1)).toBe(16_384);
  });
});

it('has a Chinese and an English sentence for every problem', () => {
  for (const [code, { zh, en }] of Object.entries(inputMessages)) {
    expect(zh, code).toMatch(/[\u4e00-\u9fff].*。/);
    expect(en, code).toMatch(/\.$/);
    expect([...zh.matchAll(/\{\w+\}/g)].map(String).sort(), code).toEqual(
      [...en.matchAll(/\{\w+\}/g)].map(String).sort(),
    );
  }
});

/** Flips bytes in the middle of the archive, where compressed data stands. */
function withNoise(bytes: Buffer): Buffer {
  const noisy = Buffer.from(bytes);
  const middle = bytes.length >> 1;
  for (let at = middle; at < middle + 400; at++) noisy[at] = (noisy[at]! + 1) & 0xff;
  return noisy;
}

/** A BIFF stream that begins with records of these types. */
function biff(...types: readonly number[]): Buffer {
  const stream = Buffer.alloc(8192);
  types.forEach((type, index) => {
    stream.writeUInt16LE(type, index * 20);
    stream.writeUInt16LE(16, index * 20 + 2);
  });
  return stream;
}

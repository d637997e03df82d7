import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  cellKey,
  type CellExtra,
  type CellValue,
  type SheetGrid,
  type WorkbookGrid,
} from '../../../functions/core/register/grid';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';
import { rawParts, rawSheet, rels, zipped } from './rawWorkbook';

const folder = temporaryFolder();
let files = 0;

async function read(parts: Readonly<Record<string, string | Uint8Array>>): Promise<WorkbookGrid> {
  const path = join(folder, `台账${++files}.xlsx`);
  writeFileSync(path, zipped(parts));
  return readWorkbook(path);
}

async function readSheet(
  data: string,
  more: Readonly<Record<string, string>> = {},
  behind = '',
  before = '',
): Promise<SheetGrid> {
  return (await read(rawParts(rawSheet(data, behind, before), more))).sheets[0]!;
}

const strings = (...items: readonly string[]): Record<string, string> => ({
  'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});

const rowsOf = (sheet: SheetGrid): (readonly CellValue[] | undefined)[] =>
  Array.from({ length: sheet.rows.length }, (_, row) => sheet.rows[row]?.values).slice(1);

const extraAt = (sheet: SheetGrid, row: number, column: number): CellExtra | undefined =>
  sheet.extras.get(cellKey(row, column));

describe('cell values', () => {
  it.each<{ cell: string; value: CellValue; why: string }>([
    { cell: '<c r="A1"><v>12</v></c>', value: 12, why: 'a whole number' },
    { cell: '<c r="A1" t="n"><v>-0.1</v></c>', value: -0.1, why: 'a decimal, exactly as Number reads it' },
    {
      cell: '<c r="A1"><v>46022.604166666664</v></c>',
      value: 46022.604166666664,
      why: 'all 17 digits of a moment',
    },
    { cell: '<c r="A1"><v>1.5E-3</v></c>', value: 0.0015, why: 'an exponent' },
    {
      cell: '<c r="A1"><v>123456789012345678</v></c>',
      value: 123456789012345680,
      why: 'more digits than a double',
    },
    { cell: '<c r="A1" t="b"><v>1</v></c>', value: true, why: 'a truth value' },
    { cell: '<c r="A1" t="b"><v>0</v></c>', value: false, why: 'its opposite' },
    { cell: '<c r="A1" t="e"><v>#N/A</v></c>', value: { error: '#N/A' }, why: 'an error is no text' },
    {
      cell: '<c r="A1" t="str"><f>B1&amp;"x"</f><v>结果 &lt;1&gt;</v></c>',
      value: '结果 <1>',
      why: 'a formula text',
    },
    { cell: '<c r="A1" t="d"><v>2024-03-05</v></c>', value: 45356, why: 'an ISO date becomes a serial' },
    { cell: '<c r="A1" t="d"><v>2024-03-05T12:00:00Z</v></c>', value: 45356.5, why: 'an ISO moment too' },
    { cell: '<c r="A1" t="inlineStr"><is><t>内联</t></is></c>', value: '内联', why: 'an inline text' },
    { cell: '<c t="s"><v>0</v></c>', value: '共享', why: 'a cell without an address is the next one' },
    { cell: '<c r="A1" t="s"><f>X()</f><v>0</v></c>', value: '共享', why: 'a formula and a shared text' },
    { cell: '<c r="A1" t="str"><f>""</f><v></v></c>', value: null, why: 'a formula giving "" looks blank' },
    { cell: "<c r='A1' s='0' t='n' ><v>7</v></c>", value: 7, why: 'single quotes and blanks in the tag' },
    { cell: '<c r="A1"><v><![CDATA[8]]></v></c>', value: 8, why: 'CDATA is text' },
    {
      cell: '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]> c</t></is></c>',
      value: 'a<b c',
      why: 'CDATA in a text',
    },
    {
      cell: '<!-- x --><c r="A1"><!-- </c> --><v>9</v><extLst><ext/></extLst></c>',
      value: 9,
      why: 'comments and extensions are passed over',
    },
    {
      cell: '<c r="A1" t="n"><v>oops</v></c>',
      value: 'oops',
      why: 'a broken number stays as text, nothing is lost',
    },
  ])('$why', async ({ cell, value }) => {
    const sheet = await readSheet(`<row r="1">${cell}</row>`, strings('<t>共享</t>'));
    expect(sheet.rows[1]?.values[0] ?? null).toEqual(value);
  });

  it.each([
    { item: '<t>a &amp; b &#x4E2D;&#25991;</t>', text: 'a & b 中文', why: 'entities' },
    { item: '<t xml:space="preserve"> 前后空格 </t>', text: ' 前后空格 ', why: 'blanks at either end' },
    {
      item: '<t>第一行_x000D_\n第二行</t>',
      text: '第一行\n第二行',
      why: 'a carriage return written as _x000D_',
    },
    { item: '<t>_x005F_x000D_</t>', text: '_x000D_', why: 'a text that only looks like an escape' },
    {
      item: '<t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      text: '东京',
      why: 'phonetic guides are no text',
    },
    {
      item: '<r><t>一</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 二</t></r>',
      text: '一 二',
      why: 'runs are joined',
    },
    { item: '<x:t>带前缀</x:t>', text: '带前缀', why: 'a namespace prefix' },
    { item: '<t/>', text: null, why: 'an empty text is a blank cell' },
  ])('shared text: $why', async ({ item, text }) => {
    const sheet = await readSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings(item));
    expect(sheet.rows[1]?.values[0] ?? null).toBe(text);
  });

  it('keeps the struck part of a rich text apart', async () => {
    const item = '<r><rPr><strike/></rPr><t>3月1日</t></r><r><rPr><strike val="0"/></rPr><t>3月5日</t></r>';
    const sheet = await readSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings(item));
    expect(sheet.rows[1]?.values).toEqual(['3月1日3月5日']);
    expect(extraAt(sheet, 1, 1)?.struck).toBe('3月1日');
  });

  it('reads prefixed elements and rows without numbers', async () => {
    const part =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row><x:c r="B2"><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { sheets } = await read(rawParts(part));
    expect(rowsOf(sheets[0]!)).toEqual([
      [1, '乙'],
      [null, 2],
    ]);
    expect(extraAt(sheets[0]!, 2, 2)?.formula).toBe('A1+1');
  });

  it('reads UTF-16 parts', async () => {
    const sheet = rawSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>宽字符</t></is></c></row>');
    const { sheets } = await read({
      ...rawParts(''),
      'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le'),
    });
    expect(rowsOf(sheets[0]!)).toEqual([['宽字符']]);
  });

  it('reads cells the same wherever chunks cut the part', async () => {
    const count = 30_000;
    const row = (i: number): string =>
      `<row r="${i}"><c r="A${i}" t="s"><v>${i % 3}</v></c><c r="B${i}"><v>${i / 8}</v></c><c r="C${i}" t="inlineStr"><is><t>文本${i}</t></is></c><c r="D${i}"><f>A${i}</f><v>${i}</v></c></row>`;
    const data = Array.from({ length: count }, (_, i) => row(i + 1)).join('');
    const sheet = await readSheet(data, strings('<t>甲</t>', '<r><t>乙</t></r>', '<t>丙</t>'));
    const expected = Array.from({ length: count }, (_, i) => [
      '甲乙丙'[(i + 1) % 3],
      (i + 1) / 8,
      `文本${i + 1}`,
      i + 1,
    ]);
    expect(rowsOf(sheet)).toEqual(expected);
    expect(extraAt(sheet, count, 4)?.formula).toBe(`A${count}`);
  });
});

describe('formulas', () => {
  it('gives each cell of a shared formula its own text', async () => {
    const sheet = await readSheet(
      '<row r="4"><c r="C4"><f t="shared" ref="C4:C6" si="3">IF($A4="","",B4+$H$1)</f><v>1</v></c></row>' +
        '<row r="5"><c r="C5"><f t="shared" si="3"/><v>2</v></c></row><row r="6"><c r="C6"><f t="shared" si="3"></f><v>3</v></c></row>',
    );
    expect([4, 5, 6].map((row) => extraAt(sheet, row, 3)?.formula)).toEqual([
      'IF($A4="","",B4+$H$1)',
      'IF($A5="","",B5+$H$1)',
      'IF($A6="","",B6+$H$1)',
    ]);
    expect(rowsOf(sheet).slice(3)).toEqual([
      [null, null, 1],
      [null, null, 2],
      [null, null, 3],
    ]);
  });

  it('keeps the text of an array formula', async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">SUM(B1:B9*2)</f><v>1</v></c></row>',
    );
    expect(extraAt(sheet, 1, 1)?.formula).toBe('SUM(B1:B9*2)');
  });
});

describe('what stands around the cells', () => {
  it('reads merges, hidden rows and columns, sizes, frozen rows and the filter', async () => {
    const sheet = await readSheet(
      '<row r="1" ht="30.5" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
      {},
      '<autoFilter ref="A1:C9"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
      '<sheetViews><sheetView><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="12.5"/><col min="3" max="3" width="0" hidden="1"/></cols>',
    );
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(sheet.autoFilter).toEqual({ top: 1, left: 1, bottom: 9, right: 3 });
    expect(sheet.frozenRows).toBe(3);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect(sheet.columnWidths.get(2)).toBe(12.5);
    expect(sheet.rows[1]).toMatchObject({ height: 30.5 });
    expect(sheet.rows[2]).toMatchObject({ hidden: true });
  });

  it('takes nothing from custom views and extensions', async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      {},
      '<customSheetViews><customSheetView><pane ySplit="9" state="frozen"/><autoFilter ref="A1:B2"/></customSheetView></customSheetViews><extLst><ext><x14:row r="5"/></ext></extLst>',
    );
    expect(sheet.frozenRows).toBeUndefined();
    expect(sheet.autoFilter).toBeUndefined();
    expect(rowsOf(sheet)).toEqual([[1]]);
  });

  it('reads links, notes and comment threads', async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': rels(
          ['a', 'hyperlink', 'https://a.example/8d?x=1&amp;y=2', 'External'],
          ['b', 'comments', '../comments1.xml'],
          ['c', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ),
        'xl/comments1.xml':
          '<comments><authors><author>x</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>王工：</t></r><r><t>已电话确认</t></r></text></comment><comment ref="B1" authorId="0"><text><t>[Threaded comment] placeholder</t></text></comment></commentList></comments>',
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="B1"><text>请补8D</text></threadedComment><threadedComment ref="B1" parentId="1"><text>已补</text></threadedComment></ThreadedComments>',
      },
      '<hyperlinks><hyperlink ref="A1" r:id="a"/><hyperlink ref="B1" location="\'明 细\'!A1"/></hyperlinks>',
    );
    expect(extraAt(sheet, 1, 1)).toEqual({ link: 'https://a.example/8d?x=1&y=2', note: '王工：已电话确认' });
    expect(extraAt(sheet, 1, 2)).toEqual({ link: "#'明 细'!A1", note: '请补8D\n已补' });
  });

  it('tells hidden sheets, chart sheets and the 1904 date system', async () => {
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="甲" r:id="r1"/><sheet name="乙" state="hidden" r:id="r2"/><sheet name="图" r:id="r3"/></sheets></workbook>';
    const grid = await read({
      ...rawParts(rawSheet('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>')),
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': rels(
        ['r1', 'worksheet', '/xl/worksheets/sheet1.xml'],
        ['r2', 'worksheet', 'worksheets/Sheet2.xml'],
        ['r3', 'chartsheet', 'chartsheets/sheet1.xml'],
      ),
      'xl/worksheets/sheet2.xml': rawSheet(''),
    });
    expect(grid.dateSystem).toBe('1904');
    expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['甲', 'visible'],
      ['乙', 'hidden'],
    ]);
    expect(rowsOf(grid.sheets[0]!)).toEqual([[1]]);
  });
});

describe('formats', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="&quot;¥&quot;#,##0.00"/></numFmts>' +
    '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><strike/><color theme="4" tint="0.4"/></font><font><b val="0"/><color indexed="10"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders><border><left/><right/></border><border><left style="thin"/><right style="none"/><top style="medium"/><bottom/></border></borders>' +
    '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="31" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="176" fontId="2" fillId="0" borderId="0"/><xf numFmtId="57"/><xf numFmtId="14"/></cellXfs></styleSheet>';

  it('resolves fonts, fills, borders, theme tints and East Asian date formats', async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c><c r="D1" s="4"/></row>',
      { 'xl/styles.xml': styles },
    );
    const at = (column: number): unknown => sheet.styles[sheet.rows[1]!.styles[column - 1]!];
    expect(at(1)).toEqual({
      numberFormat: 'yyyy"年"m"月"d"日"',
      bold: true,
      strike: true,
      fontColor: 'FF8FAADC', // accent 1 of the Office theme, 40 % lighter
      fill: 'FFFFC000',
      borders: 'lt',
      horizontal: 'center',
      vertical: 'middle',
      wrap: true,
    });
    expect(at(2)).toEqual({ numberFormat: '"¥"#,##0.00', fontColor: 'FFFF0000' });
    expect(at(3)).toMatchObject({ numberFormat: 'yyyy"年"m"月"' });
    expect(at(4)).toMatchObject({ numberFormat: 'yyyy/m/d', fontName: '宋体', fontSize: 11 });
  });

  it.each(['NaN', 'Infinity', '-Infinity', '1E+999'])(
    'keeps %s as text: no cell holds such a number',
    async (v) => {
      const sheet = await readSheet(`<row r="1"><c r="A1"><v>${v}</v></c></row>`);
      expect(sheet.rows[1]?.values).toEqual([v]);
    },
  );

  it('gives a cell of type date a date format where it had none', async () => {
    const sheet = await readSheet('<row r="1"><c r="A1" t="d"><v>2024-03-05</v></c></row>', {
      'xl/styles.xml': styles,
    });
    expect(sheet.styles[sheet.rows[1]!.styles[0]!]?.numberFormat).toBe('yyyy/m/d');
  });
});

it('reads what ExcelJS writes', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('客诉');
  sheet.addRow([
    '编号',
    new Date(Date.UTC(2024, 2, 5)),
    { formula: 'A1&"x"', result: '编号x' },
    { text: '附件', hyperlink: 'https://a.example/' },
  ]);
  sheet.getCell('B1').numFmt = 'yyyy-mm-dd';
  sheet.getCell('A1').note = '批注';
  const path = join(folder, 'exceljs.xlsx');
  await workbook.xlsx.writeFile(path);
  const grid = (await readWorkbook(path)).sheets[0]!;
  expect(rowsOf(grid)).toEqual([['编号', 45356, '编号x', '附件']]);
  expect(extraAt(grid, 1, 1)).toEqual({ note: '批注' });
  expect(extraAt(grid, 1, 3)).toEqual({ formula: 'A1&"x"' });
  expect(extraAt(grid, 1, 4)).toEqual({ link: 'https://a.example/' });
  expect(grid.styles[grid.rows[1]!.styles[1]!]?.numberFormat).toBe('yyyy-mm-dd');
});

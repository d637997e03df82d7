import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellKey, type WorkbookGrid } from '../../../functions/core/register/grid';
import type {
  PlanCell,
  SheetPlan,
  StylePlan,
  WorkbookPlan,
} from '../../../functions/core/tracker/trackerPlan';
import { convertWithLibreOffice, findLibreOffice } from '../../../scripts/excel/read/libreOffice';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { expectValidOpenXml } from '../../support/openXml';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

const heading: StylePlan = {
  bold: true,
  fill: 'FFDDEBF7',
  borders: 'trbl',
  borderColor: 'FF999999',
  wrap: true,
  horizontal: 'center',
  vertical: 'middle',
  indent: 0,
};
const date: StylePlan = {
  numberFormat: 'yyyy/m/d',
  unlocked: true,
  strike: true,
  italic: true,
  underline: true,
  fontColor: 'FFC00000',
  fontSize: 9,
  fontName: '宋体',
};
const text = (value: string, style?: StylePlan): PlanCell => ({
  kind: 'text',
  text: value,
  ...(style && { style }),
});
const number = (value: number, style?: StylePlan): PlanCell => ({
  kind: 'number',
  number: value,
  ...(style && { style }),
});

const awkward = [
  '=1+1',
  '+86 755',
  '-5度',
  '@客户',
  'a\u0001b',
  '_x0041_',
  '\ud800半',
  '行一\r\n行二',
  ' 前后 ',
  '<b>&"\'',
  '😀',
  "'00123",
];
const FIRST = 4;
const LAST = FIRST + awkward.length - 1;

const tracker: SheetPlan = {
  name: "客诉'跟踪",
  visibility: 'visible',
  tabColor: 'FFC00000',
  columns: [
    { width: 12 },
    { width: 14, style: date },
    { width: 10 },
    { width: 20 },
    { width: 10, hidden: true },
  ],
  rowCount: LAST,
  row: (row) => {
    if (row === 1) return { cells: [text('客诉跟踪', { bold: true, fontSize: 16 })], height: 30 };
    if (row === 2) return { cells: [] };
    if (row === 3)
      return { cells: ['编号', '日期', '天数', '来源\n单元格', '标记'].map((name) => text(name, heading)) };
    return {
      cells: [
        text(awkward[row - FIRST]!),
        number(46_000 + row / 7),
        { kind: 'filled', result: row * 2 },
        {
          kind: 'link',
          text: `D${row}`,
          target: row % 2 ? `#'原 表'!A${row}` : `https://a.example/?x=${row % 3}&y=2`,
        },
        row % 2 ? { kind: 'boolean', value: true } : { kind: 'error', error: '#N/A' },
      ],
      ...(row === LAST && { hidden: true }),
    };
  },
  merges: ['A1:C1'],
  table: {
    name: '客诉表',
    ref: `A3:E${LAST}`,
    style: 'TableStyleMedium2',
    columns: [
      { heading: '编号' },
      { heading: '日期' },
      { heading: '天数', formula: `IF($B${FIRST}="","",ROW(A${FIRST})*2)` },
      { heading: '来源\n单元格' },
      { heading: '标记' },
    ],
  },
  validations: [
    {
      ref: 'A4:A1005',
      allowBlank: true,
      severity: 'stop',
      kind: 'list',
      values: ['严重', '一般'],
      prompt: { title: '等级', text: '请选择' },
      error: { title: '等级', text: '不在名单内' },
    },
    { ref: 'B4:B1005', allowBlank: true, severity: 'warning', kind: 'date', min: 36_526, max: 73_050 },
    {
      ref: 'C4:C1005',
      allowBlank: false,
      severity: 'information',
      kind: 'custom',
      formula: 'COUNTIF($A$4:$A$1005,A4)=1',
    },
    { ref: 'D4:D1005', allowBlank: true, severity: 'stop', kind: 'list', source: '等级名单' },
    { ref: 'E4', allowBlank: true, severity: 'stop', kind: 'whole', min: 0, max: 9 },
    { ref: 'E5:E6', allowBlank: true, severity: 'stop', kind: 'decimal', min: 0, max: 0.5 },
    { ref: 'E7:E9', allowBlank: true, severity: 'stop', kind: 'textLength', min: 0, max: 100 },
  ],
  conditionalFormats: [
    {
      ref: `A4:E${LAST}`,
      formula: '$B4<TODAY()',
      priority: 1,
      stopIfTrue: true,
      fill: 'FFFFC7CE',
      fontColor: 'FF9C0006',
      bold: true,
      strike: true,
    },
    { ref: `A4:E${LAST}`, formula: '$B4=""', priority: 2, fill: 'FFFFEB9C' },
  ],
  freeze: { rows: 3, columns: 1 },
  print: {
    paper: 'A3',
    landscape: true,
    repeatRows: '1:3',
    fitToWidth: true,
    area: `A1:E${LAST}`,
    header: '&L客诉',
    footer: '第 &P 页，共 &N 页',
  },
  protection: { allow: ['sort', 'autoFilter', 'formatColumns', 'formatRows', 'insertRows', 'deleteRows'] },
  zoom: 90,
  showGridLines: false,
};

const original: SheetPlan = {
  name: '原 表',
  visibility: 'veryHidden',
  columns: [],
  rowCount: 3,
  autoFilter: 'A1:B3',
  row: (row) => ({
    cells: [
      number(row * 1.1),
      null,
      { kind: 'formula', formula: `A${row}&"x<"`, result: `${row * 1.1}x<` },
      { kind: 'blank', style: heading },
      { kind: 'formula', formula: 'A1>0', result: true },
      { kind: 'formula', formula: 'NOW()', result: null },
    ],
  }),
};

const plan: WorkbookPlan = {
  title: '客诉跟踪表',
  company: '某某公司',
  names: [
    { name: '等级名单', refersTo: "OFFSET('原 表'!$A$1,0,0,3,1)" },
    { name: '工时', refersTo: '0.5' },
  ],
  sheets: [tracker, original],
};

const path = join(folder, '跟踪.xlsx');
let grid: WorkbookGrid;
beforeAll(async () => {
  await writeWorkbook(plan, path, { now: new Date('2026-03-09T08:00:00Z') });
  grid = await readWorkbook(path);
});

const partText = (name: string): string => new TextDecoder().decode(unzipSync(readFileSync(path))[name]);

describe('a written workbook', () => {
  it('is valid for Office 2019 and Microsoft 365', () => expectValidOpenXml(path));

  it('gives back every text unchanged, whatever it begins with', () => {
    const texts = awkward.map((_, index) => grid.sheets[0]!.rows[FIRST + index]!.values[0]);
    // Excel itself turns a carriage return with line feed into a line feed.
    expect(texts).toEqual(awkward.map((value) => value.replace('\r\n', '\n')));
  });

  it('marks texts that begin like a formula, so that editing them makes no formula', () => {
    const formats = partText('xl/styles.xml').match(/<xf [^>]*quotePrefix="1"[^>]*>/g);
    expect(formats).toHaveLength(1);
    const cells = partText('xl/worksheets/sheet1.xml')
      .match(/<c r="A\d+"[^>]*>/g)!
      .slice(2);
    const styles = cells.map((cell) => /s="(\d+)"/.exec(cell)?.[1]).filter((style) => style !== undefined);
    expect(styles).toHaveLength(4); // = + - @
    expect(new Set(styles).size).toBe(1);
  });

  it('gives back numbers, truth values, errors, links and cached results', () => {
    const [sheet, hidden] = grid.sheets;
    expect(sheet!.rows[5]!.values.slice(1)).toEqual([46_000 + 5 / 7, 10, 'D5', true]);
    expect(sheet!.rows[4]!.values[4]).toEqual({ error: '#N/A' });
    expect(sheet!.extras.get(cellKey(5, 4))?.link).toBe("#'原 表'!A5");
    expect(sheet!.extras.get(cellKey(4, 4))?.link).toBe('https://a.example/?x=1&y=2');
    expect(hidden!.visibility).toBe('veryHidden');
    expect(hidden!.rows[2]!.values).toEqual([2.2, null, '2.2x<', null, true]);
    expect(hidden!.extras.get(cellKey(2, 6))).toEqual({ formula: 'NOW()' });
  });

  it('writes a filled column once and shares it', () => {
    const xml = partText('xl/worksheets/sheet1.xml');
    expect(xml.match(/<f t="shared" ref=/g)).toHaveLength(1);
    const formulas = Array.from(
      { length: 3 },
      (_, i) => grid.sheets[0]!.extras.get(cellKey(FIRST + i, 3))?.formula,
    );
    expect(formulas).toEqual([4, 5, 6].map((row) => `IF($B${row}="","",ROW(A${row})*2)`));
    expect(partText('xl/tables/table1.xml')).toContain(
      '<calculatedColumnFormula>IF($B4=&quot;&quot;,&quot;&quot;,ROW(A4)*2)',
    );
  });

  it('gives back formats, sizes, merges, freeze and filter', () => {
    const [sheet, hidden] = grid.sheets;
    const at = (row: number, column: number): unknown => sheet!.styles[sheet!.rows[row]!.styles[column - 1]!];
    expect(at(3, 1)).toMatchObject({
      bold: true,
      fill: 'FFDDEBF7',
      wrap: true,
      horizontal: 'center',
      vertical: 'middle',
      fontName: '等线',
      fontSize: 11,
    });
    expect([...(at(3, 1) as { borders: string }).borders].sort().join('')).toBe('blrt');
    expect(at(4, 2)).toMatchObject({
      numberFormat: 'yyyy/m/d',
      strike: true,
      italic: true,
      fontColor: 'FFC00000',
      fontName: '宋体',
      fontSize: 9,
    });
    expect(sheet!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(sheet!.frozenRows).toBe(3);
    expect([...sheet!.hiddenColumns]).toEqual([5]);
    expect(sheet!.columnWidths.get(4)).toBe(20);
    expect(sheet!.rows[1]).toMatchObject({ height: 30 });
    expect(sheet!.rows[LAST]).toMatchObject({ hidden: true });
    expect(hidden!.autoFilter).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
  });

  it('keeps names that ExcelJS would damage', () => {
    const xml = partText('xl/workbook.xml');
    expect(xml).toContain(`<definedName name="等级名单">OFFSET('原 表'!$A$1,0,0,3,1)</definedName>`);
    expect(xml).toContain('<definedName name="工时">0.5</definedName>');
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'客诉''跟踪'!$A$1:$E$${LAST}</definedName>`,
    );
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'客诉''跟踪'!$1:$3</definedName>`,
    );
  });

  it('keeps validations, conditional formats, protection, print setup and properties', () => {
    const xml = partText('xl/worksheets/sheet1.xml');
    expect(xml.match(/<dataValidation /g)).toHaveLength(7);
    expect(xml).toContain('<formula1>36526</formula1><formula2>73050</formula2>');
    expect(xml).toContain('<cfRule stopIfTrue="1" type="expression" dxfId="0" priority="1">');
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*sort="0"/);
    expect(xml).toMatch(/<pageSetup paperSize="8" orientation="landscape"/);
    expect(xml).toContain(
      '<oddHeader>&amp;L客诉</oddHeader><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter>',
    );
    expect(partText('docProps/core.xml')).toContain('2026-03-09T08:00:00Z');
    expect(partText('docProps/app.xml')).toContain('某某公司');
  });

  it('opens in ExcelJS with the same cells', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.getWorksheet("客诉'跟踪")!;
    expect(sheet.getCell('A4').value).toBe('=1+1');
    expect(sheet.getCell('C5').value).toMatchObject({ sharedFormula: 'C4', result: 10 });
    expect(sheet.getCell('D4').hyperlink).toBe('https://a.example/?x=1&y=2');
    expect(sheet.getTable('客诉表')).toBeDefined();
    expect(sheet.getCell('A9').dataValidation).toMatchObject({ type: 'list' });
  });

  it('is the same, byte for byte, when written again', async () => {
    const again = join(folder, '再次.xlsx');
    await writeWorkbook(plan, again, { now: new Date('2026-03-09T08:00:00Z') });
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });
});

const soffice = await findLibreOffice();

if (soffice === undefined)
  it('LibreOffice is not installed: opening the workbook with it was LEFT OUT', () =>
    expect(soffice).toBeUndefined());
else {
  it('opens in LibreOffice', async () => {
    const csv = await convertWithLibreOffice(
      soffice,
      path,
      { extension: '.xlsx', target: 'csv:Text - txt - csv (StarCalc):44,34,76' },
      (made) => Promise.resolve(readFileSync(made, 'utf8')),
    );
    expect(csv).toContain('编号,日期,天数');
    expect(csv.split('\n').filter((line) => line.includes('=1+1'))).toHaveLength(1);
    expect(csv).toContain(',10,D5,TRUE');
  }, 180_000);
}

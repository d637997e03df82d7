import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

/** What writeWorkbook relies on in ExcelJS 4.4, and the faults it puts right: each test names the place that does. */

async function partsOf(workbook: ExcelJS.Workbook): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]),
  );
}

async function sheetXml(build: (sheet: ExcelJS.Worksheet) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  build(workbook.addWorksheet('表'));
  return (await partsOf(workbook))['xl/worksheets/sheet1.xml']!;
}

interface RangeValidations {
  add(ref: string, rule: ExcelJS.DataValidation): void;
}

describe('what we rely on', () => {
  it('names sheet parts by position and puts the frame around one sheetData element (sheetPart.ts)', async () => {
    const workbook = new ExcelJS.Workbook();
    for (const name of ['甲', '乙']) workbook.addWorksheet(name);
    const parts = await partsOf(workbook);
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/^.*<sheetData\/>.*<pageMargins/s);
    expect(parts['xl/workbook.xml']).toMatch(/name="甲".*name="乙".*<calcPr/);
  });

  it('gives equal looks one number, in order of their first cell (stylesPart.ts)', async () => {
    const xml = await sheetXml((sheet) => {
      [{ bold: true }, { italic: true }, { bold: true }].forEach(
        (font, row) => (sheet.getCell(row + 1, 1).font = font),
      );
    });
    expect([...xml.matchAll(/<c r="A\d" s="(\d)"/g)].map(([, style]) => style)).toEqual(['1', '2', '1']);
  });

  it('takes a validation for a whole range, which its typings leave out (skeleton.ts)', async () => {
    const xml = await sheetXml((sheet) => {
      const { dataValidations } = sheet as unknown as { dataValidations: RangeValidations };
      dataValidations.add('B2:B1000', { type: 'list', allowBlank: true, formulae: ['"a,b"'] });
    });
    expect(xml).toMatch(/<dataValidations count="1"><dataValidation type="list"[^>]*sqref="B2:B1000">/);
  });

  it('takes dates of a validation as UTC (skeleton.ts)', async () => {
    const xml = await sheetXml((sheet) => {
      const { dataValidations } = sheet as unknown as { dataValidations: RangeValidations };
      dataValidations.add('A1', {
        type: 'date',
        operator: 'between',
        formulae: [new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2100, 0, 1))],
      });
    });
    expect(xml).toContain('<formula1>36526</formula1><formula2>73051</formula2>');
  });

  it('keeps conditional formats in the order they were added (sheetPart.ts)', async () => {
    const xml = await sheetXml((sheet) => {
      for (const priority of [2, 1])
        sheet.addConditionalFormatting({
          ref: 'A1',
          rules: [{ type: 'expression', priority, formulae: [`${priority}=1`], style: {} }],
        });
    });
    expect([...xml.matchAll(/<cfRule [^>]*priority="(\d)"/g)].map(([, priority]) => priority)).toEqual([
      '2',
      '1',
    ]);
  });

  it('gives a link cell back as an object', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').getCell('A1').value = { text: '附件', hyperlink: 'https://a.example/' };
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(await workbook.xlsx.writeBuffer());
    expect(again.worksheets[0]!.getCell('A1').value).toEqual({
      text: '附件',
      hyperlink: 'https://a.example/',
    });
  });
});

describe('what we put right', () => {
  it('writes the children of a font out of order (stylesPart.ts)', async () => {
    const workbook = new ExcelJS.Workbook();
    const styles = (await partsOf(workbook))['xl/styles.xml'];
    expect(styles).toContain(
      '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>',
    );
  });

  it('writes print areas without all their dollar signs (workbookPart.ts)', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表', { pageSetup: { printArea: 'A1:F20' } });
    expect((await partsOf(workbook))['xl/workbook.xml']).toContain('&apos;表&apos;!$A1:$F20');
  });

  it('knows no stopIfTrue (sheetPart.ts)', async () => {
    const xml = await sheetXml((sheet) => {
      const rule = {
        type: 'expression',
        priority: 1,
        formulae: ['TRUE'],
        style: {},
        stopIfTrue: true,
      } as const;
      sheet.addConditionalFormatting({ ref: 'A1', rules: [{ ...rule, formulae: [...rule.formulae] }] });
    });
    expect(xml).not.toContain('stopIfTrue');
  });

  it('knows no calculated columns and shows a totals row that does not exist (tablePart.ts)', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').addTable({ name: '表格', ref: 'A1', columns: [{ name: '甲' }], rows: [[1]] });
    const table = (await partsOf(workbook))['xl/tables/table1.xml'];
    expect(table).toContain('totalsRowShown="1"');
    expect(table).toContain('totalsRowLabel="Total"');
  });

  it('leaves out the relationship of the shared strings while there is no text (skeleton.ts)', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表');
    expect((await partsOf(workbook))['xl/_rels/workbook.xml.rels']).not.toContain('sharedStrings');
  });
});

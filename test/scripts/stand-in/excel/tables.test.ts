import { describe, expect, it } from 'vitest';
import type { ExcelForTest } from './excelForTest';
import { openBlank, refusalOf } from './excelForTest';

/** A sheet `Sample` with the table `Expenses` in A1:C4. */
async function openExpenses(): Promise<ExcelForTest> {
  const excel = openBlank();
  await excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('Sample').delete();
    const sheet = context.workbook.worksheets.add('Sample');
    sheet.getRange('A1:C4').values = [
      ['Date', 'Merchant', 'Amount'],
      ['2026-01-01', 'Phone', 120],
      ['2026-01-02', 'Electric', 142],
      ['2026-01-05', 'Catering', 27.9],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Expenses';
    sheet.activate();
    await context.sync();
  });
  return excel;
}

describe('tables', () => {
  it('give their parts and look', async () => {
    const { run } = await openExpenses();
    await run(async (context) => {
      const table = context.workbook.tables.getItem('Expenses');
      table.style = 'TableStyleMedium9';
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      const merchant = table.columns.getItem('Merchant').getDataBodyRange().load('values');
      parts.forEach((p) => p.load('address'));
      table.load('name, style, showBandedRows, columns/items/name, rows/count');
      const sheet = table.worksheet.load('name');
      await context.sync();
      expect(parts.map((p) => p.address)).toEqual(['Sample!A1:C4', 'Sample!A1:C1', 'Sample!A2:C4']);
      expect(merchant.values).toEqual([['Phone'], ['Electric'], ['Catering']]);
      expect([table.style, table.showBandedRows, table.rows.count]).toEqual(['TableStyleMedium9', true, 3]);
      expect(table.columns.items.map((c) => c.name)).toEqual(['Date', 'Merchant', 'Amount']);
      expect(sheet.name).toBe('Sample');
    });
  });

  it('grow by rows.add, at the end and in the middle, pushing down what stands below', async () => {
    const { run, workbook } = await openExpenses();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sample');
      sheet.getRange('A6').values = [['note']];
      const table = sheet.tables.getItem('Expenses');
      table.rows.add(undefined, [
        ['2026-02-01', 'Rent', 900],
        ['2026-02-03', 'Fuel', 60],
      ]);
      table.rows.add(0, [['2025-12-31', 'First', 1]]);
      table.load('rows/count');
      table.rows.getItemAt(4).load('values');
      await context.sync();
      expect(table.rows.count).toBe(6);
    });
    const { cells } = workbook.sheet('Sample')!;
    expect([cells.value(2, 2), cells.value(7, 2), cells.value(9, 1)]).toEqual(['First', 'Fuel', 'note']);
  });

  it('grow over values written directly below, with calculated columns and formats', async () => {
    const { run, workbook } = await openExpenses();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sample');
      const table = sheet.tables.getItem('Expenses');
      table.columns.add(undefined, [['Double'], ['=[@Amount]*2'], ['=C3*2'], ['=C4*2']]);
      table.getDataBodyRange().getLastRow().format.font.bold = true;
      sheet.getRange('A5:C5').values = [['2026-03-01', 'Below', 5]];
      const range = table.getRange().load('address');
      const formulas = sheet.getRange('D5').load('formulas, format/font/bold');
      await context.sync();
      expect([range.address, formulas.formulas[0]![0]]).toEqual(['Sample!A1:D5', '=C5*2']);
      expect(formulas.format.font.bold).toBe(true);
    });
    expect(workbook.tables[0]!.columns.at(-1)!.name).toBe('Double');
  });

  it('do not grow over cells that carry a validation of their own', async () => {
    const { run } = await openExpenses();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sample');
      sheet.getRange('B5:B9').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('A5:C5').values = [['2026-03-01', 'Below', 5]];
      const range = sheet.tables.getItem('Expenses').getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sample!A1:C4');
    });
  });

  it('sort, filter, show totals, resize, convert back', async () => {
    const { run, workbook } = await openExpenses();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sample');
      const table = sheet.tables.getItem('Expenses');
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem('Amount').filter.applyCustomFilter('>100');
      const visible = table.getDataBodyRange().getSpecialCells('Visible').load('address');
      await context.sync();
      expect(visible.address).toBe('Sample!A2:C3');
      table.clearFilters();
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('address');
      await context.sync();
      expect(totals.address).toBe('Sample!A5:C5');
      table.showTotals = false;
      table.resize('A1:D6');
      table.load('columns/items/name');
      await context.sync();
      expect(table.columns.items.map((c) => c.name)).toEqual(['Date', 'Merchant', 'Amount', 'Column1']);
      const range = table.convertToRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sample!A1:D6');
    });
    expect(workbook.tables).toEqual([]);
  });

  it('made of headings alone take the first rows added into the blank one below', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:B1', true);
      table.getHeaderRowRange().values = [['Month', 'Sum']];
      table.rows.add(undefined, [
        ['May', 1],
        ['June', 2],
      ]);
      table.rows.add(undefined, [['July', 3]]);
      table.columns.add(undefined, [['Colour'], ['a'], ['b'], ['c']]);
      const whole = table.getRange().load('values');
      const fill = sheet.getRange('A2').format.fill;
      fill.color = 'DarkMagenta';
      fill.load('color');
      await context.sync();
      expect(whole.values).toEqual([
        ['Month', 'Sum', 'Colour'],
        ['May', 1, 'a'],
        ['June', 2, 'b'],
        ['July', 3, 'c'],
      ]);
      expect(fill.color).toBe('#8B008B');
    });
  });

  it('without headings get a row of their own and shift the data down', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B2', false);
      const range = table.getRange().load('values, address');
      await context.sync();
      expect(range.values[0]).toEqual(['Column1', 'Column2']);
      expect(range.address).toBe('Sheet1!A1:B3');
    });
  });

  it.each([
    {
      code: 'MergedRangeConflict',
      why: 'tables do not overlap',
      work: (s: Excel.Worksheet) => s.tables.add('C3:E5', true),
    },
    {
      code: 'ItemAlreadyExists',
      why: 'names are unique',
      work: (s: Excel.Worksheet) => (s.tables.add('H1:I2', true).name = 'expenses'),
    },
    {
      code: 'InvalidArgument',
      why: 'a name is no address',
      work: (s: Excel.Worksheet) => (s.tables.getItem('Expenses').name = 'A1'),
    },
    {
      code: 'InvalidArgument',
      why: 'the heading row stays',
      work: (s: Excel.Worksheet) => s.tables.getItem('Expenses').resize('A2:C6'),
    },
    {
      code: 'InsertDeleteConflict',
      why: 'half a table cannot move',
      work: (s: Excel.Worksheet) => s.getRange('A2').insert('Down'),
    },
    {
      code: 'InvalidOperation',
      why: 'cells of a table do not merge',
      work: (s: Excel.Worksheet) => s.getRange('A2:B2').merge(),
    },
    { code: 'ItemNotFound', why: 'no such table', work: (s: Excel.Worksheet) => s.tables.getItem('Nope') },
    {
      code: 'InvalidArgument',
      why: 'a row needs a value per column',
      work: (s: Excel.Worksheet) => s.tables.getItem('Expenses').rows.add(undefined, [[1]]),
    },
  ])('$code: $why', async ({ code, work }) => {
    const { run } = await openExpenses();
    const refused = run(async (context) => {
      work(context.workbook.worksheets.getItem('Sample'));
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe(code);
  });

  it('keep unique headings as texts', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C2').values = [
        ['a', 'a', ''],
        [1, 2, 3],
      ];
      const header = sheet.tables.add('A1:C2', true).getHeaderRowRange().load('values');
      await context.sync();
      expect(header.values).toEqual([['a', 'a1', 'Column1']]);
    });
  });
});

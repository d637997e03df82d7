import { describe, expect, it } from 'vitest';
import { openBlank, refusalOf } from './excelForTest';

const orders = [
  ['Product', 'Qty', 'Price', 'Total'],
  ['Almonds', 2, 7.5, '=B2*C2'],
  ['Coffee', 1, 34.5, '=B3*C3'],
  ['Chocolate', 5, 9.56, '=B4*C4'],
];

describe('ranges, as the add-in documentation uses them', () => {
  it('writes values and formulas and reads them back with addresses and texts', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('B2:E5');
      range.values = orders;
      range.format.autofitColumns();
      range.getColumn(2).numberFormat = [['General'], ['0.00'], ['0.00'], ['0.00']];
      range.load('address, values, formulas, text, valueTypes, rowCount, columnCount, rowIndex');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:E5');
      expect(range.values[1]).toEqual(['Almonds', 2, 7.5, 0]);
      expect(range.formulas[1]![3]).toBe('=B2*C2');
      expect(range.text[1]![2]).toBe('7.50');
      expect(range.valueTypes[1]!.slice(0, 2)).toEqual(['String', 'Double']);
      expect([range.rowCount, range.columnCount, range.rowIndex]).toEqual([4, 4, 1]);
    });
  });

  it('takes one number format for every cell, as a text or as an array of one', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [text, array] = [sheet.getRange('A1:B2'), sheet.getRange('D:D')];
      text.numberFormat = '0.0' as unknown as string[][];
      array.numberFormat = [['0.00']];
      const some = sheet.getRange('D7:D8');
      for (const range of [text, some]) range.load('numberFormat');
      await context.sync();
      expect(text.numberFormat).toEqual([
        ['0.0', '0.0'],
        ['0.0', '0.0'],
      ]);
      expect(some.numberFormat).toEqual([['0.00'], ['0.00']]);
    });
  });

  it('loads the sheets alone where no property is wanted', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheets = context.workbook.worksheets.load('NoPropertiesNeeded');
      await context.sync();
      expect(sheets.items).toHaveLength(1);
    });
  });

  it('leaves cells alone where the array holds null and empties them where it holds a blank text', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.values = [[null, '', 'd']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['a', '', 'd']]);
    });
  });

  it.each([
    { entry: '2025-03-05', format: 'General', value: 45721, why: 'an ISO date becomes a serial number' },
    { entry: '2025年3月5日', format: 'General', value: 45721, why: 'so does a Chinese date' },
    { entry: '00123', format: 'General', value: 123, why: 'digits become a number and lose their zeros' },
    { entry: '00123', format: '@', value: '00123', why: 'a cell formatted as text keeps them' },
    { entry: "'00123", format: 'General', value: '00123', why: 'so does an apostrophe' },
    { entry: '3-4', format: 'General', value: expect.any(Number), why: 'month and day become a date' },
    { entry: '12%', format: 'General', value: 0.12, why: 'percent' },
    { entry: 'TRUE', format: 'General', value: true, why: 'truth words' },
    { entry: '#N/A', format: 'General', value: '#N/A', why: 'error texts become errors' },
    { entry: '- 密封不良', format: 'General', value: 0, why: 'a leading minus starts a formula' },
    { entry: 'A-203', format: 'General', value: 'A-203', why: 'everything else is text' },
  ])('takes $entry ($format): $why', async ({ entry, format, value }) => {
    const { run } = openBlank();
    await run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.numberFormat = [[format]];
      cell.values = [[entry]];
      cell.load('values');
      await context.sync();
      expect(cell.values[0]![0]).toEqual(value);
    });
  });

  it('walks from range to range', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B2:D4');
      const reached = {
        cell: range.getCell(1, 2),
        row: range.getRow(0),
        lastRow: range.getLastRow(),
        below: range.getRowsBelow(2),
        above: range.getRowsAbove(1),
        after: range.getColumnsAfter(1),
        offset: range.getOffsetRange(1, 1),
        resized: range.getResizedRange(-1, 2),
        absolute: range.getAbsoluteResizedRange(2, 2),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        common: range.getIntersection('C3:F9'),
        bounding: range.getBoundingRect('F9'),
        byIndexes: sheet.getRangeByIndexes(0, 0, 2, 3),
        columns: sheet.getRange('C:C'),
        none: range.getIntersectionOrNullObject('Z100'),
      };
      for (const r of Object.values(reached)) r.load('address');
      await context.sync();
      expect(reached.none.isNullObject).toBe(true);
      const addresses = Object.entries(reached)
        .filter(([name]) => name !== 'none')
        .map(([name, r]) => [name, r.address.replace('Sheet1!', '')]);
      expect(Object.fromEntries(addresses)).toEqual({
        cell: 'D3',
        row: 'B2:D2',
        lastRow: 'B4:D4',
        below: 'B5:D6',
        above: 'B1:D1',
        after: 'E2:E4',
        offset: 'C3:E5',
        resized: 'B2:F3',
        absolute: 'B2:C3',
        entireRow: '2:4',
        entireColumn: 'B:D',
        common: 'C3:D4',
        bounding: 'B2:F9',
        byIndexes: 'A1:C2',
        columns: 'C:C',
      });
    });
  });

  it('finds the used range with and without formats', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const blank = sheet.getUsedRangeOrNullObject(true);
      const corner = sheet.getUsedRange();
      corner.load('address');
      await context.sync();
      expect([blank.isNullObject, corner.address]).toEqual([true, 'Sheet1!A1']);
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D9').format.fill.color = 'yellow';
      const all = sheet.getUsedRange();
      const valued = sheet.getUsedRange(true);
      all.load('address');
      valued.load('address');
      await context.sync();
      expect([all.address, valued.address]).toEqual(['Sheet1!B2:D9', 'Sheet1!B2']);
    });
  });

  it('formats: null where cells differ, fills, fonts, borders, widths', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:C3');
      sheet
        .getRange('A1:C1')
        .format.set({ fill: { color: '#4472C4' }, font: { bold: true, color: 'white' } });
      range.format.borders.getItem('InsideHorizontal').style = 'Continuous';
      range.format.borders.getItem('EdgeBottom').color = '#FF0000';
      range.format.columnWidth = 90;
      range.format.horizontalAlignment = Excel.HorizontalAlignment.center;
      const header = sheet.getRange('A1').format;
      range.load('format/fill/color, format/font/bold, format/columnWidth, format/horizontalAlignment');
      header.load('fill/color, font/color, font/bold');
      const bottom = range.format.borders.getItem('EdgeBottom');
      bottom.load('style, color');
      await context.sync();
      expect([range.format.fill.color, range.format.font.bold]).toEqual([null, null]);
      expect([range.format.columnWidth, range.format.horizontalAlignment]).toEqual([90, 'Center']);
      expect([header.fill.color, header.font.color, header.font.bold]).toEqual(['#4472C4', '#FFFFFF', true]);
      expect([bottom.style, bottom.color]).toEqual(['Continuous', '#FF0000']);
    });
  });

  it('inserts and deletes cells: formulas, names and kept ranges follow', async () => {
    const { run, workbook } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A4').values = [[1], [2], ['=SUM(A1:A2)'], ['=Sheet1!$A$2&"A2"']];
      context.workbook.names.add('second', sheet.getRange('A2'));
      const kept = sheet.getRange('A2');
      kept.load('address');
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Sheet1!A3');
      const all = sheet.getRange('A1:A5').load('formulas');
      await context.sync();
      expect(all.formulas.map((r) => r[0] as unknown)).toEqual([
        1,
        '',
        2,
        '=SUM(A1:A3)',
        '=Sheet1!$A$3&"A2"',
      ]);
      sheet.getRange('A3').delete('Up');
      const after = sheet.getRange('A1:A4').load('formulas');
      await context.sync();
      expect(after.formulas.map((r) => r[0] as unknown)).toEqual([
        1,
        '',
        '=SUM(A1:A2)',
        '=Sheet1!#REF!&"A2"',
      ]);
    });
    expect(workbook.names[0]!.formula).toBe('=Sheet1!#REF!');
  });

  it('copies with relative references, values only, formats only, transposed, tiled', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        [1, '=A1*$A$1'],
        [2, '=A2*$A$1'],
      ];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('D5').copyFrom('A1:B2');
      sheet.getRange('D8').copyFrom('A1:B2', Excel.RangeCopyType.values, false, true);
      sheet.getRange('G1:G4').copyFrom('B1');
      sheet.getRange('A9').copyFrom('A1', 'Formats');
      const [pasted, transposed, tiled] = ['D5:E6', 'D8:E9', 'G1:G4'].map((a) =>
        sheet.getRange(a).load('formulas'),
      );
      const bold = sheet.getRange('A9').load('values,format/font/bold');
      await context.sync();
      expect(pasted!.formulas).toEqual([
        [1, '=D5*$A$1'],
        [2, '=D6*$A$1'],
      ]);
      expect(transposed!.formulas[0]).toEqual([1, 2]);
      expect(tiled!.formulas.map((r) => r[0] as unknown)).toEqual([
        '=F1*$A$1',
        '=F2*$A$1',
        '=F3*$A$1',
        '=F4*$A$1',
      ]);
      expect([bold.values[0]![0], bold.format.font.bold]).toEqual(['', true]);
    });
  });

  it('fills, finds, replaces, sorts, removes duplicates', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[10], [20]];
      sheet.getRange('A1:A2').autoFill('A1:A5', 'FillDefault');
      sheet.getRange('C1:D5').values = [
        ['name', 'n'],
        ['b', 2],
        ['', 3],
        ['a', 1],
        ['b', 2],
      ];
      const filled = sheet.getRange('A1:A5').load('values');
      const found = sheet.getRange('C1:D5').find('B', { completeMatch: true, matchCase: false });
      const missing = sheet.findAllOrNullObject('zzz', { completeMatch: false, matchCase: false });
      found.load('address');
      const count = sheet.getRange('C1:D5').replaceAll('b', 'bee', { completeMatch: true, matchCase: true });
      await context.sync();
      expect(filled.values.map((r) => r[0] as unknown)).toEqual([10, 20, 30, 40, 50]);
      expect([found.address, missing.isNullObject, count.value]).toEqual(['Sheet1!C2', true, 2]);
      sheet.getRange('C1:D5').sort.apply([{ key: 0, ascending: true }], false, true);
      const sorted = sheet.getRange('C1:D5').load('values');
      const removed = sheet.getRange('C1:D5').removeDuplicates([0, 1], true);
      removed.load();
      await context.sync();
      expect(sorted.values.map((r) => r[0] as unknown)).toEqual(['name', 'a', 'bee', 'bee', '']);
      expect([removed.removed, removed.uniqueRemaining]).toEqual([1, 3]);
    });
  });

  it('answers special cells, merged areas, regions and edges', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').values = [
        ['x', 1],
        ['=A1', 2],
        ['', 3],
      ];
      sheet.getRange('D1:E2').merge();
      const formulas = sheet.getRange().getSpecialCells('Formulas').load('address');
      const numbers = sheet
        .getRange('A1:B3')
        .getSpecialCells('Constants', 'Numbers')
        .load('address, areaCount');
      const errors = sheet.getRange().getSpecialCellsOrNullObject('Constants', 'Errors');
      const merged = sheet.getRange('A1:F5').getMergedAreasOrNullObject().load('address');
      const region = sheet.getRange('A2').getSurroundingRegion().load('address');
      const edge = sheet.getRange('B1').getRangeEdge('Down').load('address');
      await context.sync();
      expect([formulas.address, numbers.address, numbers.areaCount]).toEqual([
        'Sheet1!A2',
        'Sheet1!B1:B3',
        1,
      ]);
      expect([errors.isNullObject, merged.address]).toEqual([true, 'Sheet1!D1:E2']);
      expect([region.address, edge.address]).toEqual(['Sheet1!A1:B3', 'Sheet1!B3']);
    });
  });

  it('sets and gets properties cell by cell', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.setCellProperties([
        [
          {
            format: { fill: { color: '#FF0000' }, font: { bold: true }, borders: { top: { style: 'Dash' } } },
          },
          {},
        ],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(read.value[0]![0]).toEqual({
        address: 'Sheet1!A1',
        format: { fill: { color: '#FF0000' }, font: { bold: true } },
      });
      expect(read.value[0]![1]!.format).toEqual({ fill: { color: '#FFFFFF' }, font: { bold: false } });
    });
  });

  it('gives null for the cells of whole columns and refuses to write them', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const column = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('C:C')
        .load('values, isEntireColumn');
      await context.sync();
      expect([column.values, column.isEntireColumn]).toEqual([null, true]);
      column.values = [['x']];
      expect(await refusalOf(context.sync())).toBe('InvalidArgument');
    });
  });
});

describe('refusals', () => {
  it.each([
    {
      code: 'InvalidArgument',
      why: 'the array does not fit',
      work: (s: Excel.Worksheet) => (s.getRange('A1:B2').values = [[1, 2]]),
    },
    { code: 'InvalidArgument', why: 'no such address', work: (s: Excel.Worksheet) => s.getRange('A0') },
    {
      code: 'InvalidArgument',
      why: 'outside the sheet',
      work: (s: Excel.Worksheet) => s.getRange('A1').getOffsetRange(-1, 0),
    },
    {
      code: 'InvalidArgument',
      why: 'a property nobody knows',
      work: (s: Excel.Worksheet) => s.getRange('A1').load('colour'),
    },
    {
      code: 'ItemNotFound',
      why: 'no formulas here',
      work: (s: Excel.Worksheet) => s.getRange('A1').getSpecialCells('Formulas'),
    },
    {
      code: 'NotImplemented',
      why: 'the stand-in has no charts',
      work: (s: Excel.Worksheet) => s.charts.getItem('c'),
    },
    {
      code: 'NotImplemented',
      why: 'nor pictures of ranges',
      work: (s: Excel.Worksheet) => s.getRange('A1').getImage(),
    },
  ])('$code: $why', async ({ code, work }) => {
    const { run } = openBlank();
    const refused = run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe(code);
  });

  it('says where it went wrong and keeps what the batch had done before', async () => {
    const { run, workbook } = openBlank();
    const refused = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2:A3').values = [[1, 2]];
      sheet.getRange('A4').values = [['after']];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    const { cells } = workbook.sheets[0]!;
    expect([cells.value(1, 1), cells.value(4, 1)]).toEqual(['before', null]);
  });

  it('knows what was not loaded, in the words of the client', async () => {
    const { run } = openBlank();
    const unread = run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(await refusalOf(unread)).toBe('PropertyNotLoaded');
  });
});

import { describe, expect, it } from 'vitest';
import { enterText } from '../../../../scripts/stand-in/excel/model/userEdits';
import { openBlank, refusalOf } from './excelForTest';

describe('what the client builds on the batches', () => {
  it('loads by text, list, object, select and expand alike', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cell = (): Excel.Range => sheet.getRange('B2');
      const byText = cell().load('address, format/font/bold, worksheet/name');
      const byList = cell().load(['address', 'format/font/bold', 'worksheet/name']);
      const byObject = cell().load({
        address: true,
        format: { font: { bold: true } },
        worksheet: { name: true },
      });
      const expanded = cell().load({ select: 'address', expand: 'format/font, worksheet' });
      const everything = cell().load();
      await context.sync();
      for (const range of [byText, byList, byObject, expanded])
        expect([range.address, range.format.font.bold, range.worksheet.name]).toEqual([
          'Sheet1!B2',
          false,
          'Sheet1',
        ]);
      expect(expanded.format.font.size).toBe(11);
      expect([everything.rowIndex, everything.values]).toEqual([1, [['']]]);
    });
  });

  it('loads nested collections and counts', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['x', 'y'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true).name = 'T';
      const tables = context.workbook.tables.load(
        'count, items/name, items/columns/items/name, items/rows/count',
      );
      await context.sync();
      expect([tables.count, tables.items[0]!.name, tables.items[0]!.rows.count]).toEqual([1, 'T', 1]);
      expect(tables.items[0]!.columns.items.map((c) => c.name)).toEqual(['x', 'y']);
      expect(tables.toJSON().items![0]!.name).toBe('T');
    });
  });

  it('keeps tracked ranges across runs; untracked ones end with theirs', async () => {
    const { host, run } = openBlank();
    let tracked: Excel.Range | undefined;
    let lost: Excel.Range | undefined;
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      tracked = sheet.getRange('B2').track();
      lost = sheet.getRange('C3');
      await context.sync();
    });
    await run(tracked!, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
      tracked!.load('address');
      await context.sync();
      expect(tracked!.address).toBe('Sheet1!B3');
    });
    const dead = run(lost!, async (context) => {
      lost!.load('address');
      await context.sync();
    });
    expect(await refusalOf(dead)).toBe('InvalidObjectPath');
    tracked!.untrack();
    await tracked!.context.sync();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.session.references.count).toBe(0);
  });

  it('sets many properties at once, on ranges and areas', async () => {
    const { run, workbook } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet
        .getRange('A1:B1')
        .set({ values: [['a', 'b']], format: { fill: { color: 'yellow' }, wrapText: true } });
      const areas = sheet.getRanges('D1,D3:D4');
      areas.format.font.italic = true;
      areas.load('address, areaCount, cellCount');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!D1,Sheet1!D3:D4', 2, 3]);
    });
    const { cells } = workbook.sheets[0]!;
    expect([cells.format(1, 2).fillColor, cells.format(4, 4).italic, cells.format(2, 4).italic]).toEqual([
      '#FFFF00',
      true,
      false,
    ]);
  });

  it('removes a handler through the context it was added in', async () => {
    const { host, run } = openBlank();
    const seen: string[] = [];
    let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await run(async (context) => {
      handler = context.workbook.worksheets.getItem('Sheet1').onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.edit('Local', (w) => {
      enterText(w, 'Sheet1', 'A1', '1');
    });
    await run(handler!.context as Excel.RequestContext, async (context) => {
      handler!.remove();
      await context.sync();
    });
    host.edit('Local', (w) => {
      enterText(w, 'Sheet1', 'A2', '2');
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['A1']);
  });
});

describe('more of ranges', () => {
  it('one value for all cells, R1C1, single-value formats', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = 'same' as unknown as string[][];
      range.numberFormat = '0.0' as unknown as string[][];
      sheet.getRange('C2').formulasR1C1 = [['=RC[-1]&R1C1']];
      range.load('values, numberFormat');
      const formula = sheet.getRange('C2').load('formulas, formulasR1C1');
      await context.sync();
      expect(range.values).toEqual([
        ['same', 'same'],
        ['same', 'same'],
      ]);
      expect(range.numberFormat[1]).toEqual(['0.0', '0.0']);
      expect([formula.formulas[0]![0], formula.formulasR1C1[0]![0]]).toEqual(['=B2&$A$1', '=RC[-1]&R1C1']);
    });
  });

  it('merged cells keep the first value and drop what is written to the others', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['', 'b'],
        ['c', 'd'],
      ];
      range.merge();
      sheet.getRange('B2').values = [['lost']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['b', ''],
        ['', ''],
      ]);
      range.unmerge();
      const merged = range.getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.isNullObject).toBe(true);
    });
  });

  it('links, hidden rows and columns, the sheet filter', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['部门', '件数'],
        ['质量', 2],
        ['生产', 7],
      ];
      sheet.getRange('D1').hyperlink = {
        documentReference: 'Sheet1!A1',
        textToDisplay: '回到开头',
        screenTip: '首页',
      };
      sheet.getRange('C:C').columnHidden = true;
      sheet.autoFilter.apply('A1:B3', 1, { filterOn: 'Custom', criterion1: '>5' });
      const link = sheet.getRange('D1').load('hyperlink, values');
      const rows = ['2:2', '3:3', '2:3'].map((address) => sheet.getRange(address).load('rowHidden'));
      const column = sheet.getRange('C1').load('columnHidden, hidden');
      sheet.autoFilter.load('isDataFiltered, criteria');
      await context.sync();
      expect(link.hyperlink).toEqual({
        documentReference: 'Sheet1!A1',
        screenTip: '首页',
        textToDisplay: '回到开头',
      });
      expect(rows.map((r) => r.rowHidden)).toEqual([true, false, null]);
      expect([column.columnHidden, column.hidden, sheet.autoFilter.isDataFiltered]).toEqual([
        true,
        true,
        true,
      ]);
      sheet.autoFilter.remove();
      const shown = sheet.getRange('2:3').load('rowHidden');
      await context.sync();
      expect(shown.rowHidden).toBe(false);
    });
  });

  it('the selection and the tables under it', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:C3').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('B2:C3', true);
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const touching = context.workbook.getSelectedRange().getTables(false).getFirst().load('name');
      const inside = context.workbook.getSelectedRange().getTables(true).getCount();
      await context.sync();
      expect([selected.address, cell.address, touching.name, inside.value]).toEqual([
        'Sheet1!C3:D4',
        'Sheet1!C3',
        'Table1',
        0,
      ]);
    });
  });

  it('tables by structured reference', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['编号', '数量'],
        ['a', 1],
        ['b', 2],
      ];
      sheet.tables.add('A1:B3', true).name = '台账';
      const parts = ['台账', '台账[数量]', '台账[#All]', '台账[[#Headers],[编号]]'].map((address) =>
        sheet.getRange(address).load('address'),
      );
      await context.sync();
      expect(parts.map((p) => p.address)).toEqual([
        'Sheet1!A2:B3',
        'Sheet1!B2:B3',
        'Sheet1!A1:B3',
        'Sheet1!A1',
      ]);
    });
  });
});

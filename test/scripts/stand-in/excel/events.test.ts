import { describe, expect, it } from 'vitest';
import { enterText } from '../../../../scripts/stand-in/excel/model/userEdits';
import { selectCells } from '../../../../scripts/stand-in/excel/model/editSheets';
import { openBlank } from './excelForTest';

describe('events, through the registration of the real client', () => {
  it('worksheet.onChanged tells whose edit it was, with details of a single cell', async () => {
    const { host, run } = openBlank();
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add((args) => {
        seen.push(args);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['mine']];
      await context.sync();
    });
    host.edit('Local', (w) => enterText(w, 'Sheet1', 'B2', '42'));
    host.edit('Remote', (w) => enterText(w, 'Sheet1', 'B2', '43'));
    await settled();
    expect(seen.map((s) => [s.address, s.source, s.triggerSource, s.changeType])).toEqual([
      ['A1', 'Local', 'ThisLocalAddin', 'RangeEdited'],
      ['B2', 'Local', 'Unknown', 'RangeEdited'],
      ['B2', 'Remote', 'Unknown', 'RangeEdited'],
    ]);
    expect(seen[2]!.details).toMatchObject({ valueBefore: 42, valueAfter: 43, valueTypeAfter: 'Double' });
  });

  it('args.getRange gives the changed range, wherever it has moved since', async () => {
    const { host, run } = openBlank();
    let changed: Excel.WorksheetChangedEventArgs | undefined;
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        changed ??= args;
        return Promise.resolve();
      });
      await context.sync();
    });
    host.edit('Local', (w) => enterText(w, 'Sheet1', 'C3', 'x'));
    await settled();
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
      const range = changed!.getRange(context).load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!C4');
    });
  });

  it('table.onChanged hears only its table, and rows written below it', async () => {
    const { run } = openBlank();
    const seen: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('D9').values = [['elsewhere']];
      sheet.getRange('B2').values = [[5]];
      sheet.getRange('A3:B3').values = [[6, 7]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(['B2', 'A3:B3']);
  });

  it('selection, activation, added and deleted sheets, settings', async () => {
    const { host, run } = openBlank();
    const seen: string[] = [];
    const note =
      (name: string) =>
      (args: { readonly address?: string }): Promise<void> => {
        seen.push(args.address === undefined ? name : `${name} ${args.address}`);
        return Promise.resolve();
      };
    await run(async (context) => {
      const { workbook } = context;
      workbook.onSelectionChanged.add(note('workbook selection') as never);
      workbook.settings.onSettingsChanged.add(note('settings') as never);
      workbook.worksheets.onAdded.add(note('added') as never);
      workbook.worksheets.onDeleted.add(note('deleted') as never);
      workbook.worksheets.onActivated.add(note('activated') as never);
      workbook.worksheets.getItem('Sheet1').onSelectionChanged.add(note('selection') as never);
      await context.sync();
      const other = workbook.worksheets.add('Other');
      await context.sync();
      other.activate();
      workbook.settings.add('k', 1);
      await context.sync();
      other.delete();
      await context.sync();
    });
    host.edit('Local', (w) => {
      selectCells(w, w.sheet('Sheet1')!, [{ top: 2, left: 2, bottom: 3, right: 3 }]);
    });
    await settled();
    expect(seen).toEqual([
      'added',
      'activated',
      'workbook selection',
      'settings',
      'activated',
      'deleted',
      'workbook selection',
      'selection B2:C3',
    ]);
  });

  it('looks, sorting, hidden rows, protection, and what happens to sheets and tables', async () => {
    const { run } = openBlank();
    const seen: string[] = [];
    const note =
      (name: string) =>
      (args: { readonly address?: string; readonly nameAfter?: string }): Promise<void> => {
        seen.push([name, args.address ?? args.nameAfter].filter(Boolean).join(' '));
        return Promise.resolve();
      };
    await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.onFormatChanged.add(note('format') as never);
      sheet.onRowSorted.add(note('sorted') as never);
      sheet.onRowHiddenChanged.add(note('rows hidden') as never);
      sheet.onProtectionChanged.add(note('protection') as never);
      workbook.worksheets.onNameChanged.add(note('renamed') as never);
      workbook.worksheets.onVisibilityChanged.add(note('visibility') as never);
      workbook.worksheets.onMoved.add(note('moved') as never);
      workbook.tables.onAdded.add(note('table added') as never);
      workbook.tables.onDeleted.add(note('table deleted') as never);
      await context.sync();
      sheet.getRange('A1:B3').values = [
        ['No.', 'Days'],
        ['b', 2],
        ['a', 1],
      ];
      sheet.getRange('A1:B1').format.fill.color = '#FFC000';
      sheet.getRange('A2:B3').sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange('3:3').rowHidden = true;
      await context.sync();
      const table = sheet.tables.add('A1:B3', true);
      await context.sync();
      table.delete();
      sheet.protection.protect();
      await context.sync();
      const other = workbook.worksheets.add('Other');
      other.name = 'Renamed';
      other.position = 0;
      other.visibility = 'Hidden';
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([
      'format A1:B1',
      'sorted A2:B3',
      'rows hidden 3:3',
      'table added',
      'table deleted',
      'protection',
      'renamed Renamed',
      'moved',
      'visibility',
    ]);
  });

  it('a removed handler and events switched off stay silent', async () => {
    const { run } = openBlank();
    const seen: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const handler = sheet.onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [[1]];
      await context.sync();
      handler.remove();
      await context.sync();
      sheet.getRange('A3').values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(['A2']);
  });
});

/** Handlers run in promises of their own. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

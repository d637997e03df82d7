import { describe, expect, it } from 'vitest';
import { openBlank, refusalOf } from './excelForTest';
import type { ExcelForTest } from './excelForTest';

/** Writes one cell. */
const write = ({ run }: ExcelForTest, address = 'A1', options: Excel.RunOptions = {}): Promise<unknown> =>
  run(options, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [['x']];
    await context.sync();
  });

const read = ({ run }: ExcelForTest): Promise<unknown> =>
  run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
  });

describe('limits and circumstances', () => {
  it('requests above 5 MB are refused, smaller ones counted and weighed', async () => {
    const excel = openBlank();
    const rows = Array.from({ length: 60 }, () => ['字'.repeat(30_000)]);
    const big = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A60').values = rows;
      await context.sync();
    });
    expect(await refusalOf(big)).toBe('RequestPayloadSizeLimitExceeded');
    excel.host.batches.length = 0;
    await write(excel);
    const [batch] = excel.host.batches;
    expect(batch!.requestBytes).toBeGreaterThan(300);
    expect(batch!.requestBytes).toBeLessThan(1_500);
    expect(batch!.error).toBeUndefined();
  });

  it('answers above 5 MB are refused', async () => {
    const excel = openBlank();
    for (const from of [1, 31, 61]) {
      await excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A${from}:A${from + 29}`);
        range.values = Array.from({ length: 30 }, () => ['字'.repeat(30_000)]);
        await context.sync();
      });
    }
    const all = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A90').load('values');
      await context.sync();
    });
    expect(await refusalOf(all)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('reads no more than five million cells at a time', async () => {
    const { run } = openBlank();
    const refused = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:J1000000').load('values');
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('RangeExceedsLimit');
  });

  it('a write of many cells reaches the right places, in the parts the client makes of it', async () => {
    const excel = openBlank();
    const rows = Array.from({ length: 2_000 }, (_, r) => [r, `第${r}行`, r % 2 === 0]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2:D2001').values = rows;
      await context.sync();
    });
    const { cells } = excel.workbook.sheets[0]!;
    expect([cells.value(2, 2), cells.value(1501, 3), cells.value(2001, 4)]).toEqual([0, '第1499行', false]);
  });

  it('cell editing stops batches, or makes those wait that asked for it', async () => {
    const excel = openBlank();
    excel.host.conditions.editingCell = true;
    expect(await refusalOf(write(excel))).toBe('InvalidOperationInCellEditMode');
    expect(await refusalOf(read(excel))).toBe('InvalidOperationInCellEditMode');
    const waiting = write(excel, 'A1', { delayForCellEdit: true });
    setTimeout(excel.host.stopEditing, 5);
    await waiting;
    expect(excel.workbook.sheets[0]!.cells.value(1, 1)).toBe('x');
  });

  it('a read-only workbook can be read', async () => {
    const excel = openBlank();
    excel.host.conditions.readOnly = true;
    await read(excel);
    expect(await refusalOf(write(excel))).toBe('AccessDenied');
  });

  it('a protected sheet keeps its locked cells', async () => {
    const excel = openBlank();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1:B9').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'secret');
      sheet.protection.load('protected, options');
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatColumns]).toEqual([true, true]);
    });
    expect(await refusalOf(write(excel, 'A1'))).toBe('AccessDenied');
    expect(await refusalOf(write(excel, 'B1'))).toBe('none');
    const inSheet = (work: (s: Excel.Worksheet) => unknown): Promise<string> =>
      refusalOf(
        excel.run(async (context) => {
          work(context.workbook.worksheets.getItem('Sheet1'));
          await context.sync();
        }),
      );
    expect(await inSheet((s) => (s.getRange('A1').format.columnWidth = 50))).toBe('none');
    expect(await inSheet((s) => (s.getRange('A1').format.font.bold = true))).toBe('AccessDenied');
    expect(await inSheet((s) => s.getRange('1:1').insert('Down'))).toBe('AccessDenied');
    expect(await inSheet((s) => s.tables.add('B1:B2', true))).toBe('AccessDenied');
    expect(await inSheet((s) => s.protection.protect())).toBe('InvalidOperation');
    expect(await inSheet((s) => s.protection.unprotect('wrong'))).toBe('AccessDenied');
    expect(await inSheet((s) => s.protection.unprotect('secret'))).toBe('none');
    expect(await refusalOf(write(excel, 'A1'))).toBe('none');
  });

  it.each([
    { why: 'adding a sheet', work: (w: Excel.Workbook) => w.worksheets.add('x'), code: 'GeneralException' },
    {
      why: 'activating one',
      work: (w: Excel.Workbook) => {
        w.worksheets.getItem('Sheet1').activate();
      },
      code: 'GeneralException',
    },
    {
      why: 'selecting',
      work: (w: Excel.Workbook) => {
        w.worksheets.getItem('Sheet1').getRange('A1').select();
      },
      code: 'InvalidSelection',
    },
    {
      why: 'asking for the selection',
      work: (w: Excel.Workbook) => w.getSelectedRange(),
      code: 'InvalidSelection',
    },
  ])('with another workbook in focus $why fails', async ({ work, code }) => {
    const excel = openBlank();
    excel.host.conditions.otherWorkbookActive = true;
    const refused = excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe(code);
  });

  it('a planned fault fails one batch in the middle', async () => {
    const excel = openBlank();
    excel.host.planFault({ batch: 2, afterActions: 0, code: 'RequestAborted' });
    await write(excel, 'A1');
    // The client's clean-up of references is a batch, too.
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await refusalOf(write(excel, 'A2'))).toBe('none');
    excel.host.planFault({ batch: 1, afterActions: 0, code: 'RequestAborted' });
    expect(await refusalOf(write(excel, 'A3'))).toBe('RequestAborted');
    expect(excel.workbook.sheets[0]!.cells.value(3, 1)).toBeNull();
  });
});

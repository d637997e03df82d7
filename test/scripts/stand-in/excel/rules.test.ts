import { describe, expect, it } from 'vitest';
import { openBlank, refusalOf } from './excelForTest';

describe('data validation', () => {
  it('takes each kind of rule, whole, with prompt and alert', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('H1:H3').values = [['严重'], ['主要'], ['次要']];
      const cases: { address: string; rule: Excel.DataValidationRule; type: string }[] = [
        {
          address: 'A1:A9',
          rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
          type: 'WholeNumber',
        },
        {
          address: 'B1:B9',
          rule: { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
          type: 'Decimal',
        },
        { address: 'C1:C9', rule: { list: { inCellDropDown: true, source: '是,否' } }, type: 'List' },
        {
          address: 'D1:D9',
          rule: { list: { inCellDropDown: true, source: sheet.getRange('H1:H3') } },
          type: 'List',
        },
        {
          address: 'E1:E9',
          rule: { date: { formula1: '2026-01-01', operator: 'GreaterThanOrEqualTo' } },
          type: 'Date',
        },
        {
          address: 'F1:F9',
          rule: { textLength: { formula1: 20, operator: 'LessThanOrEqualTo' } },
          type: 'TextLength',
        },
        { address: 'G1:G9', rule: { custom: { formula: '=NOT(ISBLANK(A1))' } }, type: 'Custom' },
      ];
      const seen = cases.map(({ address, rule, type }) => {
        const validation = sheet.getRange(address).dataValidation;
        validation.rule = rule;
        validation.errorAlert = { message: '请从列表中选择', showAlert: true, style: 'Stop', title: '无效' };
        validation.prompt = { message: '选择', showPrompt: true, title: '提示' };
        validation.load('type, rule, prompt, errorAlert, ignoreBlanks');
        return { validation, type };
      });
      await context.sync();
      for (const { validation, type } of seen) expect(validation.type).toBe(type);
      expect(seen[3]!.validation.rule).toEqual({
        list: { inCellDropDown: true, source: '=Sheet1!$H$1:$H$3' },
      });
      expect(seen[2]!.validation.errorAlert.style).toBe('Stop');
      expect(seen[2]!.validation.ignoreBlanks).toBe(true);
    });
  });

  it('tells which values break a rule; a write through code is not stopped', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:A4');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      range.values = [['是'], ['也许'], [''], ['否']];
      range.dataValidation.load('valid');
      const invalid = range.dataValidation.getInvalidCellsOrNullObject().load('address');
      const first = sheet.getRange('A1').dataValidation.load('valid');
      await context.sync();
      expect([range.dataValidation.valid, invalid.address, first.valid]).toEqual([null, 'Sheet1!A2', true]);
    });
  });

  it('covers exactly the cells it is set on; a later rule takes its part', async () => {
    const { run, workbook } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B10').dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: 'GreaterThan' },
      };
      sheet.getRange('A4:A5').dataValidation.rule = { decimal: { formula1: 1, operator: 'GreaterThan' } };
      sheet.getRange('B10').dataValidation.clear();
      const mixed = sheet.getRange('A1:A10').dataValidation.load('type, rule');
      const partly = sheet.getRange('B9:B10').dataValidation.load('type');
      await context.sync();
      expect([mixed.type, mixed.rule, partly.type]).toEqual(['MixedCriteria', null, 'Inconsistent']);
    });
    const cells = workbook.sheets[0]!.validations.flatMap((v) =>
      v.areas.map((a) => (a.bottom - a.top + 1) * (a.right - a.left + 1)),
    );
    expect(cells.reduce((a, b) => a + b, 0)).toBe(19);
  });

  it.each([
    {
      why: 'a literal list beyond 255 signs',
      rule: { list: { inCellDropDown: true, source: 'x'.repeat(256) } },
    },
    {
      why: 'two kinds at once',
      rule: { wholeNumber: { formula1: 1, operator: 'EqualTo' as const }, custom: { formula: '=TRUE' } },
    },
    { why: 'a structured reference', rule: { list: { inCellDropDown: true, source: '=Lists[Grade]' } } },
    { why: 'a date as a number', rule: { date: { formula1: 46000 as never, operator: 'EqualTo' as const } } },
    { why: 'between without an end', rule: { decimal: { formula1: 1, operator: 'Between' as const } } },
  ])('refuses $why', async ({ rule }) => {
    const { run } = openBlank();
    const refused = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = rule;
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  it('come in each kind; the newest is first', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:C20');
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=$B2>TODAY()';
      custom.custom.format.font.color = 'green';
      custom.custom.format.fill.color = '#E2EFDA';
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      value.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      value.cellValue.format.font.bold = true;
      const scale = range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      scale.colorScale.criteria = {
        minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: 'blue' },
        maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: 'red' },
      };
      const icons = range.conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
      icons.iconSet.style = Excel.IconSet.threeTriangles;
      const bar = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      bar.dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
      custom.priority = 0;
      const formats = range.conditionalFormats.load('items/type, items/stopIfTrue, items/priority');
      await context.sync();
      expect(formats.items.map((f) => f.type)).toEqual([
        'Custom',
        'DataBar',
        'IconSet',
        'ColorScale',
        'CellValue',
      ]);
      const [first] = formats.items;
      first!.custom.rule.load('formula, formulaR1C1');
      first!.custom.format.font.load('color');
      first!.custom.format.fill.load('color');
      const other = first!.cellValueOrNullObject;
      const covered = first!.getRange().load('address');
      await context.sync();
      expect([first!.custom.rule.formula, first!.custom.rule.formulaR1C1]).toEqual([
        '=$B2>TODAY()',
        '=RC2>TODAY()',
      ]);
      expect([first!.custom.format.font.color, first!.stopIfTrue, other.isNullObject]).toEqual([
        '#008000',
        true,
        true,
      ]);
      expect(covered.address).toBe('Sheet1!A2:C20');
    });
  });

  it('are deleted one by one by id, or cleared from part of their range', async () => {
    const { run, workbook } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const mine = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      const theirs = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      mine.load('id');
      theirs.load('id');
      await context.sync();
      sheet.getRange('A1:A9').conditionalFormats.getItem(mine.id).delete();
      sheet.getRange('A4:A5').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(workbook.sheets[0]!.conditionalFormats.map((f) => f.areas.map((a) => [a.top, a.bottom]))).toEqual([
      [
        [1, 3],
        [6, 9],
      ],
    ]);
  });

  it('refuse the member of another kind', async () => {
    const { run } = openBlank();
    const refused = run(async (context) => {
      const format = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1')
        .conditionalFormats.add('Custom');
      format.cellValue.rule = { formula1: '1', operator: 'LessThan' };
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('ItemNotFound');
  });
});

import { describe, expect, it } from 'vitest';
import { openBlank, refusalOf } from './excelForTest';

describe('worksheets', () => {
  it('are added, named, ordered, coloured, hidden, listed', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const report = worksheets.add('报表');
      worksheets.add();
      report.position = 0;
      report.tabColor = '#FF9900';
      report.visibility = Excel.SheetVisibility.hidden;
      worksheets.load('items/name, items/visibility, items/position, items/tabColor');
      const next = report.getNextOrNullObject(true).load('name');
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map((s) => [s.name, s.visibility, s.position])).toEqual([
        ['报表', 'Hidden', 0],
        ['Sheet1', 'Visible', 1],
        ['Sheet3', 'Visible', 2],
      ]);
      expect([next.name, visible.value]).toEqual(['Sheet1', 2]);
    });
  });

  it('page through items with top and skip', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      for (const name of ['a', 'b', 'c']) context.workbook.worksheets.add(name);
      const sheets = context.workbook.worksheets.load({ select: 'name', top: 2, skip: 1 });
      await context.sync();
      expect(sheets.items.map((s) => s.name)).toEqual(['a', 'b']);
    });
  });

  it('rename: formulas and names follow', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1').formulas = [['=Sheet1!A1&"Sheet1!A1"']];
      const name = context.workbook.names.add('start', sheet.getRange('A1'));
      sheet.name = '客诉 台账';
      const formulas = other.getRange('A1').load('formulas');
      name.load('formula, value, type, scope');
      await context.sync();
      expect(formulas.formulas[0]![0]).toBe(`='客诉 台账'!A1&"Sheet1!A1"`);
      expect([name.formula, name.value, name.type]).toEqual([
        "='客诉 台账'!$A$1",
        "'客诉 台账'!$A$1",
        'Range',
      ]);
    });
  });

  it('are copied with their cells, tables and rules', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [['h'], [1]];
      sheet.tables.add('A1:A2', true);
      const copy = sheet.copy('After', sheet);
      copy.load('name');
      const table = copy.tables.getItemAt(0).load('name');
      await context.sync();
      expect([copy.name, table.name]).toEqual(['Sheet1 (2)', 'Table2']);
    });
  });

  it('freeze and unfreeze panes', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const panes = context.workbook.worksheets.getActiveWorksheet().freezePanes;
      const before = panes.getLocationOrNullObject();
      panes.freezeAt(context.workbook.worksheets.getActiveWorksheet().getRange('A1:B5'));
      const at = panes.getLocationOrNullObject().load('address');
      await context.sync();
      expect([before.isNullObject, at.address]).toEqual([true, 'Sheet1!A1:B5']);
      panes.unfreeze();
      const after = panes.getLocationOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });

  it('lay out pages', async () => {
    const { run, workbook } = openBlank();
    await run(async (context) => {
      const page = context.workbook.worksheets.getActiveWorksheet().pageLayout;
      page.orientation = Excel.PageOrientation.landscape;
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.setPrintArea('A1:F40');
      page.setPrintTitleRows('$1:$2');
      page.setPrintMargins('Centimeters', { top: 2.54 });
      page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      page.load('orientation, zoom, topMargin');
      const titles = page.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect([page.orientation, page.zoom, page.topMargin]).toEqual([
        'Landscape',
        { horizontalFitToPages: 1, verticalFitToPages: 0 },
        72,
      ]);
      expect(titles.address).toBe('Sheet1!1:2');
    });
    expect(workbook.sheets[0]!.page.headerFooter['DefaultForAllPages.CenterFooter']).toBe('第 &P 页');
  });

  it.each([
    { name: '', why: 'no name' },
    { name: 'a/b', why: 'a forbidden sign' },
    { name: "'quoted", why: 'an apostrophe at the edge' },
    { name: '一'.repeat(32), why: 'more than 31 signs' },
    { name: 'History', why: 'reserved' },
  ])('refuse the name "$name": $why', async ({ name }) => {
    const { run } = openBlank();
    const refused = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = name;
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('InvalidArgument');
  });

  it('refuse a name taken, and to lose the last visible sheet', async () => {
    const { run } = openBlank();
    const twice = run(async (context) => {
      context.workbook.worksheets.add('sheet1');
      await context.sync();
    });
    expect(await refusalOf(twice)).toBe('ItemAlreadyExists');
    const last = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    expect(await refusalOf(last)).toBe('InvalidOperation');
  });
});

describe('names', () => {
  it('stand for ranges, constants and formulas, in the workbook or one sheet', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('等级列表', sheet.getRange('A1:A3'), 'grades');
      context.workbook.names.add('税率', '=0.13');
      sheet.names.add('局部', sheet.getRange('B2'));
      const { names } = context.workbook;
      names.load('items/name, items/type, items/value, items/comment');
      const range = names.getItem('等级列表').getRange().load('address');
      const local = sheet.names.getItem('局部').load('scope');
      const byName = sheet.getRange('等级列表').load('address');
      const none = names.getItemOrNullObject('没有');
      await context.sync();
      expect(names.items.map((n) => [n.name, n.type, n.value as unknown])).toEqual([
        ['等级列表', 'Range', 'Sheet1!$A$1:$A$3'],
        ['税率', 'Double', 0.13],
      ]);
      expect([range.address, byName.address, local.scope, none.isNullObject]).toEqual([
        'Sheet1!A1:A3',
        'Sheet1!A1:A3',
        'Worksheet',
        true,
      ]);
      names.getItem('税率').delete();
      const count = names.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it.each([
    { name: 'A1', code: 'InvalidArgument', why: 'it is an address' },
    { name: '1st', code: 'InvalidArgument', why: 'it begins with a digit' },
    { name: '税率', code: 'ItemAlreadyExists', why: 'it is taken' },
  ])('$name is refused: $why', async ({ name, code }) => {
    const { run } = openBlank();
    const refused = run(async (context) => {
      context.workbook.names.add('税率', '=1');
      context.workbook.names.add(name, '=2');
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe(code);
  });
});

describe('comments', () => {
  it('sit on a cell and move with it', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.comments.add('Sheet1!B2', '日期不清楚');
      sheet.getRange('1:1').insert('Down');
      const comment = sheet.comments.getItemByCell('B3').load('content, resolved');
      const location = comment.getLocation().load('address');
      await context.sync();
      expect([comment.content, comment.resolved, location.address]).toEqual([
        '日期不清楚',
        false,
        'Sheet1!B3',
      ]);
      comment.resolved = true;
      comment.content = '已核对';
      context.workbook.comments.load('items/content, items/resolved');
      await context.sync();
      expect(context.workbook.comments.items.map((c) => [c.content, c.resolved])).toEqual([['已核对', true]]);
      comment.delete();
      const count = sheet.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('are refused on several cells, twice on one, and where there is none to get', async () => {
    const attempts: readonly [string, (w: Excel.Workbook) => unknown][] = [
      ['InvalidArgument', (w) => w.comments.add('Sheet1!A1:A2', 'x')],
      ['InvalidOperation', (w) => [w.comments.add('Sheet1!A1', 'x'), w.comments.add('Sheet1!A1', 'y')]],
      ['ItemNotFound', (w) => w.comments.getItemByCell('Sheet1!C9')],
    ];
    for (const [code, attempt] of attempts) {
      const { run } = openBlank();
      const refused = run(async (context) => {
        attempt(context.workbook);
        await context.sync();
      });
      expect(await refusalOf(refused)).toBe(code);
    }
  });
});

describe('what an add-in stores', () => {
  it('settings hold JSON and dates, per key', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const { settings } = context.workbook;
      settings.add('profile', { id: 'P04', at: new Date(0), list: [1, 2] });
      settings.add('other', true);
      const profile = settings.getItem('profile').load('value');
      const none = settings.getItemOrNullObject('Profile');
      await context.sync();
      expect(profile.value).toEqual({ id: 'P04', at: new Date(0), list: [1, 2] });
      expect(none.isNullObject).toBe(true);
      settings.getItem('other').delete();
      settings.load('items/key');
      await context.sync();
      expect(settings.items.map((s) => s.key)).toEqual(['profile']);
    });
  });

  it('document and sheet properties', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const { properties } = context.workbook;
      properties.title = '客诉跟踪';
      properties.custom.add('版本', 3);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.customProperties.add('role', 'register');
      properties.load('title');
      const version = properties.custom.getItem('版本').load('value, type');
      const role = sheet.customProperties.getItem('ROLE').load('value');
      await context.sync();
      expect([properties.title, version.value, version.type, role.value]).toEqual([
        '客诉跟踪',
        3,
        'Number',
        'register',
      ]);
    });
  });

  it('custom XML parts, found by namespace', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const added = parts.add('<?xml version="1.0"?><k:undo xmlns:k="urn:kesu:undo"><k:sheet/></k:undo>');
      added.load('id, namespaceUri');
      parts.add('<other xmlns="urn:other"/>');
      const only = parts.getByNamespace('urn:kesu:undo').getOnlyItemOrNullObject();
      const xml = only.getXml();
      await context.sync();
      expect(added.namespaceUri).toBe('urn:kesu:undo');
      expect(xml.value).toContain('<k:sheet/>');
      only.delete();
      const count = parts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it('the application: calculation mode and culture', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = Excel.CalculationMode.manual;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load('calculationMode, decimalSeparator');
      application.cultureInfo.load('name');
      application.cultureInfo.datetimeFormat.load('shortDatePattern');
      await context.sync();
      expect([application.calculationMode, application.cultureInfo.name]).toEqual(['Manual', 'zh-CN']);
      expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('yyyy/M/d');
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../functions/core/register/grid';
import type { CustomFunctions } from '../../../../scripts/stand-in/excel/formula/evaluate';
import { createFormulaEngine } from '../../../../scripts/stand-in/excel/formula/formulaEngine';
import { addSheet, renameSheet } from '../../../../scripts/stand-in/excel/model/editSheets';
import { addTable } from '../../../../scripts/stand-in/excel/model/editTables';
import { enterText } from '../../../../scripts/stand-in/excel/model/userEdits';
import { Workbook } from '../../../../scripts/stand-in/excel/model/workbook';

// 9 March 2026, 10:00.
const now = 46_090 + 10 / 24;

function open(cells: Readonly<Record<string, string>> = {}, custom?: CustomFunctions) {
  const workbook = new Workbook('test.xlsx');
  let computed = 0;
  workbook.engine = createFormulaEngine(workbook, {
    now: () => now,
    onComputed: (list) => (computed += list.length),
    ...(custom ? { custom } : {}),
  });
  const enter = (address: string, text: string, sheet = 'Sheet1'): void => {
    enterText(workbook, sheet, address, text);
    workbook.recalculate();
  };
  for (const [address, text] of Object.entries(cells)) enter(address, text);
  const value = (row: number, column: number, sheet = 'Sheet1'): CellValue =>
    workbook.sheet(sheet)!.cells.value(row, column);
  const count = (): number => {
    const before = computed;
    computed = 0;
    return before;
  };
  return { workbook, enter, value, count };
}

const register = {
  A1: '编号',
  B1: '客户',
  C1: '数量',
  D1: '日期',
  A2: 'KS-001',
  B2: '东莞祥禾',
  C2: '10',
  D2: '2026-03-02',
  A3: 'KS-002',
  B3: '北辰',
  C3: '5',
  D3: '2026-03-06',
  A4: 'KS-003',
  B4: '东莞永利',
  C4: '7',
  D4: '2026-03-07',
};

const error = (text: string) => ({ error: text });

describe('formulas', () => {
  it.each<[string, CellValue]>([
    ['=1+2*3^2', 19],
    ['=-2^2', 4],
    ['=50%*4', 2],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="Abc"="aBC"', true],
    ['=F9=0', true],
    ['=F9=""', true],
    ['=1/0', error('#DIV/0!')],
    ['=IFERROR(1/0,"无")', '无'],
    ['=IF(C2>9,"大","小")', '大'],
    ['=IF(FALSE,1)', false],
    ['=IFS(C2<5,"a",C2<20,"b")', 'b'],
    ['=SUM(C2:C4)', 22],
    ['=SUM(C:C)', 22],
    ['=SUMIF(B2:B4,"东莞*",C2:C4)', 17],
    ['=SUMIFS(C2:C4,B2:B4,"东莞*",C2:C4,">8")', 10],
    ['=COUNTIFS(B2:B1048576,"="&B3)', 1],
    ['=COUNTIF(D2:D4,">="&D3)', 2],
    ['=COUNTIF(B2:B10,"")', 6],
    ['=COUNTBLANK(B2:B10)', 6],
    ['=COUNTA(A1:D4)', 16],
    ['=SUMPRODUCT((B2:B4="北辰")*C2:C4)', 5],
    ['=INDEX(A2:A4,MATCH(7,C2:C4,0))', 'KS-003'],
    ['=MATCH(6.5,{1,5,7,9},1)', 2],
    ['=VLOOKUP("KS-002",A1:D4,3,FALSE)', 5],
    ['=XLOOKUP("KS-009",A2:A4,B2:B4,"没有")', '没有'],
    ['=VLOOKUP("KS-009",A1:D4,3,FALSE)', error('#N/A')],
    ['=SMALL(C2:C4,2)', 7],
    ['=ROUND(2.5,0)&ROUND(-2.5,0)&ROUND(1.005,2)', '3-31.01'],
    ['=MOD(-1,7)', 6],
    ['=TEXT(D2,"yyyy-mm-dd")', '2026-03-02'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=MID("客诉编号",3,2)', '编号'],
    ['=SEARCH("诉*号","客诉编号")', 2],
    ['=FIND("x","客诉")', error('#VALUE!')],
    ['=SUBSTITUTE("a-b-c","-","/",2)', 'a-b/c'],
    ['=TEXTJOIN("、",TRUE,B2:B4,"")', '东莞祥禾、北辰、东莞永利'],
    ['=DATE(2026,2,30)', 46_083],
    ['=EDATE(DATE(2026,1,31),1)', 46_081],
    ['=EOMONTH(D2,0)-D2', 29],
    ['=WEEKDAY(D4,2)', 6],
    ['=NETWORKDAYS(D2,D4)', 5],
    ['=WORKDAY(D3,1)', 46_090],
    ['=WORKDAY(D3,1,DATE(2026,3,9))', 46_091],
    ['=NETWORKDAYS.INTL(D2,D4,11)', 6],
    ['=DATEDIF(DATE(2025,3,10),D4,"m")', 11],
    ['=TODAY()', 46_090],
    ['=HOUR(NOW())', 10],
    ['=LET(x,C2,y,x*2,y+1)', 21],
    ['=ROW()+COLUMN(B1)', 11],
    ['=ROWS(C2:C4)', 3],
    ['=SUM(OFFSET(C2,1,0,2))', 12],
    ['=INDIRECT("B"&3)', '北辰'],
    ['=UNKNOWN(1)', error('#NAME?')],
    ['=1+', error('#NAME?')],
    ['=HYPERLINK("#Sheet1!A1","去")', '去'],
    ['=AND(A9:B9)', error('#VALUE!')],
    ['=_xlfn.XOR(TRUE,TRUE)', false],
  ])('%s gives %j', (formula, expected) => {
    const { enter, value } = open(register);
    enter('H9', formula);
    expect(value(9, 8)).toEqual(expected);
  });

  it('follow names, other sheets and structured references', () => {
    const { workbook, enter, value } = open(register);
    workbook.names.push({ name: '数量们', formula: '=Sheet1!$C$2:$C$4', comment: '', visible: true });
    const table = addTable(workbook, workbook.active, { top: 1, left: 1, bottom: 4, right: 4 }, true);
    table.name = '台账';
    addSheet(workbook, '我的 表');
    enter('A1', '=SUM(数量们)', '我的 表');
    enter('A2', '=SUM(台账[数量])+COUNTA(台账[[#Headers],[编号]:[客户]])', '我的 表');
    enter('E2', '=台账[@数量]*2');
    expect([value(1, 1, '我的 表'), value(2, 1, '我的 表'), value(2, 5)]).toEqual([22, 24, 20]);
    enter('B1', "='我的 表'!A1+1");
    renameSheet(workbook, workbook.sheet('我的 表')!, '另一个');
    enter('C2', '11', 'Sheet1');
    expect(value(1, 1, '另一个')).toBe(23);
  });

  it('compute again only what depends on a change', () => {
    const { enter, value, count } = open({ A1: '1', B1: '=A1+1', B2: '=B1*2', C1: '=D1&"x"' });
    count();
    enter('A1', '5');
    expect([value(1, 2), value(2, 2)]).toEqual([6, 12]);
    expect(count()).toBe(2);
    enter('B2', '=B1*2');
    expect(value(2, 2)).toBe(12);
  });

  it('go down chains of thousands and take circles for 0', () => {
    const { workbook, enter, value } = open({ A1: '1' });
    const sheet = workbook.sheets[0]!;
    for (let row = 2; row <= 6000; row++) {
      const cell = sheet.cells.cellToWrite(row, 1);
      cell.formula = `=A${row - 1}+1`;
    }
    sheet.cells.cellToWrite(1, 2).formula = '=A6000';
    workbook.recalculate('all');
    enter('A1', '2');
    expect(value(1, 2)).toBe(6001);
    enter('D1', '=D2+1');
    enter('D2', '=D1+1');
    expect(typeof value(1, 4)).toBe('number');
  });

  it('fill the cells beside them with a list, unless something is in the way', () => {
    const { enter, value } = open(register);
    enter('F1', '=SORT(C2:C4)');
    expect([1, 2, 3].map((row) => value(row, 6))).toEqual([5, 7, 10]);
    enter('C2', '1');
    expect([1, 2, 3].map((row) => value(row, 6))).toEqual([1, 5, 7]);
    enter('F1', '=SUM(C2:C3)');
    expect([1, 2, 3].map((row) => value(row, 6))).toEqual([6, null, null]);
    enter('F3', '在此');
    enter('F1', '=SORT(C2:C4)');
    expect(value(1, 6)).toEqual(error('#SPILL!'));
  });

  it('call the functions of an add-in with values and ranges', () => {
    const { enter, value } = open(register, (name) =>
      name === 'KESU.COUNT' ? ([cells, extra]) => (cells as unknown[][]).length + Number(extra) : undefined,
    );
    enter('F1', '=KESU.COUNT(A2:A4,C2)');
    expect(value(1, 6)).toBe(13);
    enter('C2', '20');
    expect(value(1, 6)).toBe(23);
  });

  it('wait for F9 where the workbook calculates by hand', () => {
    const { workbook, enter, value } = open({ A1: '1', B1: '=A1+1' });
    workbook.calculationMode = 'Manual';
    enter('A1', '5');
    expect(value(1, 2)).toBe(2);
    workbook.recalculate('asked');
    expect(value(1, 2)).toBe(6);
  });
});

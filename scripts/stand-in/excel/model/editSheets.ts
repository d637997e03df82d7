import { ExcelError } from '../protocol/excelError';
import { cellArea, quoteSheet, wholeSheet } from './area';
import { renameSheetIn } from './formulaText';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** Excel's rules for a sheet name; the message names the broken one. */
export function requireSheetName(workbook: Workbook, name: string, own?: Worksheet): void {
  if (name === '' || name.length > 31)
    throw new ExcelError('InvalidArgument', 'a sheet name has 1 to 31 characters');
  if (/[\\/?*[\]:]/.test(name))
    throw new ExcelError('InvalidArgument', `${name} holds one of \\ / ? * [ ] :`);
  if (name.startsWith("'") || name.endsWith("'"))
    throw new ExcelError('InvalidArgument', `${name} begins or ends with an apostrophe`);
  if (name.toLowerCase() === 'history') throw new ExcelError('InvalidArgument', 'History is reserved');
  const taken = workbook.sheet(name);
  if (taken && taken !== own) throw new ExcelError('ItemAlreadyExists', name);
}

function requireStructure(workbook: Workbook): void {
  if (workbook.protectedStructure)
    throw new ExcelError('AccessDenied', 'the workbook structure is protected');
}

/** Adds a sheet at the end; without a name it gets the next free `SheetN`. */
export function addSheet(workbook: Workbook, name?: string): Worksheet {
  requireStructure(workbook);
  let free = name;
  for (let n = workbook.sheets.length + 1; free === undefined; n++)
    if (!workbook.sheet(`Sheet${n}`)) free = `Sheet${n}`;
  requireSheetName(workbook, free);
  const sheet = new Worksheet(workbook.newId(), free);
  workbook.sheets.push(sheet);
  workbook.tell({ kind: 'sheetAdded', sheet });
  return sheet;
}

export function deleteSheet(workbook: Workbook, sheet: Worksheet): void {
  requireStructure(workbook);
  const visible = workbook.sheets.filter((s) => s.visibility === 'visible' && s !== sheet);
  if (visible.length === 0)
    throw new ExcelError('InvalidOperation', 'a workbook keeps at least one visible sheet');
  if (sheet.visibility === 'veryHidden') throw new ExcelError('GeneralException', 'the sheet is very hidden');
  const position = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(position, 1);
  sheet.deleted = true;
  for (const table of sheet.tables) workbook.tell({ kind: 'tableDeleted', table });
  const gone = `${quoteSheet(sheet.name)}!`.toLowerCase();
  for (const name of workbook.names) if (name.formula.toLowerCase().includes(gone)) name.formula = '=#REF!';
  if (workbook.active === sheet) {
    const next = workbook.sheets.slice(position).find((s) => s.visibility === 'visible') ?? visible.at(-1)!;
    workbook.selection = { sheet: next, areas: [cellArea(1, 1)] };
    workbook.tell({ kind: 'activated', sheet: next });
  }
  workbook.tell({ kind: 'sheetDeleted', sheet });
}

export function renameSheet(workbook: Workbook, sheet: Worksheet, name: string): void {
  requireStructure(workbook);
  requireSheetName(workbook, name, sheet);
  const before = sheet.name;
  const quoted = quoteSheet(name);
  const renamed = (formula: string): string => renameSheetIn(formula, before, quoted);
  for (const other of workbook.sheets) {
    other.cells.each(wholeSheet, (cell) => {
      if (cell.formula !== undefined) cell.formula = renamed(cell.formula);
    });
    for (const n of other.names) n.formula = renamed(n.formula);
    for (const cf of other.conditionalFormats) cf.formula = renamed(cf.formula);
  }
  for (const n of workbook.names) n.formula = renamed(n.formula);
  sheet.name = name;
  workbook.tell({ kind: 'sheetRenamed', sheet, before });
}

export function moveSheet(workbook: Workbook, sheet: Worksheet, position: number): void {
  requireStructure(workbook);
  if (position < 0 || position >= workbook.sheets.length)
    throw new ExcelError('InvalidArgument', `there is no position ${position}`);
  const before = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.tell({ kind: 'sheetMoved', sheet, before, after: position });
}

export function setVisibility(
  workbook: Workbook,
  sheet: Worksheet,
  visibility: Worksheet['visibility'],
): void {
  requireStructure(workbook);
  const others = workbook.sheets.filter((s) => s !== sheet && s.visibility === 'visible');
  if (visibility !== 'visible' && others.length === 0)
    throw new ExcelError('InvalidOperation', 'a workbook keeps at least one visible sheet');
  const before = sheet.visibility;
  sheet.visibility = visibility;
  if (before !== visibility) workbook.tell({ kind: 'visibility', sheet, before });
  if (visibility !== 'visible' && workbook.active === sheet)
    selectCells(workbook, others[0]!, [cellArea(1, 1)]);
}

/** Selects cells, bringing their sheet to the front. */
export function selectCells(
  workbook: Workbook,
  sheet: Worksheet,
  areas: Workbook['selection']['areas'],
): void {
  if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation', `${sheet.name} is hidden`);
  const before = workbook.active;
  workbook.selection = { sheet, areas };
  if (before !== sheet) {
    workbook.tell({ kind: 'deactivated', sheet: before });
    workbook.tell({ kind: 'activated', sheet });
  }
  workbook.tell({ kind: 'selection', sheet, areas });
}

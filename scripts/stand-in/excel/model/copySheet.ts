import { cellArea, quoteSheet, wholeSheet } from './area';
import { selectCells } from './editSheets';
import { ExcelError } from '../protocol/excelError';
import { renameSheetIn } from './formulaText';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** Copies a sheet with its cells and rules; tables get new names, as in Excel. */
export function copySheet(
  workbook: Workbook,
  sheet: Worksheet,
  place: 'None' | 'Before' | 'After' | 'Beginning' | 'End',
  relative: Worksheet | undefined,
): Worksheet {
  if (workbook.protectedStructure)
    throw new ExcelError('AccessDenied', 'the workbook structure is protected');
  let n = 2;
  while (workbook.sheet(`${sheet.name} (${n})`)) n++;
  const copy = new Worksheet(workbook.newId(), `${sheet.name} (${n})`.slice(-31));
  const home = quoteSheet(copy.name);
  sheet.cells.each(wholeSheet, (cell, row, column) => {
    const target = { ...cell };
    if (target.formula !== undefined) target.formula = renameSheetIn(target.formula, sheet.name, home);
    copy.cells.rowToWrite(row).cells[column] = target;
  });
  sheet.cells.rows.forEach((row, at) => {
    if (row) Object.assign(copy.cells.rowToWrite(at), { ...row, cells: copy.cells.rowToWrite(at).cells });
  });
  for (const [at, column] of sheet.cells.columns) copy.cells.columns.set(at, { ...column });
  Object.assign(copy, {
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    standardWidth: sheet.standardWidth,
    zoom: sheet.zoom,
    merges: [...sheet.merges],
    freeze: sheet.freeze,
    validations: [...sheet.validations],
    protection: sheet.protection,
    page: structuredClone(sheet.page),
  });
  copy.conditionalFormats = sheet.conditionalFormats.map((f) => ({
    ...f,
    id: workbook.newId(),
    look: new Map(f.look),
    settings: new Map(f.settings),
  }));
  copyTables(workbook, sheet, copy);
  const at = workbook.sheets.indexOf(relative ?? sheet);
  const positions = {
    None: workbook.sheets.length,
    End: workbook.sheets.length,
    Beginning: 0,
    Before: at,
    After: at + 1,
  };
  workbook.sheets.splice(positions[place], 0, copy);
  workbook.tell({ kind: 'sheetAdded', sheet: copy });
  selectCells(workbook, copy, [cellArea(1, 1)]);
  return copy;
}

function copyTables(workbook: Workbook, from: Worksheet, to: Worksheet): void {
  for (const table of from.tables) {
    let n = workbook.tables.length + to.tables.length + 1;
    while (workbook.table(`Table${n}`)) n++;
    to.tables.push({
      ...table,
      id: workbook.newId(),
      name: `Table${n}`,
      sheet: to,
      columns: table.columns.map((c) => ({ ...c })),
      filter: { area: table.area, criteria: new Map(table.filter.criteria) },
    });
  }
}

import { ExcelError } from '../protocol/excelError';
import { parseArea } from './area';
import { writeEntries } from './editCells';
import type { Workbook } from './workbook';

/** Types a text into a cell, as a person does; `Workbook.onChange` hears of it. */
export function enterText(workbook: Workbook, sheetName: string, address: string, text: string): void {
  const sheet = workbook.sheet(sheetName);
  const area = parseArea(address);
  if (!sheet || !area) throw new ExcelError('ItemNotFound', `${sheetName}!${address}`);
  writeEntries(workbook, sheet, area, [[text]]);
}

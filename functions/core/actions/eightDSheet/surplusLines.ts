import type { CellValue, SheetGrid } from '../../register/grid';
import { groupOfLine, groupsOf } from './caseCells';
import { eightDColumns, keyColumn, OWN_ROW, type TableItem } from './caseLines';
import { eightDGrid, type EightDGrid } from './eightDGrid';
import { eightDLines, textAt } from './eightDLines';

/** A line of a table on the sheet 8D数据 that says nothing and that the form does not offer to be filled in. */
export interface SurplusLine {
  /** 1-based sheet row at the time of reading. */
  readonly row: number;
  /** What stood in the row, to know it again before it is taken out. */
  readonly values: readonly CellValue[];
}

/**
 * Empty lines behind the last answer of a table, beyond those a fresh report offers: what lines leave that were added
 * and removed again. Only from the end of a group, so that no answer gets another number, and only lines with a key of
 * ours: what people put in by hand is theirs.
 *
 * @param groups - Names of the groups (`groupsOf`) to look at.
 */
export function surplusLines(
  sheet: SheetGrid,
  caseNo: string,
  groups: ReadonlySet<string>,
): readonly SurplusLine[] {
  const rows = new Map<string, { readonly keep: number; readonly lines: number[] }>();
  const grid = eightDGrid(sheet);
  for (const { row, caseNo: no, meaning } of eightDLines(grid.sheet)) {
    if (no !== caseNo || meaning?.kind !== 'row') continue;
    const group = groupOfLine(meaning);
    const found = rows.get(group) ?? { keep: offered(meaning.item, group), lines: [] };
    found.lines.push(row);
    if (groups.has(group)) rows.set(group, found);
  }
  return [...rows.values()].flatMap(({ keep, lines }) => {
    const last = lines.reduce((found, row, at) => (isEmptyLine(sheet, grid, row) ? found : at), -1);
    return lines
      .slice(Math.max(keep, last + 1))
      .map((row): SurplusLine => ({ row, values: sheet.rows[row]?.values ?? [] }));
  });
}

/** Lines a report without answers has of a group. */
function offered(item: TableItem, group: string): number {
  if (item.fixedRows === undefined) return item.blanks;
  return groupsOf(item).some((one) => one.group === group && !one.own) ? 1 : 0;
}

/** Whether a row holds nothing but what names the line. A line named by people says something by its name. */
function isEmptyLine(sheet: SheetGrid, grid: EightDGrid, row: number): boolean {
  const key = textAt(grid.sheet, row, keyColumn);
  if (key === '' || key.endsWith('+')) return false;
  if (key.endsWith(`/${OWN_ROW}`) && textAt(grid.sheet, row, eightDColumns.item) !== '') return false;
  const { caseNo, section, item } = eightDColumns;
  const naming = [caseNo, section, item, keyColumn].map((column) => grid.columnOf(column));
  return (sheet.rows[row]?.values ?? []).every(
    (value, at) => value === null || value === '' || naming.includes(at + 1),
  );
}

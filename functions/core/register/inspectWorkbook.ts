import type { Finding } from '../shared/finding';
import { mapEntries, type ColumnMapProblem } from './columnMap';
import type { WorkbookGrid } from './grid';
import { inspectSheet } from './inspectSheet';
import { registerFinding } from './registerFinding';
import type { InspectOptions, Inspection } from './inspection';

/**
 * Finds the register sheets of a workbook among all others, their headers and entries, and says which field each
 * column holds. Reads headings in Simplified and Traditional Chinese and English together with what the cells below
 * look like; what is doubtful is a finding with its alternatives.
 *
 * @param workbook - The workbook as plain data.
 * @param options - The user's own mapping, checked by `readColumnMap`.
 * @returns Sheets in workbook order. `mapProblems` is not empty where the map names what is not there.
 */
export function inspectWorkbook(workbook: WorkbookGrid, options: InspectOptions = {}): Inspection {
  const inspected = workbook.sheets.map((grid) => inspectSheet(grid, workbook, options.map));
  const findings: Finding[] = inspected.flatMap((sheet) => sheet.findings);
  if (!inspected.some((sheet) => sheet.sheet.role === 'register'))
    findings.push(registerFinding('register.notFound', { sheet: '' }));
  return {
    file: workbook.file,
    sheets: inspected.map((sheet) => sheet.sheet),
    findings,
    mapProblems: options.map ? unused(workbook, options.map, inspected) : [],
  };
}

function unused(
  workbook: WorkbookGrid,
  map: NonNullable<InspectOptions['map']>,
  inspected: readonly { readonly usedEntries: ReadonlySet<string> }[],
): readonly ColumnMapProblem[] {
  const used = new Set(inspected.flatMap((sheet) => [...sheet.usedEntries]));
  const names = new Set(workbook.sheets.map((sheet) => sheet.name));
  return mapEntries(map).flatMap(({ entry, sheet }): ColumnMapProblem[] => {
    if (sheet !== undefined && !names.has(sheet)) return [{ code: 'map.unknownSheet', entry, seen: sheet }];
    return used.has(entry) ? [] : [{ code: 'map.unknownColumn', entry }];
  });
}

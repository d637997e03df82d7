import type { WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import { parseRange } from '../cellRange';
import { columnLetter } from '../../../functions/core/register/grid';
import { escapeXml } from './escapeXml';

/** ExcelJS's workbook part with all defined names written by us: it damages formulas and print areas. */
export function patchWorkbook(workbook: string, plan: WorkbookPlan): string {
  const elements = definedNames(plan);
  const names = elements.length === 0 ? '' : `<definedNames>${elements.join('')}</definedNames>`;
  return workbook
    .replace(/<definedNames>.*<\/definedNames>/s, '')
    .replace('<calcPr', () => `${names}<calcPr`);
}

function definedNames(plan: WorkbookPlan): readonly string[] {
  const own = plan.names.map(({ name, refersTo }) => element(name, refersTo));
  const ofSheets = plan.sheets.flatMap((sheet, index) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
    const local = (name: string, refersTo: string, hidden = false): string =>
      element(`_xlnm.${name}`, refersTo, ` localSheetId="${index}"${hidden ? ' hidden="1"' : ''}`);
    const { autoFilter, print } = sheet;
    // Excel writes the columns first.
    const titles = [
      ...(print?.repeatColumns === undefined
        ? []
        : [quoted + print.repeatColumns.replace(/[A-Z]+/g, '$$$&')]),
      ...(print?.repeatRows === undefined ? [] : [quoted + absoluteRows(print.repeatRows)]),
    ];
    return [
      ...(autoFilter === undefined ? [] : [local('_FilterDatabase', quoted + absolute(autoFilter), true)]),
      ...(print?.area === undefined ? [] : [local('Print_Area', quoted + absolute(print.area))]),
      ...(titles.length === 0 ? [] : [local('Print_Titles', titles.join(','))]),
    ];
  });
  return [...own, ...ofSheets];
}

function element(name: string, refersTo: string, attributes = ''): string {
  return `<definedName name="${escapeXml(name)}"${attributes}>${escapeXml(refersTo)}</definedName>`;
}

function absolute(ref: string): string {
  const { top, left, bottom, right } = parseRange(ref)!;
  return `$${columnLetter(left)}$${top}:$${columnLetter(right)}$${bottom}`;
}

function absoluteRows(rows: string): string {
  return rows.replace(/\d+/g, (row) => `$${row}`);
}

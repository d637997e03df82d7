import { areaText, wholeSheet } from '../../../scripts/stand-in/excel/model/area';
import { defaultFormat } from '../../../scripts/stand-in/excel/model/cellFormat';
import type { Workbook } from '../../../scripts/stand-in/excel/model/workbook';
import type { Worksheet } from '../../../scripts/stand-in/excel/model/worksheet';

/** Everything in a workbook as plain data, so that "as it was" can be asserted. */
export function dumpWorkbook(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map(dumpSheet),
    names: workbook.names.map((n) => ({ ...n })),
    settings: [...workbook.settings],
    calculationMode: workbook.calculationMode,
  };
}

function dumpSheet(sheet: Worksheet): unknown {
  const cells: Record<string, unknown> = {};
  sheet.cells.each(wholeSheet, ({ value, formula, format, link }, row, column) => {
    const plain = value === null && formula === undefined && (format ?? defaultFormat) === defaultFormat;
    if (!plain) cells[`${row},${column}`] = { value, formula, format, link };
  });
  const { tables, validations, conditionalFormats, ...rest } = sheet;
  return {
    ...rest,
    cells,
    rows: sheet.cells.rows.map((r) => r && { height: r.height, hidden: r.hidden }),
    columns: [...sheet.cells.columns],
    tables: tables.map(({ name, area, columns, style }) => ({ name, area: areaText(area), columns, style })),
    validations,
    conditionalFormats: conditionalFormats.map((f) => ({ ...f, id: '', look: [...f.look] })),
  };
}

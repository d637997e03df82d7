import type { CellStyle, SheetGrid, WorkbookGrid } from '../../../../functions/core/register/grid';
import { styleAt } from '../../../../functions/core/register/grid';
import type { BorderLine, CellFormat, FormatChange } from '../model/cellFormat';
import { changeFormat, defaultFormat } from '../model/cellFormat';
import { cellArea } from '../model/area';
import type { CellLink } from '../model/cellStore';
import { widthFromCharacters } from '../model/sizes';
import { Workbook } from '../model/workbook';
import { Worksheet } from '../model/worksheet';

/**
 * Opens a workbook that was read from a file: values, formulas, formats, merges, hidden and frozen parts.
 *
 * @param ids - Ids of the sheets in the file, by name.
 */
export function workbookFromGrid(grid: WorkbookGrid, ids: ReadonlyMap<string, string> = new Map()): Workbook {
  const workbook = new Workbook(grid.file);
  workbook.dateSystem = grid.dateSystem;
  if (grid.sheets.length > 0) workbook.sheets = [];
  for (const sheet of grid.sheets) {
    const id = ids.get(sheet.name);
    workbook.sheets.push(sheetFromGrid(sheet, id === undefined ? workbook.newId() : workbook.takeId(id)));
  }
  const front = workbook.sheets.find((s) => s.visibility === 'visible') ?? workbook.sheets[0]!;
  workbook.selection = { sheet: front, areas: [cellArea(1, 1)] };
  return workbook;
}

function sheetFromGrid(grid: SheetGrid, id: string): Worksheet {
  const sheet = new Worksheet(id, grid.name);
  sheet.visibility = grid.visibility;
  sheet.merges = [...grid.merges];
  if (grid.frozenRows) sheet.freeze = { rows: grid.frozenRows, columns: 0 };
  if (grid.autoFilter) sheet.filter = { area: grid.autoFilter, criteria: new Map() };
  for (const [column, width] of grid.columnWidths)
    sheet.cells.columnToWrite(column).width = widthFromCharacters(width);
  for (const column of grid.hiddenColumns) sheet.cells.columnToWrite(column).hidden = true;
  const formats = new Map<CellStyle, CellFormat>();
  grid.rows.forEach((row, at) => {
    if (!row) return;
    const line = sheet.cells.rowToWrite(at);
    if (row.hidden) line.hidden = true;
    if (row.height !== undefined) line.height = row.height;
    const width = Math.max(row.values.length, row.styles.length);
    for (let column = 1; column <= width; column++) {
      const style = styleAt(grid, at, column);
      const format = formats.get(style) ?? formatFromStyle(style);
      formats.set(style, format);
      const value = row.values[column - 1] ?? null;
      if (value === null && format === defaultFormat) continue;
      const cell = sheet.cells.cellToWrite(at, column);
      cell.value = value;
      if (format !== defaultFormat) cell.format = format;
    }
  });
  for (const [key, extra] of grid.extras) {
    const cell = sheet.cells.cellToWrite(Math.floor(key / 16_384), key % 16_384);
    if (extra.formula !== undefined) cell.formula = `=${extra.formula}`;
    if (extra.link !== undefined) cell.link = linkTo(extra.link);
  }
  return sheet;
}

const linkTo = (target: string): CellLink =>
  target.startsWith('#') ? { documentReference: target.slice(1) } : { address: target };

const color = (argb: string): string => `#${argb.slice(-6).toUpperCase()}`;

const horizontal: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const vertical: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
const thin: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

function formatFromStyle(style: CellStyle): CellFormat {
  const sides = style.borders ?? '';
  const change: FormatChange = {
    numberFormat: style.numberFormat,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strike ? { strikethrough: true } : {}),
    ...(style.fontName === undefined ? {} : { fontName: style.fontName }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.fontColor === undefined ? {} : { fontColor: color(style.fontColor) }),
    ...(style.fill === undefined ? {} : { fillColor: color(style.fill), fillPattern: 'Solid' }),
    ...(style.horizontal === undefined ? {} : { horizontalAlignment: horizontal[style.horizontal]! }),
    ...(style.vertical === undefined ? {} : { verticalAlignment: vertical[style.vertical]! }),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(sides.includes('t') ? { borderTop: thin } : {}),
    ...(sides.includes('r') ? { borderRight: thin } : {}),
    ...(sides.includes('b') ? { borderBottom: thin } : {}),
    ...(sides.includes('l') ? { borderLeft: thin } : {}),
  };
  return changeFormat(defaultFormat, change);
}

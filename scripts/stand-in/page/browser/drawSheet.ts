import type { ICellData, IWorksheetData } from '@univerjs/presets';
import { isDateFormat } from 'numfmt';
import type { CellRange } from '../../../../functions/core/register/grid';
import { valueText } from '../../excel/model/editCells';
import { columnWidth } from '../../excel/model/sizes';
import type { Table } from '../../excel/model/table';
import type { Workbook } from '../../excel/model/workbook';
import type { Worksheet } from '../../excel/model/worksheet';
import type { Look } from './cellLook';
import { styleOf } from './cellLook';
import { ConditionalLooks } from './conditionalLooks';

const pixels = (points: number): number => Math.round(points / 0.75);

/** The fonts of a browser that has none of Excel's are wider: so are the columns. */
const widening = 1.15;
const columnPixels = (points: number): number => Math.round((points / 0.75) * widening);
/** What a column that wide on screen has in Excel. */
export const columnPoints = (shown: number): number => (shown * 0.75) / widening;

/** Days between the two date systems; Univer knows the one of 1900 only. */
const days1904 = 1462;

/** A sheet as Univer takes it. Univer counts rows and columns from 0. */
export function drawSheet(workbook: Workbook, sheet: Worksheet): Partial<IWorksheetData> {
  const draw = cellDrawer(workbook, sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, object> = {};
  let width = 0;
  sheet.cells.rows.forEach((row, r) => {
    if (!row) return;
    const line: Record<number, ICellData> = {};
    for (let c = 1; c < row.cells.length; c++) if (row.cells[c]) line[c - 1] = draw(r, c);
    width = Math.max(width, row.cells.length - 1);
    cellData[r - 1] = line;
    const hidden = row.hidden === true || row.filtered === true;
    const height = row.height ?? fittedHeight(sheet, r);
    if (height !== undefined || hidden)
      rowData[r - 1] = {
        ...(height === undefined ? {} : { h: pixels(height), ia: 0 }),
        ...(hidden ? { hd: 1 } : {}),
      };
  });
  const columnData = Object.fromEntries(
    [...sheet.cells.columns].map(([c, { width: points, hidden }]) => [
      c - 1,
      { ...(points === undefined ? {} : { w: columnPixels(points) }), ...(hidden ? { hd: 1 } : {}) },
    ]),
  );
  const freeze = sheet.freeze ?? { rows: 0, columns: 0 };
  return {
    id: sheet.id,
    name: sheet.name,
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    rowCount: drawnRows(sheet),
    columnCount: Math.max(26, width + 6),
    defaultRowHeight: 20,
    defaultColumnWidth: columnPixels(48),
    zoomRatio: sheet.zoom / 100,
    showGridlines: sheet.showGridlines ? 1 : 0,
    freeze: {
      ySplit: freeze.rows,
      xSplit: freeze.columns,
      startRow: freeze.rows > 0 ? freeze.rows : -1,
      startColumn: freeze.columns > 0 ? freeze.columns : -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellData as NonNullable<IWorksheetData['cellData']>,
    rowData,
    columnData,
  };
}

/** Points of a line of text of the usual size, and of a sign; Chinese ones take two. */
const lineHeight = 15;
const signWidth = 5.5;

/** Height of a row that nobody has set: Excel fits it to wrapped texts. Undefined for a single line. */
function fittedHeight(sheet: Worksheet, row: number): number | undefined {
  let lines = 1;
  sheet.cells.rows[row]?.cells.forEach((cell, column) => {
    if (typeof cell?.value !== 'string' || !cell.format?.wrapText || sheet.mergeAt(row, column)) return;
    const width = columnWidth(sheet, column);
    if (width === 0) return;
    const signs = Math.max(1, Math.floor((width - 3) / signWidth));
    const wide = (text: string): number =>
      [...text].reduce((n, c) => n + (c.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
    const needed = cell.value
      .split('\n')
      .reduce((n, line) => n + Math.max(1, Math.ceil(wide(line) / signs)), 0);
    lines = Math.max(lines, needed);
  });
  return lines === 1 ? undefined : Math.min(409, lines * lineHeight + 2);
}

export const rangeOf = ({ top, left, bottom, right }: CellRange) => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});

/** Rows on screen: what is stored and room to go on, in steps, so that one more row changes nothing. */
export const drawnRows = (sheet: Worksheet): number => Math.ceil((sheet.cells.rows.length + 40) / 50) * 50;

/** Draws single cells of a sheet; ask row by row. */
export function cellDrawer(workbook: Workbook, sheet: Worksheet): (row: number, column: number) => ICellData {
  const looks = new ConditionalLooks(workbook, sheet);
  return (row, column) => {
    const cell = sheet.cells.cell(row, column);
    const format = sheet.cells.format(row, column);
    const style = styleOf(format, tableLook(sheet.tableAt(row, column), row), looks.at(row, column));
    const value = cell?.value ?? null;
    const late =
      workbook.dateSystem === '1904' && typeof value === 'number' && isDateFormat(format.numberFormat);
    return {
      ...(value === null
        ? {}
        : {
            v: late ? value + days1904 : typeof value === 'object' ? valueText(value) : value,
            t: typeOf(value),
          }),
      ...(cell?.formula === undefined ? {} : { f: cell.formula }),
      ...(style ? { s: style } : {}),
    };
  };
}

function typeOf(value: unknown): 1 | 2 | 3 {
  if (typeof value === 'number') return 2;
  return typeof value === 'boolean' ? 3 : 1;
}

const tableHead: Look = new Map<string, string | boolean>([
  ['fillColor', '#4472C4'],
  ['fontColor', '#FFFFFF'],
  ['bold', true],
]);
const tableBand: Look = new Map([['fillColor', '#EDF2FA']]);
const lightHead: Look = new Map([['bold', true]]);

/** Excel's table styles in the rough: a coloured or plain heading, and bands. */
function tableLook(table: Table | undefined, row: number): Look | undefined {
  if (!table || table.style === '') return undefined;
  if (table.showHeaders && row === table.area.top)
    return table.style.includes('Light') ? lightHead : tableHead;
  return table.showBandedRows && (row - table.area.top) % 2 === 1 ? tableBand : undefined;
}

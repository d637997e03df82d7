import { asBoolean, asRecord, asText } from '../interpreter/arguments';
import type { Argument, ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import { areaText, columnsIn, isEntireColumn, isEntireRow, quoteSheet, rowsIn } from '../model/area';
import { entriesFor, writeEntries } from '../model/editCells';
import { requireAllowed, requireUnlocked } from '../model/guards';
import { columnWidth, rowHeight } from '../model/sizes';
import { displayText, valueType } from '../model/valueType';
import { ExcelError } from '../protocol/excelError';
import { commonFormat, perCell, shownFormula, shownValue } from './cellValues';
import { conditionalFormatCollectionType } from './conditionalFormatTypes';
import { dataValidationType } from './dataValidationType';
import { areaOf } from './place';
import { rangeFormatType } from './rangeFormatType';
import { rangeMethods } from './rangeMethods';
import { rangeSortType } from './sortTypes';
import { worksheetType } from './worksheetType';

const address = (place: Place): string => `${quoteSheet(place.sheet.name)}!${areaText(areaOf(place))}`;

const formulas = (notation: 'A1' | 'R1C1'): Property<Place> => ({
  get: (p) => perCell(areaOf(p), (r, c) => shownFormula(p.sheet, r, c, notation)),
  set: (p, value, { workbook }) => {
    writeEntries(workbook, p.sheet, areaOf(p), entriesFor(areaOf(p), value), notation);
  },
});

const values: Property<Place> = {
  get: (p) => perCell(areaOf(p), (r, c) => shownValue(p.sheet.cells.value(r, c))),
  set: (p, value, { workbook }) => {
    writeEntries(workbook, p.sheet, areaOf(p), entriesFor(areaOf(p), value));
  },
};

/** One code stands for every cell, also as an array of one: `[['€#,##0.00']]` of Microsoft's Excel tutorial. */
function singleCode(value: Argument | undefined): Argument | undefined {
  if (!Array.isArray(value)) return value;
  const [row, more] = value as readonly Argument[];
  return more === undefined && Array.isArray(row) && row.length === 1 ? (row[0] as Argument) : undefined;
}

const numberFormat: Property<Place> = {
  get: (p) => perCell(areaOf(p), (r, c) => p.sheet.cells.format(r, c).numberFormat),
  set: (p, value, { workbook }) => {
    const area = areaOf(p);
    requireAllowed(p.sheet, 'allowFormatCells');
    const single = singleCode(value);
    if (single !== undefined) p.sheet.cells.changeFormat(area, { numberFormat: asText(single) });
    else
      entriesFor(area, value).forEach((row, r) =>
        row.forEach((code, c) => {
          const cell = { top: area.top + r, left: area.left + c, bottom: area.top + r, right: area.left + c };
          if (code !== null) p.sheet.cells.changeFormat(cell, { numberFormat: String(code) });
        }),
      );
    workbook.tell({ kind: 'formats', sheet: p.sheet, area });
  },
};

const rowHidden: Property<Place> = {
  get: (p) => agreed(areaOf(p).top, areaOf(p).bottom, (r) => isRowHidden(p, r)),
  set: (p, value, { workbook }) => {
    requireAllowed(p.sheet, 'allowFormatRows');
    const area = areaOf(p);
    const hidden = asBoolean(value);
    for (let r = area.top; r <= area.bottom; r++) p.sheet.cells.rowToWrite(r).hidden = hidden;
    workbook.tell({ kind: 'rowsHidden', sheet: p.sheet, area, hidden });
  },
};

const columnHidden: Property<Place> = {
  get: (p) => agreed(areaOf(p).left, areaOf(p).right, (c) => p.sheet.cells.columns.get(c)?.hidden === true),
  set: (p, value, { workbook }) => {
    requireAllowed(p.sheet, 'allowFormatColumns');
    const area = areaOf(p);
    for (let c = area.left; c <= area.right; c++) p.sheet.cells.columnToWrite(c).hidden = asBoolean(value);
    workbook.tell({ kind: 'layout', sheet: p.sheet });
  },
};

const isRowHidden = ({ sheet }: Place, row: number): boolean =>
  sheet.cells.rows[row]?.hidden === true || sheet.cells.rows[row]?.filtered === true;

function agreed(from: number, to: number, read: (at: number) => boolean): boolean | null {
  const first = read(from);
  for (let at = from + 1; at <= to; at++) if (read(at) !== first) return null;
  return first;
}

const hyperlink: Property<Place> = {
  get: (p) => {
    const area = areaOf(p);
    const cell = p.sheet.cells.cell(area.top, area.left);
    return cell?.link ? { ...cell.link, textToDisplay: String(shownValue(cell.value)) } : null;
  },
  set: (p, value, { workbook }) => {
    const area = areaOf(p);
    requireUnlocked(p.sheet, area);
    const link = asRecord(value);
    const optional = (key: string): Record<string, string> =>
      link[key] === undefined || link[key] === null ? {} : { [key]: asText(link[key]) };
    const cell = p.sheet.cells.cellToWrite(area.top, area.left);
    cell.link = { ...optional('address'), ...optional('documentReference'), ...optional('screenTip') };
    if (link['textToDisplay'] !== undefined) cell.value = asText(link['textToDisplay']);
    p.sheet.cells.changeFormat(area, { fontColor: '#0563C1', underline: 'Single' });
    workbook.tell({ kind: 'cells', sheet: p.sheet, area, changeType: 'RangeEdited' });
  },
};

const sumOver = (from: number, to: number, size: (at: number) => number): number => {
  let total = 0;
  for (let at = from; at <= to; at++) total += size(at);
  return total;
};

/** Excel.Range */
export const rangeType: ObjectType<Place> = {
  name: 'Range',
  keepsReference: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    CellCount: { get: (p) => cellCount(p) },
    RowCount: { get: (p) => rowsIn(areaOf(p)) },
    ColumnCount: { get: (p) => columnsIn(areaOf(p)) },
    RowIndex: { get: (p) => areaOf(p).top - 1 },
    ColumnIndex: { get: (p) => areaOf(p).left - 1 },
    IsEntireColumn: { get: (p) => isEntireColumn(areaOf(p)) },
    IsEntireRow: { get: (p) => isEntireRow(areaOf(p)) },
    Values: values,
    ValueTypes: { get: (p) => perCell(areaOf(p), (r, c) => valueType(p.sheet.cells.value(r, c))) },
    Text: {
      get: (p, { workbook }) =>
        perCell(areaOf(p), (r, c) =>
          displayText(
            p.sheet.cells.value(r, c),
            p.sheet.cells.format(r, c).numberFormat,
            workbook.dateSystem,
          ),
        ),
    },
    Formulas: formulas('A1'),
    FormulasLocal: formulas('A1'),
    FormulasR1C1: formulas('R1C1'),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    Hidden: {
      get: (p, s) => {
        const [rows, columns] = [rowHidden.get(p, s), columnHidden.get(p, s)];
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
      },
    },
    Hyperlink: hyperlink,
    Style: {
      get: (p) => commonFormat(p.sheet, p.areas, 'style'),
      set: () => {
        throw new ExcelError('NotImplemented', 'Range.style');
      },
    },
    HasSpill: { get: () => false },
    Top: { get: (p) => sumOver(1, areaOf(p).top - 1, (r) => rowHeight(p.sheet, r)), onlyWhenNamed: true },
    Left: { get: (p) => sumOver(1, areaOf(p).left - 1, (c) => columnWidth(p.sheet, c)), onlyWhenNamed: true },
    Height: {
      get: (p) => sumOver(areaOf(p).top, areaOf(p).bottom, (r) => rowHeight(p.sheet, r)),
      onlyWhenNamed: true,
    },
    Width: {
      get: (p) => sumOver(areaOf(p).left, areaOf(p).right, (c) => columnWidth(p.sheet, c)),
      onlyWhenNamed: true,
    },
  },
  objects: {
    Format: (p) => objectOf(rangeFormatType, p),
    Worksheet: (p) => objectOf(worksheetType, p.sheet),
    DataValidation: (p) => objectOf(dataValidationType, p),
    ConditionalFormats: (p) => objectOf(conditionalFormatCollectionType, p),
    Sort: (p) => objectOf(rangeSortType, p),
  },
  // Read late: the methods give ranges themselves.
  get methods() {
    return rangeMethods;
  },
};

/** Excel answers -1 beyond 2^31-1 cells. */
function cellCount(p: Place): number {
  const count = rowsIn(areaOf(p)) * columnsIn(areaOf(p));
  return count > 2_147_483_647 ? -1 : count;
}

import { asText } from '../interpreter/arguments';
import type { Arguments } from '../interpreter/arguments';
import type { HostObject, ObjectType } from '../interpreter/describe';
import { objectOf, targetOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { columnsIn, rowsIn } from '../model/area';
import { entriesFor, writeEntries } from '../model/editCells';
import type { Entries } from '../model/editCells';
import { deleteTableRows, insertTableColumn, addTableRows, renameTableColumn } from '../model/editTables';
import { deleteCells } from '../model/moveCells';
import type { Table, TableColumn } from '../model/table';
import { bodyArea } from '../model/table';
import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { perCell, shownValue } from './cellValues';
import { filterType } from './filterTypes';
import { rangeObject } from './place';
import { totalsArea } from './tableTotals';

interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}

function indexOf({ table, column }: ColumnOf): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new ExcelError('ItemNotFound', column.name);
  return index;
}

function strip(part: ColumnOf, rows: CellRange): CellRange {
  const column = part.table.area.left + indexOf(part);
  return { ...rows, left: column, right: column };
}

const wholeColumn = (part: ColumnOf): CellRange => strip(part, part.table.area);

/** Excel.TableColumn */
export const tableColumnType: ObjectType<ColumnOf> = {
  name: 'TableColumn',
  identity: 'Id',
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (part, value, { workbook }) => {
        renameTableColumn(part.table, indexOf(part), asText(value));
        const area = { ...wholeColumn(part), bottom: part.table.area.top };
        workbook.tell({ kind: 'cells', sheet: part.table.sheet, area, changeType: 'RangeEdited' });
      },
    },
    Values: {
      get: (part) => perCell(wholeColumn(part), (r, c) => shownValue(part.table.sheet.cells.value(r, c))),
      set: (part, value, { workbook }) => {
        const area = wholeColumn(part);
        writeEntries(workbook, part.table.sheet, area, entriesFor(area, value));
      },
    },
  },
  objects: { Filter: (part) => objectOf(filterType, { table: part.table, index: indexOf(part) }) },
  methods: {
    GetRange: (part, _args, s) => rangeObject(s, part.table.sheet, wholeColumn(part)),
    GetDataBodyRange: (part, _args, s) => rangeObject(s, part.table.sheet, strip(part, bodyArea(part.table))),
    GetHeaderRowRange: (part, _args, s) =>
      rangeObject(s, part.table.sheet, { ...wholeColumn(part), bottom: part.table.area.top }),
    GetTotalRowRange: (part, _args, s) =>
      rangeObject(s, part.table.sheet, strip(part, totalsArea(part.table))),
    Delete: (part, _args, { workbook }) => {
      const { table } = part;
      if (table.columns.length === 1) throw new ExcelError('InvalidOperation', 'a table keeps a column');
      deleteCells(workbook, table.sheet, wholeColumn(part), 'Left');
      return undefined;
    },
  },
};

/** Excel.TableColumnCollection */
export const tableColumnCollectionType: ObjectType<Table> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: (t) => t.columns.length } },
  collection: {
    items: (table) => table.columns.map((column) => objectOf(tableColumnType, { table, column })),
    find: (table, key) => {
      const wanted = String(key).toLowerCase();
      const column = table.columns.find((c) => c.id === key || c.name.toLowerCase() === wanted);
      return column && objectOf(tableColumnType, { table, column });
    },
  },
  methods: { Add: addColumn },
};

function addColumn(table: Table, args: Arguments, { workbook }: Session): HostObject {
  const index = insertTableColumn(workbook, table, position(args.optionalInteger(0)));
  const column = table.columns[index]!;
  const area = wholeColumn({ table, column });
  renameTableColumn(table, index, args.optionalText(2) ?? '');
  const values = args.raw(1);
  if (values !== undefined) {
    const rows = (Array.isArray(values) ? values : [[values]]) as Entries;
    // Values with a heading fill the whole column, one short of it the data rows.
    const target = rows.length === rowsIn(area) || !Array.isArray(values) ? area : bodyOf(table, area);
    const name = column.name;
    writeEntries(workbook, table.sheet, target, entriesFor(target, Array.isArray(values) ? rows : values));
    if (args.optionalText(2) !== undefined) renameTableColumn(table, index, name);
  }
  return objectOf(tableColumnType, { table, column });
}

const bodyOf = (table: Table, area: CellRange): CellRange => ({
  ...bodyArea(table),
  left: area.left,
  right: area.right,
});

/** Excel takes -1 and null for "at the end". */
const position = (index: number | undefined): number | undefined => (index === -1 ? undefined : index);

interface RowOf {
  readonly table: Table;
  readonly index: number;
}

function rowArea({ table, index }: RowOf): CellRange {
  const body = bodyArea(table);
  if (index < 0 || index >= rowsIn(body)) throw new ExcelError('ItemNotFound', `row ${index}`);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

/** Excel.TableRow: a position, not a record. */
export const tableRowType: ObjectType<RowOf> = {
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => perCell(rowArea(row), (r, c) => shownValue(row.table.sheet.cells.value(r, c))),
      set: (row, value, { workbook }) => {
        const area = rowArea(row);
        writeEntries(workbook, row.table.sheet, area, entriesFor(area, value));
      },
    },
  },
  methods: {
    GetRange: (row, _args, s) => rangeObject(s, row.table.sheet, rowArea(row)),
    Delete: ({ table, index }, _args, { workbook }) => {
      deleteTableRows(workbook, table, index, 1);
      return undefined;
    },
  },
};

const rowCount = (table: Table): number => rowsIn(bodyArea(table));

/** Excel.TableRowCollection */
export const tableRowCollectionType: ObjectType<Table> = {
  name: 'TableRowCollection',
  properties: { Count: { get: rowCount } },
  collection: {
    items: (table) =>
      Array.from({ length: rowCount(table) }, (_, index) => objectOf(tableRowType, { table, index })),
    find: (table, key) =>
      typeof key === 'number' && key >= 0 && key < rowCount(table)
        ? objectOf(tableRowType, { table, index: key })
        : undefined,
  },
  methods: {
    Add: addRows,
    DeleteRows: (table, args, { workbook }) => {
      const rows = args.list(0).map((row) => targetOf(tableRowType, row)?.index ?? Number(row));
      for (const index of [...rows].sort((a, b) => b - a)) deleteTableRows(workbook, table, index, 1);
      return undefined;
    },
    DeleteRowsAt: (table, args, { workbook }) => {
      deleteTableRows(workbook, table, args.integer(0), args.integer(1, 1));
      return undefined;
    },
  },
};

function addRows(table: Table, args: Arguments, { workbook }: Session): HostObject {
  const values = args.raw(1);
  const rows = values === undefined ? [] : Array.isArray(values) ? (values as Entries) : undefined;
  const index = position(args.optionalInteger(0));
  const count = rows === undefined ? 1 : Math.max(1, rows.length);
  if (rows?.some((r) => !Array.isArray(r) || r.length !== columnsIn(table.area)))
    throw new ExcelError('InvalidArgument', 'each row needs a value per column');
  const first = addTableRows(workbook, table, index, count);
  const area = { ...bodyArea(table), top: first, bottom: first + count - 1 };
  if (values !== undefined && rows?.length !== 0)
    writeEntries(workbook, table.sheet, area, entriesFor(area, values));
  else workbook.tell({ kind: 'cells', sheet: table.sheet, area, changeType: 'RowInserted' });
  return objectOf(tableRowType, { table, index: first - bodyArea(table).top });
}

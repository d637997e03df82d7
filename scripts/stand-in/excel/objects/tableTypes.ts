import { asBoolean, asText } from '../interpreter/arguments';
import type { HostObject, ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { containsArea, intersect } from '../model/area';
import { addTable, dissolveTable, requireTableName, resizeTable } from '../model/editTables';
import { applyFilter } from '../model/applyFilter';
import { deleteCells } from '../model/moveCells';
import type { Table } from '../model/table';
import { bodyArea } from '../model/table';
import type { Worksheet } from '../model/worksheet';
import { ExcelError } from '../protocol/excelError';
import { autoFilterType, clearTableFilters } from './filterTypes';
import { areaOf, findCells, rangeObject } from './place';
import { rangeArgument } from './rangeMethods';
import { rangeType } from './rangeType';
import { tableSortType } from './sortTypes';
import { tableColumnCollectionType, tableRowCollectionType } from './tablePartTypes';
import { setTotals, totalsArea } from './tableTotals';
import { worksheetType } from './worksheetType';
import { targetOf } from '../interpreter/describe';

function requireOpen(table: Table): void {
  if (table.sheet.protection) throw new ExcelError('AccessDenied', `${table.sheet.name} is protected`);
}

type FlagKey =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

const flag = (key: FlagKey): Property<Table> => ({
  get: (t) => t[key],
  set: (t, value, { workbook }) => {
    requireOpen(t);
    t[key] = asBoolean(value);
    workbook.tell({ kind: 'layout', sheet: t.sheet });
  },
});

const headings = (t: Table): Place['areas'][number] => {
  if (!t.showHeaders) throw new ExcelError('ItemNotFound', 'the heading row is hidden');
  return { ...t.area, bottom: t.area.top };
};

/** Excel.Table */
export const tableType: ObjectType<Table> = {
  name: 'Table',
  identity: 'Id',
  properties: {
    Id: { get: (t) => t.id },
    LegacyId: { get: (t) => t.id.replace(/\D/g, '') },
    Name: {
      get: (t) => t.name,
      set: (t, value, { workbook }) => {
        requireOpen(t);
        requireTableName(workbook, asText(value), t);
        t.name = asText(value);
        workbook.tell({ kind: 'layout', sheet: t.sheet });
      },
    },
    ShowHeaders: {
      get: (t) => t.showHeaders,
      set: (t, value, { workbook }) => {
        requireOpen(t);
        if (asBoolean(value) !== t.showHeaders)
          throw new ExcelError('NotImplemented', 'hiding the heading row');
        workbook.tell({ kind: 'layout', sheet: t.sheet });
      },
    },
    ShowTotals: {
      get: (t) => t.showTotals,
      set: (t, value, { workbook }) => {
        requireOpen(t);
        setTotals(workbook, t, asBoolean(value));
      },
    },
    Style: {
      get: (t) => t.style,
      set: (t, value, { workbook }) => {
        requireOpen(t);
        if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(asText(value)) && asText(value) !== '')
          throw new ExcelError('InvalidArgument', `${asText(value)} is no table style`);
        t.style = asText(value);
        workbook.tell({ kind: 'layout', sheet: t.sheet });
      },
    },
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
  },
  objects: {
    Columns: (t) => objectOf(tableColumnCollectionType, t),
    Rows: (t) => objectOf(tableRowCollectionType, t),
    Sort: (t) => objectOf(tableSortType, t),
    AutoFilter: (t) => objectOf(autoFilterType, { sheet: t.sheet, table: t }),
    Worksheet: (t) => objectOf(worksheetType, t.sheet),
  },
  methods: {
    GetRange: (t, _args, s) => rangeObject(s, t.sheet, t.area),
    GetDataBodyRange: (t, _args, s) => rangeObject(s, t.sheet, bodyArea(t)),
    GetHeaderRowRange: (t, _args, s) => rangeObject(s, t.sheet, headings(t)),
    GetTotalRowRange: (t, _args, s) => rangeObject(s, t.sheet, totalsArea(t)),
    Resize: (t, args, session) => {
      const place = { sheet: t.sheet, areas: [t.area], gone: false };
      const { sheet, area } = rangeArgument(args.raw(0), session, place);
      if (sheet !== t.sheet) throw new ExcelError('InvalidArgument', 'a table stays on its sheet');
      resizeTable(session.workbook, t, area);
      return undefined;
    },
    ConvertToRange: (t, _args, session) => {
      dissolveTable(session.workbook, t);
      return rangeObject(session, t.sheet, t.area);
    },
    Delete: (t, _args, { workbook }) => {
      dissolveTable(workbook, t);
      deleteCells(workbook, t.sheet, t.area, 'Up');
      return undefined;
    },
    ClearFilters: (t, _args, session) => {
      clearTableFilters(t, session);
      return undefined;
    },
    ReapplyFilters: (t, _args, { workbook }) => {
      applyFilter(workbook, t.sheet, { ...t.filter, area: t.area }, bodyArea(t).bottom);
      return undefined;
    },
  },
};

/** Tables of a sheet, or of the whole workbook where no sheet is named. */
export interface TableScope {
  readonly sheet?: Worksheet;
}

const tablesIn = ({ sheet }: TableScope, { workbook }: Session): readonly Table[] =>
  sheet ? sheet.tables : workbook.tables;

function byKey(tables: readonly Table[], key: string | number): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  const table = tables.find((t) => t.id === key || t.name.toLowerCase() === wanted);
  return table && objectOf(tableType, table);
}

/** Excel.TableCollection */
export const tableCollectionType: ObjectType<TableScope> = {
  name: 'TableCollection',
  properties: { Count: { get: (scope, session) => tablesIn(scope, session).length } },
  collection: {
    items: (scope, session) => tablesIn(scope, session).map((t) => objectOf(tableType, t)),
    find: (scope, key, session) => byKey(tablesIn(scope, session), key),
  },
  methods: {
    Add: (scope, args, session) => {
      const range = targetOf(rangeType, args.raw(0));
      const found = range
        ? { sheet: range.sheet, areas: [areaOf(range)] }
        : findCells(session, args.text(0), scope.sheet);
      const table = addTable(session.workbook, found.sheet, found.areas[0]!, args.flag(1));
      return objectOf(tableType, table);
    },
  },
};

/** The tables a range touches, or holds entirely. */
export interface ScopedTables {
  readonly place: Place;
  readonly fully: boolean;
}

const scoped = ({ place, fully }: ScopedTables): Table[] =>
  place.sheet.tables.filter((t) =>
    place.areas.some((a) => (fully ? containsArea(a, t.area) : intersect(a, t.area) !== undefined)),
  );

/** Excel.TableScopedCollection */
export const tableScopedCollectionType: ObjectType<ScopedTables> = {
  name: 'TableScopedCollection',
  collection: {
    items: (scope) => scoped(scope).map((t) => objectOf(tableType, t)),
    find: (scope, key) => byKey(scoped(scope), key),
  },
  methods: {
    GetFirst: (scope) => {
      const [first] = scoped(scope);
      if (!first) throw new ExcelError('ItemNotFound', 'no table here');
      return objectOf(tableType, first);
    },
  },
};

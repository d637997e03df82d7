import { asRecord } from '../interpreter/arguments';
import type { Arguments } from '../interpreter/arguments';
import type { Argument, ObjectType } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { applyFilter } from '../model/applyFilter';
import type { FilterCriteria } from '../model/filter';
import { requireAllowed } from '../model/guards';
import type { Table } from '../model/table';
import { bodyArea } from '../model/table';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { rangeArgument } from './rangeMethods';
import { placeOf, rangeObject } from './place';

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

interface ColumnFilter {
  readonly table: Table;
  readonly index: number;
}

function setCriteria(
  { table, index }: ColumnFilter,
  criteria: FilterCriteria | undefined,
  { workbook }: Session,
): void {
  requireAllowed(table.sheet, 'allowAutoFilter');
  table.filter.area = table.area;
  if (criteria) table.filter.criteria.set(index, criteria);
  else table.filter.criteria.delete(index);
  applyFilter(workbook, table.sheet, table.filter, bodyArea(table).bottom);
}

/** Excel.Filter of a table column. */
export const filterType: ObjectType<ColumnFilter> = {
  name: 'Filter',
  properties: {
    Criteria: { get: ({ table, index }) => asJson(table.filter.criteria.get(index) ?? null) },
  },
  methods: {
    Apply: (f, args, session) => {
      setCriteria(f, args.record(0), session);
      return undefined;
    },
    ApplyValuesFilter: (f, args, session) => {
      setCriteria(f, { filterOn: 'Values', values: args.list(0) }, session);
      return undefined;
    },
    ApplyCustomFilter: (f, args, session) => {
      const second = args.optionalText(1);
      const operator = args.oneOf(2, ['And', 'Or'], 'And');
      const criteria = { filterOn: 'Custom', criterion1: args.text(0), operator };
      setCriteria(f, second === undefined ? criteria : { ...criteria, criterion2: second }, session);
      return undefined;
    },
    Clear: (f, _args, session) => {
      setCriteria(f, undefined, session);
      return undefined;
    },
  },
};

export function clearTableFilters(table: Table, { workbook }: Session): void {
  table.filter.criteria.clear();
  applyFilter(workbook, table.sheet, { ...table.filter, area: table.area }, bodyArea(table).bottom);
}

/** An auto filter belongs to a table or to a sheet. */
export type FilterOwner = { readonly sheet: Worksheet; readonly table?: Table };

function criteriaOf({ sheet, table }: FilterOwner): Json {
  const filter = table ? table.filter : sheet.filter;
  if (!filter) return null;
  const width = (table ? table.area : filter.area).right - (table ? table.area : filter.area).left + 1;
  return Array.from({ length: width }, (_, i) => asJson(filter.criteria.get(i) ?? null));
}

function applySheetFilter(owner: FilterOwner, args: Arguments, session: Session): void {
  const { sheet } = owner;
  requireAllowed(sheet, 'allowAutoFilter');
  const place = placeOf(session, sheet, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
  const { area } = rangeArgument(args.raw(0) as Argument | undefined, session, place);
  sheet.filter = { area, criteria: new Map() };
  const column = args.optionalInteger(1);
  if (column !== undefined && args.raw(2) !== undefined)
    sheet.filter.criteria.set(column, asRecord(args.raw(2)));
  applyFilter(session.workbook, sheet, sheet.filter);
}

/** Excel.AutoFilter */
export const autoFilterType: ObjectType<FilterOwner> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: ({ sheet, table }) => (table ? table.showFilterButton : sheet.filter !== undefined) },
    IsDataFiltered: {
      get: ({ sheet, table }) => ((table ? table.filter : sheet.filter)?.criteria.size ?? 0) > 0,
    },
    Criteria: { get: criteriaOf },
  },
  methods: {
    Apply: (owner, args, session) => {
      if (owner.table) throw new ExcelError('NotImplemented', 'Table.autoFilter.apply; use column.filter');
      applySheetFilter(owner, args, session);
      return undefined;
    },
    ClearCriteria: ({ sheet, table }, _args, session) => {
      if (table) clearTableFilters(table, session);
      else if (sheet.filter) {
        sheet.filter.criteria.clear();
        applyFilter(session.workbook, sheet, sheet.filter);
      }
      return undefined;
    },
    Reapply: ({ sheet, table }, _args, { workbook }) => {
      if (table) applyFilter(workbook, sheet, { ...table.filter, area: table.area }, bodyArea(table).bottom);
      else if (sheet.filter) applyFilter(workbook, sheet, sheet.filter);
      return undefined;
    },
    Remove: ({ sheet }, _args, { workbook }) => {
      if (sheet.filter) applyFilter(workbook, sheet, { area: sheet.filter.area, criteria: new Map() });
      sheet.filter = undefined;
      return undefined;
    },
    GetRange: ({ sheet, table }, _args, session) => {
      const area = table ? table.area : sheet.filter?.area;
      if (!area) throw new ExcelError('ItemNotFound', 'no filter');
      return rangeObject(session, sheet, area);
    },
  },
};

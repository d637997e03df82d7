import { asRecord } from '../interpreter/arguments';
import type { Argument, ObjectType } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { DuplicatesRemoved } from '../model/removeDuplicates';
import { sortCells } from '../model/sortCells';
import type { SortField, Table } from '../model/table';
import { bodyArea } from '../model/table';
import { ExcelError } from '../protocol/excelError';
import { areaOf } from './place';

function sortFields(list: readonly Argument[]): SortField[] {
  return list.map((item) => {
    const field = asRecord(item);
    const { key, ascending } = field;
    if (typeof key !== 'number') throw new ExcelError('InvalidArgument', 'a sort field needs a key');
    if (field['sortOn'] !== undefined && field['sortOn'] !== 'Value')
      throw new ExcelError('NotImplemented', 'sorting by colour or icon');
    return { key, ascending: ascending !== false };
  });
}

/** Excel.RangeSort */
export const rangeSortType: ObjectType<Place> = {
  name: 'RangeSort',
  methods: {
    Apply: (p, args, { workbook }) => {
      const orientation = args.oneOf(3, ['Rows', 'Columns'], 'Rows');
      sortCells(workbook, p.sheet, areaOf(p), {
        fields: sortFields(args.list(0)),
        matchCase: args.flag(1),
        hasHeaders: args.flag(2),
        byColumns: orientation === 'Columns',
      });
      return undefined;
    },
  },
};

/** Excel.TableSort */
export const tableSortType: ObjectType<Table> = {
  name: 'TableSort',
  properties: {
    MatchCase: { get: (t) => t.sort.matchCase },
    Method: { get: () => 'PinYin' },
    Fields: {
      get: (t) => t.sort.fields.map((f) => ({ key: f.key, ascending: f.ascending, sortOn: 'Value' })),
    },
  },
  methods: {
    Apply: (table, args, { workbook }) => {
      table.sort = { fields: sortFields(args.list(0)), matchCase: args.flag(1) };
      sortCells(workbook, table.sheet, bodyArea(table), {
        ...table.sort,
        hasHeaders: false,
        byColumns: false,
      });
      return undefined;
    },
    Clear: (table) => {
      table.sort = { fields: [], matchCase: false };
      return undefined;
    },
    Reapply: (table, _args, { workbook }) => {
      sortCells(workbook, table.sheet, bodyArea(table), {
        ...table.sort,
        hasHeaders: false,
        byColumns: false,
      });
      return undefined;
    },
  },
};

/** Excel.RemoveDuplicatesResult */
export const removeDuplicatesResultType: ObjectType<DuplicatesRemoved> = {
  name: 'RemoveDuplicatesResult',
  properties: {
    Removed: { get: (r) => r.removed },
    UniqueRemaining: { get: (r) => r.uniqueRemaining },
  },
};

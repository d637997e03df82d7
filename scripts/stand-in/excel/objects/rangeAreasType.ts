import type { ObjectType } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import {
  areaText,
  columnsIn,
  intersect,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  quoteSheet,
  rowsIn,
} from '../model/area';
import { clearCells } from '../model/editCells';
import { conditionalFormatCollectionType } from './conditionalFormatTypes';
import { dataValidationType } from './dataValidationType';
import { areasObject, rangeObject } from './place';
import { rangeFormatType } from './rangeFormatType';
import { rangeArgument } from './rangeMethods';
import { specialCells } from './specialCells';
import { worksheetType } from './worksheetType';
import { ExcelError } from '../protocol/excelError';

const address = (p: Place): string =>
  p.areas.map((a) => `${quoteSheet(p.sheet.name)}!${areaText(a)}`).join(',');

const rangeCollectionType: ObjectType<Place> = {
  name: 'RangeCollection',
  collection: {
    items: (p, session) => p.areas.map((area) => rangeObject(session, p.sheet, area)),
    find: (p, key, session) => {
      const area = typeof key === 'number' ? p.areas[key] : undefined;
      return area && rangeObject(session, p.sheet, area);
    },
  },
};

/** Excel.RangeAreas: several ranges of one sheet, formatted and cleared together. */
export const rangeAreasType: ObjectType<Place> = {
  name: 'RangeAreas',
  keepsReference: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: (p) => p.areas.length },
    CellCount: { get: (p) => p.areas.reduce((sum, a) => sum + rowsIn(a) * columnsIn(a), 0) },
    IsEntireColumn: { get: (p) => p.areas.every(isEntireColumn) },
    IsEntireRow: { get: (p) => p.areas.every(isEntireRow) },
  },
  objects: {
    Areas: (p) => objectOf(rangeCollectionType, p),
    Format: (p) => objectOf(rangeFormatType, p),
    Worksheet: (p) => objectOf(worksheetType, p.sheet),
    DataValidation: (p) => objectOf(dataValidationType, p),
    ConditionalFormats: (p) => objectOf(conditionalFormatCollectionType, p),
  },
  methods: {
    Clear: (p, args, { workbook }) => {
      const kind = args.oneOf(
        0,
        ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'],
        'All',
      );
      for (const area of p.areas) clearCells(workbook, p.sheet, area, kind);
      return undefined;
    },
    GetEntireRow: (p, _args, s) =>
      areasObject(
        s,
        p.sheet,
        p.areas.map((a) => ({ ...a, left: 1, right: lastColumn })),
      ),
    GetEntireColumn: (p, _args, s) =>
      areasObject(
        s,
        p.sheet,
        p.areas.map((a) => ({ ...a, top: 1, bottom: lastRow })),
      ),
    GetOffsetRangeAreas: (p, args, s) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      const moved = p.areas.map((a) => ({
        top: a.top + rows,
        bottom: a.bottom + rows,
        left: a.left + columns,
        right: a.right + columns,
      }));
      return areasObject(s, p.sheet, moved);
    },
    GetIntersection: (p, args, s) => {
      const { sheet, area } = rangeArgument(args.raw(0), s, p);
      const common =
        sheet === p.sheet ? p.areas.map((a) => intersect(a, area)).filter((a) => a !== undefined) : [];
      if (common.length === 0) throw new ExcelError('ItemNotFound', 'the ranges do not meet');
      return areasObject(s, p.sheet, common);
    },
    GetSpecialCells: (p, args, s) => specialCells(p, args, s),
    Calculate: (_p, _args, { workbook }) => {
      workbook.recalculate('asked');
      return undefined;
    },
    SetDirty: () => undefined,
  },
};

import type { CellRange } from '../../../../functions/core/register/grid';
import { asRecord } from '../interpreter/arguments';
import type { Arguments } from '../interpreter/arguments';
import type { Argument, HostObject, Method } from '../interpreter/describe';
import { objectOf, targetOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import {
  bounding,
  cellArea,
  columnsIn,
  inSheet,
  intersect,
  lastColumn,
  lastRow,
  rowsIn,
} from '../model/area';
import { copyCells } from '../model/copyCells';
import type { ClearKind } from '../model/editCells';
import { clearCells } from '../model/editCells';
import { selectCells } from '../model/editSheets';
import { fillCells } from '../model/fillCells';
import { findAll, replaceAll } from '../model/findText';
import { requireUnlocked } from '../model/guards';
import { mergeCells, unmergeCells } from '../model/mergeCells';
import { deleteCells, insertCells, moveCellsTo } from '../model/moveCells';
import { dataEdge, dataRegion } from '../model/dataRegion';
import { removeDuplicates } from '../model/removeDuplicates';
import { ExcelError } from '../protocol/excelError';
import { areaOf, areasObject, findCells, rangeObject } from './place';
import { getCellProperties, getLineProperties, setCellProperties, setLineProperties } from './cellProperties';
import { specialCells } from './specialCells';
import { tableScopedCollectionType } from './tableTypes';
import { rangeType } from './rangeType';
import { removeDuplicatesResultType } from './sortTypes';

type RangeMethod = Method<Place>;

/** A method that gives another range of the same sheet. */
const reaching =
  (reach: (area: CellRange, args: Arguments, place: Place) => CellRange): RangeMethod =>
  (place, args, session) => {
    const area = reach(areaOf(place), args, place);
    if (!inSheet(area) || area.top > area.bottom || area.left > area.right)
      throw new ExcelError('InvalidArgument', 'the range would leave the sheet');
    return rangeObject(session, place.sheet, area);
  };

/** A range argument: a range, or an address on the same sheet unless it names another. */
export function rangeArgument(
  value: Argument | undefined,
  session: Session,
  place: Place,
): { readonly sheet: Place['sheet']; readonly area: CellRange } {
  const range = targetOf(rangeType, value);
  if (range) return { sheet: range.sheet, area: areaOf(range) };
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument', 'a range or an address is needed');
  const found = findCells(session, value, place.sheet);
  return { sheet: found.sheet, area: found.areas[0]! };
}

const sameSheetArea = (args: Arguments, session: Session, place: Place): CellRange => {
  const { sheet, area } = rangeArgument(args.raw(0), session, place);
  if (sheet !== place.sheet) throw new ExcelError('InvalidArgument', 'the ranges are on different sheets');
  return area;
};

/** `count` strips beside an edge of the range; a negative count reaches inwards. */
function beside(edge: number, count: number, direction: 1 | -1): readonly [number, number] {
  if (count === 0) throw new ExcelError('InvalidArgument', 'count is 0');
  const from = count > 0 ? edge + direction : edge;
  const to = from + direction * (count > 0 ? count - 1 : count + 1);
  return [Math.min(from, to), Math.max(from, to)];
}

const strips = (side: 'above' | 'below' | 'before' | 'after'): RangeMethod =>
  reaching((a, args) => {
    const count = args.integer(0, 1);
    if (side === 'above' || side === 'below') {
      const [top, bottom] = side === 'above' ? beside(a.top, count, -1) : beside(a.bottom, count, 1);
      return { ...a, top, bottom };
    }
    const [left, right] = side === 'before' ? beside(a.left, count, -1) : beside(a.right, count, 1);
    return { ...a, left, right };
  });

const usedRange: RangeMethod = (place, args, session) => {
  const used = place.sheet.cells.used(areaOf(place), args.flag(0));
  if (!used) throw new ExcelError('ItemNotFound', 'no used cells');
  return rangeObject(session, place.sheet, used);
};

const intersection: RangeMethod = (place, args, session) => {
  const common = intersect(areaOf(place), sameSheetArea(args, session, place));
  if (!common) throw new ExcelError('ItemNotFound', 'the ranges do not meet');
  return rangeObject(session, place.sheet, common);
};

const find: RangeMethod = (place, args, session) => {
  const found = findAll(place.sheet, areaOf(place), args.text(0), asRecord(args.raw(1) ?? {}));
  const backwards = asRecord(args.raw(1) ?? {})['searchDirection'] === 'Backwards';
  const cell = backwards ? found.at(-1) : found[0];
  if (!cell) throw new ExcelError('ItemNotFound', args.text(0));
  return rangeObject(session, place.sheet, cell);
};

const clearWords = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

const mergedAreas: RangeMethod = (place, _args, session) => {
  const area = areaOf(place);
  const merges = place.sheet.merges.filter((m) => intersect(m, area));
  if (merges.length === 0) throw new ExcelError('ItemNotFound', 'no merged cells');
  // [TypeScript definitions of getMergedAreasOrNullObject: it fails above 512 areas]
  if (merges.length > 512) throw new ExcelError('GeneralException', 'more than 512 merged areas');
  return areasObject(session, place.sheet, merges);
};

const directionWords = ['Left', 'Right', 'Up', 'Down'] as const;

const navigation: Record<string, RangeMethod> = {
  GetCell: reaching((a, args) => cellArea(a.top + args.integer(0), a.left + args.integer(1))),
  GetRow: reaching((a, args) => ({ ...a, top: a.top + args.integer(0), bottom: a.top + args.integer(0) })),
  GetColumn: reaching((a, args) => ({
    ...a,
    left: a.left + args.integer(0),
    right: a.left + args.integer(0),
  })),
  GetLastCell: reaching((a) => cellArea(a.bottom, a.right)),
  GetLastRow: reaching((a) => ({ ...a, top: a.bottom })),
  GetLastColumn: reaching((a) => ({ ...a, left: a.right })),
  GetEntireRow: reaching((a) => ({ ...a, left: 1, right: lastColumn })),
  GetEntireColumn: reaching((a) => ({ ...a, top: 1, bottom: lastRow })),
  GetResizedRange: reaching((a, args) => ({
    ...a,
    bottom: a.bottom + args.integer(0),
    right: a.right + args.integer(1),
  })),
  GetAbsoluteResizedRange: reaching((a, args) => ({
    ...a,
    bottom: a.top + args.integer(0) - 1,
    right: a.left + args.integer(1) - 1,
  })),
  GetOffsetRange: reaching((a, args) => ({
    top: a.top + args.integer(0),
    bottom: a.bottom + args.integer(0),
    left: a.left + args.integer(1),
    right: a.right + args.integer(1),
  })),
  GetRowsAbove: strips('above'),
  GetRowsBelow: strips('below'),
  GetColumnsBefore: strips('before'),
  GetColumnsAfter: strips('after'),
  GetBoundingRect: (p, args, s) => rangeObject(s, p.sheet, bounding(areaOf(p), sameSheetArea(args, s, p))),
  GetIntersection: intersection,
  GetUsedRange: usedRange,
  GetSurroundingRegion: reaching((a, _args, p) => dataRegion(p.sheet, a)),
  GetRangeEdge: reaching((a, args, p) => dataEdge(p.sheet, a, args.oneOf(0, directionWords))),
  GetExtendedRange: reaching((a, args, p) =>
    bounding(a, dataEdge(p.sheet, a, args.oneOf(0, directionWords))),
  ),
  GetMergedAreas: mergedAreas,
  GetSpecialCells: (p, args, s) => specialCells(p, args, s),
  Find: find,
  GetTables: (p, args) => objectOf(tableScopedCollectionType, { place: p, fully: args.flag(0) }),
};

const fillWords = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'] as const;

const editing: Record<string, RangeMethod> = {
  Clear: (p, args, { workbook }) => {
    const kind: ClearKind = args.oneOf(0, clearWords, 'All');
    for (const area of p.areas) clearCells(workbook, p.sheet, area, kind);
    return undefined;
  },
  Insert: (p, args, session) => {
    const area = areaOf(p);
    const direction = args.oneOf(0, ['Down', 'Right']);
    insertCells(session.workbook, p.sheet, area, direction);
    return rangeObject(session, p.sheet, area);
  },
  Delete: (p, args, { workbook }) => {
    deleteCells(workbook, p.sheet, areaOf(p), args.oneOf(0, ['Up', 'Left']));
    return undefined;
  },
  CopyFrom: (p, args, session) => {
    const source = rangeArgument(args.raw(0), session, p);
    const kind = args.oneOf(1, ['All', 'Formulas', 'Values', 'Formats', 'Link', 'ColumnWidths'], 'All');
    if (kind === 'Link') throw new ExcelError('NotImplemented', 'copyFrom as links');
    const options = { kind, skipBlanks: args.flag(2), transpose: args.flag(3) };
    copyCells(session.workbook, source, { sheet: p.sheet, area: areaOf(p) }, options);
    return undefined;
  },
  AutoFill: (p, args, session) => {
    const target = args.raw(0) === undefined ? undefined : rangeArgument(args.raw(0), session, p);
    if (!target) throw new ExcelError('InvalidArgument', 'a destination is needed');
    fillCells(session.workbook, p.sheet, areaOf(p), target.area, args.oneOf(1, fillWords, 'FillDefault'));
    return undefined;
  },
  MoveTo: (p, args, session) => {
    const target = rangeArgument(args.raw(0), session, p);
    moveCellsTo(session.workbook, { sheet: p.sheet, area: areaOf(p) }, target);
    return undefined;
  },
  Merge: (p, args, { workbook }) => {
    mergeCells(workbook, p.sheet, areaOf(p), args.flag(0));
    return undefined;
  },
  Unmerge: (p, _args, { workbook }) => {
    unmergeCells(workbook, p.sheet, areaOf(p));
    return undefined;
  },
  ReplaceAll: (p, args, { workbook }) => {
    requireUnlocked(p.sheet, areaOf(p));
    return replaceAll(workbook, p.sheet, areaOf(p), args.text(0), args.text(1), args.record(2));
  },
  RemoveDuplicates: (p, args, { workbook }): HostObject => {
    const columns = args.list(0).map(Number);
    return objectOf(
      removeDuplicatesResultType,
      removeDuplicates(workbook, p.sheet, areaOf(p), columns, args.flag(1)),
    );
  },
  Select: (p, _args, session) => {
    if (session.conditions.otherWorkbookActive) throw new ExcelError('InvalidSelection');
    selectCells(session.workbook, p.sheet, [areaOf(p)]);
    return undefined;
  },
  GetCellProperties: (p, args, session) => getCellProperties(p, args.record(0), session),
  GetRowProperties: (p, args, session) => getLineProperties(p, 'rows', args.record(0), session),
  GetColumnProperties: (p, args, session) => getLineProperties(p, 'columns', args.record(0), session),
  SetRowProperties: (p, args, session) => setLineProperties(p, 'rows', args.list(0), session),
  SetColumnProperties: (p, args, session) => setLineProperties(p, 'columns', args.list(0), session),
  SetCellProperties: (p, args, session) => setCellProperties(p, args.list(0), session),
  Calculate: (_p, _args, { workbook }) => {
    workbook.recalculate('asked');
    return undefined;
  },
  SetDirty: () => undefined,
  // The client asks before it splits a large write into parts.
  _ValidateArraySize: (p, args) => {
    const area = areaOf(p);
    if (args.integer(0) !== rowsIn(area) || args.integer(1) !== columnsIn(area))
      throw new ExcelError(
        'InvalidArgument',
        "the number of rows or columns in the input array doesn't match the size of the range",
      );
    return undefined;
  },
};

/** The methods of Excel.Range. */
export const rangeMethods: Readonly<Record<string, RangeMethod>> = { ...navigation, ...editing };

import { asBoolean, asNumber, asOneOf, asRecord, asText } from '../interpreter/arguments';
import type { Argument, HostObject, ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { cellArea, wholeSheet } from '../model/area';
import { deleteSheet, moveSheet, renameSheet, selectCells, setVisibility } from '../model/editSheets';
import { findAll, replaceAll } from '../model/findText';
import { requireUnlocked } from '../model/guards';
import type { Worksheet } from '../model/worksheet';
import { ExcelError } from '../protocol/excelError';
import { copySheet } from '../model/copySheet';
import { commentCollectionType } from './commentTypes';
import { autoFilterType } from './filterTypes';
import { freezePanesType } from './freezePanesType';
import { customSheetPropertiesType } from './keyedTypes';
import { nameCollectionType } from './nameTypes';
import { pageLayoutType } from './pageLayoutType';
import { areasObject, findCells, rangeObject } from './place';
import { asColor } from './rangeFormatType';
import { worksheetProtectionType } from './protectionTypes';
import { tableCollectionType } from './tableTypes';

/** What needs the window in front fails while another workbook has the focus. */
export function requireActiveWindow({ conditions }: Session): void {
  if (conditions.otherWorkbookActive)
    throw new ExcelError('GeneralException', 'another workbook has the focus');
}

const shown = (flag: 'showGridlines' | 'showHeadings' | 'enableCalculation'): Property<Worksheet> => ({
  get: (s) => s[flag],
  set: (s, value, { workbook }) => {
    s[flag] = asBoolean(value);
    workbook.tell({ kind: 'layout', sheet: s });
  },
});

function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean, { workbook }: Session): HostObject {
  const all = workbook.sheets;
  for (let i = all.indexOf(sheet) + step; i >= 0 && i < all.length; i += step)
    if (!visibleOnly || all[i]!.visibility === 'visible') return objectOf(worksheetType, all[i]!);
  throw new ExcelError('ItemNotFound', 'no further sheet');
}

/** Excel.Worksheet */
export const worksheetType: ObjectType<Worksheet> = {
  name: 'Worksheet',
  identity: 'Id',
  properties: {
    Id: { get: (s) => s.id },
    Name: {
      get: (s) => s.name,
      set: (s, value, { workbook }) => {
        renameSheet(workbook, s, asText(value));
      },
    },
    Position: {
      get: (s, { workbook }) => workbook.sheets.indexOf(s),
      set: (s, value, { workbook }) => {
        moveSheet(workbook, s, asNumber(value));
      },
    },
    Visibility: {
      get: (s) => s.visibility.charAt(0).toUpperCase() + s.visibility.slice(1),
      set: (s, value, { workbook }) => {
        const word = asOneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
        const visibility = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[
          word
        ];
        setVisibility(workbook, s, visibility);
      },
    },
    TabColor: {
      get: (s) => s.tabColor,
      set: (s, value, { workbook }) => {
        s.tabColor = asText(value) === '' ? '' : asColor(value);
        workbook.tell({ kind: 'layout', sheet: s });
      },
    },
    StandardHeight: { get: (s) => s.standardHeight },
    StandardWidth: {
      get: (s) => s.standardWidth,
      set: (s, value) => {
        s.standardWidth = asNumber(value);
      },
    },
    ShowGridlines: shown('showGridlines'),
    ShowHeadings: shown('showHeadings'),
    // The client sets these two under other names than it loads them.
    Gridlines: { ...shown('showGridlines'), onlyWhenNamed: true },
    Headings: { ...shown('showHeadings'), onlyWhenNamed: true },
    EnableCalculation: shown('enableCalculation'),
    TabId: { get: (s, { workbook }) => workbook.sheets.indexOf(s) + 1 },
  },
  objects: {
    Tables: (sheet) => objectOf(tableCollectionType, { sheet }),
    Names: (sheet) => objectOf(nameCollectionType, { sheet }),
    Comments: (sheet) => objectOf(commentCollectionType, { sheet }),
    Protection: (s) => objectOf(worksheetProtectionType, s),
    FreezePanes: (s) => objectOf(freezePanesType, s),
    PageLayout: (s) => objectOf(pageLayoutType, s),
    AutoFilter: (sheet) => objectOf(autoFilterType, { sheet }),
    CustomProperties: (s) => objectOf(customSheetPropertiesType, s),
  },
  methods: {
    Activate: (s, _args, session) => {
      requireActiveWindow(session);
      selectCells(
        session.workbook,
        s,
        session.workbook.active === s ? session.workbook.selection.areas : [cellArea(1, 1)],
      );
      return undefined;
    },
    Calculate: (_s, _args, { workbook }) => {
      workbook.recalculate('asked');
      return undefined;
    },
    Delete: (s, _args, session) => {
      requireActiveWindow(session);
      deleteSheet(session.workbook, s);
      return undefined;
    },
    Copy: (s, args, session) => {
      const place = args.oneOf(0, ['None', 'Before', 'After', 'Beginning', 'End'], 'None');
      const relative = place === 'Before' || place === 'After' ? args.target(1, worksheetType) : undefined;
      return objectOf(worksheetType, copySheet(session.workbook, s, place, relative));
    },
    GetRange: (s, args, session) => {
      const address = args.raw(0) === undefined ? undefined : args.text(0);
      if (address === undefined || address === '') return rangeObject(session, s, wholeSheet);
      const found = findCells(session, address, s);
      if (found.sheet !== s || found.areas.length !== 1) throw new ExcelError('InvalidArgument', address);
      return rangeObject(session, s, found.areas[0]!);
    },
    GetRanges: (s, args, session) => {
      const found = args.raw(0) === undefined ? { areas: [wholeSheet] } : findCells(session, args.text(0), s);
      return areasObject(session, s, found.areas);
    },
    GetRangeByIndexes: (s, args, session) => {
      const [row, column] = [args.integer(0) + 1, args.integer(1) + 1];
      const area = {
        top: row,
        left: column,
        bottom: row + args.integer(2) - 1,
        right: column + args.integer(3) - 1,
      };
      if (area.bottom < area.top || area.right < area.left)
        throw new ExcelError('InvalidArgument', 'no cells');
      return rangeObject(session, s, area);
    },
    GetCell: (s, args, session) =>
      rangeObject(session, s, cellArea(args.integer(0) + 1, args.integer(1) + 1)),
    // A blank sheet answers with its first cell, or with a null object when asked that way.
    GetUsedRange: (s, args, session) =>
      rangeObject(session, s, s.cells.used(wholeSheet, args.flag(0)) ?? cellArea(1, 1)),
    GetUsedRangeOrNullObject: (s, args, session) => {
      const used = s.cells.used(wholeSheet, args.flag(0));
      return used ? rangeObject(session, s, used) : null;
    },
    GetNext: (s, args, session) => neighbour(s, 1, args.flag(0), session),
    GetPrevious: (s, args, session) => neighbour(s, -1, args.flag(0), session),
    FindAll: (s, args, session) => {
      const found = findAll(s, wholeSheet, args.text(0), asRecord((args.raw(1) ?? {}) as Argument));
      if (found.length === 0) throw new ExcelError('ItemNotFound', args.text(0));
      return areasObject(session, s, found);
    },
    ReplaceAll: (s, args, { workbook }) => {
      if (s.protection) requireUnlocked(s, wholeSheet);
      return replaceAll(workbook, s, wholeSheet, args.text(0), args.text(1), args.record(2));
    },
    _GetSheetById: (_s, args, session) => sheetById(args.text(0), session),
    _GetAnotherWorksheetById: (_s, args, session) => sheetById(args.text(0), session),
  },
};

function sheetById(id: string, { workbook }: Session): HostObject {
  const sheet = workbook.sheet(id);
  if (!sheet) throw new ExcelError('ItemNotFound', id);
  return objectOf(worksheetType, sheet);
}

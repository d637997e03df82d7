import type { ObjectType, HostObject } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { addSheet } from '../model/editSheets';
import type { Workbook } from '../model/workbook';
import { ExcelError } from '../protocol/excelError';
import { applicationType, documentPropertiesType, runtimeType } from './applicationTypes';
import { commentCollectionType } from './commentTypes';
import { customXmlPartCollectionType } from './customXmlTypes';
import { functionsType } from './functionsType';
import { settingCollectionType } from './keyedTypes';
import { nameCollectionType } from './nameTypes';
import { areasObject, rangeObject } from './place';
import { workbookProtectionType } from './protectionTypes';
import { tableCollectionType } from './tableTypes';
import { requireActiveWindow, worksheetType } from './worksheetType';

/** Excel.WorksheetCollection */
export const worksheetCollectionType: ObjectType<Workbook> = {
  name: 'WorksheetCollection',
  collection: {
    items: (w) => w.sheets.map((s) => objectOf(worksheetType, s)),
    find: (w, key) => {
      const sheet = w.sheet(String(key));
      return sheet && objectOf(worksheetType, sheet);
    },
  },
  methods: {
    Add: (w, args, session) => {
      requireActiveWindow(session);
      return objectOf(worksheetType, addSheet(w, args.optionalText(0)));
    },
    GetActiveWorksheet: (w) => objectOf(worksheetType, w.active),
    GetCount: (w, args) => w.sheets.filter((s) => !args.flag(0) || s.visibility === 'visible').length,
    GetFirst: (w, args) => edge(w, args.flag(0), 0),
    GetLast: (w, args) => edge(w, args.flag(0), -1),
  },
};

function edge(w: Workbook, visibleOnly: boolean, at: 0 | -1): HostObject {
  const sheet = w.sheets.filter((s) => !visibleOnly || s.visibility === 'visible').at(at);
  if (!sheet) throw new ExcelError('ItemNotFound', 'no sheet');
  return objectOf(worksheetType, sheet);
}

function kept(id: string, { references }: Session): HostObject {
  const object = references.get(id);
  if (!object) throw new ExcelError('ItemNotFound', id);
  return object;
}

/** Excel.Workbook: the root every object path starts from. */
export const workbookType: ObjectType<Workbook> = {
  name: 'Workbook',
  properties: {
    Name: { get: (w) => w.name },
    ReadOnly: { get: (_w, { conditions }) => conditions.readOnly },
    IsDirty: {
      get: (w) => w.isDirty,
      set: (w, value) => {
        w.isDirty = value === true;
      },
    },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
    UsePrecisionAsDisplayed: { get: () => false },
    ChartDataPointTrack: { get: () => true },
  },
  objects: {
    Worksheets: (w) => objectOf(worksheetCollectionType, w),
    Tables: () => objectOf(tableCollectionType, {}),
    Names: () => objectOf(nameCollectionType, {}),
    Comments: () => objectOf(commentCollectionType, {}),
    Settings: (w) => objectOf(settingCollectionType, w),
    Application: (w) => objectOf(applicationType, w),
    Properties: (w) => objectOf(documentPropertiesType, w),
    CustomXmlParts: (w) => objectOf(customXmlPartCollectionType, w),
    Protection: (w) => objectOf(workbookProtectionType, w),
    Functions: (w) => objectOf(functionsType, w),
    _Runtime: (_w, session) => objectOf(runtimeType, session),
  },
  methods: {
    GetSelectedRange: (w, _args, session) => {
      if (session.conditions.otherWorkbookActive) throw new ExcelError('InvalidSelection');
      const { sheet, areas } = w.selection;
      if (areas.length > 1) throw new ExcelError('InvalidSelection', 'several ranges are selected');
      return rangeObject(session, sheet, areas[0]!);
    },
    GetSelectedRanges: (w, _args, session) => areasObject(session, w.selection.sheet, w.selection.areas),
    GetActiveCell: (w, _args, session) => {
      const { top, left } = w.selection.areas[0]!;
      return rangeObject(session, w.selection.sheet, { top, left, bottom: top, right: left });
    },
    Save: (w) => {
      w.isDirty = false;
      return undefined;
    },
    _RemoveReference: (_w, args, { references }) => {
      references.release(args.text(0));
      return undefined;
    },
    _RemoveAllReferences: (_w, _args, { references }) => {
      references.releaseAll();
      return undefined;
    },
    _GetReferenceCount: (_w, _args, { references }) => references.count,
    _GetObjectByReferenceId: (_w, args, session) => kept(args.text(0), session),
    _GetRangeForEventByReferenceId: (_w, args, session) => kept(args.text(0), session),
  },
};

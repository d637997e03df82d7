import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import { areaText, intersect } from '../model/area';
import type { WorkbookChange } from '../model/changes';
import type { Table } from '../model/table';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { valueText } from '../model/editCells';
import { valueType } from '../model/valueType';
import { ExcelError } from '../protocol/excelError';
import type { HostObject } from './describe';

/** Target id of events that belong to the whole workbook. */
export const workbookTarget = 'Workbook';

/** One event as the client receives it (`richApiMessage`, category 65536). */
export interface EventMessage {
  readonly eventType: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, Json>>;
}

/** Wire number of an event by its owner and the name in `_Register<Name>Event`. */
const sheetEvents: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};
const tableEvents: Readonly<Record<string, number>> = {
  SelectionChanged: 100,
  DataChanged: 101,
  Added: 102,
  Deleted: 103,
};
const workbookEvents: Readonly<Record<string, number>> = { Activated: 2203, AutoSaveSettingChanged: 2200 };

/** `WorkbookSelectionChanged` and `SettingsChanged` are older: every add-in hears them without registering. */
const documentSelection = 2;
const documentSettings = 1;

interface Registration {
  readonly numbers: Readonly<Record<string, number>>;
  readonly targetId: string;
}

function registrationOf({ type, target }: HostObject): Registration {
  switch (type.name) {
    case 'Worksheet':
      return { numbers: sheetEvents, targetId: (target as Worksheet).id };
    case 'WorksheetCollection':
      return { numbers: sheetEvents, targetId: workbookTarget };
    case 'Table':
      return { numbers: tableEvents, targetId: (target as Table).id };
    case 'TableCollection':
      return {
        numbers: tableEvents,
        targetId: (target as { readonly sheet?: Worksheet }).sheet?.id ?? workbookTarget,
      };
    case 'Workbook':
      return { numbers: workbookEvents, targetId: workbookTarget };
    default:
      throw new ExcelError('NotImplemented', `events of ${type.name}`);
  }
}

/** Which events add-ins listen to, and the messages a change of the workbook sends them. */
export class EventRegistrations {
  private readonly counts = new Map<string, number>();

  /** Follows a `_Register…` or `_Unregister…` call. */
  change(object: HostObject, method: string): void {
    const [, verb, first = '', second = ''] =
      /^_(Register|Unregister)(?:Event(\w+)|(\w+?)Event)$/.exec(method) ?? [];
    const { numbers, targetId } = registrationOf(object);
    const number = numbers[first + second];
    if (number === undefined) throw new ExcelError('NotImplemented', `${object.type.name}.${method}`);
    const key = `${number} ${targetId}`;
    const count = (this.counts.get(key) ?? 0) + (verb === 'Register' ? 1 : -1);
    this.counts.set(key, Math.max(0, count));
  }

  /** The messages registered handlers get for a change; `source` tells whose change it was. */
  messagesFor(change: WorkbookChange, source: ChangeSource): EventMessage[] {
    // Changes come by the thousand while a tracker is built; most of the time nobody listens.
    const document = change.kind === 'selection' || change.kind === 'settings';
    if (!document && this.counts.size === 0) return [];
    return eventsOf(change, source).filter(
      ({ eventType, targetId }) =>
        eventType === documentSelection ||
        eventType === documentSettings ||
        (this.counts.get(`${eventType} ${targetId}`) ?? 0) > 0,
    );
  }
}

export interface ChangeSource {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

type Details = Readonly<Record<string, Json>>;

function sheetMessages(name: string, sheet: Worksheet, args: Details): EventMessage[] {
  const message = { eventType: sheetEvents[name]!, args: { ...args, worksheetId: sheet.id } };
  return [
    { ...message, targetId: sheet.id },
    { ...message, targetId: workbookTarget },
  ];
}

function tableMessages(name: string, table: Table, args: Details): EventMessage[] {
  const message = {
    eventType: tableEvents[name]!,
    args: { ...args, tableId: table.id, worksheetId: table.sheet.id },
  };
  return [table.id, table.sheet.id, workbookTarget].map((targetId) => ({ ...message, targetId }));
}

function eventsOf(change: WorkbookChange, { source, triggerSource }: ChangeSource): EventMessage[] {
  switch (change.kind) {
    case 'cells':
      return cellMessages(change, { source, triggerSource });
    case 'formats':
      return sheetMessages('FormatChanged', change.sheet, { address: areaText(change.area), source });
    case 'sorted': {
      const name = change.by === 'rows' ? 'RowSorted' : 'ColumnSorted';
      return sheetMessages(name, change.sheet, { address: areaText(change.area), source });
    }
    case 'rowsHidden': {
      const changeType = change.hidden ? 'Hidden' : 'Unhidden';
      return sheetMessages('RowHiddenChanged', change.sheet, {
        address: areaText(change.area),
        changeType,
        source,
      });
    }
    case 'selection':
      return selectionMessages(change.sheet, change.areas);
    case 'activated':
      return sheetMessages('Activated', change.sheet, {});
    case 'deactivated':
      return sheetMessages('Deactivated', change.sheet, {});
    case 'calculated':
      return sheetMessages('Calculated', change.sheet, { address: '' });
    case 'sheetAdded':
      return sheetMessages('Added', change.sheet, { source });
    case 'sheetDeleted':
      return sheetMessages('Deleted', change.sheet, { source });
    case 'sheetRenamed':
      return sheetMessages('NameChanged', change.sheet, {
        nameBefore: change.before,
        nameAfter: change.sheet.name,
        source,
      });
    case 'sheetMoved':
      return sheetMessages('Moved', change.sheet, {
        positionBefore: change.before,
        positionAfter: change.after,
        source,
      });
    case 'visibility':
      return sheetMessages('VisibilityChanged', change.sheet, {
        visibilityBefore: capital(change.before),
        visibilityAfter: capital(change.sheet.visibility),
        source,
      });
    case 'protection':
      return sheetMessages('ProtectionChanged', change.sheet, {
        isProtected: change.sheet.protection !== undefined,
        source,
      });
    case 'tableAdded':
      return tableMessages('Added', change.table, { source });
    case 'tableDeleted':
      return tableMessages('Deleted', change.table, { source, tableName: change.table.name });
    case 'settings':
      return [{ eventType: documentSettings, targetId: '', args: {} }];
    case 'layout':
      return [];
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function cellMessages(
  change: WorkbookChange & { readonly kind: 'cells' },
  from: ChangeSource,
): EventMessage[] {
  const { sheet, area, changeType } = change;
  const args = {
    address: areaText(area),
    changeType,
    ...from,
    shiftDirection: shiftDirectionOf(changeType),
    ...details(change.before, change.after),
  };
  const tables = sheet.tables.filter((t) => intersect(t.area, area));
  return [
    ...sheetMessages('DataChanged', sheet, args),
    ...tables.flatMap((table) => tableMessages('DataChanged', table, args)),
  ];
}

function shiftDirectionOf(changeType: string): string {
  if (changeType === 'RowInserted') return 'ShiftCellDown';
  if (changeType === 'ColumnInserted') return 'ShiftCellRight';
  if (changeType === 'RowDeleted') return 'ShiftCellUp';
  return changeType === 'ColumnDeleted' ? 'ShiftCellLeft' : 'None';
}

function details(before: CellValue | undefined, after: CellValue | undefined): Details {
  if (before === undefined || after === undefined) return {};
  const shown = (value: CellValue): Json => (typeof value === 'object' ? valueText(value) : value);
  return {
    valueBefore: shown(before),
    valueAfter: shown(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

function selectionMessages(sheet: Worksheet, areas: readonly CellRange[]): EventMessage[] {
  const inTables = sheet.tables.flatMap((table) => {
    const inside = areas.map((a) => intersect(a, table.area)).filter((a) => a !== undefined);
    return tableMessages('SelectionChanged', table, { address: inside.map(areaText).join(',') }).slice(0, 1);
  });
  return [
    { eventType: documentSelection, targetId: '', args: {} },
    ...sheetMessages('SelectionChanged', sheet, { address: areas.map(areaText).join(',') }),
    ...inTables,
  ];
}

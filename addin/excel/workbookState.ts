import type { BuildRecord } from './buildRecord';
import { readBuildRecord, recordKey } from './buildRecord';

/** What has to be known of the open workbook before something is built into it. */
export interface WorkbookState {
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  }[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly record: BuildRecord | undefined;
  readonly readOnly: boolean;
  readonly protectedStructure: boolean;
  readonly dateSystem: '1900' | '1904';
  readonly calculationMode: Excel.CalculationMode;
}

// Serial number of 1 January 2000; no property tells the date system.
const millenniumIn1904 = 35_064;

/** The date system, from what `DATE(2000,1,1)` gives in this workbook. */
export const dateSystemOf = (millennium: Excel.FunctionResult<number>): '1900' | '1904' =>
  Number(millennium.value) === millenniumIn1904 ? '1904' : '1900';

/** Reads it in one round trip. */
export async function readWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id, items/name, items/visibility');
  const tables = workbook.tables.load('items/id, items/name');
  const names = workbook.names.load('items/name, items/formula');
  const setting = workbook.settings.getItemOrNullObject(recordKey).load('value');
  const millennium = workbook.functions.date(2000, 1, 1).load('value');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.application.load('calculationMode');
  await context.sync();
  return {
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    tables: tables.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    record: setting.isNullObject ? undefined : readBuildRecord(setting.value),
    readOnly: workbook.readOnly,
    protectedStructure: workbook.protection.protected,
    dateSystem: dateSystemOf(millennium),
    calculationMode: workbook.application.calculationMode as Excel.CalculationMode,
  };
}

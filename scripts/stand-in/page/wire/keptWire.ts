import type { Workbook } from '../../excel/model/workbook';
import type { WireAddin } from './rulesWire';

/** What a saved file keeps beside what a plan says: ids by which an add-in finds things again, and its settings. */
export interface WireKept {
  readonly addin: WireAddin;
  /** In the order of the sheets. */
  readonly sheetIds: readonly string[];
  /** By name. */
  readonly tableIds: readonly (readonly [string, string])[];
}

export const keptOf = (workbook: Workbook, addin: string): WireKept => ({
  addin: { id: addin, settings: [...workbook.settings] },
  sheetIds: workbook.sheets.map(({ id }) => id),
  tableIds: workbook.tables.map(({ name, id }) => [name, id]),
});

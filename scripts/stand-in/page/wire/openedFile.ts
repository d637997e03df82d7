import { workbookFromGrid } from '../../excel/convert/fromGrid';
import type { Workbook } from '../../excel/model/workbook';
import { addRules } from './addRules';
import { fromWire, type WireWorkbook } from './gridWire';
import type { WireRules } from './rulesWire';

/** A file the server has read for the page. */
export interface OpenedFile {
  readonly grid: WireWorkbook;
  /** What a grid has no words for: tables, names, validations, conditional formats, protection, what add-ins left. */
  readonly rules: WireRules;
}

/**
 * The file as the workbook that is open.
 *
 * @param addin - Id of the add-in beside it, which sees the settings it left in the file and no other's.
 */
export function workbookFromFile({ grid, rules }: OpenedFile, addin: string): Workbook {
  const ids = new Map(
    rules.sheets.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id] as const])),
  );
  const workbook = workbookFromGrid(fromWire(grid), ids);
  addRules(workbook, rules);
  workbook.settings = new Map(rules.addins.find(({ id }) => id === addin)?.settings);
  return workbook;
}

import type { CellRange } from '../../../../functions/core/register/grid';

/** One column's criterion, as given through the API (`filterOn`, `values`, `criterion1` …). */
export type FilterCriteria = Readonly<Record<string, unknown>>;

/** An auto filter: of a table (its area follows the table) or of the sheet. */
export interface Filter {
  area: CellRange;
  /** By column offset from the left of the area. */
  criteria: Map<number, FilterCriteria>;
}

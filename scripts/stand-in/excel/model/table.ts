import type { CellRange } from '../../../../functions/core/register/grid';
import type { Filter } from './filter';
import type { Worksheet } from './worksheet';

export interface TableColumn {
  readonly id: number;
  name: string;
}

export interface SortField {
  /** Column (or row) offset from the left (top) of what is sorted. */
  readonly key: number;
  readonly ascending: boolean;
}

/** An Excel table; `area` takes in the heading row and the totals row where they are shown. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Worksheet;
  area: CellRange;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  filter: Filter;
  sort: { readonly fields: readonly SortField[]; readonly matchCase: boolean };
  nextColumnId: number;
  /** Made of headings alone: the blank row below them takes what is added first. */
  awaitsRow?: boolean;
}

/** The rows between headings and totals; a table always has at least one. */
export function bodyArea(table: Table): CellRange {
  const { area } = table;
  return {
    ...area,
    top: area.top + (table.showHeaders ? 1 : 0),
    bottom: area.bottom - (table.showTotals ? 1 : 0),
  };
}

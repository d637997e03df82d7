import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import type { Table } from './table';
import type { Worksheet } from './worksheet';

/** Excel.DataChangeType. */
export type DataChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** What happened to the workbook, for the events of the API and for whoever draws it. */
export type WorkbookChange =
  | {
      readonly kind: 'cells';
      readonly sheet: Worksheet;
      readonly area: CellRange;
      readonly changeType: DataChangeType;
      /** Given when a single cell was edited. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | { readonly kind: 'formats'; readonly sheet: Worksheet; readonly area: CellRange }
  | {
      readonly kind: 'sorted';
      readonly sheet: Worksheet;
      readonly area: CellRange;
      readonly by: 'rows' | 'columns';
    }
  | {
      readonly kind: 'rowsHidden';
      readonly sheet: Worksheet;
      readonly area: CellRange;
      readonly hidden: boolean;
    }
  | { readonly kind: 'selection'; readonly sheet: Worksheet; readonly areas: readonly CellRange[] }
  | {
      readonly kind: 'activated' | 'deactivated' | 'sheetAdded' | 'sheetDeleted' | 'layout' | 'calculated';
      readonly sheet: Worksheet;
    }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Worksheet; readonly before: string }
  | {
      readonly kind: 'sheetMoved';
      readonly sheet: Worksheet;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'visibility'; readonly sheet: Worksheet; readonly before: string }
  | { readonly kind: 'protection'; readonly sheet: Worksheet }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly table: Table }
  | { readonly kind: 'settings' };

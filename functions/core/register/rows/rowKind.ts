import type { FieldKey } from '../../complaint/fields';
import type { TableInspection } from '../inspection';
import type { HeaderBlock } from '../layout/headerBlock';
import type { NotComplaintKind } from '../registerLine';
import type { SheetView } from '../sheetView';

export type RowKind = NotComplaintKind | 'complaint';

/** A table as the row reader needs it. */
export interface RowTable {
  readonly view: SheetView;
  readonly table: TableInspection;
  readonly block: HeaderBlock;
  /** Field by column. */
  readonly fieldAt: ReadonlyMap<number, FieldKey>;
  /** Whether the sheet is about one month, so that its 合计 is a subtotal of the year. */
  readonly isMonthly: boolean;
}

/** What the rows above have shown. */
export interface RowState {
  /** A blank row or a total since the last complaint. */
  readonly afterGap: boolean;
  readonly lastKind: RowKind | undefined;
  /** Complaints seen in this table. */
  readonly complaints: number;
  /** Inside another list below the register. */
  readonly inForeignList: boolean;
}

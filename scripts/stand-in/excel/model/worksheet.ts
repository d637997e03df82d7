import type { CellRange, SheetVisibility } from '../../../../functions/core/register/grid';
import { CellStore } from './cellStore';
import type { ConditionalFormat } from './conditionalFormat';
import type { DataValidation } from './dataValidation';
import type { Filter } from './filter';
import type { DefinedName } from './names';
import type { PageSetup } from './pageSetup';
import { newPageSetup } from './pageSetup';
import type { Table } from './table';

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetProtection {
  readonly password: string | undefined;
  /** `allowSort` and so on, as given to `protect`; what is absent is not allowed. */
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** A worksheet: its cells and everything Excel keeps beside them. Positions follow from `Workbook.sheets`. */
export class Worksheet {
  readonly cells = new CellStore();
  visibility: SheetVisibility = 'visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 48;
  readonly standardHeight = 15;
  enableCalculation = true;
  zoom = 100;
  merges: CellRange[] = [];
  freeze: Freeze | undefined;
  protection: SheetProtection | undefined;
  validations: DataValidation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  tables: Table[] = [];
  filter: Filter | undefined;
  names: DefinedName[] = [];
  page: PageSetup = newPageSetup();
  customProperties = new Map<string, string>();
  /** Cleared when the sheet is deleted, so that kept references notice. */
  deleted = false;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
  }

  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find(
      ({ area: a }) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right,
    );
  }
}

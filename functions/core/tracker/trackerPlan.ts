/**
 * The tracker workbook as plain data. The core decides everything here; a host (ExcelJS streams on disk,
 * Office.js inside the open workbook) only writes it down and knows nothing of complaints.
 * Rows and columns are 1-based; colours are ARGB hex (`FFC00000`).
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Workbook properties shown by Excel. */
  readonly title: string;
  readonly company?: string;
}

/** A workbook-level defined name. */
export interface NamePlan {
  readonly name: string;
  /** Reference or formula without the leading `=`. */
  readonly refersTo: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly columns: readonly ColumnPlan[];
  /** Number of rows `row` answers for. */
  readonly rowCount: number;
  /** Content of a 1-based sheet row; asked once per row, in order, so that large sheets stream. */
  readonly row: (row: number) => RowPlan;
  readonly merges?: readonly string[];
  readonly table?: TablePlan;
  readonly validations?: readonly ValidationPlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: string;
  readonly print?: PrintPlan;
  readonly protection?: ProtectionPlan;
  readonly zoom?: number;
  readonly showGridLines?: boolean;
}

export interface ColumnPlan {
  /** Characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Key into the style table for cells of this column that name none. */
  readonly style?: StylePlan;
}

export interface RowPlan {
  readonly cells: readonly PlanCell[];
  /** Points; the host's default where absent. */
  readonly height?: number;
  /** The height only fits the present content: Excel goes on fitting the row to what is typed into it. */
  readonly fitted?: boolean;
  readonly hidden?: boolean;
}

/**
 * One cell. Texts stay texts whatever they begin with; `formula` has no leading `=` and carries its value
 * as it stands now, so that a reader without calculation sees it too.
 */
export type PlanCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly style?: StylePlan }
  | { readonly kind: 'number'; readonly number: number; readonly style?: StylePlan }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly style?: StylePlan }
  | { readonly kind: 'blank'; readonly style: StylePlan }
  | { readonly kind: 'error'; readonly error: string; readonly style?: StylePlan }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: string | number | boolean | null;
      readonly style?: StylePlan;
    }
  | {
      /**
       * The formula of `TableColumnPlan.formula` in this row, filled down from the first data row:
       * hosts write it once and share it.
       */
      readonly kind: 'filled';
      readonly result: string | number | boolean | null;
      readonly style?: StylePlan;
    }
  | {
      readonly kind: 'link';
      readonly text: string;
      /** `#'Sheet name'!A1` inside the workbook, otherwise an https address or the place of a photograph. */
      readonly target: string;
      readonly style?: StylePlan;
    };

/** Look of cells. Hosts intern equal plans, so build each once and reuse the object. */
export interface StylePlan {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'middle' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin borders on these sides: any of `t`, `r`, `b`, `l`. */
  readonly borders?: string;
  readonly borderColor?: string;
  readonly unlocked?: boolean;
}

export interface TablePlan {
  /** Excel table name: letters (Chinese too), digits, `_`. */
  readonly name: string;
  /** Heading row and last data row included. */
  readonly ref: string;
  readonly style: string;
  readonly columns: readonly TableColumnPlan[];
}

export interface TableColumnPlan {
  /** Heading; unique in the table, equal to the text of the heading cell. */
  readonly heading: string;
  /** Calculated column: formula without `=`, written for the first data row with A1 references. */
  readonly formula?: string;
}

export type ValidationPlan = {
  /** Address of the cells, for example `C6:C1005`. */
  readonly ref: string;
  readonly allowBlank: boolean;
  /** `stop` refuses other input, `warning` and `information` only ask. */
  readonly severity: 'stop' | 'warning' | 'information';
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
} & (
  | { readonly kind: 'list'; readonly values?: readonly string[]; readonly source?: string }
  | { readonly kind: 'date' | 'decimal' | 'whole' | 'textLength'; readonly min: number; readonly max: number }
  | { readonly kind: 'custom'; readonly formula: string }
);

/** Highlights the cells of `ref` where `formula` (written for its first cell, no `=`) is true. */
export interface ConditionalFormatPlan {
  readonly ref: string;
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue?: boolean;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
}

export interface PrintPlan {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** Heading rows repeated on every page, for example `1:5`. */
  readonly repeatRows?: string;
  readonly fitToWidth: boolean;
  /** Pages side by side that `fitToWidth` fits the columns on; one where absent. */
  readonly pagesWide?: number;
  /** Columns repeated on every page, for example `A:B`. */
  readonly repeatColumns?: string;
  readonly area?: string;
  /** Excel header and footer codes, for example `第 &P 页，共 &N 页`. */
  readonly header?: string;
  readonly footer?: string;
}

/** Protection without a password: it keeps fingers off, it is no secret. */
export interface ProtectionPlan {
  readonly allow: readonly (
    'formatColumns' | 'formatRows' | 'sort' | 'autoFilter' | 'insertRows' | 'deleteRows'
  )[];
}

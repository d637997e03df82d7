import type { Json } from '../../excel/protocol/batch';

/** What is read of an .xlsx beside its cells, in the file's own words. Addresses are A1 texts, formulas have no `=`. */
export interface WireRules {
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheet?: string }[];
  readonly sheets: readonly WireSheetRules[];
  /** Add-ins that left something in the file. */
  readonly addins: readonly WireAddin[];
}

/** What an add-in keeps in the document. */
export interface WireAddin {
  /** Of its manifest. */
  readonly id: string;
  readonly settings: readonly (readonly [string, Json])[];
}

export interface WireSheetRules {
  readonly name: string;
  /** The id an add-in knows the sheet by, also after the file was closed. */
  readonly id?: string;
  readonly tables: readonly WireTable[];
  readonly validations: readonly WireValidation[];
  readonly conditionalFormats: readonly WireConditionalFormat[];
  readonly protection?: readonly string[];
  readonly frozenColumns?: number;
  readonly tabColor?: string;
  readonly showGridLines?: boolean;
}

export interface WireTable {
  readonly name: string;
  readonly id?: string;
  readonly area: string;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
}

export interface WireValidation {
  readonly areas: string;
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  readonly errorStyle: string;
  readonly showsError: boolean;
  readonly showsPrompt: boolean;
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface WireConditionalFormat {
  readonly areas: string;
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** `fillColor`, `fontColor` (`#RRGGBB`), `bold`, `strikethrough`. */
  readonly look: Readonly<Record<string, string | boolean>>;
}

import type { FieldKey } from '../complaint/fields';
import type { Finding } from '../shared/finding';
import type { ColumnMap, ColumnMapProblem } from './columnMap';

/** What a sheet of the workbook is for; only registers hold complaints. */
export type SheetRole = 'register' | 'summary' | 'lookup' | 'notes' | 'empty';

/** One column of a register table. */
export interface ColumnInspection {
  readonly letter: string;
  /** 1-based. */
  readonly column: number;
  /** The lowest heading, as written; empty where the column has content but no heading. */
  readonly header: string;
  /** Group headings from the top down to `header`. */
  readonly path: readonly string[];
  readonly field: FieldKey | null;
  /** 0–1: how sure the mapping is; for an unmapped column, how sure it is that no field fits. */
  readonly confidence: number;
  readonly hidden: boolean;
  /** Further fields named in the same heading (料号&品名), in the order they are named. */
  readonly also?: readonly FieldKey[];
}

/** One table of complaints on a sheet; nearly every register sheet has exactly one. */
export interface TableInspection {
  /** 1-based sheet rows of the first header block; repeats further down are not listed. */
  readonly headerRows: readonly number[];
  readonly firstDataRow: number | null;
  /** Last row that holds a complaint. */
  readonly lastDataRow: number | null;
  /** Rows and columns the table reaches, notes below it included. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly ColumnInspection[];
}

/** One sheet as `kesu inspect` prints it; the first table's header and columns stand at the top level. */
export interface SheetInspection {
  readonly name: string;
  readonly role: SheetRole;
  readonly hidden: boolean;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number | null;
  readonly lastDataRow: number | null;
  readonly columns: readonly ColumnInspection[];
  /** All tables, in reading order; empty unless the role is `register`. */
  readonly tables: readonly TableInspection[];
}

/** What the workbook holds and how its columns are understood. */
export interface Inspection {
  readonly file: string;
  readonly sheets: readonly SheetInspection[];
  /** Findings about sheets, headings and mappings; findings about rows come with the lines. */
  readonly findings: readonly Finding[];
  /** Entries of `options.map` that name no sheet or column here: the caller must stop and say so. */
  readonly mapProblems: readonly ColumnMapProblem[];
}

export interface InspectOptions {
  /** The user's own mapping, which overrides what is recognised. */
  readonly map?: ColumnMap;
}

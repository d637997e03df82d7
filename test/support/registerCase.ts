import { readFileSync, readdirSync } from 'node:fs';
import { toIsoDate } from '../../functions/core/calendar/isoDate';
import { toExcelSerial } from '../../functions/core/calendar/excelSerial';
import type { FieldValue } from '../../functions/core/complaint/complaint';
import {
  cellKey,
  columnNumber,
  type CellExtra,
  type CellRange,
  type CellStyle,
  type CellValue,
  type GridRow,
  type SheetGrid,
  type WorkbookGrid,
} from '../../functions/core/register/grid';

/** A cell of a case: plain, or with what a value alone does not say. */
type CaseCell =
  | CellValue
  | {
      /** A true date cell. */
      readonly date?: string;
      readonly value?: CellValue;
      readonly formula?: string;
      readonly format?: string;
      readonly strike?: boolean;
    };

interface CaseSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Cells by `row` number, from column `from` (default A). */
  readonly from?: string;
  readonly rows: Readonly<Record<string, readonly CaseCell[]>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
}

/** A register of its own style with what a careful reader makes of it. */
export interface RegisterCase {
  readonly why: string;
  readonly file?: string;
  readonly dateSystem?: '1900' | '1904';
  readonly map?: unknown;
  readonly sheets: readonly CaseSheet[];
  readonly expected: {
    readonly roles: readonly string[];
    readonly headerRows?: Readonly<Record<string, readonly number[]>>;
    /** By sheet: field by column letter; null for a column that is kept. */
    readonly columns?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
    /** By sheet: row kinds by row number. */
    readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** By `sheet!row`: values and, under `extra`, kept texts. */
    readonly values?: Readonly<
      Record<string, Readonly<Record<string, FieldValue | Readonly<Record<string, string>>>>>
    >;
    /** Codes that must be reported, as `code` or `code@cell`. */
    readonly findings?: readonly string[];
    /** Codes that must not be reported. */
    readonly noFindings?: readonly string[];
  };
}

/** All cases of a folder, by file name. */
export function registerCases(folder: URL): readonly (RegisterCase & { readonly name: string })[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -5),
      ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RegisterCase),
    }));
}

/** The workbook of a case. */
export function caseWorkbook({ file, dateSystem = '1900', sheets }: RegisterCase): WorkbookGrid {
  return {
    file: file ?? 'register.xlsx',
    dateSystem,
    sheets: sheets.map((sheet) => caseSheet(sheet, dateSystem)),
  };
}

function caseSheet(sheet: CaseSheet, dateSystem: '1900' | '1904'): SheetGrid {
  const rows: (GridRow | undefined)[] = [];
  const styles: CellStyle[] = [{ numberFormat: 'General' }];
  const extras = new Map<number, CellExtra>();
  const first = columnNumber(sheet.from ?? 'A');
  for (const [key, cells] of Object.entries(sheet.rows)) {
    const row = Number(key);
    const values: CellValue[] = Array.from({ length: first - 1 }, () => null);
    const used: number[] = values.map(() => 0);
    cells.forEach((cell, at) => {
      const { value, style, extra } = plainCell(cell, dateSystem);
      values.push(value);
      used.push(style ? styles.push(style) - 1 : 0);
      if (extra) extras.set(cellKey(row, first + at), extra);
    });
    rows[row] = { values, styles: used, hidden: sheet.hiddenRows?.includes(row) ?? false };
  }
  return {
    name: sheet.name,
    visibility: sheet.hidden === true ? 'hidden' : 'visible',
    rows,
    styles,
    extras,
    merges: (sheet.merges ?? []).map(range),
    hiddenColumns: new Set((sheet.hiddenColumns ?? []).map(columnNumber)),
    columnWidths: new Map(),
  };
}

function plainCell(
  cell: CaseCell,
  dateSystem: '1900' | '1904',
): { value: CellValue; style?: CellStyle; extra?: CellExtra } {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return { value: cell };
  const { date, value, formula, format, strike } = cell;
  const numberFormat = format ?? (date === undefined ? 'General' : 'yyyy/m/d');
  return {
    value: date === undefined ? (value ?? null) : toExcelSerial(toIsoDate(date)!, dateSystem),
    style: { numberFormat, ...(strike === true && { strike }) },
    ...(formula !== undefined && { extra: { formula } }),
  };
}

function range(text: string): CellRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  if (!match) throw new Error(`'${text}' is not a range`);
  const [, left, top, right, bottom] = match as unknown as [string, string, string, string, string];
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

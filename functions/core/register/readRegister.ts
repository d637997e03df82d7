import type { IsoDate } from '../calendar/isoDate';
import type { GradeLevel } from '../complaint/complaint';
import { fields, type FieldKey } from '../complaint/fields';
import { RecordBuilder } from '../shared/recordBuilder';
import { watchRows } from './across/watchRows';
import { customerVariants } from './across/customerVariants';
import { partColumns } from './context/dateParts';
import { plausibleYears } from './context/plausibleYears';
import { firstHeaderRow, sheetContext } from './context/sheetContext';
import { cellAddress, styleAt, type WorkbookGrid } from './grid';
import type { ColumnInspection, Inspection, SheetInspection, TableInspection } from './inspection';
import { extraKeys, strayFrom } from './extraTexts';
import { readRow, type RowAbove, type TableReader } from './readRow';
import { registerFinding } from './registerFinding';
import type { NotComplaintKind, RegisterLine } from './registerLine';
import { walkedRows } from './rows/walkedRows';
import type { WalkedRow } from './rows/walkRows';
import { viewSheet, type SheetView } from './sheetView';
import {
  gatherColumnEvidence,
  noEvidence,
  ReadingMemo,
  type ColumnCell,
  type ColumnEvidence,
  type ValueContext,
  type YearRange,
} from './values';

export interface ReadOptions {
  /** Today of the run; dates of events after it are questioned. */
  readonly asOf?: IsoDate;
  /** Grade words of the profile, simplified and in lower case, with their level. */
  readonly gradeWords?: ReadonlyMap<string, GradeLevel>;
  /** Currency where nothing names one; default `CNY`. */
  readonly homeCurrency?: string;
}

/**
 * Reads every register sheet of an inspected workbook, row by row in sheet order.
 * Each non-empty row gives one line: a complaint, or a row that says why it is none (two complaints share a row only
 * where registers stand side by side). Values are in normal form; what was inferred or is unclear is a finding.
 *
 * @param workbook - The workbook that was inspected; rows are read in place.
 * @param inspection - From `inspectWorkbook`, with the user's mapping already applied.
 * @returns Lines as they are read; time and memory grow with the number of rows.
 */
export function* readRegister(
  workbook: WorkbookGrid,
  inspection: Inspection,
  options: ReadOptions = {},
): Generator<RegisterLine, void, undefined> {
  const sheets = inspection.sheets.flatMap((sheet, at) => {
    const grid = workbook.sheets[at];
    if (sheet.role !== 'register' || !grid) return [];
    const view = viewSheet(grid, workbook.dateSystem);
    const { context } = sheetContext(view, firstHeaderRow(sheet.tables), workbook.file);
    return [{ view, sheet, rows: walkedRows(view, sheet.tables, context) }];
  });
  const watch = watchRows(customerVariants(customerNames(sheets)));
  for (const { view, sheet, rows } of sheets) {
    const readers = sheet.tables.map((table, at) =>
      tableReader(
        view,
        table,
        strayFrom(table, sheet.tables),
        rows.filter((r) => r.complaintOf.includes(at)),
        options,
      ),
    );
    const above: (RowAbove | undefined)[] = [];
    for (const walked of rows) {
      if (walked.kind !== 'complaint') {
        yield asideLine(view, walked.row, walked.kind);
        continue;
      }
      for (const at of walked.complaintOf) {
        const read = readRow(readers[at]!, walked, above[at]);
        above[at] = read.above;
        const more = watch(read.complaint, readers[at]!.table.columns);
        yield more.length === 0
          ? read.complaint
          : { ...read.complaint, findings: [...read.complaint.findings, ...more] };
      }
    }
  }
}

function asideLine(view: SheetView, row: number, notComplaint: NotComplaintKind): RegisterLine {
  const cells = view.filled(row);
  const text = cells.map((column) => view.textAt(row, column)).join(' ');
  const line = { sheet: view.sheet.name, row, notComplaint, text };
  if (notComplaint !== 'other') return line;
  const place = { sheet: view.sheet.name, cell: cellAddress(row, cells[0] ?? 1), seen: text };
  return { ...line, findings: [registerFinding('row.unclear', place)] };
}

interface WalkedSheet {
  readonly view: SheetView;
  readonly sheet: SheetInspection;
  readonly rows: readonly WalkedRow[];
}

/** How often each customer name stands in the registers. */
function customerNames(sheets: readonly WalkedSheet[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { view, sheet, rows } of sheets) {
    const columns = sheet.tables.map(
      (table) => table.columns.find((c) => c.field === 'customerName')?.column,
    );
    for (const { row, complaintOf } of rows)
      for (const at of complaintOf) {
        const column = columns[at];
        const name = column === undefined ? '' : view.textAt(row, column);
        if (name !== '') names.set(name, (names.get(name) ?? 0) + 1);
      }
  }
  return names;
}

/** Fields others depend on come first. */
const firstRead: readonly FieldKey[] = ['receivedAt', 'quantity', 'defectQuantity'];

function tableReader(
  view: SheetView,
  table: TableInspection,
  known: ReadonlySet<number> | undefined,
  rows: readonly WalkedRow[],
  options: ReadOptions,
): TableReader {
  const columns = table.columns.filter(
    (c): c is ColumnInspection & { readonly field: FieldKey } => c.field !== null,
  );
  const order = ({ field }: { readonly field: FieldKey }): number =>
    firstRead.includes(field) ? firstRead.indexOf(field) : firstRead.length;
  const received = columns.find((c) => c.field === 'receivedAt')?.column;
  const years = plausibleYears(view, rows, received, view.dateSystem, options.asOf);
  return {
    view,
    table,
    mapped: [...columns]
      .sort((a, b) => order(a) - order(b))
      .map((c) => ({
        ...c,
        context: cellContext(view, c, rows, years, options),
        memo: new ReadingMemo(c.field),
      })),
    mappedFields: new Set(columns.map((c) => c.field)),
    kept: extraKeys(table.columns),
    known,
    parts: partColumns(table.columns),
    values: new RecordBuilder(),
    raw: new RecordBuilder(),
    mayBeStruck: view.sheet.extras.size > 0 || view.sheet.styles.some(({ strike }) => strike === true),
  };
}

/** What the cells of a column are read with; row, year and complaint date are set for each. */
function cellContext(
  view: SheetView,
  column: ColumnInspection & { readonly field: FieldKey },
  rows: readonly WalkedRow[],
  plausibleYears: YearRange,
  options: ReadOptions,
): ValueContext {
  return {
    dateSystem: view.dateSystem,
    heading: column.path.join(' '),
    row: 0,
    evidence: evidenceOf(view, column, rows, plausibleYears),
    year: null,
    complaintDate: null,
    plausibleYears,
    ...options,
  };
}

/** The cells of a column, one at a time: a large register has a hundred thousand. */
function* cellsOf(
  view: SheetView,
  { column }: ColumnInspection,
  rows: readonly WalkedRow[],
): Generator<ColumnCell> {
  for (const { row, year } of rows)
    yield { row, value: view.valueAt(row, column), style: styleAt(view.sheet, row, column), year };
}

function evidenceOf(
  view: SheetView,
  column: ColumnInspection & { readonly field: FieldKey },
  rows: readonly WalkedRow[],
  years: YearRange,
): ColumnEvidence {
  const { type } = fields[column.field];
  if (!['date', 'datetime', 'rate', 'choice'].includes(type)) return noEvidence;
  return gatherColumnEvidence(cellsOf(view, column, rows), column.field, column.path.join(' '), {
    dateSystem: view.dateSystem,
    plausibleYears: years,
  });
}

import { sectionYear } from '../context/yearContext';
import type { TableInspection } from '../inspection';
import type { HeaderBlock } from '../layout/headerBlock';
import { matchHeading } from '../headings/matchHeading';
import { isRepeat } from '../layout/findTables';
import type { NotComplaintKind } from '../registerLine';
import { within, type SheetView } from '../sheetView';
import type { YearContext } from '../values';
import { classifyRow } from './classifyRow';
import type { RowKind, RowState, RowTable } from './rowKind';
import { lineAboveHeader } from './lineAboveHeader';
import { rowPatterns } from './rowPatterns';

/** A row with content: the tables it is an entry of, or why it is none. */
export interface WalkedRow {
  readonly row: number;
  /** Index of each table in which the row is a complaint; two for registers side by side. */
  readonly complaintOf: readonly number[];
  readonly kind: RowKind;
  /** Year and month that hold here. */
  readonly year: YearContext | null;
}

const atTop: RowState = { afterGap: false, lastKind: undefined, complaints: 0, inForeignList: false };

/** Where a walk sets out: behind a row, with what the rows above it have shown. */
export interface WalkStart {
  readonly row: number;
  readonly year: YearContext | null;
  readonly states: readonly RowState[];
}

/** Header block of a table that was inspected before. */
export function blockOf(table: TableInspection): HeaderBlock {
  return {
    rows: table.headerRows,
    left: table.left,
    right: table.right,
    paths: new Map(table.columns.filter((c) => c.path.length > 0).map((c) => [c.column, c.path])),
  };
}

/** A table ready for classifying its rows. */
export function rowTable(view: SheetView, table: TableInspection, isMonthly: boolean): RowTable {
  const fieldAt = new Map(
    table.columns.flatMap((c) => (c.field === null ? [] : [[c.column, c.field] as const])),
  );
  return { view, table, block: blockOf(table), fieldAt, isMonthly };
}

/** Goes down a register sheet and says of every row with content what it is, once. */
export function* walkRows(
  view: SheetView,
  tables: readonly TableInspection[],
  year: YearContext | null,
  start: WalkStart = { row: 0, year, states: tables.map(() => atTop) },
): Generator<WalkedRow> {
  const readers = tables.map((table) => rowTable(view, table, year?.month !== undefined));
  const besides = tables.map((table) => tables.some((other) => other !== table && other.top === table.top));
  const states = [...start.states];
  let here = start.year;
  for (let row = start.row + 1; row <= view.lastRow; row += 1) {
    const cells = view.sheet.rows[row] ? view.filled(row) : noCells;
    if (cells.length === 0) {
      states.forEach((state, at) => (states[at] = { ...state, afterGap: true, inForeignList: false }));
      continue;
    }
    let complaintOf = inNone;
    let first: RowKind | undefined;
    for (let at = 0; at < readers.length; at += 1) {
      const reader = readers[at]!;
      const kind = kindIn(reader, row, cells, states[at]!, besides[at]!);
      if (kind === undefined) continue;
      first ??= kind;
      states[at] = next(reader, row, kind, states[at]!);
      if (kind === 'complaint') complaintOf = complaintOf.length > 0 ? [...complaintOf, at] : inOnly(at);
    }
    const kind = complaintOf.length > 0 ? 'complaint' : (first ?? lineAboveHeader(view, row, cells));
    if (kind === 'section') here = sectionYear(cells.map((c) => view.textAt(row, c)).join(' '), year);
    yield { row, complaintOf, kind, year: here };
  }
}

const noCells: readonly number[] = [];
const inNone: readonly number[] = [];
const onlyLists: (readonly number[])[] = [];
/** One list for all rows that are complaints of one table only: nearly all rows are. */
const inOnly = (table: number): readonly number[] => (onlyLists[table] ??= [table]);

/** What a row is to one table; undefined where the table does not reach it. */
function kindIn(
  reader: RowTable,
  row: number,
  cells: readonly number[],
  state: RowState,
  isBeside: boolean,
): RowKind | undefined {
  const { table, view } = reader;
  if (row < table.top || row > table.bottom) return undefined;
  const own = isBeside ? within(cells, table.left, table.right) : cells;
  if (own.length === 0) return undefined;
  if (table.headerRows.includes(row)) return 'header';
  if (row < (table.headerRows[0] ?? table.top))
    return lineAboveHeader(view, row, own) satisfies NotComplaintKind;
  if (opensOtherList(reader, row, own, state)) return 'other';
  const kind = classifyRow(row, own, reader, state);
  // A line across the sheet below the last entry opens no section.
  const isBelow = table.lastDataRow !== null && row > table.lastDataRow;
  return kind === 'section' &&
    isBelow &&
    !rowPatterns.section.test(view.textAt(row, own[0]!).replace(/\s/g, ''))
    ? 'note'
    : kind;
}

function next(reader: RowTable, row: number, kind: RowKind, state: RowState): RowState {
  const isTotal = kind === 'subtotal' || kind === 'total';
  const opensList = kind === 'other' && opensOtherList(reader, row, reader.view.filled(row), state);
  return {
    afterGap: isTotal || (state.afterGap && kind !== 'complaint' && kind !== 'section' && kind !== 'header'),
    lastKind: kind,
    complaints: state.complaints + (kind === 'complaint' ? 1 : 0),
    inForeignList: state.inForeignList || opensList,
  };
}

/** A row of headings that are not this table's, after a blank row: another list, which ends at the next blank row. */
function opensOtherList(
  { view, block }: RowTable,
  row: number,
  cells: readonly number[],
  state: RowState,
): boolean {
  if (!state.afterGap || state.inForeignList || state.complaints === 0 || cells.length < 2) return false;
  if (isRepeat(view, row, block)) return false;
  let known = 0;
  for (const column of cells) {
    const value = view.valueAt(row, column);
    if (typeof value !== 'string' || value.length > 16 || /[\d:：]/.test(value)) return false;
    if ((matchHeading([value]).matches[0]?.score ?? 0) >= 0.55) known += 1;
  }
  return known >= 2 && known >= cells.length * 0.5;
}

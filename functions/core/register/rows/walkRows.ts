import { sectionYear } from '../context/yearContext';
import type { TableInspection } from '../inspection';
import type { HeaderBlock } from '../layout/headerBlock';
import { matchHeading } from '../headings/matchHeading';
import { isRepeat } from '../layout/findTables';
import type { NotComplaintKind } from '../registerLine';
import type { SheetView } from '../sheetView';
import type { YearContext } from '../values';
import { classifyRow, type RowKind, type RowState, type RowTable } from './classifyRow';
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

const start: RowState = { afterGap: false, lastKind: undefined, complaints: 0, inForeignList: false };

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
): Generator<WalkedRow> {
  const readers = tables.map((table) => rowTable(view, table, year?.month !== undefined));
  const states = tables.map(() => start);
  let here = year;
  for (let row = 1; row <= view.lastRow; row += 1) {
    if (!view.sheet.rows[row]) {
      states.forEach((state, at) => (states[at] = { ...state, afterGap: true, inForeignList: false }));
      continue;
    }
    const cells = view.filled(row);
    if (cells.length === 0) {
      states.forEach((state, at) => (states[at] = { ...state, afterGap: true, inForeignList: false }));
      continue;
    }
    const kinds = readers.map((reader, at) => {
      const kind = kindIn(reader, row, cells, states[at]!, readers);
      if (kind !== undefined) states[at] = next(reader, row, kind, states[at]!);
      return kind;
    });
    const complaintOf = kinds.flatMap((kind, at) => (kind === 'complaint' ? [at] : []));
    const kind =
      complaintOf.length > 0
        ? 'complaint'
        : (kinds.find((k) => k !== undefined) ?? lineAboveHeader(view, row, cells));
    if (kind === 'section') here = sectionYear(cells.map((c) => view.textAt(row, c)).join(' '), year);
    yield { row, complaintOf, kind, year: here };
  }
}

/** What a row is to one table; undefined where the table does not reach it. */
function kindIn(
  reader: RowTable,
  row: number,
  cells: readonly number[],
  state: RowState,
  all: readonly RowTable[],
): RowKind | undefined {
  const { table, view } = reader;
  if (row < table.top || row > table.bottom) return undefined;
  const beside = all.some((other) => other !== reader && other.table.top === table.top);
  const own = beside ? cells.filter((column) => column >= table.left && column <= table.right) : cells;
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

import type { CellRange } from '../../functions/core/register/grid';
import { columnNumber } from '../../functions/core/register/grid';
import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { readRow, type RowValues } from './readValues';
import type { RowIds } from './tableRows';

/** What a change event says of the tracker sheet. */
export interface SheetChange {
  /** A1 address on the sheet; several areas are divided by commas. */
  readonly address: string;
  readonly remote: boolean;
  /** Made by this add-in, where Excel tells (ExcelApi 1.14). */
  readonly own: boolean;
}

/** One row as it stands after a change. */
export interface TouchedRow {
  readonly rowId: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly values: RowValues;
}

/** The tracker's table after a change: where its rows are, and what stands in those that were touched. */
export interface TouchedTable {
  /** Hidden ids of the columns, in order. */
  readonly columnIds: readonly string[];
  /** 0-based sheet column of the first. */
  readonly left: number;
  /** Row ids of all rows, in order. */
  readonly rowIds: readonly string[];
  readonly rows: readonly TouchedRow[];
  /** 1-based areas whose content the columns' own rules refuse. */
  readonly refused: readonly CellRange[];
}

/** Rows read in one request. */
const ROWS_PER_REQUEST = 400;

/**
 * Reads the rows that changed: in one request, or block by block where a paste covers much of the table.
 *
 * @returns undefined where the table is gone
 */
export async function readTouchedTable(
  context: Excel.RequestContext,
  ids: RowIds,
  changes: readonly SheetChange[],
  dateShift: number,
): Promise<Result<TouchedTable | undefined, ExcelProblem>> {
  try {
    return ok(await readChanged(context, ids, changes, dateShift));
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

async function readChanged(
  context: Excel.RequestContext,
  ids: RowIds,
  changes: readonly SheetChange[],
  dateShift: number,
): Promise<TouchedTable | undefined> {
  const spans = rowSpans(changes);
  const height = spans.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (height <= ROWS_PER_REQUEST) return readSpans(context, ids, spans, dateShift);
  const body = context.workbook.tables.getItemOrNullObject(ids.table).getDataBodyRange();
  body.load('rowIndex, rowCount');
  await context.sync();
  if (body.isNullObject) return undefined;
  let whole: TouchedTable | undefined;
  for (const piece of piecesWithin(spans, body.rowIndex + 1, body.rowIndex + body.rowCount)) {
    const part = await readSpans(context, ids, [piece], dateShift);
    if (!part) return undefined;
    whole = {
      ...part,
      rows: [...(whole?.rows ?? []), ...part.rows],
      refused: [...(whole?.refused ?? []), ...part.refused],
    };
  }
  return whole;
}

interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** Rows of the changes without overlap, from top to bottom. */
function rowSpans(changes: readonly SheetChange[]): RowSpan[] {
  const spans: { top: number; bottom: number }[] = [];
  const areas = changes.flatMap(({ address }) => areasOf(address)).sort((a, b) => a.top - b.top);
  for (const { top, bottom } of areas) {
    const last = spans.at(-1);
    if (last && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else spans.push({ top, bottom });
  }
  return spans;
}

function* piecesWithin(spans: readonly RowSpan[], first: number, last: number): Generator<RowSpan> {
  for (const span of spans) {
    const end = Math.min(span.bottom, last);
    for (let top = Math.max(span.top, first); top <= end; top += ROWS_PER_REQUEST)
      yield { top, bottom: Math.min(top + ROWS_PER_REQUEST - 1, end) };
  }
}

async function readSpans(
  context: Excel.RequestContext,
  ids: RowIds,
  spans: readonly RowSpan[],
  dateShift: number,
): Promise<TouchedTable | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(ids.table);
  const body = table.getDataBodyRange().load('columnIndex');
  const columnIds = table.getHeaderRowRange().getOffsetRange(-1, 0).load('values');
  const idCells = table.columns.getItem(ids.heading).getDataBodyRange().load('values, rowIndex');
  const found = spans.map(({ top, bottom }) => {
    const rows = table.worksheet
      .getRange(`${String(top)}:${String(bottom)}`)
      .getIntersectionOrNullObject(body);
    rows.load('values, valueTypes, numberFormat, rowIndex, rowCount');
    return { rows, refused: rows.dataValidation.getInvalidCellsOrNullObject().load('address') };
  });
  await context.sync();
  if (table.isNullObject) return undefined;
  const rowIds = idCells.values.map(([id]) => String(id));
  const rows = found.flatMap(({ rows: range }) =>
    range.isNullObject
      ? []
      : Array.from({ length: range.rowCount }, (_, r): TouchedRow => {
          const row = range.rowIndex + r + 1;
          return {
            rowId: rowIds[row - 1 - idCells.rowIndex] ?? '',
            row,
            values: readRow(range, r, dateShift),
          };
        }),
  );
  return {
    columnIds: columnIds.values[0]!.map(String),
    left: body.columnIndex,
    rowIds,
    rows,
    refused: found.flatMap(({ refused }) => (refused.isNullObject ? [] : areasOf(refused.address))),
  };
}

/** Columns whose own rule refuses what stands in a row (1-based sheet row). */
export function refusedColumns({ columnIds, left, refused }: TouchedTable, row: number): readonly string[] {
  const areas = refused.filter(({ top, bottom }) => top <= row && row <= bottom);
  return columnIds.filter((_id, at) =>
    areas.some((area) => area.left <= left + at + 1 && left + at < area.right),
  );
}

/**
 * Gives rows their ids: those without one, and copies that brought another row's along.
 *
 * @param idColumn - 0-based sheet column of the ids.
 * @param given - By 1-based sheet row.
 */
export async function giveRowIds(
  context: Excel.RequestContext,
  { table }: RowIds,
  idColumn: number,
  given: ReadonlyMap<number, string>,
): Promise<Result<void, ExcelProblem>> {
  try {
    const sheet = context.workbook.tables.getItem(table).worksheet;
    for (const [row, id] of given) sheet.getCell(row - 1, idColumn).values = [[id]];
    await context.sync();
    return ok(undefined);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}

/** Areas of `Sheet1!A1:B2,C4` in 1-based numbers; whole rows and columns reach to the end of the sheet. */
export function areasOf(address: string): CellRange[] {
  return address.split(',').flatMap((part): CellRange[] => {
    const local = part.slice(part.lastIndexOf('!') + 1).replaceAll('$', '');
    const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(local);
    if (!match) return [];
    const [, left = '', top = '', right = left, bottom = top] = match;
    return [
      {
        top: top === '' ? 1 : Number(top),
        bottom: bottom === '' ? 1_048_576 : Number(bottom),
        left: left === '' ? 1 : columnNumber(left),
        right: right === '' ? 16_384 : columnNumber(right),
      },
    ];
  });
}

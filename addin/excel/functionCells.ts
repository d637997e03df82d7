import type { FormulaCell } from '../../functions/core/tracker/frozenRuns';
import { callsFunctions } from '../../functions/core/tracker/frozenRuns';

/** Cells of one sheet that call functions of the add-in. */
export interface FunctionCells {
  readonly sheet: string;
  readonly cells: readonly FormulaCell[];
  /** Those without a usable value: the function is missing, busy or refuses its arguments. Keyed `row,column`. */
  readonly errors: ReadonlySet<string>;
}

/** Cells asked for in one request; a formula may take a thousand letters. */
const CELLS_PER_REQUEST = 6_000;

/** One block of cells to read, 0-based. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/**
 * Finds every cell that calls a function of the add-in. A calculated column of a table is read only where its first
 * row calls one, or where people type in it: native formulas of a large tracker weigh tens of megabytes.
 *
 * @param skipped - Sheets that are known to have none.
 */
export async function findFunctionCells(
  context: Excel.RequestContext,
  skipped: ReadonlySet<string>,
): Promise<readonly FunctionCells[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const looked = sheets.items
    .filter(({ name }) => !skipped.has(name))
    .map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex, columnIndex, rowCount, columnCount'),
      tables: sheet.tables.load('items/name'),
    }));
  await context.sync();
  const bodies = looked.map(({ tables }) =>
    tables.items.map((table) => {
      const body = table.getDataBodyRange().load('rowIndex, columnIndex, rowCount, columnCount');
      return { body, first: body.getRow(0).load('formulas') };
    }),
  );
  await context.sync();
  const found: FunctionCells[] = [];
  for (const [at, { sheet, used }] of looked.entries()) {
    if (used.isNullObject) continue;
    const native = bodies[at]!.map(({ body, first }) => ({ body, columns: nativeColumns(first) }));
    const cells: FormulaCell[] = [];
    const errors = new Set<string>();
    for (const block of blocksOf(used, native)) await readBlock(context, sheet, block, cells, errors);
    if (cells.length > 0) found.push({ sheet: sheet.name, cells, errors });
  }
  return found;
}

interface NativeColumns {
  readonly body: Excel.Range;
  /** Positions in the table of columns computed by native formulas. */
  readonly columns: readonly number[];
}

const nativeColumns = (first: Excel.Range): number[] =>
  first.formulas[0]!.flatMap((formula: unknown, at: number) =>
    typeof formula === 'string' && formula.startsWith('=') && !callsFunctions(formula) ? [at] : [],
  );

/** The used cells in blocks, without the columns that need no look. */
function* blocksOf(used: Excel.Range, tables: readonly NativeColumns[]): Generator<Block> {
  const passed = new Set(tables.flatMap(({ body, columns }) => columns.map((at) => body.columnIndex + at)));
  const beyond = tables.length === 1 ? tables[0]! : undefined;
  let left = used.columnIndex;
  const end = used.columnIndex + used.columnCount;
  while (left < end) {
    if (passed.has(left)) {
      yield* aroundTable(used, left, beyond);
      left += 1;
      continue;
    }
    let right = left;
    while (right < end && !passed.has(right)) right += 1;
    yield* slices({ top: used.rowIndex, left, height: used.rowCount, width: right - left });
    left = right;
  }
}

/** Above and below a calculated column; on a sheet with several tables the whole column is read. */
function* aroundTable(used: Excel.Range, column: number, table: NativeColumns | undefined): Generator<Block> {
  const whole = { left: column, width: 1 };
  if (!table) {
    yield* slices({ ...whole, top: used.rowIndex, height: used.rowCount });
    return;
  }
  const { rowIndex, rowCount } = table.body;
  const bottom = used.rowIndex + used.rowCount;
  if (rowIndex > used.rowIndex) yield { ...whole, top: used.rowIndex, height: rowIndex - used.rowIndex };
  if (bottom > rowIndex + rowCount)
    yield* slices({ ...whole, top: rowIndex + rowCount, height: bottom - rowIndex - rowCount });
}

function* slices(block: Block): Generator<Block> {
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / block.width));
  for (let done = 0; done < block.height; done += height)
    yield { ...block, top: block.top + done, height: Math.min(height, block.height - done) };
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { top, left, height, width }: Block,
  cells: FormulaCell[],
  errors: Set<string>,
): Promise<void> {
  const range = sheet.getRangeByIndexes(top, left, height, width).load('formulasR1C1, valueTypes');
  await context.sync();
  range.formulasR1C1.forEach((row, r) =>
    row.forEach((formula: unknown, c) => {
      if (typeof formula !== 'string' || !callsFunctions(formula)) return;
      const [at, column] = [top + r + 1, left + c + 1];
      cells.push({ row: at, column, formula });
      if (range.valueTypes[r]![c] === 'Error') errors.add(`${String(at)},${String(column)}`);
    }),
  );
}

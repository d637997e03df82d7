import type { CellValue } from '../../../../../functions/core/register/grid';
import { columnsIn, inSheet, parseArea, rowsIn, splitAddress } from '../../model/area';
import { asBoolean, asNumber, compareValues, numberOf, textOf, wildcard } from '../coerce';
import type { FunctionTable } from '../formulaFunction';
import { each, whole } from '../formulaFunction';
import type { Matrix, Operand, Sight } from '../operand';
import { CellsOf, Fault, isError, matrixOf, singleOf, sizeOf, usedPart } from '../operand';

/** A row or column of values that is read only where it is looked at. */
interface Line {
  readonly length: number;
  readonly at: (index: number) => CellValue;
}

function lineOf(operand: Operand, sight: Sight): Line {
  if (operand instanceof CellsOf) {
    const { top, left, bottom, right } = usedPart(operand);
    const down = columnsIn(operand.area) === 1;
    return {
      length: down ? bottom - top + 1 : right - left + 1,
      at: (i) =>
        down ? sight.value(operand.sheet, top + i, left) : sight.value(operand.sheet, top, left + i),
    };
  }
  const matrix = matrixOf(operand, sight);
  const values = matrix.length === 1 ? matrix[0]! : matrix.map((row) => row[0] ?? null);
  return { length: values.length, at: (i) => values[i] ?? null };
}

const comparable = (a: CellValue, b: CellValue): boolean => !isError(a) && typeof a === typeof b;

/** The last position whose value is not above the wanted one, in a line sorted upwards. */
function lastNotAbove(line: Line, wanted: CellValue): number {
  let [low, high, found] = [0, line.length - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    // Values of another kind are passed over: look for one of this kind nearby.
    let probe = middle;
    while (probe <= high && !comparable(line.at(probe), wanted)) probe++;
    if (probe > high) high = middle - 1;
    else if (compareValues(line.at(probe), wanted) <= 0) {
      found = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return found;
}

function firstEqual(line: Line, wanted: CellValue, patterns: boolean): number {
  const matches = patterns && typeof wanted === 'string' ? wildcard(wanted) : undefined;
  for (let i = 0; i < line.length; i++) {
    const value = line.at(i);
    if (
      matches
        ? typeof value === 'string' && matches(value)
        : value !== null && comparable(value, wanted) && compareValues(value, wanted) === 0
    )
      return i;
  }
  return -1;
}

/** The nearest value on one side of the wanted one, whatever the order. */
function nearest(line: Line, wanted: CellValue, side: 1 | -1): number {
  let found = -1;
  for (let i = 0; i < line.length; i++) {
    const value = line.at(i);
    if (!comparable(value, wanted) || side * compareValues(value, wanted) < 0) continue;
    if (found < 0 || side * compareValues(value, line.at(found)) < 0) found = i;
  }
  return found;
}

function position(at: number): number {
  if (at < 0) throw new Fault('#N/A');
  return at;
}

function wantedOf(operand: Operand, sight: Sight): CellValue {
  const value = singleOf(operand, sight);
  if (isError(value)) throw new Fault(value.error);
  return value ?? 0;
}

function match(line: Line, wanted: CellValue, kind: number): number {
  if (kind > 0) return position(lastNotAbove(line, wanted));
  return position(kind === 0 ? firstEqual(line, wanted, true) : nearest(line, wanted, 1));
}

function xMatch(line: Line, wanted: CellValue, kind: number): number {
  const exact = firstEqual(line, wanted, kind === 2);
  if (exact >= 0 || kind === 0 || kind === 2) return exact;
  return nearest(line, wanted, kind < 0 ? -1 : 1);
}

/** A cell, row or column of an operand; row or column 0 stands for all of them. */
function pick(from: Operand, row: number, column: number, sight: Sight): Operand {
  const { rows, columns } = sizeOf(from);
  if (row < 0 || column < 0 || row > rows || column > columns) throw new Fault('#REF!');
  if (from instanceof CellsOf) {
    const { top, left, bottom, right } = from.area;
    return new CellsOf(from.sheet, {
      top: row === 0 ? top : top + row - 1,
      bottom: row === 0 ? bottom : top + row - 1,
      left: column === 0 ? left : left + column - 1,
      right: column === 0 ? right : left + column - 1,
    });
  }
  const chosen = matrixOf(from, sight).filter((_, r) => row === 0 || r === row - 1);
  return chosen.map((line) => line.filter((_, c) => column === 0 || c === column - 1));
}

function table(args: readonly Operand[], sight: Sight, along: 'rows' | 'columns'): Operand {
  const [wanted, cells, at, sorted] = args;
  const index = numberOf(at!, sight);
  const first = along === 'rows' ? pick(cells!, 0, 1, sight) : pick(cells!, 1, 0, sight);
  const isSorted = sorted === undefined || asBoolean(singleOf(sorted, sight));
  const found = match(lineOf(first, sight), wantedOf(wanted!, sight), isSorted ? 1 : 0) + 1;
  return along === 'rows' ? pick(cells!, found, index, sight) : pick(cells!, index, found, sight);
}

function cellsOf(operand: Operand): CellsOf {
  if (operand instanceof CellsOf) return operand;
  throw new Fault('#VALUE!');
}

const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, c) => matrix.map((row) => row[c] ?? null));

function offset(args: readonly Operand[], sight: Sight): Operand {
  const { sheet, area } = cellsOf(args[0]!);
  const number = (i: number, otherwise: number): number =>
    args[i] === undefined || args[i] === null ? otherwise : Math.trunc(numberOf(args[i], sight));
  const [top, left] = [area.top + number(1, 0), area.left + number(2, 0)];
  const moved = {
    top,
    left,
    bottom: top + number(3, rowsIn(area)) - 1,
    right: left + number(4, columnsIn(area)) - 1,
  };
  if (!inSheet(moved)) throw new Fault('#REF!');
  return new CellsOf(sheet, moved);
}

function indirect(text: string, sight: Sight): Operand {
  const { sheet: name, rest } = splitAddress(text);
  const sheet = name === undefined ? sight.sheet : sight.workbook.sheet(name);
  const area = parseArea(rest);
  if (!sheet || !area) throw new Fault('#REF!');
  return new CellsOf(sheet, area);
}

export const lookupFunctions: FunctionTable = {
  MATCH: whole(
    2,
    3,
    ([wanted, cells, kind], sight) =>
      match(lineOf(cells!, sight), wantedOf(wanted!, sight), kind === undefined ? 1 : numberOf(kind, sight)) +
      1,
  ),
  XMATCH: whole(
    2,
    4,
    ([wanted, cells, kind], sight) =>
      position(
        xMatch(
          lineOf(cells!, sight),
          wantedOf(wanted!, sight),
          kind === undefined ? 0 : numberOf(kind, sight),
        ),
      ) + 1,
  ),
  INDEX: whole(2, 3, ([cells, row, column], sight) => {
    const { rows } = sizeOf(cells!);
    const first = numberOf(row ?? 0, sight);
    if (column === undefined)
      return rows === 1
        ? pick(cells!, 1, first, sight)
        : pick(cells!, first, sizeOf(cells!).columns === 1 ? 1 : 0, sight);
    return pick(cells!, first, numberOf(column, sight), sight);
  }),
  VLOOKUP: whole(3, 4, (args, sight) => table(args, sight, 'rows')),
  HLOOKUP: whole(3, 4, (args, sight) => table(args, sight, 'columns')),
  LOOKUP: whole(2, 3, ([wanted, cells, results], sight) => {
    const at = position(lastNotAbove(lineOf(cells!, sight), wantedOf(wanted!, sight)));
    return lineOf(results ?? cells!, sight).at(at);
  }),
  XLOOKUP: whole(3, 6, ([wanted, cells, results, otherwise, kind], sight) => {
    const at = xMatch(
      lineOf(cells!, sight),
      wantedOf(wanted!, sight),
      kind === undefined ? 0 : numberOf(kind, sight),
    );
    if (at < 0) return otherwise ?? { error: '#N/A' };
    const down = sizeOf(cells!).columns === 1;
    return down ? pick(results!, at + 1, 0, sight) : pick(results!, 0, at + 1, sight);
  }),
  ROW: whole(0, 1, ([cells], sight) => (cells === undefined ? sight.row : cellsOf(cells).area.top)),
  COLUMN: whole(0, 1, ([cells], sight) => (cells === undefined ? sight.column : cellsOf(cells).area.left)),
  ROWS: whole(1, 1, ([cells]) => sizeOf(cells!).rows),
  COLUMNS: whole(1, 1, ([cells]) => sizeOf(cells!).columns),
  OFFSET: { least: 3, most: 5, volatile: true, run: offset },
  INDIRECT: {
    least: 1,
    most: 2,
    volatile: true,
    run: (args, sight) => indirect(textOf(args[0]!, sight), sight),
  },
  HYPERLINK: each(1, 2, ([address, shown]) => shown ?? address!),
  TRANSPOSE: whole(1, 1, ([cells], sight) => transposed(matrixOf(cells!, sight))),
  SEQUENCE: whole(1, 4, (args, sight) => {
    const [rows, columns, start, step] = [0, 1, 2, 3].map((i) =>
      args[i] === undefined ? 1 : numberOf(args[i], sight),
    );
    return Array.from({ length: rows! }, (_, r) =>
      Array.from({ length: columns! }, (_c, c) => start! + (r * columns! + c) * step!),
    );
  }),
  UNIQUE: whole(1, 1, ([cells], sight) => {
    const seen = new Set<string>();
    return matrixOf(cells!, sight).filter((row) => {
      const key = JSON.stringify(row.map((v) => (typeof v === 'string' ? v.toLowerCase() : v)));
      return !seen.has(key) && seen.add(key);
    });
  }),
  FILTER: whole(2, 3, ([cells, keeps, otherwise], sight) => {
    const marks = matrixOf(keeps!, sight);
    const down = marks.length > 1 || sizeOf(cells!).rows === 1;
    const kept = down
      ? matrixOf(cells!, sight).filter((_, r) => asBoolean(marks[r]?.[0] ?? null))
      : matrixOf(cells!, sight).map((row) => row.filter((_, c) => asBoolean(marks[0]?.[c] ?? null)));
    return kept.length > 0 && kept[0]!.length > 0 ? kept : (otherwise ?? { error: '#CALC!' });
  }),
  SORT: whole(1, 3, ([cells, by, order], sight) => {
    const column = by === undefined ? 0 : numberOf(by, sight) - 1;
    const direction = order === undefined ? 1 : numberOf(order, sight);
    return [...matrixOf(cells!, sight)].sort(
      (a, b) => direction * compareValues(a[column] ?? null, b[column] ?? null),
    );
  }),
  CHOOSE: whole(2, 255, ([index, ...values], sight) => {
    const chosen = values[Math.trunc(asNumber(singleOf(index!, sight))) - 1];
    if (chosen === undefined) throw new Fault('#VALUE!');
    return chosen;
  }),
};

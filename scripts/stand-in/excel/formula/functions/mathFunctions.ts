import type { CellValue } from '../../../../../functions/core/register/grid';
import { asNumber, asText, criterion, numberOf, numbersIn } from '../coerce';
import type { FunctionTable } from '../formulaFunction';
import { each, whole } from '../formulaFunction';
import type { Matrix, Operand, Sight } from '../operand';
import { Fault, isError, matrixOf, singleOf, sizeOf } from '../operand';

const many = 255;

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new Fault('#NUM!');
  return value;
};

/** Rounds away from zero at .5 as Excel does, without the last bits of binary fractions in the way. */
function rounded(value: number, digits: number, how: (n: number) => number): number {
  const factor = 10 ** Math.trunc(digits);
  return (Math.sign(value) * how(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
}

const numeric = (compute: (...numbers: number[]) => number, least = 1, most = least) =>
  each(least, most, (args) => finite(compute(...args.map(asNumber))));

function divided(a: number, b: number): number {
  if (b === 0) throw new Fault('#DIV/0!');
  return a / b;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const ofNumbers = (compute: (numbers: readonly number[]) => number) =>
  whole(1, many, (args, sight) => compute(numbersIn(args, sight)));

const average = (numbers: readonly number[]): number => divided(sum(numbers), numbers.length);

/** The values of a range whose partners pass all criteria. */
function chosen(values: Operand, pairs: readonly Operand[], sight: Sight): CellValue[] {
  const tests: { readonly cells: Matrix; readonly holds: (value: CellValue) => boolean }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    tests.push({ cells: matrixOf(pairs[i]!, sight), holds: criterion(singleOf(pairs[i + 1]!, sight)) });
  const from = matrixOf(values, sight);
  const { rows, columns } = sizeOf(pairs[0]!);
  const found: CellValue[] = [];
  const last = Math.min(rows, Math.max(from.length, ...tests.map((t) => t.cells.length)));
  for (let r = 0; r < last; r++)
    for (let c = 0; c < columns && c < 16_384; c++) {
      if (c >= (from[r]?.length ?? 0) && tests.every((t) => c >= (t.cells[r]?.length ?? 0))) break;
      if (tests.every((t) => t.holds(t.cells[r]?.[c] ?? null))) found.push(from[r]?.[c] ?? null);
    }
  return found;
}

const numbersOnly = (values: readonly CellValue[]): number[] => values.filter((v) => typeof v === 'number');

function choosing(compute: (numbers: readonly number[]) => number) {
  return {
    /** `SUMIF(cells, criterion, [values])` */
    one: whole(2, 3, (args, sight) =>
      compute(numbersOnly(chosen(args[2] ?? args[0]!, [args[0]!, args[1]!], sight))),
    ),
    /** `SUMIFS(values, cells, criterion, …)` */
    several: whole(3, many, ([values, ...pairs], sight) =>
      compute(numbersOnly(chosen(values!, pairs, sight))),
    ),
  };
}

const sums = choosing(sum);
const averages = choosing(average);

function nth(args: readonly Operand[], sight: Sight, order: 1 | -1): number {
  const sorted = numbersIn([args[0]!], sight).sort((a, b) => order * (a - b));
  const found = sorted[Math.ceil(numberOf(args[1]!, sight)) - 1];
  if (found === undefined) throw new Fault('#NUM!');
  return found;
}

const median = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw new Fault('#NUM!');
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const subtotals: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  9: 'SUM',
};

export const mathFunctions: FunctionTable = {
  ABS: numeric(Math.abs),
  SIGN: numeric(Math.sign),
  SQRT: numeric(Math.sqrt),
  EXP: numeric(Math.exp),
  LN: numeric(Math.log),
  LOG10: numeric(Math.log10),
  PI: numeric(() => Math.PI, 0),
  POWER: numeric((a, b) => a ** b!, 2),
  INT: numeric((a) => Math.floor(a)),
  TRUNC: numeric((a, d = 0) => rounded(a, d, Math.floor), 1, 2),
  ROUND: numeric((a, d) => rounded(a, d!, Math.round), 2),
  ROUNDUP: numeric((a, d) => rounded(a, d!, Math.ceil), 2),
  ROUNDDOWN: numeric((a, d) => rounded(a, d!, Math.floor), 2),
  MOD: numeric((a, b) => a - b! * Math.floor(divided(a, b!)), 2),
  QUOTIENT: numeric((a, b) => Math.trunc(divided(a, b!)), 2),
  CEILING: numeric((a, b) => (b === 0 ? 0 : Math.ceil(a / b!) * b!), 2),
  FLOOR: numeric((a, b) => Math.floor(divided(a, b!)) * b!, 2),
  SUM: ofNumbers(sum),
  PRODUCT: ofNumbers((numbers) => numbers.reduce((a, b) => a * b, 1)),
  MAX: ofNumbers((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MIN: ofNumbers((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  AVERAGE: ofNumbers(average),
  MEDIAN: ofNumbers(median),
  LARGE: whole(2, 2, (args, sight) => nth(args, sight, -1)),
  SMALL: whole(2, 2, (args, sight) => nth(args, sight, 1)),
  RANK: whole(2, 3, (args, sight) => {
    const wanted = numberOf(args[0]!, sight);
    const numbers = numbersIn([args[1]!], sight);
    if (!numbers.includes(wanted)) throw new Fault('#N/A');
    const upwards = args[2] !== undefined && numberOf(args[2], sight) !== 0;
    return 1 + numbers.filter((n) => (upwards ? n < wanted : n > wanted)).length;
  }),
  SUMPRODUCT: whole(1, many, (args, sight) => {
    const lists = args.map((a) => matrixOf(a, sight));
    let total = 0;
    lists[0]!.forEach((row, r) =>
      row.forEach((_, c) => {
        const factors = lists.map((list) => list[r]?.[c] ?? null);
        const fault = factors.find((f) => isError(f));
        if (fault && isError(fault)) throw new Fault(fault.error);
        total += factors.reduce<number>((a, f) => a * (typeof f === 'number' ? f : 0), 1);
      }),
    );
    return total;
  }),
  COUNT: whole(1, many, (args, sight) =>
    args.reduce<number>(
      (n, a) => n + matrixOf(a, sight).reduce((m, row) => m + numbersOnly(row).length, 0),
      0,
    ),
  ),
  COUNTA: whole(1, many, (args, sight) =>
    args.reduce<number>(
      (n, a) => n + matrixOf(a, sight).reduce((m, row) => m + row.filter((v) => v !== null).length, 0),
      0,
    ),
  ),
  COUNTBLANK: whole(1, 1, (args, sight) => {
    const { rows, columns } = sizeOf(args[0]!);
    const filled = matrixOf(args[0]!, sight)
      .flat()
      .filter((v) => v !== null && v !== '').length;
    return rows * columns - filled;
  }),
  COUNTIF: whole(2, 2, (args, sight) => countIf(args[0]!, singleOf(args[1]!, sight), sight)),
  COUNTIFS: whole(2, many, (args, sight) => chosen(args[0]!, args, sight).length),
  SUMIF: sums.one,
  SUMIFS: sums.several,
  AVERAGEIF: averages.one,
  AVERAGEIFS: averages.several,
  MAXIFS: choosing((n) => Math.max(0, ...n)).several,
  MINIFS: choosing((n) => (n.length > 0 ? Math.min(...n) : 0)).several,
  SUBTOTAL: whole(2, many, ([kind, ...cells], sight) => {
    const name = subtotals[numberOf(kind!, sight) % 100];
    if (name === undefined) throw new Fault('#VALUE!');
    return mathFunctions[name]!.run!(cells, sight);
  }),
  N: each(1, 1, ([v]) => (typeof v === 'number' ? v : v === true ? 1 : isError(v!) ? v : 0)),
  T: each(1, 1, ([v]) => (typeof v === 'string' ? v : isError(v!) ? asText(v) : '')),
};

function countIf(cells: Operand, wanted: CellValue, sight: Sight): number {
  const holds = criterion(wanted);
  let count = 0;
  const rows = matrixOf(cells, sight);
  for (const row of rows) for (const value of row) if (holds(value)) count++;
  if (!holds(null)) return count;
  // Blank cells beyond what is stored count too.
  const { rows: all, columns } = sizeOf(cells);
  return count + all * columns - rows.length * (rows[0]?.length ?? 0);
}

import type { CellValue } from '../../../../functions/core/register/grid';
import { bounding, inSheet, intersect } from '../model/area';
import type { Table } from '../model/table';
import { bodyArea } from '../model/table';
import { asBoolean, asNumber, asText, compareValues } from './coerce';
import type { FormulaFunction } from './formulaFunction';
import type { BinaryOperator, FormulaTree } from './formulaTree';
import { worksheetFunctions } from './functions/index';
import type { Matrix, Operand, Sight } from './operand';
import { CellsOf, Fault, isError, isMatrix, matrixOf, singleOf } from './operand';
import { parseFormula } from './parseFormula';

/** Functions an add-in brings along, by name in capitals. */
export type CustomFunctions = (
  name: string,
) => ((args: readonly (CellValue | Matrix)[], sight: Sight) => CellValue | Matrix) | undefined;

type Args = readonly (FormulaTree | null)[];
type Special = (args: Args, evaluator: Evaluator, sight: Sight) => Operand;

/** Works out formula trees. Errors are values; a `Fault` never leaves a function call. */
export class Evaluator {
  constructor(private readonly custom: CustomFunctions) {}

  readonly of = (tree: FormulaTree, sight: Sight): Operand => {
    switch (tree.kind) {
      case 'value':
        return tree.value;
      case 'reference':
        return referenced(tree, sight);
      case 'name':
        return this.named(tree, sight);
      case 'tablePart':
        return tablePart(tree.table, tree.parts, sight);
      case 'call':
        return this.call(tree.name, tree.args, sight);
      case 'unary':
        return this.unary(tree.operator, tree.of, sight);
      case 'binary':
        return this.binary(tree.operator, tree.left, tree.right, sight);
      case 'list':
        return tree.rows.map((row) => row.map((item) => singleOf(this.of(item, sight), sight)));
    }
  };

  private named(
    { sheet, name }: { readonly sheet: string | undefined; readonly name: string },
    sight: Sight,
  ): Operand {
    const given = sight.given?.get(name.toUpperCase());
    if (given !== undefined) return given;
    const home = sheet === undefined ? sight.sheet : sight.workbook.sheet(sheet);
    const wanted = name.toLowerCase();
    const found = [...(home?.names ?? []), ...sight.workbook.names].find(
      (n) => n.name.toLowerCase() === wanted,
    );
    const tree = found && parseFormula(found.formula);
    if (tree) return this.of(tree, { ...sight, moved: undefined });
    const table = sight.workbook.table(name);
    return table ? new CellsOf(table.sheet, bodyArea(table)) : { error: '#NAME?' };
  }

  private call(name: string, args: Args, sight: Sight): Operand {
    try {
      const special = specials[name];
      if (special) return special(args, this, sight);
      const known = worksheetFunctions[name];
      if (known) return callKnown(known, this.all(args, sight), sight);
      return this.callCustom(name, args, sight);
    } catch (problem) {
      if (problem instanceof Fault) return { error: problem.error };
      throw problem;
    }
  }

  private all(args: Args, sight: Sight): Operand[] {
    return args.map((arg) => (arg ? this.of(arg, sight) : null));
  }

  private callCustom(name: string, args: Args, sight: Sight): Operand {
    const custom = this.custom(name);
    if (!custom) return { error: '#NAME?' };
    const values = this.all(args, sight).map((operand) => {
      if (!(operand instanceof CellsOf)) return operand;
      return operand.isOneCell ? singleOf(operand, sight) : matrixOf(operand, sight);
    });
    return custom(values, sight);
  }

  private unary(operator: string, of: FormulaTree, sight: Sight): Operand {
    const operand = this.of(of, sight);
    if (operator === '+' || operator === '#') return operand;
    if (operator === '@') return atCrossing(operand, sight);
    return lift([operand], sight, ([value]) =>
      operator === '-' ? -asNumber(value!) : asNumber(value!) / 100,
    );
  }

  private binary(operator: BinaryOperator, left: FormulaTree, right: FormulaTree, sight: Sight): Operand {
    const [a, b] = [this.of(left, sight), this.of(right, sight)];
    if (operator !== ':') return lift([a, b], sight, ([x, y]) => compute(operator, x!, y!));
    if (!(a instanceof CellsOf) || !(b instanceof CellsOf)) return { error: '#VALUE!' };
    return new CellsOf(a.sheet, bounding(a.area, b.area));
  }
}

function referenced(
  { sheet, area, loose }: Extract<FormulaTree, { readonly kind: 'reference' }>,
  sight: Sight,
): Operand {
  const home = sheet === undefined ? sight.sheet : sight.workbook.sheet(sheet);
  if (!home) return { error: '#REF!' };
  const { moved } = sight;
  if (!moved) return new CellsOf(home, area);
  const { rows, columns } = loose;
  const there = {
    top: area.top + (rows[0] ? moved.rows : 0),
    bottom: area.bottom + (rows[1] ? moved.rows : 0),
    left: area.left + (columns[0] ? moved.columns : 0),
    right: area.right + (columns[1] ? moved.columns : 0),
  };
  return inSheet(there) ? new CellsOf(home, there) : { error: '#REF!' };
}

/** The cells of a table that `Table[[#Headers],[Column]]` and its like mean. */
function tablePart(name: string, parts: readonly string[], sight: Sight): Operand {
  const table = name === '' ? sight.sheet.tableAt(sight.row, sight.column) : sight.workbook.table(name);
  if (!table) return { error: '#REF!' };
  let area = bodyArea(table);
  const columns: number[] = [];
  for (const part of parts) {
    const special = part.toLowerCase();
    if (special === '#all') area = table.area;
    else if (special === '#headers') area = { ...table.area, bottom: table.area.top };
    else if (special === '#totals') area = { ...table.area, top: table.area.bottom };
    else if (special === '#this row') area = { ...area, top: sight.row, bottom: sight.row };
    else if (special !== '#data' && part !== ':') columns.push(columnIn(table, part));
  }
  if (columns.includes(-1)) return { error: '#REF!' };
  if (columns.length > 0)
    area = {
      ...area,
      left: table.area.left + Math.min(...columns),
      right: table.area.left + Math.max(...columns),
    };
  return new CellsOf(table.sheet, area);
}

const columnIn = (table: Table, heading: string): number =>
  table.columns.findIndex((c) => c.name.toLowerCase() === heading.replace(/'(.)/g, '$1').toLowerCase());

/** `@`: of a range the cell in the formula's own row or column, of a list its first value. */
function atCrossing(operand: Operand, sight: Sight): Operand {
  if (!(operand instanceof CellsOf)) return singleOf(operand, sight);
  if (operand.isOneCell) return operand;
  const { area } = operand;
  const cross =
    area.left === area.right
      ? { ...area, top: sight.row, bottom: sight.row }
      : { ...area, left: sight.column, right: sight.column };
  return intersect(area, cross) ? new CellsOf(operand.sheet, cross) : { error: '#VALUE!' };
}

function compute(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&':
      return asText(left) + asText(right);
    case '+':
      return asNumber(left) + asNumber(right);
    case '-':
      return asNumber(left) - asNumber(right);
    case '*':
      return asNumber(left) * asNumber(right);
    case '/':
      if (asNumber(right) === 0) throw new Fault('#DIV/0!');
      return asNumber(left) / asNumber(right);
    case '^':
      return asNumber(left) ** asNumber(right);
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '>':
      return compareValues(left, right) > 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>=':
      return compareValues(left, right) >= 0;
    case ':':
      return { error: '#VALUE!' };
  }
}

const isMany = (operand: Operand): boolean =>
  isMatrix(operand) || (operand instanceof CellsOf && !operand.isOneCell);

/** Computes on single values, and on ranges and lists value by value; one row or column goes along all others. */
function lift(
  operands: readonly Operand[],
  sight: Sight,
  one: (values: readonly CellValue[]) => CellValue,
): Operand {
  const guarded = (values: readonly CellValue[]): CellValue => {
    try {
      return one(values);
    } catch (problem) {
      if (problem instanceof Fault) return { error: problem.error };
      throw problem;
    }
  };
  if (!operands.some(isMany)) return guarded(operands.map((o) => singleOf(o, sight)));
  const lists = operands.map((o) => matrixOf(o, sight));
  const rows = Math.max(...lists.map((l) => l.length));
  const columns = Math.max(...lists.map((l) => l[0]?.length ?? 0));
  const from = (list: Matrix, r: number, c: number): CellValue => {
    const line = list[list.length === 1 ? 0 : r];
    return line === undefined ? { error: '#N/A' } : (line[line.length === 1 ? 0 : c] ?? null);
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_c, c) => guarded(lists.map((list) => from(list, r, c)))),
  );
}

const passesErrors = new Set<FormulaFunction>(
  ['ISERROR', 'ISERR', 'ISNA', 'ISNUMBER', 'ISTEXT', 'ISNONTEXT', 'ISLOGICAL', 'ISBLANK', 'N', 'T'].map(
    (name) => worksheetFunctions[name]!,
  ),
);

function callKnown(known: FormulaFunction, args: readonly Operand[], sight: Sight): Operand {
  if (args.length < known.least || args.length > known.most) return { error: '#VALUE!' };
  if (known.run) return known.run(args, sight);
  const { each } = known;
  return lift(args, sight, (values) => {
    const fault = passesErrors.has(known) ? undefined : values.find((v) => isError(v));
    return fault ?? each!(values, sight);
  });
}

const single = (tree: FormulaTree | null | undefined, evaluator: Evaluator, sight: Sight): CellValue =>
  tree ? singleOf(evaluator.of(tree, sight), sight) : null;

const truth = (value: CellValue): boolean => {
  if (isError(value)) throw new Fault(value.error);
  return asBoolean(value);
};

const orValue = (
  tree: FormulaTree | null | undefined,
  evaluator: Evaluator,
  sight: Sight,
  missing: CellValue,
): Operand => (tree === undefined ? missing : tree === null ? 0 : evaluator.of(tree, sight));

const unless =
  (isBad: (value: CellValue) => boolean): Special =>
  ([tested, otherwise], evaluator, sight) => {
    const found = tested ? evaluator.of(tested, sight) : null;
    const by = (): CellValue => single(otherwise, evaluator, sight) ?? '';
    if (!isMany(found))
      return isBad(singleOf(found, sight)) ? orValue(otherwise, evaluator, sight, '') : found;
    return lift([found], sight, ([value]) => (isBad(value!) ? by() : value!));
  };

/** Functions that compute only the arguments they need. */
const specials: Readonly<Record<string, Special>> = {
  IF: ([condition, yes, no], evaluator, sight) => {
    const tested = condition ? evaluator.of(condition, sight) : null;
    if (!isMany(tested))
      return truth(singleOf(tested, sight))
        ? orValue(yes, evaluator, sight, true)
        : orValue(no, evaluator, sight, false);
    const [a, b] = [orValue(yes, evaluator, sight, true), orValue(no, evaluator, sight, false)];
    return lift([tested, a, b], sight, ([t, x, y]) => (truth(t!) ? x! : y!));
  },
  IFS: (args, evaluator, sight) => {
    for (let i = 0; i + 1 < args.length; i += 2)
      if (truth(single(args[i], evaluator, sight))) return orValue(args[i + 1], evaluator, sight, 0);
    return { error: '#N/A' };
  },
  SWITCH: ([subject, ...cases], evaluator, sight) => {
    const wanted = single(subject, evaluator, sight);
    for (let i = 0; i + 1 < cases.length; i += 2)
      if (compareValues(wanted, single(cases[i], evaluator, sight)) === 0)
        return orValue(cases[i + 1], evaluator, sight, 0);
    return cases.length % 2 === 1 ? orValue(cases.at(-1), evaluator, sight, 0) : { error: '#N/A' };
  },
  IFERROR: unless(isError),
  IFNA: unless((value) => isError(value) && value.error === '#N/A'),
  LET: (args, evaluator, sight) => {
    const given = new Map(sight.given);
    const inner: Sight = { ...sight, given };
    for (let i = 0; i + 1 < args.length; i += 2) {
      const name = args[i];
      if (name?.kind !== 'name') return { error: '#NAME?' };
      given.set(name.name.toUpperCase(), orValue(args[i + 1], evaluator, inner, 0));
    }
    return orValue(args.at(-1), evaluator, inner, 0);
  },
};

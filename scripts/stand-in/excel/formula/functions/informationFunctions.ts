import { asBoolean } from '../coerce';
import type { FunctionTable } from '../formulaFunction';
import { each, whole } from '../formulaFunction';
import type { Operand, Sight } from '../operand';
import { Fault, isError, isMatrix, CellsOf, matrixOf } from '../operand';

const many = 255;

/** Truth values among the operands; texts and blanks in cells are passed over. */
function truths(operands: readonly Operand[], sight: Sight): boolean[] {
  const found: boolean[] = [];
  for (const operand of operands) {
    const inCells = operand instanceof CellsOf || isMatrix(operand);
    for (const value of matrixOf(operand, sight).flat()) {
      if (isError(value)) throw new Fault(value.error);
      if (inCells && (value === null || typeof value === 'string')) continue;
      found.push(asBoolean(value));
    }
  }
  if (found.length === 0) throw new Fault('#VALUE!');
  return found;
}

export const informationFunctions: FunctionTable = {
  AND: whole(1, many, (args, sight) => truths(args, sight).every(Boolean)),
  OR: whole(1, many, (args, sight) => truths(args, sight).some(Boolean)),
  XOR: whole(1, many, (args, sight) => truths(args, sight).filter(Boolean).length % 2 === 1),
  NOT: each(1, 1, ([v]) => !asBoolean(v!)),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  NA: whole(0, 0, () => ({ error: '#N/A' })),
  ISBLANK: each(1, 1, ([v]) => v === null),
  ISNUMBER: each(1, 1, ([v]) => typeof v === 'number'),
  ISTEXT: each(1, 1, ([v]) => typeof v === 'string'),
  ISNONTEXT: each(1, 1, ([v]) => typeof v !== 'string'),
  ISLOGICAL: each(1, 1, ([v]) => typeof v === 'boolean'),
  ISERROR: each(1, 1, ([v]) => isError(v!)),
  ISERR: each(1, 1, ([v]) => isError(v!) && v.error !== '#N/A'),
  ISNA: each(1, 1, ([v]) => isError(v!) && v.error === '#N/A'),
};

import type { CellValue } from '../../../../functions/core/register/grid';
import type { Operand, Sight } from './operand';

/** One worksheet function. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** Takes single values and is computed for each of them where a range or list is given. */
  readonly each?: (args: readonly CellValue[], sight: Sight) => CellValue;
  readonly run?: (args: readonly Operand[], sight: Sight) => Operand;
  /** Computed anew whenever anything is. */
  readonly volatile?: boolean;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of single values. */
export const each = (
  least: number,
  most: number,
  compute: (args: readonly CellValue[], sight: Sight) => CellValue,
): FormulaFunction => ({ least, most, each: compute });

/** A function of whole ranges and lists. */
export const whole = (
  least: number,
  most: number,
  compute: (args: readonly Operand[], sight: Sight) => Operand,
): FormulaFunction => ({ least, most, run: compute });

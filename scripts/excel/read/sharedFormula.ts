import type { CellExtra } from '../../../functions/core/register/grid';
import { shiftFormula } from '../shiftFormula';

/** The cell that carries the text of a shared formula. */
export interface FormulaGroup {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that shares another's formula; its own text is made only when somebody asks for it. */
export class SharedFormula implements CellExtra {
  constructor(
    private readonly master: FormulaGroup,
    private readonly row: number,
    private readonly column: number,
  ) {}

  get formula(): string {
    return shiftFormula(this.master.formula, this.row - this.master.row, this.column - this.master.column);
  }
}

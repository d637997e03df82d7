/** One cell with a formula, 1-based. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** In R1C1 style with the leading `=`, so that a formula filled down reads the same in every row. */
  readonly formula: string;
}

/** Cells one below the other with the same formula. */
export interface FormulaRun {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly formula: string;
}

// On disk, and where the add-in was missing once, Excel calls the functions `_xldudf_KESU_…`.
const CALL = /(?:\bKESU\.|\b_xldudf_KESU_)[A-Z]/i;

/** Whether a formula calls a function of the add-in; its texts do not count. */
export function callsFunctions(formula: string): boolean {
  return formula.startsWith('=') && CALL.test(formula.replace(/"[^"]*"/g, '""'));
}

/** Puts cells together that can be written in one go. */
export function formulaRuns(cells: readonly FormulaCell[]): FormulaRun[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; top: number; bottom: number; formula: string }[] = [];
  for (const { column, row, formula } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && last.bottom + 1 === row && last.formula === formula)
      last.bottom = row;
    else runs.push({ column, top: row, bottom: row, formula });
  }
  return runs;
}

/** A formula written for one row of the tracker as it reads in another: references to its own row move along. */
export function formulaInRow(formula: string, from: number, to: number): string {
  const own = new RegExp(`(\\$[A-Z]{1,3})${String(from)}(?!\\d)`, 'g');
  return formula
    .split(/("[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(own, `$1${String(to)}`)))
    .join('');
}

/** `standing`: the formula is there already. */
export type ThawedRow = 'restore' | 'standing' | 'keep';

/**
 * Which cells of a run get their formula back: those that still hold what freezing left there, wherever sorting has
 * moved it. The others were changed by somebody meanwhile and are kept.
 *
 * @param left - What freezing wrote: the native formula in R1C1 style, or the values as they were.
 */
export function thawedRows(
  entries: readonly (string | number | boolean)[],
  run: { readonly formula: string; readonly native: string; readonly left: readonly unknown[] },
): readonly ThawedRow[] {
  const values = new Set(run.left.map(valueKey));
  return entries.map((entry) => {
    if (entry === run.formula) return 'standing';
    const ours = run.native === '' ? values.has(valueKey(entry)) : entry === run.native;
    return ours || entry === '' ? 'restore' : 'keep';
  });
}

/** Serials computed twice differ in their last binary digits. */
const valueKey = (value: unknown): string =>
  typeof value === 'number' ? `n${String(Number(value.toPrecision(14)))}` : `t${String(value)}`;

import type { CellExtra } from '../../../functions/core/register/grid';
import { cellKey } from '../../../functions/core/register/grid';
import { SharedFormula, type FormulaGroup } from './sharedFormula';

/** Cells below each other that share a formula. */
interface Run {
  readonly group: FormulaGroup;
  readonly from: number;
  to: number;
}

const WIDTH = cellKey(1, 0);

/**
 * The extras of a sheet. A tracker of 100,000 rows has millions of cells that share a few formulas: those are kept
 * as runs and become objects only when asked for.
 */
export class SheetExtras implements ReadonlyMap<number, CellExtra> {
  private readonly own = new Map<number, CellExtra>();
  private readonly runs: (Run[] | undefined)[] = [];
  private inRuns = 0;
  private inBoth = 0;

  set(key: number, extra: CellExtra): void {
    if (!this.own.has(key) && this.shared(key)) this.inBoth++;
    this.own.set(key, extra);
  }

  /** Records a cell that shares the formula of a group; rows come in order. */
  share(group: FormulaGroup, row: number, column: number): void {
    const runs = (this.runs[column] ??= []);
    const last = runs.at(-1);
    if (last?.group === group && last.to === row - 1) last.to = row;
    else runs.push({ group, from: row, to: row });
    this.inRuns++;
    if (this.own.has(cellKey(row, column))) this.inBoth++;
  }

  get size(): number {
    return this.own.size + this.inRuns - this.inBoth;
  }

  get(key: number): CellExtra | undefined {
    return this.own.get(key) ?? this.shared(key);
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[number, CellExtra]> {
    yield* this.own;
    for (const [column, runs] of this.runs.entries())
      for (const { group, from, to } of runs ?? [])
        for (let row = from; row <= to; row++) {
          const key = cellKey(row, column);
          if (!this.own.has(key)) yield [key, new SharedFormula(group, row, column)];
        }
  }

  *keys(): MapIterator<number> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<CellExtra> {
    for (const [, extra] of this.entries()) yield extra;
  }

  [Symbol.iterator](): MapIterator<[number, CellExtra]> {
    return this.entries();
  }

  forEach(use: (extra: CellExtra, key: number, map: ReadonlyMap<number, CellExtra>) => void): void {
    for (const [key, extra] of this.entries()) use(extra, key, this);
  }

  private shared(key: number): SharedFormula | undefined {
    const column = key % WIDTH || WIDTH; // column XFD is the last of its row, not column 0 of the next
    const row = (key - column) / WIDTH;
    const runs = this.runs[column];
    if (!runs) return undefined;
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (runs[middle]!.from <= row) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    return run && run.from <= row && row <= run.to ? new SharedFormula(run.group, row, column) : undefined;
  }
}

import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import { intersect } from '../model/area';
import type { WorkbookChange } from '../model/changes';
import type { FormulaEngine, Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import type { CustomFunctions } from './evaluate';
import { Evaluator } from './evaluate';
import type { FormulaNode, Readers } from './formulaNodes';
import { FormulaNodes } from './formulaNodes';
import type { Operand, Sight } from './operand';
import { CellsOf, isMatrix, matrixOf, singleOf } from './operand';

export interface EngineOptions {
  /** The clock as a serial number of the 1900 system, wall time. */
  readonly now: () => number;
  readonly custom?: CustomFunctions;
  /** Told after each calculation which cells have another value now. */
  readonly onComputed?: (cells: readonly ComputedCell[]) => void;
}

export interface ComputedCell {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** Formulas this deep in one another are put off and computed from below: chains of thousands are usual. */
const deepest = 60;

/** Tells that a cell has to wait for others. Not an `Error`: it is the ordinary course of a calculation. */
class Wait {
  constructor(readonly nodes: readonly FormulaNode[]) {}
}

/**
 * Computes a workbook's formulas, only those that something they refer to has changed for. Attach it with
 * `workbook.engine = createFormulaEngine(workbook, …)`.
 */
export function createFormulaEngine(workbook: Workbook, options: EngineOptions): FormulaEngine {
  return new Engine(workbook, options);
}

class Engine implements FormulaEngine {
  private readonly nodes: FormulaNodes;
  private readonly evaluator: Evaluator;
  private readonly dirty = new Set<FormulaNode>();
  /** Areas whose readers are marked already: thousands of formulas may refer to the same thousands of cells. */
  private readonly told = new Set<Readers>();
  /** Formulas whose list fills more than their own cell. */
  private readonly spilling = new Set<FormulaNode>();
  private computed: ComputedCell[] = [];
  private depth = 0;
  private now = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: EngineOptions,
  ) {
    this.nodes = new FormulaNodes(workbook);
    this.evaluator = new Evaluator(options.custom ?? (() => undefined));
    // What a file brings no value for is computed once; everything else keeps the value it came with.
    for (const node of this.nodes.all())
      if (node.sheet.cells.value(node.row, node.column) === null) this.spread(node);
    workbook.onChange((change) => {
      this.note(change);
    });
  }

  recalculate(workbook: Workbook, how: 'changed' | 'asked' | 'all' = 'changed'): void {
    if (workbook !== this.workbook) throw new Error('this engine computes another workbook');
    if (how === 'all') this.nodes.forget();
    if (this.nodes.refresh()) {
      this.clearMarks();
      for (const node of this.spilling) this.clearSpill(node);
      how = 'all';
    }
    // Nothing has changed: what hangs on the clock alone can wait.
    if (how === 'changed' && this.dirty.size === 0) return;
    if (how === 'all') for (const node of this.nodes.all()) this.mark(node);
    else for (const node of this.nodes.volatile()) this.spread(node);
    if (how === 'changed' && workbook.calculationMode === 'Manual') return;
    if (this.dirty.size === 0) return;
    this.now = this.clock();
    // Most formulas look up and to the left: in reading order few have to wait.
    for (const node of this.dirty) this.settle(node);
    this.clearMarks();
    const computed = this.computed;
    this.computed = [];
    if (computed.length > 0) this.options.onComputed?.(computed);
  }

  evaluate(
    workbook: Workbook,
    sheet: Worksheet,
    row: number,
    column: number,
    formula: string,
    written: { readonly row: number; readonly column: number } = { row, column },
  ): CellValue | undefined {
    // Rules ask for every cell they colour: only what has changed since is worth looking at the whole workbook for.
    if (this.dirty.size > 0 || this.nodes.isForgotten) this.recalculate(workbook);
    const tree = this.nodes.treeOf(formula);
    if (!tree) return undefined;
    this.now = this.clock();
    const moved = { rows: row - written.row, columns: column - written.column };
    const sight: Sight = { ...this.sight(sheet, row, column), moved };
    return singleOf(this.evaluator.of(tree, sight), sight);
  }

  private clock(): number {
    return this.options.now() - (this.workbook.dateSystem === '1904' ? 1462 : 0);
  }

  private note(change: WorkbookChange): void {
    if (change.kind === 'cells' || change.kind === 'sorted') {
      if (change.kind === 'cells' && change.changeType !== 'RangeEdited') this.nodes.forget();
      else this.noteEdit(change.sheet, change.area);
    } else if (change.kind.startsWith('sheet') || change.kind.startsWith('table')) this.nodes.forget();
  }

  private noteEdit(sheet: Worksheet, area: CellRange): void {
    // A table that grows fills calculated cells beside what was written.
    const { fresh, gone } = this.nodes.readArea(sheet, { ...area, left: 1, right: 16_384 });
    for (const node of gone) this.clearSpill(node);
    for (const node of fresh) this.spread(node);
    // The same formula entered again has lost its value.
    for (const node of this.nodes.within(sheet, area)) this.spread(node);
    for (const node of this.spilling)
      if (node.sheet === sheet && intersect(node.filled, area)) this.spread(node);
    for (const node of this.nodes.readersOf(sheet, area, this.told)) this.spread(node);
  }

  /** Marks a formula and all that depend on it. */
  private spread(start: FormulaNode): void {
    const open = [start];
    for (let node = open.pop(); node; node = open.pop()) {
      if (this.dirty.has(node)) continue;
      this.mark(node);
      for (const reader of this.nodes.readersOf(node.sheet, node.filled, this.told)) open.push(reader);
    }
  }

  private mark(node: FormulaNode): void {
    this.dirty.add(node);
    node.state = 'dirty';
  }

  private clearMarks(): void {
    this.dirty.clear();
    this.told.clear();
  }

  private settle(start: FormulaNode): void {
    // A formula may have been replaced since it was marked.
    if (this.nodes.at(start.sheet, start.row, start.column) !== start) return;
    const waiting = [start];
    for (let node = waiting.at(-1); node; node = waiting.at(-1)) {
      if (node.state !== 'dirty') {
        waiting.pop();
        continue;
      }
      const missing = this.attempt(node);
      if (missing) waiting.push(...missing);
    }
  }

  /** Computes a formula; gives back what has to be computed first where it has to wait. */
  private attempt(node: FormulaNode): readonly FormulaNode[] | undefined {
    node.state = 'computing';
    const depth = this.depth;
    try {
      this.write(node, this.result(node));
      node.state = 'clean';
      return undefined;
    } catch (problem) {
      node.state = 'dirty';
      if (problem instanceof Wait) return problem.nodes;
      throw problem;
    } finally {
      this.depth = depth;
    }
  }

  private result(node: FormulaNode): Operand {
    if (!node.tree) return { error: '#NAME?' };
    const sight = this.sight(node.sheet, node.row, node.column);
    const operand = this.evaluator.of(node.tree, sight);
    if (operand instanceof CellsOf && !operand.isOneCell) return matrixOf(operand, sight);
    return isMatrix(operand) ? operand : singleOf(operand, sight);
  }

  private sight(sheet: Worksheet, row: number, column: number): Sight {
    return { workbook: this.workbook, sheet, row, column, now: this.now, value: this.value };
  }

  private readonly value = (sheet: Worksheet, row: number, column: number): CellValue => {
    const cell = sheet.cells.rows[row]?.cells[column];
    if (cell?.formula === undefined) return cell?.value ?? null;
    const node = this.dirty.size > 0 ? this.nodes.at(sheet, row, column) : undefined;
    // A circle: Excel warns and takes 0.
    if (node?.state === 'computing') return 0;
    if (node?.state === 'dirty') {
      if (this.depth >= deepest) throw new Wait([node]);
      this.depth++;
      const missing = this.attempt(node);
      this.depth--;
      if (missing) throw new Wait([node, ...missing]);
    }
    return sheet.cells.value(row, column);
  };

  private write(node: FormulaNode, result: Operand): void {
    this.clearSpill(node);
    const isList = isMatrix(result) && (result.length > 1 || (result[0]?.length ?? 0) > 1);
    if (!isList) {
      this.put(
        node.sheet,
        node.row,
        node.column,
        isMatrix(result) ? (result[0]?.[0] ?? 0) : ((result as CellValue) ?? 0),
      );
      return;
    }
    const filled = {
      top: node.row,
      left: node.column,
      bottom: node.row + result.length - 1,
      right: node.column + result[0]!.length - 1,
    };
    if (!this.isFree(node, filled)) {
      this.put(node.sheet, node.row, node.column, { error: '#SPILL!' });
      return;
    }
    node.filled = filled;
    this.spilling.add(node);
    result.forEach((line, r) =>
      line.forEach((value, c) => {
        this.put(node.sheet, node.row + r, node.column + c, value ?? 0);
        if (r > 0 || c > 0) node.sheet.cells.cellToWrite(node.row + r, node.column + c).spilled = true;
      }),
    );
    for (const reader of this.nodes.readersOf(node.sheet, filled, new Set()))
      if (reader.state === 'clean') this.spread(reader);
  }

  /** Whether a list may fill these cells: they are blank and in no table. */
  private isFree(node: FormulaNode, filled: CellRange): boolean {
    if (node.sheet.tables.some((t) => intersect(t.area, filled))) return false;
    let free = true;
    node.sheet.cells.each(filled, (cell, r, c) => {
      if ((r !== node.row || c !== node.column) && (cell.value !== null || cell.formula !== undefined))
        free = false;
    });
    return free;
  }

  private clearSpill(node: FormulaNode): void {
    if (!this.spilling.delete(node)) return;
    node.sheet.cells.each(node.filled, (cell, row, column) => {
      if (!cell.spilled) return;
      delete cell.spilled;
      this.put(node.sheet, row, column, null);
    });
    node.filled = { top: node.row, left: node.column, bottom: node.row, right: node.column };
  }

  private put(sheet: Worksheet, row: number, column: number, value: CellValue): void {
    const cell = sheet.cells.cellToWrite(row, column);
    if (sameValue(cell.value, value)) return;
    cell.value = value;
    this.computed.push({ sheet, row, column });
  }
}

const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error);

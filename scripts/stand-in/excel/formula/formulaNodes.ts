import type { CellRange } from '../../../../functions/core/register/grid';
import { cellArea, intersect } from '../model/area';
import { bodyArea } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import type { FormulaTree } from './formulaTree';
import { walkFormula } from './formulaTree';
import { worksheetFunctions } from './functions/index';
import type { CellsOf } from './operand';
import { parseFormula } from './parseFormula';

/** A cell with a formula, and where its calculation stands. */
export interface FormulaNode {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly tree: FormulaTree | undefined;
  readonly isVolatile: boolean;
  readonly reads: readonly Pick<CellsOf, 'sheet' | 'area'>[];
  /** Its own cell, or all that its list fills. */
  filled: CellRange;
  state: 'clean' | 'dirty' | 'computing';
}

/** Who refers to an area of a sheet. */
export interface Readers {
  readonly area: CellRange;
  readonly nodes: Set<FormulaNode>;
}

const key = (row: number, column: number): number => row * 16_384 + column;
const areaKey = (a: CellRange): string => `${a.top},${a.left},${a.bottom},${a.right}`;

/** The formulas of a workbook and who refers to what. */
export class FormulaNodes {
  private bySheet = new Map<Worksheet, Map<number, FormulaNode>>();
  private cellReaders = new Map<Worksheet, Map<number, Set<FormulaNode>>>();
  private areaReaders = new Map<Worksheet, Map<string, Readers>>();
  /** Kept when everything is looked up anew: texts rarely change. */
  private readonly trees = new Map<string, FormulaTree | undefined>();
  private readonly volatileNodes = new Set<FormulaNode>();
  /** Everything has to be looked up anew. */
  isForgotten = true;
  private names = '';

  constructor(private readonly workbook: Workbook) {
    this.refresh();
  }

  at(sheet: Worksheet, row: number, column: number): FormulaNode | undefined {
    return this.bySheet.get(sheet)?.get(key(row, column));
  }

  *within(sheet: Worksheet, area: CellRange): Iterable<FormulaNode> {
    const known = this.bySheet.get(sheet);
    if (!known) return;
    const bottom = Math.min(area.bottom, sheet.cells.rows.length - 1);
    for (let r = area.top; r <= bottom; r++) {
      const right = Math.min(area.right, (sheet.cells.rows[r]?.cells.length ?? 0) - 1);
      for (let c = area.left; c <= right; c++) {
        const node = known.get(key(r, c));
        if (node) yield node;
      }
    }
  }

  *all(): Iterable<FormulaNode> {
    for (const nodes of this.bySheet.values()) yield* nodes.values();
  }

  volatile(): Iterable<FormulaNode> {
    return this.volatileNodes;
  }

  /** Cells moved, or sheets and tables came and went: everything is looked up anew. */
  forget(): void {
    this.isForgotten = true;
  }

  /** Looks everything up anew where that is due; tells whether it was. */
  refresh(): boolean {
    const names = this.signature();
    if (!this.isForgotten && names === this.names) return false;
    this.isForgotten = false;
    this.names = names;
    this.bySheet = new Map();
    this.cellReaders = new Map();
    this.areaReaders = new Map();
    this.volatileNodes.clear();
    for (const sheet of this.workbook.sheets)
      sheet.cells.rows.forEach((row, r) =>
        row?.cells.forEach((cell, c) => {
          if (cell?.formula !== undefined) this.add(sheet, r, c, cell.formula);
        }),
      );
    return true;
  }

  /** Takes note of the formulas that now stand in an area; gives those that came and those that went. */
  readArea(
    sheet: Worksheet,
    area: CellRange,
  ): { readonly fresh: readonly FormulaNode[]; readonly gone: readonly FormulaNode[] } {
    const fresh: FormulaNode[] = [];
    const gone: FormulaNode[] = [];
    const known = this.bySheet.get(sheet);
    const bottom = Math.min(area.bottom, sheet.cells.rows.length - 1);
    for (let r = area.top; r <= bottom; r++) {
      const cells = sheet.cells.rows[r]?.cells ?? [];
      for (let c = 1; c < cells.length; c++) {
        const text = cells[c]?.formula;
        const node = known?.get(key(r, c));
        if (node?.text === text) continue;
        if (node) {
          this.remove(node);
          gone.push(node);
        }
        if (text !== undefined) fresh.push(this.add(sheet, r, c, text));
      }
    }
    return { fresh, gone };
  }

  /** The formulas that refer to any cell of an area, but those that refer to an area told already. */
  readersOf(sheet: Worksheet, area: CellRange, told: Set<Readers>): FormulaNode[] {
    const found: FormulaNode[] = [];
    const single = this.cellReaders.get(sheet);
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (single && size <= single.size)
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) {
          const readers = single.get(key(r, c));
          if (readers) found.push(...readers);
        }
    else if (single)
      for (const [at, readers] of single)
        if (intersect(cellArea(Math.floor(at / 16_384), at % 16_384), area)) found.push(...readers);
    for (const readers of this.areaReaders.get(sheet)?.values() ?? [])
      if (!told.has(readers) && intersect(readers.area, area)) {
        told.add(readers);
        for (const node of readers.nodes) found.push(node);
      }
    return found;
  }

  /** Names and tables as far as formulas look them up. */
  private signature(): string {
    const { names, sheets } = this.workbook;
    const all = [...names, ...sheets.flatMap((s) => s.names)];
    return JSON.stringify([
      all.map((n) => [n.name, n.formula]),
      sheets.map((s) => [s.id, s.name, s.tables.map((t) => [t.name, t.columns.map((c) => c.name)])]),
    ]);
  }

  private add(sheet: Worksheet, row: number, column: number, text: string): FormulaNode {
    const tree = this.treeOf(text);
    const reads = tree ? this.readsOf(tree, sheet, row, column) : [];
    const node: FormulaNode = {
      sheet,
      row,
      column,
      text,
      tree,
      isVolatile: tree !== undefined && isVolatile(tree),
      reads,
      filled: cellArea(row, column),
      state: 'clean',
    };
    const nodes = this.bySheet.get(sheet) ?? new Map<number, FormulaNode>();
    this.bySheet.set(sheet, nodes.set(key(row, column), node));
    if (node.isVolatile) this.volatileNodes.add(node);
    for (const { sheet: home, area } of reads) this.readersFor(home, area).add(node);
    return node;
  }

  /** The parsed text; the same text is parsed once. */
  treeOf(text: string): FormulaTree | undefined {
    if (!this.trees.has(text)) this.trees.set(text, parseFormula(text));
    return this.trees.get(text);
  }

  private remove(node: FormulaNode): void {
    this.bySheet.get(node.sheet)?.delete(key(node.row, node.column));
    this.volatileNodes.delete(node);
    for (const { sheet, area } of node.reads) this.readersFor(sheet, area).delete(node);
  }

  private readersFor(sheet: Worksheet, area: CellRange): Set<FormulaNode> {
    if (area.top === area.bottom && area.left === area.right) {
      const cells = this.cellReaders.get(sheet) ?? new Map<number, Set<FormulaNode>>();
      this.cellReaders.set(sheet, cells);
      const at = key(area.top, area.left);
      const readers = cells.get(at) ?? new Set<FormulaNode>();
      cells.set(at, readers);
      return readers;
    }
    const areas = this.areaReaders.get(sheet) ?? new Map<string, Readers>();
    this.areaReaders.set(sheet, areas);
    const at = areaKey(area);
    const readers = areas.get(at) ?? { area, nodes: new Set<FormulaNode>() };
    areas.set(at, readers);
    return readers.nodes;
  }

  /** Every cell a formula may look at, names and table columns followed. */
  private readsOf(tree: FormulaTree, home: Worksheet, row: number, column: number): FormulaNode['reads'] {
    const found: { readonly sheet: Worksheet; readonly area: CellRange }[] = [];
    const seen = new Set<string>();
    const visit = (part: FormulaTree): void => {
      if (part.kind === 'reference') {
        const sheet = part.sheet === undefined ? home : this.workbook.sheet(part.sheet);
        if (sheet) found.push({ sheet, area: part.area });
      } else if (part.kind === 'name' && !seen.has(part.name)) {
        seen.add(part.name);
        const inner = this.named(part.name, home);
        if (inner) walkFormula(inner, visit);
      } else if (part.kind === 'tablePart') {
        const table = part.table === '' ? home.tableAt(row, column) : this.workbook.table(part.table);
        // Down to the last row, so that rows a table grows by are heard of.
        if (table)
          found.push({
            sheet: table.sheet,
            area: { ...table.area, bottom: Math.max(table.area.bottom, bodyArea(table).bottom) + 100_000 },
          });
      }
    };
    walkFormula(tree, visit);
    return found;
  }

  private named(name: string, home: Worksheet): FormulaTree | undefined {
    const wanted = name.toLowerCase();
    const found = [...home.names, ...this.workbook.names].find((n) => n.name.toLowerCase() === wanted);
    return found && this.treeOf(found.formula);
  }
}

function isVolatile(tree: FormulaTree): boolean {
  let found = false;
  walkFormula(tree, (part) => {
    if (part.kind === 'call' && worksheetFunctions[part.name]?.volatile) found = true;
  });
  return found;
}

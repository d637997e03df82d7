import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import type { Json } from '../protocol/batch';
import { cellArea } from './area';
import type { WorkbookChange } from './changes';
import type { Comment } from './comment';
import type { DefinedName } from './names';
import type { Shift } from './shift';
import type { Table } from './table';
import { Worksheet } from './worksheet';

/** Computes formulas; without an engine they keep the value they had, or 0, and custom rules accept all. */
export interface FormulaEngine {
  /** Computes what changed; `asked` also where the workbook waits for that, `all` everything. */
  recalculate(workbook: Workbook, how?: 'changed' | 'asked' | 'all'): void;
  /**
   * The value of a formula (with `=`) as if it stood in this cell, `written` for another one; undefined where it
   * cannot say.
   */
  evaluate(
    workbook: Workbook,
    sheet: Worksheet,
    row: number,
    column: number,
    formula: string,
    written?: { readonly row: number; readonly column: number },
  ): CellValue | undefined;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** The one workbook the stand-in has open. */
export class Workbook {
  sheets: Worksheet[] = [];
  names: DefinedName[] = [];
  comments: Comment[] = [];
  settings = new Map<string, Json>();
  customProperties = new Map<string, string | number | boolean>();
  customXmlParts: CustomXmlPart[] = [];
  properties: Record<string, Json> = {};
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  dateSystem: '1900' | '1904' = '1900';
  protectionPassword: string | undefined;
  protectedStructure = false;
  isDirty = false;
  engine: FormulaEngine | undefined;
  selection: { readonly sheet: Worksheet; readonly areas: readonly CellRange[] };
  private counter = 0;
  private readonly movers = new Set<(sheet: Worksheet, shift: Shift) => void>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(public name: string) {
    const first = new Worksheet(this.newId(), 'Sheet1');
    this.sheets.push(first);
    this.selection = { sheet: first, areas: [cellArea(1, 1)] };
  }

  get active(): Worksheet {
    return this.selection.sheet;
  }

  get tables(): Table[] {
    return this.sheets.flatMap((s) => s.tables);
  }

  /** A GUID-shaped id, unique in this workbook and the same in every run. */
  newId(): string {
    let id: string;
    do {
      this.counter++;
      id = `{${this.counter.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
    } while (this.hasId(id));
    return id;
  }

  /** The id a sheet or table brings along from its file; a new one where another has it already. */
  takeId(id: string): string {
    return this.hasId(id) ? this.newId() : id;
  }

  private hasId(id: string): boolean {
    return this.sheets.some((s) => s.id === id || s.tables.some((t) => t.id === id));
  }

  /** Sheets go by name (case does not matter) or id. */
  sheet(key: string): Worksheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === wanted || s.id === key);
  }

  table(key: string): Table | undefined {
    const wanted = key.toLowerCase();
    return this.tables.find((t) => t.name.toLowerCase() === wanted || t.id === key);
  }

  /** Calls back on every change from now on; returns what ends it. */
  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: WorkbookChange): void {
    if (change.kind !== 'selection') this.isDirty = true;
    for (const listener of this.listeners) listener(change);
  }

  /** Calls back when cells of a sheet moved, for whoever holds on to addresses. */
  onMove(listener: (sheet: Worksheet, shift: Shift) => void): void {
    this.movers.add(listener);
  }

  moved(sheet: Worksheet, shift: Shift): void {
    for (const listener of this.movers) listener(sheet, shift);
  }

  recalculate(how: 'changed' | 'asked' | 'all' = 'changed'): void {
    this.engine?.recalculate(this, how);
  }
}

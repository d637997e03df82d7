import { cellAddress } from '../../../functions/core/register/grid';
import { assertNever } from '../../../functions/core/shared/assertNever';
import type { PlanCell, SheetPlan, StylePlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../outputProblem';
import { escapeFormula, escapeXml } from './escapeXml';
import { FilledColumns } from './filledColumns';
import { PlanError } from './planError';
import { styleAttribute, type PieceTable } from './pieceTable';
import { ResultPieces, textResultEnd } from './resultPieces';
import type { RowBlockWriter } from './rowBlock';
import type { SharedStringTable } from './sharedStringTable';
import { SheetLinks } from './sheetLinks';
import type { StyleTable } from './styleTable';
import { TextReferences } from './textReferences';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
/** Longest text inside a formula. */
const LONGEST_LITERAL = 255;

type Result = string | number | boolean | null;
/** What `typeof` says of results. */
const resultKinds: readonly string[] = ['string', 'number', 'boolean', 'object'];

/** What all sheets of a workbook are written into together. */
export interface WorkbookTables {
  readonly strings: SharedStringTable;
  readonly styles: StyleTable;
  readonly pieces: PieceTable;
  readonly rows: RowBlockWriter;
  /** Output path, for problems. */
  readonly file: string;
}

/** Writes single cells. Holds the row it is in, so that millions of cells pass no more than themselves. */
export class CellWriter {
  readonly links = new SheetLinks();
  private readonly filled: FilledColumns;
  private readonly results: ResultPieces;
  private readonly columnStyles: readonly number[];
  // The style object met last in each column, and its number: most columns have one only.
  private readonly lastStyles: (StylePlan | undefined)[] = [];
  private readonly lastNumbers: number[] = [];
  private readonly references: TextReferences[] = [];
  // Starts of filled cells by column and kind of result, and the looks they are for.
  private readonly filledStarts: number[] = [];
  private readonly filledStyles: number[] = [];
  private readonly out: RowBlockWriter;
  private row = 0;
  private column = 0;

  constructor(
    private readonly plan: SheetPlan,
    private readonly tables: WorkbookTables,
  ) {
    this.filled = new FilledColumns(plan);
    this.results = new ResultPieces(tables.pieces);
    this.out = tables.rows;
    this.columnStyles = plan.columns.map(({ style }) => tables.styles.numberOf(style));
  }

  beginRow(row: number): void {
    this.row = row;
  }

  write(cell: NonNullable<PlanCell>, column: number): void {
    const { out } = this;
    const { pieces } = this.tables;
    this.column = column;
    const style = this.styleOf(cell.style, cell.kind === 'text' && isFormulaLike(cell.text));
    switch (cell.kind) {
      case 'text':
        return out.integer(column, pieces.startOf(style, 'text'), this.reference(cell.text));
      case 'number':
        return out.number(column, pieces.startOf(style, 'number'), this.checkedNumber(cell.number));
      case 'blank':
        return out.empty(column, pieces.startOf(style, 'blank'));
      case 'boolean':
        return out.integer(column, pieces.startOf(style, 'boolean'), Number(cell.value));
      case 'error':
        return this.markup(style, ` t="e"><v>${escapeXml(cell.error)}</v></c>`);
      case 'formula':
        return this.formula(style, `<f>${this.checked(cell.formula)}</f>`, cell.result);
      case 'filled':
        return this.filledFormula(style, cell.result);
      case 'link':
        return this.link(style, cell.text, cell.target);
      default:
        return assertNever(cell);
    }
  }

  private styleOf(style: StylePlan | undefined, quoted: boolean): number {
    const { column, tables } = this;
    let number = this.columnStyles[column - 1] ?? 0;
    if (style !== undefined && this.lastStyles[column] === style) number = this.lastNumbers[column]!;
    else if (style !== undefined) {
      number = tables.styles.numberOf(style);
      this.lastStyles[column] = style;
      this.lastNumbers[column] = number;
    }
    return quoted ? tables.styles.quoted(number) : number;
  }

  /** The number of a shared text. */
  private reference(text: string): number {
    this.checkLength(text);
    return (this.references[this.column] ??= new TextReferences(this.tables.strings)).numberOf(text);
  }

  private checkedNumber(number: number): number {
    if (!Number.isFinite(number)) throw this.planError(`${number} is no number that Excel can hold`);
    return number;
  }

  private markup(style: number, markup: string): void {
    this.out.markup(this.column, this.tables.pieces.startOf(style, 'open'), markup);
  }

  private formula(style: number, element: string, result: Result): void {
    const type = this.resultType(result);
    if (typeof result === 'string') this.checkLength(result);
    const value =
      result === null
        ? '</c>'
        : `<v>${typeof result === 'string' ? textResultEnd(result) : `${Number(result)}</v></c>`}`;
    this.markup(style, type + element + value);
  }

  private filledFormula(style: number, result: Result): void {
    const { out, column } = this;
    const part = this.filled.at(this.row, column);
    if (!part) throw this.planError('it is filled, but its table column has no formula');
    if (part.master !== undefined) {
      const { formula, ref } = part.master;
      const element = `<f t="shared" ref="${ref}" si="${part.group}">${this.checked(formula)}</f>`;
      return this.formula(style, element, result);
    }
    const start = this.filledStart(style, part.reference, result);
    if (result === null) return out.empty(column, start);
    if (typeof result !== 'string') return out.number(column, start, Number(result));
    this.checkLength(result);
    const end = this.results.numberOf(result);
    if (end === undefined) out.markup(column, start, textResultEnd(result));
    else out.piece(column, start, end);
  }

  /** Start of a cell that shares its column's formula. */
  private filledStart(style: number, reference: string, result: Result): number {
    const type = this.resultType(result);
    const slot = this.column * resultKinds.length + resultKinds.indexOf(typeof result);
    if (this.filledStyles[slot] !== style) {
      this.filledStyles[slot] = style;
      this.filledStarts[slot] = this.tables.pieces.numberOf(
        `${styleAttribute(style)}${type}${reference}${result === null ? '</c>' : '<v>'}`,
      );
    }
    return this.filledStarts[slot]!;
  }

  private resultType(result: Result): string {
    if (typeof result === 'number' && !Number.isFinite(result))
      throw this.planError(`its formula has the result ${result}`);
    return typeof result === 'string' ? ' t="str">' : typeof result === 'boolean' ? ' t="b">' : '>';
  }

  private link(style: number, text: string, target: string): void {
    const isShort = target.length <= LONGEST_LITERAL && text.length <= LONGEST_LITERAL;
    // Excel keeps 65,530 links a sheet; the formula has no such bound.
    if (this.links.add(cellAddress(this.row, this.column), target) || !isShort)
      return this.out.integer(this.column, this.tables.pieces.startOf(style, 'text'), this.reference(text));
    const literal = (part: string): string => `"${part.replaceAll('"', '""')}"`;
    this.formula(style, `<f>${this.checked(`HYPERLINK(${literal(target)},${literal(text)})`)}</f>`, text);
  }

  private checked(formula: string): string {
    if (formula === '' || formula.startsWith('='))
      throw this.planError(`its formula ‘${formula}’ is empty or begins with =`);
    if (formula.length > LONGEST_FORMULA)
      throw this.planError(`its formula has ${formula.length} characters, Excel takes ${LONGEST_FORMULA}`);
    return escapeFormula(formula);
  }

  private checkLength(text: string): void {
    if (text.length <= LONGEST_TEXT) return;
    const cell = cellAddress(this.row, this.column);
    const { name: sheet } = this.plan;
    throw new OutputProblem('output.textTooLong', this.tables.file, { sheet, cell, length: text.length });
  }

  private planError(what: string): PlanError {
    return new PlanError(`cell ${cellAddress(this.row, this.column)} on sheet ‘${this.plan.name}’: ${what}`);
  }
}

/** Begins with = + - or @: Excel would take it for a formula if its cell were edited. */
function isFormulaLike(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 61 || first === 43 || first === 45 || first === 64;
}

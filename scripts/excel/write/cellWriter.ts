import { cellAddress, columnLetter } from '../../../functions/core/register/grid';
import { assertNever } from '../../../functions/core/shared/assertNever';
import type { PlanCell, SheetPlan, StylePlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../outputProblem';
import type { ByteWriter } from './byteWriter';
import { escapeXml } from './escapeXml';
import { FilledColumns } from './filledColumns';
import { PlanError } from './planError';
import { ResultCache } from './resultCache';
import type { SharedStringTable } from './sharedStringTable';
import { SheetLinks } from './sheetLinks';
import type { StyleTable } from './styleTable';
import { TextReferences } from './textReferences';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
/** Longest text inside a formula. */
const LONGEST_LITERAL = 255;

const encode = (markup: string): Uint8Array => Buffer.from(markup, 'latin1');
const SHARED = encode(' t="s"><v>');
const TRUTH = encode(' t="b"><v>');
const TEXT_RESULT = encode(' t="str">');
const TRUTH_RESULT = encode(' t="b">');
const OPEN = encode('>');
const RESULT = encode('<v>');
const VALUE_END = encode('</v></c>');
const END = encode('</c>');

type Result = string | number | boolean | null;

/** What all sheets of a workbook are written into together. */
export interface WorkbookTables {
  readonly strings: SharedStringTable;
  readonly styles: StyleTable;
  /** Output path, for problems. */
  readonly file: string;
}

/** Writes single cells. Holds the row it is in, so that millions of cells pass no more than themselves. */
export class CellWriter {
  readonly links = new SheetLinks();
  private readonly filled: FilledColumns;
  private readonly results = new ResultCache();
  private readonly starts: Uint8Array[] = [];
  private readonly columnStyles: readonly number[];
  // The style object met last in each column, and its number: most columns have one only.
  private readonly lastStyles: (StylePlan | undefined)[] = [];
  private readonly lastNumbers: number[] = [];
  private readonly references: TextReferences[] = [];
  private row = 0;
  private column = 0;
  /** Row number and quote that end each address of the row. */
  private addressEnd: Uint8Array = new Uint8Array(0);
  private out!: ByteWriter;

  constructor(
    private readonly plan: SheetPlan,
    private readonly tables: WorkbookTables,
  ) {
    this.filled = new FilledColumns(plan);
    this.columnStyles = plan.columns.map(({ style }) => tables.styles.numberOf(style));
  }

  beginRow(row: number, out: ByteWriter): void {
    this.row = row;
    this.addressEnd = encode(`${row}"`);
    this.out = out;
  }

  write(cell: NonNullable<PlanCell>, column: number): void {
    const { out } = this;
    this.column = column;
    out.put((this.starts[column] ??= encode(`<c r="${columnLetter(column)}`)));
    out.put(this.addressEnd);
    const { styles } = this.tables;
    const style = this.styleOf(cell.style, cell.kind === 'text' && isFormulaLike(cell.text));
    switch (cell.kind) {
      case 'text':
        out.put(styles.textStarts[style]!);
        return this.reference(cell.text);
      case 'number':
        out.put(styles.numberStarts[style]!);
        return this.number(cell.number);
      case 'blank':
        return out.put(styles.blanks[style]!);
    }
    out.put(styles.attributes[style]!);
    switch (cell.kind) {
      case 'boolean':
        out.put(TRUTH);
        out.number(Number(cell.value));
        return out.put(VALUE_END);
      case 'error':
        return out.text(` t="e"><v>${escapeXml(cell.error)}</v></c>`);
      case 'formula':
        return this.formula(`<f>${this.checked(cell.formula)}</f>`, cell.result);
      case 'filled':
        return this.filledFormula(cell.result);
      case 'link':
        return this.link(cell.text, cell.target);
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

  private text(text: string): void {
    this.out.put(SHARED);
    this.reference(text);
  }

  /** The number of a shared text and the end of its cell. */
  private reference(text: string): void {
    this.checkLength(text);
    const { strings } = this.tables;
    const kept = (this.references[this.column] ??= new TextReferences(strings)).encoded(text);
    if (kept) return this.out.put(kept);
    this.out.number(strings.numberOf(text));
    this.out.put(VALUE_END);
  }

  private number(number: number): void {
    if (!Number.isFinite(number)) throw this.planError(`${number} is no number that Excel can hold`);
    this.out.number(number);
    this.out.put(VALUE_END);
  }

  private formula(element: string, result: Result): void {
    this.resultType(result);
    this.out.text(element);
    this.result(result);
  }

  private filledFormula(result: Result): void {
    const part = this.filled.at(this.row, this.column);
    if (!part) throw this.planError('it is filled, but its table column has no formula');
    if (part.master === undefined) {
      this.resultType(result);
      this.out.put(part.reference);
      return this.result(result);
    }
    const { formula, ref } = part.master;
    this.formula(`<f t="shared" ref="${ref}" si="${part.group}">${this.checked(formula)}</f>`, result);
  }

  private resultType(result: Result): void {
    if (typeof result === 'number' && !Number.isFinite(result))
      throw this.planError(`its formula has the result ${result}`);
    this.out.put(
      typeof result === 'string' ? TEXT_RESULT : typeof result === 'boolean' ? TRUTH_RESULT : OPEN,
    );
  }

  private result(result: Result): void {
    if (result === null) return this.out.put(END);
    this.out.put(RESULT);
    if (typeof result === 'string') {
      this.checkLength(result);
      this.out.put(this.results.encoded(result));
    } else this.out.number(Number(result));
    this.out.put(VALUE_END);
  }

  private link(text: string, target: string): void {
    if (this.links.add(cellAddress(this.row, this.column), target)) return this.text(text);
    // Excel keeps 65,530 links a sheet; the formula has no such bound.
    if (target.length > LONGEST_LITERAL || text.length > LONGEST_LITERAL) return this.text(text);
    const literal = (part: string): string => `"${part.replaceAll('"', '""')}"`;
    this.formula(`<f>${this.checked(`HYPERLINK(${literal(target)},${literal(text)})`)}</f>`, text);
  }

  private checked(formula: string): string {
    if (formula === '' || formula.startsWith('='))
      throw this.planError(`its formula ‘${formula}’ is empty or begins with =`);
    if (formula.length > LONGEST_FORMULA)
      throw this.planError(`its formula has ${formula.length} characters, Excel takes ${LONGEST_FORMULA}`);
    return escapeXml(formula);
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

import type { FieldValue } from '../../complaint/complaint';
import { cellAddress, valueAt, type CellValue, type SheetGrid } from '../../register/grid';
import type { EightD } from '../../report/eightD/eightD';
import type { EightDFieldKey } from '../../report/eightD/eightDFields';
import type { EightDTableKey } from '../../report/eightD/eightDTables';
import type { Finding } from '../../shared/finding';
import { eightDColumns, type FieldItem } from './caseLines';
import { eightDGrid, type EightDGrid } from './eightDGrid';
import {
  answerAt,
  eightDLines,
  textAt,
  type AnswerColumn,
  type EightDLine,
  type LineMeaning,
} from './eightDLines';

/** The 8D data of a workbook by case number, in the order of the sheet. */
export interface EightDSheet {
  readonly byCase: ReadonlyMap<string, EightD>;
  /** Where the answers of a case begin, and how many lines give some. */
  readonly places: ReadonlyMap<string, EightDPlace>;
  readonly findings: readonly Finding[];
  /** Lines no answer can be made of, kept so that writing the sheet anew loses nothing. */
  readonly unknown: readonly (readonly CellValue[])[];
}

export interface EightDPlace {
  readonly sheet: string;
  /** The case number of its first line with an answer. */
  readonly cell: string;
  readonly lines: number;
}

/** A tracker without the sheet. */
export const noEightD: EightDSheet = { byCase: new Map(), places: new Map(), findings: [], unknown: [] };

/** Reads the sheet that `planEightDSheet` writes. Lines are known by their key, by hand-written ones by their words. */
export function readEightDSheet(sheet: SheetGrid): EightDSheet {
  return new EightDSheetReader(sheet).read();
}

interface CaseAnswers {
  readonly fields: Partial<Record<EightDFieldKey, FieldValue>>;
  readonly tables: Partial<Record<EightDTableKey, Record<string, FieldValue>[]>>;
}

class EightDSheetReader {
  readonly #byCase = new Map<string, CaseAnswers>();
  readonly #findings: Finding[] = [];
  readonly #unknown: (readonly CellValue[])[] = [];

  readonly #places = new Map<string, EightDPlace>();
  readonly #grid: EightDGrid;

  constructor(private readonly own: SheetGrid) {
    this.#grid = eightDGrid(own);
  }

  read(): EightDSheet {
    for (const { column, heading } of this.#grid.others) {
      const found = { field: heading, seen: heading, sheet: this.own.name, cell: cellAddress(1, column) };
      this.#findings.push({ code: 'eightD.ownColumn', severity: 'warning', ...found });
    }
    for (const line of eightDLines(this.#grid.sheet)) this.#line(line);
    return {
      byCase: this.#byCase,
      places: this.#places,
      findings: this.#findings,
      unknown: this.#unknown,
    };
  }

  #line({ row, caseNo, meaning }: EightDLine): void {
    if (meaning === undefined) return this.#notUnderstood(row, caseNo);
    if (meaning.kind === 'field') this.#answer(row, caseNo, meaning.item, meaning.goesOn);
    if (meaning.kind === 'row') this.#tableRow(row, caseNo, meaning);
  }

  #answer(row: number, caseNo: string, { key, field }: FieldItem, goesOn: boolean): void {
    const { fields } = this.#case(caseNo);
    const value = this.#value(row, 0, { ...field, key });
    if (value === null) return;
    this.#said(caseNo, row);
    const before = fields[key];
    if (goesOn) fields[key] = `${String(before ?? '')}${String(value)}`;
    else if (before === undefined) fields[key] = value;
    else if (before !== value)
      this.#find('eightD.answeredTwice', row, eightDColumns.firstValue, field.zh, value);
  }

  #tableRow(
    row: number,
    caseNo: string,
    { item, name, goesOn }: Extract<LineMeaning, { kind: 'row' }>,
  ): void {
    const answers = item.columns.flatMap((column, at) => {
      const value = this.#value(row, at, column);
      return value === null ? [] : [[column.key, value] as const];
    });
    const own = name !== undefined && item.fixedRows !== undefined && !Object.hasOwn(item.fixedRows, name);
    if (answers.length === 0 && !(own && name !== '')) return;
    this.#said(caseNo, row);
    const { tables } = this.#case(caseNo);
    const rows = (tables[item.key] ??= []);
    const last = rows.at(-1);
    if (goesOn && last !== undefined)
      for (const [key, value] of answers) last[key] = `${String(last[key] ?? '')}${String(value)}`;
    else rows.push({ ...(name === undefined ? {} : { row: name }), ...Object.fromEntries(answers) });
  }

  #value(row: number, at: number, column: AnswerColumn): FieldValue {
    const { value, doubt } = answerAt(this.#grid.sheet, row, at, column);
    if (doubt !== undefined) {
      const place = eightDColumns.firstValue + at;
      this.#find(
        doubt,
        row,
        place,
        column.zh === '' ? column.key : column.zh,
        valueAt(this.#grid.sheet, row, place),
      );
    }
    return value;
  }

  #said(caseNo: string, row: number): void {
    const { cell, lines } = this.#places.get(caseNo) ?? {
      cell: cellAddress(row, this.#grid.columnOf(eightDColumns.caseNo)),
      lines: 0,
    };
    this.#places.set(caseNo, { sheet: this.own.name, cell, lines: lines + 1 });
  }

  #case(caseNo: string): CaseAnswers {
    let answers = this.#byCase.get(caseNo);
    if (!answers) this.#byCase.set(caseNo, (answers = { fields: {}, tables: {} }));
    return answers;
  }

  #notUnderstood(row: number, caseNo: string): void {
    this.#unknown.push(this.own.rows[row]?.values ?? []);
    const words = textAt(this.#grid.sheet, row, eightDColumns.item);
    if (caseNo === '') this.#find('eightD.noCase', row, eightDColumns.caseNo, words, words);
    else this.#find('eightD.unknownItem', row, eightDColumns.item, words, words);
  }

  #find(code: string, row: number, column: number, field: string, seen: CellValue | FieldValue): void {
    this.#findings.push({
      code,
      severity: 'warning',
      sheet: this.own.name,
      cell: cellAddress(row, this.#grid.columnOf(column)),
      field,
      seen: seen !== null && typeof seen === 'object' ? seen.error : String(seen ?? ''),
    });
  }
}

import type { FieldValue } from '../../complaint/complaint';
import { cellAddress, styleAt, valueAt, type CellValue, type SheetGrid } from '../../register/grid';
import type { EightD } from '../../report/eightD/eightD';
import type { EightDFieldKey } from '../../report/eightD/eightDFields';
import type { EightDTableKey } from '../../report/eightD/eightDTables';
import type { Finding } from '../../shared/finding';
import { readCell } from './eightDCells';
import { eightDItems, sectionNames, type EightDItem } from './eightDItems';
import { eightDColumns, fromRegister, keyColumn } from './planEightDSheet';

type FieldItem = Extract<EightDItem, { kind: 'field' }>;
type TableItem = Extract<EightDItem, { kind: 'table' }>;

/** The 8D data of a workbook by case number, in the order of the sheet. */
export interface EightDSheet {
  readonly byCase: ReadonlyMap<string, EightD>;
  readonly findings: readonly Finding[];
  /** Lines no answer can be made of, kept so that writing the sheet anew loses nothing. */
  readonly unknown: readonly (readonly CellValue[])[];
}

/** Reads the sheet that `planEightDSheet` writes. Lines are known by their key, by hand-written ones by their words. */
export function readEightDSheet(sheet: SheetGrid): EightDSheet {
  return new EightDSheetReader(sheet).read();
}

interface CaseAnswers {
  readonly fields: Partial<Record<EightDFieldKey, FieldValue>>;
  readonly tables: Partial<Record<EightDTableKey, Record<string, FieldValue>[]>>;
}

/** What a line holds: an answer, a line of a table, or nothing but the headings of one. */
type LineMeaning =
  | { readonly kind: 'field'; readonly item: FieldItem; readonly goesOn: boolean }
  | {
      readonly kind: 'row';
      readonly item: TableItem;
      readonly name: string | undefined;
      readonly goesOn: boolean;
    }
  | { readonly kind: 'headings'; readonly item: TableItem };

class EightDSheetReader {
  readonly #byCase = new Map<string, CaseAnswers>();
  readonly #findings: Finding[] = [];
  readonly #unknown: (readonly CellValue[])[] = [];
  /** Table of the line above and its case: a line somebody inserted below belongs to it. */
  #above: { readonly caseNo: string; readonly item: TableItem } | undefined;

  constructor(private readonly sheet: SheetGrid) {}

  read(): EightDSheet {
    for (let row = 2; row < this.sheet.rows.length; row += 1) this.#line(row);
    return { byCase: this.#byCase, findings: this.#findings, unknown: this.#unknown };
  }

  #line(row: number): void {
    const cells = this.sheet.rows[row]?.values ?? [];
    if (cells.every((cell) => cell === null || cell === '')) return;
    const caseNo = this.#text(row, eightDColumns.caseNo);
    const meaning = this.#meaning(row, caseNo);
    if (caseNo === '' || meaning === undefined) return this.#notUnderstood(row, caseNo, cells);
    this.#above = meaning.kind === 'field' ? undefined : { caseNo, item: meaning.item };
    if (meaning.kind === 'field') this.#answer(row, caseNo, meaning.item, meaning.goesOn);
    if (meaning.kind === 'row') this.#tableRow(row, caseNo, meaning);
  }

  #meaning(row: number, caseNo: string): LineMeaning | undefined {
    const words = itemWords(this.#text(row, eightDColumns.item));
    return (
      meaningOfKey(this.#text(row, keyColumn), words) ??
      this.#meaningOfWords(words, this.#text(row, eightDColumns.section)) ??
      this.#insertedRow(caseNo, words)
    );
  }

  #meaningOfWords(words: string, section: string): LineMeaning | undefined {
    const named = itemsByWords.get(words) ?? [];
    const [item] = named.length > 1 ? named.filter((one) => isSection(one, section)) : named;
    if (item === undefined) return undefined;
    return item.kind === 'field' ? { kind: 'field', item, goesOn: false } : { kind: 'headings', item };
  }

  #insertedRow(caseNo: string, words: string): LineMeaning | undefined {
    if (this.#above?.caseNo !== caseNo) return undefined;
    const { item } = this.#above;
    return { kind: 'row', item, name: rowName(item, words), goesOn: false };
  }

  #answer(row: number, caseNo: string, { key, field }: FieldItem, goesOn: boolean): void {
    const { fields } = this.#case(caseNo);
    const value = this.#value(row, 0, { ...field, key });
    if (value === null) return;
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
    const { tables } = this.#case(caseNo);
    const rows = (tables[item.key] ??= []);
    const last = rows.at(-1);
    if (goesOn && last !== undefined)
      for (const [key, value] of answers) last[key] = `${String(last[key] ?? '')}${String(value)}`;
    else rows.push({ ...(name === undefined ? {} : { row: name }), ...Object.fromEntries(answers) });
  }

  #value(
    row: number,
    at: number,
    {
      key,
      zh,
      kind = 'text',
      options = [],
    }: Pick<FieldItem['field'], 'zh' | 'kind' | 'options'> & { readonly key: string },
  ): FieldValue {
    const column = eightDColumns.firstValue + at;
    const cell = valueAt(this.sheet, row, column);
    const { value, doubt } = readCell(cell, styleAt(this.sheet, row, column).numberFormat, kind, options);
    if (doubt !== undefined) this.#find(doubt, row, column, zh === '' ? key : zh, cell);
    return value;
  }

  #case(caseNo: string): CaseAnswers {
    let answers = this.#byCase.get(caseNo);
    if (!answers) this.#byCase.set(caseNo, (answers = { fields: {}, tables: {} }));
    return answers;
  }

  #notUnderstood(row: number, caseNo: string, cells: readonly CellValue[]): void {
    this.#above = undefined;
    this.#unknown.push(cells);
    const words = this.#text(row, eightDColumns.item);
    if (caseNo === '') this.#find('eightD.noCase', row, eightDColumns.caseNo, words, words);
    else this.#find('eightD.unknownItem', row, eightDColumns.item, words, words);
  }

  #text(row: number, column: number): string {
    const value = valueAt(this.sheet, row, column);
    return value === null || typeof value === 'object' ? '' : String(value).trim();
  }

  #find(code: string, row: number, column: number, field: string, seen: CellValue | FieldValue): void {
    this.#findings.push({
      code,
      severity: 'warning',
      sheet: this.sheet.name,
      cell: cellAddress(row, column),
      field,
      seen: seen !== null && typeof seen === 'object' ? seen.error : String(seen ?? ''),
    });
  }
}

const itemsByKey = new Map<string, EightDItem>(eightDItems.map((item) => [item.key, item]));

const itemsByWords = new Map<string, EightDItem[]>();
for (const item of eightDItems) {
  const { zh, en } = item.kind === 'field' ? item.field : item.caption;
  for (const words of new Set([zh, en])) itemsByWords.set(words, [...(itemsByWords.get(words) ?? []), item]);
}

/** The name of an item without the remark behind it. */
const itemWords = (text: string): string =>
  Object.values(fromRegister).reduce(
    (words, remark) => (words.endsWith(remark) ? words.slice(0, -remark.length) : words),
    text,
  );

const isSection = ({ section }: EightDItem, words: string): boolean =>
  [section as string, sectionNames[section].zh, sectionNames[section].en].includes(words);

/** `d2.statement`, `containment` (headings), `containment/process`, `team/2`, `containment/*`; `+` goes on. */
function meaningOfKey(written: string, words: string): LineMeaning | undefined {
  const goesOn = written.endsWith('+');
  const [key = '', row] = (goesOn ? written.slice(0, -1) : written).split('/');
  const item = itemsByKey.get(key);
  if (item === undefined) return undefined;
  if (item.kind === 'field') return row === undefined ? { kind: 'field', item, goesOn } : undefined;
  if (row === undefined) return { kind: 'headings', item };
  const fixed = item.fixedRows !== undefined && Object.hasOwn(item.fixedRows, row);
  return { kind: 'row', item, name: fixed ? row : rowName(item, words), goesOn };
}

/** The key of a fixed row by its words, else the words themselves; rows of a free table have no name. */
function rowName({ fixedRows }: TableItem, words: string): string | undefined {
  if (fixedRows === undefined) return undefined;
  const known = Object.entries(fixedRows).find(([, { zh, en }]) => words === zh || words === en);
  return known?.[0] ?? words;
}

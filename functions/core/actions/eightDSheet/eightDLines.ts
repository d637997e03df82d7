import type { Bilingual } from '../../shared/language';
import { styleAt, valueAt, type SheetGrid } from '../../register/grid';
import { eightDColumns, fromRegister, keyColumn, type FieldItem, type TableItem } from './caseLines';
import { readCell, type ReadCell } from './eightDCells';
import { eightDItems, sectionNames, type EightDItem } from './eightDItems';

/** What a line holds: an answer, a line of a table, or nothing but the headings of one. */
export type LineMeaning =
  | { readonly kind: 'field'; readonly item: FieldItem; readonly goesOn: boolean }
  | {
      readonly kind: 'row';
      readonly item: TableItem;
      readonly name: string | undefined;
      readonly goesOn: boolean;
    }
  | { readonly kind: 'headings'; readonly item: TableItem };

/** One line of the sheet that holds anything. */
export interface EightDLine {
  readonly row: number;
  readonly caseNo: string;
  /** Undefined where no answer can be made of it. */
  readonly meaning: LineMeaning | undefined;
}

/** The lines of the sheet with what they hold, top to bottom: by their key, hand-written ones by their words. */
export function* eightDLines(sheet: SheetGrid): Generator<EightDLine> {
  /** Table of the line above and its case: a line somebody inserted below belongs to it. */
  let above: { readonly caseNo: string; readonly item: TableItem } | undefined;
  for (let row = 2; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row]?.values ?? [];
    if (cells.every((cell) => cell === null || cell === '')) continue;
    const caseNo = textAt(sheet, row, eightDColumns.caseNo);
    const words = itemWords(textAt(sheet, row, eightDColumns.item));
    const table = above?.caseNo === caseNo ? above.item : undefined;
    const meaning =
      caseNo === ''
        ? undefined
        : (meaningOfKey(textAt(sheet, row, keyColumn), words) ??
          fixedRow(table, words) ??
          meaningOfWords(words, textAt(sheet, row, eightDColumns.section)) ??
          insertedRow(table, words));
    above = meaning === undefined || meaning.kind === 'field' ? undefined : { caseNo, item: meaning.item };
    yield { row, caseNo, meaning };
  }
}

/** The text of a cell; empty for blanks and errors. */
export function textAt(sheet: SheetGrid, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}

/** What is asked for in a value column. */
export type AnswerColumn = Pick<FieldItem['field'], 'zh' | 'kind' | 'options'> & { readonly key: string };

/** The answer in the value column `at` (0-based) of a line, read as its kind asks. */
export function answerAt(sheet: SheetGrid, row: number, at: number, asked: AnswerColumn): ReadCell {
  const column = eightDColumns.firstValue + at;
  const { kind = 'text', options = [] } = asked;
  return readCell(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat, kind, options);
}

function meaningOfWords(words: string, section: string): LineMeaning | undefined {
  const named = itemsByWords.get(words) ?? [];
  const [item] = named.length > 1 ? named.filter((one) => isSection(one, section)) : named;
  if (item === undefined) return undefined;
  return item.kind === 'field' ? { kind: 'field', item, goesOn: false } : { kind: 'headings', item };
}

/** 何时 is a question of D2 and, below its table, an aspect of what is and is not. */
function fixedRow(item: TableItem | undefined, words: string): LineMeaning | undefined {
  const name = item && fixedName(item, words);
  return item && name !== undefined ? { kind: 'row', item, name, goesOn: false } : undefined;
}

const insertedRow = (item: TableItem | undefined, words: string): LineMeaning | undefined =>
  item && { kind: 'row', item, name: rowName(item, words), goesOn: false };

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
  return fixedRows === undefined ? undefined : (fixedName({ fixedRows }, words) ?? words);
}

const fixedName = ({ fixedRows = {} }: Pick<TableItem, 'fixedRows'>, words: string): string | undefined =>
  Object.entries<Bilingual>(fixedRows).find(([, { zh, en }]) => words === zh || words === en)?.[0];

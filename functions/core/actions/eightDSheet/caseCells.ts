import type { FieldValue } from '../../complaint/complaint';
import type { SheetGrid } from '../../register/grid';
import type { EightD, EightDRow } from '../../report/eightD/eightD';
import type { Bilingual } from '../../shared/language';
import { eightDColumns, OWN_ROW, type TableItem } from './caseLines';
import { eightDGrid, type EightDGrid } from './eightDGrid';
import { eightDItems } from './eightDItems';
import { answerAt, eightDLines, type LineMeaning } from './eightDLines';

/**
 * Name of one answer wherever its line stands on the sheet: `d2.statement`; `team#0/name` for the first line of a
 * table, `containment/process#0/stock` for the first one of a place, `containment/*#0/row` for the name of a line beside
 * the fixed ones.
 */
export type AnswerName = string;

/** The column of `AnswerName` that names a line beside the fixed ones. */
export const NAME_COLUMN = 'row';

/** Where an answer stands and what it says. */
export interface CaseCell {
  readonly value: FieldValue;
  /** 1-based place on the sheet. */
  readonly row: number;
  readonly column: number;
  /** The text goes on in further lines; it can be read here and changed on the sheet. */
  readonly goesOn: boolean;
}

/** The lines of one case, every answer by its name, the blank ones too. */
export interface CaseCells {
  readonly cells: ReadonlyMap<AnswerName, CaseCell>;
  /** Number of lines by group (`groupsOf`). */
  readonly lines: ReadonlyMap<string, number>;
  /** Last sheet row of a group, of a table (by its key) and of the whole case (`''`); empty where it has no lines. */
  readonly lastRows: ReadonlyMap<string, number>;
}

/** Lines of a table that go together: all of a table without fixed rows, else those of one fixed row. */
export interface LineGroup {
  readonly group: string;
  /** Part of the line's key behind the table's; undefined where lines are numbered. */
  readonly key: string | undefined;
  /** Of a fixed row. */
  readonly name: Bilingual | undefined;
  /** Its lines bring names of their own. */
  readonly own: boolean;
}

export function groupsOf({ key: table, fixedRows }: TableItem): readonly LineGroup[] {
  if (fixedRows === undefined) return [{ group: table, key: undefined, name: undefined, own: false }];
  return [
    ...Object.entries<Bilingual>(fixedRows).map(([key, name]) => ({
      group: `${table}/${key}`,
      key,
      name,
      own: false,
    })),
    { group: `${table}/${OWN_ROW}`, key: OWN_ROW, name: undefined, own: true },
  ];
}

type RowMeaning = Extract<LineMeaning, { kind: 'row' }>;

/** The group a line of a table belongs to. */
export const groupOfLine = ({ item, name }: RowMeaning): string =>
  item.fixedRows === undefined ? item.key : `${item.key}/${isOwn(item, name) ? OWN_ROW : name!}`;

const isOwn = ({ fixedRows }: TableItem, name: string | undefined): boolean =>
  fixedRows !== undefined && !Object.hasOwn(fixedRows, name ?? '');

export const answerName = (group: string, line: number, column: string): AnswerName =>
  `${group}#${String(line)}/${column}`;

/** The parts of a name; undefined for an answer outside of tables. */
export function answerParts(
  name: AnswerName,
): { readonly group: string; readonly line: number; readonly column: string } | undefined {
  const parts = /^(.+)#(\d+)\/(.+)$/.exec(name);
  return parts ? { group: parts[1]!, line: Number(parts[2]), column: parts[3]! } : undefined;
}

/** The answers of a case with the cells they stand in. */
export function readCaseCells(sheet: SheetGrid | undefined, caseNo: string): CaseCells {
  if (!sheet) return { cells: new Map(), lines: new Map(), lastRows: new Map() };
  const grid = eightDGrid(sheet);
  const reader = new CaseReader(grid);
  for (const line of eightDLines(grid.sheet))
    if (line.caseNo === caseNo && line.meaning !== undefined) reader.take(line.row, line.meaning);
  return reader;
}

class CaseReader implements CaseCells {
  readonly cells = new Map<AnswerName, CaseCell>();
  readonly lines = new Map<string, number>();
  readonly lastRows = new Map<string, number>();

  constructor(private readonly grid: EightDGrid) {}

  take(row: number, meaning: LineMeaning): void {
    this.lastRows.set('', row);
    if (meaning.kind === 'field') {
      const { key, field } = meaning.item;
      this.#put(key, row, 0, { ...field, key }, meaning.goesOn);
      return;
    }
    this.lastRows.set(meaning.item.key, row);
    if (meaning.kind === 'row') this.#row(row, meaning);
  }

  #row(row: number, meaning: RowMeaning): void {
    const { item, name, goesOn } = meaning;
    const own = isOwn(item, name);
    const group = groupOfLine(meaning);
    this.lastRows.set(group, row);
    const before = this.lines.get(group) ?? 0;
    const line = goesOn && before > 0 ? before - 1 : before;
    if (line === before) this.lines.set(group, before + 1);
    if (own && line === before)
      this.cells.set(answerName(group, line, NAME_COLUMN), {
        value: name === undefined || name === '' ? null : name,
        row,
        column: this.grid.columnOf(eightDColumns.item),
        goesOn: false,
      });
    item.columns.forEach((column, at) =>
      this.#put(answerName(group, line, column.key), row, at, column, line !== before),
    );
  }

  /** Of two lines for one answer the first that says something counts, as `readEightDSheet` reads them. */
  #put(
    name: AnswerName,
    row: number,
    at: number,
    asked: Parameters<typeof answerAt>[3],
    goesOn: boolean,
  ): void {
    const { value } = answerAt(this.grid.sheet, row, at, asked);
    const before = this.cells.get(name);
    if (goesOn && before !== undefined) {
      if (value !== null)
        this.cells.set(name, {
          ...before,
          value: `${String(before.value ?? '')}${String(value)}`,
          goesOn: true,
        });
    } else if (before === undefined || (before.value === null && value !== null))
      this.cells.set(name, {
        value,
        row,
        column: this.grid.columnOf(eightDColumns.firstValue + at),
        goesOn: false,
      });
  }
}

/**
 * The 8D data that answers make, as `readEightDSheet` would read them from the sheet.
 *
 * @param lines - Number of lines of a group.
 */
export function eightDOfAnswers(
  answer: (name: AnswerName) => FieldValue,
  lines: (group: string) => number,
): EightD {
  const fields: Record<string, FieldValue> = {};
  const tables: Record<string, EightDRow[]> = {};
  for (const item of eightDItems) {
    if (item.kind === 'field') {
      const value = answer(item.key);
      if (value !== null) fields[item.key] = value;
      continue;
    }
    const rows = groupsOf(item).flatMap((group) => groupRows(item, group, answer, lines(group.group)));
    if (rows.length > 0) tables[item.key] = rows;
  }
  return { fields, tables };
}

function groupRows(
  { columns }: TableItem,
  { group, key, own }: LineGroup,
  answer: (name: AnswerName) => FieldValue,
  count: number,
): readonly EightDRow[] {
  return Array.from({ length: count }, (_, line): EightDRow | undefined => {
    const answers = columns.flatMap((column) => {
      const value = answer(answerName(group, line, column.key));
      return value === null ? [] : [[column.key, value] as const];
    });
    const title = own ? answer(answerName(group, line, NAME_COLUMN)) : null;
    if (answers.length === 0 && title === null) return undefined;
    const named = own ? { row: title ?? '' } : key === undefined ? {} : { row: key };
    return { ...named, ...Object.fromEntries(answers) };
  }).filter((row) => row !== undefined);
}

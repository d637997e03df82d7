import type { FieldValue } from '../../complaint/complaint';
import type { EightD, EightDRow } from '../../report/eightD/eightD';
import type { FormFieldKind } from '../../report/formDefinition';
import { suggestedNames } from '../../report/eightD/suggestedWords';
import type { Bilingual, Language } from '../../shared/language';
import { pieces } from '../../tracker/longTexts';
import { styles } from '../../tracker/styles';
import type { PlanCell } from '../../tracker/trackerPlan';
import { valueCell } from './eightDCells';
import { eightDItems, sectionNames, valueColumns, type EightDItem } from './eightDItems';

/** Columns of the sheet before the values. */
export const eightDColumns = { caseNo: 1, section: 2, item: 3, firstValue: 4 } as const;
/** The hidden column that says which answer a line holds. */
export const keyColumn = eightDColumns.firstValue + valueColumns;

const numbered = (word: string): readonly string[] =>
  Array.from({ length: valueColumns - 1 }, (_, at) => `${word} ${String(at + 2)}`);
/** Headings of the columns, from the first to the key. */
export const eightDHeadings: Readonly<Record<Language, readonly string[]>> = {
  zh: ['客诉编号', '章节', '项目', '内容', ...numbered('内容'), '键'],
  en: ['Case no.', 'Section', 'Item', 'Answer', ...numbered('Answer'), 'Key'],
};

/** 8D data of one case, as the sheet holds it. */
export interface EightDOfCase {
  readonly caseNo: string;
  readonly eightD: EightD;
}

/** A drop-down in the value column at `column` (0-based). */
export interface ListPlace {
  readonly column: number;
  readonly options: readonly string[];
  /** Words beside the list are as good. */
  readonly isOpen?: true;
}

/** One line of the sheet from its first column to the key. */
export interface SheetLine {
  readonly cells: readonly PlanCell[];
  readonly lists: readonly ListPlace[];
}

export type FieldItem = Extract<EightDItem, { kind: 'field' }>;
export type TableItem = Extract<EightDItem, { kind: 'table' }>;

/** All lines of a case, answered or not, in the order of the report. */
export function caseLines({ caseNo, eightD }: EightDOfCase, language: Language): readonly SheetLine[] {
  return eightDItems.flatMap((item) =>
    item.kind === 'field'
      ? fieldLines(item, caseNo, eightD.fields?.[item.key], language)
      : tableLines(item, caseNo, eightD.tables?.[item.key] ?? [], language),
  );
}

const lineStart = (item: EightDItem, caseNo: string, words: string, language: Language): PlanCell[] => [
  { kind: 'text', text: caseNo, style: styles.text },
  { kind: 'text', text: sectionNames[item.section][language], style: styles.text },
  { kind: 'text', text: words, style: item.kind === 'table' ? styles.text : styles.label },
];

/** The line of one answer; a long text goes on below. */
export function fieldLines(
  item: FieldItem,
  caseNo: string,
  value: FieldValue | undefined,
  language: Language,
): readonly SheetLine[] {
  const { key, field } = item;
  const column: ValueColumn = { kind: field.kind ?? 'text', options: field.options ?? [] };
  const words = field.from === undefined ? field[language] : `${field[language]}${fromRegister[language]}`;
  return valueLines(key, [value], [column], lineStart(item, caseNo, words, language));
}

/** Stands behind the name of an answer that the row gives while the sheet does not. */
export const fromRegister: Readonly<Record<Language, string>> = {
  zh: '（空则取自台账）',
  en: ' (else from the register)',
};

interface ValueColumn {
  readonly kind: FormFieldKind;
  readonly options: readonly string[];
  readonly isOpen?: true;
}

function tableLines(
  item: TableItem,
  caseNo: string,
  given: readonly EightDRow[],
  language: Language,
): readonly SheetLine[] {
  const captions = item.columns.map((column): PlanCell => ({
    kind: 'text',
    text: column[language],
    style: styles.heading,
  }));
  return [
    {
      cells: withKey([...lineStart(item, caseNo, item.caption[language], language), ...captions], item.key),
      lists: [],
    },
    ...namedRows(item, given, language).flatMap((row) => tableRowLines(item, caseNo, row, language)),
  ];
}

/** One row of a table: the part of its key behind the table's, what stands in the column 项目, its values. */
export interface NamedRow {
  readonly key: string;
  readonly name: string;
  readonly row: EightDRow;
}

/** The line of one row of a table; long texts go on below. */
export function tableRowLines(
  item: TableItem,
  caseNo: string,
  { key, name, row }: NamedRow,
  language: Language,
): readonly SheetLine[] {
  const columns = item.columns.map((column): ValueColumn => {
    const { kind = 'text', options = [], suggests } = column;
    return suggests === undefined
      ? { kind, options }
      : { kind, options: suggestedNames(column, language), isOpen: true };
  });
  const values = item.columns.map((column) => row[column.key]);
  return valueLines(`${item.key}/${key}`, values, columns, lineStart(item, caseNo, name, language));
}

/** Key of rows with a name of their own in a table that has fixed ones. */
export const OWN_ROW = '*';

/** What the rows of a table without fixed ones are called. */
export const rowTitle = ({ caption }: TableItem, number: number, language: Language): string =>
  `${caption[language]} ${String(number)}`;

/** Rows of their own name stand after the fixed ones. */
function namedRows(item: TableItem, given: readonly EightDRow[], language: Language): readonly NamedRow[] {
  const { fixedRows, blanks } = item;
  if (fixedRows === undefined) {
    const rows = [...given, ...Array.from({ length: Math.max(0, blanks - given.length) }, () => ({}))];
    return rows.map((row, at) => ({ key: String(at + 1), name: rowTitle(item, at + 1, language), row }));
  }
  const isFixed = ({ row }: EightDRow): boolean => typeof row === 'string' && Object.hasOwn(fixedRows, row);
  return [
    ...Object.entries<Bilingual>(fixedRows).flatMap(([key, names]): readonly NamedRow[] => {
      const rows = given.filter(({ row }) => row === key);
      return (rows.length === 0 ? [{}] : rows).map((row) => ({ key, name: names[language], row }));
    }),
    ...given
      .filter((row) => !isFixed(row))
      .map((row): NamedRow => ({ key: OWN_ROW, name: String(row['row'] ?? ''), row })),
  ];
}

/** Characters of a text per cell; a longer one goes on in the next line under the same key with `+`. */
export const longestText = 30_000;

function valueLines(
  key: string,
  values: readonly (FieldValue | undefined)[],
  columns: readonly ValueColumn[],
  start: readonly PlanCell[],
): readonly SheetLine[] {
  const parts = values.map((value) =>
    typeof value === 'string' && value.length > longestText ? pieces(value, longestText) : [value],
  );
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => ({
    cells: withKey(
      [...start, ...columns.map(({ kind }, column) => valueCell(parts[column]?.[at], kind))],
      at === 0 ? key : `${key}+`,
    ),
    lists: columns.flatMap(({ options, isOpen }, column) =>
      options.length === 0 ? [] : [{ column, options, ...(isOpen ? { isOpen } : {}) }],
    ),
  }));
}

/** The key in its own column, whatever the number of values before it. */
function withKey(cells: readonly PlanCell[], key: string): readonly PlanCell[] {
  const filled = [...cells];
  while (filled.length < keyColumn - 1) filled.push({ kind: 'blank', style: styles.text });
  return [...filled, { kind: 'text', text: key, style: styles.columnId }];
}

import type { FieldValue } from '../../complaint/complaint';
import { columnLetter, type CellValue } from '../../register/grid';
import type { EightD, EightDRow } from '../../report/eightD/eightD';
import type { FormFieldKind } from '../../report/formDefinition';
import type { Bilingual, Language } from '../../shared/language';
import { companionSheets } from '../../tracker/companionSheets';
import { pieces } from '../../tracker/longTexts';
import { fittedRow } from '../../tracker/rowHeight';
import { styles } from '../../tracker/styles';
import type { ColumnPlan, PlanCell, SheetPlan, ValidationPlan } from '../../tracker/trackerPlan';
import { eightDItems, sectionNames, valueColumns, type EightDItem } from './eightDItems';
import { eightDStyles, valueCell } from './eightDCells';

/** Columns of the sheet before the values. */
export const eightDColumns = { caseNo: 1, section: 2, item: 3, firstValue: 4 } as const;
/** The hidden column that says which answer a line holds. */
export const keyColumn = eightDColumns.firstValue + valueColumns;

/** 8D data of one case, as the sheet holds it. */
export interface EightDOfCase {
  readonly caseNo: string;
  readonly eightD: EightD;
}

export interface EightDSheetInput {
  readonly cases: readonly EightDOfCase[];
  /** Lines nobody understood; they stand at the end as they were. */
  readonly unknown?: readonly (readonly CellValue[])[];
  readonly language: Language;
}

const headings: Readonly<Record<Language, (value: number) => readonly string[]>> = {
  zh: (values) => ['客诉编号', '章节', '项目', '内容', ...numbered('内容', values), '键'],
  en: (values) => ['Case no.', 'Section', 'Item', 'Answer', ...numbered('Answer', values), 'Key'],
};
const numbered = (word: string, count: number): readonly string[] =>
  Array.from({ length: count - 1 }, (_, at) => `${word} ${String(at + 2)}`);

/**
 * Sheet 8D数据: one line per answer, one per row of a table below the table's own headings, case after case.
 * `readEightDSheet` reads the same data back, also after people sorted, filtered, inserted or deleted lines.
 */
export function planEightDSheet({ cases, unknown = [], language }: EightDSheetInput): SheetPlan {
  const lines = cases.flatMap((entry) => caseLines(entry, language));
  const rest = unknown.map((cells) => cells.map(plainCell));
  const rows: readonly (readonly PlanCell[])[] = [
    headings[language](valueColumns).map((text) => ({ kind: 'text', text, style: styles.heading })),
    ...lines.map(({ cells }) => cells),
    ...rest,
  ];
  return {
    name: companionSheets.eightD[language],
    visibility: 'visible',
    tabColor: 'FF7C3AED',
    columns: columnPlans,
    rowCount: rows.length,
    row: (number) => ({ ...fittedRow(rows[number - 1] ?? [], columnPlans) }),
    validations: lines.flatMap(({ lists }, at) => lists.map((list) => listRule(list, at + 2))),
    freeze: { rows: 1, columns: eightDColumns.item },
    ...(rows.length > 1 ? { autoFilter: `A1:C${String(rows.length)}` } : {}),
    print: { paper: 'A4', landscape: true, repeatRows: '1:1', fitToWidth: true },
  };
}

const columnPlans: readonly ColumnPlan[] = [
  { width: 16 },
  { width: 20 },
  { width: 30 },
  { width: 46 },
  ...Array.from({ length: valueColumns - 1 }, () => ({ width: 18 })),
  { width: 24, hidden: true },
];

/** A drop-down in the value column at `column` (0-based). */
interface ListPlace {
  readonly column: number;
  readonly options: readonly string[];
}

interface SheetLine {
  readonly cells: readonly PlanCell[];
  readonly lists: readonly ListPlace[];
}

function caseLines({ caseNo, eightD }: EightDOfCase, language: Language): readonly SheetLine[] {
  return eightDItems.flatMap((item) => {
    const start = (text: string): readonly PlanCell[] => [
      { kind: 'text', text: caseNo, style: styles.text },
      { kind: 'text', text: sectionNames[item.section][language], style: styles.text },
      { kind: 'text', text, style: item.kind === 'table' ? styles.text : styles.label },
    ];
    return item.kind === 'field'
      ? fieldLines(item, eightD, start, language)
      : tableLines(item, eightD.tables?.[item.key] ?? [], start, language);
  });
}

type LineStart = (text: string) => readonly PlanCell[];

function fieldLines(
  { key, field }: Extract<EightDItem, { kind: 'field' }>,
  eightD: EightD,
  start: LineStart,
  language: Language,
): readonly SheetLine[] {
  const column: ValueColumn = { kind: field.kind ?? 'text', options: field.options ?? [] };
  const words = field.from === undefined ? field[language] : `${field[language]}${fromRegister[language]}`;
  return valueLines(key, [eightD.fields?.[key]], [column], start(words));
}

/** Stands behind the name of an answer that the row gives while the sheet does not. */
export const fromRegister: Readonly<Record<Language, string>> = {
  zh: '（空则取自台账）',
  en: ' (else from the register)',
};

interface ValueColumn {
  readonly kind: FormFieldKind;
  readonly options: readonly string[];
}

function tableLines(
  item: Extract<EightDItem, { kind: 'table' }>,
  given: readonly EightDRow[],
  start: LineStart,
  language: Language,
): readonly SheetLine[] {
  const columns = item.columns.map(({ kind = 'text', options = [] }): ValueColumn => ({ kind, options }));
  const valuesOf = (row: EightDRow): readonly (FieldValue | undefined)[] =>
    item.columns.map(({ key }) => row[key]);
  const captions = item.columns.map((column): PlanCell => ({
    kind: 'text',
    text: column[language],
    style: styles.heading,
  }));
  return [
    {
      cells: withKey([...start(item.caption[language]), ...captions], item.key),
      lists: [],
    },
    ...namedRows(item, given, language).flatMap(({ key, name, row }) =>
      valueLines(`${item.key}/${key}`, valuesOf(row), columns, start(name)),
    ),
  ];
}

interface NamedRow {
  readonly key: string;
  readonly name: string;
  readonly row: EightDRow;
}

/** Rows of their own name stand after the fixed ones, under the key `*`. */
function namedRows(
  { fixedRows, blanks, caption }: Extract<EightDItem, { kind: 'table' }>,
  given: readonly EightDRow[],
  language: Language,
): readonly NamedRow[] {
  if (fixedRows === undefined) {
    const rows = [...given, ...Array.from({ length: Math.max(0, blanks - given.length) }, () => ({}))];
    return rows.map((row, at) => ({
      key: String(at + 1),
      name: `${caption[language]} ${String(at + 1)}`,
      row,
    }));
  }
  const isFixed = ({ row }: EightDRow): boolean => typeof row === 'string' && Object.hasOwn(fixedRows, row);
  return [
    ...Object.entries<Bilingual>(fixedRows).flatMap(([key, names]): readonly NamedRow[] => {
      const rows = given.filter(({ row }) => row === key);
      return (rows.length === 0 ? [{}] : rows).map((row) => ({ key, name: names[language], row }));
    }),
    ...given
      .filter((row) => !isFixed(row))
      .map((row): NamedRow => ({ key: '*', name: String(row['row'] ?? ''), row })),
  ];
}

/** Characters of a text per cell; a longer one goes on in the next line under the same key with `+`. */
const longestText = 30_000;

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
    lists: columns.flatMap(({ options }, column) => (options.length === 0 ? [] : [{ column, options }])),
  }));
}

/** The key in its own column, whatever the number of values before it. */
function withKey(cells: readonly PlanCell[], key: string): readonly PlanCell[] {
  const filled = [...cells];
  while (filled.length < keyColumn - 1) filled.push({ kind: 'blank', style: styles.text });
  return [...filled, { kind: 'text', text: key, style: styles.columnId }];
}

function plainCell(value: CellValue): PlanCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { kind: 'number', number: value, style: eightDStyles.number };
  if (typeof value === 'boolean') return { kind: 'boolean', value, style: eightDStyles.value };
  return { kind: 'text', text: typeof value === 'object' ? value.error : value, style: eightDStyles.value };
}

/** A word beside the list is asked about, not refused: customers use words of their own. */
function listRule({ column, options }: ListPlace, row: number): ValidationPlan {
  const cell = `${columnLetter(eightDColumns.firstValue + column)}${String(row)}`;
  return { ref: cell, kind: 'list', values: options, allowBlank: true, severity: 'warning' };
}

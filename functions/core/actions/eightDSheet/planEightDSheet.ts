import { columnLetter, type CellValue } from '../../register/grid';
import type { Language } from '../../shared/language';
import { companionSheets } from '../../tracker/companionSheets';
import { fittedRow } from '../../tracker/rowHeight';
import { styles } from '../../tracker/styles';
import type { ColumnPlan, PlanCell, SheetPlan, ValidationPlan } from '../../tracker/trackerPlan';
import {
  caseLines,
  eightDColumns,
  eightDHeadings,
  keyColumn,
  type EightDOfCase,
  type ListPlace,
} from './caseLines';
import { eightDStyles } from './eightDCells';
import { valueColumns } from './eightDItems';

export interface EightDSheetInput {
  readonly cases: readonly EightDOfCase[];
  /** Lines nobody understood; they stand at the end as they were. */
  readonly unknown?: readonly (readonly CellValue[])[];
  readonly language: Language;
}

/**
 * Sheet 8D数据: one line per answer, one per row of a table below the table's own headings, case after case.
 * `readEightDSheet` reads the same data back, also after people sorted, filtered, inserted or deleted lines.
 */
export function planEightDSheet({ cases, unknown = [], language }: EightDSheetInput): SheetPlan {
  const lines = cases.flatMap((entry) => caseLines(entry, language));
  const rest = unknown.map((cells) => cells.map(plainCell));
  const rows: readonly (readonly PlanCell[])[] = [
    eightDHeadings[language].map((text) => ({ kind: 'text', text, style: styles.heading })),
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
    // Up to the key: sorting through the filter moves nothing outside its range.
    ...(rows.length > 1 ? { autoFilter: `A1:${columnLetter(keyColumn)}${String(rows.length)}` } : {}),
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

function plainCell(value: CellValue): PlanCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { kind: 'number', number: value, style: eightDStyles.number };
  if (typeof value === 'boolean') return { kind: 'boolean', value, style: eightDStyles.value };
  return { kind: 'text', text: typeof value === 'object' ? value.error : value, style: eightDStyles.value };
}

/** A word beside the list is asked about, not refused: customers use words of their own. */
export function listRule({ column, options, isOpen }: ListPlace, row: number): ValidationPlan {
  const cell = `${columnLetter(eightDColumns.firstValue + column)}${String(row)}`;
  return {
    ref: cell,
    kind: 'list',
    values: options,
    allowBlank: true,
    severity: isOpen ? 'information' : 'warning',
  };
}

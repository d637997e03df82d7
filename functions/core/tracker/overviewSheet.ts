import { deadlineStates } from '../procedure/vocabulary/states';
import { quoted } from './cellText';
import { ids } from './kesuColumns';
import { styles } from './styles';
import type { TrackerLayout } from './trackerLayout';
import type { PlanCell, SheetPlan, StylePlan } from './trackerPlan';
import type { TrackerTexts } from './trackerTexts';

/** One row as the overview counts it. */
export interface CountedRow {
  readonly grade: string;
  readonly state: string;
  readonly department: string;
  /** `2025-03`, empty without a date of receipt. */
  readonly month: string;
  readonly closed: boolean;
}

export interface OverviewInput {
  readonly sheet: string;
  readonly layout: TrackerLayout;
  readonly rows: readonly CountedRow[];
  readonly grades: readonly string[];
  /** Tracker columns that hold them; absent where the register has none. */
  readonly columns: {
    readonly department?: string;
    readonly received?: string;
    readonly caseNo?: string;
    readonly customer?: string;
  };
  /** Columns of which at least one is filled in every complaint. */
  readonly keyColumns: readonly string[];
  /** Cached values of the list of overdue cases: the longest overdue first. */
  readonly overdue: readonly OverdueEntry[];
  readonly subtitle: string;
  readonly texts: TrackerTexts;
}

export interface OverdueEntry {
  /** 1-based position in the table. */
  readonly position: number;
  readonly caseNo: string;
  readonly customer: string;
  readonly item: string;
  readonly due: number;
  readonly timeLeft: number;
  readonly department: string;
}

const MAX_DEPARTMENTS = 30;
const MAX_MONTHS = 36;
const OVERDUE_ROWS = 20;
const OVERDUE = '逾期未完成';

/** Sheet 概览: counts by grade, state, department and month, and the cases overdue longest, all by native formulas. */
export function planOverviewSheet(input: OverviewInput): SheetPlan {
  const { texts } = input;
  const page: PlanCell[][] = [
    [],
    [text(texts.overview.title, styles.title)],
    [text(input.subtitle, styles.subtitle)],
  ];
  const left = [...gradeBlock(input), ...stateBlock(input), ...monthBlock(input)];
  const right = departmentBlock(input);
  const top = page.length + 1;
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const row = top + at;
    page[row] = [...fitted(left[at]?.(row) ?? [], 4), null, ...fitted(right[at]?.(row) ?? [], 4)];
  }
  const listTop = page.length + 1;
  page.push([], ...overdueBlock(input, listTop));
  return {
    name: input.sheet,
    visibility: 'visible',
    tabColor: 'FF2E75B6',
    columns: [...[22, 17, 12, 16, 3, 24, 17, 12, 16].map((width) => ({ width })), { width: 8, hidden: true }],
    rowCount: page.length - 1,
    row: (number) => ({ cells: page[number] ?? [] }),
    // What is due and the department need more room than one column of the counts above.
    merges: Array.from({ length: OVERDUE_ROWS + 1 }, (_, at) => listTop + 1 + at).flatMap((row) => [
      `C${String(row)}:E${String(row)}`,
      `H${String(row)}:I${String(row)}`,
    ]),
    showGridLines: false,
    print: { paper: 'A4', landscape: false, fitToWidth: true, footer: texts.print.footer },
  };
}

/** A row of a block; it learns its sheet row when it is placed. */
type BlockRow = (row: number) => PlanCell[];

const fitted = (cells: readonly PlanCell[], width: number): PlanCell[] =>
  Array.from({ length: width }, (_, index) => cells[index] ?? null);
const text = (value: string, style: StylePlan): PlanCell =>
  value === '' ? { kind: 'blank', style } : { kind: 'text', text: value, style };
const counted = (formula: string, result: number): PlanCell => ({
  kind: 'formula',
  formula,
  result,
  style: styles.integer,
});

/** Complaints in the table: the fullest of the columns every complaint has. */
function totalFormula({ layout, keyColumns }: OverviewInput): string {
  const counts = keyColumns.map((id) => `COUNTA(${layout.wholeColumn(id)})`);
  return counts.length === 1 ? counts[0]! : `MAX(${counts.join(',')})`;
}

interface BlockLine {
  readonly label: string;
  readonly matches: (row: CountedRow) => boolean;
}

/** Heading, one line per value with its total, open and overdue cases, a line for the rest, and the sum. */
function countBlock(
  input: OverviewInput,
  heading: string,
  column: string,
  lines: readonly BlockLine[],
  restLabel: string,
): BlockRow[] {
  const { layout, rows, texts } = input;
  const { overview } = texts;
  const range = layout.wholeColumn(column);
  const line =
    (entry: BlockLine): BlockRow =>
    (row) => {
      const own = `${range},"="&$${columnOf(input, column)}${String(row)}`;
      const matching = rows.filter(entry.matches);
      return [
        text(entry.label, styles.text),
        counted(`COUNTIFS(${own})`, matching.length),
        counted(
          `COUNTIFS(${own},${layout.wholeColumn(ids.closed)},0)`,
          matching.filter((r) => !r.closed).length,
        ),
        counted(
          `COUNTIFS(${own},${layout.wholeColumn(ids.state)},${quoted(OVERDUE)})`,
          matching.filter((r) => r.state === OVERDUE).length,
        ),
      ];
    };
  const letter = columnOf(input, column) === 'A' ? 'B' : 'G';
  const rest: BlockRow = (row) => {
    const others = rows.filter((r) => !lines.some((entry) => entry.matches(r)));
    const above =
      lines.length === 0 ? '0' : `SUM(${letter}${String(row - lines.length)}:${letter}${String(row - 1)})`;
    return [text(restLabel, styles.text), counted(`${totalFormula(input)}-${above}`, others.length)];
  };
  const total: BlockRow = () => [
    text(overview.total, styles.label),
    counted(totalFormula(input), rows.length),
  ];
  return [
    () => [text(heading, styles.section)],
    () =>
      [heading, overview.count, overview.open, overview.overdue].map((label) => text(label, styles.heading)),
    ...lines.map(line),
    rest,
    total,
    () => [],
  ];
}

/** Departments stand in the right half of the sheet. */
const columnOf = ({ columns }: OverviewInput, column: string): 'A' | 'F' =>
  column === columns.department ? 'F' : 'A';

function gradeBlock(input: OverviewInput): BlockRow[] {
  const { overview } = input.texts;
  if (input.grades.length === 0) return [];
  const lines = input.grades.map((label) => ({ label, matches: (row: CountedRow) => row.grade === label }));
  return countBlock(input, overview.byGrade, ids.grade, lines, overview.notGraded);
}

function stateBlock(input: OverviewInput): BlockRow[] {
  const { overview } = input.texts;
  const lines = deadlineStates.map((label) => ({ label, matches: (row: CountedRow) => row.state === label }));
  return countBlock(input, overview.byState, ids.state, lines, overview.noState);
}

function departmentBlock(input: OverviewInput): BlockRow[] {
  const { overview } = input.texts;
  const { department } = input.columns;
  if (department === undefined) return [];
  const counts = new Map<string, number>();
  for (const row of input.rows)
    if (row.department !== '') counts.set(row.department, (counts.get(row.department) ?? 0) + 1);
  const lines = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_DEPARTMENTS)
    .map(([label]) => ({ label, matches: (row: CountedRow) => row.department === label }));
  const rest = counts.size > MAX_DEPARTMENTS ? overview.otherDepartments : overview.noDepartment;
  return countBlock(input, overview.byDepartment, department, lines, rest);
}

function monthBlock(input: OverviewInput): BlockRow[] {
  const { received } = input.columns;
  if (received === undefined) return [];
  const { layout, rows, texts } = input;
  const range = layout.wholeColumn(received);
  const months = [...new Set(rows.map((row) => row.month).filter(Boolean))].sort();
  const shown = months.slice(-MAX_MONTHS);
  const first = shown[0];
  const byMonth =
    (month: string): BlockRow =>
    (row) => {
      const own = `${range},">="&$A${String(row)},${range},"<"&EDATE($A${String(row)},1)`;
      const matching = rows.filter((r) => r.month === month);
      return [
        { kind: 'number', number: serialOfMonth(month), style: styles.month },
        counted(`COUNTIFS(${own})`, matching.length),
        counted(
          `COUNTIFS(${own},${layout.wholeColumn(ids.closed)},0)`,
          matching.filter((r) => !r.closed).length,
        ),
        counted(
          `COUNTIFS(${own},${layout.wholeColumn(ids.state)},${quoted(OVERDUE)})`,
          matching.filter((r) => r.state === OVERDUE).length,
        ),
      ];
    };
  const rest: BlockRow = (row) => {
    const above = shown.length === 0 ? '0' : `SUM(B${String(row - shown.length)}:B${String(row - 1)})`;
    const others = rows.filter((r) => first === undefined || r.month < first).length;
    return [
      text(months.length > shown.length ? texts.overview.earlier : texts.overview.noDate, styles.text),
      counted(`${totalFormula(input)}-${above}`, others),
    ];
  };
  return [
    () => [text(texts.overview.byMonth, styles.section)],
    () =>
      [texts.overview.byMonth, texts.overview.count, texts.overview.open, texts.overview.overdue].map(
        (label) => text(label, styles.heading),
      ),
    ...shown.map(byMonth),
    rest,
    () => [],
  ];
}

/** Serial of the first day of `2025-03`. */
function serialOfMonth(month: string): number {
  return Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1) / 86_400_000 + 25_569;
}

const framed: PlanCell = { kind: 'blank', style: styles.text };

/** The cases overdue longest. A hidden column finds the row of the nth smallest rank; the cells look it up. */
function overdueBlock({ layout, columns, overdue, texts }: OverviewInput, top: number): PlanCell[][] {
  const { overview } = texts;
  const first = top + 2;
  const rank = layout.wholeColumn(ids.overdueRank);
  const rows = Array.from({ length: OVERDUE_ROWS }, (_, at): PlanCell[] => {
    const entry = overdue[at];
    const helper = `$J${String(first + at)}`;
    const look = (id: string | undefined, result: string | number | undefined, style: StylePlan): PlanCell =>
      id === undefined
        ? { kind: 'blank', style }
        : {
            kind: 'formula',
            formula: `IF(${helper}="","",INDEX(${layout.wholeColumn(id)},${helper})${typeof result === 'number' || style !== styles.text ? '' : '&""'})`,
            result: result ?? '',
            style,
          };
    return [
      look(columns.caseNo, entry?.caseNo, styles.text),
      look(ids.nextDue, entry?.due, styles.time),
      look(ids.dueItem, entry?.item, styles.text),
      framed,
      framed,
      look(columns.customer, entry?.customer, styles.text),
      look(ids.timeLeft, entry?.timeLeft, { ...styles.number, numberFormat: texts.cells.daysLeft }),
      look(columns.department, entry?.department, styles.text),
      framed,
      {
        kind: 'formula',
        formula: `IFERROR(MATCH(SMALL(${rank},${String(at + 1)}),${rank},0),"")`,
        result: entry?.position ?? '',
      },
    ];
  });
  const heading = (label: string | undefined): PlanCell =>
    label === undefined || label === '' ? null : text(label, styles.heading);
  return [[text(overview.overdueList, styles.section)], overview.overdueHeadings.map(heading), ...rows];
}

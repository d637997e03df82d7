import type { LocalTime, WorkingCalendar } from '../calendar';
import type { ReadingSettings } from '../procedure';
import type { Procedure } from '../procedure/compileProfile';
import { cellArea, type CellArea } from './cellArea';
import { fittedRow } from './rowHeight';
import { styles } from './styles';
import type { TrackerLimit } from './trackerLimits';
import type { NamePlan, PlanCell, SheetPlan, StylePlan, ValidationPlan } from './trackerPlan';
import type { TrackerTexts } from './trackerTexts';

export interface SettingsInput {
  readonly sheet: string;
  readonly procedure: Procedure;
  readonly limits: readonly TrackerLimit[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly calendar: WorkingCalendar;
  readonly asOf: LocalTime;
  /** `live` writes the workbook's own clock, `fixed` the moment given. */
  readonly clock: 'live' | 'fixed';
  readonly soonDays: number;
  /** Years whose days the due times may need; their notices are listed. */
  readonly years: { readonly first: number; readonly last: number };
  readonly texts: TrackerTexts;
  /** Readings the company chose otherwise, by id. */
  readonly readings?: ReadingSettings;
}

/** Where one working period of a day stands. */
export interface ClockCells {
  readonly opening: CellArea;
  readonly closing: CellArea;
}

/** Company days start beside the settings, in these columns and rows. */
export const OFF_COLUMN = 10;
export const WORK_COLUMN = 11;
export const DAYS_FROM = 5;

const columns = [
  ...[16, 48, 22, 14, 20, 18, 18, 16, 3, 14, 14].map((width) => ({ width })),
  { width: 14, hidden: true },
];

/** Hidden column that says what a row's yellow cells are, for the run that reads them back. */
export const MARK_COLUMN = 12;
export const settingMarks = {
  soonDays: 'soonDays',
  period: 'period',
  parameter: 'parameter:',
} as const;

/** Rows written from the top down, with the names and validations of their cells. */
export class SettingsPage {
  readonly names: NamePlan[] = [];
  readonly #rows: PlanCell[][] = [[]];
  readonly #validations: ValidationPlan[] = [];

  constructor(readonly sheet: string) {}

  /** Row number the next row gets. */
  get next(): number {
    return this.#rows.length;
  }

  add(...cells: PlanCell[]): number {
    return this.#rows.push(cells) - 1;
  }

  section(text: string, headings: readonly string[]): void {
    this.add();
    this.add(cell(text, styles.section));
    if (headings.length > 0) this.add(...headings.map((heading) => cell(heading, styles.heading)));
  }

  /** Puts a cell beside the rows that are already written. */
  put(row: number, column: number, content: PlanCell): void {
    while (this.#rows.length <= row) this.add();
    const cells = this.#rows[row]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = content;
  }

  mark(row: number, text: string): void {
    this.put(row, MARK_COLUMN, cell(text, styles.columnId));
  }

  name(name: string, row: number, column: number): void {
    this.names.push({ name, refersTo: cellArea(this.sheet, row, column).reference });
  }

  validate(validation: ValidationPlan): void {
    this.#validations.push(validation);
  }

  /** @param printed - Last row that is printed; the long yellow lists beside it go on below. */
  plan(texts: TrackerTexts, printed: number): SheetPlan {
    return {
      name: this.sheet,
      visibility: 'visible',
      tabColor: 'FF7030A0',
      columns,
      rowCount: this.#rows.length - 1,
      row: (number) => fittedRow(this.#rows[number] ?? [], columns),
      validations: this.#validations,
      showGridLines: false,
      protection: { allow: ['formatColumns', 'formatRows'] },
      print: {
        paper: 'A4',
        landscape: true,
        fitToWidth: true,
        area: `A1:K${String(printed)}`,
        footer: texts.print.footer,
      },
    };
  }
}

export const cell = (text: string, style: StylePlan): PlanCell =>
  text === '' ? { kind: 'blank', style } : { kind: 'text', text, style };
export const numberCell = (number: number, style: StylePlan): PlanCell => ({ kind: 'number', number, style });

export const decimalBetween = (
  ref: string,
  min: number,
  max: number,
  { validation }: TrackerTexts,
): ValidationPlan => ({
  ref,
  kind: 'decimal',
  min,
  max,
  allowBlank: true,
  severity: 'stop',
  error: { title: validation.numberTitle, text: validation.numberError },
});

import type { LocalTime, WorkingCalendar } from '../calendar';
import { toExcelSerial } from '../calendar';
import type { Procedure } from '../procedure/compileProfile';
import type { ReadingSettings } from '../procedure';
import { readDuration } from '../procedure/deadline/readDuration';
import type { Condition, DeadlineRule, Duration } from '../procedure/profile';
import { units } from '../procedure/schema/basics';
import { events } from '../procedure/vocabulary/events';
import { cellArea, columnArea, type CellArea } from './cellArea';
import { fillSentence } from '../shared/fillSentence';
import { fittedRow } from './rowHeight';
import { names, parameterName, parameterUnitName } from './names';
import { styles } from './styles';
import type { TrackerLimit } from './trackerLimits';
import type { NamePlan, PlanCell, SheetPlan, StylePlan, ValidationPlan } from './trackerPlan';
import type { TrackerTexts } from './trackerTexts';
import { serialOf } from './rowDeadlines';

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

export interface PlannedSettings {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
  readonly clockCells: readonly { readonly opening: CellArea; readonly closing: CellArea }[];
}

/** Company days start beside the settings, in these columns and rows. */
export const OFF_COLUMN = 10;
export const WORK_COLUMN = 11;
export const DAYS_FROM = 5;
const DAY_ROWS = 200;
/** A day may have this many working periods; more only where the calendar has them. */
const LEAST_PERIODS = 3;

export const periodCount = (calendar: WorkingCalendar): number =>
  Math.max(LEAST_PERIODS, calendar.periods.length);

/**
 * Sheet 制度与日历: which rules hold and where they stand in the procedure, and everything a company may change, in
 * yellow and unlocked: its own figures, working time, days off and worked days. All due times follow.
 */
export function planSettingsSheet(input: SettingsInput): PlannedSettings {
  const page = new SettingsPage(input.sheet);
  writeHead(page, input);
  const clockCells = writeWorkingTime(page, input);
  writeParameters(page, input);
  writeRules(page, input);
  writeReadings(page, input);
  writeGrades(page, input);
  writeCalendar(page, input);
  const printed = page.next - 1;
  writeCompanyDays(page, input);
  return { sheet: page.plan(input.texts, Math.max(printed, DAYS_FROM + 20)), names: page.names, clockCells };
}

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
class SettingsPage {
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

const cell = (text: string, style: StylePlan): PlanCell =>
  text === '' ? { kind: 'blank', style } : { kind: 'text', text, style };
const numberCell = (number: number, style: StylePlan): PlanCell => ({ kind: 'number', number, style });

function writeHead(page: SettingsPage, { texts, procedure, asOf, clock, soonDays }: SettingsInput): void {
  const { settings, language } = texts;
  const { profile } = procedure;
  page.add(cell(settings.title, styles.title));
  page.add(cell(settings.editable, styles.subtitle));
  page.add(
    cell(settings.procedure, styles.label),
    cell(`${profile.id} ${profile.title[language]}`, styles.plain),
  );
  page.add(cell(settings.source, styles.label), cell(profile.source, styles.plain));
  const now = serialOf(asOf);
  const clockRow = page.add(
    cell(settings.clock, styles.label),
    clock === 'live'
      ? { kind: 'formula', formula: 'NOW()', result: now, style: styles.time }
      : numberCell(now, { ...styles.time, ...{ fill: styles.input.fill, unlocked: true } }),
    cell(clock === 'live' ? settings.clockLive : settings.clockFixed, styles.subtitle),
  );
  page.name(names.now, clockRow, 2);
  const soonRow = page.add(cell(settings.soonDays, styles.label), numberCell(soonDays, styles.input));
  page.name(names.soonDays, soonRow, 2);
  page.mark(soonRow, settingMarks.soonDays);
  page.validate(decimalBetween(`B${String(soonRow)}`, 0, 365, texts));
}

function writeWorkingTime(
  page: SettingsPage,
  { texts, calendar }: SettingsInput,
): PlannedSettings['clockCells'] {
  const { settings } = texts;
  page.section(
    settings.workingTime,
    [settings.period, settings.opening, settings.closing].map((h) => fillSentence(h, { n: '' }).trim()),
  );
  return Array.from({ length: periodCount(calendar) }, (_, index) => {
    const period = calendar.periods[index];
    const clockCell = (seconds: number | undefined): PlanCell =>
      seconds === undefined
        ? { kind: 'blank', style: styles.inputClock }
        : numberCell(seconds / 86_400, styles.inputClock);
    const row = page.add(
      cell(fillSentence(settings.period, { n: index + 1 }), styles.text),
      clockCell(period?.from),
      clockCell(period?.to),
    );
    page.mark(row, settingMarks.period);
    page.validate(decimalBetween(`B${String(row)}:C${String(row)}`, 0, 1, texts));
    return { opening: cellArea(page.sheet, row, 2), closing: cellArea(page.sheet, row, 3) };
  });
}

function writeParameters(page: SettingsPage, { texts, procedure, limits, parameters }: SettingsInput): void {
  const { settings, language } = texts;
  page.section(settings.parameters, settings.parameterHeadings);
  const write = (
    id: string,
    name: string,
    duration: boolean,
    value: unknown,
    unit: string,
    clause: string,
  ) => {
    const length = duration ? readDuration(value, unit) : undefined;
    const row = page.add(
      cell(id, styles.text),
      cell(name, styles.text),
      length ? numberCell(length.amount, styles.input) : duration ? cell('', styles.input) : valueCell(value),
      duration ? cell(length?.unit ?? unit, styles.input) : cell(unit, styles.shortText),
      cell(clause, styles.text),
    );
    page.name(parameterName(id), row, 3);
    page.mark(row, `${settingMarks.parameter}${id}`);
    if (!duration) return;
    page.name(parameterUnitName(id), row, 4);
    page.validate(decimalBetween(`C${String(row)}`, 0, 100_000, texts));
    page.validate({
      ref: `D${String(row)}`,
      kind: 'list',
      values: units,
      allowBlank: true,
      severity: 'stop',
      error: { title: texts.validation.listTitle, text: texts.validation.listError },
    });
  };
  for (const { id, name, type, unit, clause } of procedure.profile.parameters)
    write(id, name[language], type === 'duration', parameters[id], unit ?? '', clause);
  // "At once" has no figure of its own; a company may add one under the id of the rule (C8).
  for (const { compiled, name } of limits)
    if (compiled.rule.limit.kind === 'immediate')
      write(compiled.rule.id, name, true, parameters[compiled.rule.id], '', compiled.rule.clause);
  if (page.names.every(({ name }) => !name.startsWith('Kesu_P_')))
    page.add(cell(settings.noParameters, styles.subtitle));
}

function valueCell(value: unknown): PlanCell {
  if (typeof value === 'number') return numberCell(value, styles.input);
  return cell(typeof value === 'string' ? value : Array.isArray(value) ? value.join('、') : '', styles.input);
}

function writeRules(page: SettingsPage, { texts, procedure }: SettingsInput): void {
  const { settings, language } = texts;
  page.section(settings.rules, settings.ruleHeadings);
  const { profile } = procedure;
  for (const rule of profile.deadlines)
    page.add(
      cell(rule.id, styles.text),
      cell(rule.name[language], styles.text),
      cell(conditionText(rule.when, texts), styles.text),
      cell(limitText(rule, (rule.mode ?? profile.mode) === 'strict', texts), styles.shortText),
      cell(rule.start === undefined ? '' : events[rule.start][language], styles.text),
      cell(rule.owner ?? '', styles.text),
      cell(rule.clause, styles.text),
      cell(rule.readings.join('、'), styles.text),
    );
  if (profile.deadlines.length === 0) page.add(cell(settings.noRules, styles.subtitle));
}

/** Where the company reads its procedure otherwise than the catalogue: without this nobody could tell why a date differs. */
function writeReadings(page: SettingsPage, { texts, procedure, readings = {} }: SettingsInput): void {
  const { settings, language } = texts;
  const chosen = procedure.profile.readings.flatMap((reading) =>
    reading.alternatives
      .filter(({ key }) => key === readings[reading.id] && key !== reading.default)
      .map((alternative) => [reading.id, alternative.text[language], reading.text[language]]),
  );
  if (chosen.length === 0) return;
  page.section(settings.readings, settings.readingHeadings);
  for (const line of chosen) page.add(...line.map((text) => cell(text, styles.text)));
}

/** Grades a rule is for, every case, or certain cases whose condition the clause tells. */
function conditionText(when: Condition | undefined, { settings }: TrackerTexts): string {
  if (when === undefined) return settings.everyCase;
  if (typeof when === 'object' && 'grade' in when) {
    const { grade } = when;
    return typeof grade === 'string' ? grade : (grade ?? []).join('、');
  }
  return settings.certainCases;
}

function limitText({ limit }: DeadlineRule, strict: boolean, { settings }: TrackerTexts): string {
  const length = ({ amount, unit }: Duration) => (unit === '当天' ? unit : `${String(amount)} ${unit}`);
  switch (limit.kind) {
    case 'fixed': {
      const range = limit.target ? `${length(limit.target)} ～ ${length(limit)}` : length(limit);
      const special = limit.special ? `（${length(limit.special)}）` : '';
      return `${range}${special}${strict ? settings.limits.strict : ''}`;
    }
    case 'parameter':
      return fillSentence(settings.limits.parameter, { id: limit.param });
    case 'promised':
      return settings.limits.promised;
    case 'immediate':
      return limit.atMost
        ? `${settings.limits.immediate} ≤ ${length(limit.atMost)}`
        : settings.limits.immediate;
    case 'undefined':
      return settings.limits.undefined;
  }
}

function writeGrades(page: SettingsPage, { texts, procedure }: SettingsInput): void {
  const { settings, language } = texts;
  if (procedure.grades.length === 0) return;
  page.section(settings.grades, settings.gradeHeadings);
  for (const { grade } of procedure.grades) {
    page.add(
      cell(grade.name[language], styles.label),
      cell('', styles.text),
      cell(grade.clause, styles.text),
    );
    for (const criterion of grade.criteria)
      page.add(
        cell('', styles.text),
        cell(criterion.text[language], styles.text),
        cell(criterion.clause, styles.text),
      );
  }
}

function writeCalendar(page: SettingsPage, { texts, calendar, years }: SettingsInput): void {
  const { settings } = texts;
  page.section(settings.calendar, settings.calendarHeadings);
  const listed = calendar.file.years.filter(({ year }) => year >= years.first && year <= years.last);
  for (const year of listed)
    page.add(
      numberCell(year.year, styles.shortText),
      cell(year.source, styles.text),
      numberCell(year.off.length, styles.integer),
      numberCell(year.work.length, styles.integer),
    );
  page.add(cell(coverageText(calendar, texts), styles.subtitle));
}

/** Which years are known, and that the others are counted as ordinary weeks until they are. */
function coverageText({ publishedYears }: WorkingCalendar, { settings }: TrackerTexts): string {
  const [from, to] = [publishedYears[0], publishedYears.at(-1)];
  if (from === undefined || to === undefined) return settings.noCoverage;
  return fillSentence(settings.coverage, { from, to });
}

function writeCompanyDays(page: SettingsPage, { texts, calendar }: SettingsInput): void {
  const { settings } = texts;
  const lists = [
    {
      column: OFF_COLUMN,
      name: names.companyOff,
      heading: settings.companyOff,
      days: calendar.file.companyOff,
    },
    {
      column: WORK_COLUMN,
      name: names.companyWork,
      heading: settings.companyWork,
      days: calendar.file.companyWork,
    },
  ];
  for (const { column, name, heading, days } of lists) {
    page.put(DAYS_FROM - 1, column, cell(heading, styles.heading));
    const last = DAYS_FROM + Math.max(DAY_ROWS, days.length) - 1;
    for (let row = DAYS_FROM; row <= last; row += 1) {
      const day = days[row - DAYS_FROM];
      page.put(
        row,
        column,
        day === undefined
          ? { kind: 'blank', style: styles.inputDate }
          : numberCell(toExcelSerial(day), styles.inputDate),
      );
    }
    page.names.push({ name, refersTo: columnArea(page.sheet, column, DAYS_FROM, last).reference });
    const letter = String.fromCharCode(64 + column);
    page.validate({
      ref: `${letter}${String(DAYS_FROM)}:${letter}${String(last)}`,
      kind: 'date',
      min: 36_526,
      max: 73_050,
      allowBlank: true,
      severity: 'stop',
      error: { title: texts.validation.dateTitle, text: texts.validation.dateError },
    });
  }
}

const decimalBetween = (
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

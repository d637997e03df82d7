import { toExcelSerial, type WorkingCalendar } from '../calendar';
import { readDuration } from '../procedure/deadline/readDuration';
import { units } from '../procedure/schema/basics';
import { fillSentence } from '../shared/fillSentence';
import { cellArea, columnArea } from './cellArea';
import { names, parameterName, parameterUnitName } from './names';
import { serialOf } from './rowDeadlines';
import {
  cell,
  DAYS_FROM,
  decimalBetween,
  numberCell,
  OFF_COLUMN,
  settingMarks,
  WORK_COLUMN,
  type ClockCells,
  type SettingsInput,
  type SettingsPage,
} from './settingsPage';
import { styles } from './styles';
import type { PlanCell } from './trackerPlan';

// What a company may change stands in yellow, unlocked cells: clock, working time, its own figures and days.

const DAY_ROWS = 200;

export function writeHead(
  page: SettingsPage,
  { texts, procedure, asOf, clock, soonDays }: SettingsInput,
): void {
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

/** A day may have this many working periods; more only where the calendar has them. */
const LEAST_PERIODS = 3;

export const periodCount = (calendar: WorkingCalendar): number =>
  Math.max(LEAST_PERIODS, calendar.periods.length);

export function writeWorkingTime(page: SettingsPage, { texts, calendar }: SettingsInput): ClockCells[] {
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

export function writeParameters(
  page: SettingsPage,
  { texts, procedure, limits, parameters }: SettingsInput,
): void {
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

export function writeCompanyDays(page: SettingsPage, { texts, calendar }: SettingsInput): void {
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

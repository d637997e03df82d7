import { fromExcelSerial, type CalendarFile, type IsoDate } from '../calendar';
import { valueAt, type SheetGrid } from '../register/grid';
import type { KeptSettings } from './previousTracker';
import { DAYS_FROM, MARK_COLUMN, OFF_COLUMN, settingMarks, WORK_COLUMN } from './settingsPage';

const none: KeptSettings = {
  parameters: {},
  companyOff: [],
  companyWork: [],
  workingTime: [],
  soonDays: undefined,
};

/** What people entered in the yellow cells of a tracker's settings sheet. */
export function readKeptSettings(sheet: SheetGrid | undefined): KeptSettings {
  if (!sheet) return none;
  const parameters: Record<string, string | number> = {};
  const workingTime: [string, string][] = [];
  let soonDays: number | undefined;
  for (let row = 1; row < sheet.rows.length; row += 1) {
    const mark = valueAt(sheet, row, MARK_COLUMN);
    if (typeof mark !== 'string') continue;
    const [second, third, fourth] = [2, 3, 4].map((column) => valueAt(sheet, row, column));
    if (mark === settingMarks.soonDays && typeof second === 'number') soonDays = second;
    if (mark === settingMarks.period && typeof second === 'number' && typeof third === 'number')
      workingTime.push([clockOf(second), clockOf(third)]);
    if (!mark.startsWith(settingMarks.parameter)) continue;
    const id = mark.slice(settingMarks.parameter.length);
    const unit = typeof fourth === 'string' ? fourth : '';
    if (typeof third === 'number')
      parameters[id] = DURATION_UNITS.test(unit) ? `${String(third)}${unit}` : third;
    else if (typeof third === 'string' && third !== '') parameters[id] = third;
  }
  return {
    parameters,
    companyOff: daysOf(sheet, OFF_COLUMN),
    companyWork: daysOf(sheet, WORK_COLUMN),
    workingTime,
    soonDays,
  };
}

const DURATION_UNITS = /^(分钟|小时|工作时|工作日|天|周|月|年|当天)$/;

/** The calendar with the days and hours people entered in the tracker, which win over those of the file. */
export function withKeptCalendar(file: CalendarFile, kept: KeptSettings): CalendarFile {
  const workingTime = kept.workingTime.map(([from, to]): [string, string] => [from, to]);
  return {
    ...file,
    companyOff: [...kept.companyOff],
    companyWork: [...kept.companyWork],
    ...(workingTime.length > 0 ? { workingTime } : {}),
  };
}

/** A time of day as the calendar file writes it; 1 is `24:00`. */
function clockOf(serial: number): string {
  const minutes = Math.round(serial * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function daysOf(sheet: SheetGrid, column: number): IsoDate[] {
  const days: IsoDate[] = [];
  for (let row = DAYS_FROM; row < sheet.rows.length; row += 1) {
    const value = valueAt(sheet, row, column);
    const day = typeof value === 'number' ? fromExcelSerial(Math.floor(value))?.date : undefined;
    if (day !== undefined && !days.includes(day)) days.push(day);
  }
  return days;
}

import { writeCompanyDays, writeHead, writeParameters, writeWorkingTime } from './settingsOfCompany';
import { writeCalendar, writeGrades, writeReadings, writeRules } from './settingsOfProcedure';
import { DAYS_FROM, SettingsPage, type ClockCells, type SettingsInput } from './settingsPage';
import type { NamePlan, SheetPlan } from './trackerPlan';

export interface PlannedSettings {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
  readonly clockCells: readonly ClockCells[];
}

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

import type { WorkingCalendar } from '../calendar';
import type { Condition, DeadlineRule, Duration } from '../procedure/profile';
import { events } from '../procedure/vocabulary/events';
import { fillSentence } from '../shared/fillSentence';
import { cell, numberCell, type SettingsInput, type SettingsPage } from './settingsPage';
import { styles } from './styles';
import type { TrackerTexts } from './trackerTexts';

// What the procedure says, to be read: limits, readings chosen otherwise, grades and the calendar's sources.

export function writeRules(page: SettingsPage, { texts, procedure }: SettingsInput): void {
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
export function writeReadings(page: SettingsPage, { texts, procedure, readings = {} }: SettingsInput): void {
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

export function writeGrades(page: SettingsPage, { texts, procedure }: SettingsInput): void {
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

export function writeCalendar(page: SettingsPage, { texts, calendar, years }: SettingsInput): void {
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

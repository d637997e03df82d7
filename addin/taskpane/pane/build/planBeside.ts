import { withCompanions } from '../../../../functions/core/actions/companions';
import { companionOf } from '../../../../functions/core/tracker/companionSheets';
import { compileCalendar, type LocalTime, type WorkingCalendar } from '../../../../functions/core/calendar';
import { changeMessages } from '../../../../functions/core/messages/changeMessages';
import { describeFinding } from '../../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import type { Procedure } from '../../../../functions/core/procedure';
import type { WorkbookGrid } from '../../../../functions/core/register/grid';
import type { Bilingual, Language } from '../../../../functions/core/shared/language';
import { failed, type Result } from '../../../../functions/core/shared/result';
import { planTracker, type PlannedTracker, type TrackerInput } from '../../../../functions/core/tracker';
import { META_SHEET, type TrackerMeta } from '../../../../functions/core/tracker/metaSheet';
import { shippedCalendar } from '../../../../templates/calendars';
import type { WorkbookLook } from '../workbookPort';
import type { RegisterReading } from './registerReading';

const changeLogs: ReadonlySet<string> = new Set([changeMessages.zh.sheet, changeMessages.en.sheet]);

/** Sheets of the person's own: no build of ours made them. */
export function ownSheets({ sheets, lastBuild }: WorkbookLook, meta: TrackerMeta | undefined): string[] {
  const ids = [...(lastBuild?.sheets ?? []), ...(lastBuild?.former?.sheets ?? [])].map(({ id }) => id);
  const made = new Set(meta ? [meta.trackerSheet, meta.settingsSheet, meta.longTextSheet] : []);
  for (const name of meta ? [...meta.cleaningSheets, ...meta.findingSheets, ...meta.otherSheets] : [])
    made.add(name);
  return sheets
    .filter(({ id, name }) => !ids.includes(id) && !made.has(name))
    .filter(({ name }) => meta === undefined || companionOf(name) === undefined)
    .filter(({ name }) => !name.startsWith(META_SHEET) && !changeLogs.has(name))
    .map(({ name }) => name);
}

/** What a tracker is built from beside the register it was read from. */
export interface BesideInput {
  readonly grid: WorkbookGrid;
  readonly reading: RegisterReading;
  readonly procedure: Procedure;
  readonly ownProfile?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The company's own calendar; the shipped one where absent. */
  readonly calendar?: WorkingCalendar;
  readonly company: string;
  readonly formulas: 'native' | 'functions';
  readonly language: Language;
  readonly asOf: LocalTime;
  /** Sheets of the workbook that stay. */
  readonly sheets: readonly string[];
}

/** Plans the tracker of a register into the register's own workbook. */
export function planBeside(input: BesideInput): Result<PlannedTracker, Bilingual> {
  const { grid, reading, procedure, ownProfile, company, formulas, language } = input;
  return planned({
    source: grid,
    inspection: reading.inspection,
    lines: reading.lines,
    procedure,
    ...(ownProfile === undefined ? {} : { ownProfile }),
    parameters: input.parameters,
    calendar: input.calendar ?? compileCalendar(shippedCalendar()),
    asOf: input.asOf,
    clock: 'live',
    formulas,
    texts: trackerMessages[language],
    describe: (finding) => describeFinding(finding, language),
    ...(company === '' ? {} : { company }),
    beside: input.sheets.map((name) => [name, name] as const),
  });
}

/** Plans a tracker with the sheets beside its rows; more than a worksheet holds is said in words. */
export function planned(input: TrackerInput): Result<PlannedTracker, Bilingual> {
  const plan = planTracker(withCompanions(input));
  if (plan.ok) return plan;
  const { count, most } = plan.problem;
  return failed({
    zh: `共 ${String(count)}，超过一张工作表的上限 ${String(most)}。请把台账分成几个工作簿后再建账。`,
    en: `${String(count)} is more than a worksheet holds (${String(most)}). Divide the register into several workbooks first.`,
  });
}

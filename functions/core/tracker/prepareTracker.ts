import type { LocalTime, WorkingCalendar } from '../calendar';
import type { FieldKey } from '../complaint/fields';
import { currentStage, registerCase, type Procedure, type ReadingSettings } from '../procedure';
import type { Inspection, RegisterLine } from '../register';
import type { WorkbookGrid } from '../register/grid';
import type { Finding } from '../shared/finding';
import { fillSentence } from '../shared/fillSentence';
import { mergeColumns, type CompanyColumns } from './companyColumns';
import type { FindingWords } from './findingSheet';
import { kesuColumns, type KesuColumn } from './kesuColumns';
import type { PreviousTracker } from './previousTracker';
import { DeadlineTable } from './deadlineTable';
import { isClosed, momentOf, rowDeadlines } from './rowDeadlines';
import { stageOf, stagePlan, type StagePlan } from './stageColumn';
import { cellOfField, trackerLimits, type TrackerLimit } from './trackerLimits';
import { TrackerLayout } from './trackerLayout';
import type { SheetPlan } from './trackerPlan';
import { trackerRows, type TrackerRow } from './trackerRows';
import type { TrackerTexts } from './trackerTexts';
import { UniqueHeadings } from './uniqueHeadings';
import { SERIAL_OF_EPOCH } from './workingDayIndex';

/** All a tracker is planned from. The caller chooses procedure, calendar, clock and language. */
export interface TrackerInput {
  /** The workbook that was read; its sheets are copied as originals. */
  readonly source: WorkbookGrid;
  readonly inspection: Inspection;
  readonly lines: readonly RegisterLine[];
  readonly procedure: Procedure;
  /** JSON of the profile file where the procedure is the company's own: the workbook carries it along. */
  readonly ownProfile?: string;
  /** Readings the company chose otherwise; `procedure` follows them already, the workbook carries them along. */
  readonly readings?: ReadingSettings;
  /** Figures the company filled in, by parameter id (or rule id for limits that say "at once"). */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly calendar: WorkingCalendar;
  /** The clock, in the company's time zone. */
  readonly asOf: LocalTime;
  /** `live` lets the workbook's own clock run on (`NOW()`), `fixed` keeps `asOf`. */
  readonly clock: 'live' | 'fixed';
  /** Days before a due time from which a case counts as due soon; default 3. */
  readonly soonDays?: number;
  readonly formulas: 'native' | 'functions';
  readonly texts: TrackerTexts;
  /** Sentence and proposal of a finding in the language of the tracker. */
  readonly describe: (finding: Finding) => FindingWords;
  readonly company?: string;
  /** The tracker this one continues (`readPreviousTracker`). */
  readonly previous?: PreviousTracker;
  /** Plans further sheets (`actions/companions`); without it those of `previous` stay as they are. */
  readonly companions?: () => readonly SheetPlan[];
  /**
   * Set where the tracker is built into the register's own workbook: the sheets that stay there, each with the name the
   * register called it by. They are linked to instead of copied, and their names are taken.
   */
  readonly beside?: readonly (readonly [sheet: string, original: string])[];
}

/** Columns, rows and answers, before any sheet is laid out. */
export interface PreparedTracker {
  readonly company: CompanyColumns;
  readonly kesu: readonly KesuColumn[];
  readonly limits: readonly TrackerLimit[];
  readonly stages: StagePlan | undefined;
  readonly layout: TrackerLayout;
  readonly rows: readonly TrackerRow[];
  readonly deadlines: DeadlineTable;
  readonly stageOfRow: readonly string[];
  readonly indexYears: { readonly first: number; readonly last: number };
}

/** How far the working-day index may reach around the clock: further dates are typing mistakes. */
const YEARS_BACK = 40;
const YEARS_AHEAD = 10;

/** Merges the columns, adopts the rows and answers every limit of every row with the core's engine. */
export function prepareTracker(input: TrackerInput, sheet: string): PreparedTracker {
  const { texts, procedure, previous } = input;
  const headings = new UniqueHeadings();
  const unnamed = (letter: string) => fillSentence(texts.columns.unnamed, { letter });
  const company = mergeColumns(input.inspection, unnamed, headings, previous?.ownFields);
  const companyFields = new Set(
    company.columns.flatMap(({ field, composite }) => (field && !composite ? [field] : [])),
  );
  const hasColumn = (field: FieldKey) => companyFields.has(field);
  const limits = trackerLimits(procedure, hasColumn, texts.language);
  const kesu = kesuColumns({
    procedure,
    limits,
    hasColumn,
    texts,
    headings,
    documents: previous?.documentColumns ?? [],
  });
  const columnIds = [...company.columns.map(({ id }) => id), ...kesu.map(({ id }) => id)];
  const rows = trackerRows({
    lines: input.lines,
    sources: company.sources,
    workbook: previous?.register ?? input.source,
    procedure,
    parameters: input.parameters,
    texts,
    numbered: hasColumn('caseNo'),
    previous,
  });
  const layout = new TrackerLayout(sheet, columnIds, rows.length);
  const stages = stagePlan(procedure, (field) => cellOfField(layout, field) !== undefined, texts.language);
  const indexYears = yearsOf(input, rows, limits);
  const context = { ...input, limits, firstIndexed: serialOfYear(indexYears.first) };
  const deadlines = new DeadlineTable(rows.length, limits.length);
  rows.forEach(({ complaint, grade, kept }, at) =>
    deadlines.set(
      at,
      rowDeadlines({ complaint, grade, done: kept?.done ?? {}, special: kept?.special ?? false }, context),
    ),
  );
  return {
    company,
    kesu,
    limits,
    stages,
    layout,
    rows,
    deadlines,
    stageOfRow: rows.map((row) => stageOfRow(row, stages, input)),
    indexYears,
  };
}

/**
 * The stage the chart shows by the times in the row. Where the tracker cannot follow the chart, the stage a person
 * chose stays.
 */
function stageOfRow(
  { complaint, kept }: TrackerRow,
  stages: StagePlan | undefined,
  { procedure, texts }: TrackerInput,
): string {
  const { fields } = complaint;
  const follows = stages !== undefined && stages.evidence.length > 0;
  if (!follows && kept !== undefined) return kept.stage;
  if (isClosed(fields)) return texts.cells.closedStage;
  if (follows) return stageOf(stages, (field) => momentOf(fields[field]) !== undefined);
  if (procedure.profile.flows.length < 2) return '';
  return currentStage(procedure, registerCase(procedure, fields))?.name[texts.language] ?? '';
}

/** Years from the one before the earliest start to the second after the latest: limits end within them. */
function yearsOf({ asOf }: TrackerInput, rows: readonly TrackerRow[], limits: readonly TrackerLimit[]) {
  const now = Number(asOf.slice(0, 4));
  let [first, last] = [now, now];
  const starts = new Set(limits.flatMap(({ startField }) => (startField ? [startField] : [])));
  for (const { complaint } of rows)
    for (const field of starts) {
      const moment = momentOf(complaint.fields[field]);
      if (moment === undefined) continue;
      const year = Number(moment.slice(0, 4));
      if (year < first && year >= now - YEARS_BACK) first = year;
      if (year > last && year <= now + YEARS_AHEAD) last = year;
    }
  return { first: first - 1, last: last + 2 };
}

const serialOfYear = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000 + SERIAL_OF_EPOCH;

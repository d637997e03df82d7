import { fields as fieldDefinitions, isFieldKey, type FieldKey } from '../complaint/fields';
import type { WorkbookGrid } from '../register/grid';
import { failed, ok, type Result } from '../shared/result';
import { companionOf } from './companionSheets';
import { MAX_CELL_TEXT } from './cellText';
import { planCleaningSheets } from './cleaningSheet';
import { columnWidths } from './columnWidths';
import { SHIFT_OF_1904 } from './dateSystem';
import { fillSentence } from '../shared/fillSentence';
import { planFindingSheets, type ListedFinding } from './findingSheet';
import { missingText } from './gateColumn';
import { caseNoOf, listFindings } from './listFindings';
import { planListSheet } from './listSheet';
import { LongTexts } from './longTexts';
import { META_SHEET, planMetaSheet } from './metaSheet';
import { planOriginalSheet } from './originalSheet';
import { planOverview } from './planOverview';
import { prepareTracker, type PreparedTracker, type TrackerInput } from './prepareTracker';
import { periodCount } from './settingsOfCompany';
import { planSettingsSheet } from './settingsSheet';
import { SheetNames } from './sheetNames';
import type { SourcePlace } from './sourceLink';
import { requiredColumns, trackerFormats } from './trackerFormats';
import { trackerFormulas } from './trackerFormulas';
import { FIRST_ROW, HEADING_ROW, MAX_COLUMNS, MAX_ROWS } from './trackerLayout';
import type { SheetPlan, WorkbookPlan } from './trackerPlan';
import { trackerPrint } from './trackerPrint';
import { type TrackerRow } from './trackerRows';
import { companyColumnCell, trackerRowPlan, type TrackerBody } from './trackerSheet';
import { trackerChoices, trackerValidations } from './trackerValidations';
import { planWorkingDayIndex } from './workingDayIndex';

export const TABLE_NAME = 'KesuTracker';
const DEFAULT_SOON_DAYS = 3;

/** Why no tracker can be made: more than a worksheet holds. */
export interface TrackerProblem {
  readonly code: 'tracker.tooManyRows' | 'tracker.tooManyColumns';
  readonly count: number;
  readonly most: number;
}

/** The workbook and what is in it, counted with the core's own answers. */
export interface PlannedTracker {
  readonly workbook: WorkbookPlan;
  readonly complaints: number;
  /** Complaints by grade name; those without a grade under 待判定. */
  readonly byGrade: Readonly<Record<string, number>>;
  /** Complaints by C11 word; closed cases without a recorded time under the empty text. */
  readonly byState: Readonly<Record<string, number>>;
}

/**
 * Plans the tracker workbook: plain data with lazy rows that a host writes down (contract section 4, `track`).
 * The input is not changed; the same input gives the same plan, row ids included.
 *
 * @returns The plan, or why the complaints do not fit a worksheet.
 * @example
 * const planned = planTracker({ source, inspection, lines, procedure, calendar, … });
 * if (planned.ok) await writeWorkbook(planned.value.workbook, 'tracker.xlsx');
 */
export function planTracker(input: TrackerInput): Result<PlannedTracker, TrackerProblem> {
  const sheetNames = new SheetNames(input.beside?.map(([sheet]) => sheet));
  const { texts } = input;
  const trackerName = sheetNames.take(texts.sheets.tracker);
  const prepared = prepareTracker(input, trackerName);
  const most = MAX_ROWS - HEADING_ROW;
  if (prepared.rows.length > most)
    return failed({ code: 'tracker.tooManyRows', count: prepared.rows.length, most });
  if (prepared.layout.ids.length > MAX_COLUMNS)
    return failed({ code: 'tracker.tooManyColumns', count: prepared.layout.ids.length, most: MAX_COLUMNS });
  const workbook = new TrackerWorkbook(input, prepared, sheetNames).plan();
  return ok({
    workbook,
    complaints: prepared.rows.length,
    byGrade: countBy(prepared.rows.map(({ grade }) => grade)),
    byState: countBy(prepared.rows.map((_row, at) => prepared.deadlines.state(at))),
  });
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Lays the sheets out around what was prepared. */
class TrackerWorkbook {
  readonly #longTexts = new LongTexts();
  readonly #dateShift: number;
  readonly #companions: readonly SheetPlan[];
  readonly #originals: readonly { readonly sheet: SheetPlan; readonly original: string }[];
  readonly #places: ReadonlyMap<string, SourcePlace>;
  readonly #findings: readonly ListedFinding[];

  constructor(
    private readonly input: TrackerInput,
    private readonly prepared: PreparedTracker,
    private readonly sheetNames: SheetNames,
  ) {
    this.#dateShift = input.source.dateSystem === '1904' && !input.previous ? SHIFT_OF_1904 : 0;
    this.#noteLongTexts();
    this.#companions = (input.companions?.() ?? []).map((sheet) => ({
      ...sheet,
      name: sheetNames.take(sheet.name),
    }));
    this.#originals = this.#planOriginals();
    this.#places = this.#sourcePlaces();
    this.#findings = listFindings(input, prepared.rows);
  }

  plan(): WorkbookPlan {
    const { input, prepared } = this;
    const { texts, procedure, calendar } = input;
    // Names are taken in the order people meet the sheets.
    const overviewName = this.sheetNames.take(texts.sheets.overview);
    const findings = this.#findingSheets();
    const cleaning = this.#cleaningSheets();
    const settings = planSettingsSheet({
      ...input,
      sheet: this.sheetNames.take(texts.sheets.settings),
      limits: prepared.limits,
      soonDays: input.soonDays ?? input.previous?.settings.soonDays ?? DEFAULT_SOON_DAYS,
      years: prepared.indexYears,
    });
    const index = planWorkingDayIndex({
      sheet: this.sheetNames.take(texts.sheets.index),
      calendar,
      years: prepared.indexYears,
      clockCells: settings.clockCells,
      headings: texts.index.headings,
      note: texts.index.note,
    });
    const lists = planListSheet(this.sheetNames.take(texts.sheets.lists), this.#choices());
    const tracker = this.#trackerSheet(lists.sources);
    const overview = planOverview(input, prepared, overviewName, this.#subtitle());
    const longTexts = this.#longTexts.empty
      ? []
      : [this.#longTexts.plan(this.sheetNames.take(texts.sheets.longTexts), texts.longTexts.headings)];
    const meta = planMetaSheet({
      profile: procedure.profile.id,
      company: input.company ?? '',
      ownProfile: input.ownProfile ?? '',
      readings: input.readings ?? {},
      trackerSheet: tracker.name,
      settingsSheet: settings.sheet.name,
      cleaningSheets: cleaning.map(({ name }) => name),
      findingSheets: findings.map(({ name }) => name),
      longTextSheet: longTexts[0]?.name ?? '',
      otherSheets: [overview.name, lists.sheet.name, index.sheet.name, META_SHEET],
      originals:
        input.beside?.filter(([sheet, original]) => sheet !== original) ??
        this.#originals.map(({ sheet, original }) => [sheet.name, original] as const),
    });
    return {
      title: fillSentence(texts.workbookTitle, { profile: procedure.profile.id }),
      ...(input.company === undefined ? {} : { company: input.company }),
      sheets: [
        tracker,
        overview,
        ...findings,
        ...cleaning,
        settings.sheet,
        ...this.#companions,
        ...longTexts,
        ...this.#originals.map(({ sheet }) => sheet),
        lists.sheet,
        index.sheet,
        meta,
      ],
      names: [...settings.names, ...index.names],
    };
  }

  #trackerSheet(sources: ReadonlyMap<string, string>): SheetPlan {
    const { input, prepared } = this;
    const { layout, company, kesu, limits } = prepared;
    const { texts } = input;
    const formulas = trackerFormulas({
      ...prepared,
      procedure: input.procedure,
      periods: periodCount(input.calendar),
      mode: input.formulas,
      texts,
    });
    const body: TrackerBody = {
      ...prepared,
      stages: prepared.stageOfRow,
      missing: (row) => missingText(row, input.procedure, input.parameters, texts.language),
      findingCounts: this.#findingCounts(),
      formulas,
      dateShift: this.#dateShift,
      placeOf: (sheet) => this.#places.get(sheet),
      texts,
      longTexts: this.#longTexts,
      heading: {
        title: fillSentence(texts.tracker.title, { company: input.company ?? '' }).trim(),
        subtitle: this.#subtitle(),
      },
    };
    const columns = columnWidths(body);
    const headings = [...company.columns, ...kesu];
    return {
      name: layout.sheet,
      visibility: 'visible',
      tabColor: 'FFC00000',
      columns,
      rowCount: layout.lastRow,
      row: trackerRowPlan(body, columns),
      table: {
        name: TABLE_NAME,
        ref: layout.tableRange,
        style: 'TableStyleLight1',
        columns: headings.map(({ heading, id }) => {
          const formula = formulas.get(id);
          return formula === undefined ? { heading } : { heading, formula };
        }),
      },
      validations: trackerValidations({
        layout,
        company: company.columns,
        kesu,
        limits,
        sources,
        formulas,
        texts,
      }),
      conditionalFormats: trackerFormats({
        layout,
        company: company.columns,
        limits,
        required: requiredColumns(layout),
      }),
      freeze: { rows: HEADING_ROW, columns: this.#frozenColumns() },
      print: trackerPrint(columns, this.#frozenColumns(), texts.print.footer),
      zoom: 90,
    };
  }

  /** The number stays in sight while scrolling, where it is one of the first columns. */
  #frozenColumns(): number {
    const at = this.prepared.layout.ids.indexOf('field:caseNo');
    return at >= 0 && at < 3 ? at + 1 : 1;
  }

  #subtitle(): string {
    const { input, prepared } = this;
    const { profile } = input.procedure;
    return fillSentence(input.texts.tracker.subtitle, {
      profile: profile.id,
      title: profile.title[input.texts.language],
      rows: prepared.rows.length,
      file: input.source.file,
      asOf: input.asOf.replace('T', ' '),
    });
  }

  #choices() {
    const { input, prepared } = this;
    return trackerChoices({
      procedure: input.procedure,
      texts: input.texts,
      stageNames: prepared.stages?.names ?? [],
      company: prepared.company.columns,
      kesu: prepared.kesu,
      wordsOf: (field) => wordsOf(prepared.rows, field),
    });
  }

  #findingSheets(): SheetPlan[] {
    const { texts, describe } = this.input;
    return planFindingSheets({
      findings: this.#findings,
      texts,
      describe,
      fieldLabel: (field) => (isFieldKey(field) ? fieldDefinitions[field][texts.language] : field),
      placeOf: (sheet) => this.#places.get(sheet),
      longTexts: this.#longTexts,
      sheetNames: this.sheetNames,
    });
  }

  #cleaningSheets(): SheetPlan[] {
    const { input, prepared } = this;
    const { texts } = input;
    return planCleaningSheets({
      company: prepared.company,
      rows: prepared.rows,
      caseNoOf,
      dateShift: this.#dateShift,
      texts,
      describe: input.describe,
      placeOf: (sheet) => this.#places.get(sheet),
      longTexts: this.#longTexts,
      sheetNames: this.sheetNames,
      earlier: input.previous?.cleaning ?? [],
    });
  }

  #findingCounts(): Uint32Array {
    const byRow = new Map<string, number>();
    for (const { rowId, settled } of this.#findings)
      if (settled === undefined) byRow.set(rowId, (byRow.get(rowId) ?? 0) + 1);
    return Uint32Array.from(this.prepared.rows, ({ id }) => byRow.get(id) ?? 0);
  }

  #planOriginals() {
    const { texts, previous, source, companions, beside } = this.input;
    if (beside) return [];
    const carried = previous?.originals.filter(
      ({ name }) => companions === undefined || companionOf(name) === undefined,
    );
    const sheets = carried ?? source.sheets.map((grid) => ({ grid, name: grid.name }));
    return sheets.map(({ grid, name }) => {
      const wanted = previous ? grid.name : fillSentence(texts.sheets.original, { name });
      const sheet = planOriginalSheet(
        grid,
        this.sheetNames.take(wanted),
        this.#longTexts.fit,
        this.#dateShift,
      );
      return { sheet, original: name };
    });
  }

  /** Where to find what a finding or a row calls by the name of a register sheet. */
  #sourcePlaces(): Map<string, SourcePlace> {
    const places = new Map<string, SourcePlace>();
    const { previous, beside = [] } = this.input;
    for (const [sheet, original] of beside)
      for (const known of [sheet, original]) places.set(known, { sheet, original });
    for (const { sheet, original } of this.#originals)
      places.set(previous ? sheet.name : original, { sheet: sheet.name, original });
    // In a tracker that is read again the complaints stand on the tracker sheet itself.
    if (previous) {
      const name = this.prepared.layout.sheet;
      for (const { name: read } of previous.register.sheets)
        places.set(read, { sheet: name, original: name });
    }
    return places;
  }

  /** Long texts are known before the first row is written, because their sheet comes with its row count. */
  #noteLongTexts(): void {
    const { rows, company, layout } = this.prepared;
    const { texts, source } = this.input;
    if (!hasLongText(source)) return;
    rows.forEach((row, at) => {
      company.columns.forEach((column, index) => {
        const cell = companyColumnCell({ texts, dateShift: 0 }, row, column, index);
        if (cell?.kind === 'text') this.#longTexts.note(cell.text, layout.sheet, FIRST_ROW + at, index + 1);
      });
    });
    for (const sheet of source.sheets)
      sheet.rows.forEach((row, number) => {
        row?.values.forEach((value, at) => {
          if (typeof value === 'string') this.#longTexts.note(value, sheet.name, number, at + 1);
        });
      });
  }
}

function hasLongText(source: WorkbookGrid): boolean {
  return source.sheets.some((sheet) =>
    sheet.rows.some((row) =>
      row?.values.some((value) => typeof value === 'string' && value.length > MAX_CELL_TEXT),
    ),
  );
}

/** Words a column's cells use, the most frequent first. */
function wordsOf(rows: readonly TrackerRow[], field: FieldKey): string[] {
  const counts = new Map<string, number>();
  for (const { complaint } of rows) {
    const value = complaint.fields[field];
    if (typeof value === 'string' && value !== '' && value.length <= 30)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

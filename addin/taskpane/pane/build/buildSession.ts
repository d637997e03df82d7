import type { FieldKey } from '../../../../functions/core/complaint/fields';
import type { WorkbookGrid } from '../../../../functions/core/register/grid';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import type { BuildRecord } from '../../../excel/buildRecord';
import { excelText } from '../excelText';
import type { Pane, WorkControl } from '../pane';
import { chooseColumn, readBuildDraft, type BuildDraft } from './buildDraft';
import { buildTexts } from './buildTexts';
import type * as BuildWork from './buildWork';
import type { ColumnLine } from './columnChoices';
import type { RegisterReading } from './registerReading';

/** What a build brought. */
export interface BuiltTracker {
  readonly complaints: number;
  readonly others: number;
  readonly findings: RegisterReading['bySeverity'];
  /** Sheets that were added, as they are called now. */
  readonly sheets: readonly string[];
}

export interface BuildState {
  readonly draft: BuildDraft;
  /** The workbook as it was read; absent until it has been. */
  readonly grid?: WorkbookGrid;
  /** The register with the choices made so far. */
  readonly reading?: RegisterReading;
  readonly columns: readonly ColumnLine[];
  /** Words about findings, loaded with the first reading. */
  readonly work?: typeof BuildWork;
  readonly built?: BuiltTracker;
  /** What undo would take out; undefined where there is nothing. */
  readonly lastBuild?: BuildRecord;
}

const DRAFT = 'build';
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const sessions = new WeakMap<Pane, BuildSession>();

/** The way from a register to a tracker; it goes on where it was when the page is opened again. */
export class BuildSession {
  static of(pane: Pane): BuildSession {
    let session = sessions.get(pane);
    if (!session) sessions.set(pane, (session = new BuildSession(pane)));
    return session;
  }

  #state: BuildState;
  readonly #listeners = new Set<() => void>();
  #rereading: AbortController | undefined;

  private constructor(private readonly pane: Pane) {
    this.#state = { draft: readBuildDraft(pane.services.drafts.recall(DRAFT)), columns: [] };
  }

  readonly state = (): BuildState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Remembers what was decided, also beyond the closing of the pane. */
  decide(change: Partial<BuildDraft>): void {
    const draft = { ...this.#state.draft, ...change };
    this.pane.services.drafts.keep(DRAFT, draft);
    this.#set({ ...this.#state, draft });
  }

  /** What undo could take out now. */
  async look(): Promise<void> {
    const look = await this.pane.services.workbook.look();
    if (look.ok) this.#set(withLastBuild(this.#state, look.value.lastBuild));
    else this.pane.fail(excelText(look.problem), () => void this.look());
  }

  /** Reads the workbook and everything in it that looks like a register. */
  async readWorkbook(): Promise<boolean> {
    const read = await this.pane.run(buildTexts.reading, (control) => this.#read(control), {
      cancellable: true,
    });
    return read === true;
  }

  async chooseSheets(sheets: readonly string[]): Promise<void> {
    this.decide({ sheets });
    await this.#reread();
  }

  /** A correction of the mapping: the whole register is read again with it at once. */
  async chooseColumn(line: ColumnLine, field: FieldKey | null): Promise<void> {
    this.decide(chooseColumn(this.#state.draft, line.sheet, line.letter, field));
    await this.#reread();
  }

  async #read({ progress, signal }: WorkControl): Promise<Result<boolean, Bilingual>> {
    const { workbook } = this.pane.services;
    const work = await import(/* webpackChunkName: "reading" */ './buildWork');
    const look = await workbook.look();
    if (!look.ok) return failed(excelText(look.problem));
    const facts = await workbook.readGrids({ sheets: [work.META_SHEET] });
    if (!facts.ok) return failed(excelText(facts.problem));
    const sheets = work.ownSheets(look.value, work.readMeta(facts.value));
    const grid = await workbook.readGrids({ sheets, progress, signal });
    if (!grid.ok) return failed(excelText(grid.problem));
    this.#set(withLastBuild({ ...this.#state, grid: grid.value }, look.value.lastBuild));
    await this.#reread();
    return ok(true);
  }

  /** Only the newest reading counts: an older one that is still running is given up. */
  async #reread(): Promise<void> {
    const { grid, draft } = this.#state;
    if (!grid) return;
    this.#rereading?.abort();
    const { signal } = (this.#rereading = new AbortController());
    const work = await import(/* webpackChunkName: "reading" */ './buildWork');
    await pause();
    if (signal.aborted) return;
    const options = { columns: draft.columns, asOf: this.pane.services.now(), signal, pause };
    const chosen = draft.sheets ? { sheets: draft.sheets } : {};
    const reading = await work.readWithChoices(grid, { ...options, ...chosen });
    if (!reading) return;
    this.#set({
      ...this.#state,
      work,
      reading,
      columns: work.columnLines(grid, reading.inspection, draft.columns),
    });
  }

  /** Builds the tracker into the open workbook. */
  async build(): Promise<void> {
    const built = await this.pane.run(buildTexts.building, (control) => this.#build(control), {
      cancellable: true,
    });
    if (!built) return;
    // What was decided is in the tracker now; the next register begins anew.
    this.pane.services.drafts.keep(DRAFT, undefined);
    this.#set({ draft: readBuildDraft(undefined), columns: [], built });
    await this.look();
    await this.pane.refreshTracker();
    this.pane.tell(buildTexts.built(built.complaints));
  }

  async #build(control: WorkControl): Promise<Result<BuiltTracker, Bilingual>> {
    const { grid, reading, draft } = this.#state;
    if (!grid || !reading) return failed(buildTexts.readFirst);
    const { services, store } = this.pane;
    const work = await import(/* webpackChunkName: "reading" */ './buildWork');
    const { findProcedure } = await import(/* webpackChunkName: "procedures" */ '../procedures');
    const procedure = findProcedure(draft.profile);
    if (!procedure.ok) return procedure;
    await pause();
    const { tracker, language } = store.state();
    const plan = work.planBeside({
      grid,
      reading,
      procedure: procedure.value,
      parameters: work.figuresOf(procedure.value.profile.parameters, draft.figures),
      // Days off and hours the company has entered already are its own, whatever is built anew.
      ...(tracker.kind === 'open' ? { calendar: tracker.calendar } : {}),
      company: draft.company.trim(),
      formulas: draft.formulas,
      language,
      asOf: services.now(),
      sheets: grid.sheets.map(({ name }) => name),
    });
    if (!plan.ok) return plan;
    const applied = await services.workbook.applyPlan(plan.value.workbook, control);
    if (!applied.ok) return failed(excelText(applied.problem));
    return ok({
      complaints: plan.value.complaints,
      others: reading.others,
      findings: reading.bySeverity,
      sheets: plan.value.workbook.sheets.flatMap(({ name, visibility }) =>
        visibility === 'visible' ? [applied.value.sheets.get(name) ?? name] : [],
      ),
    });
  }

  /** Takes the last build out again. */
  async undo(): Promise<void> {
    const undone = await this.pane.run(buildTexts.undoing, async () => {
      // What was typed a moment ago belongs into the log of changes, which stays.
      const { LiveSession } = await import(/* webpackChunkName: "tracker" */ '../live/liveSession');
      await LiveSession.of(this.pane).tracker?.settled();
      const result = await this.pane.services.workbook.undoBuild();
      if (!result.ok) return failed(excelText(result.problem));
      return result.value ? ok(result.value) : failed(buildTexts.nothingToUndo);
    });
    if (!undone) return;
    await this.pane.refreshTracker();
    this.#set(without(this.#state, 'built'));
    await this.look();
    this.pane.tell(undone.former ? buildTexts.broughtBack : buildTexts.undone);
  }

  #set(state: BuildState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function withLastBuild(state: BuildState, lastBuild: BuildRecord | undefined): BuildState {
  return lastBuild ? { ...state, lastBuild } : without(state, 'lastBuild');
}

function without(state: BuildState, key: 'built' | 'lastBuild'): BuildState {
  const rest: { -readonly [Key in keyof BuildState]: BuildState[Key] } = { ...state };
  delete rest[key];
  return rest;
}

import { checkCases, valuesToWrite } from '../../../../functions/core/actions/liveCheck';
import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { trackerChanges } from '../../../../functions/core/actions/trackerChanges';
import type { ChangeLogTexts } from '../../../../functions/core/messages/changeMessages';
import { valueAt, type CellValue } from '../../../../functions/core/register/grid';
import { ok, type Result } from '../../../../functions/core/shared/result';
import { fillSentence } from '../../../../functions/core/shared/fillSentence';
import {
  freshId,
  WHOLE_ROW,
  type ChangeOrigin,
  type LoggedChange,
} from '../../../../functions/core/tracker/changeLog';
import { TABLE_NAME } from '../../../../functions/core/tracker';
import { ids } from '../../../../functions/core/tracker/kesuColumns';
import { ChangeJournal } from './changeJournal';
import type { ExcelProblem } from '../../../excel/excelProblem';
import { identifyRows } from './identifyRows';
import type { AppendedCase, CaseEdit, CasePreview, LiveServices, LiveState, NewCase } from './liveServices';
import { originOf, type OriginOf } from './changeOrigin';
import { readTracker } from './readTracker';
import type { CellEdit, RowEditOutcome, RowIds, Shown } from '../../../excel/tableRows';
import {
  refusedColumns,
  type SheetChange,
  type TouchedRow,
  type TouchedTable,
} from '../../../excel/touchedRows';
import { isDateColumn, isEcho, needsReason } from './liveColumns';
import { groupByRow, marksToWrite } from './liveMarks';
import { newCaseCells } from './newCaseCells';
import { TrackerGrid } from './trackerGrid';
import { watchThenRead } from './watchThenRead';
import type { TableCellEdit } from '../../../excel/writeCells';

/** Typing and pastes come in bursts: they are looked at once they pause. */
const PAUSE = 400;
/** The most co-authors' changes kept for show. */
const MOST_REMOTE = 50;

/**
 * Watches the tracker while people work in it: checks the rows they touch, marks the cells, brings computed values up
 * to date and keeps the change log. Differences are found by comparing readings, not by trusting events, so that a
 * missed, merged or own event neither loses nor doubles a change. What co-authors change is checked and shown; their own
 * add-in acts on it.
 */
export class LiveTracker {
  #state: LiveState;
  #grid: TrackerGrid;
  #pending: SheetChange[] = [];
  #callOff: (() => void) | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #stopWatching: () => void = () => undefined;
  #refused = new Map<string, readonly string[]>();
  readonly #journal: ChangeJournal;
  readonly #listeners = new Set<(state: LiveState) => void>();

  private constructor(
    private readonly services: LiveServices,
    cases: TrackerCases,
    private dateShift: number,
  ) {
    this.#grid = new TrackerGrid(cases);
    this.#journal = new ChangeJournal(
      services,
      () => this.#texts(),
      () => void this.#queue(() => this.#settle()),
    );
    this.#state = {
      cases,
      findings: groupByRow(checkCases(cases)),
      unexplained: [],
      remote: [],
      problem: undefined,
    };
  }

  /** Begins to watch the tracker and reads it; undefined where there is none. */
  static async start(services: LiveServices): Promise<Result<LiveTracker | undefined, ExcelProblem>> {
    const begun = await watchThenRead(services);
    if (!begun.ok) return begun;
    if (!begun.value) return ok(undefined);
    const { reading, stop, passOn } = begun.value;
    const live = new LiveTracker(services, reading.cases, reading.dateShift);
    live.#stopWatching = stop;
    passOn({ changed: (change) => live.#note(change), settingsChanged: () => void live.refresh() });
    return ok(live);
  }

  get state(): LiveState {
    return this.#state;
  }

  /** @returns A function that ends it. */
  listen(listener: (state: LiveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#callOff?.();
    this.#journal.stop();
    this.#stopWatching();
    this.#listeners.clear();
  }

  /** Waits until everything noticed so far has been dealt with. */
  async settled(): Promise<void> {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#pending.length > 0) this.#queue(() => this.#lookAtPending());
    await this.#work;
  }

  /**
   * Reads the whole tracker again: events can be missed. What changed meanwhile is logged, unless it is in the log
   * already.
   */
  refresh(): Promise<Result<LiveState, ExcelProblem>> {
    return this.#queue(async () => {
      const read = await readTracker(this.services);
      if (!read.ok) return read;
      if (!read.value) return ok(this.#state);
      const before = this.#state.cases;
      const { cases } = read.value;
      this.dateShift = read.value.dateShift;
      this.#grid = new TrackerGrid(cases);
      const found = trackerChanges(before, cases, this.#texts().wholeRow);
      this.#journal.add(found.map((change) => this.#journal.entry(change, 'found')));
      this.#tell({ cases, findings: groupByRow(checkCases(cases, undefined, this.#refused)) });
      await this.#settle();
      return ok(this.#state);
    });
  }

  /** Answers everything for the present moment, without reading: time alone makes cases overdue. */
  tick(): void {
    const cases = this.services.read(this.#grid.grid());
    if (cases) this.#tell({ cases });
  }

  /**
   * Changes cells of one case in the name of a person, with a reason where there is one. All or none: what somebody
   * else changed since it was read is a conflict and stays.
   */
  editCase(
    rowId: string,
    edits: readonly CaseEdit[],
    reason = '',
  ): Promise<Result<RowEditOutcome, ExcelProblem>> {
    return this.#queue(async () => {
      const { cases } = this.#state;
      const one = cases.caseById.get(rowId);
      const columns = new Map(cases.columns.map((column) => [column.id, column]));
      if (!one) return ok({ kind: 'gone' });
      const cells = edits.map(({ columnId, value }): CellEdit & { readonly column: number } => {
        const column = columns.get(columnId);
        if (!column) throw new Error(`the tracker has no column '${columnId}'`);
        return {
          column: column.column,
          heading: column.heading,
          was: this.#shown(valueAt(cases.sheet, one.row, column.column), columnId),
          value: this.#shown(value, columnId),
        };
      });
      const written = await this.services.workbook.editRow(this.#ids(), rowId, cells);
      if (!written.ok || written.value.kind !== 'written') return written;
      edits.forEach(({ value }, at) => this.#grid.set(rowId, cells[at]!.column, value === '' ? null : value));
      await this.#absorb([rowId], () => 'person', reason);
      return written;
    });
  }

  /** What a new case would be: its grade, limits and findings. Nothing is written. */
  preview(values: NewCase, rowId = freshId('K', this.services.chance)): CasePreview | undefined {
    const cases = this.services.read(this.#grid.with(rowId, values));
    const one = cases?.caseById.get(rowId);
    return cases && one ? { cases, one, findings: checkCases(cases, [rowId]) } : undefined;
  }

  /**
   * Registers a new case: written below the table, which takes it in. Computed values come along; formulas are the
   * table's own.
   */
  appendCase(values: NewCase): Promise<Result<AppendedCase, ExcelProblem>> {
    return this.#queue(async () => {
      const rowId = freshId('K', this.services.chance);
      const preview = this.preview(values, rowId);
      if (!preview) return ok({ kind: 'incomplete' });
      const cells = newCaseCells(values, rowId, preview);
      const row = new Map(
        preview.cases.columns.flatMap(({ id, heading }): [string, Shown][] => {
          const value = cells.get(id) ?? '';
          return value === '' ? [] : [[heading, this.#shown(value, id)]];
        }),
      );
      const written = await this.services.workbook.appendRow(TABLE_NAME, row);
      if (!written.ok) return written;
      if (written.value.kind !== 'written') return ok({ kind: 'blocked' });
      this.#grid.add(rowId, cells);
      await this.#absorb([rowId], () => 'person', '');
      return ok({ kind: 'written', rowId });
    });
  }

  /** Logs why a grade was changed, and says so in the row. */
  explain(entry: LoggedChange, reason: string): Promise<Result<RowEditOutcome, ExcelProblem>> {
    const { gradeByPerson } = this.#texts();
    const logged = this.#queue(() => this.#journal.giveReason(entry.entryId, reason));
    return logged.then((result) => {
      if (!result.ok) return result;
      const unexplained = this.#state.unexplained.filter(({ entryId }) => entryId !== entry.entryId);
      this.#tell({ unexplained });
      return this.editCase(entry.rowId, [
        { columnId: ids.gradeReason, value: fillSentence(gradeByPerson, { reason }) },
      ]);
    });
  }

  #note(change: SheetChange): void {
    if (isEcho(change, this.#state.cases.columns)) return;
    this.#pending.push(change);
    this.#callOff?.();
    this.#callOff = this.services.later(PAUSE, () => {
      this.#callOff = undefined;
      void this.#queue(() => this.#lookAtPending());
    });
  }

  /** One thing after another: two readings at once would each miss what the other wrote. */
  #queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#work.then(work);
    // A failure is the caller's; the next piece of work goes on all the same.
    this.#work = next.catch(() => undefined);
    return next;
  }

  async #lookAtPending(): Promise<void> {
    const changes = this.#pending.splice(0);
    if (changes.length === 0) return;
    const table = await this.services.workbook.readTouched(this.#ids(), changes, this.dateShift);
    if (!table.ok) return this.#tell({ problem: table.problem });
    if (!table.value) return;
    const origin = originOf(changes, table.value);
    const known = this.#grid.rowIds;
    const present = new Set(table.value.rowIds);
    const gone = [...known].filter((id) => !present.has(id));
    const touched = await this.#identify(table.value, known, origin);
    for (const id of gone) this.#grid.remove(id);
    this.#grid.put(touched, table.value.left);
    this.#noteRefused(table.value, touched);
    const rowAt = new Map(touched.map(({ rowId, row }) => [rowId, row]));
    const anyLocal = changes.some(({ remote }) => !remote);
    await this.#absorb(
      [...gone, ...touched.map(({ rowId }) => rowId)],
      (rowId, columnId) => {
        const row = rowAt.get(rowId);
        return row === undefined ? (anyLocal ? 'person' : 'coauthor') : origin(row, columnId);
      },
      '',
    );
  }

  /** Tells rows apart for good. */
  async #identify(
    table: TouchedTable,
    known: ReadonlySet<string>,
    origin: OriginOf,
  ): Promise<readonly TouchedRow[]> {
    const isAnothers = (row: number) => origin(row, WHOLE_ROW) === 'coauthor';
    const { rows, given } = identifyRows(table, known, isAnothers, this.services.chance);
    if (given.size === 0) return rows;
    const idColumn = table.left + table.columnIds.indexOf(ids.rowId);
    const written = await this.services.workbook.giveRowIds(this.#ids(), idColumn, given);
    if (written.ok) return rows;
    this.#tell({ problem: written.problem });
    return rows.filter(({ row }) => !given.has(row));
  }

  #noteRefused(table: TouchedTable, touched: readonly TouchedRow[]): void {
    for (const { rowId, row } of touched) {
      const columns = refusedColumns(table, row);
      if (columns.length === 0) this.#refused.delete(rowId);
      else this.#refused.set(rowId, columns);
    }
  }

  /** Works out what a change of the grid means, writes what follows from it, and logs it. */
  async #absorb(
    rowIds: readonly string[],
    origin: (rowId: string, columnId: string) => ChangeOrigin,
    reason: string,
  ): Promise<void> {
    const before = this.#state.cases;
    const cases = this.services.read(this.#grid.grid());
    if (!cases) return;
    const touched = new Set(rowIds);
    const changes = trackerChanges(before, cases, this.#texts().wholeRow, touched);
    const entries = changes.map((change) =>
      this.#journal.entry(change, origin(change.rowId, change.columnId), reason),
    );
    const local = entries.filter((entry) => entry.origin === 'person');
    const remote = entries.filter((entry) => entry.origin !== 'person');
    this.#journal.add(entries);
    const findings = new Map(this.#state.findings);
    for (const id of touched) findings.delete(id);
    for (const [id, found] of groupByRow(checkCases(cases, touched, this.#refused))) findings.set(id, found);
    this.#tell({
      cases,
      findings,
      remote: [...this.#state.remote, ...remote].slice(-MOST_REMOTE),
      unexplained: [...this.#state.unexplained, ...local.filter(needsReason)],
      problem: undefined,
    });
    if (local.length > 0) {
      await this.#writeComputed(before, cases, new Set(local.map(({ rowId }) => rowId)));
    }
    this.#tellProblem(await this.#journal.write());
  }

  async #writeComputed(
    before: TrackerCases,
    cases: TrackerCases,
    touched: ReadonlySet<string>,
  ): Promise<void> {
    const columns = new Map(cases.columns.map((column) => [column.id, column]));
    const edits = [
      ...valuesToWrite(before, cases, touched),
      ...marksToWrite(cases, touched, this.#state.findings),
    ];
    if (edits.length === 0) return;
    const cells = edits.map(({ rowId, columnId, was, value }): TableCellEdit => {
      const { heading } = columns.get(columnId)!;
      return { id: rowId, heading, was: this.#shown(was, columnId), value };
    });
    const written = await this.services.workbook.writeCells(this.#ids(), cells);
    if (!written.ok) return this.#tell({ problem: written.problem });
    written.value.forEach((outcome, at) => {
      const { rowId, columnId, value } = edits[at]!;
      if (outcome !== 'written' && outcome !== 'same') return;
      this.#grid.set(rowId, columns.get(columnId)!.column, value === '' ? null : value);
    });
    const now = this.services.read(this.#grid.grid());
    if (!now) return;
    const grades = this.#gradesComputed(cases, now).filter(({ rowId }) => before.caseById.has(rowId));
    this.#journal.add(grades);
    this.#tell({ cases: now });
  }

  /** A grade the procedure changed is logged with its reason; the other computed values follow from what is logged. */
  #gradesComputed(before: TrackerCases, now: TrackerCases): LoggedChange[] {
    return trackerChanges(before, now, this.#texts().wholeRow)
      .filter(({ columnId }) => columnId === ids.grade)
      .map((change) => {
        const { index } = now.caseById.get(change.rowId)!;
        return this.#journal.entry(change, 'addin', now.prepared.rows[index]!.gradeReason);
      });
  }

  async #settle(): Promise<void> {
    this.#tellProblem(await this.#journal.settle());
  }

  #tellProblem(problem: ExcelProblem | undefined): void {
    if (problem) this.#tell({ problem });
  }

  /** A value as Excel shows it to the add-in, dates in the workbook's own system. */
  #shown(value: CellValue, columnId: string): Shown {
    if (value === null) return '';
    if (typeof value === 'object') return value.error;
    const column = this.#state.cases.columns.find(({ id }) => id === columnId);
    return typeof value === 'number' && column && isDateColumn(column) ? value - this.dateShift : value;
  }

  #ids(): RowIds {
    const { columns } = this.#state.cases;
    return { table: TABLE_NAME, heading: columns.find(({ id }) => id === ids.rowId)!.heading };
  }

  #texts(): ChangeLogTexts {
    return this.services.texts[this.#state.cases.language];
  }

  #tell(news: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...news };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

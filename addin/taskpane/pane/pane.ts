import type { TrackerCases } from '../../../functions/core/actions/trackerCases';
import type { Bilingual, Language } from '../../../functions/core/shared/language';
import { failed, type Result } from '../../../functions/core/shared/result';
import type { PanePage, PaneTask } from '../panePages';
import type { TrackerHead } from './trackerHead';
import type { PaneServices } from './paneServices';
import { PaneStore } from './paneStore';
import { paneTexts } from './paneTexts';

/** What a piece of work gets while it runs. */
export interface WorkControl {
  /** Share done, 0 to 1. */
  readonly progress: (done: number) => void;
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal;
}

export interface RunOptions {
  /** Offers to stop it; the work must then leave everything as it was, or hand over whole pieces and say which. */
  readonly cancellable?: boolean;
  /** Shows nothing while it runs, for work of a blink. */
  readonly quiet?: boolean;
}

/** The language an Office display language asks for: anything Chinese is read in Chinese, all others in English. */
export const languageOf = (displayLanguage: string): Language =>
  displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const LANGUAGE_KEY = 'language';

/** The pane as its pages use it: state, services, and the few things every page does. */
export class Pane {
  readonly store: PaneStore;
  #cases: Promise<Result<TrackerCases, Bilingual>> | undefined;

  /** Whether somebody, by a tab or the ribbon, has chosen a page yet. */
  #led = false;

  constructor(readonly services: PaneServices) {
    const chosen = services.settings.recall(LANGUAGE_KEY);
    this.store = new PaneStore(
      chosen === 'zh' || chosen === 'en' ? chosen : languageOf(services.displayLanguage),
    );
  }

  open(page: PanePage, task?: PaneTask): void {
    this.#led = true;
    this.store.dispatch({ kind: 'opened', page, task });
  }

  /** Gives what the ribbon asked, once: the page that takes it does it. */
  takeTask(): PaneTask | undefined {
    const { asked } = this.store.state();
    if (asked !== undefined) this.store.dispatch({ kind: 'taskTaken' });
    return asked;
  }

  choose(language: Language): void {
    this.services.settings.keep(LANGUAGE_KEY, language);
    this.store.dispatch({ kind: 'languageChosen', language });
  }

  tell(text: Bilingual): void {
    this.store.dispatch({ kind: 'told', text });
  }

  fail(text: Bilingual, retry?: () => void): void {
    this.store.dispatch({ kind: 'failed', problem: { text, ...(retry ? { retry } : {}) } });
  }

  /**
   * Does a piece of work while the pane shows how far it is. One at a time: a second one is refused with a word why.
   * A problem goes into the error bar with the offer to try again; what we did not foresee is reported as our mistake.
   *
   * @returns The value, or undefined where it failed.
   */
  async run<T>(
    label: Bilingual,
    work: (control: WorkControl) => Promise<Result<T, Bilingual>>,
    options: RunOptions = {},
  ): Promise<T | undefined> {
    const { dispatch, state } = this.store;
    if (state().busy) {
      this.fail(paneTexts.stillBusy);
      return undefined;
    }
    const abort = new AbortController();
    if (!options.quiet)
      dispatch({
        kind: 'began',
        task: { label, done: null, ...(options.cancellable ? { cancel: () => abort.abort() } : {}) },
      });
    const result = await this.#attempt(label, () =>
      work({ progress: (done) => dispatch({ kind: 'advanced', done }), signal: abort.signal }),
    );
    if (!options.quiet) dispatch({ kind: 'ended' });
    if (result.ok) return result.value;
    this.fail(result.problem, abort.signal.aborted ? undefined : () => void this.run(label, work, options));
    return undefined;
  }

  async #attempt<T>(
    label: Bilingual,
    work: () => Promise<Result<T, Bilingual>>,
  ): Promise<Result<T, Bilingual>> {
    try {
      return await work();
    } catch (mistake) {
      const error = mistake instanceof Error ? mistake : new Error(String(mistake));
      await this.services.report(error, label.en);
      return failed(paneTexts.mistake(error));
    }
  }

  /** Looks which tracker the workbook holds now; the state and the custom functions follow. */
  async refreshTracker(): Promise<TrackerHead | undefined> {
    this.forgetCases();
    const found = await this.run(
      paneTexts.looking,
      async () => {
        const { readTrackerHead } = await import(/* webpackChunkName: "tracker" */ './trackerHead');
        return readTrackerHead(this.services.workbook, async (id, json, readings) => {
          const { findProcedure } = await import(/* webpackChunkName: "procedures" */ './procedures');
          return findProcedure(id, json, readings);
        });
      },
      { quiet: true },
    );
    this.store.dispatch({
      kind: 'trackerRead',
      tracker: found ? { kind: 'open', ...found } : { kind: 'none' },
    });
    this.services.tellFunctions(found);
    // Who opens a workbook with a tracker wants to know what is due; building is behind her.
    if (found && !this.#led) this.open('todo');
    this.#led = true;
    return found;
  }

  /**
   * The rows of the open tracker with grades, due times and states, as they stand now. Read once and kept until
   * `forgetCases`: call that after every change.
   */
  cases(): Promise<Result<TrackerCases, Bilingual>> {
    this.#cases ??= this.#readCases();
    return this.#cases;
  }

  forgetCases(): void {
    this.#cases = undefined;
  }

  async #readCases(): Promise<Result<TrackerCases, Bilingual>> {
    const { tracker } = this.store.state();
    if (tracker.kind !== 'open') return failed(paneTexts.noTracker);
    const { readTrackerCases } = await import(/* webpackChunkName: "tracker" */ './readTrackerCases');
    const cases = await readTrackerCases(this.services.workbook, tracker, this.services.now());
    if (!cases.ok) this.forgetCases();
    return cases;
  }
}

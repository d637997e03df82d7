import type { Bilingual, Language } from '../../../../functions/core/shared/language';
import { ok, type Result } from '../../../../functions/core/shared/result';
import type { Pane, WorkControl } from '../pane';
import { recallPublishing } from './keptSettings';
import type { Prepared } from './preparePublication';
import { publishPrepared, type PublishChoice, type RunReport } from './publishPrepared';
import { publishTexts } from './publishTexts';

/** A piece of publishing somebody asked for. */
export interface PublishOrder {
  /** The part of the page it was asked in and shows its outcome in. */
  readonly scope: string;
  readonly label: Bilingual;
  readonly ids: readonly string[];
  /** Makes the documents with these ids from what the tracker says at that moment. */
  readonly prepare: (ids: readonly string[], control: WorkControl) => Promise<Result<Prepared, Bilingual>>;
  readonly tracker: { readonly sheet: string; readonly language: Language };
  /** Can be finished after the pane was closed: all it needs is in the tracker. */
  readonly resumes: boolean;
  /** After a run, whatever came of it. */
  readonly onDone: () => Promise<void>;
}

export interface PublishSessionView {
  /** What is under way: the document, and for how many seconds the service asked to wait. */
  readonly running: { readonly scope: string; readonly label: string; readonly waiting?: number } | undefined;
  readonly done: { readonly order: PublishOrder; readonly report: RunReport } | undefined;
}

/** A run that was cut off, as it is remembered on this machine for this document. */
export interface OpenRun {
  readonly scope: string;
  readonly ids: readonly string[];
}

const OPEN_KEY = 'publish.open';
const REVISIONS_KEY = 'publish.revisions';
const sessions = new WeakMap<Pane, PublishSession>();

/** Publishing as it goes on while a person looks at other pages. */
export class PublishSession {
  #view: PublishSessionView = { running: undefined, done: undefined };
  readonly #listeners = new Set<() => void>();
  #waitOver: ReturnType<typeof setTimeout> | undefined;

  static of(pane: Pane): PublishSession {
    const known = sessions.get(pane) ?? new PublishSession(pane);
    sessions.set(pane, known);
    return known;
  }

  private constructor(private readonly pane: Pane) {}

  readonly view = (): PublishSessionView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What this machine published last: revision by the id of the document. */
  get revisions(): Readonly<Record<string, number>> {
    return readRevisions(this.pane.services.drafts.recall(REVISIONS_KEY));
  }

  /** A run that did not come to its end, because the pane or Excel was closed meanwhile. */
  get openRun(): OpenRun | undefined {
    return this.#view.running ? undefined : readOpenRun(this.pane.services.drafts.recall(OPEN_KEY));
  }

  forgetOpenRun(): void {
    this.pane.services.drafts.keep(OPEN_KEY, undefined);
    this.#show({});
  }

  /** Other parts of the page ask whether publishing is set up. */
  settingsChanged(): void {
    this.#show({});
  }

  async publish(order: PublishOrder, choice: PublishChoice = {}): Promise<void> {
    await this.#run(order, order.ids, choice, []);
  }

  /** Tries some documents of the last run again; what came of the others stays shown. */
  async again(ids: readonly string[], choice: PublishChoice = {}): Promise<void> {
    const { done } = this.#view;
    if (!done) return;
    const settled = done.report.outcomes.filter(({ id }) => !ids.includes(id));
    await this.#run(done.order, ids, choice, settled);
  }

  async #run(
    order: PublishOrder,
    ids: readonly string[],
    choice: PublishChoice,
    settled: RunReport['outcomes'],
  ): Promise<void> {
    const { scope, label } = order;
    await this.pane.run(
      label,
      async (control) => {
        if (order.resumes) this.pane.services.drafts.keep(OPEN_KEY, { scope, ids } satisfies OpenRun);
        this.#show({ running: { scope, label: '' }, done: undefined });
        try {
          const published = await this.#publish(order, ids, choice, control);
          if (!published.ok) return published;
          const report = published.value;
          if (order.resumes && report.rowTrouble.length === 0)
            this.pane.services.drafts.keep(OPEN_KEY, undefined);
          this.#tell(report);
          const outcomes = [...settled, ...report.outcomes];
          this.#show({ done: { order, report: { ...report, outcomes } } });
        } finally {
          this.#show({ running: undefined });
        }
        await order.onDone();
        return ok(undefined);
      },
      { cancellable: true },
    );
  }

  async #publish(
    order: PublishOrder,
    ids: readonly string[],
    choice: PublishChoice,
    control: WorkControl,
  ): Promise<Result<RunReport, Bilingual>> {
    const { services } = this.pane;
    const { scope, tracker } = order;
    const prepared = await order.prepare(ids, control);
    if (!prepared.ok) return prepared;
    const report = await publishPrepared(
      prepared.value,
      {
        services,
        settings: recallPublishing(services),
        choice,
        tracker,
        onLabel: (label) => this.#show({ running: { scope, label } }),
        onWait: (milliseconds) => this.#wait(milliseconds),
      },
      control,
    );
    this.#remember(prepared.value, report);
    return ok(report);
  }

  #tell({ outcomes, rows, rowTrouble }: RunReport): void {
    const count = outcomes.filter(({ action }) => action !== 'failed').length;
    if (count > 0 && rowTrouble.length === 0) this.pane.tell(publishTexts.done(count, rows));
  }

  #remember({ documents }: Prepared, { outcomes }: RunReport): void {
    const published = new Set(outcomes.flatMap(({ id, action }) => (action === 'failed' ? [] : [id])));
    const news = documents.flatMap(({ id, revision }) =>
      revision !== undefined && published.has(id) ? [[id, revision] as const] : [],
    );
    this.pane.services.drafts.keep(REVISIONS_KEY, { ...this.revisions, ...Object.fromEntries(news) });
  }

  #wait(milliseconds: number): void {
    const { running } = this.#view;
    if (!running || milliseconds < NOTICEABLE) return;
    clearTimeout(this.#waitOver);
    this.#show({ running: { ...running, waiting: Math.ceil(milliseconds / 1000) } });
    this.#waitOver = setTimeout(() => {
      const { running: now } = this.#view;
      if (now) this.#show({ running: { scope: now.scope, label: now.label } });
    }, milliseconds);
  }

  #show(news: Partial<PublishSessionView>): void {
    this.#view = { ...this.#view, ...news };
    for (const listener of this.#listeners) listener();
  }
}

/** Shorter pauses are over before they are read. */
const NOTICEABLE = 2000;

function readOpenRun(kept: unknown): OpenRun | undefined {
  const { scope, ids } = (kept ?? {}) as Partial<Record<keyof OpenRun, unknown>>;
  if (typeof scope !== 'string' || !Array.isArray(ids)) return undefined;
  return { scope, ids: ids.filter((id) => typeof id === 'string') };
}

function readRevisions(kept: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries(typeof kept === 'object' && kept !== null ? kept : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

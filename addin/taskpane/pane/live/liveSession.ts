import { trackerCases } from '../../../../functions/core/actions/trackerCases';
import { compileCalendar, type LocalTime } from '../../../../functions/core/calendar';
import { changeMessages } from '../../../../functions/core/messages/changeMessages';
import { describeFinding } from '../../../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import type { SheetGrid } from '../../../../functions/core/register/grid';
import { readKeptSettings, withKeptCalendar } from '../../../../functions/core/tracker/readKeptSettings';
import { excelText } from '../excelText';
import type { Pane } from '../pane';
import { rowIdsOf } from '../readTrackerCases';
import type { TrackerHead } from '../trackerHead';
import type { LiveServices, LiveState } from './liveServices';
import { LiveTracker } from './liveTracker';

/** What the pages see of the tracker while people work in it. */
export interface LiveView {
  /** Undefined until the tracker has been read. */
  readonly live: LiveState | undefined;
  /** Id of the row the person is in, or was in last. */
  readonly selected: string | undefined;
}

/** Time alone makes cases overdue. */
const TICK = 60_000;
const PERSON_KEY = 'person';

/** Reads cases with the company's days and hours as the settings sheet has them now. */
function casesReader(
  { procedure, calendar: shipped, meta }: TrackerHead,
  now: () => LocalTime,
): LiveServices['read'] {
  let settings: SheetGrid | undefined;
  let calendar = shipped;
  return (grid) => {
    const sheet = grid.sheets.find(({ name }) => name === meta.settingsSheet);
    if (sheet !== settings) {
      settings = sheet;
      calendar = compileCalendar(withKeptCalendar(shipped.file, readKeptSettings(sheet)));
    }
    return trackerCases(grid, {
      procedure,
      calendar,
      asOf: now(),
      texts: trackerMessages,
      describe: describeFinding,
    });
  };
}

const sessions = new WeakMap<Pane, LiveSession>();

/** Keeps the live check going for the tracker that is open, one for the whole pane. */
export class LiveSession {
  #view: LiveView = { live: undefined, selected: undefined };
  #tracker: LiveTracker | undefined;
  #head: TrackerHead | undefined;
  #ends: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();

  static of(pane: Pane): LiveSession {
    const known = sessions.get(pane);
    if (known) return known;
    const session = new LiveSession(pane);
    sessions.set(pane, session);
    return session;
  }

  private constructor(private readonly pane: Pane) {}

  readonly view = (): LiveView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The live check itself; undefined until the tracker has been read. */
  get tracker(): LiveTracker | undefined {
    return this.#tracker;
  }

  /** Who works here: Office does not tell the add-in, so the person says it once. */
  get person(): string {
    const kept = this.pane.services.settings.recall(PERSON_KEY);
    return typeof kept === 'string' ? kept : '';
  }

  set person(name: string) {
    this.pane.services.settings.keep(PERSON_KEY, name.trim() === '' ? undefined : name.trim());
    this.#show({});
  }

  /** Watches this tracker from now on, in the place of another. */
  async start(head: TrackerHead): Promise<void> {
    if (this.#head === head) return;
    this.stop();
    this.#head = head;
    const { workbook, now } = this.pane.services;
    const started = await LiveTracker.start({
      workbook,
      read: casesReader(head, now),
      now,
      chance: Math.random,
      person: () => this.person,
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      texts: changeMessages,
    });
    if (this.#head !== head) return;
    if (!started.ok) {
      this.#head = undefined;
      this.pane.fail(excelText(started.problem), () => void this.start(head));
      return;
    }
    if (started.value) await this.#follow(started.value);
  }

  async #follow(tracker: LiveTracker): Promise<void> {
    this.#tracker = tracker;
    this.#show({ live: tracker.state });
    const ticking = setInterval(() => tracker.tick(), TICK);
    this.#ends.push(
      tracker.listen((live) => {
        this.pane.forgetCases();
        if (live.unexplained.length > (this.#view.live?.unexplained.length ?? 0))
          this.pane.tell({
            zh: '级别已改，请到“投诉”页填写原因。',
            en: 'A grade was changed. Please say why on the Case page.',
          });
        this.#show({ live });
      }),
      () => clearInterval(ticking),
      () => tracker.stop(),
    );
    const end = await this.pane.services.workbook.watchSelection(
      rowIdsOf(tracker.state.cases),
      ({ rowId }) => {
        // Going to another sheet to look something up does not leave the case.
        if (rowId !== undefined && rowId !== '') this.#show({ selected: rowId });
      },
    );
    if (this.#tracker === tracker) this.#ends.push(end);
    else end();
  }

  /** Reads the tracker again: events can be missed. */
  async refresh(): Promise<void> {
    const { tracker } = this;
    if (!tracker) return;
    const label = { zh: '正在刷新', en: 'Refreshing' };
    await this.pane.run(label, async () => {
      const read = await tracker.refresh();
      return read.ok ? read : { ok: false, problem: excelText(read.problem) };
    });
  }

  /** Goes to a case in the workbook; the pages follow. */
  async select(rowId: string): Promise<void> {
    if (!this.#view.live) return;
    this.#show({ selected: rowId });
    const went = await this.pane.services.workbook.selectRow(rowIdsOf(this.#view.live.cases), rowId);
    if (!went.ok) this.pane.fail(excelText(went.problem));
    else if (!went.value)
      this.pane.fail({
        zh: '这一行已不在跟踪台账中，可能被删除。请刷新。',
        en: 'This row is no longer in the tracker; it may have been deleted. Refresh the list.',
      });
  }

  stop(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#tracker = undefined;
    this.#head = undefined;
    this.#show({ live: undefined, selected: undefined });
  }

  #show(news: Partial<LiveView>): void {
    this.#view = { ...this.#view, ...news };
    for (const listener of this.#listeners) listener();
  }
}

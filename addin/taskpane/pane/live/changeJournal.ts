import type { TrackerChange } from '../../../../functions/core/actions/trackerChanges';
import type { LocalTime } from '../../../../functions/core/calendar';
import type { ChangeLogTexts } from '../../../../functions/core/messages/changeMessages';
import { ok, type Result } from '../../../../functions/core/shared/result';
import {
  freshId,
  notYetLogged,
  type ChangeOrigin,
  type LoggedChange,
} from '../../../../functions/core/tracker/changeLog';
import type { ExcelProblem } from '../../../excel/excelProblem';
import type { LiveServices } from './liveServices';

/** A co-author's own add-in gets this long to log its changes, and some chance so that not all of us follow at once. */
const COAUTHOR_PATIENCE = 20_000;

/**
 * Brings changes into the change log, each once: one's own at once, those of co-authors only where their own add-in
 * has not. Entries another's writing ran over are written again.
 */
export class ChangeJournal {
  #unlogged: LoggedChange[] = [];
  /** Written, but not yet seen in the log since. */
  #recent: LoggedChange[] = [];
  #ofOthers: LoggedChange[] = [];
  #settling: (() => void) | undefined;
  #since: LocalTime;

  constructor(
    private readonly services: LiveServices,
    private readonly texts: () => ChangeLogTexts,
    /** Called when it is time to `settle`. */
    private readonly due: () => void,
  ) {
    this.#since = services.now();
  }

  entry(change: TrackerChange, origin: ChangeOrigin, reason = ''): LoggedChange {
    return {
      ...change,
      entryId: freshId('L', this.services.chance),
      at: this.services.now(),
      reason,
      who: origin === 'person' ? this.services.person() : '',
      origin,
    };
  }

  add(entries: readonly LoggedChange[]): void {
    const ours = ({ origin }: LoggedChange) => origin === 'person' || origin === 'addin';
    this.#unlogged.push(...entries.filter(ours));
    this.#ofOthers.push(...entries.filter((entry) => !ours(entry)));
    if (this.#ofOthers.length > 0) this.#settleLater();
  }

  /** Writes what waits. @returns Why it could not; it then waits for the next time */
  async write(): Promise<ExcelProblem | undefined> {
    const entries = this.#unlogged;
    if (entries.length === 0) return undefined;
    const written = await this.services.workbook.appendChanges(entries, this.texts());
    if (!written.ok) return written.problem;
    this.#unlogged = this.#unlogged.slice(entries.length);
    this.#recent.push(...entries);
    this.#settleLater();
    return undefined;
  }

  /** Logs what nobody has logged. */
  async settle(): Promise<ExcelProblem | undefined> {
    this.stop();
    const waiting = [...this.#recent, ...this.#ofOthers];
    if (waiting.length > 0) {
      const logged = await this.services.workbook.readChanges(this.texts());
      if (!logged.ok) return logged.problem;
      this.#unlogged.push(...notYetLogged(waiting, logged.value, this.#since));
      this.#recent = [];
      this.#ofOthers = [];
      this.#since = this.services.now();
    }
    return this.write();
  }

  /** Puts the reason into an entry, written or still waiting. */
  async giveReason(entryId: string, reason: string): Promise<Result<boolean, ExcelProblem>> {
    const waits = this.#unlogged.some((one) => one.entryId === entryId);
    if (!waits) return this.services.workbook.writeReason(entryId, reason, this.texts());
    this.#unlogged = this.#unlogged.map((one) => (one.entryId === entryId ? { ...one, reason } : one));
    return ok(true);
  }

  stop(): void {
    this.#settling?.();
    this.#settling = undefined;
  }

  #settleLater(): void {
    this.#settling ??= this.services.later(COAUTHOR_PATIENCE * (1 + this.services.chance()), this.due);
  }
}

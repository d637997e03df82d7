import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import { formatWithOffset } from '../../calendar/companyClock';
import type { WorkingCalendar } from '../../calendar/workingCalendar';
import type { Procedure } from '../compileProfile';

/** What a query is answered from. */
export interface AskContext {
  /** By profile id. */
  readonly profiles: ReadonlyMap<string, Procedure>;
  readonly calendar: WorkingCalendar;
  /** Clock for queries that bring none. */
  readonly asOf: LocalTime;
}

export type Answer = Readonly<Record<string, unknown>>;

/** Clause and readings, as every answer carries them; `reading` is the decisive one. */
export function sourceOf(clause: string | null, readings: readonly string[]): Answer {
  const [reading] = readings;
  return {
    clause,
    ...(reading === undefined ? {} : { reading }),
    ...(readings.length > 1 ? { readings } : {}),
  };
}

/** A due time as the contract writes it. */
export function formatDue(due: LocalTime | null): string | null {
  return due === null ? null : formatWithOffset(due);
}

export type Moment = IsoDate | LocalTime;

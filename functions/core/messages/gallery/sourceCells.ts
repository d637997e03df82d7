import { plain } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';

interface Sourced {
  readonly clause?: string;
  readonly readings: readonly string[];
}

/** The last two cells of a row: clause and readings. */
export function sourceCells({ clause, readings }: Sourced, speaker: ProfileSpeaker): string[] {
  return [clause === undefined ? '' : plain(clause), speaker.list(readings)];
}

/** The same at the end of a sentence: `(clause 4.2, P04-A3)`. */
export function sourceNote({ clause, readings }: Sourced, speaker: ProfileSpeaker): string {
  const { say } = speaker;
  const clauses = clause === undefined ? [] : [say('atClause', { clause: plain(clause) })];
  const parts = [...clauses, ...readings];
  return parts.length === 0 ? '' : say('brackets', { what: speaker.list(parts) });
}

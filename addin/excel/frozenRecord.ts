import type { LocalTime } from '../../functions/core/calendar';

/** Cells one below the other that were frozen together. */
export interface FrozenRun {
  /** Hidden name that goes with the cells wherever rows and columns are put in. */
  readonly name: string;
  /** What stood there, in R1C1 style. */
  readonly formula: string;
  /** The native formula in its place; empty where values were left. */
  readonly native: string;
  /** Rows of the record sheet that keep the values left, 1-based. */
  readonly from: number;
  readonly count: number;
}

/** What freezing did, kept in the workbook so that any colleague with the add-in can thaw it. */
export interface FrozenRecord {
  readonly version: 1;
  readonly at: LocalTime;
  readonly runs: readonly FrozenRun[];
  /** The line that says so on the tracker, and what it said before. */
  readonly stamp?: { readonly sheet: string; readonly cell: string; readonly before: string };
}

/** Key in `workbook.settings`. */
export const frozenKey = 'kesu.frozen';
export const frozenSheet = '_kesu_frozen';
export const frozenName = (at: number): string => `Kesu_Frozen_${String(at + 1)}_`;

/** The record as stored; undefined where nothing is frozen, or by a version unknown here. */
export function readFrozenRecord(value: unknown): FrozenRecord | undefined {
  const record = value as Partial<FrozenRecord> | null | undefined;
  return record?.version === 1 && Array.isArray(record.runs) ? (record as FrozenRecord) : undefined;
}

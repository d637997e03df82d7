import type { FieldValue } from '../../complaint/complaint';
import type { Picture } from '../formModel';
import type { EightDFieldKey } from './eightDFields';
import type { EightDTableKey } from './eightDTables';

/** One row of an 8D table by column key; rows of a table with fixed rows name theirs in `row`. */
export type EightDRow = Readonly<Record<string, FieldValue>>;

/**
 * The 8D data of one case, all of it optional: answers by key, tables by key, photographs. It lives with the
 * complaint (one line per answer or table cell) and reports are made from it, never the other way round.
 */
export interface EightD {
  readonly fields?: Readonly<Partial<Record<EightDFieldKey, FieldValue>>>;
  readonly tables?: Readonly<Partial<Record<EightDTableKey, readonly EightDRow[]>>>;
  readonly pictures?: { readonly good?: Picture; readonly bad?: Picture };
}

/** How far a report has got: first reply (D0–D3), analysis (to D5), final (to D8). */
export type EightDStage = 'D3' | 'D5' | 'D8';

export const disciplines = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type Discipline = (typeof disciplines)[number];

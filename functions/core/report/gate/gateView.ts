import { toIsoDate, type IsoDate } from '../../calendar';
import type { ComplaintFields, FieldValue, GradeLevel } from '../../complaint/complaint';
import { formatPlainValue } from '../formatFieldValue';
import type { DocumentLanguage } from '../formModel';
import { fillEightD } from '../eightD/fillEightD';
import type { EightD, EightDRow, EightDStage } from '../eightD/eightD';
import type { EightDFieldKey } from '../eightD/eightDFields';
import type { EightDTableKey } from '../eightD/eightDTables';
import { saysSomething } from './notApplicable';

/** What the rules of the gate may ask about a report. */
export interface GateView {
  readonly eightD: EightD;
  /** The 8D data before the register completed it. */
  readonly own: EightD;
  readonly complaint: ComplaintFields;
  readonly stage: EightDStage;
  readonly today: IsoDate;
  readonly language: DocumentLanguage;
  /** Levels of the procedure's grades; empty where it has none. */
  readonly levels: readonly GradeLevel[];
  text(key: EightDFieldKey): string;
  /** The answer, empty where it is a dash, 待定 or 不适用 without a reason. */
  said(key: EightDFieldKey): string;
  number(key: EightDFieldKey): number | undefined;
  day(key: EightDFieldKey): string | undefined;
  rows(key: EightDTableKey): readonly EightDRow[];
}

export function gateView(
  own: EightD,
  complaint: ComplaintFields,
  { stage, today, language, levels }: Pick<GateView, 'stage' | 'today' | 'language' | 'levels'>,
): GateView {
  const eightD = fillEightD(own, complaint, 'zh');
  const text = (key: EightDFieldKey): string => printed(eightD.fields?.[key]);
  return {
    eightD,
    own,
    complaint,
    stage,
    today,
    language,
    levels,
    text,
    said: (key) => said(eightD.fields?.[key]),
    number: (key) => figure(eightD.fields?.[key]),
    day: (key) => dayOf(eightD.fields?.[key]),
    rows: (key) => eightD.tables?.[key] ?? [],
  };
}

/** A value as text; empty where there is none. */
export const printed = (value: FieldValue | undefined): string => formatPlainValue(value, 'zh');

/** A value as text; empty where it says nothing (`answerOf`). */
export function said(value: FieldValue | undefined): string {
  const text = printed(value);
  return saysSomething(text) ? text : '';
}

/** Whether all these columns of a line say something. */
export const filled = (row: EightDRow, ...columns: readonly string[]): boolean =>
  columns.every((column) => said(row[column]) !== '');

/** A text for comparing: no spaces, no punctuation, one width and case. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** A number, also one that was typed as text with its unit (`37 件`). */
export function figure(value: FieldValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const match = typeof value === 'string' ? /^-?\d+(?:\.\d+)?/.exec(value.replaceAll(',', '').trim()) : null;
  return match === null ? undefined : Number(match[0]);
}

/** Day of a date or moment, for comparison; undefined for anything else, a day no calendar has included. */
export function dayOf(value: FieldValue | undefined): string | undefined {
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=[T ]|$)/.exec(value)?.[0] : undefined;
  return day === undefined ? undefined : toIsoDate(day);
}

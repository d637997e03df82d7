import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import type { IsoDate } from '../../calendar/isoDate';
import { formatPlainValue } from '../formatFieldValue';
import { fillEightD } from '../eightD/fillEightD';
import type { EightD, EightDRow, EightDStage } from '../eightD/eightD';
import type { EightDFieldKey } from '../eightD/eightDFields';
import type { EightDTableKey } from '../eightD/eightDTables';

/** What the rules of the gate may ask about a report. */
export interface GateView {
  readonly eightD: EightD;
  /** The 8D data before the register completed it. */
  readonly own: EightD;
  readonly complaint: ComplaintFields;
  readonly stage: EightDStage;
  readonly today: IsoDate;
  text(key: EightDFieldKey): string;
  number(key: EightDFieldKey): number | undefined;
  rows(key: EightDTableKey): readonly EightDRow[];
}

export function gateView(
  own: EightD,
  complaint: ComplaintFields,
  stage: EightDStage,
  today: IsoDate,
): GateView {
  const eightD = fillEightD(own, complaint, 'zh');
  return {
    eightD,
    own,
    complaint,
    stage,
    today,
    text: (key) => printed(eightD.fields?.[key]),
    number: (key) => figure(eightD.fields?.[key]),
    rows: (key) => eightD.tables?.[key] ?? [],
  };
}

/** A value as text; empty where there is none. */
export const printed = (value: FieldValue | undefined): string => formatPlainValue(value, 'zh');

/** A number, also one that was typed as text with its unit (`37 件`). */
export function figure(value: FieldValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const match = typeof value === 'string' ? /^-?\d+(?:\.\d+)?/.exec(value.replaceAll(',', '').trim()) : null;
  return match === null ? undefined : Number(match[0]);
}

/** Day of a date or moment, for comparison; undefined for anything else. */
export function dayOf(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
}

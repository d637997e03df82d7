import type { ComplaintFields, FieldValue } from '../complaint/complaint';
import { nextNumber } from '../procedure/number/nextNumber';
import type { Numbering, Profile } from '../procedure/profile';
import { momentOf } from './rowDeadlines';

/** A neutral pattern for procedures that give none: year, month and a serial of three digits. */
const neutral: Numbering = {
  text: { zh: '年月＋流水号', en: 'year, month, serial' },
  parts: [{ date: 'YYYY' }, { date: 'MM' }, { serial: 3 }],
  restart: 'month',
  overflow: 'grow',
  overflowReadings: [],
  reopened: 'newNumber',
  clause: '',
  readings: [],
};

const PERIOD_LENGTH = { never: 0, year: 4, month: 7, day: 10 } as const;

/** Numbers for cases of a register that has none, by the procedure's pattern and the month of registration. */
export class CaseNumbers {
  readonly #numbering: Numbering;
  readonly #existing: readonly string[];
  /** The last number of each period; only it is looked at when the next one is given. */
  readonly #last = new Map<string, string>();

  constructor(profile: Profile, existing: readonly string[]) {
    this.#numbering = profile.numbering ?? neutral;
    this.#existing = existing;
  }

  /** The next number for a case; empty where it has no date to number it by, or the pattern is used up. */
  next(fields: ComplaintFields): string {
    const at = momentOf(fields.registeredAt) ?? momentOf(fields.receivedAt);
    if (at === undefined) return '';
    const period = at.slice(0, PERIOD_LENGTH[this.#numbering.restart]);
    const last = this.#last.get(period);
    const next = nextNumber(this.#numbering, at, last === undefined ? this.#existing : [last]);
    if (!next) return '';
    this.#last.set(period, next.number);
    return next.number;
  }
}

/** Whether a field holds something a person would see. */
export const isGiven = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== null && value !== '';

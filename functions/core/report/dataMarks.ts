import type { ComplaintFields } from '../complaint/complaint';
import type { EightD } from './eightD/eightD';
import { fingerprint, type Fingerprintable } from './fingerprint';

/** The data a document is made from, as far as a later check compares it. */
export interface MarkedData {
  readonly fields: ComplaintFields;
  readonly eightD?: EightD;
}

/** Characters of the fingerprint of one field: enough to see a change, too few to guess the value from. */
const markLength = 4;

/**
 * A short mark per field with a value, as one text: `caseNo=7G2K;rootCause=9QXW`. It says later which fields
 * changed since a document was made, without the document carrying the values a second time.
 */
export const dataMarks = (data: MarkedData): string => marksOf(comparable(data));

/** The marks of any values, by their keys. Keys hold neither `;` nor `=`. */
export function marksOf(values: Readonly<Record<string, Fingerprintable>>): string {
  const entries = Object.entries(values).map(
    ([key, value]) => `${key}=${fingerprint(value).slice(0, markLength)}`,
  );
  return entries.sort().join(';');
}

/** Fingerprint of the same data as a whole. */
export const dataFingerprint = (data: MarkedData): string => fingerprint(comparable(data));

/** Keys whose mark differs or that stand on one side only, sorted. */
export function changedMarks(before: string, now: string): readonly string[] {
  const [old, present] = [readMarks(before), readMarks(now)];
  return [...new Set([...old.keys(), ...present.keys()])]
    .filter((key) => old.get(key) !== present.get(key))
    .sort();
}

const readMarks = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(';')
      .filter((entry) => entry.includes('='))
      .map((entry) => {
        const at = entry.lastIndexOf('=');
        return [entry.slice(0, at), entry.slice(at + 1)] as const;
      }),
  );

/** Every value under one key: register fields, answers, tables as a whole. */
function comparable({ fields, eightD }: MarkedData): Readonly<Record<string, Fingerprintable>> {
  const all: Record<string, Fingerprintable> = { ...fields, ...eightD?.fields, ...eightD?.tables };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: Fingerprintable): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

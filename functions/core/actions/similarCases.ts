import type { ComplaintFields } from '../complaint/complaint';
import type { FieldKey } from '../complaint/fields';
import type { TrackerCase } from './trackerCases';

/** An earlier case that may be the same problem. */
export interface SimilarCase<T = TrackerCase> {
  readonly one: T;
  /** 0 to 1. */
  readonly score: number;
  /** Fields with the same content. */
  readonly same: readonly FieldKey[];
}

/** What counts beside the description, and how much. */
const weights = [
  ['problemKey', 0.35],
  ['productModel', 0.25],
  ['partNo', 0.25],
  ['productName', 0.2],
  ['batchNo', 0.2],
  ['customerName', 0.15],
] as const;
/** The description alone reaches this; the rest of the way needs a field in common. */
const DESCRIPTION_WEIGHT = 0.6;
const ENOUGH = 0.25;

/**
 * Earlier complaints that resemble one being entered, the most alike first: by two-letter pieces of the description,
 * which need no knowledge of words in Chinese or English, and by customer, product, batch and problem code.
 *
 * @param most - How many at the most.
 */
export function similarCases<T extends Pick<TrackerCase, 'fields'>>(
  cases: readonly T[],
  entered: ComplaintFields,
  most = 5,
): readonly SimilarCase<T>[] {
  const pieces = piecesOf(entered.description);
  return cases
    .flatMap((one): SimilarCase<T>[] => {
      const same = weights.flatMap(([field]) => (isSame(one.fields[field], entered[field]) ? [field] : []));
      const likeness = likenessOf(pieces, piecesOf(one.fields.description));
      const points = weights.reduce((sum, [field, weight]) => sum + (same.includes(field) ? weight : 0), 0);
      const score = Math.min(1, DESCRIPTION_WEIGHT * likeness + points);
      // A customer's every complaint is not alike: something of the problem has to be.
      const problem = likeness > 0.1 || same.some((field) => field !== 'customerName');
      return score >= ENOUGH && problem ? [{ one, score, same }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

const plain = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value as string | number)
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}]+/gu, '');

function isSame(a: unknown, b: unknown): boolean {
  const text = plain(a);
  return text !== '' && text === plain(b);
}

function piecesOf(value: unknown): ReadonlySet<string> {
  const text = plain(value);
  const pieces = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pieces.add(text.slice(at, at + 2));
  return pieces;
}

/** Share of pieces in common (Dice). */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const piece of a) if (b.has(piece)) common += 1;
  return (2 * common) / (a.size + b.size);
}

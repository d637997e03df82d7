import type { ComplaintFields } from '../complaint/complaint';
import { similarCases, type SimilarCase } from './similarCases';

/** A case as far as it takes to know it again. */
export interface KnownCase {
  readonly fields: ComplaintFields;
  /** Position among the rows of the tracker. */
  readonly index: number;
}

/** Proposed at the most: a person is to look at each. */
const most = 3;

/**
 * The earlier cases one may repeat, the most alike first, for the question of an 8D whether its failure came before.
 * Earlier is what was received before, of the same day what stands above.
 */
export function earlierCases<T extends KnownCase>(cases: readonly T[], one: T): readonly SimilarCase<T>[] {
  const isEarlier = (other: T): boolean => {
    const [before, after] = [String(other.fields.receivedAt ?? ''), String(one.fields.receivedAt ?? '')];
    if (before === '' || after === '' || before === after) return other.index < one.index;
    return before < after;
  };
  return similarCases(
    cases.filter((other) => other.index !== one.index && isEarlier(other)),
    one.fields,
    most,
  );
}

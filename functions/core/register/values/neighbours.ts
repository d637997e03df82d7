import type { IsoDate } from '../../calendar/isoDate';
import type { ColumnEvidence } from './columnEvidence';

/**
 * The one date of several that fits between the certain dates above and below in a column that runs in order.
 * Undefined where the column is in no order, a neighbour is missing, or not exactly one date fits.
 */
export function onlyFitting(
  candidates: readonly IsoDate[],
  row: number,
  evidence: ColumnEvidence,
): IsoDate | undefined {
  if (evidence.dateOrder === null) return undefined;
  const { above, below } = datesAround(row, evidence);
  if (above === undefined || below === undefined) return undefined;
  const [first, last] = evidence.dateOrder === 'ascending' ? [above, below] : [below, above];
  const fitting = candidates.filter((date) => first <= date && date <= last);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Years of the nearest certain dates above and below, for a yearless date in a column that runs in order. */
export function yearsAround(row: number, evidence: ColumnEvidence): readonly number[] {
  if (evidence.dateOrder === null) return [];
  const { above, below } = datesAround(row, evidence);
  if (above === undefined || below === undefined) return [];
  return [...new Set([Number(above.slice(0, 4)), Number(below.slice(0, 4))])];
}

function datesAround(row: number, { firmDates }: ColumnEvidence): { above?: IsoDate; below?: IsoDate } {
  let low = 0;
  let high = firmDates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firmDates[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  const above = firmDates[low - 1]?.date;
  const below = firmDates.slice(low, low + 2).find((firm) => firm.row > row)?.date;
  return { ...(above && { above }), ...(below && { below }) };
}

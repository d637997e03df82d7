import { gridUnits } from './formModel';

/** Shares the grid's units among columns by weight; every column gets at least one and the sum is exact. */
export function shareUnits(weights: readonly number[], units: number = gridUnits): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * units);
  const spans = exact.map((share) => Math.max(1, Math.floor(share)));
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = units - spans.reduce((sum, span) => sum + span, 0);
  for (let i = 0; left > 0; i = (i + 1) % order.length, left--) {
    const index = order[i]?.index ?? 0;
    spans[index] = (spans[index] ?? 0) + 1;
  }
  while (left < 0) {
    const widest = spans.indexOf(Math.max(...spans));
    spans[widest] = (spans[widest] ?? 0) - 1;
    left++;
  }
  return spans;
}

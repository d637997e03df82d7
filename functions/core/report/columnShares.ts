import { pageTextWidth, textSizes } from './fitPage';
import { gridUnits, type FormModel, type Label } from './formModel';
import { cellMargins } from './textMeasure';

/**
 * Shares the grid's units among columns by weight; every column gets at least one and the sum is exact.
 *
 * @param least - Units each column needs for its heading; kept where the row has room for all of them.
 */
export function shareUnits(
  weights: readonly number[],
  units: number = gridUnits,
  least: readonly number[] = [],
): readonly number[] {
  const spans = [...byWeight(weights, units)];
  const wanted = spans.map((_, index) => least[index] ?? 1);
  if (wanted.reduce((sum, span) => sum + span, 0) > units) return spans;
  for (const [index, span] of wanted.entries())
    while (spans[index]! < span) {
      const spare = spans.map((own, at) => own - wanted[at]!);
      const giver = spare.indexOf(Math.max(...spare));
      spans[giver] = spans[giver]! - 1;
      spans[index] = spans[index]! + 1;
    }
  return spans;
}

/** Units a caption needs so that no line ends within a word; Chinese breaks anywhere. */
export function wordUnits({ main }: Label, { orientation, density }: HeadingPlace): number {
  const longest = Math.max(0, ...(main.match(/[A-Za-z'-]+/g) ?? []).map(({ length }) => length));
  const room = longest * boldLetter * textSizes[density].full + cellMargins;
  return Math.max(1, Math.ceil(room / (pageTextWidth(orientation) / gridUnits)));
}

/** Width of a bold Latin letter in full-width characters, on the high side. */
const boldLetter = 0.62;

type HeadingPlace = Pick<FormModel, 'orientation' | 'density'>;

function byWeight(weights: readonly number[], units: number): readonly number[] {
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

import type { ColumnCell } from './columnEvidence';
import { numberFormatOf } from './numberFormat';

const ENOUGH = 3;

/**
 * What bare numbers of a rate column mean. Numbers above 1 cannot be fractions, and several of them without a single
 * one below prove per cent; nothing above 1 leaves fractions. A mixture proves nothing.
 */
export function bareRateHabit(cells: Iterable<ColumnCell>): 'percent' | 'fraction' | 'mixed' | null {
  let above = 0;
  let below = 0;
  for (const { value, style } of cells) {
    const bare = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
    if (typeof bare !== 'number' || bare === 0) continue;
    const { kind, percent } = numberFormatOf(style);
    if (percent || kind === 'date') continue;
    if (bare > 1) above++;
    else if (bare < 1) below++;
  }
  if (above === 0) return below > 0 ? 'fraction' : null;
  if (below > 0) return 'mixed';
  return above >= ENOUGH ? 'percent' : null;
}

import type { Indicator } from '../profile';

export interface Measured {
  readonly id: string;
  readonly name: string;
  /** Share between 0 and 1; null where there was nothing to count. */
  readonly value: number | null;
  readonly target: number;
  readonly met: boolean | null;
  readonly clause: string;
  readonly readings: readonly string[];
}

/** K21: shares against their targets. No cases means "not applicable", neither met nor missed (P31-A1). */
export function measureIndicator(
  { id, name, of, alsoOf, by, target, direction, clause, readings }: Indicator,
  counts: Readonly<Record<string, number | undefined>>,
): Measured {
  const whole = counts[by.key];
  const main = counts[of.key];
  const part = main && Math.min(main, ...alsoOf.map(({ key }) => counts[key] ?? main));
  const base = { id, name: name.zh, target, clause, readings };
  if (part === undefined || whole === undefined || whole === 0) return { ...base, value: null, met: null };
  // Compared as whole numbers: 3 of 300 is exactly 1 %, whatever binary fractions make of it.
  const difference = Math.round((part - target * whole) * 1e6);
  return { ...base, value: part / whole, met: direction === 'atLeast' ? difference >= 0 : difference <= 0 };
}

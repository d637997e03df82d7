import type { FieldKey } from '../complaint/fields';
import type { Circumstance, Condition, Profile } from '../procedure/profile';
import { quoted } from './cellText';

/** Column of the tracker a circumstance is read from. */
const fieldOf: Readonly<Partial<Record<Circumstance, FieldKey | 'grade'>>> = {
  grade: 'grade',
  category: 'category',
  channel: 'channel',
  liability: 'liability',
  disposition: 'disposition',
};

/** Gives the reference of a column's cell in the row, or undefined where the tracker has no such column. */
export type CellOf = (column: FieldKey | 'grade') => string | undefined;

/**
 * A condition as a formula over the row's own cells, so that changing the grade changes which limits apply.
 * Undefined where it asks for facts or decisions that have no column: such conditions are answered once, when the
 * tracker is written. A blank cell makes a comparison false, as an unknown value does in a rule that must be true.
 */
export function conditionFormula(condition: Condition, profile: Profile, cellOf: CellOf): string | undefined {
  if (typeof condition === 'string') return undefined;
  if ('all' in condition) return joined('AND', condition.all, profile, cellOf);
  if ('any' in condition) return joined('OR', condition.any, profile, cellOf);
  if ('unless' in condition) {
    const inner = conditionFormula(condition.unless, profile, cellOf);
    return inner === undefined ? undefined : `NOT(${inner})`;
  }
  // `not` of an unknown value stays unknown, which no formula over a blank cell says.
  if ('not' in condition || 'fact' in condition || 'decision' in condition || 'value' in condition)
    return undefined;
  const parts: string[] = [];
  for (const [key, wanted] of Object.entries(condition) as [Circumstance, string | readonly string[]][]) {
    const field = fieldOf[key];
    const cell = field && cellOf(field);
    if (cell === undefined) return undefined;
    const names = typeof wanted === 'string' ? [wanted] : wanted;
    const spellings = names.flatMap((name) => [name, ...aliasesOf(key, name, profile)]);
    parts.push(
      combined(
        'OR',
        spellings.map((name) => `${cell}=${quoted(name)}`),
      ),
    );
  }
  return combined('AND', parts);
}

function joined(
  operator: 'AND' | 'OR',
  conditions: readonly Condition[],
  profile: Profile,
  cellOf: CellOf,
): string | undefined {
  const parts: string[] = [];
  for (const condition of conditions) {
    const part = conditionFormula(condition, profile, cellOf);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return combined(operator, parts);
}

const combined = (operator: 'AND' | 'OR', parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : `${operator}(${parts.join(',')})`;

function aliasesOf(key: Circumstance, name: string, profile: Profile): readonly string[] {
  const lists: Partial<
    Record<Circumstance, readonly { name: { zh: string }; aliases: readonly string[] }[]>
  > = {
    grade: profile.grades,
    category: profile.categories,
    channel: profile.channels,
    liability: profile.liabilities,
  };
  return lists[key]?.find((entry) => entry.name.zh === name)?.aliases ?? [];
}

import { compileCondition } from '../condition';
import type { Profile } from '../profile';
import { contradiction, type Contradiction } from './contradiction';

/** Money limits that overlap or leave amounts to nobody. */
export function checkAuthorities({ authorities }: Profile): readonly Contradiction[] {
  return authorities.flatMap(({ id, levels, above }) => {
    const found: Contradiction[] = [];
    const figures = levels.flatMap(({ role, upTo }) => (typeof upTo === 'number' ? [{ role, upTo }] : []));
    figures.slice(1).forEach((level, i) => {
      const lower = figures[i]!;
      if (level.upTo <= lower.upTo)
        found.push(
          contradiction('authority.notAscending', 'error', id, {
            lower: lower.role,
            lowerLimit: String(lower.upTo),
            higher: level.role,
            higherLimit: String(level.upTo),
          }),
        );
    });
    if (above === undefined) found.push(contradiction('authority.noTop', 'error', id));
    return found;
  });
}

/** Chains without anybody, and grades for which a chain has nobody although it has for others. */
export function checkApprovals({ approvals, grades, grading }: Profile): readonly Contradiction[] {
  const names = [...grades.map((g) => g.name.zh), ...(grading?.mode === 'byHand' ? ['待判定'] : [])];
  return approvals.flatMap(({ id, when, steps }) => {
    const gating = steps.filter((s) => s.kind === 'approve' && !s.optional);
    if (gating.length === 0) return [contradiction('approval.noStep', 'warning', id)];
    return names.flatMap((grade) => {
      const view = { facts: {}, circumstances: { grade }, parameters: {} };
      if (compileCondition(when)(view) === false) return [];
      const anyone = gating.some((step) => compileCondition(step.when)(view) !== false);
      return anyone ? [] : [contradiction('approval.gradeUncovered', 'error', id, { grade })];
    });
  });
}

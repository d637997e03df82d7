import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';

export interface ScopeAnswer {
  readonly inScope: boolean;
  /** Form or procedure to use instead. */
  readonly instead: string | null;
  readonly clause: string | null;
  readonly readings: readonly string[];
}

/** K01: whether a case belongs to this procedure. A text without a scope takes everything. */
export function checkScope(procedure: Procedure, view: CaseView): ScopeAnswer {
  const { scope } = procedure.profile;
  if (!scope) return { inScope: true, instead: null, clause: null, readings: [] };
  const rule = scope.rules.find((r) => procedure.condition(r.when)(view) === true);
  if (!rule)
    return { inScope: scope.otherwise, instead: null, clause: scope.clause, readings: scope.readings };
  return {
    inScope: rule.inScope,
    instead: rule.instead ?? null,
    clause: rule.clause,
    readings: rule.readings,
  };
}

import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';

export interface RouteAnswer {
  readonly owner: string | null;
  readonly to: string | null;
  readonly forms: readonly string[];
  readonly notify: readonly string[];
  readonly immediate: boolean;
  readonly clause: string | null;
  readonly readings: readonly string[];
}

/** K10: who takes a case or a task. Rules marked `also` add their forms and people to the first one that fits. */
export function routeCase(procedure: Procedure, view: CaseView): RouteAnswer {
  const task = procedure.profile.tasks.find((t) => t.key === view.circumstances.task);
  if (task?.owner !== undefined) {
    const { owner, supporters, forms, clause, readings } = task;
    return { owner, to: null, forms, notify: supporters, immediate: false, clause, readings };
  }
  const fitting = procedure.profile.routes.filter((r) => procedure.condition(r.when)(view) === true);
  const first = fitting.find((r) => !r.also) ?? fitting[0];
  if (!first)
    return { owner: null, to: null, forms: [], notify: [], immediate: false, clause: null, readings: [] };
  const all = [first, ...fitting.filter((r) => r !== first && r.also)];
  return {
    owner: first.owner,
    to: all.find((r) => r.to !== undefined)?.to ?? null,
    forms: unique(all.flatMap((r) => r.forms)),
    notify: unique(all.flatMap((r) => r.notify)),
    immediate: all.some((r) => r.immediate),
    clause: first.clause,
    readings: unique(all.flatMap((r) => r.readings)),
  };
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}

import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import type { Branch, Gate, Stage } from '../profile';
import { decisionsOf } from '../load/checkReferences';
import type { ReadOutcome } from './readOutcome';

export interface NextStep {
  /** Next stage, or null at the end of the chart and where a decision is still open. */
  readonly next: string | null;
  /** Owner of the next stage. */
  readonly owner: string | null;
  /** The chart has ended and nothing is missing (C20). */
  readonly closable: boolean;
  /** Names of gates and open decisions that hold the case. */
  readonly requires: readonly string[];
}

/** K09, C20: where the chart goes from a stage, and what still keeps the case open. */
export function nextStage(
  procedure: Procedure,
  stage: Stage,
  outcome: ReadOutcome,
  view: CaseView,
): NextStep {
  const way = wayOn(procedure, stage, { ...view, decisions: outcome.decisions });
  if ('open' in way) {
    const names = way.open.map((key) => stage.decisions.find((d) => d.key === key)?.name.zh ?? key);
    return { next: null, owner: null, closable: false, requires: names };
  }
  if (way.next !== null) {
    const next = procedure.stageById.get(way.next)?.stage;
    const owner = next ? ownerOf(procedure, next, { ...view, decisions: outcome.decisions }) : null;
    return { next: way.next, owner, closable: false, requires: unmetAt(procedure, stage, outcome, view) };
  }
  const requires = way.closes ? unmetGates(procedure, stage, outcome, view) : [];
  return { next: null, owner: null, closable: way.closes && requires.length === 0, requires };
}

/** K08: who owns a stage in this case. */
export function ownerOf(procedure: Procedure, stage: Stage, view: CaseView): string | null {
  const special = stage.owners.find(({ when }) => procedure.condition(when)(view) === true);
  return special?.owner ?? stage.owner;
}

type Way = { readonly next: string | null; readonly closes: boolean } | { readonly open: readonly string[] };

function wayOn(procedure: Procedure, stage: Stage, view: CaseView): Way {
  if (!Array.isArray(stage.next)) return { next: stage.next as string | null, closes: true };
  const optional = new Set(stage.decisions.filter((d) => d.optional).map((d) => d.key));
  for (const branch of stage.next as readonly Branch[]) {
    const truth = procedure.condition(branch.when)(view);
    if (truth === true) return branch;
    if (truth === false || branch.when === undefined) continue;
    const open = decisionsOf(branch.when).filter(
      (key) => view.decisions?.[key] === undefined && !optional.has(key),
    );
    if (open.length > 0) return { open: [...new Set(open)] };
  }
  return { open: stage.decisions.map((d) => d.key) };
}

/** Gates the stage itself demands before the case moves on. */
function unmetAt(
  procedure: Procedure,
  stage: Stage,
  outcome: ReadOutcome,
  view: CaseView,
): readonly string[] {
  return procedure.profile.gates
    .filter((gate) => stage.requires.includes(gate.key) && applies(procedure, gate, view))
    .filter((gate) => outcome.gates[gate.key] !== true)
    .map((gate) => gate.name.zh);
}

/** Closing gates not met. A gate of a stage is met by having passed it, unless it must be confirmed. */
function unmetGates(
  procedure: Procedure,
  stage: Stage,
  outcome: ReadOutcome,
  view: CaseView,
): readonly string[] {
  const flow = procedure.stageById.get(stage.id)?.flow;
  const inFlow = new Set(flow?.stages.map((s) => s.id));
  return procedure.profile.gates
    .filter((gate) => gate.stage === undefined || inFlow.has(gate.stage))
    .filter((gate) => applies(procedure, gate, view))
    .filter((gate) => {
      const said = outcome.gates[gate.key];
      return said === undefined ? gate.confirm || gate.stage === undefined : !said;
    })
    .map((gate) => gate.name.zh);
}

function applies(procedure: Procedure, gate: Gate, view: CaseView): boolean {
  return procedure.condition(gate.when)(view) === true;
}

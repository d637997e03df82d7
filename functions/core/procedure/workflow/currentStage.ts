import type { RegisterCase } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import type { Flow, Stage } from '../profile';

/** The chart a case takes: the first whose condition holds, else the first without a condition. */
export function flowOf(procedure: Procedure, view: CaseView): Flow | undefined {
  const { flows } = procedure.profile;
  for (const flow of flows)
    if (flow.when !== undefined && procedure.condition(flow.when)(view) === true) return flow;
  return flows.find((flow) => flow.when === undefined) ?? flows[0];
}

/**
 * The stage a case waits in: the one behind the last stage whose event has happened. A closed case waits in none.
 * Stages that leave no event are passed when a later one has left its own.
 */
export function currentStage(procedure: Procedure, registerCase: RegisterCase): Stage | undefined {
  const flow = flowOf(procedure, registerCase.view);
  if (!flow || registerCase.events.closed !== undefined) return undefined;
  for (let at = flow.stages.length - 1; at >= 0; at--)
    for (const event of flow.stages[at]!.produces)
      if (registerCase.events[event] !== undefined) return flow.stages[at + 1];
  return flow.stages.find((stage) => stage.id === flow.start);
}

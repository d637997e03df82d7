import type { RegisterCase } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import type { Flow, Stage } from '../profile';
import type { ComplaintFields } from '../../complaint/complaint';

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

/** What still keeps a case from being closed, by the register's own columns (C20): names in Chinese and English. */
export function openGates(
  procedure: Procedure,
  registerCase: RegisterCase,
  fields: ComplaintFields,
): readonly { readonly zh: string; readonly en: string; readonly clause: string }[] {
  const stages = new Set(flowOf(procedure, registerCase.view)?.stages.map((stage) => stage.id));
  return procedure.profile.gates
    .filter((gate) => gate.stage === undefined || stages.has(gate.stage))
    .filter((gate) => procedure.condition(gate.when)(registerCase.view) === true)
    .filter((gate) => {
      if (gate.field === undefined) return gate.confirm;
      const value = fields[gate.field];
      if (value === undefined || value === null || value === '') return true;
      return gate.fieldValues.length > 0 && !gate.fieldValues.includes(String(value));
    })
    .map(({ name, clause }) => ({ ...name, clause }));
}

import type { Procedure } from '../compileProfile';
import type { Flow, Stage } from '../profile';
import { nearestName, spelling } from '../vocabulary/nameIndex';
import { reject } from './askProblem';

/** A stage by its id, the last part of it (`S5`) or one of its names; `flow` tells equal names apart. */
export function findStage(
  procedure: Procedure,
  asked: string,
  flow?: string,
): { readonly stage: Stage; readonly flow: Flow } {
  const exact = procedure.stageById.get(asked);
  if (exact) return exact;
  const wanted = spelling(asked);
  const all = [...procedure.stageById.values()].filter((s) => flow === undefined || s.flow.id === flow);
  const fitting = all.filter(
    ({ stage }) =>
      stage.id.endsWith(`-${asked}`) ||
      [stage.id, stage.name.zh, stage.name.en, ...stage.aliases].some((name) => spelling(name) === wanted),
  );
  if (fitting.length === 1) return fitting[0]!;
  const names = all.map(({ stage }) => stage.id);
  return reject('stage.unknown', {
    seen: asked,
    nearest: nearestName(asked, names),
    expected: names.join(', '),
  });
}

/** The chart of that name, if there is one. */
export function flowNamed(procedure: Procedure, asked: string): Flow | undefined {
  const wanted = spelling(asked);
  return procedure.profile.flows.find((flow) =>
    [flow.id, flow.name.zh, flow.name.en, ...flow.aliases].some((name) => spelling(name) === wanted),
  );
}

/** The chart asked for. */
export function findFlow(procedure: Procedure, asked: string): Flow {
  const ids = procedure.profile.flows.map((flow) => flow.id);
  return flowNamed(procedure, asked) ?? reject('flow.unknown', { seen: asked, expected: ids.join(', ') });
}

import { decisionsOf } from '../load/checkReferences';
import type { Branch, Flow, Profile, Stage } from '../profile';
import { compileCondition } from '../condition';
import { contradiction, type Contradiction } from './contradiction';

/** Stages nobody owns or reaches, charts without an end, answers without a way on. */
export function checkCharts({ flows }: Profile): readonly Contradiction[] {
  return flows.flatMap((flow) => [
    ...flow.stages
      .filter((stage) => stage.owner === null)
      .map((stage) => contradiction('stage.noOwner', 'warning', stage.id, { name: stage.name.zh })),
    ...unreachable(flow),
    ...(leadsToEnd(flow) ? [] : [contradiction('flow.noEnd', 'error', flow.id)]),
    ...flow.stages.flatMap(uncovered),
  ]);
}

function branchesOf({ next }: Stage): readonly Branch[] {
  return Array.isArray(next) ? next : [{ next: next as string | null, closes: true }];
}

function unreachable(flow: Flow): readonly Contradiction[] {
  const reached = new Set<string>();
  const waiting = [flow.start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const stage = flow.stages.find((s) => s.id === id);
    for (const { next } of stage ? branchesOf(stage) : []) if (next !== null) waiting.push(next);
  }
  return flow.stages
    .filter((stage) => !reached.has(stage.id))
    .map((stage) =>
      contradiction('stage.unreachable', 'error', stage.id, { name: stage.name.zh, start: flow.start }),
    );
}

/** Ends, and chart ends that another chart continues (a stage outside this flow). */
function leadsToEnd(flow: Flow): boolean {
  const own = new Set(flow.stages.map((stage) => stage.id));
  return flow.stages.some((stage) => branchesOf(stage).some(({ next }) => next === null || !own.has(next)));
}

/** Tries every combination of answers: each must lead somewhere. */
function uncovered(stage: Stage): readonly Contradiction[] {
  if (!Array.isArray(stage.next)) return [];
  const branches = (stage.next as readonly Branch[]).map((b) => ({
    holds: compileCondition(b.when),
    asks: b.when === undefined ? [] : decisionsOf(b.when),
  }));
  const asked = stage.decisions.filter((d) => branches.some((b) => b.asks.includes(d.key)));
  const gaps = answers(asked).filter(
    (decisions) =>
      !branches.some((b) => b.holds({ facts: {}, circumstances: {}, parameters: {}, decisions }) !== false),
  );
  return gaps.map((decisions) => {
    const words = asked.map((d) => `${d.name.zh} = ${wordOf(decisions[d.key])}`);
    return contradiction('stage.decisionUncovered', 'error', stage.id, {
      name: stage.name.zh,
      answer: words.join('、'),
    });
  });
}

type Answers = Readonly<Record<string, string | boolean>>;

function answers(decisions: Stage['decisions']): readonly Answers[] {
  return decisions.reduce<readonly Answers[]>(
    (combinations, { key, values }) => {
      const possible = values.length > 0 ? values.map((v) => v.name.zh) : [true, false];
      return combinations.flatMap((one) => possible.map((value) => ({ ...one, [key]: value })));
    },
    [{}],
  );
}

function wordOf(value: string | boolean | undefined): string {
  return value === true ? '是' : value === false ? '否' : String(value);
}

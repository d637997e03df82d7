import type { Procedure } from '../compileProfile';
import { NOT_DEFINED } from '../vocabulary/states';
import { flowOf } from '../workflow/currentStage';
import { nextStage, ownerOf } from '../workflow/nextStage';
import { answersOf, readOutcome } from '../workflow/readOutcome';
import { sourceOf, type Answer } from './answer';
import { reject } from './askProblem';
import { findFlow, findStage, flowNamed } from './findStage';
import type { Query } from './querySchema';
import { readCase } from './readCase';

/** Where the chart goes from a stage. Without a stage: where it begins. */
export function answerStep(query: Query<'step'>, procedure: Procedure): Answer {
  if (procedure.profile.flows.length === 0)
    return {
      next: null,
      owner: null,
      closable: false,
      requires: [],
      state: NOT_DEFINED,
      ...sourceOf(null, []),
    };
  const column = gradeOfFlow(procedure, query);
  const view = readCase(procedure, column === undefined ? query : { ...query, grade: column });
  const asked = query.flow && column === undefined ? findFlow(procedure, query.flow) : undefined;
  if (!query.stage) {
    const flow = asked ?? flowOf(procedure, view);
    if (!flow) return { next: null, owner: null, closable: false, requires: [], ...sourceOf(null, []) };
    const first = findStage(procedure, flow.start).stage;
    return {
      next: first.id,
      owner: ownerOf(procedure, first, view),
      closable: false,
      requires: [],
      ...sourceOf(first.clause, first.readings),
    };
  }
  const { stage } = findStage(procedure, query.stage, asked?.id);
  const outcome = readOutcome(stage, procedure.profile.gates, query.outcome ?? {});
  const [bad] = outcome.unreadable;
  if (bad) reject('decision.badAnswer', { field: bad.name, seen: bad.seen, expected: bad.expected });
  const step = nextStage(procedure, stage, outcome, view);
  const [unknown] = outcome.unknown;
  if (unknown !== undefined && step.next === null && step.requires.length > 0) {
    const known = [
      ...stage.decisions.map((d) => `${d.key} ${d.name.zh} (${answersOf(d).join('/')})`),
      ...procedure.profile.gates.filter((g) => g.stage === stage.id).map((g) => `${g.key} ${g.name.zh}`),
    ];
    reject('decision.unknown', { seen: unknown, field: stage.id, expected: known.join(', ') });
  }
  // C20: who says that something is not done is not told that the case may be closed, even if nobody knows the word.
  const held = step.closable && outcome.denied.length > 0;
  return {
    ...step,
    ...(held ? { closable: false, requires: outcome.denied } : {}),
    ...(outcome.unknown.length > 0 ? { ignoredOutcome: outcome.unknown } : {}),
    ...sourceOf(stage.clause, stage.readings),
  };
}

/** A chart drawn in one column per grade is asked for by the grade. */
function gradeOfFlow(procedure: Procedure, { flow }: Query<'step'>): string | undefined {
  return flow && !flowNamed(procedure, flow) ? procedure.gradeNames.find(flow) : undefined;
}

import { flowOf, registerCase, type Moment, type Procedure } from '../procedure';
import type { Stage } from '../procedure/profile';
import type { CaseExplanation, CaseRecord, ExplainedStage } from './explainCase';
import { roleOf, type ExplainedLimit } from './explainLimit';

/** One stage of the chart as it stands for a case. */
export interface TimelineStage extends ExplainedStage {
  readonly status: 'done' | 'current' | 'ahead';
  /** When the last of its events happened. */
  readonly at: Moment | null;
  /** Limits that end with this stage. */
  readonly limits: readonly ExplainedLimit[];
}

export interface CaseTimeline {
  readonly stages: readonly TimelineStage[];
  /** Limits that belong to no stage of the chart. */
  readonly others: readonly ExplainedLimit[];
}

/** The stages of the chart a case takes, each with the limits that end with it. */
export function caseTimeline(
  { fields }: CaseRecord,
  explained: CaseExplanation,
  procedure: Procedure,
  parameters: Readonly<Record<string, unknown>>,
): CaseTimeline {
  const flow = flowOf(procedure, registerCase(procedure, fields, parameters).view);
  const stages = flow?.stages ?? [];
  const current =
    explained.stage === null ? stages.length : stages.findIndex(({ id }) => id === explained.stage?.id);
  const happened = new Map(explained.events.map(({ event, at }) => [event, at]));
  const stageOfLimit = (limit: ExplainedLimit): Stage | undefined => {
    const completes = procedure.ruleById.get(limit.rule)?.rule.completes;
    return completes === undefined ? undefined : stages.find(({ produces }) => produces.includes(completes));
  };
  return {
    stages: stages.map((stage, at): TimelineStage => {
      const moments = stage.produces.flatMap((event) => happened.get(event) ?? []).sort();
      return {
        id: stage.id,
        name: stage.name,
        owner: roleOf(procedure, stage.owner),
        content: stage.content,
        clause: stage.clause,
        status: at < current ? 'done' : at === current ? 'current' : 'ahead',
        at: moments.at(-1) ?? null,
        limits: explained.limits.filter((limit) => stageOfLimit(limit) === stage),
      };
    }),
    others: explained.limits.filter((limit) => stageOfLimit(limit) === undefined),
  };
}
